import type { Dependencies } from "../syntax/dependencies.ts";
import type { Scene } from "./hits.ts";
import { topOf } from "./hits.ts";
import type { ActorNouns } from "./nouns.ts";

/** The name that stands beside a title or a noun such as "company". */
export interface Name {
  readonly first: number;
  readonly last: number;
  /** Its word that the others hang on. */
  readonly token: number;
  /** As the text has it, without its quotation marks. */
  readonly form: string;
  /** The place of the quotation mark that closes it. */
  readonly close?: number;
}

const OPENS = /^[«„“‚"»’'‘]$/;
const CLOSES = /^[»“”‘"«’']$/;
const CAPITAL = /^\p{Lu}/u;
/** Words of a quoted name. */
const LONGEST = 6;

/**
 * The name of whom the noun at `token` means: "Präsident [Tokajew]", "[Maria Sakharova], a spokeswoman", "die Hackergruppe ’[Beregini]’". A
 * country or an organisation is no name of somebody.
 */
export function nameBeside(scene: Scene, text: string, token: number, nouns: ActorNouns): Name | undefined {
  const { tree } = scene;
  const isName = (at: number) => isNamed(scene, at) && nouns.at(tree, at) === undefined;
  const quoted = inQuotes(tree, text, token + 1);
  if (quoted) return quoted;
  for (const child of tree.children(token, "appos", "flat", "nmod:desc")) if (isName(child)) return whole(tree, text, child);
  const head = tree.head(token);
  if (head === undefined || !isName(head)) return undefined;
  const deprel = tree.tokens[token]?.deprel ?? "";
  const before = deprel === "nmod:desc" || ((tree.is(token, "compound") || tree.is(token, "flat")) && token < head);
  const bare = tree.children(token, "case").length === 0;
  return bare && (before || tree.is(token, "appos") || (deprel === "nmod" && token === head - 1))
    ? whole(tree, text, head)
    : undefined;
}

function isNamed(scene: Scene, token: number): boolean {
  const { upos, form = "" } = scene.tree.tokens[token] ?? {};
  const hit = scene.hitAt(token);
  return upos === "PROPN" && CAPITAL.test(form) && (hit === undefined || hit.as === "person" || hit.as === "own");
}

/** A name with its parts: "Kassym-Schomart Tokajew", "Ursula von der Leyen". */
function whole(tree: Dependencies, text: string, token: number): Name {
  let first = token;
  let last = token;
  for (const child of tree.children(token, "flat", "compound")) {
    if (tree.tokens[child]?.upos !== "PROPN" && child < token) continue;
    first = Math.min(first, child);
    last = Math.max(last, child, ...tree.children(child, "flat"));
  }
  return name(tree, text, first, last, token);
}

function inQuotes(tree: Dependencies, text: string, open: number): Name | undefined {
  if (!OPENS.test(tree.tokens[open]?.form ?? "")) return undefined;
  for (let close = open + 1; close <= open + LONGEST + 1; close++) {
    const form = tree.tokens[close]?.form;
    if (form === undefined || form === ",") return undefined;
    if (!CLOSES.test(form)) continue;
    if (close === open + 1 || !CAPITAL.test(tree.tokens[open + 1]?.form ?? "")) return undefined;
    return { ...name(tree, text, open + 1, close - 1, topOf(tree, open + 1, close - 1)), close };
  }
  return undefined;
}

function name(tree: Dependencies, text: string, first: number, last: number, token: number): Name {
  return { first, last, token, form: text.slice(tree.tokens[first]?.from ?? 0, tree.tokens[last]?.to ?? 0) };
}

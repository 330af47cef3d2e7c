import type { Voice } from "../../model/claim.ts";
import type { Span } from "../../model/sentence.ts";
import type { Scene } from "./scene.ts";

/** Who speaks: the words that name them, and the voices that they are ("the Kremlin and the White House" are two). */
export interface Speaker {
  readonly span: Span;
  readonly voices: readonly Voice[];
  /** A pronoun, or a bare "the report", which only what was said before can name. */
  readonly open: boolean;
  /** The noun of a phrase that is somebody's words ("the report"): its author is known by it later. */
  readonly work?: string;
  /** The proper names in a phrase for one person ("Sebastian", "Kurz"), and whether an actor was found for it. */
  readonly names?: readonly string[];
  readonly found?: boolean;
}

/** Where the document comes from, and what was said before. */
export interface Known {
  readonly text: string;
  readonly outlet?: string;
}

const OUTSIDE = ["acl", "advcl", "parataxis", "ccomp", "csubj", "punct", "cc", "dep"] as const;

/** The noun phrase of `head` as somebody who speaks; `undefined` where nobody does ("it", "this"). */
export function speakerOf(scene: Scene, head: number, cue: string, known: Known): Speaker | undefined {
  const relative = antecedent(scene, head);
  if (relative !== undefined) {
    const named = speakerOf(scene, relative, cue, known);
    return named && { ...named, span: { from: named.span.from, to: Math.max(named.span.to, scene.tokens[head]?.to ?? 0) } };
  }
  const heads = [head, ...scene.tree.children(head, "conj").filter((each) => isName(scene, each))];
  const parts = heads.map((each) => ({ each, span: phraseOf(scene, each) }));
  const span = { from: parts[0]?.span.from ?? 0, to: Math.max(...parts.map((part) => part.span.to)) };
  if (isSelf(scene, head, span, known)) return { span, voices: [{ actor: known.outlet ?? "", ...span, cue }], open: false };
  if (scene.upos(head) === "PRON" || scene.upos(head) === "DET") {
    const mention = scene.mentions.find((each) => each.token === head);
    if (mention) return { span, voices: [{ actor: mention.actor, ...span, cue }], open: false };
    const type = scene.tree.feature(head, "PronType");
    const person = scene.tree.feature(head, "Person");
    // Russian "её" has no features at all.
    const personal =
      (type === "Prs" || (type === undefined && (person !== undefined || scene.upos(head) === "DET"))) && person !== "1";
    if (!personal) return type === "Ind" ? { span, voices: [], open: false } : undefined;
    return { span, voices: [{ actor: known.text.slice(span.from, span.to), ...span, cue }], open: true };
  }
  const voices = parts.map(({ each, span: place }) => ({
    actor: actorOf(scene, each) ?? nameOf(scene, each, known),
    ...place,
    cue,
  }));
  const open = heads.length === 1 && isBare(scene, head);
  const noun = scene.noun(head);
  const person = heads.length === 1 ? { names: namesOf(scene, head), found: actorOf(scene, head) !== undefined } : {};
  return { span, voices, open, ...person, ...(noun && noun.row.kind !== "medium" ? { work: scene.lemma(head) } : {}) };
}

/** "the report", "в сообщении": words whose author the phrase does not name. */
function isBare(scene: Scene, head: number): boolean {
  const noun = scene.noun(head);
  if (!noun || noun.row.kind === "medium" || scene.lemma(head) !== noun.word || actorOf(scene, head) !== undefined) return false;
  return scene.tree.children(head, "nmod", "nmod:poss", "appos", "flat", "compound", "obl").length === 0;
}

/** What a relative pronoun stands for. */
function antecedent(scene: Scene, pronoun: number): number | undefined {
  if (!["PRON", "DET"].includes(scene.upos(pronoun)) || scene.tree.feature(pronoun, "PronType") === "Prs") return undefined;
  const clause = scene.tree.ancestors(pronoun).find((each) => scene.isClause(each));
  if (clause === undefined || !scene.tree.is(clause, "acl")) return undefined;
  const head = scene.tree.head(clause);
  return head !== undefined && head < pronoun ? head : undefined;
}

function isName(scene: Scene, i: number): boolean {
  return ["NOUN", "PROPN", "PRON", "ADJ", "X"].includes(scene.upos(i)) && !scene.isClause(i);
}

/** The places of a noun phrase without the clauses that hang on it, nor its coordinated ones. */
export function phrasePlaces(scene: Scene, head: number): number[] {
  const found = [head];
  for (let at = 0; at < found.length; at++)
    for (const child of scene.tree.children(found[at] ?? head)) {
      if (OUTSIDE.some((relation) => scene.tree.is(child, relation))) continue;
      if (found[at] === head && scene.tree.is(child, "conj")) continue;
      if (found[at] === head && scene.tree.is(child, "case") && !isPart(scene, child)) continue;
      if (
        ["aux", "cop", "mark", "nsubj", "obj", "advmod"].some((relation) => found[at] === head && scene.tree.is(child, relation))
      )
        continue;
      found.push(child);
    }
  return found.sort((a, b) => a - b);
}

/** The 's of "Turkey's", which stands behind its word. */
function isPart(scene: Scene, marker: number): boolean {
  const head = scene.tree.head(marker);
  return head !== undefined && marker === head + 1 && scene.tokens[head]?.to === scene.tokens[marker]?.from;
}

/** The span of a noun phrase. */
export function phraseOf(scene: Scene, head: number): Span {
  const places = phrasePlaces(scene, head);
  const [first, last] = [scene.tokens[places[0] ?? head], scene.tokens[places.at(-1) ?? head]];
  return { from: first?.from ?? 0, to: last?.to ?? 0 };
}

/**
 * The actor that a noun phrase speaks as: the mention of its head, of its name ("the minister, X"), else of what it belongs
 * to ("a spokesman of the ministry", "Turkey's army").
 */
export function actorOf(scene: Scene, head: number): string | undefined {
  const at = (i: number) => {
    const token = scene.tokens[i];
    return scene.mentions.find((each) => each.token === i || (token && each.from <= token.from && token.to <= each.to));
  };
  const own = at(head);
  if (own && own.kind !== "unknown") return own.actor;
  const named = scene.tree
    .children(head, "appos", "flat")
    .map(at)
    .find((each) => each);
  const of = owner(scene, head);
  return (named?.kind !== "unknown" ? named?.actor : undefined) ?? of ?? own?.actor ?? named?.actor;
}

/** The actor that a noun's dependents name: adjective, possessive, genitive; two steps down ("the press service of the Kremlin"). */
function owner(scene: Scene, head: number, depth = 3): string | undefined {
  if (depth === 0) return undefined;
  const children = [
    ...scene.tree.children(head, "amod", "det", "compound", "nmod:poss"),
    ...scene.tree.children(head, "nmod").filter((each) => scene.tree.children(each, "case").length === 0),
    ...scene.tree.children(head, "nmod", "appos"),
  ];
  for (const child of children) {
    const mention = scene.mentions.find((each) => each.token === child && each.kind !== "unknown");
    if (mention) return mention.actor;
  }
  for (const child of children) {
    const found = owner(scene, child, depth - 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The proper names of a phrase that name no country or office: "Kurz" of "Austria's chancellor Sebastian Kurz". */
function namesOf(scene: Scene, head: number): string[] {
  const flat = (i: number) => [i, ...scene.tree.children(i, "flat")];
  const chain = [head, ...scene.tree.children(head, "appos", "flat")].flatMap(flat);
  return chain.flatMap((i) => {
    const form = scene.tokens[i]?.form ?? "";
    const mention = scene.mentions.find((each) => each.token === i && each.kind !== "person" && each.kind !== "unknown");
    const name = scene.upos(i) === "PROPN" || (i === head && scene.upos(i) === "ADJ" && /^\p{Lu}/u.test(form));
    return name && !mention && form.length > 1 ? [form] : [];
  });
}

/** The name as the text has it, without article and quotes: the proper name where the phrase holds one. */
function nameOf(scene: Scene, head: number, { text }: Known): string {
  const phrase = phrasePlaces(scene, head);
  const proper = [head, ...scene.tree.children(head, "appos")].find((each) => scene.upos(each) === "PROPN");
  const kept = (proper === undefined ? phrase : capitals(scene, proper, phrase)).filter((each) => !scene.isPunctuation(each));
  while (kept.length > 1 && ["DET", "ADP"].includes(scene.upos(kept[0] ?? head))) kept.shift();
  const [first, last] = [scene.tokens[kept[0] ?? head], scene.tokens[kept.at(-1) ?? head]];
  return text.slice(first?.from, last?.to);
}

/** The capitalised words around a name that belong to its phrase: "Federal Security Service". */
function capitals(scene: Scene, name: number, phrase: readonly number[]): number[] {
  const own = new Set(phrase.includes(name) ? [...phrase, ...scene.tree.subtree(name)] : scene.tree.subtree(name));
  const fits = (i: number) =>
    own.has(i) && /^\p{Lu}/u.test(scene.tokens[i]?.form ?? "") && !["DET", "NOUN"].includes(scene.upos(i));
  let [first, last] = [name, name];
  while (fits(first - 1)) first--;
  while (fits(last + 1) || (scene.tree.head(last + 1) === name && scene.tree.is(last + 1, "flat"))) last++;
  return Array.from({ length: last - first + 1 }, (_, k) => first + k);
}

/** "Wie diese Zeitung erfuhr", "we were told", and the outlet called by its own name. */
function isSelf(scene: Scene, head: number, span: Span, { text, outlet }: Known): boolean {
  if (outlet === undefined || outlet === "") return false;
  if (scene.tree.feature(head, "PronType") === "Prs") return scene.tree.feature(head, "Person") === "1";
  const words = text.slice(span.from, span.to);
  if (words.toLowerCase().includes(outlet.toLowerCase())) return true;
  const forms = phrasePlaces(scene, head).map((i) => scene.form(i));
  return scene.table.phrases.some(({ row, forms: own }) => row.kind === "self" && own.every((form) => forms.includes(form)));
}

/** Whether a noun phrase is a medium, which passes on what it is told. */
export function isMedium(scene: Scene, head: number): boolean {
  const mention = scene.mentions.find((each) => each.token === head);
  if (mention?.actor.endsWith(".MED")) return true;
  const row = scene.noun(head)?.row ?? undefined;
  if (row?.kind === "medium") return true;
  return mention === undefined && scene.upos(head) === "PROPN" && scene.tree.children(head, "punct").length > 0;
}

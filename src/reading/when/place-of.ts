import type { Lang } from "../../model/lang.ts";
import type { Span } from "../../model/sentence.ts";
import { readTable } from "../../model/table.ts";
import type { Dependencies } from "../../syntax/dependencies.ts";
import { nearness } from "./clause.ts";
import { dateTable } from "./date-table.ts";
import { quantityTable } from "./quantity-table.ts";

/** A place that a clause names. */
export interface Place extends Span {
  /** As the text has it: "Donezk", "Киеве". */
  readonly name: string;
  /** The actor whose place it is, where a mention is: `KAZ` for "in Astana". */
  readonly actor?: string;
}

/** Words that a place is read from. */
interface Named extends Span {
  readonly token: number;
  readonly actor: string;
  readonly kind: string;
}

interface PlaceWords {
  readonly before: ReadonlySet<string>;
  readonly kinds: ReadonlySet<string>;
}

const loaded = new Map<Lang, PlaceWords>();

/** The prepositions of place of a language, and its nouns for places, from `places.tsv`. */
function placeWords(lang: Lang): PlaceWords {
  let known = loaded.get(lang);
  if (!known) {
    const rows = readTable(new URL(`../../lang/${lang}/places.tsv`, import.meta.url), ["word", "is"]);
    const of = (is: string) => new Set(rows.filter((row) => row.is === is).map(({ word }) => word));
    const wrong = rows.find(({ is }) => is !== "before" && is !== "kind");
    if (wrong) throw new Error(`unknown is: ${wrong.is} (row ${wrong.word} of ${lang}/places.tsv)`);
    known = { before: of("before"), kinds: of("kind") };
    loaded.set(lang, known);
  }
  return known;
}

/**
 * Where the event whose verb or noun is token `head` was: the nearest phrase of its clause with a preposition of place and a
 * proper name ("in Donezk", "nahe der Stadt Isjum"). A direction ("nach Moskau") and an office ("im Weißen Haus") are none.
 */
export function placeOf(
  tree: Dependencies,
  head: number,
  mentions: readonly Named[],
  { lang }: { readonly lang: Lang },
): Place | undefined {
  let best: { readonly place: Place; readonly near: number } | undefined;
  for (const at of tree.tokens.keys()) {
    if (!tree.is(at, "obl") && !tree.is(at, "nmod") && !tree.is(at, "advmod")) continue;
    const near = nearness(tree, at, head);
    if (near === undefined || (best && best.near <= near)) continue;
    const place = placeAt(tree, at, mentions, lang);
    if (place) best = { place, near };
  }
  return best?.place;
}

function placeAt(tree: Dependencies, at: number, mentions: readonly Named[], lang: Lang): Place | undefined {
  const words = placeWords(lang);
  const cases = tree.children(at, "case").map((child) => (tree.tokens[child]?.form ?? "").toLowerCase());
  if (!cases.some((word) => words.before.has(word))) return undefined;
  if (isDirection(tree, at)) return undefined;
  const noun = tree.tokens[at];
  // "in the city of Kherson", "im Gebiet Donezk": the name hangs on the noun.
  const kind = words.kinds.has((noun?.lemma ?? noun?.form ?? "").toLowerCase());
  const name = isName(tree, at)
    ? at
    : kind
      ? tree.children(at, "appos", "nmod", "flat").find((each) => isName(tree, each))
      : undefined;
  if (name === undefined) return undefined;
  const parts = [name, ...tree.children(name, "flat", "compound")].filter((each) => isName(tree, each)).sort((a, b) => a - b);
  const spans = parts.flatMap((each) => tree.tokens[each] ?? []);
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last || isNoPlace(first.form, lang)) return undefined;
  const mention = mentions.find(({ token, from, to }) => token === name || (from <= first.from && to >= last.to));
  // "in the White House", "in the EU": an actor that is no country is no place.
  if (mention && (mention.kind !== "name" || !/^[A-Z]{3}$/.test(mention.actor))) return undefined;
  return {
    name: spans.map(({ form }) => form).join(" "),
    from: first.from,
    to: last.to,
    ...(mention && { actor: mention.actor }),
  };
}

/** "в Украину", "in die Türkei": the accusative goes there. An article shows it better than the noun. */
function isDirection(tree: Dependencies, at: number): boolean {
  const article = tree.children(at, "det").find((det) => tree.feature(det, "Case") !== undefined);
  return tree.feature(article ?? at, "Case") === "Acc";
}

/** Words for times and money that a tagger takes for names: "im Mai", "auf Euro". */
function isNoPlace(form: string, lang: Lang): boolean {
  const { classes } = dateTable(lang);
  const time = ["month", "weekday", "season"].some((of) => classes.value(of, form) !== undefined);
  return time || quantityTable(lang).value("unit", form) !== undefined;
}

function isName(tree: Dependencies, at: number): boolean {
  const { upos, form = "" } = tree.tokens[at] ?? {};
  return upos === "PROPN" && /^\p{Lu}/u.test(form);
}

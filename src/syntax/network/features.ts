/** What a dictionary says of a form: the readings that it allows, and how it was found. */
export interface Entry {
  readonly readings: readonly { readonly upos: string; readonly feats: string }[];
  /** Place among the dictionary's classes of ambiguity. */
  readonly class: number;
  /** As in `Lexicon.found`. */
  readonly found: string | undefined;
}

/** Looks a form up in the dictionary of the language; `undefined` where there is none. */
export type LookUp = (form: string) => Entry | undefined;

const LONGEST_SUFFIX = 6;
const LONGEST_PREFIX = 4;

/**
 * The features of a written word, without its neighbours: the word itself first (`w:`), then its beginning and end, its shape, and
 * what a dictionary says. The encoder sums their embeddings.
 */
export function featuresOf(form: string, lookUp: LookUp): string[] {
  const plain = form.toLowerCase().replace(/\d/g, "0");
  const features = [`w:${plain}`, `h:${shapeOf(form)}`];
  const letters = [...plain];
  for (let n = 1; n <= LONGEST_SUFFIX && n < letters.length; n++) features.push(`s:${letters.slice(-n).join("")}`);
  for (let n = 1; n <= LONGEST_PREFIX && n < letters.length; n++) features.push(`p:${letters.slice(0, n).join("")}`);
  const hyphen = plain.lastIndexOf("-");
  if (hyphen > 0 && hyphen < plain.length - 1) features.push(`y:${plain.slice(hyphen + 1)}`);
  return [...features, ...dictionaryFeatures(lookUp(form))];
}

/** Case and kind of characters, runs cut to two: "Xx", "XX", "00-xx", "." */
export function shapeOf(form: string): string {
  return form
    .replace(/\p{Lu}/gu, "X")
    .replace(/\p{Ll}/gu, "x")
    .replace(/\p{L}/gu, "l")
    .replace(/\p{N}/gu, "0")
    .replace(/(.)\1+/gu, "$1$1")
    .slice(0, 10);
}

/** Each part of speech allowed, each feature it may have, the set of all parts of speech, and the class of ambiguity. */
function dictionaryFeatures(entry: Entry | undefined): string[] {
  if (!entry) return [];
  const found = new Set([`f:${entry.found}`, `c:${entry.class}`]);
  const tags = new Set<string>();
  for (const { upos, feats } of entry.readings) {
    tags.add(upos);
    found.add(`d:${upos}`);
    for (const feat of feats.split("|")) if (feat !== "_" && feat !== "") found.add(`d:${upos}|${feat}`);
  }
  found.add(`t:${[...tags].sort().join(" ")}`);
  return [...found];
}

/** The features that have an embedding, by row; row 0 belongs to words never seen. */
export class Vocabulary {
  readonly names: readonly string[];
  readonly #rows: ReadonlyMap<string, number>;

  /** @param names in the order of their rows, from row 1 */
  constructor(names: readonly string[]) {
    this.names = names;
    this.#rows = new Map(names.map((name, i) => [name, i + 1]));
  }

  /** Row of a feature; `undefined` when it has none. */
  row(name: string): number | undefined {
    return this.#rows.get(name);
  }

  /** Rows of a word's features; the word itself, when unknown, is row 0. */
  rows(features: readonly string[]): number[] {
    return features.flatMap((name, i) => this.row(name) ?? (i === 0 ? 0 : []));
  }
}

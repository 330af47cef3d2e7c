/** The values of one feature: "Case" with "", "Nom", "Gen" ...; "" says that the word has none. */
export interface Attribute {
  readonly name: string;
  readonly values: readonly string[];
}

/** All parts of speech, features and relations that a network tells apart. */
export interface Labels {
  readonly upos: readonly string[];
  readonly attributes: readonly Attribute[];
  readonly relations: readonly string[];
  /** Sets of features seen with a part of speech, each as the index of the value of every attribute. */
  readonly sets: Readonly<Record<string, readonly (readonly number[])[]>>;
}

/** Feats of CoNLL-U as a map; "_" is empty. */
export function featuresFrom(feats: string): Map<string, string> {
  if (feats === "_" || feats === "") return new Map();
  return new Map(
    feats.split("|").map((each) => {
      const at = each.indexOf("=");
      return [each.slice(0, at), each.slice(at + 1)];
    }),
  );
}

/** The index of the value of each attribute; a value never seen counts as none. */
export function valuesOf(feats: string, attributes: readonly Attribute[]): number[] {
  const given = featuresFrom(feats);
  return attributes.map(({ name, values }) => Math.max(0, values.indexOf(given.get(name) ?? "")));
}

/** As CoNLL-U writes it: sorted without regard to case, "_" when there is none. */
export function writeFeats(values: readonly number[], attributes: readonly Attribute[]): string {
  const parts = attributes.flatMap(({ name, values: all }, i) => (values[i] ? `${name}=${all[values[i]]}` : []));
  return parts.length === 0 ? "_" : parts.sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)).join("|");
}

/** Chooses tags from scores; made once for the labels of a network. */
export class TagDecoder {
  readonly #upos: readonly string[];
  /**
   * For each part of speech its sets of features and how they are written. `places`: where the scores of the values stand that are
   * given, each followed by that of "none", which is what the set gives up for it.
   */
  readonly #sets: readonly (readonly { readonly places: Int32Array; readonly feats: string }[])[];

  constructor({ upos, attributes, sets }: Labels) {
    const starts: number[] = [];
    let at = upos.length;
    for (const { values } of attributes) {
      starts.push(at);
      at += values.length;
    }
    this.#upos = upos;
    this.#sets = upos.map((tag) =>
      (sets[tag] ?? []).map((set) => ({
        places: Int32Array.from(set.flatMap((value, i) => (value > 0 ? [(starts[i] ?? 0) + value, starts[i] ?? 0] : []))),
        feats: writeFeats(set, attributes),
      })),
    );
  }

  /**
   * The part of speech with the highest score, and the set of features, among those seen with it, whose values score best together.
   * scores from `from`: the parts of speech, then the values of each attribute in order.
   */
  decode(scores: Float32Array, from: number): { upos: string; feats: string } {
    const tag = best(scores, from, this.#upos.length);
    let feats = "_";
    let top = Number.NEGATIVE_INFINITY;
    for (const set of this.#sets[tag] ?? []) {
      let sum = 0;
      for (let i = 0; i < set.places.length; i += 2)
        sum += (scores[from + (set.places[i] ?? 0)] ?? 0) - (scores[from + (set.places[i + 1] ?? 0)] ?? 0);
      if (sum > top) {
        top = sum;
        feats = set.feats;
      }
    }
    return { upos: this.#upos[tag] ?? "X", feats };
  }
}

/** The place of the highest of `count` numbers from `from`, counted from there. */
export function best(scores: Float32Array, from: number, count: number): number {
  let top = from;
  for (let i = from + 1; i < from + count; i++) if ((scores[i] ?? 0) > (scores[top] ?? 0)) top = i;
  return top - from;
}

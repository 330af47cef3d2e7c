import type { Token } from "../model/sentence.ts";

/** The tree of a parsed sentence, by place of the word in `tokens`, counted from 0. Words without a head count as roots. */
export class Dependencies {
  readonly tokens: readonly Token[];
  readonly #children: readonly (readonly number[])[];
  /** Relations without their subtypes. */
  readonly #relations: readonly string[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
    this.#relations = tokens.map(({ deprel = "" }) => deprel.split(":")[0] ?? "");
    const children: number[][] = tokens.map(() => []);
    tokens.forEach(({ head = 0 }, i) => {
      if (head > 0) children[head - 1]?.push(i);
    });
    this.#children = children;
  }

  /** The word that `i` hangs on; `undefined` for a root. */
  head(i: number): number | undefined {
    const head = this.tokens[i]?.head ?? 0;
    return head > 0 ? head - 1 : undefined;
  }

  /** Its dependents in the order of the text; with relations given, those whose relation is one of them, with or without its subtype. */
  children(i: number, ...relations: readonly string[]): readonly number[] {
    const all = this.#children[i] ?? [];
    if (relations.length === 0) return all;
    return all.filter((child) => relations.some((relation) => this.is(child, relation)));
  }

  /** The relation without its subtype: `nsubj` for `nsubj:pass`. */
  relation(i: number): string {
    return this.#relations[i] ?? "";
  }

  /** Whether the relation of `i` is `relation`, or a subtype of it. */
  is(i: number, relation: string): boolean {
    return this.#relations[i] === relation || this.tokens[i]?.deprel === relation;
  }

  /** `i` and everything below it, in the order of the text. */
  subtree(i: number): number[] {
    // A set keeps a ring of words, which a file of somebody else's may hold, from going round for ever.
    const found = new Set([i]);
    for (const word of found) for (const child of this.children(word)) found.add(child);
    return [...found].sort((a, b) => a - b);
  }

  /** What `i` hangs on, the nearest first, up to the root. */
  ancestors(i: number): number[] {
    const found: number[] = [];
    for (let at = this.head(i); at !== undefined && found.length < this.tokens.length; at = this.head(at)) found.push(at);
    return found;
  }

  /** The value of a feature: `feature(i, "Mood")`. */
  feature(i: number, name: string): string | undefined {
    return this.tokens[i]?.feats
      ?.split("|")
      .find((each) => each.startsWith(`${name}=`))
      ?.slice(name.length + 1);
  }
}

import type { Mention } from "../../actors/mention.ts";
import type { Clause } from "./clause.ts";

/** Whose thing a party may be: the country of "Ukrainian power plants", or for the recipient also of "a port in Ukraine". */
export type Reach = "owner" | "place";

/** The mentions of a sentence by the words that they stand for. */
export class Parties {
  readonly #clause: Clause;
  readonly #mentions: readonly Mention[];
  readonly #at = new Map<number, Mention[]>();

  constructor(clause: Clause, mentions: readonly Mention[]) {
    this.#clause = clause;
    this.#mentions = mentions;
    for (const mention of mentions) {
      const known = this.#at.get(mention.token);
      if (known) known.push(mention);
      else this.#at.set(mention.token, [mention]);
    }
  }

  /** Who is meant by these words and those joined to them ("A, B and C"), each actor once. */
  of(words: readonly number[], reach: Reach): Mention[] {
    const found: Mention[] = [];
    for (const word of words)
      for (const each of [word, ...this.#joined(word)])
        for (const mention of this.at(each, reach)) {
          // "in Moskau" acts on nobody
          if (mention.place && reach === "owner") continue;
          if (!found.some(({ actor }) => actor === mention.actor)) found.push(mention);
        }
    return found;
  }

  #joined(word: number): number[] {
    const { tree } = this.#clause;
    return tree.children(word, "conj").flatMap((each) => [each, ...this.#joined(each)]);
  }

  /** Who a single word means: who is named there, in its apposition, or whose it is. */
  at(word: number, reach: Reach): Mention[] {
    const own = this.#named(word);
    if (own.length > 0) return own;
    const { tree } = this.#clause;
    for (const name of tree.children(word, "appos", "flat")) {
      const named = this.#named(name);
      if (named.length > 0) return named;
    }
    const owners = this.owners(word);
    if (owners.length > 0 || reach === "owner") return owners;
    return this.#places(word);
  }

  /** Who is named at that word itself; an adjective names nobody. */
  #named(word: number): Mention[] {
    const here = (this.#at.get(word) ?? []).filter(({ kind }) => kind !== "adjective");
    const token = this.#clause.tree.tokens[word];
    if (here.length > 0 || !token) return here;
    return this.#mentions.filter(
      ({ from, to, kind, token: head }) =>
        kind !== "adjective" && from <= token.from && to >= token.to && this.#clause.tree.head(head) === word,
    );
  }

  /** Who stands before a noun, as an adjective or a name: "[US] sanctions". */
  beside(word: number): Mention[] {
    const inside = this.#mentions.filter(({ token, kind }) => kind === "adjective" && token === word);
    const { tree } = this.#clause;
    return [...inside, ...tree.children(word, "amod", "compound", "nmod:desc", "nmod:unmarked").flatMap((at) => this.any(at))];
  }

  /** Whose a thing is: "[Ukrainian] plants", "[US] sanctions", "[its] fleet", "the fleet [of Russia]". */
  owners(word: number): Mention[] {
    const { tree } = this.#clause;
    const before = [...this.beside(word), ...tree.children(word, "nmod:poss", "det").flatMap((at) => this.any(at))];
    if (before.length > 0) return before;
    return this.#genitives(word, 0);
  }

  /** "the fate [of [Russian] soldiers]", "министры иностранных дел [стран [Балтии]]" */
  #genitives(word: number, depth: number): Mention[] {
    const { tree } = this.#clause;
    const genitives = tree.children(word, "nmod").filter((at) => this.#clause.isGenitive(at));
    return genitives
      .flatMap((at) => [at, ...this.#joined(at)])
      .flatMap((at) => {
        const named = this.#named(at);
        if (named.length > 0) return named;
        const beside = tree.children(at, "amod", "compound", "nmod:poss").flatMap((each) => this.any(each));
        return beside.length > 0 || depth > 2 ? beside : this.#genitives(at, depth + 1);
      });
  }

  /** Who is named at a word, as an adjective too. */
  any(word: number): Mention[] {
    const here = this.#at.get(word) ?? [];
    return here.length > 0 ? here : this.#covering(word);
  }

  #covering(word: number): Mention[] {
    const token = this.#clause.tree.tokens[word];
    const found =
      token && this.#mentions.find(({ from, to, kind }) => kind !== "adjective" && from <= token.from && to >= token.to);
    return found ? [found] : [];
  }

  /** "a port [in Ukraine]" */
  #places(word: number): Mention[] {
    const { tree, grammar } = this.#clause;
    const inside = tree.children(word, "nmod").filter((at) => grammar.is("place", this.#clause.preposition(at)));
    return inside.flatMap((at) => this.#named(at));
  }
}

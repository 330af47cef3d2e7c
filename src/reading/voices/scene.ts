import type { Mention } from "../../actors/mention.ts";
import type { Sentence, Span, Token } from "../../model/sentence.ts";
import { Dependencies } from "../../syntax/dependencies.ts";
import type { Alternative, Kind, Need, Reporting, Slot } from "./reporting.ts";

const CLAUSES: ReadonlySet<string> = new Set(["root", "ccomp", "xcomp", "csubj", "advcl", "acl", "parataxis"]);

/** The tree with its relations at hand: they are asked for more often than anything else. */
class Relations extends Dependencies {
  readonly #relations: readonly string[];

  constructor(tokens: readonly Token[]) {
    super(tokens);
    this.#relations = tokens.map(({ deprel = "" }) => deprel.split(":", 1)[0] ?? "");
  }

  override relation(i: number): string {
    return this.#relations[i] ?? "";
  }

  override is(i: number, relation: string): boolean {
    return this.#relations[i] === relation || this.tokens[i]?.deprel === relation;
  }
}

/** One parsed sentence with all that the search for voices asks of it. Places of tokens are counted from 0. */
export class Scene {
  readonly n: number;
  readonly from: number;
  readonly to: number;
  readonly tree: Dependencies;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly table: Reporting;

  constructor(sentence: Sentence, n: number, mentions: readonly Mention[], table: Reporting) {
    this.n = n;
    this.from = sentence.from;
    this.to = sentence.to;
    this.tokens = sentence.tokens ?? [];
    this.tree = new Relations(this.tokens);
    this.mentions = mentions;
    this.table = table;
  }

  form(i: number): string {
    return this.tokens[i]?.form.toLowerCase() ?? "";
  }

  lemma(i: number): string {
    return (this.tokens[i]?.lemma ?? this.tokens[i]?.form ?? "").toLowerCase();
  }

  upos(i: number): string {
    return this.tokens[i]?.upos ?? "";
  }

  /** The lemma with its separated prefix: "mitteilen" of "teilte ... mit". */
  verb(i: number): string {
    const [prefix] = this.tree.children(i, "compound:prt");
    if (prefix === undefined) return this.lemma(i);
    return this.form(prefix) + this.lemma(i);
  }

  /** The preposition of a noun as written, with what is fixed to it: "according to". */
  preposition(i: number): string {
    const [first] = this.tree.children(i, "case");
    return first === undefined ? "" : this.words(first);
  }

  /** A function word with what is fixed to it. */
  words(i: number): string {
    return [i, ...this.tree.children(i, "fixed")].map((each) => this.form(each)).join(" ");
  }

  /** Whether a dependent fills a slot. */
  fills(child: number, { relation, prepositions }: Slot): boolean {
    if (prepositions) {
      const markers = this.tree.children(child, "case", "mark");
      return markers.some((each) => prepositions.has(this.lemma(each)) || prepositions.has(this.words(each)));
    }
    // Only where the object is a word for what somebody said: "rejects the claim", not "rejects the deal".
    if (relation?.endsWith(".said"))
      return this.fills(child, { relation: relation.slice(0, -5) }) && this.noun(child) !== undefined;
    if (relation === "gen") return this.tree.feature(child, "Case") === "Gen" && this.tree.children(child, "case").length === 0;
    if (relation === "obj" || relation === "iobj")
      return (
        (this.tree.is(child, relation) && !(relation === "obj" && this.tree.feature(child, "Case") === "Dat")) ||
        (relation === "iobj" && this.tokens[child]?.deprel === "obl:arg")
      );
    return relation === "any" || this.tree.is(child, relation ?? "");
  }

  /** Whether `i` has the dependents that the words of a row ask for, and none that they rule out. */
  has(i: number, needs: readonly Need[]): boolean {
    return needs.every((need) => {
      const found = this.tree.children(i).some((child) => this.fills(child, need) && this.isOneOf(child, need.words));
      return found !== need.not;
    });
  }

  /** Whether the lemma, the form or the end of a compound is one of the words; of no words always. */
  isOneOf(i: number, words: readonly string[]): boolean {
    if (words.length === 0) return true;
    const lemma = this.lemma(i);
    const form = this.form(i);
    return words.some((word) => word === lemma || word === form || (word.length > 4 && lemma.endsWith(word)));
  }

  /** The row that a word belongs to. */
  find(i: number, map: ReadonlyMap<string, readonly Alternative[]>, word: string): Alternative | undefined {
    return map.get(word)?.find(({ needs }) => this.has(i, needs));
  }

  /** A noun of the table by its lemma or the end of a compound. */
  noun(i: number): Alternative | undefined {
    const upos = this.upos(i);
    if (upos !== "NOUN" && upos !== "PROPN") return undefined;
    const lemma = this.lemma(i);
    const whole = this.find(i, this.table.nouns, lemma);
    if (whole) return whole;
    return this.table.tails.find(({ word, needs }) => lemma.endsWith(word) && this.has(i, needs));
  }

  /** Whether `i` is the head of a clause. */
  isClause(i: number): boolean {
    const relation = this.tree.relation(i);
    if (CLAUSES.has(relation)) return true;
    return relation === "conj" && (this.isVerb(i) || this.tree.children(i, "nsubj", "cop").length > 0);
  }

  isVerb(i: number): boolean {
    return this.upos(i) === "VERB" || this.upos(i) === "AUX";
  }

  /** The head of the clause that `i` stands in, `i` itself where it is one. */
  clause(i: number): number {
    let at = i;
    for (let steps = 0; steps < this.tokens.length && !this.isClause(at); steps++) at = this.tree.head(at) ?? at;
    return at;
  }

  /** Whether the lemma or the form of a word is in the table under a kind. */
  isKind(i: number, kind: Kind): boolean {
    return [this.lemma(i), this.words(i)].some((word) => this.table.words.get(word)?.some(({ row }) => row.kind === kind));
  }

  isPunctuation(i: number): boolean {
    return this.upos(i) === "PUNCT" || this.tree.is(i, "punct");
  }

  /** The word before that is no mark, and whether a mark stands between. */
  hasMarkBefore(i: number): boolean {
    return i > 0 && this.isPunctuation(i - 1);
  }

  /** Whether the finite verb of the clause of `i` has all these features. */
  finite(i: number, features: readonly string[]): number | undefined {
    return [i, ...this.tree.children(i, "aux", "cop")].find((each) => {
      const own = this.tokens[each]?.feats?.split("|") ?? [];
      return features.every((feature) => own.includes(feature));
    });
  }

  isNegated(i: number): boolean {
    return this.tree.children(i, "advmod", "det").some((child) => this.tree.feature(child, "Polarity") === "Neg");
  }

  /** The parts of the text that tokens cover, in order; neighbours are one part, punctuation at the ends is cut off. */
  spans(places: readonly number[]): Span[] {
    const spans: { from: number; to: number }[] = [];
    let run: number[] = [];
    const close = () => {
      let [first, last] = [0, run.length - 1];
      while (first <= last && this.isPunctuation(run[first] ?? -1)) first++;
      while (last >= first && this.isPunctuation(run[last] ?? -1)) last--;
      const [a, b] = [this.tokens[run[first] ?? -1], this.tokens[run[last] ?? -1]];
      if (a && b && first <= last) spans.push({ from: a.from, to: b.to });
      run = [];
    };
    for (const place of [...places].sort((a, b) => a - b)) {
      const last = run.at(-1);
      if (last !== undefined && place > last + 1) close();
      run.push(place);
    }
    close();
    return spans;
  }
}

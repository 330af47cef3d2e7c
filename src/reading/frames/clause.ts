import type { Lang } from "../../model/lang.ts";
import type { Dependencies } from "../../syntax/dependencies.ts";
import { type Grammar, grammarOf } from "../grammar.ts";
import type { Slot } from "./frame.ts";

/** How far control is followed: "wants to begin to try to ...". */
const DEEP = 6;

/**
 * Who does what in a clause, whatever way it is put: passive, relative clause, participle, infinitive, coordination. All places are
 * of tokens, counted from 0; a relative pronoun is replaced by the noun that it stands for.
 */
export class Clause {
  readonly tree: Dependencies;
  readonly grammar: Grammar;
  readonly lang: Lang;
  /** Where slots have led from a word, filled by `follow`. */
  readonly followed = new Map<Slot, Map<number, readonly number[]>>();

  constructor(tree: Dependencies, lang: Lang) {
    this.tree = tree;
    this.lang = lang;
    this.grammar = grammarOf({ lang });
  }

  lemma(i: number): string {
    const token = this.tree.tokens[i];
    return (token?.lemma ?? token?.form ?? "").toLowerCase();
  }

  /** The preposition before a noun, in lower case; of "on the part of" all its words. */
  preposition(i: number): string | undefined {
    const { tree } = this;
    const words = tree.children(i, "case").flatMap((at) => [at, ...tree.children(at, "fixed")]);
    if (words.length === 0) return undefined;
    return words
      .sort((a, b) => a - b)
      .map((at) => (tree.tokens[at]?.upos === "ADP" ? this.lemma(at) : (tree.tokens[at]?.form ?? "").toLowerCase()))
      .join(" ");
  }

  /** Whether the word's dependents stand as in a passive: what is its subject is acted upon. */
  passive(v: number, depth = 0): boolean {
    const { tree } = this;
    if (tree.children(v, "nsubj:pass", "aux:pass", "csubj:pass").length > 0) return true;
    // A past tense may have been taken for a participle; a subject of its own tells.
    if (tree.children(v, "nsubj").length > 0) return false;
    if (tree.feature(v, "Voice") === "Pass" && !tree.is(v, "conj")) return true;
    const participle =
      tree.feature(v, "VerbForm") === "Part" && tree.feature(v, "Tense") !== "Pres" && tree.feature(v, "Voice") !== "Act";
    if (!participle || tree.children(v, "aux", "nsubj").length > 0) return false;
    if (tree.is(v, "acl") || tree.is(v, "amod")) return tree.children(v, "obj").length === 0;
    const head = tree.head(v);
    return tree.is(v, "conj") && head !== undefined && depth < DEEP && this.passive(head, depth + 1);
  }

  /** The grammatical subject, also where another clause holds it: of a passive who is acted upon. */
  subject(v: number, depth = 0): number[] {
    const { tree } = this;
    const own = tree.children(v, "nsubj").filter((at) => tree.tokens[at]?.deprel !== "nsubj:outer");
    if (own.length > 0) return own.map((at) => this.antecedent(at));
    const head = tree.head(v);
    if (head === undefined || depth > DEEP) return [];
    switch (tree.relation(v)) {
      case "conj":
      case "cop":
      case "aux":
        return this.subject(head, depth + 1);
      case "xcomp":
      case "ccomp":
        return this.controller(head, depth + 1);
      case "advcl":
        return tree.feature(v, "VerbForm") === "Fin" && tree.children(v, "mark").length > 0 ? [] : this.subject(head, depth + 1);
      case "amod":
        return [head];
      case "acl":
        return this.#ofAttribute(v, head, depth);
      default:
        return [];
    }
  }

  /** "troops [attacking] Kyiv", "sanctions [imposed] on Russia"; of "its plan [to attack]" who plans. */
  #ofAttribute(v: number, noun: number, depth: number): number[] {
    const { tree } = this;
    const bare = tree.feature(v, "VerbForm") === "Inf" || tree.children(v, "mark").length > 0;
    if (!bare) return [noun];
    // a headline: "Biden [to visit] Israel"
    if (tree.is(noun, "root") && tree.tokens[noun]?.upos === "PROPN") return [noun];
    const holders = this.possessors(noun);
    if (holders.length > 0) return holders;
    const verb = tree.head(noun);
    return verb !== undefined && (tree.is(noun, "obj") || tree.is(noun, "nsubj:pass")) ? this.actor(verb, depth + 1) : [];
  }

  /** Who an infinitive under `v` speaks of: the object of "urged Russia to withdraw", else the subject. */
  controller(v: number, depth = 0): number[] {
    if (!this.grammar.is("subject-control", this.lemma(v)) && !this.passive(v)) {
      const objects = this.tree.children(v, "obj", "iobj").filter((at) => !this.#reflexive(at));
      if (objects.length > 0) return objects.map((at) => this.antecedent(at));
    }
    return this.subject(v, depth);
  }

  #reflexive(at: number): boolean {
    return this.tree.feature(at, "Reflex") === "Yes";
  }

  /** Who acts: the subject, in a passive the agent. */
  actor(v: number, depth = 0): number[] {
    return this.passive(v) ? this.agents(v) : this.subject(v, depth);
  }

  /** "by Russia", "durch Russland", "Россией": of a passive or an event noun. */
  agents(i: number): number[] {
    const { tree, grammar } = this;
    const named = tree.children(i, "obl", "nmod").filter((at) => {
      if (tree.tokens[at]?.deprel === "obl:agent") return true;
      const preposition = this.preposition(at);
      if (preposition !== undefined) return grammar.is("agent", preposition) && !grammar.is("of", preposition);
      return tree.feature(at, "Case") === "Ins" && (this.passive(i) || tree.relation(at) === "nmod");
    });
    // "von Russland" is an agent of a passive, and a genitive beside a noun
    if (named.length > 0 || !this.passive(i)) return named.map((at) => this.antecedent(at));
    const of = tree.children(i, "obl").filter((at) => grammar.is("agent", this.preposition(at)));
    return of.map((at) => this.antecedent(at));
  }

  /** What is acted upon: the object, in a passive the subject; also of a relative clause without its pronoun, and of "attacked and occupied X". */
  objects(v: number): number[] {
    const { tree } = this;
    if (this.passive(v)) return this.subject(v);
    const own = tree.children(v, "obj").filter((at) => !this.#reflexive(at));
    if (own.length > 0) return own.map((at) => this.antecedent(at));
    const head = tree.head(v);
    if (head === undefined) return [];
    if (tree.tokens[v]?.deprel === "acl:relcl" && tree.children(v, "nsubj").length > 0 && !this.#hasRelative(v)) return [head];
    if (tree.is(v, "conj"))
      return tree
        .children(head, "obj")
        .filter((at) => at > v)
        .map((at) => this.antecedent(at));
    return [];
  }

  #hasRelative(v: number): boolean {
    return this.tree.subtree(v).some((at) => this.isRelative(at));
  }

  /** Whose: "Russia's", "its", "Russlands" before its noun. */
  possessors(n: number): number[] {
    const { tree } = this;
    return tree.children(n).filter((at) => {
      const deprel = tree.tokens[at]?.deprel;
      if (deprel === "nmod:poss" || deprel === "det:poss") return true;
      return deprel === "det" && tree.feature(at, "Poss") === "Yes" ? true : at < n && this.isGenitive(at);
    });
  }

  /** A noun under a noun that stands in the genitive, or under the word that stands for it: "of". */
  isGenitive(at: number): boolean {
    const { tree, grammar } = this;
    const deprel = tree.tokens[at]?.deprel;
    if (deprel !== "nmod" && deprel !== "nmod:gen") return false;
    const preposition = this.preposition(at);
    if (preposition !== undefined) return grammar.is("of", preposition);
    const form = tree.feature(at, "Case");
    return form === undefined || form === "Gen";
  }

  /** A pronoun that stands for the noun before its clause. */
  isRelative(at: number): boolean {
    const type = this.tree.feature(at, "PronType");
    if (type?.split(",").includes("Rel")) return true;
    if (this.tree.tokens[at]?.upos !== "PRON" || !this.grammar.is("relative", this.lemma(at))) return false;
    return type === undefined || type.split(",").includes("Int");
  }

  /** The noun that a relative pronoun stands for; any other word is itself. */
  antecedent(at: number): number {
    if (!this.isRelative(at)) return at;
    for (const above of [at, ...this.tree.ancestors(at)]) {
      if (!this.tree.is(above, "acl")) continue;
      return this.tree.head(above) ?? at;
    }
    return at;
  }
}

import type { EventType } from "../../model/event-type.ts";

/** How the parties of a frame stand to its words; see `SHAPES`. */
export type Shape = (typeof SHAPES)[number];

/**
 * act: the initiator acts on the recipient; mutual: all parties are on both sides; said: a saying that is an event itself; bare: an
 * act that needs no recipient.
 */
export const SHAPES = ["act", "mutual", "said", "bare"] as const;

/** What the clause or infinitive under a frame is to its words. */
export const COMPLEMENTS = ["vouched", "wanted", "planned", "threatened", "denied", "refused", "feared"] as const;
export type Complement = (typeof COMPLEMENTS)[number];

/** From a word to some of its dependents. Several steps make a path: `obj.gen` is the genitive of the object. */
export interface Step {
  readonly to: (typeof STEPS)[number];
  /** Of `p`: the prepositions, one of which must stand there, in lower case. */
  readonly prepositions?: readonly string[];
  /** Only words with one of these lemmas, in lower case: `p(в):отношение.gen`. */
  readonly lemmas?: readonly string[];
}

/**
 * Where a step leads. subj: who acts, also from outside a clause that has no subject of its own; agent: who acts in a passive or
 * with an event noun; obj, iobj: also of a passive, a relative clause, a participle; gen: a genitive; ins: an instrumental; poss: a
 * possessive; adj: an adjective or a noun before it ("US sanctions"); nmod: any noun under a noun; p: a noun under a preposition; comp: the
 * head of the clause, infinitive or participle under it; rel: the noun that its clause is about; adv: an adverb or particle; aux: an auxiliary ("must"); appos: an apposition.
 */
export const STEPS = [
  "subj",
  "agent",
  "obj",
  "iobj",
  "gen",
  "ins",
  "poss",
  "adj",
  "nmod",
  "p",
  "comp",
  "rel",
  "adv",
  "aux",
  "appos",
] as const;

export type Slot = readonly Step[];

/** A dependent that a word must have, or must not have, to mean the event. */
export interface Need {
  readonly slot: Slot;
  readonly present: boolean;
  /** One of these is its lemma, or the tail of its lemma; any word when empty. Lower case. */
  readonly lemmas: readonly string[];
  /** As the table has it. */
  readonly written: string;
}

/** One of the words of a frame with what must hang on it. */
export interface Alternative {
  readonly kind: "v" | "n" | "a";
  /** In lower case; with its separable prefix, particle or reflexive as the table has it. */
  readonly lemma: string;
  /** Any noun that ends so. */
  readonly tail: boolean;
  /** "sich treffen": has a reflexive pronoun. */
  readonly reflexive: boolean;
  readonly needs: readonly Need[];
  readonly written: string;
}

/** A row of `frames.tsv`: words that state an event, and which of their dependents are its parties. */
export interface Frame {
  readonly name: string;
  /** `en/frames/attack`: what a claim's rule says. */
  readonly rule: string;
  /** Place in the table, counted from 0: of two frames that fit as well the first is taken. */
  readonly place: number;
  readonly type: EventType;
  readonly mode?: string;
  readonly cameo?: string;
  readonly shape: Shape;
  readonly alternatives: readonly Alternative[];
  /** Slots in order, the first that is filled wins; empty: the default of the word's kind. */
  readonly initiator: readonly Slot[];
  readonly recipient: readonly Slot[];
  readonly complement?: Complement;
  readonly note?: string;
}

/** An alternative with the frame that it belongs to. */
export interface Entry {
  readonly frame: Frame;
  readonly alternative: Alternative;
}

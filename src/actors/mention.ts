import type { Span } from "../model/sentence.ts";

/** Words of a sentence that mean an actor, or somebody whose name alone is known. */
export interface Mention extends Span {
  /** Place of its head word among the sentence's tokens, counted from 0. */
  readonly token: number;
  /** An actor's id: `KAZ`, `RUS.MED`; the name as the text has it where no country is known. */
  readonly actor: string;
  /**
   * name: an actor's own; adjective: "russische", beside a noun that means its country's; person: an office-holder or somebody with a title;
   * pronoun: stands for one named before ("er", "das Land"); unknown: a name that no table holds, typed by its title or apposition.
   */
  readonly kind: "name" | "adjective" | "person" | "pronoun" | "unknown";
  /** Names a place there, and nobody who acts: "in Moskau", "the Minsk talks". */
  readonly place?: true;
  /** Table and row that it was found by: `de/countries/KAZ`, `en/office-holders/RUS.GOV.Putin`. */
  readonly rule: string;
}

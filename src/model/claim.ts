import type { EventType, Quad } from "./event-type.ts";
import { idOf } from "./id.ts";
import type { Interval } from "./interval.ts";
import type { Quantity } from "./quantity.ts";
import type { Span } from "./sentence.ts";

/** actual: took place; future: announced, planned, ordered; hypothetical: could, would, demanded, feared. */
export const REALITIES = ["actual", "future", "hypothetical"] as const;
export type Reality = (typeof REALITIES)[number];

/** What the innermost voice does with the claim. */
export const STANCES = ["asserts", "denies", "doubts"] as const;
export type Stance = (typeof STANCES)[number];

/** One side of a claim, and where the sentence names it. */
export interface Party extends Span {
  /** An actor's id: `KAZ`, `RUS.MED`. */
  readonly actor: string;
}

/** Who says so, and by which words we know. */
export interface Voice extends Span {
  /** An actor's id, or the name as the text has it; absent for hearsay ("reportedly"). */
  readonly actor?: string;
  /** The word or the construction that shows it: "laut", "Konjunktiv I". */
  readonly cue: string;
}

/**
 * One event as one sentence states it. `from` and `to` span the clause; `rule` names the row that made the claim.
 * A reciprocal event (A and B meet) lists both actors on both sides.
 */
export interface Claim extends Span {
  readonly id: string;
  readonly document: string;
  /** Place of the sentence in the document, counted from 0. */
  readonly sentence: number;
  readonly type: EventType;
  readonly mode?: string;
  /** CAMEO code with its leading zero, where the words decide it. */
  readonly cameo?: string;
  /** Goldstein scale, -10 to +10. */
  readonly intensity: number;
  readonly quad: Quad;
  readonly initiator: readonly Party[];
  readonly recipient: readonly Party[];
  /** The words that state the event. */
  readonly trigger: Span;
  /** As the text says it; absent when it says nothing. */
  readonly at?: Interval;
  readonly place?: string;
  readonly quantities: readonly Quantity[];
  readonly reality: Reality;
  readonly negated: boolean;
  /** The chain of voices, outermost first; empty when the text speaks in its own voice. */
  readonly voices: readonly Voice[];
  readonly stance: Stance;
  readonly rule: string;
}

/** Gives a claim its id: the same words, read the same way, have the same id on every machine. */
export function toClaim(claim: Omit<Claim, "id">): Claim {
  const actors = (parties: readonly Party[]) => parties.map((party) => party.actor).join("+");
  const id = idOf(
    claim.document,
    claim.from,
    claim.to,
    claim.trigger.from,
    claim.type,
    actors(claim.initiator),
    actors(claim.recipient),
    claim.rule,
  );
  return { ...claim, id };
}

import type { Span } from "./sentence.ts";

/** A number with what it counts: 69,5 Millionen US-Dollar is `{ value: 69_500_000, unit: "USD" }`. */
export interface Quantity extends Span {
  readonly value: number;
  /** ISO 4217 for money, `%`, or the lemma of the thing counted. */
  readonly unit: string;
}

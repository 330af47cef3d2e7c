import type { Voice } from "./claim.ts";
import type { Interval } from "./interval.ts";
import type { Quantity } from "./quantity.ts";

/** The lasting facts that Rapporteur keeps between actors. */
export const TIE_KINDS = [
  "membership",
  "alliance",
  "treaty",
  "trade-share",
  "transit-dependence",
  "recognition",
  "dispute",
] as const;
export type TieKind = (typeof TIE_KINDS)[number];

/** A lasting fact between two actors, with who vouches for it: 80 % of Kazakhstan's oil exports go through Russia. */
export interface Tie {
  readonly id: string;
  readonly kind: TieKind;
  readonly of: string;
  readonly to: string;
  readonly during?: Interval;
  readonly value?: Quantity;
  readonly voices: readonly Voice[];
  readonly document?: string;
  readonly rule: string;
}

import type { Stance, Voice } from "../../model/claim.ts";
import type { Span } from "../../model/sentence.ts";
import type { Kind } from "./reporting.ts";

/** That somebody says something: who, by which words we know, and which part of the text is what is said. */
export interface Attribution {
  /** Several where they say it together ("the Kremlin and the White House said"); one without an actor for hearsay. */
  readonly voices: readonly Voice[];
  /** Where the speaker is named, article and all; absent for hearsay. */
  readonly speaker?: Span;
  /** Place of the words that show it; of a quote, the quote itself. */
  readonly cue: Span;
  readonly stance: Stance;
  readonly kind: Kind | "quote";
  /** What is said, in the order of the text; never empty. */
  readonly content: readonly Span[];
  /** False for what is spoken about and not vouched for: "welcomed the decision". */
  readonly vouched: boolean;
  /** Which speaks inside which where their places do not tell: less is further out. */
  readonly rank: number;
}

/** Ranks of attributions that cover the same words. */
export const RANK = { around: 0, verb: 1, noun: 2, cites: 3, hearsay: 4 } as const;

/** Whether a place is in one of the spans. */
export function covers(spans: readonly Span[], at: number): boolean {
  return spans.some(({ from, to }) => from <= at && at < to);
}

/** How many characters of a span the others cover. */
export function covered(span: Span, spans: readonly Span[]): number {
  return spans.reduce((sum, each) => sum + Math.max(0, Math.min(span.to, each.to) - Math.max(span.from, each.from)), 0);
}

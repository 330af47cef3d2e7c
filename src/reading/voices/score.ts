import type { Span } from "../../model/sentence.ts";

/** An attribution as both gold and a reading have it: who speaks, and what is said. */
export interface Spoken {
  /** Empty where nobody is named. */
  readonly speaker: readonly Span[];
  readonly content: readonly Span[];
}

/** Counts of a comparison; add those of many documents up before taking shares. */
export interface Tally {
  readonly hit: number;
  readonly found: number;
  readonly gold: number;
}

/**
 * How many attributions agree with gold: the speaker's spans and the content's both overlap those of one in gold, each of which
 * is used once, and where gold names no speaker none is found. Pairs with most content in common are taken first.
 */
export function scoreAttributions(gold: readonly Spoken[], found: readonly Spoken[]): Tally {
  const pairs = found.flatMap((one, i) =>
    gold.flatMap((other, j) => {
      const content = overlap(one.content, other.content);
      const speaker = other.speaker.length === 0 ? one.speaker.length === 0 : overlap(one.speaker, other.speaker) > 0;
      return content > 0 && speaker ? [{ i, j, content }] : [];
    }),
  );
  pairs.sort((a, b) => b.content - a.content || a.i - b.i || a.j - b.j);
  const [usedFound, usedGold] = [new Set<number>(), new Set<number>()];
  for (const { i, j } of pairs) {
    if (usedFound.has(i) || usedGold.has(j)) continue;
    usedFound.add(i);
    usedGold.add(j);
  }
  return { hit: usedFound.size, found: found.length, gold: gold.length };
}

/** Precision, recall and F1 in percent; 0 where nothing is to be shared out. */
export function shares({ hit, found, gold }: Tally): {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
} {
  const [precision, recall] = [found > 0 ? (100 * hit) / found : 0, gold > 0 ? (100 * hit) / gold : 0];
  return { precision, recall, f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0 };
}

function overlap(some: readonly Span[], others: readonly Span[]): number {
  let sum = 0;
  for (const one of some)
    for (const other of others) sum += Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from));
  return sum;
}

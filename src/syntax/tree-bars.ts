import type { Token } from "../model/sentence.ts";

/** The upright line of a head, from the first to the last of itself and its dependents; places are counted from 0. */
export interface Bar {
  readonly head: number;
  readonly dependents: readonly number[];
  readonly first: number;
  readonly last: number;
  /** Counted from 0 at the left; bars of one column do not touch. */
  readonly column: number;
}

/**
 * The bars of a sentence, heads before their dependents. A bar stands right of its head's; where arcs cross, further right
 * than its depth asks for. Words in a circle, which no root reaches, have none.
 */
export function barsOf(tokens: readonly Token[]): Bar[] {
  const dependents = new Map<number, number[]>();
  const roots: number[] = [];
  for (const [n, { head = 0 }] of tokens.entries()) {
    if (head < 1 || head > tokens.length) roots.push(n);
    else {
      const below = dependents.get(head - 1);
      if (below) below.push(n);
      else dependents.set(head - 1, [n]);
    }
  }
  const bars: Bar[] = [];
  const columns: Bar[][] = [];
  const queue = roots.map((word) => ({ word, column: 0 }));
  for (const { word, column: least } of queue) {
    const below = dependents.get(word);
    if (!below) continue;
    // Dependents are in the order of the sentence.
    const first = Math.min(word, below[0] ?? word);
    const last = Math.max(word, below.at(-1) ?? word);
    let column = least;
    while (columns[column]?.some((other) => other.first <= last && first <= other.last)) column++;
    const bar = { head: word, dependents: below, first, last, column };
    bars.push(bar);
    for (let n = columns.length; n <= column; n++) columns.push([]);
    columns[column]?.push(bar);
    for (const next of below) queue.push({ word: next, column: column + 1 });
  }
  return bars;
}

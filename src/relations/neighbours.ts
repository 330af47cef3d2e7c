/** The level of a relation over time, and where it rests on events. */
export interface Track {
  readonly level: ArrayLike<number>;
  readonly events: ArrayLike<number>;
}

/** How two relations move together. */
export interface Together {
  /** Pearson's, of the changes of the two levels from one period to the next: -1 to 1. */
  readonly correlation: number;
  /** Periods in which both have events, whose changes were compared. */
  readonly shared: number;
  /** The part of all shifts of one series against the other whose correlation is at least as far from 0, no shift counted too. */
  readonly p: number;
}

/** Fewer shared periods say nothing. */
const FEWEST = 8;

/**
 * Whether two relations move together: the correlation of the changes of their smoothed levels, over the periods in which
 * both have events. Undefined with fewer than eight of these, or when one level does not move.
 *
 * A smoothed level moves slowly, so its changes resemble their neighbours and a plain shuffle would find company everywhere.
 * So one series is shifted against the other by each number of periods, round the end, as it is and back to front: these are
 * the permutations that keep what a slow series looks like. With T changes p is at least 1 / (2 T): with three years of months
 * 0.014. It is company, not cause: a third party, or one world event, moves many relations at once.
 */
export function together(one: Track, other: Track): Together | undefined {
  const { length } = one.level;
  if (other.level.length !== length) throw new RangeError(`series of ${length} and ${other.level.length} periods`);
  const [a, b] = [changes(one.level), changes(other.level)];
  const both: number[] = [];
  for (let t = 0; t < a.length; t++) if ((one.events[t + 1] ?? 0) > 0 && (other.events[t + 1] ?? 0) > 0) both.push(t);
  if (both.length < FEWEST) return undefined;
  const correlation = correlate(a, b, both);
  if (correlation === undefined) return undefined;
  let asFar = 0;
  for (const turned of [b, b.toReversed()]) {
    for (let by = 0; by < b.length; by++) {
      const shifted = b.map((_, t) => turned[(t + by) % b.length] ?? 0);
      const found = turned === b && by === 0 ? correlation : correlate(a, shifted, both);
      // A shift may leave only places where the level stood still; then nothing is known of it, and it counts against.
      if (found === undefined || Math.abs(found) >= Math.abs(correlation)) asFar++;
    }
  }
  return { correlation, shared: both.length, p: asFar / (2 * b.length) };
}

function changes(level: ArrayLike<number>): Float64Array {
  return Float64Array.from({ length: Math.max(0, level.length - 1) }, (_, t) => (level[t + 1] ?? 0) - (level[t] ?? 0));
}

function correlate(a: Float64Array, b: Float64Array, at: readonly number[]): number | undefined {
  let [meanA, meanB] = [0, 0];
  for (const t of at) {
    meanA += (a[t] ?? 0) / at.length;
    meanB += (b[t] ?? 0) / at.length;
  }
  let [aa, ab, bb] = [0, 0, 0];
  for (const t of at) {
    const [x, y] = [(a[t] ?? 0) - meanA, (b[t] ?? 0) - meanB];
    aa += x * x;
    ab += x * y;
    bb += y * y;
  }
  return aa > 1e-18 && bb > 1e-18 ? Math.max(-1, Math.min(1, ab / Math.sqrt(aa * bb))) : undefined;
}

import { seeded } from "../model/random.ts";
import { pool } from "./scatter.ts";
import type { Days, Series } from "./series.ts";

/**
 * Series with what a series holds, in an order drawn by chance: what it would look like if nothing had changed over time. Days are
 * dealt out anew, each with its events together, and a period keeps its number of days, so busy times stay busy; without days,
 * whole periods change places. The same seed gives the same orders. Each is valid only until the next is asked for. Meant for a series in which every period has events.
 */
export function* shuffled(series: Series, count: number, seed: number): Generator<Series> {
  const random = seeded(seed);
  const { periods, days } = series;
  const events = series.events.slice();
  const mean = series.mean.slice();
  if (days) {
    const pairs = pairsOf(days);
    const column = (offset: 0 | 1) => Float64Array.from(days.events, (_, d) => pairs[2 * d + offset] ?? 0);
    for (let i = 0; i < count; i++) {
      const dayVariance = deal(pairs, days.first, events, mean, random);
      yield {
        periods,
        events,
        mean,
        ...(dayVariance === undefined ? {} : { dayVariance }),
        // Put together only for who asks.
        get days() {
          return { first: days.first, events: column(0), sum: column(1) };
        },
      };
    }
  } else {
    for (let i = 0; i < count; i++) {
      shuffle(events, mean, random);
      yield { periods, events, mean };
    }
  }
}

/** Puts pairs into an order drawn by chance, each as likely as any (Fisher and Yates), in place. */
function shuffle(one: Float64Array, other: Float64Array, random: () => number): void {
  for (let i = one.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const [a, b] = [one[i] ?? 0, other[i] ?? 0];
    one[i] = one[j] ?? 0;
    other[i] = other[j] ?? 0;
    one[j] = a;
    other[j] = b;
  }
}

/** Days with their events and sum side by side, since they are drawn together. */
function pairsOf({ events, sum }: Days): Float64Array {
  const pairs = new Float64Array(2 * events.length);
  for (let d = 0; d < events.length; d++) {
    pairs[2 * d] = events[d] ?? 0;
    pairs[2 * d + 1] = sum[d] ?? 0;
  }
  return pairs;
}

/**
 * The same with days in one pass: Fisher and Yates fill the places from the last to the first, and what is put there is summed up at
 * once, into the periods' events and mean. Gives the scatter between days.
 */
function deal(
  pairs: Float64Array,
  first: Int32Array,
  events: Float64Array,
  mean: Float64Array,
  random: () => number,
): number | undefined {
  const scatter = pool();
  for (let t = events.length - 1; t >= 0; t--) {
    const from = first[t] ?? 0;
    const to = first[t + 1] ?? 0;
    let n = 0;
    let s = 0;
    let nn = 0;
    let ns = 0;
    let ss = 0;
    for (let d = to - 1; d >= from; d--) {
      const drawn = 2 * Math.floor(random() * (d + 1));
      const dayN = pairs[drawn] ?? 0;
      const dayS = pairs[drawn + 1] ?? 0;
      pairs[drawn] = pairs[2 * d] ?? 0;
      pairs[drawn + 1] = pairs[2 * d + 1] ?? 0;
      pairs[2 * d] = dayN;
      pairs[2 * d + 1] = dayS;
      n += dayN;
      s += dayS;
      nn += dayN * dayN;
      ns += dayN * dayS;
      ss += dayS * dayS;
    }
    const m = n === 0 ? 0 : s / n;
    events[t] = n;
    mean[t] = m;
    // The sum of (s_d - m n_d)^2; rounding may leave a hair below 0.
    scatter.add(to - from, n, Math.max(0, ss - 2 * m * ns + m * m * nn));
  }
  return scatter.value();
}

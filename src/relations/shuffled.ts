import { seeded } from "./random.ts";
import { perPeriod, type Series } from "./series.ts";

/**
 * Series with what a series holds, in an order drawn by chance: what it would look like if nothing had changed over time. Days are
 * dealt out anew, each with its events together, and a period keeps its number of days, so busy times stay busy; without days,
 * whole periods change places. The same seed gives the same orders. Each is valid only until the next is asked for. Meant
 * for a series in which every period has events.
 */
export function* shuffled(series: Series, count: number, seed: number): Generator<Series> {
  const random = seeded(seed);
  const { periods, days } = series;
  if (days) {
    const { first } = days;
    const [events, sum] = [days.events.slice(), days.sum.slice()];
    for (let i = 0; i < count; i++) {
      shuffle(events, sum, random);
      yield { periods, ...perPeriod(first, events, sum), days: { first, events, sum } };
    }
  } else {
    const [events, mean] = [series.events.slice(), series.mean.slice()];
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

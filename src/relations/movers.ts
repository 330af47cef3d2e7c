import { falseDiscoveryRates, twoSided } from "./chance.ts";
import { ASSUMED } from "./estimate.ts";
import { scatterOfDays } from "./scatter.ts";
import type { Series } from "./series.ts";

/** How one relation changed from the first half of a window to the second. */
export interface Move<Key> {
  readonly key: Key;
  /** Events in the two halves. */
  readonly events: number;
  /** The level of each half, taken as standing still within it: the mean per event, Goldstein scale. */
  readonly before: number;
  readonly after: number;
  /** after - before, with its standard error. */
  readonly change: number;
  readonly error: number;
  /** change / error. */
  readonly z: number;
  /** Of z, two-sided, by Student's t with D - 1 degrees from each half, see `movers`. */
  readonly p: number;
  /** `p` corrected for the number of relations looked at (Benjamini and Hochberg): of those below 0.1 a tenth is false. */
  readonly rate: number;
}

/**
 * The relations by how surely they changed in a window, the surest first. All series are of the window alone, with the same
 * periods; with an odd number the middle one is in neither half. Those with events in fewer than `fewest` periods (4 unless said,
 * at least 3), or with a half without events, cannot be tested; they are counted in `tooFew`, so nothing is left out in silence.
 *
 * The variance of a half's mean is that of a ratio of sums over periods (Cochran 1977, chapter 9A): D / (D - 1) * sum of
 * n_t^2 (y_t - mean)^2 / N^2 with N = sum of n_t and D = N^2 / sum of n_t^2, the number of periods that would tell as much if all had
 * as many events; never less than what the days within periods allow (`scatterOfDays`). So z is held against "the level
 * stood still, as far as months differ anyway", also where a few months have most of the events. A p-value from the smoother would
 * not do: its variances are fitted to the same few periods, and it is wrong in the far tail that many relations need.
 */
export function movers<Key>(
  relations: Iterable<readonly [key: Key, series: Series]>,
  { fewest = 4 }: { readonly fewest?: number } = {},
): { readonly moves: readonly Move<Key>[]; readonly tooFew: number } {
  const found: Omit<Move<Key>, "rate">[] = [];
  let tooFew = 0;
  for (const [key, series] of relations) {
    const moved = move(series, Math.max(3, fewest));
    if (moved) found.push({ key, ...moved });
    else tooFew++;
  }
  const rates = falseDiscoveryRates(found.map(({ p }) => p));
  const moves = found.map((one, i) => ({ ...one, rate: rates[i] ?? 1 }));
  moves.sort((one, other) => one.p - other.p || Math.abs(other.z) - Math.abs(one.z) || other.events - one.events);
  return { moves, tooFew };
}

function move(series: Series, fewest: number): Omit<Move<unknown>, "key" | "rate"> | undefined {
  const { length } = series.periods;
  const share = Math.floor(length / 2);
  const [one, other] = [half(series, 0, share), half(series, length - share, length)];
  const observed = one.observed + other.observed;
  if (observed < fewest || one.events === 0 || other.events === 0) return undefined;
  const events = one.events + other.events;
  const days = scatterOfDays(series) ?? 0;
  const most = Math.max(days, one.spread * one.events, other.spread * other.events);
  const perEvent = most > 1e-9 ? most : ASSUMED.observation;
  // A half of one period, or of one and the same kind of act, shows no scatter; that is no certainty.
  const variance = ({ spread, events: n, effective }: Half) =>
    effective > 1.5 && spread > 1e-9 ? Math.max(spread, days / n) : perEvent / n;
  const error = Math.sqrt(variance(one) + variance(other));
  const change = other.mean - one.mean;
  const z = change / error;
  const free = Math.max(1, one.effective + other.effective - 2);
  return { events, before: one.mean, after: other.mean, change, error, z, p: twoSided(z, free) };
}

type Half = ReturnType<typeof half>;

/** Mean of some periods by their events, and its variance as the scatter of the periods has it. */
function half({ events, mean }: Series, from: number, to: number) {
  let [count, sum, squares, observed] = [0, 0, 0, 0];
  for (let t = from; t < to; t++) {
    const n = events[t] ?? 0;
    if (n > 0) observed++;
    count += n;
    sum += n * (mean[t] ?? 0);
    squares += n * n;
  }
  const centre = count > 0 ? sum / count : 0;
  let residuals = 0;
  for (let t = from; t < to; t++) residuals += ((events[t] ?? 0) * ((mean[t] ?? 0) - centre)) ** 2;
  // A heavy month among light ones is nearly all there is: 12 months of which one has 9 in 10 events count as 1.2.
  const effective = count > 0 ? (count * count) / squares : 0;
  const spread = effective > 1 ? (residuals / (count * count)) * (effective / (effective - 1)) : 0;
  return { events: count, mean: centre, observed, effective, spread };
}

import { interval90, type Smoothed, smooth, type Variances } from "./level.ts";
import { scatterOfDays } from "./scatter.ts";
import type { Series } from "./series.ts";

/** Estimated variances and how they were come by. */
export interface Estimate extends Variances {
  /** Periods with events. */
  readonly observed: number;
  /** At the estimate, given the first observation; absent when the variances were assumed. */
  readonly logLikelihood?: number;
  /** True when the data cannot tell the two apart: fewer than four periods with events, or no scatter. */
  readonly assumed: boolean;
}

/** The level of each period with its 90 % interval, and the variances behind it. */
export interface Levels extends Smoothed {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly estimate: Estimate;
}

/**
 * What is assumed where the data cannot tell, Goldstein scale squared: what is usual among the 223 pairs of actors with 60
 * events and 12 months with events or more in three years of ICEWS (October 2011 to December 2014): the median of the one, and of the
 * other the third quartile, since the median is near 0 and a level that must stand still says more than three months can.
 */
export const ASSUMED: Variances = { observation: 11, level: 0.14 };

/** The ratio of the two variances is looked for between these, times the median count of events: e^-14 to e^9. */
const RANGE = [-14, 9] as const;
const GRID = 46;
const FEWEST = 4;

/**
 * The variances that make the series most likely (diffuse likelihood, Durbin and Koopman 2012, section 2.10): for a given ratio
 * level / observation the best observation variance is known, so one number is looked for: on a grid, since there may be two
 * hills, and by golden section around the best; "the level stands still" is asked on its own. Nothing is drawn by
 * chance, so the same series gives the same variances.
 *
 * `least` bounds the variance of an event from below (`scatterOfDays`): without it a run of chance may be read as a level that
 * follows every month, with an interval of no width. Scaling the series by c scales both variances by c squared.
 */
export function estimate(mean: ArrayLike<number>, events: ArrayLike<number>, least = 0): Estimate {
  const counts = Float64Array.from(events)
    .filter((n) => n > 0)
    .sort();
  const observed = counts.length;
  if (observed === 0) throw new RangeError("no period has events, so there is no level");
  const assumed = { observation: least > 0 ? least : ASSUMED.observation, level: ASSUMED.level, observed, assumed: true };
  if (observed < FEWEST) return assumed;
  const still = concentrated(mean, events, 0, least);
  if (!(still.observation > 0) || still.squares <= 1e-20 * spread(mean, events) + 1e-200) {
    // All means are equal: the level has not been seen to move, and how sure that is depends on the scatter within periods.
    return { ...assumed, level: least > 0 ? 0 : ASSUMED.level };
  }
  const typical = counts[Math.floor(observed / 2)] ?? 1;
  const at = (log: number) => concentrated(mean, events, Math.exp(log) / typical, least);
  const width = (RANGE[1] - RANGE[0]) / GRID;
  let [log, top] = [RANGE[0] as number, Number.NEGATIVE_INFINITY];
  for (let i = 0; i <= GRID; i++) {
    const { logLikelihood } = at(RANGE[0] + i * width);
    if (logLikelihood > top) [log, top] = [RANGE[0] + i * width, logLikelihood];
  }
  log = golden((x) => at(x).logLikelihood, log - width, log + width);
  const best = at(log);
  if (still.logLikelihood >= best.logLikelihood)
    return { observation: still.observation, level: 0, observed, logLikelihood: still.logLikelihood, assumed: false };
  const ratio = Math.exp(log) / typical;
  const { observation, logLikelihood } = best;
  return { observation, level: ratio * observation, observed, logLikelihood, assumed: false };
}

/** Variances, level and interval of a series: what stands in a table and a chart. Throws a RangeError when no period has events. */
export function levels(series: Series): Levels {
  const found = estimate(series.mean, series.events, scatterOfDays(series));
  const smoothed = smooth(series.mean, series.events, found);
  const ends = smoothed.level.map((_, t) => t);
  const interval = (t: number) => interval90(smoothed.level[t] ?? 0, smoothed.variance[t] ?? 0);
  return { ...smoothed, low: ends.map((t) => interval(t)[0]), high: ends.map((t) => interval(t)[1]), estimate: found };
}

/** log L(y_2 .. y_T | y_1) for a ratio, with the observation variance that is best for it. */
function concentrated(mean: ArrayLike<number>, events: ArrayLike<number>, ratio: number, least: number) {
  // All variances in units of the observation variance. `known` is the variance of the level before the period.
  let [level, known, squares, logs, free] = [0, -1, 0, 0, 0];
  for (let t = 0; t < events.length; t++) {
    const n = events[t] ?? 0;
    if (n > 0 && known < 0) [level, known] = [mean[t] ?? 0, 1 / n];
    else if (n > 0) {
      const ahead = known + 1 / n;
      const error = (mean[t] ?? 0) - level;
      squares += (error * error) / ahead;
      logs += Math.log(ahead);
      free++;
      level += (error * known) / ahead;
      known /= n * ahead;
    }
    if (known >= 0) known += ratio;
  }
  const observation = Math.max(least, squares / free);
  const logLikelihood = -0.5 * (free * Math.log(2 * Math.PI * observation) + logs + squares / observation);
  return { observation, squares, logLikelihood };
}

/** Where a function with one hill between `low` and `high` is highest, to about 1e-8 of the width. */
function golden(f: (x: number) => number, low: number, high: number): number {
  const part = (Math.sqrt(5) - 1) / 2;
  let [a, b] = [low, high];
  let [x, y] = [b - part * (b - a), a + part * (b - a)];
  let [fx, fy] = [f(x), f(y)];
  while (b - a > 1e-8 * (high - low)) {
    if (fx >= fy) {
      [b, y, fy] = [y, x, fx];
      x = b - part * (b - a);
      fx = f(x);
    } else {
      [a, x, fx] = [x, y, fy];
      y = a + part * (b - a);
      fy = f(y);
    }
  }
  return (a + b) / 2;
}

/** Sum of n * y^2: what a sum of squares is measured against. */
function spread(mean: ArrayLike<number>, events: ArrayLike<number>): number {
  let sum = 0;
  for (let t = 0; t < events.length; t++) sum += (events[t] ?? 0) * (mean[t] ?? 0) ** 2;
  return sum;
}

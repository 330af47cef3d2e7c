import { Z90 } from "./level.ts";
import { scatter } from "./scatter.ts";
import { cuts, gain, type Running, running } from "./segments.ts";
import type { Series } from "./series.ts";
import { shuffled } from "./shuffled.ts";

/** A step in the mean of a series: Goldstein scale, or what the series is of. */
export interface Break {
  /** The first period of the new state. */
  readonly period: string;
  /** The first and last period that the data name as nearly as likely: a 90 % set about `period`, inside its two segments. */
  readonly earliest: string;
  readonly latest: string;
  /** Mean per event from the break before (or the start) to the break, and from it to the next (or the end). */
  readonly before: number;
  readonly after: number;
  /** after - before, with its 90 % interval, as if the date were known. */
  readonly size: number;
  readonly low: number;
  readonly high: number;
  /** The part of shuffled series in which the best break is at least as strong, itself counted: 1 / (shuffles + 1) at least. */
  readonly p: number;
}

/** How breaks are looked for. */
export interface BreakOptions {
  /** What a cut must be worth, in twice the log likelihood. 2.5 ln T unless said, T the number of periods with events. */
  readonly penalty?: number;
  /** Periods with events that a state must last; 2 unless said, so one month alone is an episode and no break. */
  readonly minimum?: number;
  /** 199 unless said. */
  readonly shuffles?: number;
  readonly seed?: number;
  /** Breaks with a larger p are not reported; 0.05 unless said. */
  readonly level?: number;
  /**
   * Smaller steps are not reported, however sure; 1 point of Goldstein's scale unless said. With thousands of events a month
   * every month differs from the next beyond chance, mostly because the mixture of stories does.
   */
  readonly least?: number;
  /** Steps that make the mean less than so many times as large or as small are not reported; any may be, unless said. For means from 0 up. */
  readonly times?: number;
}

/** The breaks of a series in order of time, and all that a reader needs to find the same. */
export interface Breaks {
  readonly breaks: readonly Break[];
  readonly penalty: number;
  readonly minimum: number;
  readonly shuffles: number;
  readonly seed: number;
  readonly level: number;
  readonly least: number;
  readonly times?: number;
  /** Of one event, as `scatter` gives it; absent when there was too little to look for breaks. */
  readonly variance?: number;
  /** Cuts worth the penalty that fell in the test or were too small. */
  readonly rejected: number;
}

/**
 * The breaks of a series: `cuts` with weights n_t / variance, then a test by shuffles of days (of periods, where days are not
 * known). A cut's strength is the fall of the cost that it brings between its neighbours; its p-value is how often a series
 * without any order has a cut as strong, looked for in the same way with its own variance. When not even the strongest passes there are no
 * breaks, so a series without order gives a false alarm in at most `level` of cases. Else, of those that fail or are too small, the
 * weakest falls first and the rest is weighed again, until all hold. A volume that grows or falls makes no break: counts are
 * weights only.
 *
 * Missing periods are skipped. Without enough scatter to go by there are no breaks. The same series and options give the same answer.
 */
export function breaks(series: Series, options: BreakOptions = {}): Breaks {
  const { minimum = 2, shuffles = 199, seed = 1, level = 0.05, least = 1, times } = options;
  const known = observed(series);
  const { penalty = 2.5 * Math.log(Math.max(2, known.periods.length)) } = options;
  if (!(penalty >= 0)) throw new RangeError(`penalty below 0: ${penalty}`);
  if (!(Number.isInteger(minimum) && minimum >= 1)) throw new RangeError(`not a number of periods: ${minimum}`);
  if (!(Number.isInteger(shuffles) && shuffles >= 1)) throw new RangeError(`not a number of shuffles: ${shuffles}`);
  const answer = { penalty, minimum, shuffles, seed, level, least, ...(times === undefined ? {} : { times }), rejected: 0 };
  const variance = scatter(known);
  if (variance === undefined || known.periods.length < 2 * minimum) return { ...answer, breaks: [] };
  const weights = known.events.map((n) => n / variance);
  const sums = running(known.mean, weights);
  const found = cuts(known.mean, weights, penalty, minimum);
  if (found.length === 0) return { ...answer, variance, breaks: [] };
  const chance = strengthsByChance(known, shuffles, seed, penalty, minimum);
  const holds = (from: number, at: number, to: number) =>
    pValue(chance, gain(sums, from, at, to)) <= level && isLarge(part(known, from, at).mean, part(known, at, to).mean);
  const isLarge = (before: number, after: number) =>
    Math.abs(after - before) >= least && (times === undefined || Math.max(before, after) >= times * Math.min(before, after));
  const strongest = Math.max(...strengths(found, sums, known.periods.length));
  const left = pValue(chance, strongest) <= level ? weeded(found, sums, known.periods.length, holds) : [];
  const rejected = found.length - left.length;
  return { ...answer, variance, rejected, breaks: left.map((_, i) => describe(known, left, i, sums, variance, minimum, chance)) };
}

/** Without the periods that have no events. */
function observed(series: Series): Series {
  const kept = series.periods.map((_, t) => t).filter((t) => (series.events[t] ?? 0) > 0);
  if (kept.length === series.periods.length) return series;
  const { days } = series;
  // A period without events has no days, so what follows begins where it would have.
  const first = days && Int32Array.from([...kept.map((t) => days.first[t] ?? 0), days.events.length]);
  return {
    periods: kept.map((t) => series.periods[t] ?? ""),
    events: Float64Array.from(kept, (t) => series.events[t] ?? 0),
    mean: Float64Array.from(kept, (t) => series.mean[t] ?? 0),
    ...(days && first && { days: { ...days, first } }),
  };
}

/** The greatest strength of any cut in each shuffled series, 0 where there is none, in ascending order. */
function strengthsByChance(known: Series, count: number, seed: number, penalty: number, minimum: number): Float64Array {
  const found = new Float64Array(count);
  let i = 0;
  for (const series of shuffled(known, count, seed)) {
    const variance = scatter(series);
    if (variance !== undefined) {
      const weights = series.events.map((n) => n / variance);
      const places = cuts(series.mean, weights, penalty, minimum);
      if (places.length > 0) found[i] = Math.max(...strengths(places, running(series.mean, weights), weights.length));
    }
    i++;
  }
  return found.sort();
}

/** Each cut's gain between the cuts beside it. */
function strengths(places: readonly number[], sums: Running, length: number): number[] {
  return places.map((at, i) => gain(sums, places[i - 1] ?? 0, at, places[i + 1] ?? length));
}

function weeded(
  places: readonly number[],
  sums: Running,
  length: number,
  holds: (from: number, at: number, to: number) => boolean,
): number[] {
  const left = [...places];
  for (;;) {
    const failing = left.map((at, i) => !holds(left[i - 1] ?? 0, at, left[i + 1] ?? length));
    const found = strengths(left, sums, length).map((strength, i) => (failing[i] ? strength : Number.POSITIVE_INFINITY));
    const weakest = Math.min(...found);
    if (weakest === Number.POSITIVE_INFINITY) return left;
    left.splice(found.indexOf(weakest), 1);
  }
}

function pValue(chance: Float64Array, strength: number): number {
  return (1 + chance.filter((by) => by >= strength).length) / (1 + chance.length);
}

// -2 ln(1 - sqrt(0.9)): within this of the best date's likelihood a date is in the 90 % set (Hansen, Econometrica 68, 2000).
const SET90 = -2 * Math.log(1 - Math.sqrt(0.9));

function describe(
  known: Series,
  places: readonly number[],
  i: number,
  sums: Running,
  variance: number,
  minimum: number,
  chance: Float64Array,
): Break {
  const [from, at, to] = [places[i - 1] ?? 0, places[i] ?? 0, places[i + 1] ?? known.periods.length];
  const strength = gain(sums, from, at, to);
  const near = (t: number) => gain(sums, from, t, to) >= strength - SET90;
  let [earliest, latest] = [at, at];
  for (let t = at; t >= from + minimum; t--) if (near(t)) earliest = t;
  for (let t = at; t <= to - minimum; t++) if (near(t)) latest = t;
  const [before, after] = [part(known, from, at), part(known, at, to)];
  const half = Z90 * Math.sqrt(variance / before.events + variance / after.events);
  const size = after.mean - before.mean;
  const name = (t: number) => known.periods[t] ?? "";
  return {
    period: name(at),
    earliest: name(earliest),
    latest: name(latest),
    before: before.mean,
    after: after.mean,
    size,
    low: size - half,
    high: size + half,
    p: pValue(chance, strength),
  };
}

function part({ events, mean }: Series, from: number, to: number): { events: number; mean: number } {
  let [count, sum] = [0, 0];
  for (let t = from; t < to; t++) {
    count += events[t] ?? 0;
    sum += (events[t] ?? 0) * (mean[t] ?? 0);
  }
  return { events: count, mean: sum / count };
}

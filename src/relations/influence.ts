import { covariance, type Smoothed, type Variances } from "./level.ts";
import type { Series } from "./series.ts";

/** An event as one of its period; a row that stands for several says how many in `events`. */
export interface Placed {
  /** Index of its period in the series. */
  readonly at: number;
  readonly intensity: number;
  readonly events?: number;
}

/**
 * How far an event moves the smoothed level of period `target`: the level with it less the level without it, Goldstein
 * scale, the variances kept. Above 0 it lifts the level. Undefined when nothing would be left without it.
 *
 * In closed form: the level solves a linear system in which an event is one more observation of variance s2 in its period t, so to
 * take out k of intensity x changes one entry (Sherman and Morrison 1950; leave-one-out after Cook 1977), and the level of
 * period T moves by C_Tt k (x - mu_t) / (s2 - k C_tt), with C the covariance of the smoothed levels.
 */
export function influences(
  smoothed: Smoothed,
  variances: Variances,
  target: number,
  events: Iterable<Placed>,
): (number | undefined)[] {
  if (!(target >= 0 && target < smoothed.level.length)) throw new RangeError(`no such period: ${target}`);
  const covariances = smoothed.level.map((_, t) => covariance(smoothed, target, t));
  return Array.from(events, ({ at, intensity, events: count = 1 }) => {
    const level = smoothed.level[at];
    const own = smoothed.variance[at];
    if (level === undefined || own === undefined) throw new RangeError(`no such period: ${at}`);
    const left = variances.observation - count * own;
    // Alone it is the whole of what is known, and `left` is 0 but for rounding.
    if (left <= 1e-9 * variances.observation) return undefined;
    return ((covariances[at] ?? 0) * count * (intensity - level)) / left;
  });
}

/**
 * How far an event moves the size of a break: after - before with it less that without it. The break is at period `at` and reaches
 * from `from` to before `to` (indices of the series); an event outside moves it by 0. Undefined when its side would be empty without it.
 */
export function influencesOnBreak(
  series: Series,
  { from, at, to }: { readonly from: number; readonly at: number; readonly to: number },
  events: Iterable<Placed>,
): (number | undefined)[] {
  if (!(0 <= from && from < at && at < to && to <= series.events.length))
    throw new RangeError(`not a break: ${from}, ${at}, ${to} of ${series.events.length} periods`);
  const [before, after] = [side(series, from, at), side(series, at, to)];
  return Array.from(events, ({ at: t, intensity, events: count = 1 }) => {
    if (t < from || t >= to) return 0;
    const own = t < at ? before : after;
    const left = own.events - count;
    if (left <= 0) return undefined;
    const move = (count * (intensity - own.mean)) / left;
    return t < at ? -move : move;
  });
}

function side({ events, mean }: Series, from: number, to: number): { events: number; mean: number } {
  let [count, sum] = [0, 0];
  for (let t = from; t < to; t++) {
    count += events[t] ?? 0;
    sum += (events[t] ?? 0) * (mean[t] ?? 0);
  }
  return { events: count, mean: sum / count };
}

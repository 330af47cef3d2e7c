import type { Days, Series } from "./series.ts";

/**
 * The variance of one event about the mean of its period, such that the mean of n events has this variance / n: Goldstein scale
 * squared.
 *
 * With days, it is taken between days and not between events, since the events of a day are often one story told many ways
 * and a mean of them is less sure than their number suggests: with r_d = sum_d - n_d * mean of the period, for a period of D
 * days, Var(mean) = D / (D - 1) * sum of r_d^2 / n^2, and n * Var(mean) is pooled over periods with weights n (the variance for
 * cluster samples: Cochran, "Sampling Techniques", 1977, chapter 9A). A break between periods does not enter it.
 *
 * Without days, from steps between neighbouring periods, which a few breaks do not move: (median of |step| / 0.6745)^2 with
 * step = (y' - y) / sqrt(1/n + 1/n').
 *
 * Days that show none (each month has one kind of act) tell nothing of how sure a mean is, so then it is from the steps as well.
 *
 * Undefined when there is too little to go by: fewer than `LEAST_DAYS` days beyond one a period, fewer than three steps, or no
 * scatter at all.
 */
export function scatter(series: Series): number | undefined {
  return scatterOfDays(series) ?? positive(betweenPeriods(series.events, series.mean));
}

/**
 * `scatter`, from days alone: the least variance that the level may be given, as no mean is surer than its days allow.
 * Undefined without days or with too few of them.
 */
export function scatterOfDays(series: Series): number | undefined {
  return positive(series.dayVariance ?? (series.days && betweenDays(series.days, series.mean)));
}

const positive = (value: number | undefined) => (value !== undefined && value > 0 ? value : undefined);

const LEAST_DAYS = 5;

/** Pools the scatter of days over periods; `own` is the sum of r_d^2 of a period's days. */
export function pool(): {
  readonly add: (days: number, events: number, own: number) => void;
  readonly value: () => number | undefined;
} {
  let [squares, weight, free] = [0, 0, 0];
  return {
    add(days, events, own) {
      if (days < 2) return;
      squares += (own * days) / (days - 1);
      weight += events;
      free += days - 1;
    },
    value: () => (free < LEAST_DAYS ? undefined : squares / weight),
  };
}

function betweenDays({ first, events, sum }: Days, mean: Float64Array): number | undefined {
  const all = pool();
  for (let i = 0; i < mean.length; i++) {
    const [from, to] = [first[i] ?? 0, first[i + 1] ?? 0];
    let [count, own] = [0, 0];
    for (let d = from; d < to; d++) {
      const n = events[d] ?? 0;
      const residual = (sum[d] ?? 0) - n * (mean[i] ?? 0);
      own += residual * residual;
      count += n;
    }
    all.add(to - from, count, own);
  }
  return all.value();
}

function betweenPeriods(events: Float64Array, mean: Float64Array): number | undefined {
  const all = new Float64Array(events.length);
  let [count, before] = [0, -1];
  for (let t = 0; t < events.length; t++) {
    const n = events[t] ?? 0;
    if (n === 0) continue;
    if (before >= 0) all[count++] = Math.abs((mean[t] ?? 0) - (mean[before] ?? 0)) / Math.sqrt(1 / n + 1 / (events[before] ?? 0));
    before = t;
  }
  if (count < 3) return undefined;
  const steps = all.subarray(0, count).sort();
  const half = steps.length / 2;
  const median = ((steps[Math.ceil(half) - 1] ?? 0) + (steps[Math.floor(half)] ?? 0)) / 2;
  // More than half of the steps may be 0, where one kind of act fills most periods; then the mean square has to do.
  const square = median > 0 ? (median / 0.6745) ** 2 : steps.reduce((sum, step) => sum + step * step, 0) / steps.length;
  return square;
}

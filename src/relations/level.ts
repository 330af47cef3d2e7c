/**
 * The two variances of the local-level model, Goldstein scale squared. y_t, the mean of the n_t events of a period, is the level
 * mu_t with an error of variance observation / n_t; the level walks: mu_t+1 = mu_t + w_t, w_t of variance level, all Gaussian
 * and independent. Harvey, "Forecasting, Structural Time Series Models and the Kalman Filter", 1989; Durbin and Koopman, "Time
 * Series Analysis by State Space Methods", 2nd edition 2012, chapter 2.
 */
export interface Variances {
  /** Of one event about the level; above 0. */
  readonly observation: number;
  /** Of the level's step from one period to the next; 0 when it stands still. */
  readonly level: number;
}

/** The level of each period as the data up to it tell it; `variance` is Infinity before the first observation. */
export interface Filtered {
  readonly level: Float64Array;
  readonly variance: Float64Array;
}

/** The level of each period as all data tell it, with what is needed to compare periods. */
export interface Smoothed extends Filtered {
  /** What a period's level hands on: Cov(mu_t, mu_t+1) = carry_t * Var(mu_t+1). */
  readonly carry: Float64Array;
}

/**
 * The Kalman filter with an exact diffuse start: nothing is known of the level before the first observation, rather than
 * something with a large variance. A period with n = 0 is missing: the level stays and its variance grows by one step. Throws a
 * RangeError on variances out of bounds or when no period has events.
 */
export function filter(mean: ArrayLike<number>, events: ArrayLike<number>, variances: Variances): Filtered {
  const { level, precision } = forward(mean, events, checked(events, variances));
  return { level, variance: precision.map((of) => 1 / of) };
}

/**
 * The fixed-interval smoother, as filter and filter in reversed time, joined by their precisions (Fraser and Potter 1969):
 * nothing is subtracted, so it is exact for any ratio of the variances and time reversed gives the mirror image. A period without events
 * has a level, from its neighbours, and a wider interval than they. Throws as `filter` does.
 */
export function smooth(mean: ArrayLike<number>, events: ArrayLike<number>, variances: Variances): Smoothed {
  const { observation, level: step } = checked(events, variances);
  const length = events.length;
  const ahead = forward(mean, events, variances);
  const level = new Float64Array(length);
  const variance = new Float64Array(length);
  const carry = new Float64Array(length);
  // What the later periods say of this one: its precision, and the level times it.
  let [later, laterLevel] = [0, 0];
  for (let t = length - 1; t >= 0; t--) {
    const own = ahead.precision[t] ?? 0;
    const precision = own + later;
    level[t] = own === 0 ? laterLevel : ((ahead.level[t] ?? 0) * own + laterLevel * later) / precision;
    variance[t] = 1 / precision;
    carry[t] = 1 / (1 + step * own);
    const n = (events[t] ?? 0) / observation;
    if (n > 0) {
      laterLevel = (laterLevel * later + (mean[t] ?? 0) * n) / (later + n);
      later += n;
    }
    later /= 1 + step * later;
  }
  return { level, variance, carry };
}

/** Cov(mu_s, mu_t) given all data. */
export function covariance({ variance, carry }: Smoothed, s: number, t: number): number {
  let value = variance[Math.max(s, t)] ?? 0;
  for (let i = Math.min(s, t); i < Math.max(s, t); i++) value *= carry[i] ?? 0;
  return value;
}

/** A weighted sum of the levels with its standard error; weights that add up to 0 make it a difference. */
export function contrast({ level, variance, carry }: Smoothed, weights: ArrayLike<number>): { size: number; error: number } {
  let [size, square, handed] = [0, 0, 0];
  for (let t = 0; t < level.length; t++) {
    const weight = weights[t] ?? 0;
    size += weight * (level[t] ?? 0);
    square += weight * (weight + 2 * handed) * (variance[t] ?? 0);
    // The covariance with t of all before it is this sum times Var(mu_t).
    handed = (handed + weight) * (carry[t] ?? 0);
  }
  return { size, error: Math.sqrt(Math.max(0, square)) };
}

/** The scale's ends: Goldstein. */
export const SCALE = [-10, 10] as const;

/** The normal quantile that leaves 5 % on each side. */
export const Z90 = 1.6448536269514722;

/**
 * The 90 % interval of a level, cut at the ends of the scale. The cut is for showing: the model does not know of the ends. That
 * the variances are estimates is not in it, so with few periods it is somewhat narrow.
 */
export function interval90(
  level: number,
  variance: number,
  scale: readonly [number, number] = SCALE,
): [low: number, high: number] {
  const half = Z90 * Math.sqrt(variance);
  return [Math.max(scale[0], level - half), Math.min(scale[1], level + half)];
}

/** Level and precision (1 / variance, 0 for "nothing known") after each period. */
function forward(mean: ArrayLike<number>, events: ArrayLike<number>, { observation, level: step }: Variances) {
  const level = new Float64Array(events.length);
  const precision = new Float64Array(events.length);
  let [now, known] = [0, 0];
  for (let t = 0; t < events.length; t++) {
    known /= 1 + step * known;
    const n = (events[t] ?? 0) / observation;
    if (n > 0) {
      now = (now * known + (mean[t] ?? 0) * n) / (known + n);
      known += n;
    }
    level[t] = now;
    precision[t] = known;
  }
  return { level, precision };
}

function checked(events: ArrayLike<number>, variances: Variances): Variances {
  const { observation, level } = variances;
  if (!(observation > 0 && Number.isFinite(observation)))
    throw new RangeError(`variance of an event not above 0: ${observation}`);
  if (!(level >= 0 && Number.isFinite(level))) throw new RangeError(`variance of the level's step below 0: ${level}`);
  for (let t = 0; t < events.length; t++) if ((events[t] ?? 0) > 0) return variances;
  throw new RangeError("no period has events, so there is no level");
}

/**
 * Where a series with weights is best cut: the first index of each new segment, in order. The cuts minimise
 *
 *   sum over segments of sum of w_t (y_t - mean of the segment)^2  +  penalty * number of cuts
 *
 * exactly, among all with at least `minimum` values a segment; with w_t = n_t / s2 a cost is twice a negative log likelihood
 * of Gaussian means. The recursion over the last cut is that of PELT (Killick, Fearnhead and Eckley, Journal of the American
 * Statistical Association 107, 2012), whose pruning drops no cut in a series without breaks; so a place for the last cut is
 * dropped as soon as no value of the coming segment's mean makes it better than all others (functional pruning: Maidstone, Hocking, Rigaill
 * and Fearnhead, Statistics and Computing 27, 2017). Throws a RangeError on weights that are not above 0.
 */
export function cuts(values: ArrayLike<number>, weights: ArrayLike<number>, penalty: number, minimum: number): number[] {
  const length = values.length;
  const [weight, sum] = running(values, weights);
  // best[t]: the least cost of the first t values, without the part that is the same for all cuts (sum of w y^2).
  const best = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
  const last = new Int32Array(length + 1);
  best[0] = -penalty;
  // Places for the last cut that are open, side by side: the place, the sums and least cost there; the means (low to high) for
  // which no later place is better, and those among them (gap to gapEnd) for which an earlier one is.
  const [places, w, y, cost] = [new Int32Array(length + 1), ...three(length + 1)];
  const [low, high, gap] = three(length + 1);
  const gapEnd = new Float64Array(length + 1);
  let open = 0;
  for (let t = minimum; t <= length; t++) {
    const place = t - minimum;
    const here = weight[place] ?? 0;
    const hereY = sum[place] ?? 0;
    const hereCost = best[place] ?? 0;
    if (hereCost < Number.POSITIVE_INFINITY) {
      let kept = 0;
      let gapFrom = 0;
      let gapTo = 0;
      for (let i = 0; i < open; i++) {
        const between = here - (w[i] ?? 0);
        const middle = (hereY - (y[i] ?? 0)) / between;
        // Against a cut here, that starts afresh, a mean m is as good as long as between * (m - middle)^2 <= room.
        const room = hereCost - (cost[i] ?? 0) + between * middle * middle;
        if (room < 0) continue;
        const half = Math.sqrt(room / between);
        const from = Math.max(low[i] ?? 0, middle - half);
        const to = Math.min(high[i] ?? 0, middle + half);
        if (from > to || (from > (gap[i] ?? 0) && to < (gapEnd[i] ?? 0))) continue;
        // The gap of the place here is the longest run of means for which one before it is better.
        if (middle - half <= gapTo && middle + half >= gapFrom && gapTo > gapFrom) {
          gapFrom = Math.min(gapFrom, middle - half);
          gapTo = Math.max(gapTo, middle + half);
        } else if (2 * half > gapTo - gapFrom) {
          gapFrom = middle - half;
          gapTo = middle + half;
        }
        low[kept] = from;
        high[kept] = to;
        if (kept < i) {
          places[kept] = places[i] ?? 0;
          w[kept] = w[i] ?? 0;
          y[kept] = y[i] ?? 0;
          cost[kept] = cost[i] ?? 0;
          gap[kept] = gap[i] ?? 0;
          gapEnd[kept] = gapEnd[i] ?? 0;
        }
        kept++;
      }
      places[kept] = place;
      w[kept] = here;
      y[kept] = hereY;
      cost[kept] = hereCost;
      low[kept] = Number.NEGATIVE_INFINITY;
      high[kept] = Number.POSITIVE_INFINITY;
      gap[kept] = gapFrom;
      gapEnd[kept++] = gapTo;
      open = kept;
    }
    const endW = weight[t] ?? 0;
    const endY = sum[t] ?? 0;
    let least = Number.POSITIVE_INFINITY;
    let at = 0;
    for (let i = 0; i < open; i++) {
      const total = endY - (y[i] ?? 0);
      const value = (cost[i] ?? 0) - (total * total) / (endW - (w[i] ?? 0));
      if (value < least) {
        least = value;
        at = i;
      }
    }
    best[t] = least + penalty;
    last[t] = places[at] ?? 0;
  }
  const found: number[] = [];
  if (length >= minimum) for (let t = last[length] ?? 0; t > 0; t = last[t] ?? 0) found.push(t);
  return found.reverse();
}

function three(length: number): [Float64Array, Float64Array, Float64Array] {
  return [new Float64Array(length), new Float64Array(length), new Float64Array(length)];
}

/** By how much the cost of `from` to before `to` falls when it is cut at `at`: the penalty that this cut is worth. */
export function gain([weight, sum]: Running, from: number, at: number, to: number): number {
  const left = (weight[at] ?? 0) - (weight[from] ?? 0);
  const right = (weight[to] ?? 0) - (weight[at] ?? 0);
  const step = ((sum[to] ?? 0) - (sum[at] ?? 0)) / right - ((sum[at] ?? 0) - (sum[from] ?? 0)) / left;
  return (step * step * left * right) / (left + right);
}

/** Sums of w and of w (y - c) over the values before each index, with c the mean of all, which keeps rounding small. */
export type Running = readonly [weight: Float64Array, sum: Float64Array];

/** See `Running`. */
export function running(values: ArrayLike<number>, weights: ArrayLike<number>): Running {
  let [total, centre] = [0, 0];
  for (let t = 0; t < values.length; t++) {
    const w = weights[t] ?? 0;
    if (!(w > 0)) throw new RangeError(`weight not above 0: ${w} (value ${t})`);
    total += w;
    centre += ((values[t] ?? 0) - centre) * (w / total);
  }
  const weight = new Float64Array(values.length + 1);
  const sum = new Float64Array(values.length + 1);
  for (let t = 0; t < values.length; t++) {
    weight[t + 1] = (weight[t] ?? 0) + (weights[t] ?? 0);
    sum[t + 1] = (sum[t] ?? 0) + (weights[t] ?? 0) * ((values[t] ?? 0) - centre);
  }
  return [weight, sum];
}

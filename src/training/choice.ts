/**
 * Turns `count` scores from `from` into the slopes of -weight * log of the share that the softmax gives `gold`; gives that loss
 * without the weight.
 */
export function slopesOfChoice(floats: Float32Array, from: number, count: number, gold: number, weight: number): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let i = from; i < from + count; i++) top = Math.max(top, floats[i] ?? 0);
  let sum = 0;
  for (let i = from; i < from + count; i++) {
    const e = Math.exp((floats[i] ?? 0) - top);
    floats[i] = e;
    sum += e;
  }
  const share = (floats[from + gold] ?? 0) / sum;
  for (let i = from; i < from + count; i++) floats[i] = ((floats[i] ?? 0) / sum) * weight;
  floats[from + gold] = (floats[from + gold] ?? 0) - weight;
  return -Math.log(Math.max(share, 1e-12));
}

import type { Arena } from "../syntax/network/arena.ts";
import { at, type Batch, type Pass } from "../syntax/network/encoder.ts";
import type { ArcScores, Layer, Roles } from "../syntax/network/forward.ts";
import { DISTANCES, distanceBucket, type Shape, type Weights } from "../syntax/network/layout.ts";

/** What is needed to go back through a network: its weights, and their slopes under the same names, which are added to. */
export interface Learner {
  readonly arena: Arena;
  readonly shape: Shape;
  readonly weights: Weights;
  readonly slopes: Weights;
}

/**
 * The slopes of out = rows * matrix + bias: adds to those of matrix and bias, and to `dRows` (0: not wanted).
 * rows: count x width, dOut: count x columns.
 */
export function linearBack(
  { arena, weights, slopes }: Learner,
  name: string,
  bias: string | undefined,
  rows: number,
  width: number,
  dOut: number,
  columns: number,
  count: number,
  dRows: number,
): void {
  const { kernels } = arena;
  kernels.multiply(rows, 1, width, dOut, columns, at(slopes, name), columns, width, count, columns);
  if (bias) kernels.sumRows(dOut, columns, count, columns, at(slopes, bias));
  if (!dRows) return;
  const turned = arena.take(width * columns);
  kernels.transpose(at(weights, name), columns, width, columns, turned, width);
  kernels.multiply(dOut, columns, 1, turned, width, dRows, width, count, columns, width);
}

/** Back through one direction of a layer; dOutput: slopes of its output, rows of 2 x hidden in word order; adds to dInput. */
export function directionBack(
  learner: Learner,
  name: string,
  batch: Batch,
  layer: Layer,
  pass: Pass,
  dOutput: number,
  dInput: number,
): void {
  const { arena, shape, weights, slopes } = learner;
  const { kernels } = arena;
  const { hidden } = shape;
  const isForward = name.startsWith("forward");
  const index = isForward ? batch.forward : batch.backward;
  const dOuts = arena.take(batch.words * hidden);
  kernels.gatherRows(dOutput + (isForward ? 0 : hidden), 2 * hidden, index, dOuts, hidden, batch.words, hidden);
  const dCell = arena.take(batch.lengths.length * hidden);
  const turned = arena.take(4 * hidden * hidden);
  kernels.transpose(at(weights, `${name}.state`), 4 * hidden, hidden, 4 * hidden, turned, hidden);
  const { gates, cells, outs } = pass;
  for (let t = batch.active.length - 1; t >= 0; t--) {
    const rows = batch.active[t] ?? 0;
    const here = batch.start[t] ?? 0;
    const before = batch.start[t - 1] ?? 0;
    const g = gates + here * 4 * hidden;
    kernels.lstmStepBack(
      g,
      t > 0 ? cells + before * hidden : 0,
      cells + here * hidden,
      dOuts + here * hidden,
      dCell,
      rows,
      hidden,
    );
    if (t === 0) break;
    kernels.multiply(g, 4 * hidden, 1, turned, hidden, dOuts + before * hidden, hidden, rows, 4 * hidden, hidden);
    kernels.multiply(
      outs + before * hidden,
      1,
      hidden,
      g,
      4 * hidden,
      at(slopes, `${name}.state`),
      4 * hidden,
      hidden,
      rows,
      4 * hidden,
    );
  }
  const { input, width } = layer;
  const rows = arena.take(batch.words * width);
  kernels.gatherRows(input, width, index, rows, width, batch.words, width);
  const dRows = arena.take(batch.words * width);
  linearBack(learner, `${name}.input`, `${name}.bias`, rows, width, gates, 4 * hidden, batch.words, dRows);
  kernels.addRows(dRows, width, index, dInput, width, batch.words, width);
}

/** Slopes of the arcs of one sentence, given dScores in the layout of `scores`; adds to dPaired and dHead (rows of `arc`). */
export function arcsBack(
  { arena, shape, weights, slopes }: Learner,
  roles: Roles,
  from: number,
  length: number,
  { step }: ArcScores,
  dScores: number,
  dPaired: number,
  dHead: number,
): void {
  const { kernels } = arena;
  const { arc } = shape;
  const paired = roles.paired + from * arc;
  kernels.multiply(dScores, step, 1, at(weights, "arc.root"), arc, dPaired + from * arc, arc, length, 1, arc);
  kernels.multiply(dScores + 1, step, 1, roles.head + from * arc, arc, dPaired + from * arc, arc, length, length, arc);
  kernels.multiply(dScores, 1, step, paired, arc, at(slopes, "arc.root"), arc, 1, length, arc);
  kernels.multiply(dScores + 1, 1, step, paired, arc, dHead + from * arc, arc, length, length, arc);
  const distances = at(slopes, "arc.distance");
  const sums = arena.floats.subarray(distances, distances + DISTANCES);
  for (let d = 1; d <= length; d++)
    for (let h = 0; h <= length; h++) {
      const bucket = distanceBucket(d, h);
      sums[bucket] = (sums[bucket] ?? 0) + (arena.floats[dScores + (d - 1) * step + h] ?? 0);
    }
}

/** Slopes from the rows behind the relations' scores to the words' roles, the root and the distances. */
export function relationsBack(
  { arena, shape, slopes }: Learner,
  batch: Batch,
  heads: ArrayLike<number>,
  dHidden: number,
  dDependent: number,
  dHead: number,
): void {
  const { relation } = shape;
  const { floats } = arena;
  const root = at(slopes, "relation.root");
  const apart = at(slopes, "relation.distance");
  batch.lengths.forEach((length, s) => {
    const offset = batch.offsets[s] ?? 0;
    for (let d = 1; d <= length; d++) {
      const word = offset + d - 1;
      const head = heads[word] ?? 0;
      const targets = [
        dDependent + word * relation,
        head === 0 ? root : dHead + (offset + head - 1) * relation,
        apart + distanceBucket(d, head) * relation,
      ];
      const source = dHidden + word * relation;
      for (const to of targets)
        for (let j = 0; j < relation; j++) floats[to + j] = (floats[to + j] ?? 0) + (floats[source + j] ?? 0);
    }
  });
}

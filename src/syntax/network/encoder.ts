import type { Arena } from "./arena.ts";
import type { Shape, Tensor, Weights } from "./layout.ts";

/**
 * Sentences side by side, so that one step of the encoder is one multiplication. Words are counted over the whole batch in the
 * order of the text; `order` lists the sentences from the longest to the shortest; at step t the first `active[t]` of them have
 * a word left, and the rows of that step begin at `start[t]`.
 */
export interface Batch {
  readonly lengths: readonly number[];
  /** Where each sentence begins among the words. */
  readonly offsets: readonly number[];
  readonly words: number;
  readonly active: readonly number[];
  readonly start: readonly number[];
  /** Address of the integers: row of step order -> word, reading forwards. */
  readonly forward: number;
  /** The same, reading backwards. */
  readonly backward: number;
}

export function batchOf(arena: Arena, lengths: readonly number[]): Batch {
  const offsets: number[] = [];
  let words = 0;
  for (const length of lengths) {
    offsets.push(words);
    words += length;
  }
  const order = lengths.map((_, i) => i).sort((a, b) => (lengths[b] ?? 0) - (lengths[a] ?? 0) || a - b);
  const forward = arena.room(words);
  const backward = arena.room(words);
  const active: number[] = [];
  const start: number[] = [];
  let row = 0;
  for (let t = 0; ; t++) {
    let n = 0;
    for (const s of order) {
      const length = lengths[s] ?? 0;
      if (length <= t) break;
      const offset = offsets[s] ?? 0;
      arena.integers[forward + row + n] = offset + t;
      arena.integers[backward + row + n] = offset + length - 1 - t;
      n++;
    }
    if (n === 0) break;
    active.push(n);
    start.push(row);
    row += n;
  }
  return { lengths, offsets, words, active, start, forward, backward };
}

/** What one direction of one layer leaves for the way back, in step order. */
export interface Pass {
  readonly gates: number;
  readonly cells: number;
  readonly outs: number;
}

/**
 * One direction of a layer of LSTMs (Hochreiter and Schmidhuber 1997): gates in step order already hold the input's part and the
 * bias. Writes its half of `output`, rows of 2 x hidden in word order.
 */
export function runDirection(
  arena: Arena,
  { hidden }: Shape,
  weights: Weights,
  name: string,
  batch: Batch,
  gates: number,
  output: number,
): Pass {
  const { kernels } = arena;
  const cells = arena.room(batch.words * hidden);
  const outs = arena.room(batch.words * hidden);
  const state = tensorOf(weights, `${name}.state`);
  batch.active.forEach((rows, t) => {
    const begin = batch.start[t] ?? 0;
    const before = batch.start[t - 1] ?? 0;
    const here = gates + begin * 4 * hidden;
    if (t > 0) addProduct(arena, outs + before * hidden, state, here, rows);
    kernels.lstmStep(here, t > 0 ? cells + before * hidden : 0, cells + begin * hidden, outs + begin * hidden, rows, hidden);
  });
  const isForward = name.startsWith("forward");
  const target = output + (isForward ? 0 : hidden);
  kernels.scatterRows(outs, hidden, isForward ? batch.forward : batch.backward, target, 2 * hidden, batch.words, hidden);
  return { gates, cells, outs };
}

/** out += rows * matrix, for `count` rows as wide as the matrix has rows; quantised where the matrix is. */
export function addProduct(arena: Arena, rows: number, matrix: Tensor, out: number, count: number): void {
  const { kernels } = arena;
  const { rows: width, columns, quantised } = matrix;
  if (!quantised) {
    kernels.multiply(rows, width, 1, matrix.at, columns, out, columns, count, width, columns);
    return;
  }
  const mark = arena.mark;
  const scales = arena.room(count);
  const integers = arena.room((count * width) / 2);
  kernels.quantise(rows, width, integers, scales, count, width);
  kernels.multiplyQuantised(integers, scales, quantised.at, quantised.scales, out, columns, count, width / 2, columns);
  arena.release(mark);
}

/** A tensor by name; a wrong name is a defect of the program. */
export function tensorOf(weights: Weights, name: string): Tensor {
  const tensor = weights[name];
  if (!tensor) throw new Error(`no weights named ${name}`);
  return tensor;
}

/** The address of a tensor. */
export const at = (weights: Weights, name: string): number => tensorOf(weights, name).at;

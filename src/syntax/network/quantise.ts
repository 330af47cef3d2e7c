import type { Arena } from "./arena.ts";
import type { Weights } from "./layout.ts";

/** As LARGEST in the kernels. */
const LARGEST = 2047;

/**
 * Gives every matrix that rows are multiplied with its 16-bit form: for each pair of rows and each column the two integers side by side,
 * a scale a column. Weights that change afterwards are no longer what is read.
 */
export function quantiseWeights(arena: Arena, weights: Weights): void {
  for (const tensor of Object.values(weights)) {
    const { name, at, rows, columns } = tensor;
    if (rows < 8 || name === "embedding" || name === "relation.distance") continue;
    const integers = arena.room((rows * columns) / 2);
    const scales = arena.room(columns);
    const from = arena.floats.subarray(at, at + rows * columns);
    const words = new Int16Array(from.buffer, integers * 4, rows * columns);
    const most = new Float32Array(columns).fill(1e-9);
    for (let i = 0; i < from.length; i += columns)
      for (let j = 0; j < columns; j++) most[j] = Math.max(most[j] ?? 0, Math.abs(from[i + j] ?? 0));
    arena.floats.set(
      most.map((value) => value / LARGEST),
      scales,
    );
    const factors = most.map((value) => LARGEST / value);
    for (let i = 0; i < rows; i++)
      for (let j = 0; j < columns; j++)
        words[((i >> 1) * columns + j) * 2 + (i & 1)] = Math.round((from[i * columns + j] ?? 0) * (factors[j] ?? 0));
    tensor.quantised = { at: integers, scales };
  }
}

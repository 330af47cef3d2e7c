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
    const integers = arena.take((rows * columns) / 2);
    const scales = arena.take(columns);
    const { floats } = arena;
    const words = new Int16Array(floats.buffer, integers * 4, rows * columns);
    for (let j = 0; j < columns; j++) {
      let most = 1e-9;
      for (let i = 0; i < rows; i++) most = Math.max(most, Math.abs(floats[at + i * columns + j] ?? 0));
      floats[scales + j] = most / LARGEST;
      for (let i = 0; i < rows; i++)
        words[((i >> 1) * columns + j) * 2 + (i & 1)] = Math.round(((floats[at + i * columns + j] ?? 0) * LARGEST) / most);
    }
    tensor.quantised = { at: integers, scales };
  }
}

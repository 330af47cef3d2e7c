import fc from "fast-check";
import { expect, test } from "vitest";
import { bestTree } from "./best-tree.ts";

/** The best tree by trying all of them. */
function exhaustive(scores: Float32Array, length: number): number {
  let best = Number.NEGATIVE_INFINITY;
  const heads = new Array<number>(length).fill(0);
  const visit = (d: number) => {
    if (d < length) {
      for (let head = 0; head <= length; head++)
        if (head !== d + 1) {
          heads[d] = head;
          visit(d + 1);
        }
      return;
    }
    if (isTree(heads)) best = Math.max(best, sumOf(scores, heads));
  };
  visit(0);
  return best;
}

const sumOf = (scores: Float32Array, heads: readonly number[]) =>
  heads.reduce((sum, head, d) => sum + (scores[d * (heads.length + 1) + head] ?? 0), 0);

/** One word under the root, and every word reaches it. */
function isTree(heads: readonly number[]): boolean {
  return (
    heads.filter((head) => head === 0).length === 1 &&
    heads.every((_, d) => {
      let at = d + 1;
      for (let steps = 0; at !== 0; steps++) {
        if (steps > heads.length) return false;
        at = heads[at - 1] ?? 0;
      }
      return true;
    })
  );
}

test("the tree is the best of all trees with one root", () => {
  const graphs = fc
    .integer({ min: 1, max: 5 })
    .chain((length) =>
      fc.tuple(
        fc.constant(length),
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: length * (length + 1), maxLength: length * (length + 1) }),
      ),
    );
  fc.assert(
    fc.property(graphs, ([length, cells]) => {
      const scores = Float32Array.from(cells);
      const heads = bestTree(scores, 0, length + 1, length);
      expect(isTree(heads)).toBe(true);
      expect(sumOf(scores, heads)).toBeCloseTo(exhaustive(scores, length), 6);
    }),
    { numRuns: 500 },
  );
});

test("a long sentence of noise still is a tree", () => {
  const length = 200;
  const scores = Float32Array.from({ length: length * (length + 1) }, (_, i) => ((i * 7919) % 1009) / 100);
  expect(isTree(bestTree(scores, 0, length + 1, length))).toBe(true);
});

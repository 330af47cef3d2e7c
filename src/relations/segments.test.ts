import fc from "fast-check";
import { expect, test } from "vitest";
import { seeded } from "../model/random.ts";
import { cuts, gain, running } from "./segments.ts";

/** Every last cut for every end, no pruning: optimal partitioning, O(n^2), with sums of squares and nothing left out. */
function exact(values: readonly number[], weights: readonly number[], penalty: number, minimum: number) {
  const best = [-penalty];
  const last = [0];
  for (let t = 1; t <= values.length; t++) {
    best[t] = Number.POSITIVE_INFINITY;
    for (let s = 0; s <= t - minimum; s++) {
      const total = (best[s] ?? Number.POSITIVE_INFINITY) + penalty + cost(values, weights, s, t);
      if (total < (best[t] ?? 0)) [best[t], last[t]] = [total, s];
    }
  }
  const found: number[] = [];
  for (let t = last[values.length] ?? 0; t > 0; t = last[t] ?? 0) found.push(t);
  return { cuts: found.reverse(), cost: best[values.length] ?? 0 };
}

function cost(values: readonly number[], weights: readonly number[], from: number, to: number): number {
  let [w, mean, squares] = [0, 0, 0];
  for (let t = from; t < to; t++) {
    const own = weights[t] ?? 0;
    w += own;
    const step = (values[t] ?? 0) - mean;
    mean += (step * own) / w;
    squares += own * step * ((values[t] ?? 0) - mean);
  }
  return squares;
}

function costOf(values: readonly number[], weights: readonly number[], penalty: number, places: readonly number[]): number {
  const ends = [...places, values.length];
  return ends.reduce((sum, to, i) => sum + cost(values, weights, ends[i - 1] ?? 0, to) + (i > 0 ? penalty : 0), 0);
}

test("a thousand random series are cut as by the exact search", () => {
  const random = seeded(7);
  let cutSeries = 0;
  for (let i = 0; i < 1000; i++) {
    const length = 2 + Math.floor(random() * 80);
    const minimum = 1 + Math.floor(random() * 4);
    const penalty = random() < 0.1 ? 0 : 12 * random();
    const step = random() < 0.3 ? 0 : 4 * random();
    let level = 0;
    const values = Array.from({ length }, () => {
      if (random() < 0.1) level += step * (random() - 0.5) * 4;
      return level + random() + random() - random() - random();
    });
    const weights = values.map(() => (random() < 0.2 ? 100 * random() + 0.1 : 1 + random()));
    const [found, wanted] = [cuts(values, weights, penalty, minimum), exact(values, weights, penalty, minimum)];
    if (found.length > 0) cutSeries++;
    if (length < minimum) expect(found).toEqual([]);
    else {
      const ours = costOf(values, weights, penalty, found);
      expect(Math.abs(ours - wanted.cost)).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(wanted.cost)));
      const ends = [0, ...found, length];
      expect(ends.slice(1).every((to, j) => to - (ends[j] ?? 0) >= minimum)).toBe(true);
    }
  }
  expect(cutSeries).toBeGreaterThan(300);
});

test.each([
  ["one step", [1, 1, 1, 5, 5, 5], [3]],
  ["there and back", [1, 1, 1, 5, 5, 5, 1, 1, 1], [3, 6]],
  ["nothing", [1, 1, 1, 1, 1, 1], []],
  ["a month alone, with two the least", [1, 1, 1, 5, 1, 1, 1], []],
  ["too short", [1, 5], []],
])("%s", (_, values, places) => {
  expect(
    cuts(
      values,
      values.map(() => 2),
      12,
      2,
    ),
  ).toEqual(places);
});

test("weights decide: one heavy month outweighs many light ones", () => {
  const values = [2, 2, 2, 2, -2, -2, 2, 2];
  expect(cuts(values, [1, 1, 1, 1, 1, 1, 1, 1], 15, 2)).toEqual([]);
  expect(cuts(values, [5, 5, 5, 5, 40, 40, 5, 5], 15, 2)).toEqual([4, 6]);
});

test("the gain of a cut is the fall of the cost", () => {
  const value = fc.double({ min: -10, max: 10, noNaN: true });
  const weight = fc.double({ min: 0.01, max: 100, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(value, weight), { minLength: 2, maxLength: 30 }), fc.nat(), (rows, at) => {
      const [values, weights] = [rows.map(([y]) => y), rows.map(([, w]) => w)];
      const t = 1 + (at % (values.length - 1));
      const whole = cost(values, weights, 0, values.length);
      const fall = whole - cost(values, weights, 0, t) - cost(values, weights, t, values.length);
      expect(Math.abs(gain(running(values, weights), 0, t, values.length) - fall)).toBeLessThan(1e-8 * (1 + whole));
    }),
  );
});

test("a weight that is not above 0 is refused with its place", () => {
  expect(() => cuts([1, 2, 3], [1, 0, 1], 1, 1)).toThrow("weight not above 0: 0 (value 1)");
});

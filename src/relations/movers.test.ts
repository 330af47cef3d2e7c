import fc from "fast-check";
import { expect, test } from "vitest";
import { seeded } from "../model/random.ts";
import { falseDiscoveryRates, twoSided } from "./chance.ts";
import { movers } from "./movers.ts";
import type { Series } from "./series.ts";

/** 24 months of means about a level that steps by `step` in the middle, from events of variance 12. */
function drawn(seed: number, step: number, events = 20): Series {
  const random = seeded(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const mean = Float64Array.from({ length: 24 }, (_, t) => 1 + (t < 12 ? 0 : step) + Math.sqrt(12 / events) * normal());
  return { periods: Array.from(mean, String), events: new Float64Array(24).fill(events), mean };
}

test("the relation that changed comes first, with its size; those that did not stay above the rate", () => {
  const all = Array.from({ length: 60 }, (_, i) => [`calm ${i}`, drawn(2000 + i, 0)] as const);
  const { moves, tooFew } = movers([...all, ["fell", drawn(99, -3)] as const, ["one event", sparse()] as const]);
  expect(tooFew).toBe(1);
  expect(moves).toHaveLength(61);
  expect(moves[0]).toMatchObject({ key: "fell", events: 480 });
  expect(moves[0]?.change).toBeCloseTo(-3, 0);
  expect(moves[0]?.rate).toBeLessThan(0.01);
  expect(moves.slice(1).filter(({ rate }) => rate < 0.1)).toEqual([]);
});

test("false findings: of 2000 relations that stood still about 5 % have p <= 0.05 and about 0.5 % p <= 0.005", () => {
  const { moves } = movers(Array.from({ length: 2000 }, (_, i) => [i, drawn(1000 + i, 0, 8)] as const));
  const share = (p: number) => moves.filter((one) => one.p <= p).length / moves.length;
  expect(share(0.05)).toBeGreaterThan(0.04);
  expect(share(0.05)).toBeLessThan(0.06);
  expect(share(0.005)).toBeLessThan(0.009);
  expect(moves.filter(({ rate }) => rate < 0.1)).toEqual([]);
});

test("a level that did not move has z 0 and p 1; four months of one kind of act each are no certainty", () => {
  const still = { ...drawn(1, 0), mean: new Float64Array(24).fill(2) };
  expect(movers([["still", still]]).moves[0]).toMatchObject({ z: 0, p: 1, rate: 1 });
  const few = { periods: ["a", "b", "c", "d"], events: Float64Array.of(1, 1, 1, 1), mean: Float64Array.of(4, 4, -2, -2) };
  expect(movers([["few", few]]).moves[0]?.p).toBeGreaterThan(0.1);
});

test("the middle of an odd number of months is in neither half", () => {
  const odd = {
    periods: ["a", "b", "c", "d", "e"],
    events: Float64Array.of(2, 1, 9, 3, 1),
    mean: Float64Array.of(1, 4, 9, -2, 2),
  };
  expect(movers([["odd", odd]]).moves[0]).toMatchObject({ events: 7, before: 2, after: -1, change: -3 });
});

test.each([
  [2.228139, 10, 0.05],
  [12.7062, 1, 0.05],
  [1.959964, 1e7, 0.05],
  [4.303, 2, 0.05],
  [-2.7638, 10, 0.02],
  [0, 7, 1],
  [40, 30, 0],
])("t = %f with %i degrees of freedom: p = %f, as in the tables", (t, free, p) => {
  expect(twoSided(t, free)).toBeCloseTo(p, 4);
});

test("corrected for their number as Benjamini and Hochberg do, in any order", () => {
  const close = [0.02, 0.04, 0.04, 0.02].map((rate) => expect.closeTo(rate, 12));
  expect(falseDiscoveryRates([0.01, 0.04, 0.03, 0.005])).toEqual(close);
  expect(falseDiscoveryRates([])).toEqual([]);
  expect(() => falseDiscoveryRates([0.5, 1.5])).toThrow("not a probability: 1.5");
  expect(() => twoSided(Number.NaN, 3)).toThrow("not a value of Student's t: NaN");
  const p = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(p, { minLength: 1, maxLength: 50 }), (ps) => {
      const rates = falseDiscoveryRates(ps);
      // As many are found at 10 % as by the rule in its first form: the largest k with p_(k) <= 0.1 k / m.
      const sorted = ps.toSorted((one, other) => one - other);
      const k = sorted.findLastIndex((value, i) => (value * ps.length) / (i + 1) <= 0.1) + 1;
      expect(rates.filter((rate) => rate <= 0.1)).toHaveLength(k);
      expect(rates.every((rate, i) => rate >= (ps[i] ?? 0) && rate <= 1)).toBe(true);
    }),
  );
});

function sparse(): Series {
  const events = new Float64Array(24);
  events[3] = 1;
  return { ...drawn(1, 0), events };
}

import { expect, test } from "vitest";
import { seeded } from "../model/random.ts";
import { levels } from "./estimate.ts";
import { together } from "./neighbours.ts";

/** Two tracks of 60 months whose levels walk in steps that correlate by `shared`. */
function pair(seed: number, shared: number) {
  const random = seeded(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const [one, other] = [new Float64Array(60), new Float64Array(60)];
  let [a, b] = [0, 0];
  for (let t = 0; t < 60; t++) {
    const common = normal();
    a += 0.6 * (shared * common + Math.sqrt(1 - shared * shared) * normal());
    b += 0.6 * (shared * common + Math.sqrt(1 - shared * shared) * normal());
    one[t] = a + normal() / 4;
    other[t] = b + normal() / 4;
  }
  const events = new Float64Array(60).fill(12);
  const track = (mean: Float64Array) => ({ ...levels({ periods: Array.from(mean, String), events, mean }), events });
  return [track(one), track(other)] as const;
}

test("relations that move together are found, those that move against each other too", () => {
  const [one, other] = pair(1, 0.95);
  const found = together(one, other);
  expect(found).toMatchObject({ shared: 59 });
  expect(found?.correlation).toBeGreaterThan(0.5);
  expect(found?.p).toBeLessThan(0.02);
  const against = together(one, { ...other, level: other.level.map((mu) => -mu) });
  expect(against?.correlation).toBeCloseTo(-(found?.correlation ?? 0), 10);
  expect(against?.p).toBe(found?.p);
});

test("false company: of 400 pairs that walk each for itself, about 5 % have p <= 0.05", () => {
  const found = Array.from({ length: 400 }, (_, i) => together(...pair(100 + i, 0))?.p ?? 1);
  expect(found.filter((p) => p <= 0.05).length / 400).toBeLessThanOrEqual(0.075);
});

test("months without events in either are not compared, and too few say nothing", () => {
  const [one, other] = pair(3, 0.9);
  const gaps = one.events.map((n, t) => (t % 2 === 0 ? n : 0));
  expect(together({ ...one, events: gaps }, other)?.shared).toBe(29);
  expect(together({ ...one, events: one.events.map((n, t) => (t < 8 ? n : 0)) }, other)).toBeUndefined();
});

test("a level that does not move has no neighbours; series of different length are refused", () => {
  const [one, other] = pair(4, 0.9);
  expect(together({ ...one, level: new Float64Array(60) }, other)).toBeUndefined();
  expect(() => together({ level: [1], events: [1] }, other)).toThrow("series of 1 and 60 periods");
});

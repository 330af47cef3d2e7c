import fc from "fast-check";
import { expect, test } from "vitest";
import { influences, influencesOnBreak, type Placed } from "./influence.ts";
import { smooth } from "./level.ts";

const VARIANCES = { observation: 12, level: 0.4 };

/** Counts and means of some events over `length` periods. */
function summed(events: readonly Placed[], length: number) {
  const count = new Float64Array(length);
  const sum = new Float64Array(length);
  for (const { at, intensity, events: n = 1 } of events) {
    count[at] = (count[at] ?? 0) + n;
    sum[at] = (sum[at] ?? 0) + n * intensity;
  }
  return { events: count, mean: sum.map((total, t) => ((count[t] ?? 0) > 0 ? total / (count[t] ?? 1) : 0)) };
}

const placed = fc.array(
  fc.record({ at: fc.nat(11), intensity: fc.integer({ min: -10, max: 10 }), events: fc.integer({ min: 1, max: 5 }) }),
  { minLength: 2, maxLength: 40 },
);

test("the closed form is what comes out when the event is left out and all is smoothed anew", () => {
  fc.assert(
    fc.property(placed, fc.nat(11), (events, target) => {
      const all = summed(events, 12);
      const smoothed = smooth(all.mean, all.events, VARIANCES);
      const found = influences(smoothed, VARIANCES, target, events);
      for (const [i, influence] of found.entries()) {
        const rest = summed(events.toSpliced(i, 1), 12);
        const without = smooth(rest.mean, rest.events, VARIANCES);
        expect(influence).toBeCloseTo((smoothed.level[target] ?? 0) - (without.level[target] ?? 0), 7);
      }
    }),
  );
});

test("on a break: the size with the event less the size without it", () => {
  fc.assert(
    fc.property(placed, (events) => {
      const all = { periods: [], ...summed(events, 12) };
      const between = { from: 1, at: 6, to: 11 };
      const found = influencesOnBreak(all, between, events);
      for (const [i, influence] of found.entries()) {
        const size = (from: readonly Placed[]) => mean(from, 6, 11) - mean(from, 1, 6);
        const without = size(events.toSpliced(i, 1));
        if (Number.isNaN(size(events)) || influence === undefined) expect(Number.isNaN(without)).toBe(true);
        else expect(influence).toBeCloseTo(size(events) - without, 9);
      }
    }),
  );
});

test("the only event there is has no influence that could be named, and its neighbours' months feel the others", () => {
  const events = [{ at: 1, intensity: -5 }];
  const all = summed(events, 3);
  expect(influences(smooth(all.mean, all.events, VARIANCES), VARIANCES, 1, events)).toEqual([undefined]);
  const more = [...events, { at: 1, intensity: 3 }];
  const both = summed(more, 3);
  const [first = 0, second = 0] = influences(smooth(both.mean, both.events, VARIANCES), VARIANCES, 2, more);
  expect([first, second]).toEqual([expect.closeTo(-4, 9), expect.closeTo(4, 9)]);
});

test("of ten thousand events the harshest comes out on top", () => {
  const events = Array.from({ length: 10_000 }, (_, i) => ({ at: i % 36, intensity: i === 5000 ? -10 : ((i * 7) % 9) - 2 }));
  const all = summed(events, 36);
  const smoothed = smooth(all.mean, all.events, VARIANCES);
  const found = influences(smoothed, VARIANCES, 5000 % 36, events);
  expect(found.indexOf(Math.min(...found.map((value) => value ?? 0)))).toBe(5000);
});

test("what is no period and no break is refused", () => {
  const smoothed = smooth([1, 2], [1, 1], VARIANCES);
  expect(() => influences(smoothed, VARIANCES, 2, [])).toThrow("no such period: 2");
  expect(() => influences(smoothed, VARIANCES, 0, [{ at: -1, intensity: 0 }])).toThrow("no such period: -1");
  const series = { periods: ["a", "b"], events: Float64Array.of(1, 1), mean: Float64Array.of(1, 2) };
  expect(() => influencesOnBreak(series, { from: 0, at: 2, to: 2 }, [])).toThrow("not a break: 0, 2, 2 of 2 periods");
});

function mean(events: readonly Placed[], from: number, to: number): number {
  const inside = events.filter(({ at }) => at >= from && at < to);
  const count = inside.reduce((sum, { events: n = 1 }) => sum + n, 0);
  return inside.reduce((sum, { intensity, events: n = 1 }) => sum + n * intensity, 0) / count;
}

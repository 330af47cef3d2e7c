import fc from "fast-check";
import { expect, test } from "vitest";
import { ASSUMED, estimate, levels } from "./estimate.ts";
import { contrast, covariance, interval90, smooth } from "./level.ts";

const finite = (min: number, max: number) => fc.double({ min, max, noNaN: true });
/** Means and counts of some months, of which the first may be missing but not all are. */
const months = fc
  .array(
    fc.record({
      mean: fc.integer({ min: -100, max: 100 }).map((tenths) => tenths / 10),
      events: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 200 })),
    }),
    {
      minLength: 4,
      maxLength: 60,
    },
  )
  .filter((rows) => rows.some(({ events }) => events > 0))
  .map((rows) => ({ mean: rows.map(({ mean }) => mean), events: rows.map(({ events }) => events) }));
const variances = fc.record({ observation: finite(0.1, 100), level: fc.oneof(fc.constant(0), finite(1e-4, 10)) });

function close(one: ArrayLike<number>, other: ArrayLike<number>): void {
  expect(one.length).toBe(other.length);
  for (let t = 0; t < one.length; t++) {
    const [a, b] = [one[t] ?? Number.NaN, other[t] ?? Number.NaN];
    expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-8 * (1 + Math.abs(a)));
  }
}

test("the level of constant data is constant", () => {
  fc.assert(
    fc.property(months, variances, finite(-10, 10), ({ events }, given, value) => {
      const { level } = smooth(
        events.map(() => value),
        events,
        given,
      );
      close(
        level,
        events.map(() => value),
      );
    }),
  );
});

test("a scale that is moved and stretched moves and stretches the level", () => {
  fc.assert(
    fc.property(months, variances, finite(-5, 5), finite(0.1, 5), ({ mean, events }, given, by, times) => {
      const plain = smooth(mean, events, given);
      const other = smooth(
        mean.map((y) => by + times * y),
        events,
        {
          observation: given.observation * times * times,
          level: given.level * times * times,
        },
      );
      close(
        other.level,
        plain.level.map((mu) => by + times * mu),
      );
      close(
        other.variance,
        plain.variance.map((v) => v * times * times),
      );
    }),
  );
});

test("time reversed gives the mirror image", () => {
  fc.assert(
    fc.property(months, variances, ({ mean, events }, given) => {
      const plain = smooth(mean, events, given);
      const mirror = smooth([...mean].reverse(), [...events].reverse(), given);
      close(mirror.level.toReversed(), plain.level);
      close(mirror.variance.toReversed(), plain.variance);
    }),
  );
});

test("twice the events, and the interval is narrower everywhere", () => {
  fc.assert(
    fc.property(months, variances, ({ mean, events }, given) => {
      const plain = smooth(mean, events, given);
      const more = smooth(
        mean,
        events.map((n) => 2 * n),
        given,
      );
      for (const [t, variance] of more.variance.entries()) expect(variance).toBeLessThan(plain.variance[t] ?? 0);
    }),
  );
});

test("a month without events is wider than the same month with events, whatever its mean was, and never pulled to zero", () => {
  fc.assert(
    fc.property(months, variances, fc.nat(), finite(-10, 10), ({ mean, events }, given, at, other) => {
      const t = at % events.length;
      const without = events.map((n, i) => (i === t ? 0 : n));
      fc.pre(without.some((n) => n > 0));
      const [gap, filled] = [
        smooth(mean, without, given),
        smooth(
          mean,
          events.map((n, i) => (i === t ? 1 : n)),
          given,
        ),
      ];
      expect(gap.variance[t]).toBeGreaterThan(filled.variance[t] ?? Number.POSITIVE_INFINITY);
      close(
        smooth(
          mean.map((y, i) => (i === t ? other : y)),
          without,
          given,
        ).level,
        gap.level,
      );
    }),
  );
});

test("a gap is wider than its neighbours, most in the middle, and lies between them", () => {
  const { level, variance } = smooth([4, 4, 0, 0, 0, 1, 1], [9, 9, 0, 0, 0, 9, 9], { observation: 12, level: 0.5 });
  expect(level[2]).toBeGreaterThan(level[3] ?? 0);
  expect(level[3]).toBeCloseTo(2.5, 10);
  expect(level[3]).toBeGreaterThan(level[4] ?? 9);
  expect([variance[2], variance[4]].every((v) => (v ?? 0) > (variance[1] ?? 0) && (v ?? 9) < (variance[3] ?? 0))).toBe(true);
  // Before the first event and after the last the level stays and the interval grows by a step a month.
  const ends = smooth([0, 0, 3, 0], [0, 0, 4, 0], { observation: 8, level: 0.5 });
  close(ends.level, [3, 3, 3, 3]);
  close(ends.variance, [3, 2.5, 2, 2.5]);
});

test("a contrast is the sum over covariances", () => {
  fc.assert(
    fc.property(
      months,
      variances,
      fc.array(finite(-1, 1), { minLength: 60, maxLength: 60 }),
      ({ mean, events }, given, weights) => {
        const smoothed = smooth(mean, events, given);
        const used = weights.slice(0, events.length);
        const all = used.flatMap((a, s) => used.map((b, t) => a * b * covariance(smoothed, s, t)));
        const { size, error } = contrast(smoothed, used);
        expect(size).toBeCloseTo(
          used.reduce((sum, weight, t) => sum + weight * (smoothed.level[t] ?? 0), 0),
          8,
        );
        expect(error ** 2).toBeCloseTo(
          all.reduce((sum, value) => sum + value, 0),
          6,
        );
      },
    ),
  );
});

test("the interval is 1.645 standard errors each way, cut at the ends of the scale", () => {
  expect(interval90(1, 4)).toEqual([1 - 2 * 1.6448536269514722, 1 + 2 * 1.6448536269514722]);
  expect(interval90(-9, 4)[0]).toBe(-10);
});

test.each([
  ["no events at all", [0, 0], { observation: 1, level: 1 }, "no period has events"],
  ["no variance of events", [1, 1], { observation: 0, level: 1 }, "variance of an event not above 0: 0"],
  ["a negative variance", [1, 1], { observation: 1, level: -1 }, "variance of the level's step below 0: -1"],
])("%s is refused", (_, events, given, message) => {
  expect(() => smooth([1, 2], events, given)).toThrow(message);
});

test.each([
  ["one month", [3], [5]],
  ["two months", [3, -2], [5, 1]],
  ["three months with events", [3, 0, -2, 4], [5, 0, 1, 1]],
  ["all means equal", [3.4, 3.4, 3.4, 3.4, 3.4], [1, 1, 1, 2, 1]],
])("%s cannot tell the variances, so they are assumed, and that is said", (_, mean, events) => {
  expect(estimate(mean, events)).toMatchObject({ ...ASSUMED, assumed: true });
  const found = levels({ periods: mean.map(String), mean: Float64Array.from(mean), events: Float64Array.from(events) });
  expect(found.level.every(Number.isFinite)).toBe(true);
  expect(found.low.every((low, t) => low < (found.level[t] ?? 0) && (found.level[t] ?? 0) < (found.high[t] ?? 0))).toBe(true);
});

test("one month with very many events is believed, and the others keep their intervals", () => {
  const mean = Float64Array.of(2, 1, 3, 2.5, -4, 1.5, 2, 2.2, 1, 3);
  const events = Float64Array.of(5, 3, 6, 4, 100_000, 5, 4, 6, 3, 5);
  const { level, variance, estimate: found } = levels({ periods: [...mean].map(String), mean, events });
  expect(found.assumed).toBe(false);
  expect(level[4]).toBeCloseTo(-4, 1);
  expect(variance[0]).toBeGreaterThan(50 * (variance[4] ?? 1));
});

test("the estimate is the best there is: no other pair of variances is likelier", () => {
  fc.assert(
    fc.property(months, finite(-3, 3), finite(-3, 3), ({ mean, events }, one, other) => {
      fc.pre(events.filter((n) => n > 0).length >= 4);
      const found = estimate(mean, events);
      fc.pre(!found.assumed);
      const near = { observation: found.observation * Math.exp(one), level: (found.level || 1e-3) * Math.exp(other) };
      // Where the level follows every month the ratio stops at its bound; beyond it there may be a little more to gain.
      const counts = events.filter((n) => n > 0).sort((a, b) => a - b);
      fc.pre((near.level / near.observation) * (counts[Math.floor(counts.length / 2)] ?? 1) <= Math.exp(9));
      expect(logLikelihood(mean, events, near)).toBeLessThanOrEqual((found.logLikelihood ?? 0) + 1e-3);
      expect(logLikelihood(mean, events, found)).toBeCloseTo(found.logLikelihood ?? 0, 6);
    }),
    { numRuns: 200 },
  );
});

test("the estimate scales with the square of the scale and does not care where zero is", () => {
  fc.assert(
    fc.property(months, finite(-5, 5), finite(0.2, 5), ({ mean, events }, by, times) => {
      const [plain, other] = [
        estimate(mean, events),
        estimate(
          mean.map((y) => by + times * y),
          events,
        ),
      ];
      fc.pre(!plain.assumed && !other.assumed);
      // Where the likelihood is flat the place of its top is not sharp, its height is.
      const free = events.filter((n) => n > 0).length - 1;
      expect(other.logLikelihood).toBeCloseTo((plain.logLikelihood ?? 0) - free * Math.log(times), 5);
    }),
  );
});

test("the least variance holds, and the level is not made to follow every month", () => {
  // These swing from month to month as far as single events would allow.
  const mean = [2, -2, 2.1, -1.9, 2, -2, 1.8, -2.2];
  const events = mean.map(() => 4);
  expect(estimate(mean, events, 30).observation).toBe(30);
  expect(estimate(mean, events, 1e-6).observation).toBeGreaterThan(10);
});

/** As the text books write it, one observation after the other. */
function logLikelihood(
  mean: readonly number[],
  events: readonly number[],
  given: { observation: number; level: number },
): number {
  let [level, variance, sum] = [0, Number.NaN, 0];
  for (const [t, n] of events.entries()) {
    const y = mean[t] ?? 0;
    if (n > 0 && Number.isNaN(variance)) [level, variance] = [y, given.observation / n];
    else if (n > 0) {
      const ahead = variance + given.observation / n;
      sum -= 0.5 * (Math.log(2 * Math.PI * ahead) + (y - level) ** 2 / ahead);
      level += (variance / ahead) * (y - level);
      variance -= variance ** 2 / ahead;
    }
    variance += given.level;
  }
  return sum;
}

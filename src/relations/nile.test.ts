import { expect, test } from "vitest";
import { breaks } from "./breaks.ts";
import { estimate } from "./estimate.ts";
import { covariance, filter, smooth } from "./level.ts";

// The flow of the Nile at Aswan, 1871 to 1970, 10^8 cubic metres a year: the example of Durbin and Koopman 2012, chapter 2.
const NILE = [
  1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140, 1100, 1210,
  1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969, 831, 726, 456, 824, 702, 1120,
  1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649,
  846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050, 918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746,
  919, 718, 714, 740,
];
const ONCE = NILE.map(() => 1);
const VARIANCES = { observation: 15_099, level: 1469.1 };

test("the series is the published one: 100 years, mean 919.35", () => {
  expect(NILE).toHaveLength(100);
  expect(NILE.reduce((sum, flow) => sum + flow, 0)).toBe(91_935);
});

test("maximum likelihood gives the published variances", () => {
  const found = estimate(NILE, ONCE);
  expect(found.observation).toBeCloseTo(15_098.5, 0);
  expect(found.level).toBeCloseTo(1469.1, 0);
  // Given the first year: 99 terms.
  expect(found.logLikelihood).toBeCloseTo(-632.5456, 4);
});

test("the filter: 1120 with variance 15,099 in 1871, steady at 4,032 in 1970 with a level of 798.4", () => {
  const { level, variance } = filter(NILE, ONCE, VARIANCES);
  expect(level[0]).toBe(1120);
  expect(variance[0]).toBeCloseTo(15_099, 8);
  // 1872: the gain is (15099 + 1469.1) / (2 * 15099 + 1469.1).
  expect(level[1]).toBeCloseTo(1120 + (40 * 16_568.1) / 31_667.1, 8);
  expect(level[99]).toBeCloseTo(798.37, 1);
  expect(variance[99]).toBeCloseTo(4032.16, 0);
  expect((variance[99] ?? 0) + 1469.1).toBeCloseTo(5501.3, 0);
});

test("the smoother is the generalised least squares estimate, worked out with a dense matrix", () => {
  const smoothed = smooth(NILE, ONCE, VARIANCES);
  const inverse = inverted(precisionMatrix(ONCE, VARIANCES));
  for (let t = 0; t < 100; t++) {
    const level = NILE.reduce((sum, flow, i) => sum + ((inverse[t]?.[i] ?? 0) * flow) / VARIANCES.observation, 0);
    expect(smoothed.level[t]).toBeCloseTo(level, 8);
    expect(smoothed.variance[t]).toBeCloseTo(inverse[t]?.[t] ?? 0, 8);
    expect(covariance(smoothed, 40, t)).toBeCloseTo(inverse[40]?.[t] ?? 0, 8);
  }
  expect(smoothed.level[99]).toBeCloseTo(798.37, 1);
  expect(smoothed.variance[99]).toBeCloseTo(4032.16, 0);
});

test("the same with twenty years missing twice, as in section 2.7", () => {
  const events = NILE.map((_, t) => ((t >= 20 && t < 40) || (t >= 60 && t < 80) ? 0 : 1));
  const smoothed = smooth(NILE, events, VARIANCES);
  const inverse = inverted(precisionMatrix(events, VARIANCES));
  for (let t = 0; t < 100; t++) {
    const level = NILE.reduce(
      (sum, flow, i) => sum + ((inverse[t]?.[i] ?? 0) * flow * (events[i] ?? 0)) / VARIANCES.observation,
      0,
    );
    expect(smoothed.level[t]).toBeCloseTo(level, 8);
    expect(smoothed.variance[t]).toBeCloseTo(inverse[t]?.[t] ?? 0, 8);
  }
});

test("its one break is 1899, the first year after the dam was begun", () => {
  const series = { periods: NILE.map((_, t) => `${1871 + t}`), events: Float64Array.from(ONCE), mean: Float64Array.from(NILE) };
  const { breaks: found } = breaks(series);
  expect(found.map(({ period, p }) => [period, p])).toEqual([["1899", 0.005]]);
  expect(found[0]?.before).toBeCloseTo(1097.75, 2);
  expect(found[0]?.after).toBeCloseTo(849.97, 2);
});

/** The precision of the levels given all data: observations on the diagonal, steps beside it. */
function precisionMatrix(events: readonly number[], { observation, level }: typeof VARIANCES): number[][] {
  return events.map((n, t) =>
    events.map((_, i) => {
      const neighbours = (t > 0 ? 1 : 0) + (t < events.length - 1 ? 1 : 0);
      if (i === t) return n / observation + neighbours / level;
      return Math.abs(i - t) === 1 ? -1 / level : 0;
    }),
  );
}

/** Gauss and Jordan with pivots; slow and plain. */
function inverted(matrix: readonly (readonly number[])[]): number[][] {
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let c = 0; c < rows.length; c++) {
    const pivot = rows.reduce((best, row, i) => (i >= c && Math.abs(row[c] ?? 0) > Math.abs(rows[best]?.[c] ?? 0) ? i : best), c);
    [rows[c], rows[pivot]] = [rows[pivot] ?? [], rows[c] ?? []];
    const top = (rows[c] ?? []).map((value) => value / (rows[c]?.[c] ?? 1));
    rows[c] = top;
    for (const [i, row] of rows.entries()) {
      const factor = row[c] ?? 0;
      if (i !== c && factor !== 0) rows[i] = row.map((value, j) => value - factor * (top[j] ?? 0));
    }
  }
  return rows.map((row) => row.slice(rows.length));
}

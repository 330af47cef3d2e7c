import { expect, test } from "vitest";
import { seeded } from "../model/random.ts";
import { type BreakOptions, breaks } from "./breaks.ts";
import { periodsBetween } from "./periods.ts";
import { scatter, scatterOfDays } from "./scatter.ts";
import { type Series, series, totalsByDay, type Weighed } from "./series.ts";
import { shuffled } from "./shuffled.ts";

const PERIODS = periodsBetween("2011-01-01", "2014-12-31", "month");

/** Events whose intensity is -5, 0, 4 or 7 by chance about `mean`, `perMonth` of them, some to a day, as stories are. */
function drawn(seed: number, mean: (t: number) => number, perMonth: (t: number) => number): Series {
  const random = seeded(seed);
  const events: Weighed[] = PERIODS.flatMap((period, t) =>
    Array.from({ length: perMonth(t) }, () => {
      const kind = [-5, 0, 4, 7][Math.floor(random() * 4)] ?? 0;
      const day = `${period}-${String(1 + Math.floor(random() ** 2 * 28)).padStart(2, "0")}`;
      return { day, intensity: Math.max(-10, Math.min(10, kind - 1.5 + mean(t))) };
    }),
  );
  return series(totalsByDay(events), PERIODS, "month");
}

const found = (from: Series, options?: BreakOptions) => breaks(from, options).breaks.map(({ period }) => period);

test("a step is found in its month, with its size and a small p", () => {
  const {
    breaks: all,
    penalty,
    variance,
  } = breaks(
    drawn(
      1,
      (t) => (t < 20 ? 3 : -1),
      () => 30,
    ),
  );
  expect(all).toHaveLength(1);
  expect(all[0]).toMatchObject({ period: "2012-09", p: 0.005 });
  expect(all[0]?.before).toBeCloseTo(3, 0);
  expect(all[0]?.after).toBeCloseTo(-1, 0);
  expect(all[0]?.low).toBeLessThan(-4);
  expect(all[0]?.high).toBeGreaterThan(-4);
  expect(penalty).toBeCloseTo(2.5 * Math.log(48), 10);
  expect(variance).toBeGreaterThan(15);
});

test.each([
  ["a crisis of three months", (t: number) => (t >= 20 && t < 23 ? -3 : 3), () => 30, ["2012-09", "2012-12"]],
  ["one month alone is an episode", (t: number) => (t === 20 ? 0 : 2.5), () => 15, []],
  ["nothing happens", () => 2, () => 20, []],
  ["the volume falls to a quarter", () => 1, (t: number) => (t < 24 ? 80 : 20), []],
  ["the media grow tenfold", () => 1, (t: number) => 5 + t, []],
  ["a shift too small to matter, with very many events", (t: number) => (t < 24 ? 1 : 1.5), () => 3000, []],
  ["months without events between", (t: number) => (t < 20 ? 4 : -1), (t: number) => (t % 3 === 0 ? 0 : 25), ["2012-09"]],
] as const)("%s", (_, mean, perMonth, periods) => {
  expect(found(drawn(2, mean, perMonth))).toEqual(periods);
});

test("without days the periods themselves are shuffled, and a step is found still", () => {
  const { days: _, ...plain } = drawn(
    3,
    (t) => (t < 20 ? 3 : -1),
    () => 30,
  );
  expect(found(plain)).toEqual(["2012-09"]);
});

test("the dates named as likely are a range about the break, and wider the less there is to go by", () => {
  const range = (perMonth: number) => {
    const one = breaks(
      drawn(
        5,
        (t) => (t < 20 ? 2.5 : 0),
        () => perMonth,
      ),
    ).breaks[0];
    return PERIODS.indexOf(one?.latest ?? "") - PERIODS.indexOf(one?.earliest ?? "");
  };
  expect(range(200)).toBe(0);
  expect(range(20)).toBeGreaterThan(0);
});

test("the sign and the scale of the series do not matter to where the breaks are", () => {
  const one = drawn(
    6,
    (t) => (t < 20 ? 3 : t < 30 ? -1 : 2),
    () => 25,
  );
  const days = one.days && { ...one.days, sum: one.days.sum.map((sum, d) => 4 * (one.days?.events[d] ?? 0) - 2 * sum) };
  const other = { ...one, mean: one.mean.map((mean) => 4 - 2 * mean), ...(days && { days }) };
  const [these, those] = [breaks(one), breaks(other)];
  expect(these.breaks).toHaveLength(2);
  expect(those.breaks.map(({ period, p }) => [period, p])).toEqual(these.breaks.map(({ period, p }) => [period, p]));
  expect(those.breaks[0]?.size).toBeCloseTo(-2 * (these.breaks[0]?.size ?? 0), 8);
});

test("the same seed gives the same p, and all options are handed back", () => {
  const one = drawn(
    8,
    (t) => (t < 30 ? 2 : 0.5),
    () => 12,
  );
  expect(breaks(one)).toEqual(breaks(one));
  const options = { penalty: 9, minimum: 3, shuffles: 99, seed: 4, level: 0.1, least: 0.5 };
  expect(breaks(one, options)).toMatchObject(options);
});

test.each([
  ["no events", []],
  ["one month", ["2012-01-01 4", "2012-01-09 -2"]],
  ["no scatter at all", PERIODS.map((period) => `${period}-03 3.4`)],
])("%s: nothing to go by, no break", (_, lines) => {
  const events = lines.map((line) => ({ day: line.slice(0, 10), intensity: Number(line.slice(11)) }));
  expect(found(series(totalsByDay(events), PERIODS, "month"))).toEqual([]);
});

test.each([
  [{ penalty: -1 }, "penalty below 0: -1"],
  [{ minimum: 0 }, "not a number of periods: 0"],
  [{ shuffles: 0.5 }, "not a number of shuffles: 0.5"],
])("%j is refused", (options, message) => {
  expect(() =>
    breaks(
      drawn(
        1,
        () => 1,
        () => 3,
      ),
      options,
    ),
  ).toThrow(message);
});

test("false alarms: of 600 series without a change, by days and by months, at most 5 % have a break", () => {
  const calm = drawn(
    10,
    () => 1,
    (t) => 3 + ((t * 7) % 25),
  );
  // With a crisis in it the shuffled series have months of many kinds, as the real ones do.
  const stormy = drawn(
    11,
    (t) => (t >= 20 && t < 24 ? -4 : 2),
    (t) => (t >= 20 && t < 24 ? 90 : 12),
  );
  const { days: _, ...months } = stormy;
  for (const from of [calm, stormy, months]) {
    let alarms = 0;
    for (const one of shuffled(from, 200, 5)) if (breaks(one, { shuffles: 99 }).breaks.length > 0) alarms++;
    expect(alarms / 200).toBeLessThanOrEqual(0.05);
  }
});

test("a shuffle keeps the counts of days and all events, and the order of the days is another", () => {
  const from = drawn(
    12,
    (t) => (t < 20 ? 3 : -1),
    () => 10,
  );
  for (const one of shuffled(from, 3, 1)) {
    expect([...(one.days?.first ?? [])]).toEqual([...(from.days?.first ?? [])]);
    expect(one.events.reduce((sum, n) => sum + n, 0)).toBe(480);
    expect([...(one.days?.sum ?? [])].sort()).toEqual([...(from.days?.sum ?? [])].sort());
    expect([...one.mean]).not.toEqual([...from.mean]);
  }
});

test("stories told many times in a day make the scatter larger, single events leave it at their variance", () => {
  const told = (times: number) =>
    PERIODS.flatMap((period, t) =>
      [4, -2, 1, 6, -5, 3].flatMap((intensity, i) =>
        Array.from({ length: times }, () => ({ day: `${period}-0${1 + i}`, intensity: intensity + (t % 2) })),
      ),
    );
  const [once, often] = [told(1), told(3)].map((events) => scatterOfDays(series(totalsByDay(events), PERIODS, "month")) ?? 0);
  expect(often).toBeCloseTo(3 * (once ?? 0), 8);
  expect(once).toBeCloseTo([4, -2, 1, 6, -5, 3].reduce((sum, x) => sum + (x - 7 / 6) ** 2, 0) / 5, 8);
});

test("without days the scatter comes from the steps, and one break moves it little", () => {
  const steps = (jump: number) => ({
    periods: PERIODS,
    events: new Float64Array(48).fill(4),
    mean: Float64Array.from(PERIODS, (_, t) => [0, 1, -1, 2][t % 4] ?? 0).map((y, t) => y + (t < 24 ? 0 : jump)),
  });
  expect(scatter(steps(0))).toBeGreaterThan(0);
  expect(scatter(steps(9))).toBeCloseTo(scatter(steps(0)) ?? 0, 8);
  expect(scatterOfDays(steps(0))).toBeUndefined();
});

test("where each month has one kind of act only, days show no scatter, and a step is found by what the months do", () => {
  const plain = (intensity: (t: number) => number) =>
    series(
      totalsByDay(
        PERIODS.flatMap((period, t) => ["03", "11", "20", "27"].map((d) => ({ day: `${period}-${d}`, intensity: intensity(t) }))),
      ),
      PERIODS,
      "month",
    );
  expect(found(plain((t) => (t < 20 ? 2 : -2)))).toEqual(["2012-09"]);
  expect(found(plain(() => 2))).toEqual([]);
});

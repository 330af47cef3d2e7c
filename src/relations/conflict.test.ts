import { expect, test } from "vitest";
import { seeded } from "../model/random.ts";
import { conflictBreaks, conflictSeries } from "./conflict.ts";
import { periodsBetween, span } from "./periods.ts";

const MONTHS = periodsBetween("2011-01-01", "2013-12-31", "month");

/** Days of all relations, and of one: each day `all` events of the data set, of which the relation has conflict at a rate per 1,000. */
function made(rate: (month: number) => number, all: (month: number) => number = () => 100, seed = 1) {
  const random = seeded(seed);
  const volume: [string, number][] = [];
  const days: { day: string; negative: number }[] = [];
  for (const [m, month] of MONTHS.entries())
    for (let d = 1; d <= Number(span(month).to.slice(8)); d++) {
      const day = `${month}-${String(d).padStart(2, "0")}`;
      volume.push([day, all(m)]);
      let negative = 0;
      for (let i = 0; i < all(m); i++) if (random() * 1000 < rate(m)) negative++;
      if (negative > 0) days.push({ day, negative });
    }
  return { volume, days };
}

const found = ({ volume, days }: ReturnType<typeof made>) =>
  conflictBreaks(conflictSeries(days, volume, "month")).breaks.map(({ period }) => period);

test.each<[what: string, rate: (month: number) => number, all: ((month: number) => number) | undefined, breaks: string[]]>([
  ["five times as much from July 2012 on", (m) => (m < 18 ? 2 : 10), undefined, ["2012-07"]],
  ["a crisis of four months", (m) => (m >= 18 && m < 22 ? 20 : 2), undefined, ["2012-07", "2012-11"]],
  ["nothing before, much after: no ratio, and a break all the same", (m) => (m < 18 ? 0 : 5), undefined, ["2012-07"]],
  ["half as much again is less than twice", (m) => (m < 18 ? 20 : 30), undefined, []],
  ["the media grow fivefold and the conflict with them", () => 5, (m) => (m < 18 ? 100 : 500), []],
  ["never any conflict", () => 0, undefined, []],
])("conflict breaks: %s", (_, rate, all, breaks) => {
  expect(found(made(rate, all))).toEqual(breaks);
});

test("one incident told on three days is no break", () => {
  const { volume } = made(() => 0);
  const days = ["2012-07-30", "2012-07-31", "2012-08-01"].map((day) => ({ day, negative: 3 }));
  expect(found({ volume, days })).toEqual([]);
});

test("the series reaches as far as the data set, and no further than is asked", () => {
  const { volume, days } = made((m) => (m < 30 ? 0 : 5)); // the relation's first event is in July 2013
  expect(found({ volume, days })).toEqual(["2013-07"]);
  expect(conflictSeries(days, volume, "month", { from: "2012-03-10", to: "2013-01-05" }).periods).toEqual(MONTHS.slice(14, 25));
});

test("a month in which the data set has events and the relation no conflict is 0; one without any events is missing", () => {
  const { events, mean } = conflictSeries(
    [{ day: "2012-01-05", negative: 2 }],
    [
      ["2012-01-05", 50],
      ["2012-01-06", 150],
      ["2012-02-01", 80],
      ["2012-04-01", 10],
    ],
    "month",
  );
  expect([...events]).toEqual([200, 80, 0, 10]);
  expect([...mean]).toEqual([10, 0, 0, 0]);
});

test("at most one series in twenty without order has a break", () => {
  const alarms = Array.from(
    { length: 60 },
    (_, i) =>
      found(
        made(
          () => 3,
          () => 40,
          i + 1,
        ),
      ).length > 0,
  ).filter(Boolean).length;
  expect(alarms).toBeLessThanOrEqual(6);
});

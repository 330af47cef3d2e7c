import fc from "fast-check";
import { expect, test } from "vitest";
import { BYS, byOf, isBy, periodOf, periodsBetween, span } from "./periods.ts";

test.each([
  ["2022-08-17", "week", "2022-W33"],
  ["2022-08-17", "month", "2022-08"],
  ["2022-08-17", "quarter", "2022-Q3"],
  ["2022-08-17", "year", "2022"],
  // A week belongs to the year of its Thursday.
  ["2021-01-03", "week", "2020-W53"],
  ["2021-01-04", "week", "2021-W01"],
  ["2024-12-30", "week", "2025-W01"],
  ["2012-01-01", "week", "2011-W52"],
  ["2012-12-31", "quarter", "2012-Q4"],
] as const)("%s by %s is in %s", (day, by, period) => {
  expect(periodOf(day, by)).toBe(period);
});

test.each([
  ["2022-W33", "2022-08-15", "2022-08-21"],
  ["2020-W53", "2020-12-28", "2021-01-03"],
  ["2024-02", "2024-02-01", "2024-02-29"],
  ["2022-Q1", "2022-01-01", "2022-03-31"],
  ["2022", "2022-01-01", "2022-12-31"],
])("%s is from %s to %s", (period, from, to) => {
  expect(span(period)).toMatchObject({ from, to });
});

test("all periods that have a day in a window, empty ones too", () => {
  expect(periodsBetween("2021-11-30", "2022-02-01", "month")).toEqual(["2021-11", "2021-12", "2022-01", "2022-02"]);
  expect(periodsBetween("2020-12-27", "2021-01-04", "week")).toEqual(["2020-W52", "2020-W53", "2021-W01"]);
  expect(periodsBetween("2021-12-31", "2022-01-01", "quarter")).toEqual(["2021-Q4", "2022-Q1"]);
  expect(periodsBetween("2022-01-02", "2022-01-01", "year")).toEqual([]);
});

test.each([
  ["2021-W53", "no such week: 2021-W53"],
  ["2022-W00", "no such week: 2022-W00"],
  ["2022-Q5", "not a date: 2022-Q5"],
  ["2022-13", "no such day: 2022-13"],
  ["2022-08-17", "not a period: 2022-08-17"],
])("%s is refused", (period, message) => {
  expect(() => span(period)).toThrow(message);
});

test("what is no day is refused, and no other word is a length", () => {
  expect(() => periodOf("2022-08", "week")).toThrow("not a day: 2022-08");
  expect(() => periodOf("2022-02-30", "month")).toThrow("no such day: 2022-02-30");
  expect(() => periodsBetween("2022-01-01", "2022", "month")).toThrow("not a day: 2022");
  expect(["week", "day", "decade"].map(isBy)).toEqual([true, false, false]);
});

test("a day lies in its period, periods follow each other without a gap, and names sort as time", () => {
  const day = fc
    .date({ min: new Date("1945-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, fc.constantFrom(...BYS), (at, by) => {
      const period = periodOf(at, by);
      const { from, to } = span(period);
      expect(from <= at && at <= to).toBe(true);
      expect(byOf(period)).toBe(by);
      const next = new Date(Date.parse(to) + 86_400_000).toISOString().slice(0, 10);
      const following = periodOf(next, by);
      expect(span(following).from).toBe(next);
      expect(following > period).toBe(true);
      expect(periodsBetween(at, next, by)).toEqual([period, following]);
    }),
  );
});

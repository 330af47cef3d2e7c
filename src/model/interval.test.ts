import fc from "fast-check";
import { expect, test } from "vitest";
import { interval, intervalText } from "./interval.ts";

test.each([
  ["2022", "2022-01-01", "2022-12-31", "year"],
  ["2022-08", "2022-08-01", "2022-08-31", "month"],
  ["2022-02", "2022-02-01", "2022-02-28", "month"],
  ["2024-02", "2024-02-01", "2024-02-29", "month"],
  ["1900-02", "1900-02-01", "1900-02-28", "month"],
  ["2022-08-17", "2022-08-17", "2022-08-17", "day"],
  ["2000-02-29", "2000-02-29", "2000-02-29", "day"],
] as const)("%s is %s to %s, a %s", (text, from, to, precision) => {
  expect(interval(text)).toEqual({ from, to, precision });
});

test.each([
  ["2022-13", "no such day: 2022-13"],
  ["2022-00", "no such day: 2022-00"],
  ["2022-02-29", "no such day: 2022-02-29"],
  ["1900-02-29", "no such day: 1900-02-29"],
  ["2022-04-31", "no such day: 2022-04-31"],
  ["2022-04-00", "no such day: 2022-04-00"],
  ["", "not a date: "],
  ["22-08-17", "not a date: 22-08-17"],
  ["17.08.2022", "not a date: 17.08.2022"],
  ["20220817", "not a date: 20220817"],
  ["2022-8-17", "not a date: 2022-8-17"],
  ["2022-08-17T10:00", "not a date: 2022-08-17T10:00"],
  [" 2022", "not a date:  2022"],
])("refuses %j", (text, message) => {
  expect(() => interval(text)).toThrow(RangeError);
  expect(() => interval(text)).toThrow(message);
});

test.each([
  [{ from: "2022-06-21", to: "2022-06-30", precision: "span" }, "2022-06-21/2022-06-30"],
  [{ from: "2022-08-15", to: "2022-08-21", precision: "week" }, "2022-08-15/2022-08-21"],
  [{ from: "2022-06-01", to: "2022-08-31", precision: "season" }, "2022-06-01/2022-08-31"],
  [{ from: "2022-04-01", to: "2022-06-30", precision: "quarter" }, "2022-04-01/2022-06-30"],
  [{ from: "2014-01-01", precision: "year" }, "2014-01-01/"], // since 2014
  [{ to: "2014-12-31", precision: "year" }, "/2014-12-31"],
  [{ to: "2022-08-17", precision: "day" }, "/2022-08-17"],
] as const)("%j is written %s", (at, text) => expect(intervalText(at)).toBe(text));

test("interval and intervalText are inverse for days, months and years", () => {
  const pad = (n: number, width: number) => String(n).padStart(width, "0");
  const text = fc
    .tuple(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 1, max: 3 }),
    )
    .map(([year, month, day, parts]) => [pad(year, 4), pad(month, 2), pad(day, 2)].slice(0, parts).join("-"));
  fc.assert(
    fc.property(text, (written) => {
      const at = interval(written);
      expect(intervalText(at)).toBe(written);
      expect(interval(intervalText(at))).toEqual(at);
      expect((at.from ?? "") <= (at.to ?? "")).toBe(true);
    }),
  );
});

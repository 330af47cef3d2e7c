import type { Day, Interval, Precision } from "../../model/interval.ts";

const DAY = 86_400_000;

/** The units in which news counts time. */
export const UNITS = ["hour", "day", "week", "month", "year", "decade", "century"] as const;
export type Unit = (typeof UNITS)[number];

/** The day of a year, month (1 to 12) and date; `undefined` when the calendar has none: 30 February. */
export function day(year: number, month: number, date: number): Day | undefined {
  const time = new Date(Date.UTC(year, month - 1, date));
  return time.getUTCMonth() === month - 1 && time.getUTCDate() === date ? time.toISOString().slice(0, 10) : undefined;
}

/** Year, month and date of a day. */
export function parts(of: Day): readonly [year: number, month: number, date: number] {
  const [year = 0, month = 1, date = 1] = of.split("-").map(Number);
  return [year, month, date];
}

/** The day that is so many days later, or earlier. */
export function addDays(to: Day, days: number): Day {
  return new Date(Date.parse(to) + days * DAY).toISOString().slice(0, 10);
}

/** How many days `b` is after `a`. */
export function daysBetween(a: Day, b: Day): number {
  return Math.round((Date.parse(b) - Date.parse(a)) / DAY);
}

/** 1 for Monday to 7 for Sunday, as ISO 8601 counts. */
export function weekday(of: Day): number {
  return new Date(of).getUTCDay() || 7;
}

/** One day as an interval. */
export function oneDay(at: Day): Interval {
  return { from: at, to: at, precision: "day" };
}

/** `count` months from the first of that month on; months before January and after December fall into other years. */
export function months(year: number, month: number, count: number, precision: Precision): Interval {
  const first = new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);
  const last = new Date(Date.UTC(year, month - 1 + count, 0)).toISOString().slice(0, 10);
  return { from: first, to: last, precision };
}

/** The unit that lies `shift` units from the one around `on`: `around("2022-08-17", "month", -1)` is July 2022. */
export function around(on: Day, unit: Unit, shift: number): Interval {
  const [year, month] = parts(on);
  switch (unit) {
    case "hour":
      return oneDay(on);
    case "day":
      return oneDay(addDays(on, shift));
    case "week": {
      const monday = addDays(on, 1 - weekday(on) + 7 * shift);
      return { from: monday, to: addDays(monday, 6), precision: "week" };
    }
    case "month":
      return months(year, month + shift, 1, "month");
    case "year":
      return months(year + shift, 1, 12, "year");
    case "decade":
      return months(year - (year % 10) + 10 * shift, 1, 120, "span");
    case "century":
      return months(year - (year % 100) + 100 * shift, 1, 1200, "span");
  }
}

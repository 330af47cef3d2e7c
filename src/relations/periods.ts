import { type Day, type Interval, interval, type Precision } from "../model/interval.ts";

/** What a series is counted by. A week is that of ISO 8601: Monday to Sunday, in the year of its Thursday. */
export const BYS = ["week", "month", "quarter", "year"] as const satisfies readonly Precision[];
export type By = (typeof BYS)[number];

/** Narrows any word to a length of period. */
export function isBy(word: string): word is By {
  return (BYS as readonly string[]).includes(word);
}

/**
 * The period that a day lies in: `2022-W33`, `2022-08`, `2022-Q3` or `2022`. Names of one length sort as time does; 2021-01-03
 * is in `2020-W53`. Throws a RangeError when `day` is no day.
 */
export function periodOf(day: Day, by: By): string {
  // Ten years have four thousand days, and each is asked for many times.
  const known = KNOWN[by];
  const found = known.get(day);
  if (found !== undefined) return found;
  const period = periodOfDay(day, by);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(day, period);
  return period;
}

const MOST_KNOWN = 50_000;
const KNOWN: Readonly<Record<By, Map<Day, string>>> = { week: new Map(), month: new Map(), quarter: new Map(), year: new Map() };

function periodOfDay(day: Day, by: By): string {
  const [year = "", month = ""] = checked(day).split("-");
  if (by === "year") return year;
  if (by === "month") return `${year}-${month}`;
  if (by === "quarter") return `${year}-Q${Math.ceil(Number(month) / 3)}`;
  const thursday = number(day) + 3 - weekday(number(day));
  const ofYear = text(thursday).slice(0, 4);
  const week = Math.floor((thursday - number(`${ofYear}-01-01`)) / 7) + 1;
  return `${ofYear}-W${String(week).padStart(2, "0")}`;
}

/** What length of period a name is of. Throws a RangeError with the value on anything else: `2022-Q5`, `2021-W53`. */
export function byOf(period: string): By {
  return span(period).precision as By;
}

/** The first and last day of a period, with the length as precision. Throws a RangeError on what is no period. */
export function span(period: string): Interval & { readonly from: Day; readonly to: Day } {
  const [, year = "", quarter, week] = /^(\d{4})(?:-Q([1-4])|-W(\d{2}))?$/.exec(period) ?? [];
  if (quarter !== undefined) {
    const last = Number(quarter) * 3;
    return { from: `${year}-${two(last - 2)}-01`, to: endOfMonth(`${year}-${two(last)}`), precision: "quarter" };
  }
  if (week !== undefined) {
    // 4 January is always in the first week.
    const fourth = number(`${year}-01-04`);
    const monday = fourth - weekday(fourth) + 7 * (Number(week) - 1);
    const from = text(monday);
    if (periodOf(from, "week") !== period) throw new RangeError(`no such week: ${period}`);
    return { from, to: text(monday + 6), precision: "week" };
  }
  const { from, to, precision } = interval(period);
  if (from === undefined || to === undefined || precision === "day")
    throw new RangeError(`not a period: ${period} (expected 2022-W33, 2022-08, 2022-Q3 or 2022)`);
  return { from, to, precision };
}

/** Every period that has a day from `from` to `to`, both inside, in order, events or none; empty when `to` is before `from`. */
export function periodsBetween(from: Day, to: Day, by: By): string[] {
  checked(to);
  const periods: string[] = [];
  for (let day = checked(from); day <= to; ) {
    const period = periodOf(day, by);
    periods.push(period);
    day = text(number(span(period).to) + 1);
  }
  return periods;
}

const DAY_LENGTH = 86_400_000;

/** Days since 1970-01-01. */
function number(day: Day): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_LENGTH);
}

function text(day: number): Day {
  return new Date(day * DAY_LENGTH).toISOString().slice(0, 10);
}

/** Monday is 0; 1970-01-01 was a Thursday. */
function weekday(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

function endOfMonth(month: string): Day {
  return interval(month).to ?? month;
}

function two(month: number): string {
  return String(month).padStart(2, "0");
}

function checked(day: Day): Day {
  if (interval(day).precision !== "day") throw new RangeError(`not a day: ${day} (expected 2022-08-17)`);
  return day;
}

import type { Period } from "./api.ts";

/**
 * A month of a chart. Where nothing was reported, which is not a zero, `period` has no mean and only the level's interval; outside
 * of what was measured there is none.
 */
export interface Month {
  /** `2022-08` */
  readonly name: string;
  readonly start: Date;
  readonly end: Date;
  readonly period?: Period;
}

/** A chart of fewer months than these would show bars as wide as a hand. */
const FEWEST = 24;

/** All months from the first to the last that was measured, without holes, at least two years of them; none of no periods. */
export function months(periods: readonly Period[]): readonly Month[] {
  const known = new Map(periods.filter((period) => index(period.period) !== undefined).map((period) => [period.period, period]));
  const places = [...known.keys()].map((name) => index(name) ?? 0);
  if (places.length === 0) return [];
  const last = Math.max(...places);
  const first = Math.min(...places);
  const missing = Math.max(0, FEWEST - (last - first + 1));
  const start = first - Math.ceil(missing / 2);
  return Array.from({ length: last - first + 1 + missing }, (_, step) => {
    const name = monthName(start + step);
    const period = known.get(name);
    const dates = { name, start: new Date(`${name}-01`), end: new Date(`${monthName(start + step + 1)}-01`) };
    return period ? { ...dates, period } : dates;
  });
}

/** First and last day of a month such as `2022-08`, or undefined when it is none. */
export function daysOf(month: string): { since: string; until: string } | undefined {
  const place = index(month);
  if (place === undefined) return undefined;
  const end = new Date(Date.parse(`${monthName(place + 1)}-01`) - 86_400_000);
  return { since: `${month}-01`, until: end.toISOString().slice(0, 10) };
}

/** How many months lie between two days, both counted; undefined when one of them is no date. */
export function monthsCovered(first: string, last: string): number | undefined {
  const [from, to] = [index(first.slice(0, 7)), index(last.slice(0, 7))];
  return from === undefined || to === undefined ? undefined : Math.abs(to - from) + 1;
}

function index(month: string): number | undefined {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month);
  return match ? Number(match[1]) * 12 + Number(match[2]) - 1 : undefined;
}

function monthName(place: number): string {
  return `${String(Math.floor(place / 12)).padStart(4, "0")}-${String((place % 12) + 1).padStart(2, "0")}`;
}

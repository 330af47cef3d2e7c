/** A calendar day, ISO 8601: `2022-08-17`. Strings of this form sort as days do. */
export type Day = string;

export type Precision = "day" | "week" | "month" | "season" | "quarter" | "year" | "span";

/**
 * When something was, at the precision that the text gives. Both days are inside. Without `from` it is "before", without
 * `to` "since". "Ende Juni" is the span of its last ten days, never 30 June.
 */
export interface Interval {
  readonly from?: Day;
  readonly to?: Day;
  readonly precision: Precision;
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Reads `2022`, `2022-08` or `2022-08-17`. Throws a RangeError with the value on anything else. */
export function interval(text: string): Interval {
  const match = DATE.exec(text);
  if (!match) throw new RangeError(`not a date: ${text} (expected 2022, 2022-08 or 2022-08-17)`);
  const [, year = "", month, day] = match;
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31`, precision: "year" };
  const days = daysInMonth(Number(year), Number(month));
  if (days === undefined || (day !== undefined && (Number(day) < 1 || Number(day) > days)))
    throw new RangeError(`no such day: ${text}`);
  if (day === undefined) return { from: `${year}-${month}-01`, to: `${year}-${month}-${days}`, precision: "month" };
  return { from: text, to: text, precision: "day" };
}

/** The shortest text that `interval` reads back; spans as `from/to`, open ends as `/to` and `from/`. */
export function intervalText(at: Interval): string {
  if (at.from !== undefined && at.to !== undefined) {
    if (at.precision === "day") return at.from;
    if (at.precision === "month") return at.from.slice(0, 7);
    if (at.precision === "year") return at.from.slice(0, 4);
  }
  return `${at.from ?? ""}/${at.to ?? ""}`;
}

function daysInMonth(year: number, month: number): number | undefined {
  if (month < 1 || month > 12) return undefined;
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

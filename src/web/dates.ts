import type { Interval } from "./api.ts";

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}:\d{2}))?)?)?/;

/**
 * A date in a language's own words, as precise as it is written: `2022`, `2022-08`, `2022-08-17`, or with a time of day,
 * which is shown as the article has it and never moved to another zone. What is no date is shown as it is.
 */
export function dateText(date: string, language: string): string {
  const [, year, month, day, time] = DATE.exec(date) ?? [];
  if (year === undefined) return date;
  const when = new Date(`${year}-${month ?? "01"}-${day ?? "01"}T00:00:00Z`);
  if (Number.isNaN(when.getTime())) return date;
  const parts: Intl.DateTimeFormatOptions = { timeZone: "UTC", year: "numeric" };
  if (month !== undefined) parts.month = day === undefined ? "long" : "short";
  if (day !== undefined) parts.day = "numeric";
  // "2022" in Russian would be "2022 г.", which is right in a sentence and noise in a column.
  const text = month === undefined ? year : new Intl.DateTimeFormat(language, parts).format(when);
  return time === undefined ? text : `${text}, ${time}`;
}

/** When something was, at the precision that the text gives; an open end stays open: "since 2014" is `2014 –`. */
export function intervalText(at: Interval, language: string): string {
  const { from, to } = at;
  if (from === undefined && to === undefined) return "";
  if (from !== undefined && to !== undefined) {
    if (from === to) return dateText(from, language);
    if (at.precision === "month") return dateText(from.slice(0, 7), language);
    if (at.precision === "year") return dateText(from.slice(0, 4), language);
  }
  const side = (day: string | undefined) => (day === undefined ? "" : dateText(day, language));
  return `${side(from)} – ${side(to)}`.trim();
}

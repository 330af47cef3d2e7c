import type { Day, Interval } from "../../model/interval.ts";
import { addDays, around, day, daysBetween, months, oneDay, parts as partsOf, UNITS, type Unit, weekday } from "./calendar.ts";
import type { Parts } from "./phrase.ts";

/**
 * How a text gives a time. date: it names it whole ("am 17. August 2022"); filled: it leaves the year or the week to the
 * reader ("im Juni", "am Dienstag"); relative: it counts from the day of publication or from a date before ("gestern",
 * "am gleichen Tag"); vague: it counts without a number ("vor wenigen Wochen").
 */
export type Said = "date" | "filled" | "relative" | "vague";

/** What the words of a phrase mean. */
export interface Meaning {
  readonly interval: Interval;
  /** The reading after the day of publication, where the words fit both ways: "am Dienstag" of a meeting to come. */
  readonly ahead?: Interval;
  readonly said: Said;
}

/** What a phrase is read against; without `published` only what the text names whole has a meaning. */
export interface Against {
  readonly published?: Day;
  /** The last date before it in the text, for "am gleichen Tag". */
  readonly last?: Interval;
}

type Rule = (parts: Parts, against: Against) => Meaning | undefined;

/** The meanings that a row of `dates.tsv` can have, by the name in its column `at`. `none` is a look-alike: it has none. */
export const RULES: Readonly<Record<string, Rule>> = {
  none: () => undefined,
  date: (words, against) => {
    const month = Number(words.month);
    const on = (year: number) => {
      const first = day(year, month, Number(words.day));
      const last = words.till === undefined ? first : day(year, Number(words.tillmonth ?? month), Number(words.till));
      if (first === undefined || last === undefined || last < first) return undefined;
      if (words.weekday !== undefined && words.year === undefined && weekday(first) !== Number(words.weekday)) return undefined;
      return first === last ? oneDay(first) : span(first, last);
    };
    return inYear(words, against, on);
  },
  month: (words, against) =>
    inYear(words, against, (year) => {
      const month = Number(words.month);
      const count = words.till === undefined ? 1 : Number(words.till) - month + 1;
      return count < 1 ? undefined : months(year, month, count, count === 1 ? "month" : "span");
    }),
  season: (words, against) => inYear(words, against, (year) => months(year, Number(words.season), 3, "season")),
  quarter: (words, against) => inYear(words, against, (year) => months(year, Number(words.quarter) * 3 - 2, 3, "quarter")),
  half: (words, against) => inYear(words, against, (year) => months(year, Number(words.half) * 6 - 5, 6, "span")),
  year: (words) => {
    const [year, till] = [Number(words.year), Number(words.till ?? words.year)];
    if (till < year) return undefined;
    return { interval: months(year, 1, 12 * (till - year + 1), till === year ? "year" : "span"), said: "date" };
  },
  decade: (words) => {
    const named = Number(words.decade);
    if (named % 10 !== 0 || (named > 99 && named < 1000)) return undefined;
    const year = named < 100 ? 1900 + named : named;
    return { interval: months(year, 1, 120, "span"), said: named < 100 ? "filled" : "date" };
  },
  century: (words) => ({ interval: months((Number(words.century) - 1) * 100 + 1, 1, 1200, "span"), said: "date" }),
  weekday: (words, { published }) => {
    if (published === undefined) return undefined;
    const back = (weekday(published) - Number(words.weekday) + 7) % 7;
    const on = (shift: number) => oneDay(addDays(published, shift));
    if (words.which === "-1") return { interval: on(-(back || 7)), said: "relative" };
    if (words.which === "1") return { interval: on(7 - back), said: "relative" };
    if (words.which === "0") return { interval: on(Number(words.weekday) - weekday(published)), said: "relative" };
    return { interval: on(-back), ...(back > 0 && { ahead: on(7 - back) }), said: "filled" };
  },
  weekend: (words, { published }) => {
    if (published === undefined) return undefined;
    const saturday = 6 - weekday(published);
    const begun = saturday <= 0;
    const from = (shift: number) => span(addDays(published, saturday + shift), addDays(published, saturday + shift + 1));
    if (words.which === "-1") return { interval: from(-7), said: "relative" };
    if (words.which === "1") return { interval: from(begun ? 7 : 0), said: "relative" };
    return { interval: from(begun ? 0 : -7), ahead: from(begun ? 7 : 0), said: "filled" };
  },
  unit: (words, { published }) => {
    const unit = unitOf(words);
    return published !== undefined && unit !== undefined
      ? { interval: around(published, unit, Number(words.which)), said: "relative" }
      : undefined;
  },
  /** "earlier this month": from its first day to the day of publication. */
  sofar: (words, { published }) => {
    const unit = unitOf(words);
    const from = published !== undefined && unit !== undefined ? around(published, unit, 0).from : undefined;
    return published !== undefined && from !== undefined ? { interval: span(from, published), said: "relative" } : undefined;
  },
  /** "later this month": from the day of publication to its last. */
  rest: (words, { published }) => {
    const unit = unitOf(words);
    const to = published !== undefined && unit !== undefined ? around(published, unit, 0).to : undefined;
    return published !== undefined && to !== undefined ? { interval: span(published, to), said: "relative" } : undefined;
  },
  /** "vor drei Tagen", "in two weeks": a number of units from the day of publication. */
  offset: (words, { published }) => (published === undefined ? undefined : offset(words, published)),
  /** "zwei Tage später", "am Vortag", "am gleichen Tag": from the date before; without one it means nothing. */
  from: (words, { last }) => {
    if (last?.from === undefined || last.to === undefined) return undefined;
    if (words.number === "0") return last.precision === (words.unit ?? "day") ? { interval: last, said: "relative" } : undefined;
    return offset(words, words.sign === "-1" ? last.from : last.to);
  },
  /** "in den letzten drei Jahren": so many units up to the day of publication, or from it on. */
  during: (words, { published }) => {
    const [unit, number] = [unitOf(words), numberOf(words)];
    if (published === undefined || unit === undefined || number === undefined) return undefined;
    const sign = words.which === "1" ? 1 : -1;
    const other = around(published, unit === "day" ? "day" : unit, sign * number.high);
    const end = unit === "day" ? other.from : shifted(published, unit, sign * number.high);
    if (end === undefined) return undefined;
    return {
      interval: sign < 0 ? span(end, published) : span(published, end),
      said: number.low === number.high ? "relative" : "vague",
    };
  },
};

function span(from: Day, to: Day): Interval {
  return { from, to, precision: "span" };
}

/** With the year that the words give; else the last one not after publication, and ahead of it the next. */
function inYear(words: Parts, { published }: Against, on: (year: number) => Interval | undefined): Meaning | undefined {
  const named = words.year ?? fullYear(words.shortyear);
  if (named !== undefined) {
    const interval = on(Number(named));
    return interval && { interval, said: "date" };
  }
  if (published === undefined) return undefined;
  const [year] = partsOf(published);
  // "im August vergangenen Jahres"
  if (words.whichyear !== undefined) {
    const interval = on(year + Number(words.whichyear));
    return interval && { interval, said: "relative" };
  }
  // 29 February is not in every year.
  const all = [-4, -3, -2, -1, 0, 1, 2, 3, 4].flatMap((shift) => on(year + shift) ?? []);
  const begun = all.filter(({ from = "" }) => from <= published);
  const past = begun.at(-1);
  // "last winter" in January is the one that ended, "last August" in August is last year's.
  const over = all.filter(({ to = "" }) => to < published).at(-1);
  const next = all.find(({ from = "" }) => from > published);
  if (words.which === "-1") return over && { interval: over, said: "relative" };
  if (words.which === "1") return next && { interval: next, said: "relative" };
  if (words.which === "0") {
    const interval = on(year);
    return interval && { interval, said: "relative" };
  }
  if (!past) return next && { interval: next, said: "filled" };
  // "on 24 December" of a text of 12 December is the one to come; the last was "last December".
  if (next?.from !== undefined && daysBetween(published, next.from) <= SOON && (past.to ?? "") < addDays(published, -SOON))
    return { interval: next, said: "filled" };
  const ahead = past.to !== undefined && past.to >= published ? past : next;
  return { interval: past, ...(ahead && ahead !== past && { ahead }), said: "filled" };
}

const SOON = 45;

/** '22 is 2022, '89 is 1989. */
function fullYear(short: string | undefined): string | undefined {
  if (short === undefined) return undefined;
  return `${Number(short) < 50 ? "20" : "19"}${short}`;
}

function unitOf(words: Parts): Unit | undefined {
  return UNITS.find((unit) => unit === words.unit);
}

/** "3", or "2..6" of "einige". Without a number it is one: "a week ago". */
function numberOf(words: Parts): { readonly low: number; readonly high: number } | undefined {
  const [low = "", high = low] = (words.number ?? "1").split("..");
  return /^\d+$/.test(low) && /^\d+$/.test(high) ? { low: Number(low), high: Number(high) } : undefined;
}

/** "in 2000 years" counts nothing that news date. */
const MOST = 500;

function offset(words: Parts, base: Day): Meaning | undefined {
  const [unit, number] = [unitOf(words), numberOf(words)];
  if (unit === undefined || number === undefined || number.high > MOST) return undefined;
  const sign = words.sign === "-1" ? -1 : 1;
  if (number.low !== number.high) {
    const [near, far] = [shifted(base, unit, sign * number.low), shifted(base, unit, sign * number.high)];
    return { interval: sign < 0 ? span(far, near) : span(near, far), said: "vague" };
  }
  const shift = sign * number.low;
  // Months ago is a month, weeks ago the week around that day: what a text counts in is how exact it is.
  if (unit === "decade") return { interval: around(base, "year", shift * 10), said: "relative" };
  if (unit === "century") return { interval: around(base, "year", shift * 100), said: "relative" };
  return { interval: around(base, unit, shift), said: "relative" };
}

/** The day that lies so many units away; of a shorter month its last. */
function shifted(base: Day, unit: Unit, count: number): Day {
  if (unit === "hour") return base;
  if (unit === "day") return addDays(base, count);
  if (unit === "week") return addDays(base, 7 * count);
  const [year, month, date] = partsOf(base);
  const inMonths = { month: 1, year: 12, decade: 120, century: 1200 }[unit] * count;
  const { from = base, to = base } = months(year, month + inMonths, 1, "month");
  const same = addDays(from, date - 1);
  if (same > to) return to;
  return same;
}

import type { Quad } from "../model/event-type.ts";
import type { Day } from "../model/interval.ts";
import { type By, periodOf } from "./periods.ts";

/** Sums over events, of a day or a period: they add, so a year is the sum of its days and no event is read twice. */
export interface Totals {
  readonly events: number;
  readonly verbalCooperation: number;
  readonly materialCooperation: number;
  readonly verbalConflict: number;
  readonly materialConflict: number;
  /** Events with an intensity below 0. */
  readonly negative: number;
  /** Of the intensities, Goldstein scale. */
  readonly sum: number;
  /** Of the squares of the intensities. */
  readonly squares: number;
}

/** The sums of one day. Of one relation there is one a day, in any order. */
export interface DayTotals extends Totals {
  readonly day: Day;
}

/** An event as far as sums need it; a row that stands for several says how many in `events` (1 unless said). */
export interface Weighed {
  readonly day: Day;
  readonly intensity: number;
  /** Absent where the scheme of the data set has no class for it (Phoenix: statements); it counts as event all the same. */
  readonly quad?: Quad;
  readonly events?: number;
}

/** The measures of a period that need no model. Each is undefined where it has no value, never 0. */
export interface Measures extends Totals {
  /** sum / events. */
  readonly mean?: number;
  /** Of the intensities within the period, with n - 1 below; from two events. */
  readonly variance?: number;
  /** Each class's part of all events that have a class; the four add up to 1. */
  readonly shares?: Readonly<Record<Quad, number>>;
  /** 100 (material conflict + verbal conflict / 2) / events: 0 no conflict, 100 nothing but deeds of conflict. The half is a convention. */
  readonly conflictIndex?: number;
  /** Events per 1,000 of all events of the period in the same data set: what is left when the media grow. */
  readonly perThousand?: number;
}

/**
 * A relation over time as the models take it: for each period, without gaps, how many events and their mean. `mean` has no
 * meaning where `events` is 0: such a period is missing, not neutral.
 */
export interface Series {
  readonly periods: readonly string[];
  readonly events: Float64Array;
  readonly mean: Float64Array;
  /** The days with events, where they are known: period `i` has those from `first[i]` to before `first[i + 1]`. */
  readonly days?: Days;
  /** The scatter between days (`scatterOfDays`), where the store has summed it up and the days are not at hand. */
  readonly dayVariance?: number;
}

/** Events and sum of intensities of each day, in the order of the periods. */
export interface Days {
  readonly first: Int32Array;
  readonly events: Float64Array;
  readonly sum: Float64Array;
}

const COLUMN = {
  "verbal cooperation": "verbalCooperation",
  "material cooperation": "materialCooperation",
  "verbal conflict": "verbalConflict",
  "material conflict": "materialConflict",
} as const satisfies Record<Quad, keyof Totals>;

const NOTHING: Totals = {
  events: 0,
  verbalCooperation: 0,
  materialCooperation: 0,
  verbalConflict: 0,
  materialConflict: 0,
  negative: 0,
  sum: 0,
  squares: 0,
};

const KEYS = Object.keys(NOTHING) as (keyof Totals)[];

/** Events summed by day, in order of days. Throws a RangeError on an intensity off the scale or a count below 1. */
export function totalsByDay(events: Iterable<Weighed>): DayTotals[] {
  const byDay = new Map<Day, { -readonly [K in keyof Totals]: number }>();
  for (const { day, intensity, quad, events: count = 1 } of events) {
    if (!(Math.abs(intensity) <= 10)) throw new RangeError(`intensity off the scale of -10 to 10: ${intensity} (${day})`);
    if (!(count >= 1)) throw new RangeError(`not a count of events: ${count} (${day})`);
    const totals = byDay.get(day) ?? { ...NOTHING };
    byDay.set(day, totals);
    totals.events += count;
    if (quad !== undefined) totals[COLUMN[quad]] += count;
    if (intensity < 0) totals.negative += count;
    totals.sum += count * intensity;
    totals.squares += count * intensity * intensity;
  }
  return [...byDay].sort(([one], [other]) => (one < other ? -1 : 1)).map(([day, totals]) => ({ day, ...totals }));
}

/** Days summed to periods; a period without events is absent. */
export function totalsByPeriod(days: Iterable<DayTotals>, by: By): Map<string, Totals> {
  const byPeriod = new Map<string, { -readonly [K in keyof Totals]: number }>();
  for (const day of days) {
    const period = periodOf(day.day, by);
    let totals = byPeriod.get(period);
    if (!totals) {
      totals = { ...NOTHING };
      byPeriod.set(period, totals);
    }
    for (const key of KEYS) totals[key] += day[key];
  }
  return new Map([...byPeriod].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The measures of a period; `all` is the number of events of all relations in the same period and data set. */
export function measures(totals: Totals, all?: number): Measures {
  const { events, sum, squares, verbalConflict, materialConflict } = totals;
  if (events === 0) return { ...totals, ...(all !== undefined && all > 0 && { perThousand: 0 }) };
  const classed = totals.verbalCooperation + totals.materialCooperation + verbalConflict + materialConflict;
  return {
    ...totals,
    mean: sum / events,
    // Rounding may leave a hair below 0 where all intensities are equal.
    ...(events > 1 && { variance: Math.max(0, squares - (sum * sum) / events) / (events - 1) }),
    ...(classed > 0 && {
      shares: {
        "verbal cooperation": totals.verbalCooperation / classed,
        "material cooperation": totals.materialCooperation / classed,
        "verbal conflict": verbalConflict / classed,
        "material conflict": materialConflict / classed,
      },
    }),
    conflictIndex: (100 * (materialConflict + verbalConflict / 2)) / events,
    ...(all !== undefined && all > 0 && { perThousand: (1000 * events) / all }),
  };
}

/** The series of some days over periods in order, as `periodsBetween` gives them; days outside are not in it. */
export function series(days: Iterable<Pick<DayTotals, "day" | "events" | "sum">>, periods: readonly string[], by: By): Series {
  const index = new Map(periods.map((period, i) => [period, i]));
  const inside: { readonly i: number; readonly day: Day; readonly events: number; readonly sum: number }[] = [];
  for (const { day, events, sum } of days) {
    const i = index.get(periodOf(day, by)) ?? -1;
    if (i >= 0 && events > 0) inside.push({ i, day, events, sum });
  }
  inside.sort((one, other) => (one.day < other.day ? -1 : 1));
  const first = new Int32Array(periods.length + 1);
  for (const { i } of inside) first[i + 1] = (first[i + 1] ?? 0) + 1;
  for (let i = 0; i < periods.length; i++) first[i + 1] = (first[i + 1] ?? 0) + (first[i] ?? 0);
  const events = Float64Array.from(inside, (day) => day.events);
  const sum = Float64Array.from(inside, (day) => day.sum);
  return { periods, ...perPeriod(first, events, sum), days: { first, events, sum } };
}

/** Counts and means of periods from their days. */
export function perPeriod(first: Int32Array, events: Float64Array, sum: Float64Array): Pick<Series, "events" | "mean"> {
  const count = new Float64Array(first.length - 1);
  const mean = new Float64Array(first.length - 1);
  for (let i = 0; i < count.length; i++) {
    let [n, total] = [0, 0];
    for (let d = first[i] ?? 0; d < (first[i + 1] ?? 0); d++) {
      n += events[d] ?? 0;
      total += sum[d] ?? 0;
    }
    count[i] = n;
    mean[i] = n === 0 ? 0 : total / n;
  }
  return { events: count, mean };
}

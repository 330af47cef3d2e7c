import type { RelationDay } from "../store/relation-query.ts";
import type { Estimate } from "./estimate.ts";
import { type Levels, levels } from "./estimate.ts";
import { type By, periodOf } from "./periods.ts";
import { measures, perPeriod, type Series, type Totals } from "./series.ts";

/**
 * One period of a dyad or a relation. Without events it has counts of 0 and the interval of its level: no mean and no sum, since
 * nothing is not zero.
 */
export interface Period {
  /** `2022-W33`, `2022-08`, `2022-Q3` or `2022`. */
  readonly period: string;
  readonly events: number;
  readonly verbalCooperation: number;
  readonly materialCooperation: number;
  readonly verbalConflict: number;
  readonly materialConflict: number;
  /** Events with an intensity below 0. */
  readonly negative: number;
  /** Of the intensities, Goldstein scale. */
  readonly sum?: number;
  /** sum / events. */
  readonly mean?: number;
  /** Of the state-space model, with its 90 % interval; absent where the relation has no event at all. */
  readonly level?: number;
  readonly low?: number;
  readonly high?: number;
  /** 0 no conflict, 100 nothing but deeds of conflict. */
  readonly conflictIndex?: number;
  /** Events before rows that tell of one event were folded. */
  readonly unfolded: number;
  /** `unfolded` per 1,000 events between any two countries in the same data set and period. */
  readonly perThousand?: number;
}

/** A course with what further measures need. */
export interface Measured {
  readonly periods: readonly Period[];
  readonly series: Series;
  /** Absent without events. */
  readonly levels?: Levels;
}

const COUNTS = [
  "events",
  "verbalCooperation",
  "materialCooperation",
  "verbalConflict",
  "materialConflict",
  "negative",
  "sum",
  "squares",
] as const satisfies readonly (keyof Totals)[];

/** The sums of a relation by day as columns of numbers, since each direction and both together go through thousands of days. */
export interface DayTable {
  /** Index of each row's period. */
  readonly period: Int32Array;
  /** Index of each row's day; a day has a row for each way of acting. */
  readonly day: Int32Array;
  readonly a: Uint8Array;
  readonly b: Uint8Array;
  readonly counts: readonly Float64Array[];
  readonly unfolded: Float64Array;
  readonly unfoldedA: Float64Array;
  readonly unfoldedB: Float64Array;
}

/** Sums in the order of days as a table over periods in order; days outside of them have no row. */
export function dayTable(days: readonly RelationDay[], periods: readonly string[], by: By): DayTable {
  const places = new Map(periods.map((period, i) => [period, i]));
  const inside = days.filter(({ day }) => places.has(periodOf(day, by)));
  const column = () => new Float64Array(inside.length);
  const table = {
    period: new Int32Array(inside.length),
    day: new Int32Array(inside.length),
    a: new Uint8Array(inside.length),
    b: new Uint8Array(inside.length),
    counts: COUNTS.map(column),
    unfolded: column(),
    unfoldedA: column(),
    unfoldedB: column(),
  };
  let [day, place] = ["", -1];
  for (const [i, row] of inside.entries()) {
    if (row.day !== day) {
      day = row.day;
      place++;
    }
    table.day[i] = place;
    table.period[i] = places.get(periodOf(day, by)) ?? 0;
    table.a[i] = row.acts === "b" ? 0 : 1;
    table.b[i] = row.acts === "a" ? 0 : 1;
    for (const [k, key] of COUNTS.entries()) (table.counts[k] as Float64Array)[i] = row[key];
    table.unfolded[i] = row.unfolded;
    table.unfoldedA[i] = row.unfoldedA;
    table.unfoldedB[i] = row.unfoldedB;
  }
  return table;
}

/**
 * The measures of one direction (`a` or `b` acts) or of both together, over periods in order without gaps; `volume` is the number of
 * events of all relations by period.
 */
export function measured(
  table: DayTable,
  acts: "a" | "b" | undefined,
  periods: readonly string[],
  volume: ReadonlyMap<string, number>,
): Measured {
  const { unfolded, totals, series } = summed(table, acts, periods);
  const found = series.events.some((events) => events > 0) ? levels(series) : undefined;
  return {
    periods: periods.map((period, t): Period => {
      const rows = unfolded[t] ?? 0;
      const level = found && { level: found.level[t] ?? 0, low: found.low[t] ?? 0, high: found.high[t] ?? 0 };
      const share = { unfolded: rows, ...perThousand(rows, volume.get(period)) };
      if (series.events[t] === 0) return rounded({ period, ...NONE, ...level, ...share });
      const total = Object.fromEntries(COUNTS.map((key, k) => [key, totals[k]?.[t] ?? 0])) as unknown as Totals;
      const { squares: _, variance: _variance, shares: _shares, perThousand: _share, ...counts } = measures(total);
      return rounded({ period, ...counts, ...level, ...share });
    }),
    series,
    ...(found ? { levels: found } : {}),
  };
}

function summed(table: DayTable, acts: "a" | "b" | undefined, periods: readonly string[]) {
  const { length } = table.day;
  const totals = COUNTS.map(() => new Float64Array(periods.length));
  const unfolded = new Float64Array(periods.length);
  const before = acts === undefined ? table.unfolded : acts === "a" ? table.unfoldedA : table.unfoldedB;
  const first = new Int32Array(periods.length + 1);
  const [events, sum] = [new Float64Array(length), new Float64Array(length)];
  const [ofEvents, ofSum] = [table.counts[0], table.counts[COUNTS.indexOf("sum")]];
  let [last, count] = [-1, 0];
  for (let i = 0; i < length; i++) {
    if (acts !== undefined && table[acts][i] === 0) continue;
    const at = table.period[i] ?? 0;
    for (let k = 0; k < COUNTS.length; k++)
      (totals[k] as Float64Array)[at] = (totals[k]?.[at] ?? 0) + (table.counts[k]?.[i] ?? 0);
    unfolded[at] = (unfolded[at] ?? 0) + (before[i] ?? 0);
    if (table.day[i] !== last) {
      last = table.day[i] ?? 0;
      count++;
      first[at + 1] = (first[at + 1] ?? 0) + 1;
    }
    events[count - 1] = (events[count - 1] ?? 0) + (ofEvents?.[i] ?? 0);
    sum[count - 1] = (sum[count - 1] ?? 0) + (ofSum?.[i] ?? 0);
  }
  for (let t = 0; t < periods.length; t++) first[t + 1] = (first[t + 1] ?? 0) + (first[t] ?? 0);
  const days = { first, events: events.slice(0, count), sum: sum.slice(0, count) };
  const series: Series = { periods, ...perPeriod(first, days.events, days.sum), days };
  return { totals, unfolded, series };
}

/** What is shown of a course: its periods, and the variances behind its level. */
export function shown({ periods, levels: found }: Measured): {
  periods: readonly Period[];
  model?: Pick<Estimate, "observation" | "level" | "observed" | "assumed">;
} {
  if (!found) return { periods };
  const { observation, level, observed, assumed } = found.estimate;
  return { periods, model: rounded({ observation, level, observed, assumed }) };
}

const NONE = { events: 0, verbalCooperation: 0, materialCooperation: 0, verbalConflict: 0, materialConflict: 0, negative: 0 };

/** A plain object with its numbers to six decimal places, more than any measure here can bear. */
export function rounded<T extends object>(row: T): T {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, typeof value === "number" ? round(value) : value]),
  ) as T;
}

// Added 0 makes -0 a 0.
const round = (value: number) => (Number.isInteger(value) ? value : Math.round(value * 1e6) / 1e6) + 0;

function perThousand(events: number, all: number | undefined): { perThousand?: number } {
  return all === undefined || all === 0 ? {} : { perThousand: (1000 * events) / all };
}

/** Counts by period. */
export function countBy<Row>(rows: Iterable<Row>, of: (row: Row) => readonly [string, number]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const [key, count] = of(row);
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return counts;
}

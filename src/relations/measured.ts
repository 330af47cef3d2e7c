import type { RelationDay } from "../store/relation-query.ts";
import type { Estimate } from "./estimate.ts";
import { type Levels, levels } from "./estimate.ts";
import { type By, periodOf } from "./periods.ts";
import { type DayTotals, measures, type Series, series, totalsByPeriod } from "./series.ts";

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

/**
 * The measures of one direction (`a` or `b` acts) or of both together, over periods in order without gaps; `volume` is the number of
 * events of all relations by period.
 */
export function measured(
  days: readonly RelationDay[],
  acts: "a" | "b" | undefined,
  periods: readonly string[],
  by: By,
  volume: ReadonlyMap<string, number>,
): Measured {
  const own = days.filter((day) => acts === undefined || day.acts === acts || day.acts === "both");
  const byDay = merged(own);
  const totals = totalsByPeriod(byDay, by);
  const unfolded = countBy(own, ({ day, unfoldedA, unfoldedB }) => [
    periodOf(day, by),
    (acts === "b" ? 0 : unfoldedA) + (acts === "a" ? 0 : unfoldedB),
  ]);
  const course = series(byDay, periods, by);
  const found = byDay.some(({ events }) => events > 0) ? levels(course) : undefined;
  return {
    periods: periods.map((period, t): Period => {
      const total = totals.get(period);
      const before = unfolded.get(period) ?? 0;
      const level = found && { level: found.level[t] ?? 0, low: found.low[t] ?? 0, high: found.high[t] ?? 0 };
      const share = { unfolded: before, ...perThousand(before, volume.get(period)) };
      if (!total) return rounded({ period, ...NONE, ...level, ...share });
      const { squares: _, variance: _variance, shares: _shares, perThousand: _share, ...counts } = measures(total);
      return rounded({ period, ...counts, ...level, ...share });
    }),
    series: course,
    ...(found ? { levels: found } : {}),
  };
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

/** One row a day, whoever acts; rows come in the order of days. */
function merged(days: readonly RelationDay[]): DayTotals[] {
  const found: { -readonly [K in keyof DayTotals]: DayTotals[K] }[] = [];
  for (const row of days) {
    let last = found.at(-1);
    if (last?.day !== row.day) {
      last = { ...EMPTY, day: row.day };
      found.push(last);
    }
    for (const key of COUNTS) last[key] += row[key];
  }
  return found;
}

const EMPTY = { ...NONE, sum: 0, squares: 0 };

const COUNTS = [
  "events",
  "verbalCooperation",
  "materialCooperation",
  "verbalConflict",
  "materialConflict",
  "negative",
  "sum",
  "squares",
] as const;

/** Counts by period. */
export function countBy<Row>(rows: Iterable<Row>, of: (row: Row) => readonly [string, number]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const [key, count] = of(row);
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return counts;
}

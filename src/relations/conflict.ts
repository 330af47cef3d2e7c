import type { RelationDay } from "../store/relation-query.ts";
import { type Breaks, breaks } from "./breaks.ts";
import { countBy } from "./measured.ts";
import { type By, periodsBetween } from "./periods.ts";
import { type Series, series } from "./series.ts";

/**
 * How much conflict is reported of a relation, for each period: its events below 0 (folded) per 1,000 events of all relations in the
 * same data set (before folding, so that busy times of all do not count as conflict of one). As a series each event of the data set is an
 * observation, 1,000 when it is conflict of this relation and 0 otherwise; so `events` are those of the data set, and a period in which
 * it has some and the relation none is 0 and not missing. The series reaches as far as the data set does, also before the relation's
 * first event; `volume` is in the order of days.
 */
export function conflictSeries(
  days: readonly Pick<RelationDay, "day" | "negative">[],
  volume: readonly (readonly [day: string, events: number])[],
  by: By,
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined } = {},
): Series {
  const inside = volume.filter(([day]) => (from === undefined || day >= from) && (to === undefined || day <= to));
  const [first, last] = [inside[0]?.[0], inside.at(-1)?.[0]];
  const periods = first === undefined || last === undefined ? [] : periodsBetween(first, last, by);
  const own = countBy(days, ({ day, negative }) => [day, negative]);
  const all = inside.map(([day, events]) => ({ day, events, sum: 1000 * (own.get(day) ?? 0) }));
  return series(all, periods, by);
}

/** With fewer events below 0 than these in all, no break is looked for: one incident told twice would make two. */
const FEWEST = 10;

/**
 * Where the amount of conflict changes, which the mean need not show: a crisis brings more talks as well as more reproach. Looked for as
 * the breaks of the mean are, but a step counts when conflict becomes at least twice or at most half as much.
 */
export function conflictBreaks(conflict: Series): Breaks {
  const reported = conflict.events.reduce((sum, n, t) => sum + (n * (conflict.mean[t] ?? 0)) / 1000, 0);
  const none = { periods: [], events: new Float64Array(), mean: new Float64Array() };
  // Rounding may leave a hair below a whole number.
  return breaks(reported < FEWEST - 0.5 ? none : conflict, { least: 0, times: 2 });
}

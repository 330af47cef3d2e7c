import type { Day } from "../../model/interval.ts";
import { byOf, periodsBetween, span } from "../periods.ts";
import type { MeasuredPeriod } from "./input.ts";

/** A period with its days: `to` is the first day after it. */
export interface Span {
  readonly period: string;
  readonly from: Day;
  readonly to: Day;
}

/** The days that are asked for, both inside; an absent end is where the measured periods end. */
export interface Window {
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

/** The measured periods in order with their days, and the ones between them that were not measured, empty. Throws a RangeError on what is no period. */
export function filled(measured: readonly MeasuredPeriod[]): readonly (MeasuredPeriod & Span)[] {
  const names = measured.map(({ period }) => period).sort();
  const [first, last] = [names[0], names.at(-1)];
  if (first === undefined || last === undefined) return [];
  const found = new Map(measured.map((period) => [period.period, period]));
  return periodsBetween(span(first).from, span(last).to, byOf(first)).map((period) => {
    const days = span(period);
    return { ...EMPTY, ...found.get(period), period, from: days.from, to: dayAfter(days.to) };
  });
}

/** Runs of neighbouring periods without events. */
export function silences(
  periods: readonly (MeasuredPeriod & Span)[],
): readonly { readonly from: string; readonly to: string; readonly periods: number }[] {
  const runs: { from: string; to: string; periods: number }[] = [];
  let open = false;
  for (const { period, events } of periods) {
    const run = runs.at(-1);
    if (events === 0 && open && run) {
      run.to = period;
      run.periods++;
    } else if (events === 0) runs.push({ from: period, to: period, periods: 1 });
    open = events === 0;
  }
  return runs;
}

/** The day after, and with -1 the day before. */
export function dayAfter(day: Day, days = 1): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

const EMPTY = { events: 0, verbalCooperation: 0, materialCooperation: 0, verbalConflict: 0, materialConflict: 0 };

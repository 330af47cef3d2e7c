import { cameo } from "../model/cameo.ts";
import type { Standing } from "../model/event.ts";
import type { Quad } from "../model/event-type.ts";
import type { EventRow, EventsQuery } from "../store/relation-query.ts";
import type { Store } from "../store/store.ts";
import type { Break } from "./breaks.ts";
import type { Levels } from "./estimate.ts";
import { influences } from "./influence.ts";
import { type Measured, rounded } from "./measured.ts";
import { span } from "./periods.ts";

/** An event that moves the level of its period, with what it can be followed to: a claim, or a row of a file and its address. */
export interface Driver {
  readonly period: string;
  /** Whether it drives a break that begins in the period, or the period alone. */
  readonly of: "break" | "period";
  /** By how much the level of the period would be lower without it: Goldstein scale. Without any other event, the level itself. */
  readonly influence: number;
  /** Events of the period with the same intensity, itself counted, and what they do together. */
  readonly alike: { readonly events: number; readonly influence: number };
  readonly day: string;
  readonly initiator: string;
  readonly recipient: string;
  readonly initiatorActor?: string;
  readonly recipientActor?: string;
  readonly type?: string;
  readonly cameo?: string;
  /** What the code means. */
  readonly label?: string;
  readonly intensity: number;
  readonly quad: Quad;
  readonly events: number;
  readonly mentions?: number;
  readonly url?: string;
  readonly story?: string;
  readonly place?: string;
  readonly source: string;
  /** Of imported data: the import, its file and the row. */
  readonly import?: number;
  readonly file?: string;
  readonly row?: number;
  /** Of reports: the claim, its document, its sentence, and who vouches for it as far as the claim itself shows. */
  readonly claim?: string;
  readonly document?: string;
  readonly text?: string;
  readonly standing?: Standing;
}

/** Of many breaks the largest have drivers. */
const MOST_BREAKS = 6;
const EACH = 3;
const OF_ONE = 10;

/**
 * The events that move a relation most: for each break those of its first period that pull its way, and those of the last period
 * with events; with `driversOf` those of that period alone. An event counts by how far the smoothed level of its period would
 * move without it, so the furthest from the level come first; of equal ones those with most mentions.
 */
export async function drivers(
  store: Store,
  query: EventsQuery,
  { periods, series, levels }: Measured,
  breaks: readonly Break[],
  driversOf?: string,
): Promise<readonly Driver[]> {
  if (!levels) return [];
  const aims = driversOf === undefined ? aimsOf(breaks, series) : [{ period: driversOf, of: "period" as const, limit: OF_ONE }];
  const places = aims.map(({ period }) => {
    const at = series.periods.indexOf(period);
    if (at < 0) throw new RangeError(`no such period: ${period} (there are ${periods[0]?.period} to ${periods.at(-1)?.period})`);
    return at;
  });
  if (aims.length === 0) return [];
  const { from, to, ...question } = query;
  const found = await store.relationRows({
    ...question,
    aims: aims.map((aim, i) => {
      const days = span(aim.period);
      return {
        from: later(days.from, from),
        to: earlier(days.to, to),
        limit: aim.limit,
        ...(aim.of === "break" ? { about: aim.from, side: aim.side } : { about: levels.level[places[i] ?? 0] ?? 0 }),
      };
    }),
  });
  return aims.flatMap(({ period, of }, i) =>
    (found[i] ?? []).map((row) => driver(row, period, of, places[i] ?? 0, levels, query.source)),
  );
}

type Target =
  | { readonly period: string; readonly of: "break"; readonly from: number; readonly side: 1 | -1; readonly limit: number }
  | { readonly period: string; readonly of: "period"; readonly limit: number };

function aimsOf(breaks: readonly Break[], series: Measured["series"]): readonly Target[] {
  const largest = [...breaks].sort((one, other) => Math.abs(other.size) - Math.abs(one.size)).slice(0, MOST_BREAKS);
  const ofBreaks = breaks
    .filter((one) => largest.includes(one))
    .map(({ period, before, size }): Target => ({ period, of: "break", from: before, side: size < 0 ? -1 : 1, limit: EACH }));
  const last = series.events.findLastIndex((events) => events > 0);
  const period = series.periods[last];
  const isBreak = ofBreaks.some((aim) => aim.period === period);
  return period === undefined || isBreak ? ofBreaks : [...ofBreaks, { period, of: "period", limit: EACH }];
}

function driver(row: EventRow, period: string, of: "break" | "period", at: number, levels: Levels, source: string): Driver {
  const { claim, alike, ...event } = row;
  const { intensity } = event;
  const [own, together] = influences(levels, levels.estimate, at, [
    { at, intensity, events: event.events },
    { at, intensity, events: alike },
  ]);
  const whole = levels.level[at] ?? 0;
  const label = event.cameo === undefined ? undefined : cameo(event.cameo)?.label;
  return {
    period,
    of,
    influence: rounded({ value: own ?? whole }).value,
    alike: rounded({ events: alike, influence: together ?? whole }),
    ...event,
    ...(label === undefined ? {} : { label }),
    source,
    ...(claim === undefined ? {} : { claim: claim.id, document: claim.document, text: claim.text }),
  };
}

const later = (one: string, other: string | undefined) => (other !== undefined && other > one ? other : one);
const earlier = (one: string, other: string | undefined) => (other !== undefined && other < one ? other : one);

import type { QuadScheme } from "../model/cameo.ts";
import type { Dyad, Relation } from "../model/dyad.ts";
import { STANDINGS, type Standing } from "../model/event.ts";
import { FOLDS, type Fold } from "../store/fold.ts";
import { COUNTED } from "../store/relation-claims.ts";
import { type EventsQuery, QUAD_CHOICES, type QuadChoice, SECTOR_CHOICES, type SectorChoice } from "../store/relation-query.ts";
import { REPORTS } from "../store/relations.ts";
import type { LeftOut, Store } from "../store/store.ts";
import { type Break, type Breaks, breaks } from "./breaks.ts";
import { conflictBreaks, conflictSeries } from "./conflict.ts";
import { type Driver, drivers } from "./drivers.ts";
import type { Estimate } from "./estimate.ts";
import { countBy, dayTable, type Measured, measured, type Period, rounded, shown } from "./measured.ts";
import { BYS, type By, periodOf, periodsBetween } from "./periods.ts";

/** How a relation is measured. Everything has a default, and all of it stands in the answer. */
export interface RelationOptions {
  /** First and last day, both inside; without them, from the first event to the last. */
  readonly from?: string;
  readonly to?: string;
  readonly by?: By;
  /** Data sets, each measured on its own; without one, that which holds most of the relation. */
  readonly sources?: readonly string[];
  readonly dedup?: Fold;
  readonly sector?: SectorChoice;
  /** Of `reports`: which standings count. */
  readonly standing?: readonly Standing[];
  readonly quads?: QuadChoice;
  /** A period whose drivers are asked for, instead of those of the breaks and the last period. */
  readonly driversOf?: string;
}

/** The part of the options that every answer on a relation takes: command line, API and brief. */
export type Measuring = Pick<RelationOptions, "by" | "dedup" | "sector" | "standing" | "quads">;

/** The variances behind a level, and whether the data gave them. */
export type Model = Pick<Estimate, "observation" | "level" | "observed" | "assumed">;

/** A direction or both together: each period from the first to the last, those without events with their level alone. */
export interface Course {
  readonly periods: readonly Period[];
  /** Absent without events. */
  readonly model?: Model;
}

/** How many events there are, and their mean, before and after rows that tell of one event were folded. */
export interface Folding {
  readonly rule: Fold;
  readonly before: { readonly events: number; readonly mean?: number };
  readonly after: { readonly events: number; readonly mean?: number };
}

/** One relation as one data set shows it. */
export interface MeasuredRelation {
  readonly source: string;
  readonly dyads: readonly (Dyad & Course)[];
  readonly relation: Relation & Course;
  /** Steps in the mean of the relation, in order of time. */
  readonly breaks: readonly Break[];
  /** How breaks were looked for, so that the same can be found again. */
  readonly breakSearch: Omit<Breaks, "breaks">;
  /** Where the amount of conflict changes: events below 0 per 1,000 events of all relations in the data set (`conflictSeries`). */
  readonly conflictBreaks: readonly Break[];
  readonly conflictSearch: Omit<Breaks, "breaks">;
  /** The events that move a break or a period most. */
  readonly drivers: readonly Driver[];
  readonly leftOut: readonly LeftOut[];
  readonly folding: Folding;
  readonly options: Readonly<Record<string, unknown>>;
}

/** The answer of `rapporteur relation`: the first data set that was asked for, others that were asked for beside it. */
export interface RelationAnswer extends MeasuredRelation {
  /** Data sets that hold the relation and were not asked for, with their events; never mixed in. */
  readonly others: readonly { readonly source: string; readonly events: number }[];
  readonly beside: readonly MeasuredRelation[];
}

/**
 * Measures a relation in each data set that is asked for. Throws a RangeError on a data set that the store has not, or a choice
 * that a data set does not offer.
 */
export async function relationAnswer(store: Store, relation: Relation, options: RelationOptions = {}): Promise<RelationAnswer> {
  const window = { relation, ...(options.from && { from: options.from }), ...(options.to && { to: options.to }) };
  const held = await store.relationSources(window);
  const asked = [...new Set(options.sources ?? [])];
  const missing = asked.filter((source) => source !== REPORTS && !held.some((one) => one.source === source));
  if (missing.length > 0) await known(store, missing);
  // A standing can be asked of reports alone, so whoever asks for one means them.
  const chosen = asked.length > 0 ? asked : [options.standing === undefined ? (held[0]?.source ?? REPORTS) : REPORTS];
  const results = await Promise.all(chosen.map((source) => measureRelation(store, relation, source, options)));
  const [first, ...beside] = results;
  if (!first) throw new RangeError("no data set was asked for");
  const others = held.filter(({ source }) => !chosen.includes(source)).map(({ source, events }) => ({ source, events }));
  return { ...first, others, beside };
}

/** Measures a relation in one data set. */
export async function measureRelation(
  store: Store,
  relation: Relation,
  source: string,
  options: RelationOptions = {},
): Promise<MeasuredRelation> {
  const { a, b } = relation;
  const { from, to, by = "month", dedup = "story", sector = "any", quads = "dataset", standing } = options;
  const query: EventsQuery = {
    relation,
    source,
    dedup,
    sector,
    quads,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(standing === undefined ? {} : { standing }),
  };
  const [{ days, leftOut }, volume] = await Promise.all([store.relationEvents(query), store.volume(source)]);
  const window = windowOf(days, volume, { from, to });
  const periods = window ? periodsBetween(window.from, window.to, by) : [];
  const all = countBy(volume, ([day, events]) => [periodOf(day, by), events]);
  const table = dayTable(days, periods, by);
  const course = (acts?: "a" | "b"): Measured => measured(table, acts, periods, all);
  const both = course();
  const { breaks: found, ...breakSearch } = breaks(both.series);
  const { breaks: ofConflict, ...conflictSearch } = conflictBreaks(conflictSeries(days, volume, by, { from, to }));
  const before = {
    events: sum(days, (day) => day.unfolded),
    total: sum(days, (day) => day.unfoldedSum),
  };
  const after = { events: sum(days, ({ events }) => events), total: sum(days, (day) => day.sum) };
  return {
    source,
    dyads: [
      { initiator: a, recipient: b, ...shown(course("a")) },
      { initiator: b, recipient: a, ...shown(course("b")) },
    ],
    relation: { a, b, ...shown(both) },
    breaks: found.map(rounded),
    breakSearch: rounded(breakSearch),
    conflictBreaks: ofConflict.map(rounded),
    conflictSearch: rounded(conflictSearch),
    drivers: await drivers(store, query, both, found, options.driversOf),
    leftOut,
    folding: { rule: dedup, before: counted(before), after: counted(after) },
    options: {
      source,
      by,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      dedup,
      sector,
      quads: schemeOf(source, quads),
      ...(source === REPORTS ? { standing: standing ?? COUNTED } : {}),
    },
  };
}

/** Words that an option takes, for help texts and checks. */
export const RELATION_CHOICES = {
  by: BYS,
  dedup: FOLDS,
  sector: SECTOR_CHOICES,
  quads: QUAD_CHOICES,
  standing: STANDINGS,
} as const;

async function known(store: Store, sources: readonly string[]): Promise<void> {
  const coverage = await store.coverage();
  const there = [REPORTS, ...coverage.map(({ source }) => source).filter((source) => source !== REPORTS)];
  const unknown = sources.find((source) => !there.includes(source));
  if (unknown !== undefined) throw new RangeError(`no such data set in this store: ${unknown} (there are ${there.join(", ")})`);
}

/**
 * The days that the answer covers: what was asked for as far as the data set reaches, else the relation's own first and last day
 * with an event. Where a data set does not reach, nothing is known of any relation.
 */
function windowOf(
  days: readonly { readonly day: string }[],
  volume: readonly (readonly [string, number])[],
  { from, to }: { readonly from: string | undefined; readonly to: string | undefined },
): { from: string; to: string } | undefined {
  const [first, last] = [days[0]?.day, days.at(-1)?.day];
  const [begin, end] = [volume[0]?.[0], volume.at(-1)?.[0]];
  if (first === undefined || last === undefined || begin === undefined || end === undefined) return undefined;
  const start = from === undefined || from < begin ? undefined : from;
  const stop = to === undefined || to > end ? undefined : to;
  return { from: start ?? (from === undefined ? first : begin), to: stop ?? (to === undefined ? last : end) };
}

/** Which scheme sorted the events: what "the data set's own" means is said by its name. */
function schemeOf(source: string, quads: QuadChoice): string {
  const own: Readonly<Record<string, QuadScheme>> = { gdelt: "gdelt", icews: "icews" };
  if (quads !== "dataset") return quads;
  return source === REPORTS ? "plover" : (own[source] ?? source);
}

function counted({ events, total }: { events: number; total: number }): Folding["before"] {
  return events === 0 ? { events } : rounded({ events, mean: total / events });
}

function sum<Row>(rows: readonly Row[], of: (row: Row) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}

import { standingOf } from "../../matching/standing.ts";
import type { Dyad, Relation } from "../../model/dyad.ts";
import type { Standing } from "../../model/event.ts";
import { QUADS, type Quad } from "../../model/event-type.ts";
import type { ShownClaim } from "../../store/store.ts";
import { dayAfter, filled, type Span, silences } from "./calendar.ts";
import type { BriefInput, MeasuredBreak, MeasuredDriver, MeasuredPeriod } from "./input.ts";
import { baseName, dayOf, type Note, numbered, type Source } from "./notes.ts";
import { denials, type Origin, origins } from "./voices.ts";

/** Numbers of what a figure rests on: claims, or where there are none, sources. */
export interface Refs {
  readonly notes: readonly number[];
  readonly sources: readonly number[];
}

/** A period with its days and what its figures rest on. */
export type BriefPeriod = MeasuredPeriod & Span & { readonly refs: Refs };

/** Counts over the whole window. `mean` is over events, not over periods. */
export interface Totals {
  readonly events: number;
  readonly quads: Readonly<Record<Quad, number>>;
  readonly mean?: number;
}

/** The facts of a brief, in no language: what `--json` prints, and what the page says in words. */
export interface Brief {
  readonly relation: Relation;
  readonly dataset: string;
  /** What was asked for, else from the first to the last period; absent when there is neither. */
  readonly window?: { readonly from: string; readonly to: string };
  readonly knownOn: string;
  readonly program: string;
  readonly reader: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly periods: readonly BriefPeriod[];
  readonly totals: Totals;
  readonly directions: readonly (Dyad & Totals & { readonly level?: number; readonly low?: number; readonly high?: number })[];
  /** The last period with a level, the first one, and the one a year before the last where the window holds it. */
  readonly levels: { readonly now?: BriefPeriod; readonly start?: BriefPeriod; readonly yearBefore?: BriefPeriod };
  readonly breaks: readonly (MeasuredBreak & { readonly refs: Refs })[];
  /** Of the amount of conflict; absent where it was not measured. */
  readonly conflictBreaks?: Brief["breaks"];
  readonly drivers: readonly (MeasuredDriver & { readonly refs: Refs })[];
  readonly origins: readonly Origin[];
  readonly denials: readonly { readonly note: number; readonly beside: readonly number[] }[];
  /** Numbers of the claims between the two by how well each is vouched for, as far as the claim itself shows it. */
  readonly standings: Readonly<Record<Standing, readonly number[]>>;
  /** The events without hearsay, with the level of the last period from them alone; absent where nothing is hearsay. */
  readonly firm?: { readonly events: number; readonly period?: BriefPeriod };
  readonly breakSearch?: BriefInput["measured"]["breakSearch"];
  readonly folding?: BriefInput["measured"]["folding"];
  /** The days that the periods cover, where more was asked for. */
  readonly covered?: { readonly from: string; readonly to: string };
  readonly silences: readonly { readonly from: string; readonly to: string; readonly periods: number }[];
  readonly leftOut: readonly { readonly reason: string; readonly rows: number }[];
  readonly heard: { readonly langs: readonly Heard[]; readonly outlets: readonly Heard[] };
  readonly others: BriefInput["others"];
  readonly notes: readonly Note[];
  /** Claims that are counted but have no note. */
  readonly unquoted: number;
  readonly sources: readonly Source[];
}

/** A language or an outlet, with the number of documents that the brief cites in it. */
export interface Heard {
  readonly name: string;
  readonly documents: number;
}

/** Puts the facts of a brief together. The same input gives the same brief. Throws a RangeError when `now` is no day. */
export function brief(input: BriefInput): Brief {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(input.now)) throw new RangeError(`not a day: ${input.now} (expected 2022-08-17)`);
  const { measured, dataset } = input;
  const { notes, unquoted, sources } = numbered(input);
  const files = sources.flatMap((source) => (source.kind === "file" && source.dataset === dataset ? source.n : []));
  const counted = notes.filter(({ claim }) => tookPlace(claim));
  const within = (from: string, to: string): Refs => {
    if (dataset !== "reports") return { notes: [], sources: files };
    const here = counted.filter(({ claim }) => (dayOf(claim) ?? "") >= from && (dayOf(claim) ?? "") < to);
    return { notes: here.map(({ n }) => n), sources: [] };
  };
  const periods = filled(measured.relation.periods).map((period) => ({
    ...period,
    refs: within(period.from, period.to),
  }));
  const end = periods.at(-1)?.to;
  const first = input.window.from ?? periods[0]?.from;
  const last = input.window.to ?? (end === undefined ? undefined : dayAfter(end, -1));
  const covers = periods[0] && end !== undefined ? { from: periods[0].from, to: dayAfter(end, -1) } : undefined;
  const levelled = periods.filter((period) => period.level !== undefined);
  const [start, now] = [levelled[0], levelled.at(-1)];
  const yearBefore = levelled.find((period) => now && period.from === `${Number(now.from.slice(0, 4)) - 1}${now.from.slice(4)}`);
  const driverRefs = (driver: MeasuredDriver): Refs => {
    const note = notes.find(({ claim }) => claim.id === driver.claim)?.n;
    if (note !== undefined) return { notes: [note], sources: [] };
    const name = driver.file === undefined ? undefined : baseName(driver.file);
    const own = sources.flatMap((source) => (source.kind === "file" && source.file === name ? source.n : []));
    const address = sources.flatMap((source) => (source.kind === "address" && source.url === driver.url ? source.n : []));
    return { notes: [], sources: [...address, ...(own.length > 0 ? own : files)] };
  };
  const withRefs = (one: MeasuredBreak) => ({
    ...one,
    refs: periods.find(({ period }) => period === one.period)?.refs ?? { notes: [], sources: files },
  });
  return {
    relation: { a: measured.relation.a, b: measured.relation.b },
    dataset,
    ...(first === undefined || last === undefined ? {} : { window: { from: first, to: last } }),
    knownOn: input.now,
    program: input.program,
    reader: input.reader,
    options: measured.options,
    periods,
    totals: totals(periods),
    directions: measured.dyads.map(({ initiator, recipient, periods }) => {
      const end = periods.filter((period) => period.level !== undefined).at(-1);
      return { initiator, recipient, ...totals(periods), ...interval(end) };
    }),
    levels: {
      ...(now ? { now } : {}),
      ...(start && start !== now ? { start } : {}),
      ...(yearBefore && yearBefore !== start ? { yearBefore } : {}),
    },
    breaks: measured.breaks.map(withRefs),
    ...(measured.conflictBreaks ? { conflictBreaks: measured.conflictBreaks.map(withRefs) } : {}),
    drivers: measured.drivers.map((driver) => ({
      ...driver,
      ...(driver.file === undefined ? {} : { file: baseName(driver.file) }),
      refs: driverRefs(driver),
    })),
    origins: origins(notes.filter(({ claim }) => claim.type !== "REJECT" || claim.recipient.length > 0)),
    denials: denials(notes),
    standings: byStanding(notes.filter(({ claim }) => claim.recipient.length > 0)),
    ...firm(input, now),
    ...(measured.breakSearch ? { breakSearch: measured.breakSearch } : {}),
    ...(measured.folding ? { folding: measured.folding } : {}),
    ...(covers && (first !== covers.from || last !== covers.to) ? { covered: covers } : {}),
    silences: silences(periods),
    leftOut: measured.leftOut,
    heard: {
      langs: heard(sources, (document) => document.lang),
      outlets: heard(sources, (document) => document.outlet),
    },
    others: input.others,
    notes,
    unquoted,
    sources,
  };
}

function byStanding(notes: readonly Note[]): Brief["standings"] {
  const of = (standing: Standing) => notes.filter(({ claim }) => standingOf(claim) === standing).map(({ n }) => n);
  return { attested: of("attested"), reported: of("reported"), hearsay: of("hearsay"), contested: of("contested") };
}

function firm({ firm, measured }: BriefInput, now: BriefPeriod | undefined): Pick<Brief, "firm"> {
  const count = (periods: readonly MeasuredPeriod[]) => periods.reduce((sum, { events }) => sum + events, 0);
  if (!firm || count(firm.relation.periods) === count(measured.relation.periods)) return {};
  const same = filled(firm.relation.periods).find(({ period }) => period === now?.period);
  const period = same ?? filled(firm.relation.periods).at(-1);
  return {
    firm: {
      events: count(firm.relation.periods),
      ...(period ? { period: { ...period, refs: { notes: [], sources: [] } } } : {}),
    },
  };
}

/** What the level counts of the reports: the rest is left out by reason. */
function tookPlace(claim: ShownClaim): boolean {
  return claim.reality === "actual" && !claim.negated && claim.stance === "asserts" && claim.recipient.length > 0;
}

const COLUMNS = {
  "verbal cooperation": "verbalCooperation",
  "material cooperation": "materialCooperation",
  "verbal conflict": "verbalConflict",
  "material conflict": "materialConflict",
} as const;

/** The four counts of a period under the names of their classes. */
export function quadsOf(period: MeasuredPeriod): Readonly<Record<Quad, number>> {
  return Object.fromEntries(QUADS.map((quad) => [quad, period[COLUMNS[quad]] ?? 0])) as Record<Quad, number>;
}

function totals(periods: readonly MeasuredPeriod[]): Totals {
  const events = periods.reduce((sum, period) => sum + period.events, 0);
  const quads = Object.fromEntries(
    QUADS.map((quad) => [quad, periods.reduce((sum, period) => sum + (period[COLUMNS[quad]] ?? 0), 0)]),
  ) as Record<Quad, number>;
  const weighed = periods.reduce((sum, { mean, events }) => sum + (events > 0 ? (mean ?? 0) * events : 0), 0);
  return { events, quads, ...(events > 0 ? { mean: weighed / events } : {}) };
}

function interval(period: MeasuredPeriod | undefined): { level?: number; low?: number; high?: number } {
  const { level, low, high } = period ?? {};
  return {
    ...(level === undefined ? {} : { level }),
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
  };
}

function heard(
  sources: readonly Source[],
  of: (document: Source & { kind: "document" }) => string | undefined,
): readonly Heard[] {
  const counts = new Map<string, number>();
  for (const source of sources) {
    const name = source.kind === "document" ? of(source) : undefined;
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, documents]) => ({ name, documents }))
    .sort((x, y) => y.documents - x.documents || (x.name < y.name ? -1 : 1));
}

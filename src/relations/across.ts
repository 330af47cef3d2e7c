import type { Relation } from "../model/dyad.ts";
import type { SeriesAnswer } from "../store/relation-query.ts";
import type { Store } from "../store/store.ts";
import { falseDiscoveryRates } from "./chance.ts";
import { levels } from "./estimate.ts";
import { rounded } from "./measured.ts";
import { movers } from "./movers.ts";
import { type Together, together } from "./neighbours.ts";
import { periodsBetween, span } from "./periods.ts";
import type { Series } from "./series.ts";
import { type Compared, comparedIn } from "./window.ts";

/** Relations with fewer events in the window are not looked at unless it is said. */
const LEAST = 20;
/** Neighbours are looked for among so many relations, those with most events. */
const CANDIDATES = 400;

/** How the level of one relation changed from the first half of a window to the second. */
export interface Mover {
  readonly a: string;
  readonly b: string;
  readonly events: number;
  readonly before: number;
  readonly after: number;
  readonly change: number;
  readonly error: number;
  readonly z: number;
  readonly p: number;
  /** `p` after Benjamini and Hochberg, for all relations that were tested. */
  readonly rate: number;
}

export interface MoversAnswer {
  /** Those whose change is surest first. */
  readonly movers: readonly Mover[];
  /** Relations that were tested; the correction counts them. */
  readonly tested: number;
  /** Not tested: fewer events than `least`, or events in fewer than four months. */
  readonly leftOut: readonly { readonly reason: string; readonly rows: number }[];
  readonly options: Readonly<Record<string, unknown>>;
}

/** The relations of a data set that changed most in a window of months, over the whole store. */
export async function moversAnswer(
  store: Store,
  asked: {
    readonly source?: string;
    readonly from?: string;
    readonly to?: string;
    readonly limit?: number;
    readonly least?: number;
  },
): Promise<MoversAnswer> {
  const window = await comparedIn(store, asked);
  const least = asked.least ?? LEAST;
  if (!window) return { movers: [], tested: 0, leftOut: [], options: { least } };
  const found = await store.relationSeries({ ...window, least });
  const { moves, tooFew } = movers(seriesOf(found, window));
  const shown = asked.limit === undefined ? moves : moves.slice(0, asked.limit);
  return {
    movers: shown.map(({ key, ...move }) => ({ ...key, ...rounded(move) })),
    tested: moves.length,
    leftOut: [
      { reason: `fewer than ${least} events in the window`, rows: found.fewer },
      { reason: "events in fewer than 4 months", rows: tooFew },
    ].filter(({ rows }) => rows > 0),
    options: { ...window, by: "month", compared: "halves", least, dedup: "story" },
  };
}

/** A relation whose level moves with that of another, or against it. */
export interface Neighbour extends Together {
  readonly a: string;
  readonly b: string;
  readonly events: number;
  /** `p` after Benjamini and Hochberg. */
  readonly rate: number;
}

export interface NeighboursAnswer {
  readonly neighbours: readonly Neighbour[];
  /** Relations with enough shared months to tell. */
  readonly tested: number;
  readonly options: Readonly<Record<string, unknown>>;
}

/** The relations that move with one, the surest first, among those with most events; none when it has too few months itself. */
export async function neighboursOf(
  store: Store,
  relation: Relation,
  asked: { readonly source?: string; readonly from?: string; readonly to?: string; readonly limit?: number },
): Promise<NeighboursAnswer> {
  const coverage = await store.coverage();
  const whole = coverage.find(({ source }) => source === asked.source) ?? coverage[0];
  const window = await comparedIn(store, { ...(whole ? { from: whole.first } : {}), ...asked });
  if (!window) return { neighbours: [], tested: 0, options: {} };
  const all = [
    ...seriesOf(await store.relationSeries({ ...window, least: LEAST, most: { count: CANDIDATES + 1, with: relation } }), window),
  ];
  const own = all.find(([{ a, b }]) => a === relation.a && b === relation.b);
  const options = { ...window, by: "month", least: LEAST, dedup: "story", candidates: CANDIDATES };
  if (!own) return { neighbours: [], tested: 0, options };
  const track = trackOf(own[1]);
  const candidates = all
    .filter((one) => one !== own)
    .map(([key, series]) => ({ key, series, events: series.events.reduce((sum, n) => sum + n, 0) }))
    .sort((one, other) => other.events - one.events);
  const found = candidates.flatMap(({ key, series, events }) => {
    const company = together(track, trackOf(series));
    return company ? [{ ...key, events, ...company }] : [];
  });
  const rates = falseDiscoveryRates(found.map(({ p }) => p));
  const neighbours = found
    .map((one, i) => rounded({ ...one, rate: rates[i] ?? 1 }))
    .sort((one, other) => one.p - other.p || Math.abs(other.correlation) - Math.abs(one.correlation));
  return { neighbours: neighbours.slice(0, asked.limit ?? 10), tested: found.length, options };
}

function trackOf(series: Series) {
  return { level: levels(series).level, events: series.events };
}

/** Every relation as a series over the months of the window. */
function* seriesOf({ relations }: SeriesAnswer, { from, to }: Compared): Generator<[{ a: string; b: string }, Series]> {
  const periods = periodsBetween(span(from).from, span(to).to, "month");
  for (const { a, b, months, events, sums, variance } of relations) {
    const count = new Float64Array(periods.length);
    const mean = new Float64Array(periods.length);
    for (const [i, month] of months.entries()) {
      count[month] = events[i] ?? 0;
      mean[month] = (sums[i] ?? 0) / (events[i] ?? 1);
    }
    yield [
      { a, b },
      { periods, events: count, mean, ...(variance !== undefined && variance > 0 ? { dayVariance: variance } : {}) },
    ];
  }
}

import { SECTORS, type Sector } from "../model/actor.ts";
import type { QuadScheme } from "../model/cameo.ts";
import type { Relation } from "../model/dyad.ts";
import type { Standing } from "../model/event.ts";
import type { Quad } from "../model/event-type.ts";
import type { Day } from "../model/interval.ts";
import type { Fold } from "./fold.ts";
import type { LeftOut, ShownClaim } from "./store.ts";

// What can be asked of the events between two countries, and what comes back. Claims of today are the data set `reports`.

/**
 * Whose acts count: `any`, anyone of the country; `state`, only the state itself on both sides (no sector); a sector, that
 * organ on one side at least.
 */
export type SectorChoice = "any" | "state" | Sector;

/** Every choice of sector, in the order of help texts. */
export const SECTOR_CHOICES: readonly SectorChoice[] = ["any", "state", ...(Object.keys(SECTORS) as Sector[])];

/** Who sorts events into the four classes: `dataset`, the data set itself, or one scheme by the root of the CAMEO code. */
export const QUAD_CHOICES = ["dataset", "gdelt", "icews", "phoenix"] as const satisfies readonly ("dataset" | QuadScheme)[];
export type QuadChoice = (typeof QUAD_CHOICES)[number];

/** A relation in a window of days, both ends inside; without an end it is open. */
export interface RelationWindow {
  readonly relation: Relation;
  readonly from?: Day;
  readonly to?: Day;
}

/** Which events of one data set are counted, and how. */
export interface EventsQuery extends RelationWindow {
  readonly source: string;
  readonly dedup: Fold;
  readonly sector: SectorChoice;
  readonly quads: QuadChoice;
  /** For `reports`: the standings that count. Other data sets do not say who says so. */
  readonly standing?: readonly Standing[];
}

/** How much a data set holds of a relation, before rows are folded or left out. */
export interface SourceRow {
  readonly source: string;
  /** As rows count them: a row of a yearly panel counts many. */
  readonly events: number;
  readonly first?: Day;
  readonly last?: Day;
}

/** What is counted of one day, after folding: sums that add up. */
export interface RelationDay {
  readonly day: Day;
  /** Who acts: `a`, `b`, or both, for a mutual act that counts once for the relation and once in each direction. */
  readonly acts: "a" | "b" | "both";
  readonly events: number;
  readonly verbalCooperation: number;
  readonly materialCooperation: number;
  readonly verbalConflict: number;
  readonly materialConflict: number;
  readonly negative: number;
  readonly sum: number;
  readonly squares: number;
  /** Events before folding, with the sum of their intensities, and of them those in which `a` acts and those in which `b` does. */
  readonly unfolded: number;
  readonly unfoldedSum: number;
  readonly unfoldedA: number;
  readonly unfoldedB: number;
}

export interface RelationEvents {
  /** In the order of days. */
  readonly days: readonly RelationDay[];
  readonly leftOut: readonly LeftOut[];
}

/** Some days, and the events of them that are asked for: those that stand furthest from an intensity, as they can move a level most. */
export interface Aim {
  readonly from: Day;
  readonly to: Day;
  readonly about: number;
  /** 1: only above `about`; -1: only below; absent: both. */
  readonly side?: 1 | -1;
  readonly limit: number;
}

/** Asks for events of several stretches of days at once. The query's own window does not count. */
export interface RowsQuery extends Omit<EventsQuery, "from" | "to"> {
  readonly aims: readonly Aim[];
}

/** One event with what is known of it: a row of a file, or a claim. */
export interface EventRow {
  readonly day: Day;
  readonly initiator: string;
  readonly recipient: string;
  readonly initiatorActor?: string;
  readonly recipientActor?: string;
  readonly type?: string;
  readonly cameo?: string;
  readonly intensity: number;
  readonly quad: Quad;
  /** 1, or how many a row of a panel stands for. */
  readonly events: number;
  /** Events of the same days and the same intensity, itself counted. */
  readonly alike: number;
  readonly mentions?: number;
  readonly url?: string;
  readonly story?: string;
  readonly place?: string;
  /** Of imported rows: the import, the file and the row in it. */
  readonly import?: number;
  readonly file?: string;
  readonly row?: number;
  /** Of reports. */
  readonly claim?: ShownClaim;
  readonly standing?: Standing;
}

/** All relations of a data set by month. */
export interface SeriesQuery {
  readonly source: string;
  /** First and last month: `2012-01`. */
  readonly from: string;
  readonly to: string;
  /** Relations with fewer events in the window are only counted. */
  readonly least: number;
  /** Only so many relations, those with most events, `with` among them. */
  readonly most?: { readonly count: number; readonly with: Relation };
}

/** One relation by month; `months` are those with events, as places in the window and in any order, with their events and sums beside them. */
export interface SeriesRow extends Relation {
  readonly months: readonly number[];
  readonly events: readonly number[];
  readonly sums: readonly number[];
  /** The variance of one event as its days show it (see `scatter`); absent with too few days. */
  readonly variance?: number;
}

export interface SeriesAnswer {
  readonly relations: readonly SeriesRow[];
  /** Relations that have events in the window, but fewer than asked for. */
  readonly fewer: number;
}

/** First and last day of a data set, with its events. */
export interface Coverage {
  readonly source: string;
  readonly events: number;
  readonly first: Day;
  readonly last: Day;
}

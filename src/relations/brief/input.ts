import type { Dyad, Relation } from "../../model/dyad.ts";
import type { ShownClaim } from "../../store/store.ts";
import type { Break } from "../breaks.ts";
import type { Period } from "../measured.ts";

type Loose<T> = { readonly [Key in keyof T]: T[Key] | undefined };

/** One period as measured. Without events it may be absent, or have `events` 0 and no mean that counts. */
export type MeasuredPeriod = Pick<
  Period,
  "period" | "events" | "verbalCooperation" | "materialCooperation" | "verbalConflict" | "materialConflict"
> &
  Loose<Pick<Period, "mean" | "level" | "low" | "high">>;

/** A period at which the relation broke: by how much, from which mean to which, and how often chance does as much. */
export type MeasuredBreak = Pick<Break, "period" | "size" | "p" | "before" | "after"> &
  Loose<Partial<Pick<Break, "low" | "high" | "earliest" | "latest">>>;

/** An event that moved the level of its period. */
export interface MeasuredDriver {
  readonly period: string;
  /** By how much the level of the period would be lower without it. */
  readonly influence: number;
  readonly day: string;
  readonly initiator: string;
  readonly recipient: string;
  readonly type?: string | undefined;
  readonly cameo?: string | undefined;
  readonly intensity: number;
  /** Of data set `reports`: the claim's id, and its document. */
  readonly claim?: string | undefined;
  readonly document?: string | undefined;
  readonly url?: string | undefined;
  /** What a code means, in English. */
  readonly label?: string | undefined;
  /** Of imported data: the file and the row in it. */
  readonly file?: string | undefined;
  readonly row?: number | undefined;
  readonly source: string;
}

interface Folded {
  readonly events: number;
  readonly mean?: number | undefined;
}

/** What the brief needs of a measured relation; `relation A B --json` has it all. */
export interface MeasuredRelation {
  readonly dyads: readonly (Dyad & { readonly periods: readonly MeasuredPeriod[] })[];
  readonly relation: Relation & { readonly periods: readonly MeasuredPeriod[] };
  readonly breaks: readonly MeasuredBreak[];
  /** Of the amount of conflict: events below 0 per 1,000 of all relations. */
  readonly conflictBreaks?: readonly MeasuredBreak[] | undefined;
  readonly drivers: readonly MeasuredDriver[];
  readonly leftOut: readonly { readonly reason: string; readonly rows: number }[];
  /** How breaks were looked for. */
  readonly breakSearch?: { readonly penalty: number; readonly shuffles: number; readonly least: number } | undefined;
  /** Events and their mean before rows that tell of one event were folded, and after. */
  readonly folding?: { readonly rule: string; readonly before: Folded; readonly after: Folded } | undefined;
  readonly options: Readonly<Record<string, unknown>>;
}

/** A document that claims stand in, as a list of sources names it. */
export interface CitedDocument {
  readonly id: string;
  readonly outlet?: string | undefined;
  readonly title?: string | undefined;
  readonly published?: string | undefined;
  readonly url?: string | undefined;
  readonly lang?: string | undefined;
}

/** A file of event data that the rows come from. */
export interface CitedFile {
  readonly dataset: string;
  readonly format: string;
  readonly file: string;
  /** How many files stand behind this line, when it is not one; `file` is then the first of them. */
  readonly files?: number | undefined;
  readonly rows: number;
  readonly used: number;
  readonly first?: string | undefined;
  readonly last?: string | undefined;
}

/** Everything a brief is made of; no clock, no store: the same input is the same brief. */
export interface BriefInput {
  /** The data set that the figures count: `reports`, `icews` ... */
  readonly dataset: string;
  readonly measured: MeasuredRelation;
  /** What is asked for, both days inside; absent ends are those of the first and last period. */
  readonly window: { readonly from?: string | undefined; readonly to?: string | undefined };
  /** The same relation without hearsay, where the data set says who says so. */
  readonly firm?: MeasuredRelation | undefined;
  /** Every claim of the relation in the window, whatever its reality and stance, in the order of their days. */
  readonly claims: readonly ShownClaim[];
  /** Claims of type REJECT by one of the two countries whose sentence names nobody who is rejected. */
  readonly rejections: readonly ShownClaim[];
  /** Claims of the relation in the window that are not among `claims`, because there are too many. */
  readonly more: number;
  readonly documents: readonly CitedDocument[];
  readonly files: readonly CitedFile[];
  /** Other data sets that hold the relation; they are named, never mixed in. */
  readonly others: readonly { readonly source: string; readonly events: number }[];
  /** The day on which this is known, ISO. */
  readonly now: string;
  /** Name and version: `rapporteur 0.1.0`. */
  readonly program: string;
  /** Name and version of the reader that made the claims: `surface@0.1`. */
  readonly reader: string;
}

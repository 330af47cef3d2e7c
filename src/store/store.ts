import type { Claim } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import type { EventType, Quad } from "../model/event-type.ts";
import type { Sentence } from "../model/sentence.ts";
import type { Reading } from "../reading/reader.ts";
import type {
  Coverage,
  EventRow,
  EventsQuery,
  RelationEvents,
  RelationWindow,
  RowsQuery,
  SeriesAnswer,
  SeriesQuery,
  SourceRow,
} from "./relation-query.ts";

/** What one reader found in one document, with the document. */
export interface ReadDocument extends Omit<Reading, "document"> {
  readonly document: Document;
}

/** An input that gave no document. */
export interface Rejection {
  readonly origin: string;
  readonly row?: number;
  /** Short and countable: "not text", "consent wall". */
  readonly reason: string;
  readonly detail: string;
}

/** What is written at once: all of it, or nothing. */
export interface Batch {
  /** The run that it belongs to; many batches make a run. */
  readonly run: string;
  /** ISO 8601 time in UTC. */
  readonly at: string;
  readonly read: readonly ReadDocument[];
  /** Documents met again, which need no reading: only where they appeared is kept. */
  readonly again: readonly Document[];
  readonly rejections: readonly Rejection[];
}

/** What a batch changed. */
export interface BatchReport {
  readonly added: number;
  /** Documents that the store had: by an earlier run, or earlier in this one. */
  readonly known: number;
  /** New places where a known text was published. */
  readonly appearances: number;
  readonly claims: number;
  readonly unread: number;
  readonly rejected: number;
}

/** Where a text was published; the same text under two addresses is one document with two appearances. */
export interface Appearance {
  readonly outlet?: string;
  readonly url?: string;
  readonly title?: string;
  readonly byline?: string;
  readonly published?: string;
  readonly retrieved: string;
}

/** A claim with its words and where they stand. */
export interface ShownClaim extends Claim {
  /** The sentence, as the document has it. */
  readonly text: string;
  readonly textFrom: number;
  readonly title?: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly lang?: string;
  readonly correction?: { readonly at: string; readonly by?: string; readonly why?: string };
}

export interface DocumentRow {
  readonly id: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly lang?: string;
  readonly url?: string;
  readonly claims: number;
  readonly unread?: string;
  readonly note?: string;
}

export interface ShownDocument {
  readonly document: Document;
  readonly appearances: readonly Appearance[];
  readonly unread?: string;
  readonly claims: readonly ShownClaim[];
}

/** Two countries, with what claims and imported events there are. */
export interface RelationRow {
  readonly a: string;
  readonly b: string;
  /** 0 where only imported data know the relation. */
  readonly claims: number;
  /** Claims in which a acts on b. */
  readonly aToB: number;
  readonly bToA: number;
  /** Of the claims that took place. */
  readonly mean?: number;
  readonly attributed: number;
  readonly documents: number;
  /** Of claims and events. */
  readonly first?: string;
  readonly last?: string;
  /** Imported data sets that hold the relation, each story counted once; the one with most events first. */
  readonly sources: readonly {
    readonly source: string;
    readonly events: number;
    readonly mean: number;
    readonly first: string;
    readonly last: string;
  }[];
}

/** One claim between two countries, as the measures of `relations/` count it. A reciprocal one has both directions. */
export interface Observation {
  readonly claim: string;
  readonly initiator: string;
  readonly recipient: string;
  /** The day the text gives, else the day of publication; absent when there is neither. */
  readonly day?: string;
  readonly intensity: number;
  readonly quad: Quad;
  readonly reality: Claim["reality"];
  readonly negated: boolean;
  readonly stance: Claim["stance"];
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** How many there are without `limit` and `offset`. */
  readonly total: number;
}

export interface PageQuery {
  readonly limit?: number;
  readonly offset?: number;
}

export interface DocumentQuery extends PageQuery {
  /** Whole ids; those that are not there are passed over. */
  readonly ids?: readonly string[];
  /** Words that the title, the outlet or the text holds, case ignored. */
  readonly q?: string;
  readonly lang?: string;
}

export interface RelationQuery extends PageQuery {
  /** Each list is one country under several codes; a relation fits when each has a side. */
  readonly countries?: readonly (readonly string[])[];
  /** Only relations that this data set holds: `reports`, `gdelt` ... */
  readonly source?: string;
}

export interface ClaimQuery extends PageQuery {
  readonly document?: string;
  /** What `initiator` does to `recipient`. */
  readonly dyad?: { readonly initiator: string; readonly recipient: string };
  /** Either direction. */
  readonly relation?: { readonly a: string; readonly b: string };
  /** First and last day, both inside: the day the text gives, else the day of publication. */
  readonly since?: string;
  readonly until?: string;
  readonly type?: EventType;
  readonly quad?: Quad;
  readonly lang?: string;
  readonly reality?: Claim["reality"];
}

/** A person's word on a claim: another reading of the same words, or none (withdrawn). */
export interface Correction {
  readonly claim: string;
  /** What the claim should say; absent when there is no such claim in the text. */
  readonly change?: Partial<
    Pick<Claim, "type" | "mode" | "cameo" | "intensity" | "quad" | "initiator" | "recipient" | "reality" | "negated" | "stance">
  >;
  readonly at: string;
  readonly by?: string;
  readonly why?: string;
}

/** A row of a claim's history. `undone` is true for a row that takes the one before it back. */
export interface CorrectionRow {
  readonly claim: string;
  readonly action: "changed" | "withdrawn" | "undone";
  readonly at: string;
  readonly by?: string;
  readonly why?: string;
}

/** One run of `read`, as its batches add up. */
export interface RunRow {
  readonly run: string;
  readonly first: string;
  readonly last: string;
  readonly added: number;
  readonly known: number;
  readonly claims: number;
  readonly rejected: number;
}

export interface Counts {
  readonly documents: number;
  readonly unread: number;
  readonly claims: number;
  /** Pairs of countries that claims or imported events name. */
  readonly relations: number;
  /** Rows of event data that are used. */
  readonly imported: number;
}

/** A stored document with everything that must fit it; what `verify` looks at. */
export interface StoredDocument {
  readonly document: Document;
  readonly readings: readonly {
    readonly reader: string;
    readonly sentences: readonly Sentence[];
    readonly claims: readonly Claim[];
  }[];
}

export interface ExportedFile {
  readonly table: string;
  readonly file: string;
  readonly rows: number;
}

/** A file of event data that is to be imported. */
export interface ImportRequest {
  /** Its path, absolute; whoever holds the store reads it. */
  readonly file: string;
  /** ISO 8601 time in UTC. */
  readonly at: string;
  /** A format by name, where the content does not say it. */
  readonly format?: string;
  /** The parsed mapping file. */
  readonly mapping?: unknown;
  /** Restores codes that a spreadsheet has damaged. */
  readonly repair?: boolean;
  /** Another name for the data set. */
  readonly dataset?: string;
}

/** Rows of a file that are not used, and why. */
export interface LeftOut {
  readonly reason: string;
  readonly rows: number;
}

/** What became of a file: its rows are there now, or were already, or the file is none that can be imported. */
export type ImportReport =
  | {
      readonly status: "imported" | "known";
      readonly file: string;
      readonly id: number;
      readonly dataset: string;
      readonly format: string;
      /** What was recognised or put right, in words. */
      readonly notes: readonly string[];
      /** Rows of the file: those used and those left out. */
      readonly rows: number;
      readonly used: number;
      readonly leftOut: readonly LeftOut[];
      /** Rows whose code was put right, where that was asked for. */
      readonly repaired?: number;
      /** The first and the last day of an event. */
      readonly first?: string;
      readonly last?: string;
    }
  | {
      readonly status: "refused";
      readonly file: string;
      /** Short and countable. */
      readonly reason: string;
      readonly detail: string;
    };

/** One file of event data in the store. */
export interface ImportRow {
  readonly id: number;
  readonly dataset: string;
  readonly format: string;
  readonly file: string;
  readonly at: string;
  readonly rows: number;
  readonly used: number;
  readonly first?: string;
  readonly last?: string;
  /** When it was taken back. */
  readonly undone?: string;
  readonly notes: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

export interface LeftOutQuery extends PageQuery {
  readonly reason?: string;
}

/** A row of a file that was not used. */
export interface LeftOutRow {
  /** Counted from 1, a header not counted. */
  readonly row: number;
  readonly reason: string;
  /** What is in it, by the names of its columns; empty cells are absent. */
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * Keeps documents, readings and corrections. Rows are only ever added. Every method takes and gives plain objects, so that
 * a store in another process is the same interface.
 */
export interface Store {
  /** Where it is, for messages. */
  readonly place: string;
  /** Writes a batch whole or not at all; the same batch twice changes nothing. */
  write(batch: Batch): Promise<BatchReport>;
  /** Of these document ids, the ones that this reader has read. */
  readBy(reader: string, ids: readonly string[]): Promise<readonly string[]>;
  counts(): Promise<Counts>;
  documents(query: DocumentQuery): Promise<Page<DocumentRow>>;
  /** By id or by the first digits of one, at least four. Throws when several documents begin so. */
  document(id: string): Promise<ShownDocument | undefined>;
  claims(query: ClaimQuery): Promise<Page<ShownClaim>>;
  claim(id: string): Promise<ShownClaim | undefined>;
  relations(query: RelationQuery): Promise<Page<RelationRow>>;
  observations(
    relation: { readonly a: string; readonly b: string },
    since?: string,
    until?: string,
  ): Promise<readonly Observation[]>;
  /** What each data set holds of a relation, the one with most events first. */
  relationSources(window: RelationWindow): Promise<readonly SourceRow[]>;
  /** The events of one data set between two countries, folded and summed by day. Throws when a standing is asked of imported data. */
  relationEvents(query: EventsQuery): Promise<RelationEvents>;
  /** For each aim the events of a relation that stand furthest from its intensity, folded. */
  relationRows(query: RowsQuery): Promise<readonly (readonly EventRow[])[]>;
  /** All relations of a data set by month, each story once. */
  relationSeries(query: SeriesQuery): Promise<SeriesAnswer>;
  /** Events of a data set between any two countries by day, before folding, in the order of days. */
  volume(source: string): Promise<readonly (readonly [day: string, events: number])[]>;
  /** Every data set with its first and last day, the one with most events first. */
  coverage(): Promise<readonly Coverage[]>;
  /** Throws when there is no such claim. */
  correct(correction: Correction): Promise<CorrectionRow>;
  /** Takes the last correction of a claim back, by a new row. Throws when there is none to take back. */
  undo(claim: string, at: string, by?: string): Promise<CorrectionRow>;
  corrections(claim?: string): Promise<readonly CorrectionRow[]>;
  runs(): Promise<readonly RunRow[]>;
  rejections(run: string): Promise<readonly Rejection[]>;
  /** Imports one file, whole or not at all; a file whose content is there already changes nothing. Throws on options that do not fit. */
  importFile(request: ImportRequest): Promise<ImportReport>;
  /**
   * After a job of imports: sums up relations by month, so that the first question does not wait for it; and after many small files puts all
   * events in order of their relation, so that one is read without reading all. Changes no row. Says whether events were put in order.
   */
  finishImports(): Promise<boolean>;
  /** Every import, the latest first. */
  imports(): Promise<readonly ImportRow[]>;
  /** The rows that an import did not use, found by going through its file again. Throws when there is no such import, or the file has changed or gone. */
  importLeftOut(id: number, query: LeftOutQuery): Promise<Page<LeftOutRow>>;
  /** Takes an import back: its events go, its row stays. Throws when there is no such import, or it was taken back. */
  undoImport(id: number, at: string): Promise<ImportRow>;
  /** Documents in order of id, from the first one after `after`, with all that was read from them. */
  scan(after: string | undefined, limit: number): Promise<readonly StoredDocument[]>;
  /** Rows that point at nothing, counted by table. */
  dangling(): Promise<readonly { readonly table: string; readonly rows: number }[]>;
  /** Every table as Parquet and as JSON Lines, into a folder that exists. */
  exportTo(folder: string): Promise<readonly ExportedFile[]>;
  close(): Promise<void>;
}

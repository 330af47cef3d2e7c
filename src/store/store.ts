import type { Claim } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import type { EventType, Quad } from "../model/event-type.ts";
import type { Sentence } from "../model/sentence.ts";
import type { Reading } from "../reading/reader.ts";

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

export interface RelationRow {
  readonly a: string;
  readonly b: string;
  readonly claims: number;
  readonly aToB: number;
  readonly bToA: number;
  readonly mean?: number;
  readonly attributed: number;
  readonly documents: number;
  readonly first?: string;
  readonly last?: string;
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
  /** Words that the title, the outlet or the text holds, case ignored. */
  readonly q?: string;
  readonly lang?: string;
}

export interface RelationQuery extends PageQuery {
  /** Each list is one country under several codes; a relation fits when each has a side. */
  readonly countries?: readonly (readonly string[])[];
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
  readonly relations: number;
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
  /** Throws when there is no such claim. */
  correct(correction: Correction): Promise<CorrectionRow>;
  /** Takes the last correction of a claim back, by a new row. Throws when there is none to take back. */
  undo(claim: string, at: string, by?: string): Promise<CorrectionRow>;
  corrections(claim?: string): Promise<readonly CorrectionRow[]>;
  runs(): Promise<readonly RunRow[]>;
  rejections(run: string): Promise<readonly Rejection[]>;
  /** Documents in order of id, from the first one after `after`, with all that was read from them. */
  scan(after: string | undefined, limit: number): Promise<readonly StoredDocument[]>;
  /** Rows that point at nothing, counted by table. */
  dangling(): Promise<readonly { readonly table: string; readonly rows: number }[]>;
  /** Every table as Parquet and as JSON Lines, into a folder that exists. */
  exportTo(folder: string): Promise<readonly ExportedFile[]>;
  close(): Promise<void>;
}

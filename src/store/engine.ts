import type { Kysely, Transaction } from "kysely";
import type { Plan } from "../datasets/plan.ts";
import type { LeftOut, LeftOutQuery, LeftOutRow, Page } from "./store.ts";
import type { TableName, Tables } from "./tables.ts";

/** Adds rows to a table inside the transaction that it was given with. */
export type Append = <Name extends TableName>(table: Name, rows: readonly Tables[Name][]) => Promise<void>;

/** A file of event data, ready to be read: unpacked, and with what is kept of it. */
export interface EventFile {
  /** As the user named it, absolute. */
  readonly file: string;
  /** Where the unpacked content is. */
  readonly path: string;
  /** Of the content, unpacked. */
  readonly bytes: number;
  readonly encoding: "utf-8" | "latin-1";
  /** Comes while the rows are read, and before anything is kept; when it fails, nothing is. */
  readonly hash: Promise<string>;
  readonly at: string;
  /** Kept as JSON, so that the same plan can be made again. */
  readonly options: object;
}

/** What became of a file's rows. */
export interface LoadedFile {
  readonly id: number;
  readonly dataset: string;
  readonly format: string;
  readonly notes: readonly string[];
  readonly rows: number;
  readonly used: number;
  readonly first?: string;
  readonly last?: string;
  readonly leftOut: readonly LeftOut[];
  readonly repaired?: number;
}

/** Carries out plans: file to `event`, `import` and `import_left_out`. */
export interface EventLoader {
  /** Memory that a file of this size needs, as the database writes it; undefined when what the store has will do. */
  memoryFor(bytes: number): string | undefined;
  /** All of the file, or nothing. */
  load(plan: Plan, file: EventFile): Promise<LoadedFile>;
  /** The rows that import `id` of this file did not use, by going through the file again. */
  leftOut(plan: Plan, file: EventFile, id: number, query: LeftOutQuery): Promise<Page<LeftOutRow>>;
  /** Puts the whole table of events in order of initiator, recipient and day. */
  order(): Promise<void>;
}

/** What differs between databases; everything else is one SQL for all. */
export interface Engine {
  /** Where the data is, for messages. */
  readonly place: string;
  readonly db: Kysely<Tables>;
  /** Runs `work` in one transaction, after the one before it has ended: all of it is kept, or nothing. */
  write<T>(work: (db: Transaction<Tables>, append: Append) => Promise<T>): Promise<T>;
  /** Runs `work` for a file of so many bytes when what was written before has ended; it may use more memory meanwhile. */
  loadEvents<T>(bytes: number, work: (loader: EventLoader) => Promise<T>): Promise<T>;
  /** Writes a table to a file and says how many rows it has. */
  exportTable(table: TableName, file: string, format: "parquet" | "jsonl"): Promise<number>;
  close(): Promise<void>;
}

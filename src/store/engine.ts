import type { Kysely, Transaction } from "kysely";
import type { TableName, Tables } from "./tables.ts";

/** Adds rows to a table inside the transaction that it was given with. */
export type Append = <Name extends TableName>(table: Name, rows: readonly Tables[Name][]) => Promise<void>;

/** What differs between databases; everything else is one SQL for all. */
export interface Engine {
  /** Where the data is, for messages. */
  readonly place: string;
  readonly db: Kysely<Tables>;
  /** Runs `work` in one transaction, after the one before it has ended: all of it is kept, or nothing. */
  write<T>(work: (db: Transaction<Tables>, append: Append) => Promise<T>): Promise<T>;
  /** Writes a table to a file and says how many rows it has. */
  exportTable(table: TableName, file: string, format: "parquet" | "jsonl"): Promise<number>;
  close(): Promise<void>;
}

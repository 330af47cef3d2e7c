import type { Sector } from "../model/actor.ts";
import type { EventType, Quad } from "../model/event-type.ts";

/** What an act of a data set is: the columns of an event that follow from its code or label alone. */
export interface Act {
  readonly cameo?: string;
  readonly type?: EventType;
  readonly mode?: string;
  /** Goldstein's scale, as the data set itself rates the act. */
  readonly intensity: number;
  /** By the data set's own scheme. */
  readonly quad: Quad;
}

/** An act that is known and no event: why its rows are left out. */
export interface NoEvent {
  readonly why: string;
}

/** Who a side of a row is, as far as its own words say: a country in the plan's scheme, and a sector unless it is the state itself. */
export interface Party {
  readonly country?: string;
  readonly sector?: Sector;
}

/** How countries are written: CAMEO's codes with GDELT's own, the letters of the old WEIS files, other schemes, or ISO alpha-3. */
export type CountryScheme = "cameo" | "weis" | "fips" | "iso2" | "num" | "cow" | "iso3" | "name";

/**
 * An SQL expression over the columns of `Plan.from`, in the dialect that DuckDB and PostgreSQL share as far as it goes. Empty cells are
 * NULL there.
 */
export type Sql = string;

/** Where each column of an event comes from. What is absent is NULL, or what the row's act says. */
export interface Columns {
  /** A date, NULL when the cell is none. */
  readonly day: Sql;
  /** The code of a country, or the text that `Plan.party` reads. */
  readonly initiator: Sql;
  readonly recipient: Sql;
  readonly initiatorActor?: Sql;
  readonly recipientActor?: Sql;
  /** A code of `Plan.sectors`; not used with `Plan.party`. */
  readonly initiatorSector?: Sql;
  readonly recipientSector?: Sql;
  /** A key of `Plan.acts`. */
  readonly act: Sql;
  readonly intensity?: Sql;
  /** How many events the row counts; 1 when absent. */
  readonly events?: Sql;
  readonly mentions?: Sql;
  readonly key?: Sql;
  readonly story?: Sql;
  readonly url?: Sql;
  readonly place?: Sql;
}

/** A check of a data set's own, made before all others; the first that is true gives the reason. */
export interface Check {
  readonly reason: string;
  readonly when: Sql;
}

/** All that is needed to turn one file into events. Plain but for `party`; the same file and options give the same plan. */
export interface Plan {
  /** As it is said to the user: `gdelt2`. */
  readonly format: string;
  readonly dataset: string;
  /** What was recognised or put right, in words: "row names of R in front". */
  readonly notes: readonly string[];
  /** The file's rows as a relation. The engine writes the file for `{file}` and its encoding for `{encoding}`, both as literals. */
  readonly from: Sql;
  /** Where one row of the file gives several events: the row's number. Otherwise rows are numbered as they come. */
  readonly row?: Sql;
  readonly columns: Columns;
  readonly countries: CountryScheme;
  /** Reads `initiator` and `recipient` where they are more than a code. */
  readonly party?: (text: string) => Party;
  readonly sectors?: ReadonlyMap<string, Sector>;
  readonly acts: ReadonlyMap<string, Act | NoEvent>;
  readonly checks: readonly Check[];
  /** A row that was put right is one for which this is true: it is counted. */
  readonly repaired?: Sql;
}

/** Why a file is not imported at all. */
export interface Refusal {
  readonly refused: string;
  /** What it is and what can be done. */
  readonly detail: string;
}

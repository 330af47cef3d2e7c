import type { Sector } from "../../model/actor.ts";
import type { Reality, Stance } from "../../model/claim.ts";
import type { Standing } from "../../model/event.ts";
import type { EventType, Quad } from "../../model/event-type.ts";
import type { Lang } from "../../model/lang.ts";
import type { Source } from "./notes.ts";

type Count = (n: number) => string;

/**
 * The words of a brief in one language: the same keys in each. What is a function makes a sentence from names, dates and numbers
 * that are already written in the language and stand in the nominative. No word judges: nothing is "sharp" or "dramatic".
 */
export interface BriefWords {
  readonly lang: Lang;
  readonly kind: string;
  /** `claim` covers what reports say, `event` what is counted. */
  readonly count: Readonly<Record<"events" | "claims" | "documents" | "periods" | "files", Count>>;
  readonly by: Readonly<Record<"week" | "month" | "quarter" | "year", string>>;
  readonly week: (week: number, year: string) => string;
  readonly quarter: (quarter: number, year: string) => string;
  /** Before a number of the list of sources: S3. */
  readonly sourceSign: string;

  readonly facts: Readonly<Record<"countries" | "window" | "known" | "made" | "dataset" | "others" | "settings", string>>;
  readonly madeBy: (program: string, reader: string) => string;
  readonly settings: Readonly<Record<string, string>>;
  readonly reportsDataset: (events: string, claims: string, documents: string) => string;
  readonly importedDataset: (dataset: string, events: string) => string;
  readonly otherDataset: (dataset: string, events: string) => string;

  readonly sections: Readonly<
    Record<
      "level" | "breaks" | "drivers" | "voices" | "denials" | "standing" | "unknown" | "periods" | "claims" | "sources",
      string
    >
  >;

  readonly level: {
    readonly scale: string;
    readonly none: string;
    readonly interval: (low: string, high: string) => string;
    readonly change: (from: string, to: string, difference: string) => string;
    readonly overlap: string;
    readonly apart: string;
    readonly single: string;
    readonly totals: (events: string, mean: string) => string;
    /** What the counts were before rows that tell of one event were folded. */
    readonly folded: (rule: string, events: string, mean: string) => string;
    readonly noEvents: string;
    readonly method: string;
    readonly tables: Readonly<Record<"levels" | "directions", string>>;
  };
  readonly breaks: {
    readonly none: string;
    readonly caption: string;
    readonly about: (shuffles: string) => string;
    readonly search: (penalty: string, least: string) => string;
    /** The caption of the second table: breaks in how much conflict there is. */
    readonly conflict: string;
    readonly conflictNone: string;
    readonly conflictAbout: string;
  };
  readonly drivers: { readonly none: string; readonly caption: string; readonly about: string };
  readonly voices: {
    readonly none: string;
    readonly dataset: (dataset: string) => string;
    readonly caption: string;
    readonly outlet: string;
    readonly hearsay: string;
    readonly unnamedOutlet: string;
  };
  readonly denials: {
    readonly none: string;
    readonly about: string;
    /** The other claims of the same document; their numbers follow. */
    readonly beside: string;
  };
  readonly standing: {
    readonly about: string;
    readonly labels: Readonly<Record<Standing, string>>;
    readonly firm: (events: string) => string;
    readonly firmLevel: (period: string, level: string, interval: string) => string;
  };
  readonly unknown: {
    readonly silent: (empty: string, all: string) => string;
    readonly noSilence: string;
    readonly covered: (days: string) => string;
    readonly leftOut: string;
    readonly leftOutNone: string;
    readonly languages: string;
    readonly noDocuments: string;
    readonly notHeard: (languages: string) => string;
    /** That only the day of the run can be asked for. */
    readonly earlier: string;
    readonly readsOnly: (languages: string) => string;
    readonly outlets: string;
    readonly unquoted: (claims: string) => string;
    readonly limits: string;
    readonly imported: string;
  };
  /** Why rows are left out, by the program's own words; a reason that is not here is shown as it is. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly head: Readonly<
    Record<
      | "period"
      | "level"
      | "interval"
      | "events"
      | "mean"
      | "direction"
      | "size"
      | "date90"
      | "before"
      | "after"
      | "chance"
      | "date"
      | "who"
      | "act"
      | "intensity"
      | "influence"
      | "accordingTo"
      | "rows"
      | "origin"
      | "claims"
      | "outlets"
      | "reason"
      | "basis"
      | "standing"
      | "share",
      string
    >
  >;
  readonly claim: {
    readonly nobody: string;
    readonly itself: (outlet: string) => string;
    readonly textItself: string;
    readonly hearsay: string;
    readonly undated: (published: string) => string;
    readonly noDate: string;
    readonly negated: string;
    readonly corrected: string;
  };
  readonly reality: Readonly<Record<Exclude<Reality, "actual">, string>>;
  readonly stance: Readonly<Record<Exclude<Stance, "asserts">, string>>;
  readonly quads: Readonly<Record<Quad, string>>;
  /** The classes as heads of narrow columns: words and deeds, for (cooperation) and against (conflict). */
  readonly columns: Readonly<Record<Quad, string>>;
  readonly types: Readonly<Record<EventType, string>>;
  readonly sectors: Readonly<Record<Sector, string>>;
  readonly source: {
    readonly untitled: string;
    readonly row: (row: string) => string;
    readonly file: (source: Extract<Source, { kind: "file" }>, used: string, rows: string, days: string | undefined) => string;
  };
  readonly chart: {
    readonly description: (countries: string, window: string) => string;
    readonly source: (dataset: string, events: string) => string;
    readonly levelAxis: string;
    readonly eventsAxis: string;
    readonly level: string;
    readonly band: string;
    readonly mean: string;
    readonly caption: string;
    readonly inFile: string;
  };
}

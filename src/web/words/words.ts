import type { EventType, Quad, Reality } from "../api.ts";

/** A noun with its number: `(1) => "1 claim"`. The number comes written for the language. */
export type Counted = (n: number, written: string) => string;

/** Everything that the page says in one language. A language that lacks a key does not compile. */
export interface Words {
  readonly name: string;
  /** For dates and numbers: BCP 47. */
  readonly locale: string;
  readonly tagline: string;
  readonly skip: string;
  readonly nav: {
    readonly label: string;
    readonly relations: string;
    readonly documents: string;
    readonly language: string;
    readonly json: string;
    readonly api: string;
    readonly store: string;
    readonly page: (page: string, of: string) => string;
    readonly pages: string;
    readonly previous: string;
    readonly next: string;
    readonly home: string;
  };
  readonly count: {
    readonly claims: Counted;
    readonly documents: Counted;
    readonly relations: Counted;
    readonly imported: Counted;
    readonly months: Counted;
  };
  readonly state: {
    readonly loading: string;
    readonly failed: string;
    readonly gone: string;
    readonly goneHint: string;
    readonly retry: string;
    readonly missing: string;
    readonly missingHint: string;
    readonly emptyTitle: string;
    readonly emptyHint: string;
    readonly noneFound: string;
  };
  readonly relations: {
    readonly title: string;
    readonly search: string;
    readonly relation: string;
    readonly directions: string;
    readonly intensity: string;
    readonly noIntensity: string;
    readonly attributed: string;
    readonly attributedHint: string;
    readonly covered: string;
    readonly last: string;
    readonly unread: string;
  };
  readonly relation: {
    readonly direction: string;
    readonly both: string;
    /** A link to the page that prints. */
    readonly brief: string;
    readonly byMonth: string;
    readonly eventsChart: string;
    readonly levelChart: string;
    readonly level: string;
    readonly band: string;
    readonly dots: string;
    readonly levelNote: string;
    readonly chartNote: string;
    readonly cooperation: string;
    readonly conflict: string;
    readonly noMonths: string;
    readonly table: string;
    readonly month: string;
    readonly events: string;
    readonly mean: string;
    readonly breaks: string;
    readonly breaksNone: string;
    readonly conflictBreaks: string;
    readonly conflictNote: string;
    readonly breakAt: string;
    readonly before: string;
    readonly after: string;
    readonly change: string;
    readonly chance: string;
    readonly drivers: string;
    readonly driversOf: (month: string) => string;
    readonly breakOf: (month: string) => string;
    readonly moves: (by: string) => string;
    readonly alike: (n: string, by: string) => string;
    readonly row: (n: string) => string;
    readonly source: string;
    readonly reports: string;
    readonly folded: (counted: string, of: string) => string;
    readonly leftOut: string;
    readonly leftOutNone: string;
    readonly claims: string;
    readonly filters: string;
    readonly type: string;
    readonly quad: string;
    readonly lang: string;
    readonly reality: string;
    readonly all: string;
    readonly clear: string;
    readonly inText: string;
  };
  readonly documents: {
    readonly title: string;
    readonly search: string;
    readonly untitled: string;
    readonly unread: string;
    readonly lang: string;
    readonly allLangs: string;
  };
  readonly document: {
    readonly byline: string;
    readonly outlet: string;
    readonly published: string;
    readonly retrieved: string;
    readonly licence: string;
    readonly tags: string;
    readonly address: string;
    readonly note: string;
    readonly sources: string;
    readonly appearances: string;
    readonly claims: string;
    readonly noClaims: string;
    readonly legend: string;
    readonly trigger: string;
    readonly voice: string;
    readonly toNote: (n: string) => string;
    readonly toText: (n: string) => string;
    readonly sourceKind: Readonly<Record<"link" | "image" | "work", string>>;
  };
  readonly claim: {
    readonly accordingTo: string;
    readonly outlet: string;
    readonly hearsay: string;
    readonly undated: (published: string) => string;
    readonly noDate: string;
    readonly initiator: string;
    readonly recipient: string;
    readonly nobody: string;
    readonly negated: string;
    readonly denies: string;
    readonly doubts: string;
    readonly corrected: string;
    readonly intensity: string;
    readonly place: string;
    readonly rule: string;
  };
  readonly reality: Readonly<Record<Reality, string>>;
  readonly quads: Readonly<Record<Quad, string>>;
  readonly types: Readonly<Record<EventType, string>>;
  readonly sectors: Readonly<Record<string, string>>;
}

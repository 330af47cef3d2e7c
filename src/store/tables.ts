// The tables as SQL has them. Names are those of the nouns; a column that may be absent is nullable.

export interface DocumentTable {
  id: string;
  hash: string;
  text: string;
  title: string | null;
  byline: string | null;
  outlet: string | null;
  url: string | null;
  lang: string | null;
  published: string | null;
  /** The first ten characters of `published`. */
  day: string | null;
  retrieved: string;
  licence: string | null;
  /** JSON. */
  tags: string;
  /** JSON. */
  sources: string;
  note: string | null;
}

export interface AppearanceTable {
  id: string;
  document: string;
  outlet: string | null;
  url: string | null;
  title: string | null;
  byline: string | null;
  published: string | null;
  retrieved: string;
}

export interface ReadingTable {
  id: string;
  document: string;
  reader: string;
  at: string;
  unread: string | null;
}

export interface SentenceTable {
  reading: string;
  n: number;
  from: number;
  to: number;
}

export interface ClaimTable {
  reading: string;
  id: string;
  document: string;
  sentence: number;
  from: number;
  to: number;
  type: string;
  mode: string | null;
  cameo: string | null;
  intensity: number;
  quad: string;
  trigger_from: number;
  trigger_to: number;
  at_from: string | null;
  at_to: string | null;
  at_precision: string | null;
  place: string | null;
  reality: string;
  negated: boolean;
  stance: string;
  rule: string;
}

export interface PartyTable {
  reading: string;
  claim: string;
  side: "initiator" | "recipient";
  n: number;
  actor: string;
  country: string | null;
  from: number;
  to: number;
}

export interface VoiceTable {
  reading: string;
  claim: string;
  n: number;
  actor: string | null;
  cue: string;
  from: number;
  to: number;
}

export interface QuantityTable {
  reading: string;
  claim: string;
  n: number;
  value: number;
  unit: string;
  from: number;
  to: number;
}

/** `replacement` is the claim that stands now: another id, the claim's own (restored), or null (withdrawn). */
export interface CorrectionTable {
  n: number;
  claim: string;
  replacement: string | null;
  action: "changed" | "withdrawn" | "undone";
  at: string;
  by: string | null;
  why: string | null;
}

export interface BatchTable {
  id: string;
  run: string;
  at: string;
  added: number;
  known: number;
  claims: number;
  rejected: number;
}

export interface RejectionTable {
  batch: string;
  run: string;
  n: number;
  origin: string;
  row: number | null;
  reason: string;
  detail: string;
}

/** One file of event data as it was imported: whole, and once. */
export interface ImportTable {
  id: number;
  dataset: string;
  /** As recognised from the content: `gdelt2`, `icews-raw`, `quadruples` ... */
  format: string;
  file: string;
  /** Of the content, unpacked. */
  bytes: number;
  /** SHA-512/256 of the content, unpacked: the same rows are not imported twice, be they zipped or not. */
  hash: string;
  at: string;
  /** When it was taken back: its events are gone, the row stays, and the file may be imported again. */
  undone: string | null;
  /** Whether its events stand in the order of the whole table: a big file's do by themselves, those of small files after `finishImports`. */
  ordered: boolean;
  rows: number;
  used: number;
  first: string | null;
  last: string | null;
  /** JSON. */
  options: string;
}

/** How many rows of an import were not used, by reason. */
export interface ImportLeftOutTable {
  import: number;
  reason: string;
  rows: number;
}

/** One coded event of an imported file, or, where the file only counts, `events` of them. Both sides are countries, and different. */
export interface EventTable {
  import: number;
  /** Row of the file, counted from 1, a header not counted. */
  row: number;
  dataset: string;
  day: string;
  /** ISO 3166 alpha-3, or a historical code. */
  initiator: string;
  recipient: string;
  /** As coded: a name, or an actor code. */
  initiator_actor: string | null;
  recipient_actor: string | null;
  /** A sector of `SECTORS`; null when the state itself acts. */
  initiator_sector: string | null;
  recipient_sector: string | null;
  /** PLOVER type; null for the roots 01 and 02, which have none. */
  type: string | null;
  /** PLOVER mode, where the data set codes one. */
  mode: string | null;
  cameo: string | null;
  intensity: number;
  /** By the data set's own scheme. */
  quad: string;
  events: number;
  mentions: number | null;
  /** The data set's own id of the row: GLOBALEVENTID, Event ID. Two rows may share one on different days. */
  key: string | null;
  /** What rows of the same story share: an address, a story id. */
  story: string | null;
  /** Equal for rows that tell of one event by the rule `story` of fold.ts; below 2^53. */
  fold: number;
  url: string | null;
  place: string | null;
}

/** View: every claim that stands, of the latest reading of its document or by a person's correction. */
export interface CurrentClaimView extends ClaimTable {
  /** The day the text gives, else the day of publication. */
  day: string | null;
  lang: string | null;
  corrected: boolean;
}

/** View: for each claim each pair of different countries, what the first does to the second. */
export interface ClaimDyadView {
  reading: string;
  claim: string;
  initiator: string;
  recipient: string;
}

export interface Tables {
  document: DocumentTable;
  appearance: AppearanceTable;
  reading: ReadingTable;
  sentence: SentenceTable;
  claim: ClaimTable;
  party: PartyTable;
  voice: VoiceTable;
  quantity: QuantityTable;
  correction: CorrectionTable;
  batch: BatchTable;
  rejection: RejectionTable;
  import: ImportTable;
  import_left_out: ImportLeftOutTable;
  event: EventTable;
  current_claim: CurrentClaimView;
  claim_dyad: ClaimDyadView;
}

/** The tables that hold rows, in the order in which one points at the other. */
export const TABLES = [
  "document",
  "appearance",
  "reading",
  "sentence",
  "claim",
  "party",
  "voice",
  "quantity",
  "correction",
  "batch",
  "rejection",
  "import",
  "import_left_out",
  "event",
] as const;
export type TableName = (typeof TABLES)[number];

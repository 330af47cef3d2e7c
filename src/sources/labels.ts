import { readTable } from "../model/table.ts";

const ROWS = readTable(new URL("labels.tsv", import.meta.url), ["kind", "where", "words"]).map((row) => ({
  ...row,
  words: row.words.split("|"),
}));

/** What a line at the foot of an article, or a picture's credit, says with a label and a colon. */
export const LABEL_KINDS = ["sources", "publisher", "tags", "image", "byline"] as const;
export type LabelKind = (typeof LABEL_KINDS)[number];

/** "Quelle: Tagesruf" is `{ kind: "publisher", rest: "Tagesruf" }`. */
export interface Label {
  readonly kind: LabelKind;
  readonly rest: string;
}

/** The words of a kind, in all languages. */
export function words(kind: string, where?: string): readonly string[] {
  return ROWS.filter((row) => row.kind === kind && (where === undefined || row.where === where)).flatMap((row) => row.words);
}

/** An alternation for a regular expression, longest words first. */
export function anyOf(list: readonly string[]): string {
  return [...list]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("|");
}

const LABELS = LABEL_KINDS.map((kind) => ({
  kind,
  pattern: new RegExp(`^#?\\s*(?:${anyOf(words(kind, "colon"))})\\s*:\\s*(.*)$`, "iu"),
}));
const COUNT = "\\s*(?:[(:]?\\s*\\d*\\s*\\)?)";
const FURNITURE_LINE = new RegExp(`^(?:${anyOf(words("furniture", "line"))})\\s*[.!:»›>]?$`, "iu");
const FURNITURE_START = new RegExp(`^(?:${anyOf(words("furniture", "start"))})`, "iu");
const END = new RegExp(`^(?:${anyOf(words("end"))})${COUNT}$`, "iu");
/** A line of the page is short; a paragraph that begins with "Read more:" and goes on for lines is the article. */
const LINE = 220;

/** The label that a line begins with, and what follows its colon. */
export function labelled(line: string): Label | undefined {
  for (const { kind, pattern } of LABELS) {
    const rest = pattern.exec(line)?.[1];
    if (rest !== undefined) return { kind, rest: rest.trim() };
  }
  return undefined;
}

/** Whether a line belongs to the page around an article: "Share this", "Читайте также: ...", a cookie line. */
export function isFurniture(line: string): boolean {
  return line.length <= LINE && (FURNITURE_LINE.test(line) || FURNITURE_START.test(line));
}

/** Whether a line heads what stands below an article: "Neueste Kommentare", "Comments (12)". */
export function isEnd(line: string): boolean {
  return line.length <= LINE && END.test(line);
}

/** How many different phrases of a consent wall ("consent") or of a page without text ("script") a text holds. */
export function phrases(kind: "consent" | "script", text: string): number {
  const lower = text.toLowerCase();
  return words(kind).filter((phrase) => lower.includes(phrase)).length;
}

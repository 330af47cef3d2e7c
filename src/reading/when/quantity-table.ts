import type { Lang } from "../../model/lang.ts";
import { readTable } from "../../model/table.ts";
import { type NumberMarks, numberPattern } from "./numbers.ts";

const CLASSES = ["scale", "unit", "before", "number", "range", "adjective", "no-thing", "label", "format"] as const;
type Class = (typeof CLASSES)[number];

/** What a language counts with: `quantities.tsv`. */
export interface QuantityTable {
  readonly marks: NumberMarks;
  /** A number in digits; sticky. */
  readonly number: RegExp;
  /** "3." is an ordinal. */
  readonly ordinalStop: boolean;
  /** A word that can be the thing counted: with a capital in German. */
  readonly things: RegExp;
  /** A word that may stand before it. */
  readonly adjectives: RegExp;
  value(of: Class, word: string): string | undefined;
}

const loaded = new Map<Lang, QuantityTable>();

/** The table of a language, read once. Throws an Error with value, row and file on a class or a value that is not understood. */
export function quantityTable(lang: Lang): QuantityTable {
  const known = loaded.get(lang);
  if (known) return known;
  const words = new Map<Class, Map<string, string>>(CLASSES.map((each) => [each, new Map()]));
  for (const row of readTable(new URL(`../../lang/${lang}/quantities.tsv`, import.meta.url), ["class", "value", "words"])) {
    const wrong = (what: string, value: string) =>
      new Error(`${what}: ${value} (row ${row.class} ${row.value} of ${lang}/quantities.tsv)`);
    const of = words.get(CLASSES.find((each) => each === row.class) ?? "format");
    if (!CLASSES.some((each) => each === row.class) || !of) throw wrong("unknown class", row.class);
    if ((row.class === "scale" || row.class === "number") && !(Number(row.value) > 0)) throw wrong("not a number", row.value);
    if (row.class === "format") {
      of.set(row.value, row.words);
      continue;
    }
    for (const word of row.words.split("|")) {
      if (word === "" || of.has(word)) throw wrong(word === "" ? "unknown words" : "second row of a word", word);
      of.set(word, row.value);
    }
  }
  const format = (name: string) => {
    const value = words.get("format")?.get(name);
    if (value === undefined) throw new Error(`missing format: ${name} (of ${lang}/quantities.tsv)`);
    return value;
  };
  const marks = { decimal: format("decimal"), thousands: format("thousands") };
  const table: QuantityTable = {
    marks,
    number: numberPattern(marks),
    ordinalStop: format("ordinal-stop") === "yes",
    things: new RegExp(`^(?:${format("things")})$`, "u"),
    adjectives: new RegExp(`^(?:${format("adjectives")})$`, "u"),
    value: (of, word) => words.get(of)?.get(word),
  };
  loaded.set(lang, table);
  return table;
}

import type { Lang } from "../../model/lang.ts";
import { readTable } from "../../model/table.ts";
import { readClasses } from "./classes.ts";
import { MODIFIERS } from "./modifiers.ts";
import { type Classes, type Parts, Phrase } from "./phrase.ts";
import { RULES } from "./rules.ts";

/** A row of `dates.tsv`: words for a time, or words before one. */
export interface DateRow {
  readonly name: string;
  readonly phrase: Phrase;
  /** A name of RULES, or of MODIFIERS. */
  readonly at: string;
  readonly modifies: boolean;
  /** Values that the row gives beside those of its words. */
  readonly given: Parts;
  /** It is a time only behind a modifier: "Mai" alone is a name too. */
  readonly needs: boolean;
}

/** The phrases of a language for times, by the word that they begin with; under "#" those that begin with a number. */
export interface DateTable {
  readonly classes: Classes;
  readonly byFirst: ReadonlyMap<string, readonly DateRow[]>;
}

const loaded = new Map<Lang, DateTable>();

/** The table of a language, read once. Throws an Error with value, row and file on a cell that is not understood. */
export function dateTable(lang: Lang): DateTable {
  const known = loaded.get(lang);
  if (known) return known;
  const classes = readClasses(lang, "date-words.tsv");
  const byFirst = new Map<string, DateRow[]>();
  const names = new Set<string>();
  for (const row of readTable(new URL(`../../lang/${lang}/dates.tsv`, import.meta.url), [
    "name",
    "pattern",
    "at",
    "needs",
    "example",
  ])) {
    const wrong = (what: string, value: string) => new Error(`${what}: ${value} (row ${row.name} of ${lang}/dates.tsv)`);
    if (names.has(row.name)) throw wrong("second row of that name", row.name);
    names.add(row.name);
    const [at = "", ...assigned] = row.at.split(" ");
    const modifies = Object.hasOwn(MODIFIERS, at);
    if (!modifies && !Object.hasOwn(RULES, at)) throw wrong("unknown at", at);
    if (row.needs !== "" && row.needs !== "modifier") throw wrong("unknown needs", row.needs);
    const given = Object.fromEntries(
      assigned.map((cell) => {
        const [key = "", value] = cell.split("=");
        if (value === undefined) throw wrong("no value in at", cell);
        return [key, value];
      }),
    );
    if (given.open !== undefined && !Object.hasOwn(MODIFIERS, given.open)) throw wrong("unknown open", given.open);
    const phrase = new Phrase(row.pattern);
    for (const of of phrase.classes) if (!classes.has(of)) throw wrong("unknown class", of);
    const made = { name: row.name, phrase, at, modifies, given, needs: row.needs === "modifier" };
    for (const first of new Set(phrase.firsts(classes))) {
      const list = byFirst.get(first ?? "#");
      if (list) list.push(made);
      else byFirst.set(first ?? "#", [made]);
    }
  }
  const table = { classes, byFirst };
  loaded.set(lang, table);
  return table;
}

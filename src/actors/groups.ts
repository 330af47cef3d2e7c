import type { Language } from "../lang/language.ts";
import { countryOf, SECTORS, type Sector } from "../model/actor.ts";
import { type Interval, interval } from "../model/interval.ts";
import { LANGS } from "../model/lang.ts";
import { readTable } from "../model/table.ts";
import { type Body, bodyForms, bodyNames } from "./bodies.ts";
import type { NamedActor } from "./names.ts";

/** An armed, rebel or political group. */
export interface Group extends Body {
  /** All countries where it acts; the first is that of its id. */
  readonly countries: readonly string[];
  readonly sector: Sector;
  readonly during: Interval;
}

let rows: readonly Group[] | undefined;

/** Every row of `groups.tsv`. Throws a RangeError with value and row on a cell that is not understood. */
export function groups(): readonly Group[] {
  rows ??= load();
  return rows;
}

/** The names of groups in a language, inflected and dated: those that are enough by themselves, or the others. */
export function groupNames(language: Language, which: "alone" | "guarded" = "alone"): readonly NamedActor[] {
  const wanted = groups().filter(({ alone }) => alone === (which === "alone"));
  return bodyForms(wanted, language, "groups");
}

const isSector = (word: string): word is Sector => Object.hasOwn(SECTORS, word);

function load(): readonly Group[] {
  const seen = new Set<string>();
  const columns = ["id", "countries", "sector", "since", "until", "alone", "inflection", ...LANGS] as const;
  return readTable(new URL("groups.tsv", import.meta.url), columns).map((row) => {
    const wrong = (what: string, value: string) => new RangeError(`${what}: ${value} (row ${row.id} of groups.tsv)`);
    if (seen.has(row.id)) throw wrong("second row of that id", row.id);
    seen.add(row.id);
    const countries = row.countries === "" ? [] : row.countries.split("|");
    for (const country of countries) if (countryOf(country) === undefined) throw wrong("unknown country", country);
    if (!isSector(row.sector)) throw wrong("unknown sector", row.sector);
    // Those of no country, or of several equally, have a name alone.
    const own = row.id.includes(".") ? countries[0] : undefined;
    if (own === undefined ? row.id.includes(".") : !row.id.startsWith(`${own}.${row.sector}.`))
      throw wrong("not the id of a group", row.id);
    if (row.alone !== "yes" && row.alone !== "no") throw wrong("unknown alone", row.alone);
    const from = interval(row.since).from;
    const to = row.until === "" ? undefined : interval(row.until).to;
    if (from !== undefined && to !== undefined && to < from) throw wrong("until before since", row.until);
    return {
      id: row.id,
      countries,
      country: own,
      sector: row.sector,
      during: { precision: "span", ...(from !== undefined && { from }), ...(to !== undefined && { to }) },
      alone: row.alone === "yes",
      names: bodyNames(row, wrong),
      inflection: row.inflection,
    };
  });
}

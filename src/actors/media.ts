import type { Language } from "../lang/language.ts";
import { countryOf } from "../model/actor.ts";
import { LANGS } from "../model/lang.ts";
import { readTable } from "../model/table.ts";
import { type Body, bodyForms, bodyNames } from "./bodies.ts";
import type { NamedActor } from "./names.ts";

let rows: readonly Body[] | undefined;

/** Every row of `media.tsv`. Throws a RangeError with value and row on a cell that is not understood. */
export function media(): readonly Body[] {
  rows ??= load();
  return rows;
}

/** The names of media in a language, inflected: those that are enough by themselves, or the others, which need a noun or quotation marks. */
export function mediaNames(language: Language, which: "alone" | "guarded" = "alone"): readonly NamedActor[] {
  const wanted = media().filter(({ alone }) => alone === (which === "alone"));
  return bodyForms(wanted, language, "media");
}

function load(): readonly Body[] {
  const seen = new Set<string>();
  const columns = ["id", "country", "alone", "inflection", ...LANGS] as const;
  return readTable(new URL("media.tsv", import.meta.url), columns).map((row) => {
    const wrong = (what: string, value: string) => new RangeError(`${what}: ${value} (row ${row.id} of media.tsv)`);
    if (seen.has(row.id)) throw wrong("second row of that id", row.id);
    seen.add(row.id);
    if (countryOf(row.country) === undefined) throw wrong("unknown country", row.country);
    if (!row.id.startsWith(`${row.country}.MED.`)) throw wrong("not the id of a medium", row.id);
    if (row.alone !== "yes" && row.alone !== "no") throw wrong("unknown alone", row.alone);
    return {
      id: row.id,
      country: row.country,
      alone: row.alone === "yes",
      names: bodyNames(row, wrong),
      inflection: row.inflection,
    };
  });
}

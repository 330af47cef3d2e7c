import { readTable } from "../../model/table.ts";
import type { Analysis } from "./entries.ts";
import { feats } from "./feats.ts";
import type { Ending } from "./german-adjectives.ts";

const FOLDER = new URL("../../lang/de/", import.meta.url);

/** The endings of `closed-class-endings.tsv` by paradigm. */
export function germanEndings(): ReadonlyMap<string, readonly Ending[]> {
  const paradigms = new Map<string, Ending[]>();
  for (const { paradigm, ending, feats } of readTable(new URL("closed-class-endings.tsv", FOLDER), [
    "paradigm",
    "ending",
    "feats",
  ]))
    paradigms.set(paradigm, [...(paradigms.get(paradigm) ?? []), { ending, feats }]);
  return paradigms;
}

/** The rows of `closed-class.tsv` with their paradigms; a row of auxiliaries takes the forms of the verb that `verbOf` gives. */
export function* germanClosedClass(
  paradigms: ReadonlyMap<string, readonly Ending[]>,
  verbOf: (lemma: string) => Iterable<Analysis>,
): Generator<Analysis> {
  for (const row of readTable(new URL("closed-class.tsv", FOLDER), ["lemma", "upos", "feats", "forms"])) {
    for (const item of row.forms.split(" ")) {
      const [stem = "", paradigm] = item.split("+");
      const lemma = row.lemma === "*" ? stem : row.lemma;
      if (item === "=verb")
        for (const verb of verbOf(lemma)) {
          if (verb.upos === "VERB") yield { ...verb, upos: row.upos, feats: feats(verb.feats, row.feats) };
        }
      else if (paradigm === undefined) yield { form: stem, lemma, upos: row.upos, feats: row.feats };
      else {
        const rows = paradigms.get(paradigm);
        if (!rows) throw new RangeError(`unknown paradigm: ${paradigm} (lemma ${row.lemma} of lang/de/closed-class.tsv)`);
        for (const { ending, feats: more } of rows)
          yield { form: stem + ending, lemma, upos: row.upos, feats: feats(row.feats, more) };
      }
    }
  }
}

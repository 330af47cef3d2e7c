import { readTable } from "../../model/table.ts";
import type { Analysis } from "./entries.ts";
import { feats } from "./feats.ts";
import { declined, type Ending } from "./german-adjectives.ts";

const GENDERS: Readonly<Record<string, string>> = {
  der: "Gender=Masc|Number=Sing",
  die: "Gender=Fem|Number=Sing",
  das: "Gender=Neut|Number=Sing",
};

/** Countries, capitals, their adjectives and people, of which the dictionary has few: names of one word, of `lang/de/countries.tsv`. */
export function* germanCountries(endings: readonly Ending[]): Generator<Analysis> {
  const rows = readTable(new URL("../../lang/de/countries.tsv", import.meta.url), ["names", "adjective", "demonym", "capital"]);
  for (const row of rows) {
    for (const name of [...row.names.split("|"), ...row.capital.split("|")]) yield* properName(name);
    for (const adjective of row.adjective.split("|")) {
      if (!/^\p{Ll}+$/u.test(adjective)) continue;
      yield { form: adjective, lemma: adjective, upos: "ADJ", feats: "Degree=Pos" };
      yield* declined(adjective, adjective, "Degree=Pos", endings);
    }
    for (const demonym of row.demonym.split("|")) if (/^\p{L}+e?r?$/u.test(demonym)) yield* person(demonym);
  }
}

function* properName(written: string): Generator<Analysis> {
  const [, article = "das", lemma] = /^(?:(der|die|das) )?(\p{Lu}[\p{L}-]+)$/u.exec(written) ?? [];
  if (!lemma) return;
  const gender = GENDERS[article] ?? "";
  for (const kase of ["Case=Nom", "Case=Acc", "Case=Dat", ...(article === "die" ? ["Case=Gen"] : [])])
    yield { form: lemma, lemma, upos: "PROPN", feats: feats(kase, gender) };
  if (article !== "die" && !/[sßxz]$/.test(lemma))
    yield { form: `${lemma}s`, lemma, upos: "PROPN", feats: feats("Case=Gen", gender) };
}

/** "Kasache" is weak, "Ukrainer" strong; both have a feminine in -in. */
function* person(lemma: string): Generator<Analysis> {
  const cells: [string, string][] = lemma.endsWith("e")
    ? [
        ["", "Nom Sing"],
        ["n", "Gen Dat Acc Sing"],
        ["n", "Nom Gen Dat Acc Plur"],
      ]
    : [
        ["", "Nom Dat Acc Sing"],
        ["s", "Gen Sing"],
        ["", "Nom Gen Acc Plur"],
        ["n", "Dat Plur"],
      ];
  yield* nounForms(lemma, "Gender=Masc", cells);
  yield* nounForms(`${lemma.replace(/e$/, "")}in`, "Gender=Fem", [
    ["", "Nom Gen Dat Acc Sing"],
    ["nen", "Nom Gen Dat Acc Plur"],
  ]);
}

function* nounForms(
  lemma: string,
  gender: string,
  cells: readonly (readonly [ending: string, features: string])[],
): Generator<Analysis> {
  for (const [ending, features] of cells) {
    const cases = features.split(" ");
    const number = cases.pop() ?? "";
    for (const kase of cases)
      yield { form: lemma + ending, lemma, upos: "NOUN", feats: feats(`Case=${kase}`, gender, `Number=${number}`) };
  }
}

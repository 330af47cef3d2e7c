import { readTable } from "../../model/table.ts";
import type { Analysis } from "./entries.ts";
import { feats } from "./feats.ts";
import type { PackagedAdjective } from "./german-packages.ts";

const CASES: Readonly<Record<string, string>> = { NOM: "Case=Nom", GEN: "Case=Gen", DAT: "Case=Dat", AKK: "Case=Acc" };
const GENDERS: Readonly<Record<string, readonly string[]>> = {
  M: ["Gender=Masc|Number=Sing"],
  F: ["Gender=Fem|Number=Sing"],
  N: ["Gender=Neut|Number=Sing"],
  // The treebank gives plurals the gender of their noun.
  P: ["Gender=Masc|Number=Plur", "Gender=Fem|Number=Plur", "Gender=Neut|Number=Plur"],
};

/** An ending with its features. */
export interface Ending {
  readonly ending: string;
  readonly feats: string;
}

function* formsOf(adjective: PackagedAdjective): Generator<{ readonly form: string; readonly feats: string }> {
  for (const [name, kase] of Object.entries(CASES))
    for (const kind of Object.values(adjective[name] ?? {}))
      for (const [gender, form] of Object.entries(kind ?? {}))
        if (form) for (const features of GENDERS[gender] ?? []) yield { form, feats: feats(kase, features) };
}

/** All forms of an adjective of the package, the bare form with them, and those of its degrees; a participle is not compared. */
export function* germanAdjective(
  lemma: string,
  adjective: PackagedAdjective,
  endings: readonly Ending[],
  isParticiple: boolean,
): Generator<Analysis> {
  yield { form: lemma, lemma, upos: "ADJ", feats: "Degree=Pos" };
  if (/^\p{Ll}+$/u.test(lemma)) yield { form: lemma, lemma, upos: "ADV", feats: "" };
  for (const { form, feats: features } of formsOf(adjective))
    yield { form, lemma, upos: "ADJ", feats: feats("Degree=Pos", features) };
  if (isParticiple || !/^\p{Ll}{3,}$/u.test(lemma) || /(?:nd|[aeiou])$/.test(lemma)) return;
  yield* compared(lemma, endings);
}

/** The degrees of the adjectives in `degrees.tsv`, of which the package lacks some ("groß"). */
export function* comparedByTable(endings: readonly Ending[]): Generator<Analysis> {
  for (const lemma of degrees().keys()) yield* compared(lemma, endings);
}

/** Comparative and superlative: by table, else by rule. */
function* compared(lemma: string, endings: readonly Ending[]): Generator<Analysis> {
  const { comparative, superlative } = degrees().get(lemma) ?? byRule(lemma);
  yield { form: comparative, lemma, upos: "ADJ", feats: "Degree=Cmp" };
  yield { form: `${superlative}en`, lemma, upos: "ADJ", feats: "Degree=Sup" };
  yield* declined(comparative, lemma, "Degree=Cmp", endings);
  yield* declined(superlative, lemma, "Degree=Sup", endings);
}

/** A stem with each ending. */
export function* declined(stem: string, lemma: string, features: string, endings: readonly Ending[]): Generator<Analysis> {
  for (const { ending, feats: more } of endings) yield { form: stem + ending, lemma, upos: "ADJ", feats: feats(features, more) };
}

function byRule(lemma: string): { comparative: string; superlative: string } {
  const comparative = lemma.endsWith("el") ? `${lemma.slice(0, -2)}ler` : `${lemma}er`;
  return { comparative, superlative: lemma + (/(?:[dtßzx]|[^i]s|[^i]sch)$/.test(lemma) ? "est" : "st") };
}

let table: ReadonlyMap<string, { readonly comparative: string; readonly superlative: string }> | undefined;

function degrees(): NonNullable<typeof table> {
  table ??= new Map(
    readTable(new URL("../../lang/de/degrees.tsv", import.meta.url), ["adjective", "comparative", "superlative"]).map((row) => [
      row.adjective,
      row,
    ]),
  );
  return table;
}

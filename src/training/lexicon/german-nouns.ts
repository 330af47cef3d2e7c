import type { Analysis } from "./entries.ts";
import { feats } from "./feats.ts";
import { declined, type Ending } from "./german-adjectives.ts";
import type { PackagedNoun } from "./german-packages.ts";

const CASES: Readonly<Record<string, string>> = { NOM: "Case=Nom", GEN: "Case=Gen", DAT: "Case=Dat", AKK: "Case=Acc" };
const GENDERS: Readonly<Record<string, string>> = { M: "Gender=Masc", F: "Gender=Fem", N: "Gender=Neut" };

/** All forms of a noun, with both genitives ("Manns", "Mannes") and without the old dative ("Manne" alone). */
export function* germanNoun(lemma: string, noun: PackagedNoun, endings: readonly Ending[]): Generator<Analysis> {
  if (/\s/.test(lemma)) return;
  const gender = GENDERS[String(noun.G)] ?? "";
  const cell = (kase: string, number: string) => {
    const forms = noun[kase];
    return typeof forms === "object" ? forms[number] : undefined;
  };
  if (isAdjectival(lemma, cell("DAT", "SIN"), gender)) {
    yield* adjectivalNoun(lemma, endings);
    return;
  }
  for (const [name, kase] of Object.entries(CASES)) {
    const one = cell(name, "SIN");
    const many = cell(name, "PLU");
    for (const form of one ? singular(name, one, lemma, gender) : [])
      yield { form, lemma, upos: "NOUN", feats: feats(kase, gender, "Number=Sing") };
    if (many) yield { form: many, lemma, upos: "NOUN", feats: feats(kase, gender, "Number=Plur") };
  }
}

/** "der Abgeordnete, ein Abgeordneter": the package gives such a noun the neuter, or the feminine alone. */
function isAdjectival(lemma: string, dative: string | undefined, gender: string): boolean {
  return lemma.endsWith("e") && dative === `${lemma}n` && gender !== "Gender=Masc";
}

function* adjectivalNoun(lemma: string, endings: readonly Ending[]): Generator<Analysis> {
  for (const analysis of declined(lemma.slice(0, -1), lemma, "", endings)) yield { ...analysis, upos: "NOUN" };
}

function singular(kase: string, form: string, lemma: string, gender: string): readonly string[] {
  if (gender === "Gender=Fem") return [form];
  if (kase === "GEN" && (form === `${lemma}s` || form === `${lemma}es`))
    return /(?:[sßxz]|er|el|en|em|[aeiouy])$/.test(lemma) ? [form] : [`${lemma}s`, `${lemma}es`];
  return kase === "DAT" && form === `${lemma}e` ? [form, lemma] : [form];
}

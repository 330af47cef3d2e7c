import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Lexicon } from "../../syntax/lexicon.ts";

const open = (lang: string) => Lexicon.open(readFileSync(new URL(`../../../models/lexicon/${lang}.lexicon`, import.meta.url)));
const LEXICONS: Readonly<Record<string, Lexicon>> = { de: open("de"), ru: open("ru") };

/** Each reading as "lemma UPOS feats". */
const readings = (lang: string, form: string) =>
  (LEXICONS[lang]?.readings(form) ?? []).map((reading) => `${reading.lemma} ${reading.upos} ${reading.feats}`);

test.each([
  ["de", "wies", "weisen VERB Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin"],
  ["de", "zurückwies", "zurückweisen VERB Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin"],
  ["de", "zurückzuweisen", "zurückweisen VERB VerbForm=Inf"],
  ["de", "zurückgewiesen", "zurückweisen VERB VerbForm=Part"],
  ["de", "zurückgewiesenen", "zurückgewiesen ADJ Case=Acc|Degree=Pos|Gender=Masc|Number=Sing"],
  ["de", "sei", "sein AUX Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"],
  ["de", "habe", "haben AUX Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"],
  ["de", "hätte", "haben AUX Mood=Sub|Number=Sing|Person=3|Tense=Past|VerbForm=Fin"],
  ["de", "wusste", "wissen VERB Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin"],
  ["de", "Der", "der DET Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art"],
  ["de", "größte", "groß ADJ Case=Nom|Degree=Sup|Gender=Fem|Number=Sing"],
  ["de", "Abgeordneter", "Abgeordnete NOUN Case=Nom|Gender=Masc|Number=Sing"],
  ["de", "Waffenlieferungen", "Waffenlieferung NOUN Case=Nom|Gender=Fem|Number=Plur"],
  ["de", "US-Regierung", "US-Regierung NOUN Case=Nom|Gender=Fem|Number=Sing"],
  ["de", "Kasachstans", "Kasachstan PROPN Case=Gen|Gender=Neut|Number=Sing"],
  ["ru", "Москвы", "Москва PROPN Animacy=Inan|Case=Gen|Gender=Fem|Number=Sing"],
  ["ru", "заявил", "заявить VERB Aspect=Perf|Gender=Masc|Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin|Voice=Act"],
  ["ru", "подчёркивает", "подчеркивать VERB Aspect=Imp|Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin|Voice=Act"],
  ["ru", "отказывается", "отказываться VERB Aspect=Imp|Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin|Voice=Mid"],
  ["ru", "была", "быть AUX Aspect=Imp|Gender=Fem|Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin"],
  ["ru", "беспилотниками", "беспилотник NOUN Animacy=Inan|Case=Ins|Gender=Masc|Number=Plur"],
  ["ru", "не", "не PART Polarity=Neg"],
])("%s: %s may be %s", (lang, form, reading) => {
  expect(readings(lang, form)).toContain(reading);
});

test.each([
  // Konjunktiv I is told from the indicative where the form tells.
  ["de", "sei", "Mood=Ind"],
  ["de", "weise", "Tense=Past"],
  ["de", "wies", "Tense=Pres"],
  ["de", "Lieferungen", "VERB"],
  ["de", "nicht", "NOUN"],
  ["ru", "заявил", "Tense=Pres"],
  ["ru", "не", "CCONJ"],
])("%s: %s is never %s", (lang, form, part) => {
  expect(readings(lang, form).length).toBeGreaterThan(0);
  expect(readings(lang, form).filter((reading) => reading.includes(part))).toEqual([]);
});

test.each(["2026", "...", "", "%"])("%j has no reading", (form) => {
  for (const lang of ["de", "ru"]) expect(readings(lang, form)).toEqual([]);
});

test("classes are few enough to embed, and files small enough to ship", () => {
  for (const lexicon of Object.values(LEXICONS)) expect(lexicon.classes.length).toBeLessThan(2000);
  const size = (lang: string) => readFileSync(new URL(`../../../models/lexicon/${lang}.lexicon`, import.meta.url)).length;
  expect(size("de")).toBeLessThan(2.5e6);
  expect(size("ru")).toBeLessThan(3.5e6);
});

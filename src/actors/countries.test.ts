import { describe, expect, test } from "vitest";
import { de } from "../lang/de/index.ts";
import { en } from "../lang/en/index.ts";
import type { Language } from "../lang/language.ts";
import { ru } from "../lang/ru/index.ts";
import { findCountries } from "./countries.ts";
import { findNamed, findPeople } from "./people.ts";

/** "RUS.MED" for a mention that acts, "(RUS)" for one that does not. */
function mentions(text: string, language: Language): string {
  return findCountries(text, 0, text.length, language)
    .map(({ actor, acts }) => (acts ? actor : `(${actor})`))
    .join(" ");
}

const TABLE: readonly [string, Language, [text: string, expected: string][]][] = [
  [
    "de",
    de,
    [
      ["Russland und Kasachstan", "RUS KAZ"],
      ["russische Medien", "RUS.MED"],
      ["die russischen und kasachischen Behörden", "RUS.GOV KAZ.GOV"],
      ["russisch-kasachische Beziehungen", "(RUS) (KAZ)"],
      ["der US-Präsident", "USA.GOV"],
      ["der Ukraine-Krieg", "(UKR)"],
      ["im Russland-Geschäft", "(RUS)"],
      ["russisches Territorium", "(RUS)"],
      ["die Regierung der Ukraine", "UKR.GOV"],
      ["der Präsident Russlands", "RUS.GOV"],
      ["die Führung in Paris", "FRA.GOV"],
      ["die Russen", "RUS"],
      ["„Russland Heute“ meldet", ""],
      ["die Preussen, das Reisland", ""],
      ["die EU-Kommission und die Nato", "EU NATO"],
      ["die EU-Staaten, das EU-Recht", "EU (EU)"],
      ["der Sicherheitsrat der Vereinten Nationen", "UN"],
      ["der Kreml, das Weiße Haus", "RUS.GOV USA.GOV"],
      ["der frühere ukrainische Präsident", "(UKR)"],
      ["der US-Ex-Präsident", "(USA)"],
      ["die Sieben (Kanada, Frankreich)", "(CAN) (FRA)"],
      ["das Land Berlin", ""],
    ],
  ],
  [
    "en",
    en,
    [
      ["Russia and Kazakhstan", "RUS KAZ"],
      ["Russia's army", "RUS.MIL"],
      ["Russian state media", "RUS.MED"],
      ["the president of Russia", "RUS.GOV"],
      ["a US-led alliance", "(USA)"],
      ["the U.S. government", "USA.GOV"],
      ["Russian gas", "(RUS)"],
      ["troops in Ukraine", "UKR"],
      ["South Sudan and Sudan", "SSD SDN"],
      ["“Russia Today” said", ""],
      ["to polish, to chad", ""],
      ["the European Union's envoy and the U.N.", "EU UN"],
      ["NATO troops", "NATO"],
      ["the Pentagon and the Kremlin", "USA.MIL RUS.GOV"],
      ["a former Russian minister", "(RUS)"],
      ["Ukraine's former president", "(UKR)"],
      ["President Juan Varela of Panama", "PAN.GOV"],
      ["the bloc (Spain and Portugal)", "(ESP) (PRT)"],
      ["the eu, the who and the un", ""],
    ],
  ],
  [
    "ru",
    ru,
    [
      ["Россия и Казахстан", "RUS KAZ"],
      ["российские СМИ", "RUS.MED"],
      ["МИД России", "RUS.GOV"],
      ["министр иностранных дел Казахстана", "KAZ.GOV"],
      ["российская кухня", "(RUS)"],
      ["«Единая Россия» против", ""],
      ["Россия 24 сообщает", ""],
      ["со стороны России", "RUS"],
      ["чад и туман", ""],
      ["страны «Большой семёрки»", "G7"],
      ["генсек ООН, силы ОДКБ", "UN CSTO"],
      ["министерство индустрии и инфраструктурного развития Казахстана", "KAZ.GOV"],
      ["войска и экономика России", "RUS"],
      ["бывший президент Украины", "(UKR)"],
      ["президент Евросоюза", "EU"],
    ],
  ],
];

describe.each(TABLE)("%s", (_, language, rows) => {
  test.each(rows)("%s: %s", (text, expected) => {
    expect(mentions(text, language)).toBe(expected);
  });
});

test("a mention holds its words, its rule and its phrase", () => {
  const text = "Gestern sprach der kasachische Präsident.";
  const [found] = findCountries(text, 0, text.length, de);
  expect(found).toMatchObject({ as: "adjective", rule: "de/countries/KAZ", actor: "KAZ.GOV", form: "kasachische" });
  expect(text.slice(found?.from, found?.to)).toBe("kasachische");
  expect(text.slice(found?.phrase.from, found?.phrase.to)).toBe("kasachische Präsident");
});

describe("persons introduced by office", () => {
  test.each([
    [de, "Der kasachische Präsident Askar Omarow kam. Omarows Rede war kurz.", "Omarows KAZ.GOV"],
    [en, "Kazakhstan's president, Askar Omarov, came. Omarov spoke.", "Omarov KAZ.GOV"],
    [ru, "Президент Казахстана Аскар Омаров прибыл. Речь Омарова была короткой.", "Омарова KAZ.GOV"],
    [de, "Die kasachische Stadt Omarowka ist klein. Omarowka liegt am Fluss.", ""],
    [en, "The Kazakh president spoke. Omarov was silent.", ""],
    [en, "Kazakh President Askar Omarov met Polish President Jan Omarov. Omarov spoke.", ""],
  ])("%#: %s", (language, text, expected) => {
    const from = text.indexOf(". ") + 2;
    const countries = findCountries(text, 0, from, language);
    const people = findPeople(text, [{ from: 0, to: from, countries }], language);
    const found = findNamed(text, from, text.length, people, language);
    expect(found.map((each) => `${text.slice(each.from, each.to)} ${each.actor}`).join("; ")).toBe(expected);
  });
});

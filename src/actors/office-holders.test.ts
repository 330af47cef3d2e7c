import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../lang/index.ts";
import { countryOf } from "../model/actor.ts";
import { LANGS, type Lang } from "../model/lang.ts";
import { isOrganisation } from "../model/organisation.ts";
import { splitTokens } from "../syntax/index.ts";
import { withPersons } from "./apposition.ts";
import { findCountries } from "./countries.ts";
import { findHolders } from "./holders-in-text.ts";
import { inOffice, officeHolders } from "./office-holders.ts";

/** "KAZ.GOV[Tokajews]" for each mention of a text published on a day, countries and persons in one list. */
function found(text: string, lang: Lang, on?: string): string {
  const language = LANGUAGES[lang];
  const tokens = splitTokens(text, 0, text.length);
  const countries = findCountries(text, 0, text.length, language);
  return withPersons(countries, findHolders(text, tokens, countries, on, language), tokens, language)
    .map(({ actor, phrase }) => `${actor}[${text.slice(phrase.from, phrase.to)}]`)
    .join(" ");
}

const SUMMER = "2022-08-17";

const TABLE: [lang: Lang, on: string | undefined, text: string, expected: string][] = [
  ["de", SUMMER, "Tokajews Sprecher schwieg.", "KAZ.GOV[Tokajews]"],
  ["de", SUMMER, "Gestern reiste Kassym-Schomart Tokajew ab.", "KAZ.GOV[Kassym-Schomart Tokajew]"],
  ["de", SUMMER, "Bundeskanzler Scholz schwieg.", "DEU.GOV[Bundeskanzler Scholz]"],
  ["de", SUMMER, "der kasachische Präsident Kassym-Schomart Tokajew", "KAZ.GOV[kasachische Präsident Kassym-Schomart Tokajew]"],
  ["de", SUMMER, "Ursula von der Leyen schwieg.", "EU[Ursula von der Leyen]"],
  ["de", "2016-08-17", "Ursula von der Leyen schwieg.", "DEU.GOV[Ursula von der Leyen]"],
  ["en", SUMMER, "Russia's Vladimir Putin", "RUS.GOV[Russia's Vladimir Putin]"],
  ["en", SUMMER, "Tokayev, the Kazakh president, left", "KAZ.GOV[Tokayev, the Kazakh president]"],
  ["en", SUMMER, "President Joe Biden and Xi Jinping", "USA.GOV[President Joe Biden] CHN.GOV[Xi Jinping]"],
  ["en", SUMMER, "UN Secretary-General António Guterres", "UN[UN Secretary-General António Guterres]"],
  ["en", SUMMER, "Then Charles Michel left.", "EU[Charles Michel]"],
  ["en", "2018-09-30", "Prime Minister May left.", "GBR.GOV[Minister May]"],
  ["en", "2018-09-30", "Theresa May left.", "GBR.GOV[Theresa May]"],
  ["ru", SUMMER, "встреча с Владимиром Путиным", "RUS.GOV[Владимиром Путиным]"],
  ["ru", SUMMER, "слова Токаева", "KAZ.GOV[Токаева]"],
  ["ru", SUMMER, "заявление Марии Захаровой", "RUS.GOV[Марии Захаровой]"],
  ["ru", SUMMER, "президент Казахстана Касым-Жомарт Токаев", "KAZ.GOV[президент Казахстана Касым-Жомарт Токаев]"],
  ["ru", SUMMER, "Лукашенко и Алиеву", "BLR.GOV[Лукашенко] AZE.GOV[Алиеву]"],
  // Half a year after the term, and not a whole one; without a day any term counts.
  ["en", "2021-05-01", "Trump left.", "USA.GOV[Trump]"],
  ["en", SUMMER, "Trump left.", ""],
  ["en", undefined, "Trump left.", "USA.GOV[Trump]"],
  ["en", "2022-12-01", "Boris Johnson left.", "GBR.GOV[Boris Johnson]"],
  // Look-alikes.
  ["en", "2018-09-30", "They met in May and left.", ""],
  ["en", "2007-03-01", "Rice was served. Brown bread too.", ""],
  ["en", SUMMER, "The violinist Mikhail Lavrov played.", ""],
  ["en", SUMMER, "Daniil Medvedev won the match.", ""],
  ["en", SUMMER, "Former president Putin left.", ""],
  ["en", SUMMER, "Michel left.", ""],
  ["en", "2018-09-30", "the Trump-backed candidate", ""],
  ["de", SUMMER, "Im Mai und im Merz-Lager", ""],
  ["de", SUMMER, "Putinismus und Scholzen", ""],
  ["de", SUMMER, "der frühere Präsident Putin", ""],
  ["ru", SUMMER, "Олег Путин играл хорошо.", ""],
  ["ru", SUMMER, "путина началась", ""],
];

describe("office-holders in a text", () => {
  test.each(TABLE)("%s %s: %s", (lang, on, text, expected) => {
    expect(found(text, lang, on)).toBe(expected);
  });
});

describe("the table", () => {
  const rows = officeHolders();

  test("has its states and two hundred persons", () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBeGreaterThan(200);
    const countries = new Set(rows.map(({ country }) => country));
    for (const country of "KAZ RUS UKR BLR UZB KGZ TJK TKM AZE ARM GEO USA DEU FRA GBR CHN TUR EU NATO UN".split(" "))
      expect(countries, country).toContain(country);
  });

  test("each row has an actor, a name in every language, and a term that ends after it began", () => {
    for (const { id, country, names, during } of rows) {
      expect(isOrganisation(country) || countryOf(country) !== undefined, id).toBe(true);
      expect(id.startsWith(isOrganisation(country) ? `${country}.` : `${country}.GOV.`), id).toBe(true);
      for (const lang of LANGS) expect(names[lang].length, `${id} ${lang}`).toBeGreaterThan(0);
      if (during.to !== undefined) expect((during.from ?? "") <= during.to, id).toBe(true);
    }
  });

  test("a state has one head at a time; a month of handing over is two's", () => {
    for (const office of ["head of state", "head of government"])
      for (const one of rows.filter((row) => row.office === office))
        for (const other of rows.filter((row) => row.office === office && row.country === one.country && row.id !== one.id)) {
          const middle = new Date((Date.parse(one.during.from ?? "") + Date.parse(one.during.to ?? "2026-01-15")) / 2);
          const day = middle.toISOString().slice(0, 10);
          expect(inOffice(other, day) === "in" ? `${other.id} beside ${one.id} on ${day}` : "").toBe("");
        }
  });

  test("a name that is enough by itself is one country's at a time", () => {
    const clashes = new Set<string>();
    for (const lang of LANGS)
      for (const one of rows.filter(({ alone }) => alone))
        for (const other of rows.filter(({ alone, country }) => alone && country !== one.country)) {
          const shared = one.names[lang].some((name) => other.names[lang].includes(name));
          if (shared && inOffice(other, one.during.from) === "in") clashes.add(`${lang} ${one.id} ${other.id}`);
        }
    expect([...clashes]).toEqual([]);
  });
});

import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../lang/index.ts";
import { country } from "../model/country.ts";
import { LANGS, type Lang } from "../model/lang.ts";
import { groupNames, groups } from "./groups.ts";
import { media, mediaNames } from "./media.ts";
import { namesOf } from "./names.ts";

/** The actor whom a text begins with, by day; "" for none. */
const TABLE: Record<Lang, [text: string, on: string, actor: string][]> = {
  de: [
    ["Interfax meldete", "2022-08-17", "RUS.MED.Interfax"],
    ["Frankfurter Allgemeinen Zeitung zufolge", "2022-08-17", "DEU.MED.FAZ"],
    ["dpa liegt das Schreiben vor", "2022-08-17", "DEU.MED.dpa"],
    ["Spiegels an der Wand", "2022-08-17", ""],
    ["Taliban eroberten Kundus", "2020-01-01", "AFG.REB.Taliban"],
    ["Taliban regieren", "2023-01-01", "AFG.GOV.Taliban"],
    ["Islamischen Staats", "2016-01-01", "IslamicState"],
    ["Farc griff an", "2010-01-01", "COL.REB.FARC"],
    ["Volksrepublik Donezk", "2010-01-01", ""],
    ["Bild von Dorian", "2022-01-01", ""],
  ],
  en: [
    ["Reuters reported", "2022-08-17", "GBR.MED.Reuters"],
    ["The New York Times wrote", "2022-08-17", "USA.MED.NewYorkTimes"],
    ["Hezbollah fired rockets", "2023-10-10", "LBN.REB.Hezbollah"],
    ["IRA bombs", "1985-01-01", "GBR.REB.IRA"],
    ["IRA accounts", "2015-01-01", ""],
    ["The Sun rose", "2022-08-17", ""],
    ["Dawn broke", "2022-08-17", ""],
    ["Wagner conducts", "2022-08-17", ""],
  ],
  ru: [
    ["Интерфаксу стало известно", "2022-08-17", "RUS.MED.Interfax"],
    ["Комсомольской правды", "2022-08-17", "RUS.MED.KomsomolskayaPravda"],
    ["Reuters сообщает", "2022-08-17", "GBR.MED.Reuters"],
    ["хуситами", "2022-08-17", "YEM.REB.Houthi"],
    ["талибов", "2023-01-01", "AFG.GOV.Taliban"],
    ["Исламского государства", "2016-01-01", "IslamicState"],
    ["Донецкой Народной Республики", "2016-01-01", "UKR.REB.DPR"],
    ["Движения неприсоединения", "2016-01-01", ""],
    ["Движением за справедливость и равенство", "2016-01-01", "SDN.REB.JEM"],
    ["Южной Осетии", "2016-01-01", "GEO.REB.SouthOssetia"],
    ["Приднестровьем", "2016-01-01", "MDA.REB.Transnistria"],
    ["Известия из дома", "2022-08-17", ""],
    ["Спутник взлетел", "2022-08-17", ""],
  ],
};

describe.each(LANGS)("%s", (lang) => {
  const names = namesOf([...groupNames(LANGUAGES[lang]), ...mediaNames(LANGUAGES[lang])]);
  test.each(TABLE[lang])("%s (%s): %s", (text, on, actor) => {
    const key = /^[\p{L}\p{N}]+/u.exec(text)?.[0] ?? "";
    expect(names.find(key, text, 0, text.length, on)?.named.actor ?? "").toBe(actor);
  });

  test("of two groups with one name one bears it on a day", () => {
    const all = [...groupNames(LANGUAGES[lang]), ...mediaNames(LANGUAGES[lang])];
    const byForm = new Map<string, typeof all>();
    for (const one of all) byForm.set(one.form, [...(byForm.get(one.form) ?? []), one]);
    for (const [form, bearers] of byForm)
      for (const [i, a] of bearers.entries())
        for (const b of bearers.slice(i + 1)) {
          const apart = (a.during?.to ?? "9999") < (b.during?.from ?? "0") || (b.during?.to ?? "9999") < (a.during?.from ?? "0");
          expect(apart || a.actor === b.actor, `${form}: ${a.actor}, ${b.actor}`).toBe(true);
        }
  });
});

test("at least 200 media and 150 groups, of countries there are", () => {
  expect(media().length).toBeGreaterThanOrEqual(200);
  expect(groups().length).toBeGreaterThanOrEqual(150);
  for (const each of media()) expect(country(each.country ?? "")).toBeDefined();
  for (const each of groups()) for (const code of each.countries) expect(country(code), each.id).toBeDefined();
});

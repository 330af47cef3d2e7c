import { describe, expect, test } from "vitest";
import { countryOf } from "../model/actor.ts";
import { LANGS, type Lang } from "../model/lang.ts";
import { isOrganisation } from "../model/organisation.ts";
import { LANGUAGES } from "./index.ts";

/** A form as text has it and the actor it names; "" where it names none. */
const TABLE: Record<Lang, [form: string, actor: string][]> = {
  de: [
    ["EU", "EU"],
    ["Europäischen Union", "EU"],
    ["Vereinte Nationen", "UN"],
    ["Vereinten Nationen", "UN"],
    ["Brüssel", "EU"],
    ["OVKS", "CSTO"],
    ["Nordatlantikpakts", "NATO"],
    ["Eurasischen Wirtschaftsunion", "EAEU"],
    ["Internationalen Währungsfonds", "IMF"],
    ["Weißen Hauses", "USA.GOV"],
    ["Auswärtigen Amt", "DEU.GOV"],
    ["Auswärtiges Amt", "DEU.GOV"],
    ["Kremls", "RUS.GOV"],
    ["Union", ""],
    ["Bund", ""],
  ],
  en: [
    ["UN", "UN"],
    ["U.N.", "UN"],
    ["European Union", "EU"],
    ["Brussels", "EU"],
    ["Collective Security Treaty Organisation", "CSTO"],
    ["Kremlin", "RUS.GOV"],
    ["Pentagon", "USA.MIL"],
    ["Commission", ""],
    ["alliance", ""],
  ],
  ru: [
    ["ОДКБ", "CSTO"],
    ["Евросоюз", "EU"],
    ["Евросоюза", "EU"],
    ["Евросоюзу", "EU"],
    ["Евросоюзом", "EU"],
    ["Европейского союза", "EU"],
    ["Совета безопасности ООН", "UN"],
    ["Организацией Объединенных Наций", "UN"],
    ["Большой семеркой", "G7"],
    ["Лиги арабских государств", "LAS"],
    ["Белого дома", "USA.GOV"],
    ["Кремлём", "RUS.GOV"],
    ["Госдумой", "RUS.LEG"],
    ["Елисейским дворцом", "FRA.GOV"],
    ["союз", ""],
    ["совет", ""],
  ],
};

describe.each(Object.entries(TABLE))("%s", (lang, rows) => {
  const forms = new Map(LANGUAGES[lang as Lang].organisationForms.map((form) => [form.form, form]));
  test.each(rows)("%s is %s", (form, actor) => {
    const found = forms.get(form);
    expect(found ? [found.country, found.sector].filter(Boolean).join(".") : "").toBe(actor);
  });
});

test.each(LANGS)("%s: an organisation has the id of one, an organ has a sector, and none takes a country's name", (lang) => {
  const { organisationForms, countryForms } = LANGUAGES[lang];
  expect(organisationForms.length).toBeGreaterThan(90);
  for (const { country, sector, form } of organisationForms)
    expect(isOrganisation(country) ? sector === undefined : countryOf(country) !== undefined && sector !== undefined, form).toBe(
      true,
    );
  const names = new Set(countryForms.map(({ form }) => form));
  expect(organisationForms.filter(({ form }) => names.has(form))).toEqual([]);
});

describe("names of persons", () => {
  test.each<[Lang, string, boolean, string]>([
    ["de", "Tokajew", false, "Tokajew Tokajews~"],
    ["de", "Scholz", false, "Scholz"],
    ["en", "Tokayev", false, "Tokayev"],
    ["ru", "Путин", false, "Путин Путина~ Путину~ Путиным~ Путине~ Путином~"],
    ["ru", "Токаев", false, "Токаев Токаева~ Токаеву~ Токаевым~ Токаеве~ Токаевом~"],
    ["ru", "Зеленский", false, "Зеленский Зеленского~ Зеленскому~ Зеленским~ Зеленском~"],
    ["ru", "Лукашенко", false, "Лукашенко"],
    ["ru", "Захарова", true, "Захарова Захаровой~ Захарову~"],
    ["ru", "Меркель", true, "Меркель"],
    ["ru", "Дуда", false, "Дуда Дуды~ Дуде~ Дуду~ Дудой~"],
    ["ru", "Си Цзиньпин", false, "Си Цзиньпин Си Цзиньпина~ Си Цзиньпину~ Си Цзиньпиным~ Си Цзиньпине~ Си Цзиньпином~"],
    ["ru", "Горбачёв", false, "Горбачёв Горбачев Горбачёва~ Горбачева~ Горбачёву~ Горбачеву~"],
  ])("%s: %s", (lang, name, woman, expected) => {
    const forms = LANGUAGES[lang].nameForms(name, woman).map(({ form, oblique }) => (oblique ? `${form}~` : form));
    expect(forms.join(" ").startsWith(expected)).toBe(true);
    expect(new Set(forms).size).toBe(forms.length);
  });
});

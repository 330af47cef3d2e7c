import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../lang/index.ts";
import type { Lang } from "../../model/lang.ts";
import type { Token } from "../../model/sentence.ts";
import { findQuantities } from "./quantities.ts";

/** A text and what it counts; "" where it counts nothing. */
const TABLE: Record<Lang, [text: string, counted: string][]> = {
  de: [
    ["für 69,5 Millionen US-Dollar", "69500000 USD"],
    ["20.000 Geschosse", "20000 Geschosse"],
    ["33.000 neue russische Raketen", "33000 Raketen"],
    ["80 Prozent der Ausfuhren", "80 %"],
    ["2,5%", "2.5 %"],
    ["1.234.567,8 Euro", "1234567.8 EUR"],
    ["600 000 Tonnen Weizen", "600000 Tonnen"],
    ["1,5 Mrd. Euro", "1500000000 EUR"],
    ["500 Mio. Rubel", "500000000 RUB"],
    ["$20 Millionen", "20000000 USD"],
    ["drei Soldaten", "3 Soldaten"],
    ["20 Millionen Menschen", "20000000 Menschen"],
    ["100 Panzer und 20 Haubitzen", "100 Panzer, 20 Haubitzen"],
    ["am 17. August 2022", ""],
    ["um 17.30 Uhr", ""],
    ["im Jahr 2014", ""],
    ["der 3. Versuch", ""],
    ["seit 30 Jahren", ""],
    ["20 bis 30 Panzer", ""],
    ["T-72", ""],
    ["Artikel 5 des Vertrags", ""],
    ["es stand 2:1", ""],
    ["der 45-jährige Mann", ""],
    ["§ 5 Absatz", ""],
    ["er zählte 20.", ""],
    ["er wurde 2012 Chef", ""],
    ["2000 Soldaten", "2000 Soldaten"],
  ],
  en: [
    ["33,000 rockets", "33000 rockets"],
    ["$1.5 billion", "1500000000 USD"],
    ["€20m in aid", "20000000 EUR"],
    ["US$3bn", "3000000000 USD"],
    ["69.5 million dollars", "69500000 USD"],
    ["1.5 billion rubles", "1500000000 RUB"],
    ["80 percent of exports", "80 %"],
    ["80 per cent", "80 %"],
    ["2.5%", "2.5 %"],
    ["5,000 Russian troops", "5000 troops"],
    ["three soldiers were killed", "3 soldiers"],
    ["two million people", "2000000 people"],
    ["20 tanks and 5 ships", "20 tanks, 5 ships"],
    ["on August 17, 2022", ""],
    ["in 2014", ""],
    ["20 to 30 tanks", ""],
    ["F-16 fighters", ""],
    ["a 30-year-old man", ""],
    ["the 17th floor", ""],
    ["for 20 days", ""],
    ["Article 5 of the treaty", ""],
    ["it was 20 in all", ""],
  ],
  ru: [
    ["1,5 млрд рублей", "1500000000 RUB"],
    ["69,5 миллиона долларов США", "69500000 USD"],
    ["20 тыс. снарядов", "20000 снарядов"],
    ["600 000 тонн", "600000 тонн"],
    ["80 процентов экспорта", "80 %"],
    ["2,5%", "2.5 %"],
    ["33 000 новых российских ракет", "33000 ракет"],
    ["три солдата", "3 солдата"],
    ["100 млн евро", "100000000 EUR"],
    ["$20 млн", "20000000 USD"],
    ["20 танков и 5 кораблей", "20 танков, 5 кораблей"],
    ["17 августа 2022 года", ""],
    ["в 2014 году", ""],
    ["30 лет", ""],
    ["от 20 до 30 танков", ""],
    ["Т-72", ""],
    ["в 17:10", ""],
    ["статья 5 договора", ""],
  ],
};

describe.each(Object.entries(TABLE))("%s", (lang, rows) => {
  test.each(rows)("%s", (text, counted) => {
    const found = findQuantities(text, 0, text.length, LANGUAGES[lang === "de" ? "de" : lang === "en" ? "en" : "ru"]);
    expect(found.map(({ value, unit }) => `${value} ${unit}`).join(", ")).toBe(counted);
    for (const { from, to } of found) expect(text.slice(from, to).trim()).toBe(text.slice(from, to));
  });
});

test("with a parse the unit is the thing's lemma, behind any adjective", () => {
  const text = "es lieferte 33.000 moderne Raketen";
  const word = (form: string, upos: string, lemma: string): Token => {
    const from = text.indexOf(form);
    return { form, upos, lemma, from, to: from + form.length };
  };
  const parsed = [
    word("es", "PRON", "es"),
    word("lieferte", "VERB", "liefern"),
    word("33.000", "NUM", "33.000"),
    word("moderne", "ADJ", "modern"),
    word("Raketen", "NOUN", "Rakete"),
  ];
  expect(findQuantities(text, 0, text.length, LANGUAGES.de, parsed)).toEqual([
    { value: 33_000, unit: "Rakete", from: 12, to: 34 },
  ]);
});

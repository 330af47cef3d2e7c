import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../lang/index.ts";
import { LANGS } from "../../model/lang.ts";
import { dateTable } from "./date-table.ts";
import { findDates } from "./dates.ts";
import { findQuantities } from "./quantities.ts";

describe.each(LANGS)("%s", (lang) => {
  const words = [...dateTable(lang).byFirst.keys(), "17", "2022", "3", ".", ",", "-", "30.000", "%", "X"];
  const text = fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((each) => each.join(" "));
  const published = fc.date({ min: new Date("1950-01-01"), max: new Date("2040-01-01"), noInvalidDate: true });

  test("times are in order, in the text, begin before they end, and none overlaps a quantity", () => {
    fc.assert(
      fc.property(text, published, (said, day) => {
        let last = 0;
        const dates = findDates(said, 0, said.length, LANGUAGES[lang], day.toISOString().slice(0, 10));
        for (const { from, to, interval } of dates) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(said.length);
          expect(interval.from ?? interval.to).toBeDefined();
          for (const at of [interval.from, interval.to]) if (at !== undefined) expect(at).toMatch(/^\d{4}-\d\d-\d\d$/);
          if (interval.from !== undefined && interval.to !== undefined) expect(interval.from <= interval.to).toBe(true);
          last = to;
        }
        for (const quantity of findQuantities(said, 0, said.length, LANGUAGES[lang])) {
          expect(Number.isFinite(quantity.value)).toBe(true);
          for (const date of dates) expect(quantity.to <= date.from || quantity.from >= date.to).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("without a day of publication only what the text names whole is a date", () => {
    fc.assert(
      fc.property(text, (said) => {
        for (const each of findDates(said, 0, said.length, LANGUAGES[lang]))
          expect(["date", "filled", "relative", "vague"]).toContain(each.said);
      }),
      { numRuns: 100 },
    );
    const whole = { de: "am 5. Mai 2020", en: "on 5 May 2020", ru: "5 мая 2020 года" }[lang];
    const open = { de: "am Dienstag, gestern, im Juni", en: "on Tuesday, yesterday, in June", ru: "во вторник, вчера, в июне" }[
      lang
    ];
    expect(findDates(whole, 0, whole.length, LANGUAGES[lang])).toHaveLength(1);
    expect(findDates(open, 0, open.length, LANGUAGES[lang])).toHaveLength(0);
  });
});

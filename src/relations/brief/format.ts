import { country } from "../../model/country.ts";
import { type Interval, intervalText } from "../../model/interval.ts";
import type { Lang } from "../../model/lang.ts";

/** BCP 47 tags for dates and numbers. */
export const LOCALES: Readonly<Record<Lang, string>> = { en: "en-GB", de: "de", ru: "ru" };

/** Numbers, dates and names in one language. Everything is in the nominative: no sentence bends them. */
export interface Format {
  /** `1,710` */
  readonly count: (n: number) => string;
  /** `+1.2`, with a true minus and one decimal place. */
  readonly signed: (value: number) => string;
  /** `−0.05`: as `signed`, with two decimal places. */
  readonly fine: (value: number) => string;
  /** `0.005`; never 0, which a permutation test cannot say. */
  readonly p: (value: number) => string;
  /** `25 %`, of a part and the whole. */
  readonly share: (part: number, whole: number) => string;
  /** `17 August 2022`; what is no day is given back as it is. */
  readonly day: (day: string) => string;
  /** `17 August 2022 – 3 September 2022` */
  readonly days: (from: string, to: string) => string;
  readonly when: (at: Interval) => string;
  /** `August 2022` */
  readonly month: (month: string) => string;
  /** The name of a country by its alpha-3 code, historical ones in English. */
  readonly country: (code: string) => string;
  readonly language: (code: string) => string;
  readonly list: (items: readonly string[]) => string;
}

/** The format of a language; its words come from Intl, so the same Node gives the same text. */
export function formatOf(lang: Lang): Format {
  const locale = LOCALES[lang];
  const whole = new Intl.NumberFormat(locale);
  const tenth = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: "exceptZero" });
  const hundredth = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: "exceptZero",
  });
  const small = new Intl.NumberFormat(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  const percent = new Intl.NumberFormat(locale, { style: "percent" });
  const dayName = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  const monthName = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
  const regions = new Intl.DisplayNames(locale, { type: "region", fallback: "none" });
  const languages = new Intl.DisplayNames(locale, { type: "language" });
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const day = (text: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? dayName.format(new Date(`${text}T00:00:00Z`)) : text);
  // A month and its year stay in one line.
  const month = (text: string) => monthName.format(new Date(`${text}-01T00:00:00Z`)).replaceAll(" ", "\u00a0");
  const days = (from: string, to: string) => (from === to ? day(from) : `${day(from)} – ${day(to)}`);
  return {
    count: (n) => whole.format(n),
    signed: (value) => tenth.format(value).replace("-", "−"),
    fine: (value) => hundredth.format(value).replace("-", "−"),
    p: (value) => (value < 0.001 ? `< ${small.format(0.001)}` : small.format(value)),
    share: (part, of) => percent.format(of === 0 ? 0 : part / of),
    day,
    days,
    when(at) {
      const text = intervalText(at);
      if (/^\d{4}$/.test(text)) return text;
      if (/^\d{4}-\d{2}$/.test(text)) return month(text);
      if (at.from !== undefined && at.to !== undefined) return days(at.from, at.to);
      return at.from === undefined ? `… – ${day(at.to ?? "")}` : `${day(at.from)} – …`;
    },
    month,
    country(code) {
      const known = country(code);
      // Intl gives a state that is gone the name of its heir: SU is Russia to it.
      if (!known || known.status === "historical" || known.iso2 === undefined) return known?.name ?? code;
      return regions.of(known.iso2) ?? known.name;
    },
    language(code) {
      try {
        return languages.of(code) ?? code;
      } catch {
        return code;
      }
    },
    list: (items) => list.format(items),
  };
}

/** Chooses the form of a noun that a number takes: 1 событие, 2 события, 5 событий. */
export function counted(
  lang: Lang,
  forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>,
): (n: number) => string {
  const rules = new Intl.PluralRules(LOCALES[lang]);
  const whole = new Intl.NumberFormat(LOCALES[lang]);
  return (n) => `${whole.format(n)} ${forms[rules.select(n)] ?? forms.other}`;
}

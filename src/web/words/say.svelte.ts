import type { Lang } from "../../model/lang.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { ru } from "./ru.ts";
import type { Words } from "./words.ts";

const ALL: Readonly<Record<Lang, Words>> = { en, de, ru };
const KEPT = "rapporteur.language";

/** The languages of the page, in the order of the switch. */
export const PAGE_LANGS = ["en", "de", "ru"] as const satisfies readonly Lang[];

/** The language of the page and its words; what a document says is never translated. */
class Say {
  lang: Lang = $state(firstLang());
  words: Words = $derived(ALL[this.lang]);
  #numbers = $derived(new Intl.NumberFormat(this.words.locale, { maximumFractionDigits: 1 }));
  #signed = $derived(
    new Intl.NumberFormat(this.words.locale, { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: "exceptZero" }),
  );
  #changes = $derived(
    new Intl.NumberFormat(this.words.locale, { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: "exceptZero" }),
  );
  #fine = $derived(new Intl.NumberFormat(this.words.locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 }));
  #shares = $derived(new Intl.NumberFormat(this.words.locale, { style: "percent" }));
  #languages = $derived(new Intl.DisplayNames(this.words.locale, { type: "language" }));

  number(value: number): string {
    return this.#numbers.format(value);
  }

  /** An intensity: always with its sign and one decimal place, so that columns of them line up. */
  intensity(value: number): string {
    return this.#signed.format(value).replace("-", "−");
  }

  /** A small change of an intensity: two decimal places. */
  step(value: number): string {
    return this.#changes.format(value).replace("-", "−");
  }

  /** A probability: three decimal places. */
  fine(value: number): string {
    return this.#fine.format(value);
  }

  share(value: number): string {
    return this.#shares.format(value);
  }

  /** The name of a language, or its code where that is none. */
  language(code: string): string {
    try {
      return this.#languages.of(code) ?? code;
    } catch {
      return code;
    }
  }

  change(lang: Lang): void {
    this.lang = lang;
    try {
      localStorage.setItem(KEPT, lang);
    } catch {
      // A browser that keeps nothing asks again the next time.
    }
  }
}

/** What was chosen before, else the first language of the browser that the page speaks, else English. */
function firstLang(): Lang {
  let kept: string | null = null;
  try {
    kept = localStorage.getItem(KEPT);
  } catch {
    // Storage is closed; the browser's languages remain.
  }
  const wanted = [kept ?? "", ...navigator.languages].map((code) => code.slice(0, 2).toLowerCase());
  for (const code of wanted) {
    const known = PAGE_LANGS.find((lang) => lang === code);
    if (known) return known;
  }
  return "en";
}

export const say = new Say();

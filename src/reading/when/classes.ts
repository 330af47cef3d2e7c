import type { Lang } from "../../model/lang.ts";
import { readTable } from "../../model/table.ts";
import type { Classes } from "./phrase.ts";

/** Classes that digits belong to, beside the words that a table gives them. */
const NUMERIC: Readonly<Record<string, RegExp>> = {
  day: /^(?:0?[1-9]|[12]\d|3[01])$/,
  monthnumber: /^(?:0?[1-9]|1[0-2])$/,
  year: /^(?:1[89]|20)\d\d$/,
  shortyear: /^\d\d$/,
  number: /^\d{1,4}$/,
};

/** Told by their letters: a capital ("2000 Soldaten"), and any word. */
const SHAPES: Readonly<Record<string, RegExp>> = { capital: /^\p{Lu}\p{Ll}/u, word: /^\p{L}/u };

/** The words of `src/lang/xx/FILE`, columns `class`, `value`, `words`; braces give several: `letzt{e,en,er}`. Throws on a word that a class has twice. */
export function readClasses(lang: Lang, file: string): Classes {
  const table = new Map<string, Map<string, string>>();
  for (const row of readTable(new URL(`../../lang/${lang}/${file}`, import.meta.url), ["class", "value", "words"])) {
    const wrong = (what: string, value: string) =>
      new Error(`${what}: ${value} (row ${row.class} ${row.value} of ${lang}/${file})`);
    if (row.words === "") throw wrong("unknown words", row.words);
    const words = table.get(row.class) ?? new Map<string, string>();
    table.set(row.class, words);
    for (const word of row.words.split("|").flatMap(unfold)) {
      if (/\s|^$/.test(word)) throw wrong("not one word", word);
      if (words.has(word)) throw wrong("second row of a word", word);
      words.set(word, row.value);
    }
  }
  return {
    value(of, form) {
      if (NUMERIC[of]?.test(form)) return form;
      if (SHAPES[of]) return SHAPES[of].test(form) ? form : undefined;
      const words = table.get(of);
      const value = words?.get(form);
      if (value !== undefined) return value;
      const [, digits, rest] = /^(\d+)(\D+)$/.exec(form) ?? [];
      return digits !== undefined && words?.has(`#${rest}`) ? digits : undefined;
    },
    words: (of) => [...(table.get(of)?.keys() ?? [])].filter((word) => !word.startsWith("#")),
    digits: (of) => Object.hasOwn(NUMERIC, of) || [...(table.get(of)?.keys() ?? [])].some((word) => word.startsWith("#")),
    has: (of) => Object.hasOwn(NUMERIC, of) || Object.hasOwn(SHAPES, of) || table.has(of),
  };
}

/** `letzt{e,en}` is "letzte" and "letzten"; one pair of braces a word. */
function unfold(word: string): readonly string[] {
  const [, before = "", ends, after = ""] = /^([^{]*)\{([^}]*)\}(.*)$/u.exec(word) ?? [];
  return ends === undefined ? [word] : ends.split(",").map((end) => before + end + after);
}

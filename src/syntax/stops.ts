import type { Language } from "../lang/language.ts";
import type { Span } from "../model/sentence.ts";

/** A stop with what closes after it, and where the sentence that it may end begins. */
export interface Stop extends Span {
  readonly sentence: number;
}

/** How far a stop looks back for its word, and ahead for the next one: bounds the work on any input. */
const REACH = 48;

const NEXT = /^\s+([\p{Ps}\p{Pi}\p{Pf}"'„‚«»\-–—…*]*\s?)([\p{L}\p{M}\p{N}]*)/u;
const OPENING = /^[\p{Ps}\p{Pi}\p{Pf}"'„‚]+/u;
/** "13 чел. / км2": no sentence begins with these. */
const GOES_ON = /^\s+[/%+=&|,;:)\]]/;
const LOWER = /^\p{Ll}/u;
/** U.S., D.C., М.: capitals with stops, of a name or a country. */
const INITIALS = /^(?:[\p{Lu}]\.)*-?[\p{Lu}]$/u;
/** The single letters before a stop that make one abbreviation with it: "i. d. R.", "и т. д.". */
const SPACED = /(?:^|[\s\p{Ps}\p{Pi}"„])((?:\p{L}\.[\s\u00A0]){1,3}\p{L})$/u;

/** Whether a sentence ends at this stop. A stop inside a word (a URL, 20.000, U.S.-led) never ends one. */
export function endsByStop(
  text: string,
  stop: Stop,
  language: Pick<Language, "abbreviations" | "afterOrdinal" | "beforeOrdinal">,
): boolean {
  if (stop.to >= text.length) return true;
  const next = NEXT.exec(text.slice(stop.to, stop.to + REACH));
  if (!next) return false;
  const word = next[2] ?? "";
  // "Was nun?", fragte er. / «Нет!» — сказал он.
  if (LOWER.test(word) || isOmission(text, stop)) return false;
  if (DASH.test(next[1] ?? "") && isInQuote(text, stop)) return false;
  if (GOES_ON.test(text.slice(stop.to, stop.to + REACH))) return false;
  const marks = text.slice(stop.from, stop.to);
  if (!/^\.(?![.…!?])/.test(marks)) return true;
  const before = text.slice(Math.max(stop.sentence, stop.from - REACH), stop.from);
  return !staysOpen(before, word, stop.from - before.length <= stop.sentence, language);
}

/** Whether a single full stop after `before` belongs to its word: an ordinal, an initial, an abbreviation. */
function staysOpen(
  before: string,
  next: string,
  wholeSentence: boolean,
  language: Pick<Language, "abbreviations" | "afterOrdinal" | "beforeOrdinal">,
): boolean {
  const written = before.slice(before.search(/\S+$/u)).replace(OPENING, "");
  if (/^\d{1,3}$/.test(written) && wholeSentence && before.trim() === written) return true; // "1. Wir fordern ..."
  if (/\d$/.test(written)) return language.afterOrdinal.has(next.toLowerCase()) || isOrdinal(before, written, language);
  if (INITIALS.test(written)) return true;
  if (/^\d/.test(next) && /^\p{Lu}\p{Ll}$/u.test(written)) return true; // "No. 5", "Nr. 5", "Op. 46"
  const lower = written.toLowerCase();
  if (language.abbreviations.has(lower)) return true;
  // "deutsch-franz.", "Prof./Dr."
  const part = lower.split(/[-/]/).at(-1) ?? "";
  if (part !== lower && part !== "" && language.abbreviations.has(part)) return true;
  // "i. d. R.": the letters so far, and with the next one as far as an abbreviation goes.
  const chain = (SPACED.exec(before)?.[1] ?? (/^\p{Ll}$/u.test(written) ? written : "")).toLowerCase().replaceAll(/\s/gu, "");
  if (chain === "") return false;
  return (
    language.abbreviations.has(chain) ||
    language.abbreviations.has(`${chain}.${next.toLowerCase()}`) || // "v. Chr."
    (/^\p{L}$/u.test(next) && beginnings(language.abbreviations).has(`${chain}.${next.toLowerCase()}`))
  );
}

/** "in der 4. Klasse", "zum 25. Mal": a number after an article, which ends no sentence. */
function isOrdinal(before: string, written: string, language: Pick<Language, "beforeOrdinal">): boolean {
  const word = /(\p{L}+)\s+$/u.exec(before.slice(0, before.length - written.length))?.[1];
  return /^\d{1,3}$/.test(written) && word !== undefined && language.beforeOrdinal.has(word.toLowerCase());
}

const known = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/** "i.d" and "i.d.r" of "i.d.r". */
function beginnings(abbreviations: ReadonlySet<string>): ReadonlySet<string> {
  const cached = known.get(abbreviations);
  if (cached) return cached;
  const made = new Set<string>();
  for (const each of abbreviations) {
    const letters = each.split(".");
    if (letters.length > 1 && letters.every((letter) => letter.length === 1))
      for (let n = 2; n <= letters.length; n++) made.add(letters.slice(0, n).join("."));
  }
  known.set(abbreviations, made);
  return made;
}

const DASH = /^[–—-]/;
/** How far back an open quote is looked for. */
const QUOTE_REACH = 400;

/** "«Нет, — сказал он. — Мы уходим»": the speaker is named between two parts of one quotation. */
function isInQuote(text: string, stop: Stop): boolean {
  const before = text.slice(Math.max(stop.sentence, stop.from - QUOTE_REACH), stop.to);
  return before.lastIndexOf("«") > before.lastIndexOf("»") && /,\s[–—-]\s/u.test(before);
}

/** "... und dann" at the beginning of a sentence, "(...)" within one. */
function isOmission(text: string, stop: Stop): boolean {
  if (!/[.…]/.test(text.charAt(stop.from))) return false;
  return /[([]/.test(text.charAt(stop.from - 1)) || /^\p{P}{0,3}$/u.test(text.slice(stop.sentence, stop.from));
}

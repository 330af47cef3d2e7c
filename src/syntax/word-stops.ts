import type { Language } from "../lang/language.ts";

const CLOSING = /["'”“’‘»«›‹)\]}\s]/;
const DIGITS = /^\d+(?:[.:]\d+)*$/;
const ROMAN = /^[IVXLC]+$/;
/** "Inc., which": no sentence goes on with a comma after a stop of its own. */
const GOES_ON = /[,;:]/;

/** Where the stop stands that ends the sentence, quotes and brackets after it aside; -1 where there is none. */
export function finalStop(sentence: string): number {
  let at = sentence.length - 1;
  while (at >= 0 && CLOSING.test(sentence.charAt(at))) at--;
  return sentence.charAt(at) === "." ? at : -1;
}

/** Whether the stop at `end` belongs to the word before it: an abbreviation, an initial, an ordinal. */
export function ownsStop(
  sentence: string,
  from: number,
  end: number,
  final: number,
  { abbreviations, wording }: Pick<Language, "abbreviations" | "wording">,
): boolean {
  if (sentence.charAt(end + 1) === ".") return false;
  const word = sentence.slice(from, end);
  const lower = word.toLowerCase();
  const known = (set: ReadonlySet<string>) => set.has(lower);
  if (end === final) {
    if (!wording.closingStop) return false;
    // "Plan B." ends with a letter, "u. a." with an abbreviation.
    return word.includes(".") || (known(wording.closing) && (word.length > 1 || word === lower));
  }
  if (DIGITS.test(word)) return wording.ordinalStop;
  if (/^\p{L}$/u.test(word) || known(abbreviations) || known(wording.closing)) return true;
  if (wording.ordinalStop && ROMAN.test(word)) return true;
  // "No. 5", "Op. 46"
  if (word.length <= 4 && /^\s\d/.test(sentence.slice(end + 1, end + 3))) return true;
  return /\p{L}$/u.test(word) && GOES_ON.test(sentence.charAt(end + 1));
}

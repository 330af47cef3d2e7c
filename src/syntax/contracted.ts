import type { Wording } from "../lang/wording.ts";
import type { Span, Token } from "../model/sentence.ts";

/** The words that a written token holds; most hold one, which is the token itself. */
export function contracted(written: string, from: number, wording: Wording): Token[] {
  const whole: Span = { from, to: from + written.length };
  const words = wording.contractions.get(written.toLowerCase());
  if (words)
    return words.join("") === written.toLowerCase()
      ? sideBySide(cutAs(words, written), whole, whole)
      : words.map((word, n) => ({ form: cased(word, n, written), ...whole, within: whole }));
  if (!APOSTROPHE.test(written)) return [{ form: written, ...whole }];
  const off = wording.cutOff?.exec(written);
  if (off) return sideBySide([written.slice(0, off.index), off[0]], whole);
  const parts = cutClitics(written, wording);
  return parts.length === 1 ? [{ form: written, ...whole }] : sideBySide(parts, whole, whole);
}

const APOSTROPHE = /['’]/;
/** No clitic is longer, with the letter before it; and no word has more of them than "wouldn't've". */
const CLITIC = { length: 5, most: 2 };

function cutClitics(written: string, { clitic }: Wording): string[] {
  const parts = [written];
  for (let rest = written; clitic && parts.length <= CLITIC.most; ) {
    const found = clitic.exec(rest.slice(-CLITIC.length));
    const end = found ? rest.length - found[0].length : 0;
    if (end === 0) break;
    parts.splice(0, 1, rest.slice(0, end), rest.slice(end));
    rest = rest.slice(0, end);
  }
  return parts;
}

function sideBySide(forms: readonly string[], { from }: Span, within?: Span): Token[] {
  let at = from;
  return forms.map((form) => {
    at += form.length;
    return { form, from: at - form.length, to: at, ...(within && { within }) };
  });
}

/** "CANNOT" in parts as long as "can" and "not". */
function cutAs(words: readonly string[], written: string): string[] {
  let at = 0;
  return words.map((word) => {
    at += word.length;
    return written.slice(at - word.length, at);
  });
}

/** "Im" holds "In" and "dem", "IM" holds "IN" and "DEM". */
function cased(word: string, n: number, written: string): string {
  if (written.length > 1 && written === written.toUpperCase() && written !== written.toLowerCase()) return word.toUpperCase();
  const [first = ""] = written;
  return n === 0 && first !== first.toLowerCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

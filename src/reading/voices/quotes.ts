import type { Span } from "../../model/sentence.ts";

/** Marks that open, each with those that close it. */
const PAIRS: Readonly<Record<string, string>> = {
  "„": '“”"',
  "“": '”"',
  "”": "”",
  "«": "»",
  "»": "«",
  "‚": "‘’",
  "‘": "’",
  "’": "’",
  "'": "'",
  "‹": "›",
  "›": "‹",
  '"': '"',
};
const LETTER = /[\p{L}\p{N}]/u;
/** A quote that has run on for so long has lost its end. */
const LONGEST = 4000;

/**
 * The quotes of a text from mark to mark, in every style, outer ones only, in order. A quote whose paragraphs each open with a
 * mark and close with none is one a paragraph. A mark that never closes opens nothing.
 */
export function quotesOf(text: string): Span[] {
  const found: Span[] = [];
  let open: { from: number; closing: string } | undefined;
  for (let i = 0; i < text.length; i++) {
    const mark = text[i] ?? "";
    if (open && (i - open.from > LONGEST || (mark === "\n" && /^\s*\n/.test(text.slice(i + 1, i + 4))))) {
      // Continued with a mark of its own in the next paragraph: this one closes here.
      const next = /^\s*(\S)/u.exec(text.slice(i, i + 10))?.[1] ?? "";
      if (mark === "\n" && next === text[open.from] && PAIRS[next] === open.closing) found.push({ from: open.from, to: i });
      open = undefined;
      continue;
    }
    if (open) {
      if (open.closing.includes(mark) && closes(text, i, open.closing)) {
        found.push({ from: open.from, to: i + 1 });
        open = undefined;
      }
    } else if (mark in PAIRS && opens(text, i)) open = { from: i, closing: PAIRS[mark] ?? "" };
  }
  return found;
}

/** Before a word, and after none: the apostrophe of "Putin's" opens nothing. */
function opens(text: string, i: number): boolean {
  return !LETTER.test(text[i - 1] ?? " ") && /\S/.test(text[i + 1] ?? " ");
}

/** After a word or a stop, and before none: the apostrophe of "don't" closes nothing, nor does the one that opens a quote within. */
function closes(text: string, i: number, closing: string): boolean {
  const before = text[i - 1] ?? " ";
  const after = text[i + 1] ?? " ";
  if (LETTER.test(after)) return false;
  if (closing === "»" || closing === "«" || closing.includes("“")) return true;
  return /\S/.test(before);
}

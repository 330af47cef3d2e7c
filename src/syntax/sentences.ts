import type { Language } from "../lang/language.ts";
import type { Sentence } from "../model/sentence.ts";
import { endsByLine } from "./lines.ts";
import { endsByStop } from "./stops.ts";

/** Where a sentence may end: stops with what closes after them (quotes, brackets, note numbers), or the end of a line. */
const CANDIDATE = /[.!?…]+(?:[\u00A0\u202F]?»(?=[\s,;:]|$)|["'”“’‘»«›‹)\]}]| ?\[\d{1,3}\])*|\n\s*/g;

/**
 * The sentences of a text in order. They do not overlap, none is empty, each begins and ends with a character that is no
 * space, and every character that is no space is in one of them. Runs in linear time on any input.
 */
export function splitSentences(
  text: string,
  language: Pick<Language, "abbreviations" | "afterOrdinal" | "beforeOrdinal">,
): Sentence[] {
  const sentences: Sentence[] = [];
  let from = skipSpace(text, 0);
  const close = (end: number) => {
    const to = trimEnd(text, from, end);
    if (to > from) sentences.push({ n: sentences.length, from, to });
    from = skipSpace(text, end);
  };
  for (const match of text.matchAll(CANDIDATE)) {
    const [found] = match;
    const end = match.index + found.length;
    if (match.index < from) continue;
    if (found.startsWith("\n")) {
      if (endsByLine(text, match.index, end)) close(match.index);
    } else if (endsByStop(text, { sentence: from, from: match.index, to: end }, language)) close(end);
  }
  close(text.length);
  return sentences;
}

const SPACE = /\s/;

function skipSpace(text: string, at: number): number {
  while (at < text.length && SPACE.test(text.charAt(at))) at++;
  return at;
}

function trimEnd(text: string, from: number, to: number): number {
  while (to > from && SPACE.test(text.charAt(to - 1))) to--;
  return to;
}

import type { Language } from "../lang/language.ts";
import type { Token } from "../model/sentence.ts";
import { contracted } from "./contracted.ts";
import { cutAtHyphens } from "./hyphens.ts";
import { Quotes } from "./quotes.ts";
import { pieces, type Shape } from "./shapes.ts";
import { finalStop, ownsStop } from "./word-stops.ts";

type Words = Pick<Language, "abbreviations" | "wording">;

/** Shapes that hold words of the language; the others are one token as they are. */
const WORDY: ReadonlySet<Shape> = new Set(["number", "word", "initials", "firm"]);

/**
 * The syntactic words of the sentence at `from` to `to`, cut as the treebanks of the language cut them: what is written
 * as one token and is several words ("im", "don't") gives a token each, with `within`. Spans are offsets into `text`, in
 * order, never empty; every character that is no space is in one. Runs in linear time on any input.
 */
export function splitWords(text: string, from: number, to: number, language: Words): Token[] {
  const sentence = text.slice(from, to);
  const { wording } = language;
  const final = finalStop(sentence);
  const quotes = new Quotes();
  const tokens: Token[] = [];
  /** Up to where a word has taken more than its piece: a stop, the apostrophe of a genitive, the next three digits. */
  let taken = 0;
  const add = (word: string, at: number) => {
    for (const token of contracted(word, from + at, wording)) tokens.push(token);
  };
  for (const piece of pieces(sentence)) {
    let at = piece.from;
    if (at + piece.text.length <= taken) continue;
    let rest = piece.text;
    if (at < taken) {
      rest = rest.slice(taken - at);
      at = taken;
    }
    if (!WORDY.has(piece.shape)) {
      quotes.see(rest, sentence, at);
      if (wording.markRuns === "parts" && RUN.test(rest)) for (let n = 0; n < rest.length; n++) add(rest.charAt(n), at + n);
      else add(rest, at);
      continue;
    }
    // "и т.д." ends with a stop of the sentence.
    const closes = piece.shape === "initials" && !wording.closingStop && at + rest.length === final + 1;
    if (closes) rest = rest.slice(0, -1);
    const parts = cutAtHyphens(rest, at, piece.shape, wording);
    const last = parts.pop();
    for (const part of parts) add(part.text, part.from);
    if (!last) continue;
    let word = last.text;
    let end = last.from + word.length;
    if (wording.spacedThousands && /^\d{1,3}$/.test(word)) end = endOfThousands(sentence, end);
    else if (sentence.charAt(end) === "." && ownsStop(sentence, last.from, end, final, language)) end++;
    else if (wording.genitive !== "none" && quotes.isGenitive(word, sentence, end)) {
      if (wording.genitive === "word") {
        const within = { from: from + last.from, to: from + end + 1 };
        tokens.push({ form: word, from: within.from, to: within.to - 1, within });
        tokens.push({ form: sentence.charAt(end), from: within.to - 1, to: within.to, within });
        taken = end + 1;
        continue;
      }
      end++;
    }
    word = sentence.slice(last.from, end);
    taken = end;
    add(word, last.from);
    if (closes) {
      add(".", final);
      taken = final + 1;
    }
  }
  return tokens;
}

/** "!!!" */
const RUN = /^[!?]{2,}$/;
const THOUSAND = /[ \u00A0\u202F]\d{3}(?![\p{L}\p{N}.,]\d|[\p{L}\p{N}])/uy;

/** Where "600 000" ends. */
function endOfThousands(sentence: string, at: number): number {
  let end = at;
  THOUSAND.lastIndex = end;
  while (THOUSAND.test(sentence)) end = THOUSAND.lastIndex;
  return end;
}

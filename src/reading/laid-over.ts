import type { Sentence, Token } from "../model/sentence.ts";
import { type ConlluSentence, readConllu } from "../syntax/conllu.ts";

/** How far a word may stand from where it is looked for: marks that the parse writes otherwise lie between. */
const REACH = 24;

/**
 * Sentences parsed elsewhere, laid over the text that they are of: each word gets the place where its form stands next. A form that
 * the text writes otherwise (quotes, brackets) has no width. Throws an Error where most words do not stand in the text.
 */
export function layOver(conllu: string, text: string, from = 0, n = 0): Sentence[] {
  let at = from;
  return [...readConllu(conllu)].map((parsed, i) => {
    const { tokens, end, lost } = placed(parsed, text, at);
    if (lost * 2 > tokens.length)
      throw new Error(`the parse is not of this text: ${parsed.text.slice(0, 60)} (line ${parsed.line} of the parse)`);
    const start = tokens[0]?.from ?? at;
    at = end;
    return { n: n + i, from: start, to: end, tokens };
  });
}

function placed({ tokens }: ConlluSentence, text: string, from: number): { tokens: Token[]; end: number; lost: number } {
  let at = from;
  let lost = 0;
  let whole: { from: number; as: Token["within"] } | undefined;
  const laid = tokens.map((token): Token => {
    const { within, ...rest } = token;
    if (within && whole?.as && whole.as.from === within.from && whole.as.to === within.to && token.from === within.from)
      return { ...rest, from: whole.from, to: at, within: { from: whole.from, to: at } };
    const written = within && token.from === within.from && token.to === within.to ? within.to - within.from : undefined;
    const found = written === undefined ? text.indexOf(token.form, at) : firstLetter(text, at);
    if (found < 0 || found > at + REACH) {
      lost++;
      return { ...rest, from: at, to: at };
    }
    at = found + (written ?? token.form.length);
    if (written !== undefined) whole = { from: found, as: within };
    return { ...rest, from: found, to: at, ...(written !== undefined && { within: { from: found, to: at } }) };
  });
  return { tokens: laid, end: at, lost };
}

function firstLetter(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) at++;
  return at;
}

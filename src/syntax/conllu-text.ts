import type { Span, Token } from "../model/sentence.ts";
import type { Row } from "./conllu-rows.ts";

/** A written token: a word, or several in one. */
interface Written extends Span {
  readonly words: readonly Token[];
}

/**
 * The CoNLL-U lines of a sentence of `text`, with multiword tokens and `SpaceAfter=No`. They hold the words alone: tags and
 * tree are filled in by `writeConllu`.
 */
export function rowsOf(text: string, tokens: readonly Token[]): Row[] {
  const rows: Row[] = [];
  let n = 0;
  for (const { from, to, words } of writtenOf(tokens)) {
    const misc = to < text.length && !/\s/.test(text.charAt(to)) ? "SpaceAfter=No" : "_";
    const last = n + words.length;
    const whole = words.length > 1;
    if (whole) rows.push([`${n + 1}-${last}`, text.slice(from, to), ..."_______", misc]);
    for (const { form } of words) rows.push([`${++n}`, form, ..."_______", whole ? "_" : misc]);
  }
  return rows;
}

function writtenOf(tokens: readonly Token[]): Written[] {
  const written: Written[] = [];
  let open: Token[] = [];
  let at: Span | undefined;
  for (const token of tokens) {
    const { within } = token;
    if (within && at && within.from === at.from && within.to === at.to) open.push(token);
    else {
      open = [token];
      written.push({ from: within?.from ?? token.from, to: within?.to ?? token.to, words: open });
    }
    at = within;
  }
  return written;
}

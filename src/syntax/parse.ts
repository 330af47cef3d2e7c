import { LANGUAGES } from "../lang/index.ts";
import type { Language } from "../lang/language.ts";
import type { Lang } from "../model/lang.ts";
import type { Sentence, Token } from "../model/sentence.ts";
import { loadParser } from "./load.ts";
import type { Parser } from "./parser.ts";
import { splitSentences } from "./sentences.ts";
import { splitWords } from "./words.ts";

/** How many sentences a parser is given at once. */
const BATCH = 128;

/**
 * The sentences of a text in order, with tags, lemmas and a tree. Offsets are into `text`, and every character that is no
 * space is in a token. The model of the language is read at the first call.
 */
export async function parse(text: string, lang: Lang): Promise<Sentence[]> {
  return parseText(text, LANGUAGES[lang], await loadParser(lang));
}

/** The same with a parser at hand. */
export function parseText(text: string, language: Language, parser: Parser): Sentence[] {
  const sentences = splitText(text, language);
  const parsed = parseWords(
    sentences.map(({ tokens }) => tokens),
    parser,
  );
  return sentences.map((sentence, n) => ({ ...sentence, tokens: parsed[n] ?? sentence.tokens }));
}

/** The sentences of a text with their words, before anything has parsed them. */
export function splitText(text: string, language: Language): (Sentence & { readonly tokens: readonly Token[] })[] {
  return splitSentences(text, language).map((sentence) => ({
    ...sentence,
    tokens: splitWords(text, sentence.from, sentence.to, language),
  }));
}

/** Parses words that are already cut, in batches. Throws where the parser does not give back the sentences it was given. */
export function parseWords(sentences: readonly (readonly Token[])[], parser: Parser): Token[][] {
  const parsed: Token[][] = [];
  for (let from = 0; from < sentences.length; from += BATCH) {
    const batch = sentences.slice(from, from + BATCH);
    const given = parser.parse(batch);
    if (given.length !== batch.length || given.some((tokens, n) => tokens.length !== batch[n]?.length))
      throw new Error(`${parser.name} changed the number of sentences or words (batch from sentence ${from + 1})`);
    for (const tokens of given) parsed.push(tokens);
  }
  return parsed;
}

// From a text to its sentences and words, with tags, lemmas and trees in Universal Dependencies.

export { type ConlluSentence, commentOf, readConllu, streamConllu, writeConllu } from "./conllu.ts";
export { rowsOf } from "./conllu-text.ts";
export { Dependencies } from "./dependencies.ts";
export { loadParser } from "./load.ts";
export { parse, parseText, parseWords, splitText } from "./parse.ts";
export type { Parser } from "./parser.ts";
export { type ParsePool, type PoolOptions, parsePool } from "./pool.ts";
export { splitSentences } from "./sentences.ts";
export { isWord, splitTokens } from "./tokens.ts";
export { drawTree } from "./tree.ts";
export { splitWords } from "./words.ts";

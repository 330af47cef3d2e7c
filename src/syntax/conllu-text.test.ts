import fc from "fast-check";
import { expect, test } from "vitest";
import { LANGUAGES } from "../lang/index.ts";
import { LANGS } from "../model/lang.ts";
import { readConllu, writeConllu } from "./conllu.ts";
import { rowsOf } from "./conllu-text.ts";
import { splitText } from "./parse.ts";

const PIECES = ["im ", "don't", "'s", "s' ", "z. B. ", "т.е. ", "Wort", "-", "600 000", ".", ",", " ", "\n", "«", "_", "#"];

test("what is written as CoNLL-U is read as the same words, within the same written tokens", () => {
  const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((each) => each.join(""));
  fc.assert(
    fc.property(texts, fc.constantFrom(...LANGS), (text, lang) => {
      const sentences = splitText(text, LANGUAGES[lang]);
      const written = sentences.map(({ tokens }) => writeConllu({ line: 0, comments: [], rows: rowsOf(text, tokens) })).join("");
      const read = [...readConllu(written)];
      expect(read.map(({ tokens }) => tokens.map(({ form }) => form))).toEqual(
        sentences.map(({ tokens }) => tokens.map(({ form }) => form)),
      );
      expect(read.map(({ text: words }) => words)).toEqual(
        sentences.map(({ from, to }) => text.slice(from, to).replace(/\s+/g, " ")),
      );
      for (const [n, { tokens }] of read.entries())
        expect(tokens.map(({ within }) => within && within.to - within.from)).toEqual(
          sentences[n]?.tokens.map(({ within }) => within && within.to - within.from),
        );
    }),
    { numRuns: 500 },
  );
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ConlluSentence, commentOf, readConllu, streamConllu, writeConllu } from "./conllu.ts";

/** Columns by blanks, so that the rows can be read here; "·" is a blank inside a cell. */
function conllu(...lines: string[]): string {
  const rows = lines.map((line) => (line.startsWith("#") ? line : line.trim().split(/ +/).join("\t").replaceAll("·", " ")));
  return `${rows.join("\n")}\n`;
}

const IM_HAUS = conllu(
  "# newdoc id = probe",
  "# newpar",
  "# sent_id = 1",
  "# text = Im Haus (leer) don't.",
  "1-2 Im _ _ _ _ _ _ _ _",
  "1 In in ADP APPR _ 3 case 3:case _",
  "2 dem der DET ART Case=Dat 3 det 3:det _",
  "3 Haus Haus NOUN NN Case=Dat 0 root 0:root Gloss=house",
  "3.1 ist sein AUX _ _ _ _ 3:cop CopyOf=9",
  "4 ( ( PUNCT _ _ 5 punct 5:punct SpaceAfter=No",
  "5 leer leer ADJ _ _ 3 amod 3:amod|9:x SpaceAfter=No|Foreign=Yes",
  "6 ) ) PUNCT _ _ 5 punct _ _",
  "7-8 don't _ _ _ _ _ _ _ SpaceAfter=No",
  "7 do do AUX _ _ 3 aux _ _",
  "8 n't not PART _ _ 3 advmod _ _",
  "9 . . PUNCT _ _ 3 punct _ _",
  "",
);

const first = (text: string): ConlluSentence => {
  const [sentence] = readConllu(text);
  if (!sentence) throw new Error("no sentence");
  return sentence;
};

describe("reading", () => {
  test("words have offsets into the text that the lines make", () => {
    const { text, tokens, line, comments, spaceAfter } = first(IM_HAUS);
    expect(text).toBe("Im Haus (leer) don't.");
    expect([line, comments.length, spaceAfter]).toEqual([1, 4, true]);
    expect(tokens.map(({ form, from, to }) => [form, text.slice(from, to)])).toEqual([
      ["In", "Im"],
      ["dem", "Im"],
      ["Haus", "Haus"],
      ["(", "("],
      ["leer", "leer"],
      [")", ")"],
      ["do", "do"],
      ["n't", "n't"],
      [".", "."],
    ]);
    expect(tokens[0]).toEqual({
      from: 0,
      to: 2,
      form: "In",
      within: { from: 0, to: 2 },
      lemma: "in",
      upos: "ADP",
      head: 3,
      deprel: "case",
    });
    expect(tokens[7]?.within).toEqual({ from: 15, to: 20 });
    expect(tokens[2]).not.toHaveProperty("within");
  });

  test.each<[key: string, value: string | undefined]>([
    ["sent_id", "1"],
    ["newdoc id", "probe"],
    ["newpar", ""],
    ["newdoc", undefined],
  ])("comment %s", (key, value) => {
    expect(commentOf(first(IM_HAUS), key)).toBe(value);
  });

  test.each([
    ["an underscore is a word with a lemma", "1 _ _ SYM _ _ 0 root _ _", { form: "_", lemma: "_" }],
    ["a word with a space", "1 10·000 10·000 NUM _ _ 0 root _ _", { form: "10 000", to: 6 }],
    ["no analysis", "1 Haus _ _ _ _ _ _ _ _", { form: "Haus", from: 0, to: 4 }],
  ])("%s", (_, row, token) => {
    expect(first(conllu(row)).tokens[0]).toMatchObject(token);
  });

  test("line ends of Windows, a byte order mark, blank lines, no line at the end", () => {
    const text = `\uFEFF${IM_HAUS.trimEnd().replaceAll("\n", "\r\n")}\r\n\r\n\r\n${IM_HAUS.trimEnd()}`;
    expect([...readConllu(text)].map((each) => writeConllu(each))).toEqual([
      `${IM_HAUS.trimEnd()}\n\n`,
      `${IM_HAUS.trimEnd()}\n\n`,
    ]);
  });
});

describe("writing", () => {
  test("what was read, unchanged", () => {
    expect(writeConllu(first(IM_HAUS))).toBe(`${IM_HAUS.trimEnd()}\n\n`);
  });

  test("new tags and tree change five cells of the words, and nothing else", () => {
    const sentence = first(IM_HAUS);
    const tokens = sentence.tokens.map(({ form, from, to }, i) => ({
      ...{ form, from, to, lemma: `${form}!`, upos: "X" },
      ...(i > 0 && { head: 1, deprel: "dep", feats: "A=B" }),
    }));
    const lines = writeConllu(sentence, tokens).split("\n");
    expect(lines.slice(0, 5)).toEqual(IM_HAUS.split("\n").slice(0, 5));
    expect(lines[5]).toBe("1\tIn\tIn!\tX\tAPPR\t_\t_\t_\t3:case\t_");
    expect(lines[7]).toBe("3\tHaus\tHaus!\tX\tNN\tA=B\t1\tdep\t0:root\tGloss=house");
    expect(lines[8]).toBe(IM_HAUS.split("\n")[8]);
    expect(() => writeConllu(sentence, tokens.slice(1))).toThrow("8 tokens for more words (line 1)");
    expect(() => writeConllu(sentence, [...tokens, ...tokens])).toThrow("18 tokens for 9 words (line 1)");
  });
});

describe("a damaged line throws with its value and number", () => {
  test.each([
    ["9 cells where CoNLL-U has 10: 1\tHaus", ["# text = x", "1 Haus Haus NOUN _ _ 0 root _"]],
    ["ID where 2 comes next: 3 (line 2)", ["1 a a X _ _ 0 root _ _", "3 b b X _ _ 1 dep _ _"]],
    ["not an ID: x (line 1)", ["x a a X _ _ 0 root _ _"]],
    ["no such head: 2 (line 1)", ["1 a a X _ _ 2 dep _ _"]],
    ["no such head: -1 (line 1)", ["1 a a X _ _ -1 dep _ _"]],
    ["head is the word itself: 1 (line 1)", ["1 a a X _ _ 1 dep _ _"]],
    ["range out of order: 2-3 (line 1)", ["2-3 ab _ _ _ _ _ _ _ _", "1 a a X _ _ 0 root _ _"]],
    ["range with 1 words at its end: -2 (line 2)", ["1-2 ab _ _ _ _ _ _ _ _", "1 a a X _ _ 0 root _ _"]],
    ["empty node out of place: 4.1 (line 2)", ["1 a a X _ _ 0 root _ _", "4.1 b _ _ _ _ _ _ _ _"]],
    ["comment among words: # text = b (line 2)", ["1 a a X _ _ 0 root _ _", "# text = b"]],
    ["comment without a sentence: # nothing (line 4)", ["1 a a X _ _ 0 root _ _", "", "", "# nothing"]],
  ])("%s", (message, lines) => {
    expect(() => [...readConllu(conllu(...lines))]).toThrow(message);
  });

  test("an empty cell", () => {
    expect(() => [...readConllu("1\ta\t\tX\t_\t_\t0\troot\t_\t_\n")]).toThrow("empty cell 3");
  });
});

test("the same however the file is cut into chunks", async () => {
  const text = `${IM_HAUS}\n${IM_HAUS}`;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(text.length), { maxLength: 12 }), async (places) => {
      const cuts = [0, ...places.sort((a, b) => a - b), text.length];
      const chunks = cuts.slice(1).map((to, i) => text.slice(cuts[i], to));
      const streamed: ConlluSentence[] = [];
      for await (const sentence of streamConllu(chunks)) streamed.push(sentence);
      expect(streamed).toEqual([...readConllu(text)]);
    }),
    { numRuns: 200 },
  );
});

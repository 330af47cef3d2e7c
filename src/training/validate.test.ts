import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../lang/index.ts";
import { readScheme } from "./scheme.ts";
import { faultsOf } from "./validate.ts";

const scheme = readScheme(fileURLToPath(new URL("../../training/treebank/labels", import.meta.url)), "de");

/** Columns by blanks: ID FORM LEMMA UPOS FEATS HEAD DEPREL MISC. */
const SOUND = [
  "# sent_id = probe-1",
  "# text = Am Abend schwieg Moskau.",
  "1-2 Am _ _ _ _ _ _",
  "1 An an ADP _ 3 case _",
  "2 dem der DET Case=Dat|Definite=Def|Gender=Masc|Number=Sing|PronType=Art 3 det _",
  "3 Abend Abend NOUN Case=Dat|Gender=Masc|Number=Sing 4 obl _",
  "4 schwieg schweigen VERB Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin 0 root _",
  "5 Moskau Moskau PROPN Case=Nom|Gender=Neut|Number=Sing 4 nsubj SpaceAfter=No",
  "6 . . PUNCT _ 4 punct _",
];

function conllu(lines: readonly string[]): string {
  const rows = lines.map((line) => {
    if (line.startsWith("#")) return line;
    const [id, form, lemma, upos, feats, head, deprel, misc] = line.split(" ");
    return [id, form, lemma, upos, "_", feats, head, deprel, "_", misc].join("\t");
  });
  return `${rows.join("\n")}\n\n`;
}

const faults = (text: string): string[] =>
  faultsOf(text, scheme, LANGUAGES.de.wording).map(({ sentence, word, fault }) =>
    [sentence, word, fault].filter((part) => part !== undefined).join(": "),
  );

/** The sound sentence with one line put in another's place. */
const damaged = (from: string, to: string): string => {
  const lines = SOUND.map((line) => line.replace(from, to));
  expect(lines).not.toEqual(SOUND);
  return conllu(lines);
};

describe("a sentence of the treebank", () => {
  test("sound: nothing is found", () => {
    expect(faults(conllu(SOUND))).toEqual([]);
  });

  test.each([
    ["no sent_id", "# sent_id = probe-1", "# newpar", "line 1: no sent_id"],
    [
      "another text",
      "Am Abend schwieg Moskau.",
      "Am Abend schweigt Moskau.",
      "probe-1: text is not that of the words: Am Abend schweigt Moskau. ≠ Am Abend schwieg Moskau.",
    ],
    [
      "a space too many",
      "4 nsubj SpaceAfter=No",
      "4 nsubj _",
      "probe-1: text is not that of the words: Am Abend schwieg Moskau. ≠ Am Abend schwieg Moskau .",
    ],
    ["two roots", "4 nsubj", "0 root", "probe-1: 2 roots"],
    ["head 0 that is no root", "4 nsubj", "0 nsubj", "probe-1: 5: root and head 0 go together: nsubj under 0"],
    ["a root under a word", "4 obl", "4 root", "probe-1: 3: root and head 0 go together: root under 4"],
    ["under a mark", "4 nsubj", "6 nsubj", "probe-1: 5: under a mark: Moskau"],
    ["no such relation", "4 nsubj", "4 subj", "probe-1: 5: no relation: subj"],
    ["a relation of another treebank", "4 obl", "4 obl:tmod", "probe-1: 3: no relation: obl:tmod"],
    ["no such part of speech", "Moskau PROPN", "Moskau NE", "probe-1: 5: no part of speech: NE"],
    ["a mark that is no punct", "4 punct", "4 dep", "probe-1: 6: PUNCT and punct go together: PUNCT dep"],
    ["no such value", "Case=Nom", "Case=Ins", "probe-1: 5: no feature of PROPN: Case=Ins"],
    ["no such feature", "Case=Nom", "Animacy=Anim|Case=Nom", "probe-1: 5: no feature of PROPN: Animacy=Anim"],
    ["features out of order", "Mood=Ind|Number=Sing", "Number=Sing|Mood=Ind", "probe-1: 4: features out of order"],
    ["no lemma", "schwieg schweigen", "schwieg _", "probe-1: 4: no lemma"],
    ["words of a contraction", "1 An an", "1 In in", "probe-1: 1: words of Am: In dem ≠ An dem"],
    ["a head out of range", "4 nsubj", "9 nsubj", "after the first sentence: no such head: 9 (line 8)"],
    ["a range out of range", "1-2 Am", "1-9 Am", "after the first sentence: range with 6 words at its end: -9 (line 9)"],
    ["IDs out of order", "5 Moskau", "7 Moskau", "after the first sentence: ID where 5 comes next: 7 (line 8)"],
  ])("damaged: %s", (_, from, to, fault) => {
    expect(faults(damaged(from, to)).join("\n")).toContain(fault);
  });

  test("a circle", () => {
    const lines = SOUND.map((line) => line.replace("0 root", "3 conj"));
    const found = faults(conllu(lines));
    expect(found).toContain("probe-1: 0 roots");
    expect(found).toContain("probe-1: 3: a circle of heads: Abend");
  });

  test("a contraction that is written as one word", () => {
    const lines = ["# sent_id = probe-1", "# text = Am Abend", "1 Am am ADP _ 2 case _", "2 Abend Abend NOUN _ 0 root _"];
    expect(faults(conllu(lines))).toEqual(["probe-1: 1: words of Am: Am ≠ An dem"]);
  });

  test("a sent_id twice, in one file or in two", () => {
    expect(faults(conllu(SOUND) + conllu(SOUND))).toEqual(["probe-1: sent_id used before: probe-1"]);
    const ids = new Set(["probe-1"]);
    expect(faultsOf(conllu(SOUND), scheme, LANGUAGES.de.wording, ids)).toHaveLength(1);
  });
});

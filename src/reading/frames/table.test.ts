import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../lang/index.ts";
import { LANGS } from "../../model/lang.ts";
import { COLUMNS, type FrameRow, framesOf, frameTable } from "./table.ts";

const GOOD: FrameRow = {
  name: "accuse",
  words: "v:accuse | n:accusation +p(of)",
  type: "ACCUSE",
  mode: "allege",
  cameo: "112",
  shape: "said",
  initiator: "",
  recipient: "obj p(in):address.gen",
  complement: "vouched",
  note: "",
};

describe("the tables of the languages", () => {
  test.each(LANGS)("%s is whole: every row is checked as it is read", (lang) => {
    const { frames } = framesOf(LANGUAGES[lang]);
    expect(frames.length).toBeGreaterThan(100);
    expect(new Set(frames.map(({ rule }) => rule)).size).toBe(frames.length);
  });
});

test("a row", () => {
  const { frames, byWord } = frameTable([GOOD], "en");
  expect(frames[0]).toMatchObject({ rule: "en/frames/accuse", type: "ACCUSE", complement: "vouched" });
  expect(frames[0]?.recipient).toEqual([
    [{ to: "obj" }],
    [{ to: "p", prepositions: ["in"], lemmas: ["address"] }, { to: "gen" }],
  ]);
  expect([...byWord.keys()]).toEqual(["v:accuse", "n:accusation"]);
  expect(Object.keys(GOOD)).toEqual([...COLUMNS]);
});

describe("a cell that is not understood throws with value, row and file", () => {
  test.each<[column: keyof FrameRow, value: string, message: string]>([
    ["name", "", "unknown name, or a second row of it:  (row  of en/frames.tsv)"],
    ["type", "ATTACK", "unknown type: ATTACK (row accuse of en/frames.tsv)"],
    ["mode", "loudly", "unknown mode of ACCUSE: loudly (row accuse of en/frames.tsv)"],
    ["cameo", "999", "unknown event code: 999 (row accuse of en/frames.tsv)"],
    ["shape", "round", "unknown shape: round (row accuse of en/frames.tsv)"],
    ["recipient", "object", "unknown slot: object (row accuse of en/frames.tsv)"],
    ["recipient", "obj p", "unknown slot: p (row accuse of en/frames.tsv)"],
    ["complement", "said", "unknown complement: said (row accuse of en/frames.tsv)"],
    ["words", "accuse", "unknown words: accuse (row accuse of en/frames.tsv)"],
    ["words", "v:accuse +obj(", "unknown need: +obj( (row accuse of en/frames.tsv)"],
  ])("%s %s", (column, value, message) => {
    expect(() => frameTable([{ ...GOOD, [column]: value }], "en")).toThrow(message);
  });

  test("two rows of one name", () => {
    expect(() => frameTable([GOOD, GOOD], "en")).toThrow("second row of it: accuse");
  });
});

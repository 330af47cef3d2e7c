import { describe, expect, test } from "vitest";
import { drawTree } from "./tree.ts";

/** Words as "form:head", drawn without their relations. */
function draw(words: string): string[] {
  const tokens = words.split(" ").map((word, n) => {
    const [form = "", head = ""] = word.split(":");
    return { form, from: n, to: n + 1, ...(head !== "" && { head: Number(head) }) };
  });
  return drawTree(tokens).split("\n");
}

describe("arcs", () => {
  test.each<[what: string, words: string, lines: string[]]>([
    ["one word", "Ja:0", [" Ja"]],
    ["dependents on both sides", "wir:2 gehen:0 heim:2", ["╭─ wir", "┼─ gehen", "╰─ heim"]],
    ["a head that comes first", "geh:0 jetzt:1 heim:1", ["┬─ geh", "├─ jetzt", "╰─ heim"]],
    ["two levels", "der:2 Rat:3 tagt:0", ["  ╭─ der", "╭─┴─ Rat", "┴─── tagt"]],
    ["crossing arcs stand in columns of their own", "a:3 b:4 c:0 d:3", ["╭─── a", "│ ╭─ b", "┼─│─ c", "╰─┴─ d"]],
    ["no parse at all", "a b", [" a", " b"]],
    ["a circle draws nothing, and ends", "a:2 b:1 c:0", [" a", " b", " c"]],
  ])("%s", (_, words, lines) => {
    expect(draw(words).map((line) => line.trimEnd())).toEqual(lines);
  });
});

test("relation, part of speech, lemma and features stand in columns, and no line is wider than asked for", () => {
  const tree = drawTree(
    [
      { form: "Räte", from: 0, to: 4, head: 2, deprel: "nsubj", upos: "NOUN", lemma: "Rat", feats: "Case=Nom|Number=Plur" },
      { form: "tagen", from: 5, to: 10, head: 0, deprel: "root", upos: "VERB", lemma: "tagen", feats: "Mood=Ind|Number=Plur" },
    ],
    48,
  );
  expect(tree.split("\n")).toEqual([
    "╭─ Räte   nsubj  NOUN  Rat    Case=Nom|Number=P…",
    "┴─ tagen  root   VERB  tagen  Mood=Ind|Number=P…",
  ]);
});

import { expect, test } from "vitest";
import { LANGS } from "../../model/lang.ts";
import { reportingOf, toReporting } from "./reporting.ts";

test.each(LANGS)("the table of %s has at least 120 verbs and nouns", (lang) => {
  const { verbs, nouns, tails } = reportingOf(lang);
  expect(verbs.size + nouns.size + tails.length).toBeGreaterThanOrEqual(120);
});

const ROW = { name: "sagen", words: "v:sagen", stance: "asserts", kind: "says", objects: "", topics: "" };

test.each<[what: string, row: Partial<typeof ROW>, error: string]>([
  ["a stance", { stance: "thinks" }, "unknown stance: thinks (row sagen of x.tsv)"],
  ["a kind", { kind: "sings" }, "unknown kind: sings (row sagen of x.tsv)"],
  ["words", { words: "sagen" }, "unknown words: sagen (row sagen of x.tsv)"],
  ["a slot", { objects: "Obj!" }, "unknown slot: Obj! (row sagen of x.tsv)"],
])("a table with %s that nobody knows is refused", (_, change, error) => {
  expect(() => toReporting([{ ...ROW, ...change }], "x.tsv")).toThrow(error);
});

test("two rows of one name are refused", () => {
  expect(() => toReporting([ROW, ROW], "x.tsv")).toThrow("second row of that name: sagen (row sagen of x.tsv)");
});

test("what a word needs is read from its cell", () => {
  const table = toReporting([{ ...ROW, words: "v:geben +bekannt | v:stellen +obj:Frage/Antrag -p(an)" }], "x.tsv");
  expect(table.verbs.get("geben")?.[0]?.needs).toEqual([{ relation: "any", not: false, words: ["bekannt"] }]);
  expect(table.verbs.get("stellen")?.[0]?.needs).toEqual([
    { relation: "obj", not: false, words: ["frage", "antrag"] },
    { prepositions: new Set(["an"]), not: true, words: [] },
  ]);
});

import { expect, test } from "vitest";
import { layOver } from "./laid-over.ts";
import { inSecondVersion } from "./older-relations.ts";

const PARSE = `1\tPoland\tPoland\tPROPN\t_\t_\t3\tnsubjpass\t_\t_
2\twas\tbe\tAUX\t_\t_\t3\tauxpass\t_\t_
3\tcriticised\tcriticise\tVERB\t_\t_\t0\troot\t_\t_
4\tin\tin\tADP\t_\t_\t6\tcase\t_\t_
5\t\`\`\t"\tPUNCT\t_\t_\t6\tpunct\t_\t_
6\tRome\tRome\tPROPN\t_\t_\t3\tnmod\t_\t_
7\t''\t"\tPUNCT\t_\t_\t6\tpunct\t_\t_
`;

test("words get the places where the text has them; what it writes otherwise has no width", () => {
  const text = 'Earlier.\n\nPoland was criticised in "Rome".';
  const [sentence] = layOver(PARSE, text, 10, 3);
  expect(sentence?.n).toBe(3);
  expect(sentence?.tokens?.map(({ from, to }) => text.slice(from, to))).toEqual([
    "Poland",
    "was",
    "criticised",
    "in",
    "",
    "Rome",
    "",
  ]);
});

test("a parse of another text", () => {
  expect(() => layOver(PARSE, "Russland griff an.")).toThrow("the parse is not of this text");
});

test("relations of the first version", () => {
  const [sentence] = layOver(PARSE, "Poland was criticised in Rome.");
  expect(inSecondVersion(sentence?.tokens ?? []).map(({ deprel }) => deprel)).toEqual([
    "nsubj:pass",
    "aux:pass",
    "root",
    "case",
    "punct",
    "obl",
    "punct",
  ]);
});

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { toDocument } from "../model/document.ts";
import type { Sentence } from "../model/sentence.ts";
import { readConllu } from "../syntax/conllu.ts";
import { treeReader } from "./tree-reader.ts";

const reader = treeReader(() => undefined);
const FILE = readFileSync(new URL("frames/constructions.en.conllu", import.meta.url), "utf8");

/** A document of one of our sentences, with its tree. */
function read(text: string) {
  const tokens = [...readConllu(FILE)].find((each) => each.text === text)?.tokens ?? [];
  const sentences: Sentence[] = [{ n: 0, from: 0, to: text.length, tokens }];
  return reader.read(toDocument({ text, lang: "en", published: "2022-08-17", retrieved: "" }), sentences);
}

test.each<[text: string, ...claims: string[]]>([
  ["Russia attacked Ukraine.", "ASSAULT RUS>UKR actual"],
  ["Russia wants to attack Ukraine.", "ASSAULT RUS>UKR hypothetical"],
  ["Poland accused Russia of attacking Ukraine.", "ACCUSE POL>RUS actual", "ASSAULT RUS>UKR actual according to POL"],
  ["Russia threatened to attack Ukraine.", "THREATEN RUS>UKR actual"],
])("%s", (text, ...claims) => {
  const side = (parties: readonly { readonly actor: string }[]) => parties.map(({ actor }) => actor).join("+");
  const found = read(text).claims.map(
    ({ type, initiator, recipient, reality, voices }) =>
      `${type} ${side(initiator)}>${side(recipient)} ${reality}${voices.length > 0 ? ` according to ${side(voices.map(({ actor = "?" }) => ({ actor })))}` : ""}`,
  );
  expect(found).toEqual(claims);
});

test("a claim has its words, its rule and its clause", () => {
  const [claim] = read("Poland accused Russia of attacking Ukraine.").claims;
  expect(claim).toMatchObject({ trigger: { from: 7, to: 14 }, from: 0, to: 42, sentence: 0, negated: false });
  expect(claim?.rule).toMatch(/^en\/frames\//);
});

test("why a document is not read", () => {
  expect(reader.read(toDocument({ text: "Hola.", lang: "es", retrieved: "" })).unread).toBe("language not read: es");
  expect(reader.read(toDocument({ text: "Hello.", lang: "en", retrieved: "" })).unread).toBe("no parser for en");
});

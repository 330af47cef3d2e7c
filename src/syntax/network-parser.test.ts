import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LANGS, type Lang } from "../model/lang.ts";
import type { Token } from "../model/sentence.ts";
import { loadParser } from "./load.ts";
import { openParser } from "./network-parser.ts";
import { parse } from "./parse.ts";
import { LONGEST, windowsOf } from "./windows.ts";

/** A sentence, and some of its words as `form relation head-form`; "-" is the root. */
const SENTENCES: Record<Lang, [string, string[]][]> = {
  de: [
    [
      "Das Verteidigungsministerium wies den Bericht am Montag zurück.",
      ["wies root -", "Verteidigungsministerium nsubj wies", "Bericht obj wies", "zurück compound:prt wies"],
    ],
    [
      "Russland hat der Ukraine neue Angriffe vorgeworfen.",
      ["vorgeworfen root -", "Russland nsubj vorgeworfen", "Angriffe obj vorgeworfen", "hat aux vorgeworfen"],
    ],
    [
      "Der Vertrag wurde von beiden Präsidenten unterzeichnet.",
      ["unterzeichnet root -", "wurde aux:pass unterzeichnet", "Präsidenten obl:agent unterzeichnet"],
    ],
    ["Die Ministerin sagte, dass ihr Land keine Waffen liefere.", ["sagte root -", "liefere ccomp sagte", "Waffen obj liefere"]],
  ],
  en: [
    ["The ministry denied the report on Monday.", ["denied root -", "ministry nsubj denied", "report obj denied"]],
    ["The treaty was signed by both presidents.", ["signed root -", "was aux:pass signed", "presidents obl:agent signed"]],
    [
      "Officials said the country would not send weapons.",
      ["said root -", "send ccomp said", "weapons obj send", "not advmod send"],
    ],
  ],
  ru: [
    [
      "Министерство опровергло сообщение в понедельник.",
      ["опровергло root -", "Министерство nsubj опровергло", "сообщение obj опровергло"],
    ],
    ["Договор был подписан двумя президентами.", ["подписан root -", "Договор nsubj:pass подписан"]],
    ["Москва обвинила Киев в новых обстрелах.", ["обвинила root -", "Москва nsubj обвинила", "Киев obj обвинила"]],
  ],
};

const described = (tokens: readonly Token[]) =>
  tokens.map(({ form, deprel, head = 0 }) => `${form} ${deprel} ${tokens[head - 1]?.form ?? "-"}`);

describe.each(Object.entries(SENTENCES))("%s", (lang, rows) => {
  test.each(rows)("%s", async (text, expected) => {
    const [sentence] = await parse(text, lang as Lang);
    expect(described(sentence?.tokens ?? [])).toEqual(expect.arrayContaining(expected));
  });
});

/** Whether there is one root, and every word reaches it. */
function isTree(tokens: readonly Token[]): boolean {
  const reaches = ({ head = -1 }: Token) => {
    let at: number | undefined = head;
    for (let steps = 0; at && steps < tokens.length; steps++) at = tokens[at - 1]?.head;
    return at === 0;
  };
  return tokens.length === 0 || (tokens.filter(({ head }) => head === 0).length === 1 && tokens.every(reaches));
}

test("any text gives trees whose words cover it in order", async () => {
  const pieces = fc.constantFrom(
    "Moskau",
    "sagte",
    "the",
    "и",
    ",",
    ".",
    "„",
    "»",
    "20.000",
    "z. B.",
    "\n\n",
    "😀",
    " ",
    "ё",
    "-",
    "don't",
  );
  const texts = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.array(pieces, { maxLength: 80 }).map((each) => each.join(" ")),
  );
  await fc.assert(
    fc.asyncProperty(texts, fc.constantFrom(...LANGS), async (text, lang) => {
      let end = 0;
      for (const { tokens = [] } of await parse(text, lang)) {
        expect(isTree(tokens)).toBe(true);
        for (const { from, to, lemma, upos, deprel } of tokens) {
          expect(lemma && upos && deprel).toBeTruthy();
          expect(from).toBeGreaterThanOrEqual(Math.min(end, from));
          if (from >= end) expect(text.slice(end, from).trim()).toBe("");
          end = Math.max(end, to);
        }
      }
      expect(text.slice(end).trim()).toBe("");
    }),
    { numRuns: 100 },
  );
});

test("a line of three thousand words without a stop is one tree, cut at marks while it is parsed", async () => {
  const text = "die Regierung in der Hauptstadt sprach mit dem Nachbarn , ".repeat(300);
  const [sentence, ...others] = await parse(text, "de");
  expect(others).toEqual([]);
  expect(sentence?.tokens?.length).toBe(3000);
  expect(isTree(sentence?.tokens ?? [])).toBe(true);
});

test("pieces are as long as they may be, and end at a mark where there is one", () => {
  const words = (count: number, mark?: number) => Array.from({ length: count }, (_, i) => (i === mark ? "," : "x"));
  expect(windowsOf([])).toEqual([]);
  expect(windowsOf(words(LONGEST))).toEqual([0]);
  expect(windowsOf(words(LONGEST + 1))).toEqual([0, LONGEST]);
  expect(windowsOf(words(LONGEST + 1, 100))).toEqual([0, 101]);
  expect(windowsOf(words(LONGEST + 1, 10))).toEqual([0, LONGEST]);
});

test("a model of another language is refused", () => {
  const file = readFileSync(new URL("../../models/ru.model", import.meta.url));
  expect(() => openParser("de", file, undefined)).toThrow("a model of another language: ru where de is asked for");
});

test("the parser of a language is read once", async () => {
  expect(await loadParser("en")).toBe(await loadParser("en"));
  expect((await loadParser("en")).name).toBe("news-en@1");
});

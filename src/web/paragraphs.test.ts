import { expect, test } from "vitest";
import { paragraphAt, paragraphs } from "./paragraphs.ts";

test.each([
  ["", []],
  ["\n\n", []],
  ["one", ["one"]],
  ["one\ntwo", ["one", "two"]],
  ["one\r\n\r\n  two \n \nthree\n", ["one", "  two ", "three"]],
])("%j has the paragraphs %j", (text, expected) => {
  const found = paragraphs(text);
  expect(found.map((paragraph) => paragraph.text)).toEqual(expected);
  for (const paragraph of found) expect(text.slice(paragraph.from, paragraph.to)).toBe(paragraph.text);
});

test.each([
  [0, 0],
  [3, 0],
  [5, 1],
  [99, 1],
])("place %d lies in paragraph %d", (place, expected) => expect(paragraphAt(paragraphs("one\n\ntwo"), place)).toBe(expected));

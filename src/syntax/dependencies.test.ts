import { expect, test } from "vitest";
import { Dependencies } from "./dependencies.ts";

/** "form head deprel feats", a word a line. */
const tree = (rows: string) =>
  new Dependencies(
    rows
      .trim()
      .split("\n")
      .map((row, i) => {
        const [form = "", head = "0", deprel = "", feats] = row.trim().split(" ");
        return { form, from: i, to: i + 1, head: Number(head), deprel, ...(feats ? { feats } : {}) };
      }),
  );

const SIGNED = tree(`
  Der 2 det
  Vertrag 4 nsubj:pass Case=Nom|Number=Sing
  wurde 4 aux:pass
  unterzeichnet 0 root VerbForm=Part
  . 4 punct`);

test("children come in the order of the text, and are asked for with or without the subtype", () => {
  expect(SIGNED.children(3)).toEqual([1, 2, 4]);
  expect(SIGNED.children(3, "nsubj")).toEqual([1]);
  expect(SIGNED.children(3, "nsubj:pass", "punct")).toEqual([1, 4]);
  expect(SIGNED.children(3, "nsubj:outer", "obj")).toEqual([]);
  expect(SIGNED.children(9)).toEqual([]);
});

test("heads, ancestors and what is below", () => {
  expect([0, 1, 3, 9].map((i) => SIGNED.head(i))).toEqual([1, 3, undefined, undefined]);
  expect(SIGNED.ancestors(0)).toEqual([1, 3]);
  expect(SIGNED.subtree(1)).toEqual([0, 1]);
  expect(SIGNED.subtree(3)).toEqual([0, 1, 2, 3, 4]);
});

test("relations and features", () => {
  expect(SIGNED.relation(1)).toBe("nsubj");
  expect(SIGNED.is(1, "nsubj") && SIGNED.is(1, "nsubj:pass")).toBe(true);
  expect(SIGNED.is(1, "pass")).toBe(false);
  expect(SIGNED.feature(1, "Case")).toBe("Nom");
  expect(SIGNED.feature(1, "Gender")).toBeUndefined();
});

test("words that hang on each other in a ring do not go round for ever", () => {
  const ring = tree("a 2 dep\n b 1 dep");
  expect(ring.ancestors(0)).toEqual([1, 0]);
  expect(ring.subtree(0)).toEqual([0, 1]);
});

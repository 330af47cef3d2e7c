import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lanes, type Marked, pieces } from "./marks.ts";

const text = "Laut Interfax wirft Kasachstan Russland Druck vor.";
const at = (words: string) => ({ from: text.indexOf(words), to: text.indexOf(words) + words.length });
const accuse: Marked = {
  ...at("wirft Kasachstan Russland Druck vor"),
  trigger: at("wirft"),
  initiator: [{ actor: "KAZ", ...at("Kasachstan") }],
  recipient: [{ actor: "RUS", ...at("Russland") }],
  voices: [{ actor: "Interfax", cue: "laut", ...at("Laut Interfax") }],
};

describe("pieces", () => {
  test("a sentence is cut at every mark", () => {
    const shown = pieces(text, [accuse]).map((piece) => [piece.text, ...(piece.layers[0]?.roles ?? [])].join("|"));
    expect(shown).toEqual([
      "Laut Interfax|voice",
      " ",
      "wirft|clause|trigger",
      " |clause",
      "Kasachstan|clause|initiator",
      " |clause",
      "Russland|clause|recipient",
      " Druck vor|clause",
      ".",
    ]);
  });
  test("of a text without claims there is one piece, of no text none", () => {
    expect(pieces("abc", [])).toEqual([{ from: 0, to: 3, text: "abc", layers: [] }]);
    expect(pieces("", [accuse])).toEqual([]);
  });
  test("spans count in the document when the text is a part of it", () => {
    const start = text.indexOf("Kasachstan");
    expect(pieces("Kasachstan", [accuse], start)).toMatchObject([{ text: "Kasachstan", from: start }]);
  });
});

const span = fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: -5, max: 60 })).map(([from, to]) => ({ from, to }));
const claim: fc.Arbitrary<Marked> = fc.record({
  from: fc.integer({ min: 0, max: 40 }),
  to: fc.integer({ min: 0, max: 60 }),
  trigger: span,
  initiator: fc.array(
    span.map((it) => ({ actor: "KAZ", ...it })),
    { maxLength: 2 },
  ),
  recipient: fc.array(
    span.map((it) => ({ actor: "RUS", ...it })),
    { maxLength: 2 },
  ),
  voices: fc.array(
    span.map((it) => ({ cue: "laut", ...it })),
    { maxLength: 2 },
  ),
});

test("whatever the spans, the pieces are the text again", () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 50, unit: "grapheme" }),
      fc.array(claim, { maxLength: 6 }),
      fc.nat(20),
      (words, claims, offset) => {
        const cut = pieces(words, claims, offset);
        expect(cut.map((piece) => piece.text).join("")).toBe(words);
        expect(cut.every((piece) => piece.text !== "" && piece.to - piece.from === piece.text.length)).toBe(true);
      },
    ),
  );
});

test("claims in one lane never share a character", () => {
  fc.assert(
    fc.property(fc.array(claim, { maxLength: 8 }), (claims) => {
      const given = lanes(claims);
      for (const piece of pieces(" ".repeat(70), claims)) {
        const here = piece.layers.map((layer) => given[layer.claim]);
        expect(new Set(here).size).toBe(here.length);
      }
    }),
  );
});

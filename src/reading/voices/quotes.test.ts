import fc from "fast-check";
import { expect, test } from "vitest";
import { quotesOf } from "./quotes.ts";

test.each<[text: string, quotes: string[]]>([
  ["Er sagte: „Wir gehen.“", ["„Wir gehen.“"]],
  ["»Wir gehen«, sagte er, »und zwar bald.«", ["»Wir gehen«", "»und zwar bald.«"]],
  ["«Мы уходим», — сказал он.", ["«Мы уходим»"]],
  ["“We leave,” he said. “Soon.”", ["“We leave,”", "“Soon.”"]],
  ['"We leave," he said. "Soon."', ['"We leave,"', '"Soon."']],
  ["’Wir gehen’, sagte er.", ["’Wir gehen’"]],
  ["‘We leave’, he said.", ["‘We leave’"]],
  // A quote within a quote is part of it.
  ["„Er nannte es ‚Verrat‘ und ging“, sagte sie.", ["„Er nannte es ‚Verrat‘ und ging“"]],
  // Sentences of one quote.
  ["„Wir gehen. Wir kommen nicht wieder.“", ["„Wir gehen. Wir kommen nicht wieder.“"]],
  // A quote goes on in the next paragraph, which opens it anew.
  ["„Wir gehen.\n\n„Wir kommen nicht wieder.“", ["„Wir gehen.", "„Wir kommen nicht wieder.“"]],
  // Look-alikes: apostrophes, and marks that never close.
  ["Putin's army and the states' leaders don't agree.", []],
  ["Hans’ Haus und Max’ Garten", []],
  ['Das Rohr ist 5" dick.', []],
  ["„Wir gehen nicht.", []],
])("%s", (text, quotes) => {
  expect(quotesOf(text).map(({ from, to }) => text.slice(from, to))).toEqual(quotes);
});

test("quotes are in order, apart and within the text", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", " ", ".", ",", "\n", "„", "“", "”", "«", "»", '"', "'", "’", "‘") }),
      (text) => {
        let end = 0;
        for (const { from, to } of quotesOf(text)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      },
    ),
  );
});

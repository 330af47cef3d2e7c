import { describe, expect, test } from "vitest";
import { extract } from "./extract.ts";
import type { Raw } from "./raw.ts";

const raw = (text: string, more: Partial<Raw> = {}): Raw => ({
  bytes: Buffer.from(text),
  origin: "a.json",
  retrieved: "2023-01-01T00:00:00.000Z",
  ...more,
});
const TEXT = "Die Gespräche über das Erdöl sind unterbrochen. Das sagte der Sprecher.";

describe("JSON", () => {
  test.each<[string, object]>([
    [
      "our names",
      {
        title: "T",
        text: TEXT,
        outlet: "Bote",
        byline: "Anna Tal",
        published: "2022-08-17",
        lang: "de",
        tags: ["a", "b"],
        licence: "CC0",
        note: "N",
      },
    ],
    [
      "other names",
      {
        headline: "T",
        content: TEXT,
        publisher: { name: "Bote" },
        author: [{ name: "Anna Tal" }],
        date: "17. August 2022",
        language: "de-CH",
        keywords: "a, b",
        license: "CC0",
        note: "N",
      },
    ],
    [
      "names in capitals",
      {
        Title: "T",
        BODY: TEXT,
        Source: "Bote",
        Author: "Von Anna Tal",
        Date: "2022-08-17",
        Tags: "a;b",
        License: "CC0",
        Note: "N",
      },
    ],
    [
      "HTML in the text",
      {
        title: "T",
        text: "<p>Die Gespräche &uuml;ber das Erdöl sind unterbrochen. Das sagte der Sprecher.</p>",
        source: "Bote",
        author: "Anna Tal",
        date: "2022-08-17",
        tags: ["a", "b"],
        licence: "CC0",
        note: "N",
      },
    ],
  ])("%s", (_, row) => {
    const [outcome] = extract(raw(JSON.stringify(row)));
    expect(outcome).toMatchObject({
      kind: "document",
      document: {
        title: "T",
        text: TEXT,
        outlet: "Bote",
        byline: "Anna Tal",
        published: "2022-08-17",
        lang: "de",
        tags: ["a", "b"],
        licence: "CC0",
        note: "N",
      },
    });
  });

  test("an array: each row is its own outcome", () => {
    const outcomes = extract(raw(JSON.stringify([{ text: TEXT }, { title: "T" }, 7, { text: " " }, { text: TEXT }])));
    expect(outcomes.map((outcome) => (outcome.kind === "rejected" ? `${outcome.row} ${outcome.reason}` : outcome.kind))).toEqual([
      "document",
      "2 no text",
      "3 not an object",
      "4 no text",
      "document",
    ]);
  });

  test("an object a line, without a name that says so", () => {
    const text = `${JSON.stringify({ text: TEXT })}\n\n{"text": \n${JSON.stringify({ text: TEXT })}\r\n`;
    const outcomes = extract(raw(text, { origin: "-" }));
    expect(outcomes.map((outcome) => (outcome.kind === "rejected" ? `${outcome.row} ${outcome.reason}` : outcome.kind))).toEqual([
      "document",
      "3 not JSON",
      "document",
    ]);
  });

  test("a row of a file keeps its number", () => {
    const outcomes = extract(raw("{oops", { origin: "a.jsonl:17", row: 17, contentType: "application/json" }));
    expect(outcomes).toEqual([
      { kind: "rejected", origin: "a.jsonl:17", row: 17, reason: "not JSON", detail: expect.any(String) },
    ]);
  });

  test("the keys of prototypes are keys", () => {
    const text = `{"__proto__": {"title": "evil", "polluted": 1}, "constructor": {"name": "x"}, "toString": "y", "text": ${JSON.stringify(TEXT)}}`;
    const [outcome] = extract(raw(text));
    expect(outcome).toMatchObject({ kind: "document", document: { text: TEXT } });
    expect(outcome?.kind === "document" && outcome.document.title).toBeUndefined();
    expect("polluted" in {}).toBe(false);
  });

  test("an address that is none is left out; a very deep list ends", () => {
    const [outcome] = extract(raw(JSON.stringify({ text: TEXT, url: "javascript:alert(1)" })));
    expect(outcome?.kind === "document" && outcome.document.url).toBeUndefined();
    expect(extract(raw(`{"text": ${"[".repeat(100_000)}${"]".repeat(100_000)}}`))[0]?.kind).toBe("rejected");
  });

  test("the whole is not JSON", () => {
    expect(extract(raw("{ text: 1 }"))).toMatchObject([
      { reason: "not JSON", detail: expect.stringMatching(/cannot be read as JSON/) },
    ]);
    expect(extract(raw("[]"))).toMatchObject([{ reason: "empty" }]);
  });
});

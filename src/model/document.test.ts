import { expect, test } from "vitest";
import { type DocumentDraft, toDocument } from "./document.ts";
import { shortHash, textHash } from "./id.ts";

const draft: DocumentDraft = { text: "Astana bestreitet die Lieferung.", retrieved: "2022-08-17T10:00:00Z", lang: "de" };

test("a document is known by its text alone", () => {
  const document = toDocument(draft);
  expect(document.hash).toBe(textHash(draft.text));
  expect(document.id).toBe(shortHash(document.hash));
  const again = toDocument({ ...draft, retrieved: "2023-01-01T00:00:00Z", url: "https://example.org/2", outlet: "Anderswo" });
  expect(again.id).toBe(document.id);
});

test.each(["Astana bestreitet die Lieferung. ", "Astana bestreitet die Lieferung", "astana bestreitet die Lieferung.", ""])(
  "%j is another text",
  (text) => expect(toDocument({ ...draft, text }).id).not.toBe(toDocument(draft).id),
);

test("nothing is added but hash, id and empty lists; what is given stays", () => {
  const { id, hash, ...rest } = toDocument(draft);
  expect(id).toMatch(/^[0-9a-f]{20}$/);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(rest).toEqual({ ...draft, tags: [], sources: [] });
  const sources = [{ kind: "link", text: "Ministerium, 16.8.2022", url: "https://example.org/1" }] as const;
  const full = toDocument({ ...draft, title: "Titel", licence: "CC BY 4.0", tags: ["Rüstung"], sources });
  expect(full).toMatchObject({ title: "Titel", licence: "CC BY 4.0", tags: ["Rüstung"], sources });
});

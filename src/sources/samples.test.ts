import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { extract } from "./extract.ts";

const root = new URL("../../samples/", import.meta.url);
// Wherever the reports lie below samples/, their folder is their language.
const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((path) => /\/(de|en|ru)\/[^/]+\.(txt|html)$/.test(`/${path}`))
  .map((path) => ({ path, lang: path.split("/").at(-2) ?? "", name: path.split("/").at(-1) ?? "" }))
  .sort((a, b) => (a.path < b.path ? -1 : 1));

test("there are reports", () => expect(files.length).toBeGreaterThan(20));

describe("the reports of the project", () => {
  test.each(files)("$path gives a whole document", ({ path, lang, name }) => {
    const bytes = readFileSync(new URL(path, root));
    const [outcome] = extract({ bytes, origin: name, retrieved: "2023-01-01T00:00:00.000Z" });
    if (outcome?.kind !== "document") throw new Error(outcome?.detail ?? "nothing");
    const { document } = outcome;
    expect(document).toMatchObject({ lang, licence: "CC BY 4.0", note: expect.stringMatching(/^Written for Rapporteur/) });
    expect(document.published).toMatch(new RegExp(`^${name.slice(0, 10)}`));
    expect(document.url).toMatch(/^https:\/\/[a-z]+(-[a-z]+)*\.example\//);
    expect(document.tags.length).toBeGreaterThan(1);
    expect(document.title).toBeDefined();
    expect(document.outlet).toBeDefined();
    expect(document.text.length).toBeGreaterThan(500);
    expect(document.text).toMatch(/[.!?“”»’)]$/);
    expect(document.text).not.toMatch(/https?:|newsletter|cookie|Quellen:|Sources:|Источники:/i);
  });
});

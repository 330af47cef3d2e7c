import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { readTable } from "./table.ts";

const folder = mkdtempSync(join(tmpdir(), "table-"));
afterAll(() => rmSync(folder, { recursive: true }));

function tsv(text: string): URL {
  const path = join(folder, "acts.tsv");
  writeFileSync(path, text);
  return pathToFileURL(path);
}

const file = `${basename(folder)}/acts.tsv`;

test("rows by column, an empty cell as empty text, comments and empty lines left out", () => {
  const rows = readTable(tsv('# acts\ncode\tlabel\tmode\n\n010\tSay "so"\t\n# aside\n042\tBesuch; визит\tvisit\n'), [
    "code",
    "label",
  ]);
  expect(rows).toEqual([
    { code: "010", label: 'Say "so"', mode: "" },
    { code: "042", label: "Besuch; визит", mode: "visit" },
  ]);
});

test.each([
  ["", []],
  ["code\tlabel\n", []],
  ["code\tlabel\n010\t#1", [{ code: "010", label: "#1" }]], // no end of line at the end, and # inside a row
])("%j holds %j", (text, expected) => expect(readTable(tsv(text), ["code"])).toEqual(expected));

test.each([
  ["code\n010\n", ["code", "label", "mode"], `missing column: label, mode (row 1 of ${file})`],
  ["# acts\n\ncode\n", ["label"], `missing column: label (row 3 of ${file})`],
  ["code\tlabel\n010\ta\n042\n", ["code"], `1 cells where the header has 2 (row 3 of ${file})`],
  ["code\tlabel\n# aside\n010\ta\tb\n", ["code"], `3 cells where the header has 2 (row 3 of ${file})`],
])("%j: the error names file and row", (text, columns, message) => {
  const url = tsv(text);
  expect(() => readTable(url, columns)).toThrow(message);
});

test("a file that is not there is an error with its name", () => {
  expect(() => readTable(pathToFileURL(join(folder, "none.tsv")), ["code"])).toThrow("none.tsv");
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, expect, test } from "vitest";
import { eventFiles } from "./event-files.ts";

const folder = mkdtempSync(join(tmpdir(), "rapporteur-files-"));
mkdirSync(join(folder, "a/deep"), { recursive: true });
mkdirSync(join(folder, "empty"));
for (const name of ["1.csv", "2.csv", "a/3.csv", "a/deep/4.csv", "a/deep/5.txt", ".hidden", "a/[x].csv"])
  writeFileSync(join(folder, name), "");
afterAll(() => rmSync(folder, { recursive: true }));

test.each<[paths: string[], files: string[]]>([
  [["1.csv"], ["1.csv"]],
  [["1.csv", "1.csv"], ["1.csv"]],
  [["."], ["1.csv", "2.csv", "a/3.csv", "a/[x].csv", "a/deep/4.csv", "a/deep/5.txt"]],
  [["*.csv"], ["1.csv", "2.csv"]],
  [["?.csv"], ["1.csv", "2.csv"]],
  [["a/*.csv"], ["a/3.csv", "a/[x].csv"]],
  [["a/[x].csv"], ["a/[x].csv"]],
  [["**/*.csv"], ["1.csv", "2.csv", "a/3.csv", "a/[x].csv", "a/deep/4.csv"]],
  [["a/**/*.txt"], ["a/deep/5.txt"]],
  [["none.csv"], ["none.csv: no such file or folder"]],
  [
    ["empty", "*.xml"],
    ["empty: no files there", "*.xml: no files there"],
  ],
])("%j", async (paths, files) => {
  const found = await eventFiles(paths.map((path) => join(folder, path)));
  const named = found.map((one) =>
    typeof one === "string" ? relative(folder, one) : `${relative(folder, one.file)}: ${one.problem}`,
  );
  expect(named).toEqual(files);
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { LANGUAGES } from "../src/lang/index.ts";
import { isLang } from "../src/model/lang.ts";
import { readScheme } from "../src/training/scheme.ts";
import { agreementTable, countsOf } from "../src/training/treebank.ts";
import { faultsOf } from "../src/training/validate.ts";

const folder = fileURLToPath(new URL("../training/treebank", import.meta.url));
const files = readdirSync(folder).filter((file) => file.endsWith(".conllu"));

test("the treebank is there", () => {
  expect(files.length).toBeGreaterThanOrEqual(13);
});

const ids = new Set<string>();
test.each(files)("every sentence of %s is sound", (file) => {
  const lang = file.slice(0, 2);
  if (!isLang(lang)) throw new Error(`no language: ${lang} (${file})`);
  const text = readFileSync(join(folder, file), "utf8");
  expect(faultsOf(text, readScheme(join(folder, "labels"), lang), LANGUAGES[lang].wording, ids)).toEqual([]);
});

test("the README has the counts and the agreement: node scripts/treebank.js", () => {
  const readme = readFileSync(join(folder, "README.md"), "utf8");
  expect(readme).toContain(countsOf(folder));
  expect(readme).toContain(agreementTable(folder));
});

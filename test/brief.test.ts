import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { run, temporaryFolder, temporaryFolderToKeep } from "./program.ts";

const ARTICLE = `---
title: Astana weist Vorwürfe zurück
outlet: Tagesruf
published: 2022-08-11
lang: de
---

Russland hat Kasachstan scharf kritisiert. Kasachstan wies die Vorwürfe aus Moskau zurück.
`;

let [store, folder] = ["", ""];
beforeAll(async () => {
  folder = temporaryFolderToKeep();
  store = join(folder, "reports.duckdb");
  writeFileSync(join(folder, "article.txt"), ARTICLE);
  await run(store, ["read", join(folder, "article.txt")]);
});

describe("rapporteur brief", () => {
  test("prints Markdown that names its sentence, its outlet and its day", async () => {
    const { code, stdout } = await run(store, ["brief", "KAZ", "RUS"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^# Kazakhstan – Russia\n/);
    expect(stdout).toContain("Russland hat Kasachstan scharf kritisiert.");
    expect(stdout).toContain("Tagesruf");
    expect(stdout).toContain("11 August 2022");
  });

  test("writes a page, and Markdown with its drawing beside it", async () => {
    await run(store, ["brief", "RUS", "KAZ", "--lang", "ru", "--output", join(folder, "page.html")]);
    expect(readFileSync(join(folder, "page.html"), "utf8")).toContain("<h1>Казахстан – Россия</h1>");
    await run(store, ["brief", "RUS", "KAZ", "--lang", "de", "--output", join(folder, "page.md")]);
    expect(readFileSync(join(folder, "page.md"), "utf8")).toContain("](<page.svg>)");
    expect(readdirSync(folder)).toContain("page.svg");
  });

  test("--json prints the facts", async () => {
    const { stdout } = await run(store, ["brief", "KAZ", "RUS", "--from", "2022-08", "--to", "2022-08", "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      window: { from: "2022-08-01", to: "2022-08-31" },
      relation: { a: "KAZ", b: "RUS" },
    });
  });

  test.each([
    [["KAZ", "RUS", "--output", "page.pdf"], /cannot write a brief as .pdf: page.pdf \(expected .md or .html\)/],
    [["KAZ", "RUS", "--lang", "fr"], /Allowed choices are de, en, ru/],
    [["KAZ", "KAZ"], /a relation needs two countries/],
    [["KAZ", "RUS", "--from", "2022-13"], /no such day: 2022-13/],
    [["KAZ", "RUS", "--json", "--output", "page.md"], /--json prints the facts; it goes without --output/],
  ])("%j is refused", async (args, stderr) => {
    const result = await run(join(temporaryFolder(), "reports.duckdb"), ["brief", ...args]);
    expect(result.stderr).toMatch(stderr);
    expect(result.code).toBe(2);
  });
});

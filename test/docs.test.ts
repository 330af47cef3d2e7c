import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "./program.ts";

const read = (name: string) => readFileSync(join(ROOT, name), "utf8");

describe("the docs say what the program does", () => {
  test("pages that the program writes are current: npm run docs", async () => {
    const { pages } = await import("../scripts/docs.js");
    const written: Record<string, string> = await pages();
    for (const [name, text] of Object.entries(written)) expect(read(name), name).toBe(text);
  });

  test.each([
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    ...readdirSync(join(ROOT, "docs"))
      .filter((name) => name.endsWith(".md"))
      .map((name) => `docs/${name}`),
  ])("every link in %s leads to a file that is there", (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = ""]) => link);
    const folder = page.includes("/") ? "docs" : "";
    for (const link of links) expect(() => readFileSync(join(ROOT, folder, link)), link).not.toThrow(/ENOENT/);
  });

  test("every file and folder that CONTRIBUTING names is there", () => {
    const names = [...read("CONTRIBUTING.md").matchAll(/`((?:src|test|docs|scripts|bench|samples)\/[^`<*]*)`/g)].map(
      ([, name = ""]) => name,
    );
    expect(names.length).toBeGreaterThan(10);
    for (const name of names)
      expect(readdirSync(join(ROOT, name, "..")), name).toContain(name.replace(/\/$/, "").split("/").at(-1));
  });
});

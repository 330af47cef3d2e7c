import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

// The folders in the order of the road of a sentence: each imports only from those before it.
const ROAD = [
  "model",
  "lang",
  "sources",
  "syntax",
  "training",
  "actors",
  "reading",
  "matching",
  "datasets",
  "store",
  "relations",
  "server",
  "cli",
  "web",
];

const root = fileURLToPath(new URL("../src", import.meta.url));
const IMPORT = /(?:^|\s)(?:import|export)\s(?:[^"';]*?\sfrom\s)?["'](\.[^"']+)["']|import\(\s*["'](\.[^"']+)["']\s*\)/gm;

/** Every import of one folder from another, as "lang/load.ts imports model". */
function crossings(): { file: string; from: string; to: string }[] {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => /\.(ts|svelte)$/.test(file));
  return files.flatMap((file) => {
    const text = readFileSync(join(root, file), "utf8");
    return [...text.matchAll(IMPORT)].flatMap(([, statically, dynamically]) => {
      const target = relative(root, join(root, dirname(file), statically ?? dynamically ?? ""));
      const [from = "", to = ""] = [file.split(sep)[0], target.split(sep)[0]];
      return from === to || !file.includes(sep) ? [] : [{ file, from, to }];
    });
  });
}

test("a folder imports only from those before it", () => {
  const backward = crossings().filter(({ from, to }) => ROAD.indexOf(from) < ROAD.indexOf(to));
  expect(backward.map(({ file, to }) => `${file} imports ${to}`)).toEqual([]);
});

test("the check sees imports at all, and every folder is on the road", () => {
  const found = crossings();
  expect(found.length).toBeGreaterThan(30);
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map((entry) => entry.name).filter((name) => !ROAD.includes(name))).toEqual([]);
});

test("every folder says at its head what it is for", () => {
  const silent = ROAD.filter(
    (folder) => folder !== "web" && !/^\/\/ \S/.test(readFileSync(join(root, folder, "index.ts"), "utf8")),
  );
  expect(silent).toEqual([]);
});

test("no language's words outside lang/: a name of a language folder is imported by lang/index.ts alone", () => {
  const leaks = crossings().filter(
    ({ file, from }) =>
      // A dictionary is made of one language: its maker is that language's own.
      from !== "lang" &&
      !file.startsWith(join("training", "lexicon")) &&
      /lang\/(de|en|ru)\//.test(readFileSync(join(root, file), "utf8")) &&
      !file.endsWith(".test.ts"),
  );
  expect(leaks.map(({ file }) => file)).toEqual([]);
});

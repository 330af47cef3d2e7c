import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { extract } from "./extract.ts";
import { type OpenOptions, open } from "./open.ts";

/** A name that is not UTF-8 can only be made where names are bytes. */
const ANY_NAME = process.platform === "linux";

let root = "";
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "rapporteur-open-"));
  for (const folder of ["reports", "reports/b", "nothing", "loop", "reports/.git"]) await mkdir(join(root, folder));
  await writeFile(join(root, "reports/c.txt"), "Ein Satz über das Meer.");
  await writeFile(join(root, "reports/a.txt"), "Noch ein Satz über das Meer.");
  await writeFile(join(root, "reports/b/d.txt"), "");
  await writeFile(join(root, "reports/.hidden"), "x");
  await writeFile(join(root, "reports/e.bin"), Uint8Array.of(0, 1, 2, 3, 0));
  if (ANY_NAME)
    await writeFile(
      Buffer.concat([Buffer.from(`${root}/reports/f`), Buffer.of(0xff), Buffer.from(".txt")]),
      "Ein Satz über den Hafen.",
    );
  await symlink(join(root, "loop"), join(root, "loop/again"));
  await symlink(join(root, "self"), join(root, "self"));
  await writeFile(join(root, "rows.jsonl"), '\uFEFF{"text": "Ein Satz."}\r\n\n{oops\n{"title": "x"}\n{"text": "Ende."}');
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function all(inputs: string[], more: Partial<OpenOptions> = {}) {
  const found = [];
  for await (const raw of open(inputs, { now: () => new Date("2023-01-01T00:00:00Z"), ...more })) found.push(raw);
  return found;
}
const told = async (inputs: string[], more: Partial<OpenOptions> = {}) =>
  (await all(inputs, more)).map((raw) => {
    const name = raw.origin.replace(root, "");
    return "kind" in raw ? `${name}: ${raw.reason}` : `${name}: ${raw.bytes.length} bytes`;
  });

test("a folder: all below it, sorted; what is hidden is a row", async () => {
  expect(await told([join(root, "reports")])).toEqual([
    "/reports/.git: hidden",
    "/reports/.hidden: hidden",
    "/reports/a.txt: 29 bytes",
    "/reports/b/d.txt: 0 bytes",
    "/reports/c.txt: 24 bytes",
    "/reports/e.bin: 5 bytes",
    ...(ANY_NAME ? ["/reports/f\uFFFD.txt: 25 bytes"] : []),
  ]);
});

test("every file gives a document or a reason", async () => {
  const outcomes = (await all([join(root, "reports")])).flatMap((raw) => ("kind" in raw ? [raw] : extract(raw)));
  expect(outcomes.map((outcome) => (outcome.kind === "rejected" ? outcome.reason : outcome.document.text))).toEqual([
    "hidden",
    "hidden",
    "Noch ein Satz über das Meer.",
    "empty",
    "Ein Satz über das Meer.",
    "not text",
    ...(ANY_NAME ? ["Ein Satz über den Hafen."] : []),
  ]);
});

test.each<[string, string]>([
  ["nothing", "empty folder"],
  ["missing.txt", "not found"],
  ["self", "link loop"],
  ["loop", "folder read before"],
  ["reports/.hidden", "1 bytes"],
])("%s: %s", async (path, said) => expect((await told([join(root, path)])).at(-1)).toContain(said));

test("a device and a file over the limit", async () => {
  expect(await told(["/dev/null"])).toEqual(["/dev/null: not a file"]);
  expect(await told([join(root, "reports/c.txt")], { maxBytes: 10 })).toEqual(["/reports/c.txt: too large"]);
});

test.skipIf(process.getuid?.() === 0)("a file that may not be read", async () => {
  const path = join(root, "secret.txt");
  await writeFile(path, "x");
  await chmod(path, 0);
  expect(await told([path])).toEqual(["/secret.txt: unreadable"]);
});

test("JSON Lines: one Raw a line, with its row", async () => {
  const raws = await all([join(root, "rows.jsonl")]);
  expect(raws.map((raw) => raw.origin.replace(root, ""))).toEqual([
    "/rows.jsonl:1",
    "/rows.jsonl:3",
    "/rows.jsonl:4",
    "/rows.jsonl:5",
  ]);
  const outcomes = raws.flatMap((raw) => ("kind" in raw ? [raw] : extract(raw)));
  expect(
    outcomes.map((outcome) => (outcome.kind === "rejected" ? `${outcome.row} ${outcome.reason}` : outcome.document.text)),
  ).toEqual(["Ein Satz.", "3 not JSON", "4 no text", "Ende."]);
});

test("JSON Lines are read as a stream, and a long line is a row", async () => {
  const path = join(root, "many.ndjson");
  const line = JSON.stringify({ text: `${"Ein Satz über das Meer. ".repeat(100)}` });
  await writeFile(path, `${line}\n`.repeat(10_000));
  let rows = 0;
  let most = 0;
  const before = process.memoryUsage().arrayBuffers;
  for await (const raw of open([path], { now: () => new Date() })) {
    if (!("kind" in raw)) rows++;
    if (rows % 500 === 0) most = Math.max(most, process.memoryUsage().arrayBuffers - before);
  }
  expect(rows).toBe(10_000);
  expect(most).toBeLessThan(20_000_000);
  expect((await told([path], { maxBytes: 100 }))[0]).toBe("/many.ndjson:1: too large");
});

test("standard input, addresses of other kinds, and the end of the wish", async () => {
  const stdin = (async function* () {
    yield Buffer.from("Ein ");
    yield Buffer.from("Satz.");
  })();
  expect(await told(["-"], { stdin })).toEqual(["-: 9 bytes"]);
  expect(await told(["-", "ftp://example.org/x", ""])).toEqual([
    "-: no standard input",
    "ftp://example.org/x: not a web address",
    ": not found",
  ]);
  expect(await told([join(root, "reports")], { signal: AbortSignal.abort() })).toEqual([]);
});

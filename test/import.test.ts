import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { gdeltRow } from "../src/store/contract-imports.ts";
import { openFile } from "../src/store/open.ts";
import { verify } from "../src/store/verify.ts";
import { ended, run, start, temporaryFolder } from "./program.ts";

/** A file as GDELT serves it: half of its rows are between two countries. */
function quarterHour(first: number, rows: number): string {
  return Array.from({ length: rows }, (_, i) =>
    gdeltRow({
      GLOBALEVENTID: String(first + i),
      Actor1Code: "KAZ",
      Actor1CountryCode: "KAZ",
      ...(i % 2 ? {} : { Actor2Code: "RUS", Actor2CountryCode: "RUS" }),
      SOURCEURL: `https://news.example/${first + i}`,
    }),
  ).join("");
}

const json = (text: string) => JSON.parse(text);

test("a folder is one job: each file by its content, counted by reason, listed, and taken back", async () => {
  const folder = temporaryFolder();
  const store = join(folder, "reports.duckdb");
  const files = join(folder, "files");
  mkdirSync(join(files, "more"), { recursive: true });
  writeFileSync(join(files, "a.export.CSV"), quarterHour(1, 10));
  writeFileSync(join(files, "more/b.export.CSV"), quarterHour(101, 10));
  writeFileSync(join(files, "more/b again.CSV"), quarterHour(101, 10));
  writeFileSync(join(files, "letter.txt"), "Dear all,\nno events.\n");

  const first = await run(store, ["import", files]);
  expect(first.code).toBe(3);
  expect(first.stdout).toMatch(/files\/a\.export\.CSV +gdelt2 +10 +5 +2019-01-21 +2019-01-21/);
  expect(first.stdout).toMatch(/letter\.txt +- .*format not recognised/);
  expect(first.stdout).toMatch(
    /2 files imported, 1 known, 1 refused; 20 rows, 10 used\nleft out:\n +10 {2}no country of the recipient/,
  );
  expect(first.stderr).toMatch(/letter\.txt is none of gdelt2/);

  const again = json((await run(store, ["import", join(files, "**", "*.CSV"), "--json"])).stdout);
  expect(again.files.map((file: { status: string }) => file.status)).toEqual(["known", "known", "known"]);

  const { imports } = json((await run(store, ["imports", "--json"])).stdout);
  expect(imports.map((row: { id: number; used: number }) => [row.id, row.used])).toEqual([
    [2, 5],
    [1, 5],
  ]);
  expect((await run(store, ["imports", "show", "1"])).stdout).toMatch(
    /rows +10, of which 5 are used[\s\S]*5 {2}no country of the recipient/,
  );
  const rejected = json(
    (
      await run(store, [
        "imports",
        "show",
        "1",
        "--rejected",
        "--reason",
        "no country of the recipient",
        "--limit",
        "2",
        "--json",
      ])
    ).stdout,
  );
  expect(rejected).toMatchObject({
    total: 5,
    rows: [{ row: 2, cells: { GLOBALEVENTID: "2", Actor1CountryCode: "KAZ" } }, { row: 4 }],
  });

  expect((await run(store, ["imports", "undo", "1"])).stdout).toMatch(/import 1 is taken back/);
  expect(json((await run(store, ["import", join(files, "a.export.CSV"), "--json"])).stdout).files[0]).toMatchObject({
    status: "imported",
    id: 3,
  });
});

describe("wrong usage", () => {
  test.each<[args: string[], stderr: RegExp]>([
    [["import"], /missing required argument 'path'/],
    [["import", "x", "--format", "gdelt3"], /unknown format: gdelt3 \(known: gdelt2/],
    [["import", "x", "--mapping", "nothing.json"], /cannot read the mapping/],
    [["imports", "show", "one"], /expected the number of an import/],
    [["imports", "undo", "9"], /no such import: 9/],
  ])("rapporteur %j", async (args, stderr) => {
    const result = await run(join(temporaryFolder(), "reports.duckdb"), args);
    expect(result.stderr).toMatch(stderr);
    expect(result.code).toBe(2);
  });

  test("a path that is not there is a row with the reason", async () => {
    const folder = temporaryFolder();
    const { code, stdout } = await run(join(folder, "reports.duckdb"), ["import", join(folder, "nothing"), "--json"]);
    expect([code, json(stdout).files[0].detail]).toEqual([3, "no such file or folder"]);
  });
});

test("kill -9 in the middle of many files leaves each whole or not at all, and the same command goes on", async () => {
  const folder = temporaryFolder();
  const store = join(folder, "reports.duckdb");
  const files = join(folder, "files");
  mkdirSync(files);
  const COUNT = 60;
  for (let i = 0; i < COUNT; i++) writeFileSync(join(files, `${100 + i}.CSV`), quarterHour(i * 2000, 2000));
  const child = start(store, "import", files);
  while (!existsSync(store)) await new Promise((resolve) => setTimeout(resolve, 20));
  await new Promise((resolve) => setTimeout(resolve, 1500));
  child.kill("SIGKILL");
  expect((await ended(child)).code).toBeNull();

  const after = await openFile(store);
  const kept = await after.imports();
  expect(kept.length).toBeLessThan(COUNT);
  expect(new Set(kept.map(({ rows, used }) => `${rows} ${used}`)).size).toBeLessThanOrEqual(1);
  const problems = [];
  for await (const problem of verify(after)) problems.push(problem);
  expect(problems).toEqual([]);
  await after.close();

  const report = json((await run(store, ["import", files, "--json"])).stdout);
  const counted = (status: string) => report.files.filter((file: { status: string }) => file.status === status).length;
  expect([counted("known"), counted("imported")]).toEqual([kept.length, COUNT - kept.length]);
}, 240_000);

test("through a running server, which does the work", async () => {
  const folder = temporaryFolder();
  const store = join(folder, "reports.duckdb");
  writeFileSync(join(folder, "a.CSV"), quarterHour(1, 10));
  const server = start(store, "serve", "--port", "0");
  await new Promise<void>((resolve, reject) => {
    server.stdout?.on("data", (chunk) => /http:\S+/.test(String(chunk)) && resolve());
    server.on("close", () => reject(new Error("the server ended")));
  });
  expect(json((await run(store, ["import", join(folder, "a.CSV"), "--json"])).stdout).files[0]).toMatchObject({
    status: "imported",
    used: 5,
  });
  expect(json((await run(store, ["imports", "show", "1", "--rejected", "--json"])).stdout).total).toBe(5);
  const wrong = await run(store, ["imports", "undo", "7"]);
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining("no such import: 7")]);
  server.kill("SIGINT");
  expect((await ended(server)).code).toBe(0);
});

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openFile } from "../src/store/open.ts";
import { verify } from "../src/store/verify.ts";
import { ended, run, start, temporaryFolder } from "./program.ts";

const DOCUMENTS = 10_000;

function articles(): string {
  const lines = Array.from({ length: DOCUMENTS }, (_, i) =>
    JSON.stringify({
      title: `Bericht ${i}`,
      text: `Russland hat Kasachstan am Montag kritisiert. Das Ministerium wies die Vorwürfe zurück. Es geht um Lieferung Nummer ${i}.`,
      published: "2022-08-10",
      lang: "de",
      outlet: `Blatt ${i % 7}`,
    }),
  );
  return `${lines.join("\n")}\n`;
}

test("kill -9 in the middle of 10,000 documents loses nothing that was kept, leaves nothing half, and the next run goes on", async () => {
  const folder = temporaryFolder();
  const [store, file] = [join(folder, "reports.duckdb"), join(folder, "articles.jsonl")];
  writeFileSync(file, articles());

  const child = start(store, "read", file, "--progress", "lines");
  let kept = 0;
  child.stderr?.on("data", (chunk) => {
    for (const [, number] of String(chunk).matchAll(/kept (\d+) documents/g)) kept = Number(number);
    if (kept >= 3000) child.kill("SIGKILL");
  });
  expect((await ended(child)).code).toBeNull();

  const after = await openFile(store);
  const { documents, claims } = await after.counts();
  expect(documents).toBeGreaterThanOrEqual(kept);
  expect(documents).toBeLessThan(DOCUMENTS);
  expect(documents % 100).toBe(0);
  expect(claims).toBeGreaterThanOrEqual(documents);
  const problems = [];
  for await (const problem of verify(after)) problems.push(problem);
  expect(problems).toEqual([]);
  await after.close();

  const second = await run(store, ["read", file, "--json"]);
  expect(second.code).toBe(0);
  expect(JSON.parse(second.stdout)).toMatchObject({ added: DOCUMENTS - documents, known: documents, rejected: 0 });
}, 240_000);

test("ctrl-C keeps what was read, says so, and the same command goes on from there", async () => {
  const folder = temporaryFolder();
  const [store, file] = [join(folder, "reports.duckdb"), join(folder, "articles.jsonl")];
  writeFileSync(file, articles());
  const child = start(store, "read", file, "--progress", "lines");
  let interrupted = false;
  child.stderr?.on("data", () => {
    if (!interrupted) child.kill("SIGINT");
    interrupted = true;
  });
  const stopped = await ended(child);
  expect(stopped.code).toBe(130);
  expect(stopped.stderr).toContain("the same command goes on from there");
  const kept = Number(/(\d+) documents added/.exec(stopped.stdout)?.[1]);
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(DOCUMENTS);
  const counted = JSON.parse((await run(store, ["documents", "--json", "--limit", "1"])).stdout);
  expect(counted.total).toBe(kept);
}, 240_000);

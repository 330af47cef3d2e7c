import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ImportOptions } from "../../datasets/head.ts";
import { planFor } from "../../datasets/recognise.ts";
import { gdeltRow } from "../contract-imports.ts";
import { openEventFile } from "../event-file.ts";
import { rowsOfFile } from "./stage.ts";

let instance: DuckDBInstance;
let connection: DuckDBConnection;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rapporteur-stage-"));
  instance = await DuckDBInstance.create(":memory:");
  connection = await instance.connect();
});
afterAll(async () => {
  connection.closeSync();
  instance.closeSync();
  await rm(folder, { recursive: true });
});

const mapping = { name: "x", day: "d", initiator: "a", recipient: "b", countries: "fips", act: "c", acts: "plover" };

describe("rows keep their order, which is their number: DuckDB plans no join", () => {
  test.each<[format: string, text: string, options?: ImportOptions]>([
    ["gdelt2", gdeltRow({ GLOBALEVENTID: "1" })],
    ["gdelt2", gdeltRow({ GLOBALEVENTID: "1", EventCode: "40", EventRootCode: "4" }), { repair: true }],
    ["icews-raw", "Event Date\tSource Name\tSource Country\tCAMEO Code\tTarget Name\tTarget Country\n"],
    ["polecat", "Event ID\tEvent Date\tEvent Type\tEvent Mode\tActor Country\tRecipient Country\n"],
    ["acled", "event_id_cnty,event_date,event_type,sub_event_type,actor1,actor2\n"],
    ["keds-weis", "date\tsource\ttarget\tcode\n1979-04-15\tIRQ\tUAR\t223\n"],
    ["quadruples-text", "Russia\tConsult\tUkraine\t2014-03-01\n"],
    ["mapped", "d,a,b,c\n2014-03-01,RS,UP,AGREE\n", { mapping }],
  ])("%s", async (format, text, options = {}) => {
    const path = join(folder, "events.txt");
    await writeFile(path, text);
    const plan = planFor((await openEventFile(path)).head, options);
    if ("refused" in plan) throw new Error(plan.detail);
    expect(plan.format).toBe(format);
    expect(plan.row).toBeUndefined();
    const explained = await connection.runAndReadAll(
      `explain create temp table staged as ${rowsOfFile(plan, { path, encoding: "utf-8" })}`,
    );
    expect(JSON.stringify(explained.getRows())).not.toMatch(/JOIN/);
  });
});

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { Kysely, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { storeContract } from "../contract.ts";
import { importContract } from "../contract-imports.ts";
import { migrate } from "../migrate.ts";
import { MIGRATIONS } from "../migrations.ts";
import { openFile, openStore } from "../open.ts";
import { TABLES, type Tables } from "../tables.ts";
import { DuckDbDialect } from "./dialect.ts";
import { openDuckDb } from "./engine.ts";

storeContract("DuckDB in memory", () => openFile(":memory:"));
importContract("DuckDB in memory", () => openDuckDb(":memory:"));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rapporteur-store-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("migrations", () => {
  const versions = Object.keys(MIGRATIONS);

  test("are numbered without a gap", () => {
    expect(versions.map((name) => Number(name.slice(0, 4)))).toEqual(versions.map((_, i) => i + 1));
  });

  test.each(versions)("a store of version %s becomes today's, with its rows", async (version) => {
    const file = join(folder, `${version}.duckdb`);
    const instance = await DuckDBInstance.create(file);
    const db = new Kysely<Tables>({ dialect: new DuckDbDialect(instance) });
    await migrate(db as unknown as Kysely<never>, file, version);
    await sql`insert into document (id, hash, text, retrieved, tags, sources) values ('d1', 'h', 'Text.', '2022', '[]', '[]')`.execute(
      db,
    );
    await db.destroy();
    instance.closeSync();
    const store = await openStore(file);
    expect((await store.counts()).documents).toBe(1);
    await store.close();
    const upgraded = await DuckDBInstance.create(file);
    const names = await (await upgraded.connect()).runAndReadAll(
      "select table_name from information_schema.tables where table_type = 'BASE TABLE'",
    );
    expect(names.getRows().flat()).toEqual(expect.arrayContaining([...TABLES]));
    upgraded.closeSync();
  });

  test("a store of a newer program is refused, with its version", async () => {
    const file = join(folder, "newer.duckdb");
    await (await openFile(file)).close();
    const instance = await DuckDBInstance.create(file);
    await (await instance.connect()).run("insert into kysely_migration values ('9999-later', '2030-01-01')");
    instance.closeSync();
    await expect(openFile(file)).rejects.toThrow(/newer rapporteur.*9999-later/);
  });
});

test.each<[place: string, message: RegExp]>([["postgres://localhost/x", /no such kind of store: postgres:/]])(
  "%s is refused",
  async (place, message) => {
    await expect(openFile(place)).rejects.toThrow(message);
  },
);

test("a file that is no store is refused, and left alone", async () => {
  const file = join(folder, "note.txt");
  await writeFile(file, "Hello, this is no database but a note that is long enough to be looked at.".repeat(100));
  await expect(openFile(file)).rejects.toThrow(/not a store: .*note\.txt/);
});

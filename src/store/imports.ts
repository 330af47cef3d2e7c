import type { Kysely } from "kysely";
import type { ImportOptions } from "../datasets/head.ts";
import type { Plan } from "../datasets/plan.ts";
import { planFor } from "../datasets/recognise.ts";
import type { Engine, EventFile } from "./engine.ts";
import { type OpenedFile, openEventFile } from "./event-file.ts";
import { freshMonths } from "./relation-months.ts";
import { present } from "./rows.ts";
import type { ImportReport, ImportRequest, ImportRow, LeftOut, LeftOutQuery, LeftOutRow, Page } from "./store.ts";
import type { ImportTable, Tables } from "./tables.ts";

/** Imports one file, whole or not at all. A file of no known kind is refused with what is known of it. */
export async function importFile(engine: Engine, request: ImportRequest): Promise<ImportReport> {
  const { file, at, ...options } = request;
  let opened: OpenedFile;
  try {
    opened = await openEventFile(file);
  } catch (error) {
    return { status: "refused", file, reason: "cannot be read", detail: messageOf(error) };
  }
  try {
    const plan = planFor(opened.head, options);
    if ("refused" in plan) return { status: "refused", file, reason: plan.refused, detail: plan.detail };
    // Only a file of the same length can be the same, so the hash of any other is made while its rows are read.
    const known = await knownBy(engine.db, opened);
    if (known) return { ...reportOf(known), status: "known", file };
    try {
      const ready = await eventFile(request, options, opened);
      const loaded = await engine.loadEvents(opened.bytes, (loader) => loader.load(plan, ready));
      return { status: "imported", file, ...loaded };
    } catch (error) {
      return {
        status: "refused",
        file,
        reason: "cannot be read",
        detail: `${plan.format}: ${messageOf(error).split("\n", 1)[0]}`,
      };
    }
  } finally {
    await opened.close();
  }
}

async function eventFile(
  { file, at }: ImportRequest,
  options: ImportOptions,
  { path, bytes, encoding, hash }: OpenedFile,
): Promise<EventFile> {
  // Before the rows: bytes that are no UTF-8 do not only end DuckDB's reading but close its database.
  const known = await encoding();
  const begun = hash();
  // It is awaited later; a failure before that must not end the process.
  begun.catch(() => undefined);
  return { file, path, bytes, encoding: known, hash: begun, at, options };
}

async function knownBy(db: Kysely<Tables>, { bytes, hash }: OpenedFile): Promise<ImportRow | undefined> {
  const sameSize = await db
    .selectFrom("import")
    .select(["id", "hash"])
    .where("bytes", "=", bytes)
    .where("undone", "is", null)
    .execute();
  if (sameSize.length === 0) return undefined;
  const digest = await hash();
  const same = sameSize.find((row) => row.hash === digest);
  return same && findImport(db, same.id);
}

// Fewer events in small files than these are read fast enough in any order.
const MANY = 500_000;

/** Puts all events in order when many of them came in small files, and sums up relations by month; says whether it put them in order. */
export async function finishImports(engine: Engine): Promise<boolean> {
  const ordered = await orderEvents(engine);
  await freshMonths(engine);
  return ordered;
}

async function orderEvents(engine: Engine): Promise<boolean> {
  const { scattered } = await engine.db
    .selectFrom("import")
    .select(({ fn }) => fn.sum<number | null>("used").as("scattered"))
    .where("ordered", "=", false)
    .where("undone", "is", null)
    .executeTakeFirstOrThrow();
  if (Number(scattered ?? 0) < MANY) return false;
  await engine.loadEvents(Number.POSITIVE_INFINITY, (loader) => loader.order());
  return true;
}

/** Every import, the latest first, those that were taken back included. */
export async function listImports(db: Kysely<Tables>): Promise<ImportRow[]> {
  const rows = await db.selectFrom("import").selectAll().orderBy("id", "desc").execute();
  const leftOut = await db.selectFrom("import_left_out").selectAll().orderBy("rows", "desc").orderBy("reason").execute();
  const byImport = new Map<number, LeftOut[]>();
  for (const row of leftOut) byImport.set(row.import, [...(byImport.get(row.import) ?? []), row]);
  return rows.map((row) => toImportRow(row, byImport.get(row.id) ?? []));
}

async function findImport(db: Kysely<Tables>, id: number): Promise<ImportRow> {
  const row = await db.selectFrom("import").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) throw new RangeError(`no such import: ${id}`);
  const leftOut = await db
    .selectFrom("import_left_out")
    .selectAll()
    .where("import", "=", id)
    .orderBy("rows", "desc")
    .orderBy("reason")
    .execute();
  return toImportRow(row, leftOut);
}

function toImportRow(row: ImportTable, leftOut: readonly LeftOut[]): ImportRow {
  const { hash: _hash, bytes: _bytes, ordered: _ordered, options, ...rest } = row;
  const { notes = [] } = JSON.parse(options) as { notes?: string[] };
  return { ...present(rest), notes, leftOut: leftOut.map(({ reason, rows }) => ({ reason, rows })) };
}

function reportOf({ at: _at, undone: _undone, ...rest }: ImportRow): Omit<ImportRow, "at" | "undone"> {
  return rest;
}

/** The rows that an import left out, by going through its file again, which must be there as it was. */
export async function importLeftOut(engine: Engine, id: number, query: LeftOutQuery): Promise<Page<LeftOutRow>> {
  const row = await engine.db.selectFrom("import").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) throw new RangeError(`no such import: ${id}`);
  const { notes: _notes, ...options } = JSON.parse(row.options) as ImportOptions & { notes?: unknown };
  const opened = await openEventFile(row.file).catch((error: unknown) => {
    throw new RangeError(`the rows of import ${id} are listed from its file, which cannot be read: ${messageOf(error)}`);
  });
  try {
    if (opened.bytes !== row.bytes || (await opened.hash()) !== row.hash)
      throw new RangeError(`the rows of import ${id} are listed from its file, which has changed since: ${row.file}`);
    const plan = planFor(opened.head, options) as Plan;
    const ready = await eventFile({ file: row.file, at: row.at }, options, opened);
    return await engine.loadEvents(opened.bytes, (loader) => loader.leftOut(plan, ready, id, query));
  } finally {
    await opened.close();
  }
}

/** Takes an import back. */
export async function undoImport(engine: Engine, id: number, at: string): Promise<ImportRow> {
  await engine.write(async (db) => {
    const row = await db.selectFrom("import").select("undone").where("id", "=", id).executeTakeFirst();
    if (!row) throw new RangeError(`no such import: ${id}`);
    if (row.undone !== null) throw new RangeError(`import ${id} was taken back before, at ${row.undone}`);
    await db.deleteFrom("event").where("import", "=", id).execute();
    await db.updateTable("import").set({ undone: at }).where("id", "=", id).execute();
  });
  return findImport(engine.db, id);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

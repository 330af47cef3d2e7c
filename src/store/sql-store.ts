import { join } from "node:path";
import { sql } from "kysely";
import { findClaim, findClaims, findObservations } from "./claims.ts";
import { correct, findCorrections, undoCorrection } from "./corrections.ts";
import { findDocument, findDocuments, scanDocuments } from "./documents.ts";
import type { Engine } from "./engine.ts";
import { finishImports, importFile, importLeftOut, listImports, undoImport } from "./imports.ts";
import { countRelations, findRelations } from "./relation-list.ts";
import { findSeries } from "./relation-months.ts";
import { findCoverage, findRelationEvents, findRelationRows, findSources } from "./relations.ts";
import { present } from "./rows.ts";
import type { ExportedFile, Store } from "./store.ts";
import { TABLES } from "./tables.ts";
import { volumes } from "./volume.ts";
import { readingId, writeBatch } from "./write.ts";

/** The store over an SQL engine: one set of queries for every database. */
export function sqlStore(engine: Engine): Store {
  const { db } = engine;
  return {
    place: engine.place,
    write: (batch) => writeBatch(engine, batch),
    async readBy(reader, ids) {
      if (ids.length === 0) return [];
      const documentOf = new Map(ids.map((id) => [readingId(id, reader), id]));
      const rows = await db
        .selectFrom("reading")
        .select("id")
        .where("id", "in", [...documentOf.keys()])
        .execute();
      return rows.flatMap((row) => documentOf.get(row.id) ?? []);
    },
    async counts() {
      const one = sql<{ documents: number; unread: number; claims: number; imported: number }>`select
        (select count(*) from document) as documents,
        (select count(distinct document) from reading where unread is not null) as unread,
        (select count(*) from current_claim) as claims,
        (select coalesce(sum(used), 0) from import where undone is null) as imported`;
      const { rows } = await one.execute(db);
      const [row] = rows;
      return {
        documents: Number(row?.documents),
        unread: Number(row?.unread),
        claims: Number(row?.claims),
        relations: await countRelations(engine),
        imported: Number(row?.imported),
      };
    },
    documents: (query) => findDocuments(db, query),
    document: (id) => findDocument(db, id),
    claims: (query) => findClaims(db, query),
    claim: (id) => findClaim(db, id),
    relations: (query) => findRelations(engine, query),
    observations: ({ a, b }, since, until) => findObservations(db, a, b, since, until),
    relationSources: (window) => findSources(db, window),
    relationEvents: (query) => findRelationEvents(db, query),
    relationRows: (query) => findRelationRows(db, query),
    relationSeries: (query) => findSeries(engine, query),
    volume: volumes(db),
    coverage: () => findCoverage(db),
    correct: (correction) => correct(engine, correction),
    undo: (claim, at, by) => undoCorrection(engine, claim, at, by),
    corrections: (claim) => findCorrections(db, claim),
    async runs() {
      const { rows } = await sql<
        Record<"run" | "first" | "last", string> & Record<"added" | "known" | "claims" | "rejected", number>
      >`
        select run, min("at") as first, max("at") as last, sum(added) as added, sum(known) as known, sum(claims) as claims, sum(rejected) as rejected
        from batch group by run order by first desc`.execute(db);
      return rows.map((row) => ({
        ...row,
        added: Number(row.added),
        known: Number(row.known),
        claims: Number(row.claims),
        rejected: Number(row.rejected),
      }));
    },
    async rejections(run) {
      const rows = await db
        .selectFrom("rejection")
        .innerJoin("batch", "batch.id", "rejection.batch")
        .select(["origin", "row", "reason", "detail"])
        .where("rejection.run", "=", run)
        .orderBy("batch.at")
        .orderBy("batch.id")
        .orderBy("n")
        .execute();
      return rows.map(present);
    },
    importFile: (request) => importFile(engine, request),
    finishImports: () => finishImports(engine),
    imports: () => listImports(db),
    importLeftOut: (id, query) => importLeftOut(engine, id, query),
    undoImport: (id, at) => undoImport(engine, id, at),
    scan: (after, limit) => scanDocuments(db, after, limit),
    async dangling() {
      const count = async (table: string, query: ReturnType<typeof sql<{ rows: number }>>) => {
        const { rows } = await query.execute(db);
        return { table, rows: Number(rows[0]?.rows ?? 0) };
      };
      const missing = (table: string, column: string, target: string, key: string) =>
        count(
          `${table}.${column}`,
          sql<{ rows: number }>`select count(*) as rows from ${sql.table(table)} as t where ${sql.ref(`t.${column}`)} is not null
            and not exists (select 1 from ${sql.table(target)} as o where ${sql.ref(`o.${key}`)} = ${sql.ref(`t.${column}`)})`,
        );
      return Promise.all([
        missing("appearance", "document", "document", "id"),
        missing("reading", "document", "document", "id"),
        missing("sentence", "reading", "reading", "id"),
        missing("claim", "reading", "reading", "id"),
        missing("claim", "document", "document", "id"),
        missing("party", "claim", "claim", "id"),
        missing("voice", "claim", "claim", "id"),
        missing("quantity", "claim", "claim", "id"),
        missing("correction", "claim", "claim", "id"),
        missing("correction", "replacement", "claim", "id"),
        missing("rejection", "batch", "batch", "id"),
        missing("import_left_out", "import", "import", "id"),
        missing("event", "import", "import", "id"),
      ]);
    },
    async exportTo(folder) {
      const files: ExportedFile[] = [];
      for (const table of TABLES)
        for (const format of ["parquet", "jsonl"] as const) {
          const file = join(folder, `${table}.${format}`);
          files.push({ table, file, rows: await engine.exportTable(table, file, format) });
        }
      return files;
    },
    close: () => engine.close(),
  };
}

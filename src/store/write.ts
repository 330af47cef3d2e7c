import type { Transaction } from "kysely";
import type { Claim } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import { idOf } from "../model/id.ts";
import type { Append, Engine } from "./engine.ts";
import { toAppearanceRow, toClaimRow, toDocumentRow, toPartyRows, toQuantityRows, toVoiceRows } from "./rows.ts";
import type { Batch, BatchReport, ReadDocument } from "./store.ts";
import type { AppearanceTable, Tables } from "./tables.ts";

/** The id of what a reader found in a document: the same reader reads a document once. */
export function readingId(document: string, reader: string): string {
  return idOf("reading", document, reader);
}

/** Writes a batch in one transaction. What the store has is left as it is. */
export function writeBatch(engine: Engine, batch: Batch): Promise<BatchReport> {
  return engine.write(async (db, append) => {
    const documents = distinct([...batch.read.map((read) => read.document), ...batch.again], (document) => document.id);
    const knownDocuments = await present(db, "document", [...documents.keys()]);
    const added = [...documents.values()].filter((document) => !knownDocuments.has(document.id));

    const appearances = distinct(
      [...batch.read.map((read) => read.document), ...batch.again].map(toAppearanceRow),
      (row) => row.id,
    );
    const knownAppearances = await present(db, "appearance", [...appearances.keys()]);
    const newAppearances: AppearanceTable[] = [...appearances.values()].filter((row) => !knownAppearances.has(row.id));

    const readings = distinct(batch.read, (read) => readingId(read.document.id, read.reader));
    const knownReadings = await present(db, "reading", [...readings.keys()]);
    const newReadings = new Map([...readings].filter(([id]) => !knownReadings.has(id)));

    await append("document", added.map(toDocumentRow));
    await append("appearance", newAppearances);
    await appendReadings(append, newReadings, batch.at);

    const claims = sum([...newReadings.values()].map((read) => read.claims.length));
    const known = batch.read.length + batch.again.length - added.length;
    const report: BatchReport = {
      added: added.length,
      known,
      appearances: newAppearances.length - added.length,
      claims,
      unread: [...newReadings.values()].filter((read) => read.unread !== undefined).length,
      rejected: batch.rejections.length,
    };
    await appendBatch(db, append, batch, report);
    return report;
  });
}

/** Adds the rows of readings; also used for a person's correction, which is a reading of one claim. */
export async function appendReadings(
  append: Append,
  readings: ReadonlyMap<string, Omit<ReadDocument, "document"> & { readonly document: Pick<Document, "id"> }>,
  at: string,
): Promise<void> {
  const entries = [...readings];
  const claims = entries.flatMap(([id, read]) => read.claims.map((claim): [string, Claim] => [id, claim]));
  await append(
    "reading",
    entries.map(([id, read]) => ({ id, document: read.document.id, reader: read.reader, at, unread: read.unread ?? null })),
  );
  await append(
    "sentence",
    entries.flatMap(([reading, read]) => read.sentences.map(({ n, from, to }) => ({ reading, n, from, to }))),
  );
  await append(
    "claim",
    claims.map(([reading, claim]) => toClaimRow(reading, claim)),
  );
  await append(
    "party",
    claims.flatMap(([reading, claim]) => toPartyRows(reading, claim)),
  );
  await append(
    "voice",
    claims.flatMap(([reading, claim]) => toVoiceRows(reading, claim)),
  );
  await append(
    "quantity",
    claims.flatMap(([reading, claim]) => toQuantityRows(reading, claim)),
  );
}

// A batch is known by its place in its run, so that a batch sent twice is counted once.
async function appendBatch(db: Transaction<Tables>, append: Append, batch: Batch, report: BatchReport): Promise<void> {
  const origins = batch.rejections.map((rejection) => `${rejection.origin} ${rejection.row ?? ""}`);
  const id = idOf("batch", batch.run, batch.at, ...batch.read.map((read) => read.document.id), ...origins);
  if ((await present(db, "batch", [id])).size > 0) return;
  const { added, known, claims, rejected } = report;
  await append("batch", [{ id, run: batch.run, at: batch.at, added, known, claims, rejected }]);
  await append(
    "rejection",
    batch.rejections.map(({ origin, row, reason, detail }, n) => ({
      batch: id,
      run: batch.run,
      n,
      origin,
      row: row ?? null,
      reason,
      detail,
    })),
  );
}

async function present(
  db: Transaction<Tables>,
  table: "document" | "appearance" | "reading" | "batch",
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db.selectFrom(table).select("id").where("id", "in", ids).execute();
  return new Set(rows.map((row) => row.id));
}

/** By key, the first of each. */
function distinct<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T> {
  const found = new Map<string, T>();
  for (const item of items) if (!found.has(keyOf(item))) found.set(keyOf(item), item);
  return found;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

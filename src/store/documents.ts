import { type Kysely, sql } from "kysely";
import { assemble, findClaims } from "./claims.ts";
import { fromAppearanceRow, fromDocumentRow, present } from "./rows.ts";
import type { DocumentQuery, DocumentRow, Page, ShownDocument, StoredDocument } from "./store.ts";
import type { Tables } from "./tables.ts";

/** Documents that fit a query, the newest first. */
export async function findDocuments(db: Kysely<Tables>, query: DocumentQuery): Promise<Page<DocumentRow>> {
  if (query.ids?.length === 0) return { rows: [], total: 0 };
  let matching = db.selectFrom("document");
  if (query.ids !== undefined) matching = matching.where("document.id", "in", [...query.ids]);
  if (query.lang !== undefined) matching = matching.where("document.lang", "=", query.lang);
  if (query.q !== undefined) {
    const words = `%${query.q.toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    matching = matching.where(
      sql<boolean>`lower(coalesce(title, '') || ' ' || coalesce(outlet, '') || ' ' || text) like ${words} escape '\\'`,
    );
  }
  const { total } = await matching.select(sql<number>`count(*)`.as("total")).executeTakeFirstOrThrow();
  let page = matching
    .select(["document.id", "title", "outlet", "published", "document.lang", "url", "note"])
    .select(sql<number>`(select count(*) from current_claim where current_claim.document = document.id)`.as("claims"))
    .select((eb) =>
      eb
        .selectFrom("reading")
        .select(sql<string | null>`min(unread)`.as("unread"))
        .whereRef("reading.document", "=", "document.id")
        .as("unread"),
    )
    .orderBy(sql`document.day desc nulls last`)
    .orderBy("document.id");
  if (query.limit !== undefined) page = page.limit(query.limit);
  if (query.offset !== undefined) page = page.offset(query.offset);
  const rows = (await page.execute()).map((row) => present({ ...row, claims: Number(row.claims) }));
  return { rows, total: Number(total) };
}

/** One document with its standing claims; by its id, or the first digits of it. */
export async function findDocument(db: Kysely<Tables>, id: string): Promise<ShownDocument | undefined> {
  if (!/^[0-9a-f]{4,20}$/.test(id)) throw new RangeError(`not a document id: ${id} (expected 4 to 20 hex digits)`);
  const rows = await db.selectFrom("document").selectAll().where("id", "like", `${id}%`).limit(3).execute();
  const [row, second] = rows;
  if (!row) return undefined;
  if (second) throw new RangeError(`several documents begin with ${id}: ${rows.map((found) => found.id).join(", ")}`);
  const [appearances, readings, claims] = await Promise.all([
    db.selectFrom("appearance").selectAll().where("document", "=", row.id).orderBy("retrieved").orderBy("id").execute(),
    db.selectFrom("reading").select("unread").where("document", "=", row.id).where("unread", "is not", null).execute(),
    findClaims(db, { document: row.id }),
  ]);
  const unread = readings[0]?.unread ?? undefined;
  return {
    document: fromDocumentRow(row),
    appearances: appearances.map(fromAppearanceRow),
    ...(unread === undefined ? {} : { unread }),
    claims: claims.rows,
  };
}

/** Documents in order of id after `after`, each with every reading of it. */
export async function scanDocuments(db: Kysely<Tables>, after: string | undefined, limit: number): Promise<StoredDocument[]> {
  const documents = await db
    .selectFrom("document")
    .selectAll()
    .where("id", ">", after ?? "")
    .orderBy("id")
    .limit(limit)
    .execute();
  if (documents.length === 0) return [];
  const readings = await db
    .selectFrom("reading")
    .selectAll()
    .where(
      "document",
      "in",
      documents.map((document) => document.id),
    )
    .orderBy("id")
    .execute();
  const ids = readings.map((reading) => reading.id);
  const sentences =
    ids.length > 0 ? await db.selectFrom("sentence").selectAll().where("reading", "in", ids).orderBy("n").execute() : [];
  const claimRows = ids.length > 0 ? await db.selectFrom("claim").selectAll().where("reading", "in", ids).execute() : [];
  const claims = await assemble(db, claimRows);
  return documents.map((document) => ({
    document: fromDocumentRow(document),
    readings: readings
      .filter((reading) => reading.document === document.id)
      .map((reading) => ({
        reader: reading.reader,
        sentences: sentences.filter((sentence) => sentence.reading === reading.id).map(({ n, from, to }) => ({ n, from, to })),
        claims: claims.filter((_, i) => claimRows[i]?.reading === reading.id),
      })),
  }));
}

import { type Kysely, type SelectQueryBuilder, sql } from "kysely";
import type { Claim } from "../model/claim.ts";
import { fromClaimRows, present } from "./rows.ts";
import type { ClaimQuery, Observation, Page, ShownClaim } from "./store.ts";
import type { ClaimTable, CurrentClaimView, Tables } from "./tables.ts";

type CurrentClaims = SelectQueryBuilder<Tables, "current_claim", object>;

/** The claims that stand and fit a query, in the order of their day, document and place in the text. */
export async function findClaims(db: Kysely<Tables>, query: ClaimQuery): Promise<Page<ShownClaim>> {
  const matching = narrow(db.selectFrom("current_claim"), query);
  const { total } = await matching.select(sql<number>`count(*)`.as("total")).executeTakeFirstOrThrow();
  let page = matching
    .selectAll("current_claim")
    .orderBy("current_claim.day")
    .orderBy("current_claim.document")
    .orderBy("current_claim.from")
    .orderBy("current_claim.id");
  if (query.limit !== undefined) page = page.limit(query.limit);
  if (query.offset !== undefined) page = page.offset(query.offset);
  return { rows: await show(db, await page.execute()), total: Number(total) };
}

export async function findClaim(db: Kysely<Tables>, id: string): Promise<ShownClaim | undefined> {
  const rows = await db.selectFrom("current_claim").selectAll().where("id", "=", id).execute();
  return (await show(db, rows))[0];
}

function narrow(claims: CurrentClaims, query: ClaimQuery): CurrentClaims {
  let found = claims;
  if (query.document !== undefined) found = found.where("current_claim.document", "=", query.document);
  if (query.since !== undefined) found = found.where("current_claim.day", ">=", query.since);
  if (query.until !== undefined) found = found.where("current_claim.day", "<=", query.until);
  if (query.type !== undefined) found = found.where("current_claim.type", "=", query.type);
  if (query.quad !== undefined) found = found.where("current_claim.quad", "=", query.quad);
  if (query.lang !== undefined) found = found.where("current_claim.lang", "=", query.lang);
  if (query.reality !== undefined) found = found.where("current_claim.reality", "=", query.reality);
  const { dyad, relation } = query;
  const pairs = dyad
    ? [[dyad.initiator, dyad.recipient]]
    : relation
      ? [
          [relation.a, relation.b],
          [relation.b, relation.a],
        ]
      : [];
  if (pairs.length === 0) return found;
  return found.where(({ exists, selectFrom }) =>
    exists(
      selectFrom("claim_dyad")
        .select("claim_dyad.claim")
        .whereRef("claim_dyad.claim", "=", "current_claim.id")
        .whereRef("claim_dyad.reading", "=", "current_claim.reading")
        .where((eb) =>
          eb.or(pairs.map(([one = "", other = ""]) => eb.and([eb("initiator", "=", one), eb("recipient", "=", other)]))),
        ),
    ),
  );
}

// Claims of a page with their words: the texts of its documents are loaded once each, and cut in JavaScript, where offsets are UTF-16.
async function show(db: Kysely<Tables>, rows: readonly CurrentClaimView[]): Promise<ShownClaim[]> {
  if (rows.length === 0) return [];
  const claims = await assemble(db, rows);
  const documents = await db
    .selectFrom("document")
    .select(["id", "text", "title", "outlet", "published", "lang"])
    .where("id", "in", [...new Set(rows.map((row) => row.document))])
    .execute();
  const readings = [...new Set(rows.map((row) => row.reading))];
  const sentences = await db.selectFrom("sentence").selectAll().where("reading", "in", readings).execute();
  const corrections = await db
    .selectFrom("correction")
    .selectAll()
    .where(
      "replacement",
      "in",
      rows.map((row) => row.id),
    )
    .where("action", "=", "changed")
    .orderBy("n")
    .execute();
  const documentOf = new Map(documents.map((document) => [document.id, document]));
  const sentenceOf = new Map(sentences.map((sentence) => [`${sentence.reading} ${sentence.n}`, sentence]));
  const correctionOf = new Map(corrections.map((correction) => [correction.replacement, correction]));
  return rows.map((row, i): ShownClaim => {
    const claim = claims[i] as Claim;
    const { text = "", id: _id, ...head } = present(documentOf.get(row.document) ?? {}) as Partial<Record<string, string>>;
    const sentence = sentenceOf.get(`${row.reading} ${row.sentence}`) ?? row;
    const correction = row.corrected ? correctionOf.get(row.id) : undefined;
    return {
      ...claim,
      text: text.slice(sentence.from, sentence.to),
      textFrom: sentence.from,
      ...head,
      ...(correction ? { correction: present({ at: correction.at, by: correction.by, why: correction.why }) } : {}),
    };
  });
}

/** Puts claims together with their parties, voices and quantities, in the order of the rows. */
export async function assemble(db: Kysely<Tables>, rows: readonly ClaimTable[]): Promise<Claim[]> {
  if (rows.length === 0) return [];
  const ids = [...new Set(rows.map((row) => row.id))];
  const [parties, voices, quantities] = await Promise.all([
    db.selectFrom("party").selectAll().where("claim", "in", ids).orderBy("n").execute(),
    db.selectFrom("voice").selectAll().where("claim", "in", ids).orderBy("n").execute(),
    db.selectFrom("quantity").selectAll().where("claim", "in", ids).orderBy("n").execute(),
  ]);
  const [partiesOf, voicesOf, quantitiesOf] = [byClaim(parties), byClaim(voices), byClaim(quantities)];
  return rows.map((row) => {
    const key = `${row.reading} ${row.id}`;
    return fromClaimRows(row, partiesOf.get(key) ?? [], voicesOf.get(key) ?? [], quantitiesOf.get(key) ?? []);
  });
}

function byClaim<Row extends { reading: string; claim: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.reading} ${row.claim}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** Every standing claim between two countries, a row a direction. */
export async function findObservations(
  db: Kysely<Tables>,
  a: string,
  b: string,
  since?: string,
  until?: string,
): Promise<Observation[]> {
  let query = db
    .selectFrom("claim_dyad")
    .innerJoin("current_claim", (join) =>
      join.onRef("current_claim.id", "=", "claim_dyad.claim").onRef("current_claim.reading", "=", "claim_dyad.reading"),
    )
    .select([
      "claim_dyad.claim",
      "claim_dyad.initiator",
      "claim_dyad.recipient",
      "current_claim.day",
      "intensity",
      "quad",
      "reality",
      "negated",
      "stance",
    ])
    .where((eb) =>
      eb.or([
        eb.and([eb("claim_dyad.initiator", "=", a), eb("claim_dyad.recipient", "=", b)]),
        eb.and([eb("claim_dyad.initiator", "=", b), eb("claim_dyad.recipient", "=", a)]),
      ]),
    );
  if (since !== undefined) query = query.where("current_claim.day", ">=", since);
  if (until !== undefined) query = query.where("current_claim.day", "<=", until);
  const rows = await query.orderBy("current_claim.day").orderBy("claim_dyad.claim").orderBy("claim_dyad.initiator").execute();
  return rows.map((row) => present(row) as unknown as Observation);
}

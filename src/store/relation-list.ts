import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Engine } from "./engine.ts";
import { freshMonths } from "./relation-months.ts";
import { REPORTS } from "./relations.ts";
import { present } from "./rows.ts";
import type { Page, RelationQuery, RelationRow } from "./store.ts";
import type { Tables } from "./tables.ts";

/**
 * Pairs of countries that something is known of, by claims or by imported events: those with most claims first, then those with most
 * events in any one data set. The two are never added.
 */
export async function findRelations(engine: Engine, query: RelationQuery): Promise<Page<RelationRow>> {
  const { db } = engine;
  await freshMonths(engine);
  const { rows: keys, total } = await pageOf(db, query);
  if (keys.length === 0) return { rows: [], total };
  const [claims, sources] = await Promise.all([claimsOf(db, keys), sourcesOf(db, keys)]);
  const rows = keys.map(({ a, b }): RelationRow => {
    const own = claims.get(a + b) ?? NO_CLAIMS;
    const imported = sources.get(a + b) ?? [];
    const days = [own, ...imported].flatMap(({ first, last }) => [first ?? [], last ?? []].flat()).sort();
    const [first, last] = [days[0], days.at(-1)];
    return {
      a,
      b,
      ...own,
      ...(first === undefined || last === undefined ? {} : { first, last }),
      sources: imported,
    };
  });
  return { rows, total };
}

type Pair = Pick<RelationRow, "a" | "b">;
type Claims = Omit<RelationRow, "a" | "b" | "sources">;

const NO_CLAIMS: Claims = { claims: 0, aToB: 0, bToA: 0, attributed: 0, documents: 0 };

async function pageOf(db: Kysely<Tables>, query: RelationQuery): Promise<{ rows: readonly Pair[]; total: number }> {
  const { source, countries = [], limit, offset } = query;
  const parts: RawBuilder<unknown>[] = [];
  if (source === undefined || source === REPORTS)
    parts.push(sql`select a, b, count(*) as claims, 0 as events from (${CLAIM_PAIRS}) as claim group by a, b`);
  if (source !== REPORTS)
    parts.push(
      sql`select a, b, 0 as claims, events from event_pair ${source === undefined ? sql`` : sql`where dataset = ${source}`}`,
    );
  const sides = countries.map((codes) =>
    codes.length === 0 ? sql`false` : sql`(a in (${sql.join(codes)}) or b in (${sql.join(codes)}))`,
  );
  const pairs = sql`select a, b, max(claims) as claims, max(events) as events from (${sql.join(parts, sql` union all `)}) as known
    ${sides.length === 0 ? sql`` : sql`where ${sql.join(sides, sql` and `)}`} group by a, b`;
  const [{ rows }, { rows: counted }] = await Promise.all([
    sql<Pair>`select a, b from (${pairs}) as pair order by claims desc, events desc, a, b
      ${limit === undefined ? sql`` : sql`limit ${limit}`} ${offset === undefined ? sql`` : sql`offset ${offset}`}`.execute(db),
    sql<{ total: number }>`select count(*) as total from (${pairs}) as pair`.execute(db),
  ]);
  return { rows, total: Number(counted[0]?.total ?? 0) };
}

/** How many relations something is known of. */
export async function countRelations(engine: Engine): Promise<number> {
  await freshMonths(engine);
  const { rows } = await sql<{ relations: number }>`select count(*) as relations from (
    select a, b from (${CLAIM_PAIRS}) as claim union select a, b from event_pair) as pair`.execute(engine.db);
  return Number(rows[0]?.relations ?? 0);
}

const side = (which: "least" | "greatest"): RawBuilder<string> =>
  sql<string>`${sql.raw(which)}(claim_dyad.initiator, claim_dyad.recipient)`;

// A claim of both directions (a meeting) is one claim of the relation.
const CLAIM_PAIRS = sql`select distinct ${side("least")} as a, ${side("greatest")} as b, current_claim.id from claim_dyad
  join current_claim on current_claim.id = claim_dyad.claim and current_claim.reading = claim_dyad.reading`;

const TOOK_PLACE = sql<boolean>`reality = 'actual' and not negated and stance = 'asserts'`;

async function claimsOf(db: Kysely<Tables>, pairs: readonly Pair[]): Promise<ReadonlyMap<string, Claims>> {
  const claims = db
    .selectFrom("claim_dyad")
    .innerJoin("current_claim", (join) =>
      join.onRef("current_claim.id", "=", "claim_dyad.claim").onRef("current_claim.reading", "=", "claim_dyad.reading"),
    )
    .select([
      side("least").as("a"),
      side("greatest").as("b"),
      "current_claim.id as claim",
      "current_claim.document as document",
      sql<number>`max(case when claim_dyad.initiator < claim_dyad.recipient then 1 else 0 end)`.as("forth"),
      sql<number>`max(case when claim_dyad.initiator > claim_dyad.recipient then 1 else 0 end)`.as("back"),
      sql<number | null>`max(case when ${TOOK_PLACE} then intensity end)`.as("intensity"),
      sql<string | null>`max(current_claim.day)`.as("day"),
      sql<number>`max(case when exists (select 1 from voice where voice.claim = current_claim.id and voice.reading = current_claim.reading) then 1 else 0 end)`.as(
        "attributed",
      ),
    ])
    .groupBy(["a", "b", "current_claim.id", "current_claim.document"]);
  const rows = await db
    .selectFrom(claims.as("pair"))
    .where(sql<string>`a || b`, "in", names(pairs))
    .groupBy(["a", "b"])
    .select([
      "a",
      "b",
      sql<number>`count(*)`.as("claims"),
      sql<number>`sum(forth)`.as("aToB"),
      sql<number>`sum(back)`.as("bToA"),
      sql<number | null>`avg(intensity)`.as("mean"),
      sql<number>`sum(attributed)`.as("attributed"),
      sql<number>`count(distinct document)`.as("documents"),
      sql<string | null>`min(day)`.as("first"),
      sql<string | null>`max(day)`.as("last"),
    ])
    .execute();
  return new Map(
    rows.map(({ a, b, claims, aToB, bToA, attributed, documents, ...row }) => [
      a + b,
      present({
        claims: Number(claims),
        aToB: Number(aToB),
        bToA: Number(bToA),
        attributed: Number(attributed),
        documents: Number(documents),
        ...row,
      }) as Claims,
    ]),
  );
}

async function sourcesOf(db: Kysely<Tables>, pairs: readonly Pair[]): Promise<ReadonlyMap<string, RelationRow["sources"]>> {
  const { rows } = await sql<Pair & RelationRow["sources"][number]>`
    select a, b, dataset as source, events, total / events as mean, cast(first as text) as first, cast(last as text) as last
    from event_pair where a || b in (${sql.join(names(pairs))}) order by events desc, dataset`.execute(db);
  const found = new Map<string, RelationRow["sources"][number][]>();
  for (const { a, b, ...source } of rows) found.set(a + b, [...(found.get(a + b) ?? []), source]);
  return found;
}

const names = (pairs: readonly Pair[]) => pairs.map(({ a, b }) => a + b);

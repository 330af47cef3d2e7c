import { type Kysely, type RawBuilder, sql } from "kysely";
import { interval } from "../model/interval.ts";
import type { Engine } from "./engine.ts";
import type { SeriesAnswer, SeriesQuery, SeriesRow } from "./relation-query.ts";
import { REPORTS } from "./relations.ts";
import { present } from "./rows.ts";
import type { Tables } from "./tables.ts";
import { importStamp } from "./volume.ts";

/**
 * All relations of a data set by month, each story once. For imported data the monthly sums are kept in `event_month` and made anew
 * when a file was imported or taken back; that takes seconds at ten million rows, and reading them a fraction of one.
 */
export async function findSeries(engine: Engine, query: SeriesQuery): Promise<SeriesAnswer> {
  const { source, least } = query;
  if (source !== REPORTS) await refresh(engine, source);
  const [from, to] = [monthNumber(query.from), monthNumber(query.to)];
  const months =
    source === REPORTS
      ? sql`(select * from (${claimMonths}) as claim_month where month between ${from} and ${to})`
      : sql`(select * from event_month where dataset = ${source} and month between ${from} and ${to})`;
  const { most } = query;
  const first =
    most === undefined
      ? sql``
      : sql`order by (a = ${most.with.a} and b = ${most.with.b}) desc, sum(events) desc, a, b limit ${most.count}`;
  const [{ rows }, { rows: fewer }] = await Promise.all([
    sql<FoundRow>`
      select a, b, array_agg(cast(month - ${from} as integer)) as months, array_agg(events) as events, array_agg(total) as sums,
        ${POOLED} as variance
      from ${months} as m group by a, b having sum(events) >= ${least} ${first}`.execute(engine.db),
    sql<{ relations: number }>`
      select count(*) as relations from (select a, b from ${months} as m group by a, b having sum(events) < ${least}) as pair`.execute(
      engine.db,
    ),
  ]);
  const relations = rows
    .map((row): SeriesRow => present(row) as SeriesRow)
    .sort((one, other) => (one.a + one.b < other.a + other.b ? -1 : 1));
  return { relations, fewer: Number(fewer[0]?.relations ?? 0) };
}

type FoundRow = Omit<SeriesRow, "variance"> & { readonly variance: number | null };

// The scatter between days of `scatter.ts`, from sums: r_d = s_d - mean n_d, so the sum of r_d^2 is s2 - 2 mean sn + mean^2 n2.
const POOLED = sql`case when sum(days - 1) >= 5 then greatest(0, sum(case when days > 1
  then (s2 - 2 * total / events * sn + total / events * total / events * n2) * days / (days - 1) else 0 end))
  / nullif(sum(case when days > 1 then events else 0 end), 0) end`;

/** Rows that one pass takes: the fewer, the less is written to disk meanwhile, and the more often the table is gone through. */
const AT_ONCE = 4_000_000;

/** Brings the monthly sums, and the pairs summed from them, up to date with the imports of every data set. Asks little when they are. */
export async function freshMonths(engine: Engine): Promise<void> {
  const { rows } = await sql<{ dataset: string }>`
    select distinct dataset from import union select dataset from event_month_stamp`.execute(engine.db);
  for (const { dataset } of rows) await refresh(engine, dataset);
}

/** Work under way by data set: who asks meanwhile waits for it. */
const refreshing = new WeakMap<Engine, Map<string, Promise<void>>>();

async function refresh(engine: Engine, dataset: string): Promise<void> {
  const running = refreshing.get(engine) ?? new Map<string, Promise<void>>();
  refreshing.set(engine, running);
  const before = running.get(dataset);
  if (before) return before;
  const work = refreshNow(engine, dataset).finally(() => running.delete(dataset));
  running.set(dataset, work);
  return work;
}

// Part by part, each kept as soon as it is made, so that little memory is enough. The stamp comes last: without it nothing counts.
async function refreshNow(engine: Engine, dataset: string): Promise<void> {
  const { db } = engine;
  const stamp = await importStamp(db, dataset);
  const { rows: known } = await sql<{ stamp: string }>`select stamp from event_month_stamp where dataset = ${dataset}`.execute(
    db,
  );
  const before = known[0]?.stamp;
  if (before === stamp) return;
  const changed = before === undefined ? ALL_MONTHS : await changedMonths(db, dataset, before, stamp);
  const within = sql`dataset = ${dataset} ${changed.from === undefined ? sql`` : sql`and day between cast(${changed.from} as date) and cast(${changed.to} as date)`}`;
  const { rows } = await sql<{ rows: number }>`select count(*) as rows from event where ${within}`.execute(db);
  const parts = Math.ceil(Number(rows[0]?.rows ?? 0) / AT_ONCE);
  await engine.write(async (trx) => {
    const months =
      changed.from === undefined ? sql`` : sql`and month between ${monthNumber(changed.from)} and ${monthNumber(changed.to)}`;
    await sql`delete from event_month where dataset = ${dataset} ${months}`.execute(trx);
    await sql`delete from event_month_stamp where dataset = ${dataset}`.execute(trx);
  });
  for (let part = 0; part < parts; part++)
    await engine.write((trx) =>
      sql`insert into event_month (dataset, a, b, month, events, total, days, n2, sn, s2, first, last)
        ${monthsOf(
          dataset,
          sql`
          select any_value(least(initiator, recipient)) as a, any_value(greatest(initiator, recipient)) as b, any_value(day) as day,
            max(events) as n, any_value(intensity) as x
          from event where ${within} and ${parts === 1 ? sql`true` : sql`(${LETTERS}) % ${sql.lit(parts)} = ${sql.lit(part)}`}
          group by fold`,
        )}`.execute(trx),
    );
  await engine.write(async (trx) => {
    await sql`delete from event_pair where dataset = ${dataset}`.execute(trx);
    await sql`insert into event_pair (dataset, a, b, events, total, first, last)
      select ${dataset}, a, b, sum(events), sum(total), min(first), max(last) from event_month where dataset = ${dataset} group by a, b`.execute(
      trx,
    );
    await sql`insert into event_month_stamp (dataset, stamp) values (${dataset}, ${stamp})`.execute(trx);
  });
}

type Changed = { readonly from: string; readonly to: string } | { readonly from?: undefined };

const ALL_MONTHS: Changed = {};

/** First and last day of the months that imports since a stamp reach into; all, where one was taken back. Rows of one event have one day. */
async function changedMonths(db: Kysely<Tables>, dataset: string, before: string, now: string): Promise<Changed> {
  const [imports = 0, last = 0, undone = 0] = before.split(" ").map(Number);
  const { rows } = await sql<{ imports: number; first: string | null; last: string | null }>`
    select count(*) as imports, min(first) as first, max(last) as last from import where dataset = ${dataset} and id > ${last}`.execute(
    db,
  );
  const [all = 0, , undoneNow = 0] = now.split(" ").map(Number);
  const [row] = rows;
  if (!row || undone !== undoneNow || imports + Number(row.imports) !== all) return ALL_MONTHS;
  if (row.first === null || row.last === null) return { from: "9999-12-01", to: "9999-12-31" };
  return { from: `${row.first.slice(0, 7)}-01`, to: interval(row.last.slice(0, 7)).to ?? row.last };
}

// The same for A > B and B > A, so that both sides of a relation fall into one part.
const LETTERS = sql`ascii(substr(initiator, 2, 1)) + ascii(substr(recipient, 2, 1)) + ascii(substr(initiator, 3, 1)) + ascii(substr(recipient, 3, 1))`;

/** Single events (a, b, day, n, x) as monthly sums of a relation. */
function monthsOf(dataset: string, events: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select ${dataset} as dataset, a, b, cast(extract(year from day) * 12 + extract(month from day) - 1 as integer) as month,
      cast(sum(n) as double precision) as events, sum(s) as total, count(*) as days,
      sum(n * n) as n2, sum(s * n) as sn, sum(s * s) as s2, min(day) as first, max(day) as last
    from (select a, b, day, cast(sum(n) as double precision) as n, cast(sum(n * x) as double precision) as s from (${events}) as one
      group by a, b, day) as daily
    group by a, b, 4`;
}

const claimMonths = monthsOf(
  REPORTS,
  sql`select a, b, cast(day as date) as day, 1 as n, max(x) as x from (
      select distinct least(initiator, recipient) as a, greatest(initiator, recipient) as b, current_claim.day as day,
        current_claim.type as type, document, intensity as x
      from claim_dyad join current_claim on current_claim.id = claim_dyad.claim and current_claim.reading = claim_dyad.reading
      where current_claim.day is not null and reality = 'actual' and not negated and stance = 'asserts') as stated
    group by a, b, day, type, document`,
);

/** Months since the year 0: `2012-01` is 24144. */
function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

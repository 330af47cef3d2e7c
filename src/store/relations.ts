import { type Kysely, sql } from "kysely";
import { claimCount, claimDays, claimRows } from "./relation-claims.ts";
import { eventDays, eventRows } from "./relation-events.ts";
import type { Coverage, EventRow, EventsQuery, RelationEvents, RelationWindow, RowsQuery, SourceRow } from "./relation-query.ts";
import { present } from "./rows.ts";
import type { Tables } from "./tables.ts";

/** The data set that is read from articles, beside the imported ones. */
export const REPORTS = "reports";

/** What each data set holds of a relation, the one with most events first. */
export async function findSources(db: Kysely<Tables>, window: RelationWindow): Promise<readonly SourceRow[]> {
  const { a, b } = window.relation;
  const reports = claimCount(db, window);
  const { rows } = await sql<{ source: string; events: number; first: string; last: string }>`
    select dataset as source, sum(events) as events, cast(min(day) as text) as first, cast(max(day) as text) as last
    from event where initiator in (${a}, ${b}) and recipient in (${a}, ${b})
      ${window.from === undefined ? sql`` : sql`and day >= cast(${window.from} as date)`}
      ${window.to === undefined ? sql`` : sql`and day <= cast(${window.to} as date)`}
    group by dataset`.execute(db);
  const found: SourceRow[] = rows.map((row) => ({ ...row, events: Number(row.events) }));
  const claims = await reports;
  if (claims && Number(claims.events) > 0) found.push(present({ source: REPORTS, ...claims, events: Number(claims.events) }));
  return found.sort((one, other) => other.events - one.events || (one.source < other.source ? -1 : 1));
}

/** The events of one data set between two countries, folded and summed by day. Throws a RangeError on a choice that the data set has not. */
export async function findRelationEvents(db: Kysely<Tables>, query: EventsQuery): Promise<RelationEvents> {
  return query.source === REPORTS ? claimDays(db, query) : eventDays(db, imported(query));
}

/** For each aim the events that stand furthest from its intensity. */
export async function findRelationRows(db: Kysely<Tables>, query: RowsQuery): Promise<readonly (readonly EventRow[])[]> {
  return query.source === REPORTS ? claimRows(db, query) : eventRows(db, imported(query));
}

function imported<Query extends Pick<EventsQuery, "source" | "standing">>(query: Query): Query {
  if (query.standing !== undefined)
    throw new RangeError(`the data set ${query.source} does not say who says so: a standing can be asked of reports alone`);
  return query;
}

/** Every data set with its first and last day, the one with most events first. */
export async function findCoverage(db: Kysely<Tables>): Promise<readonly Coverage[]> {
  const { rows } = await sql<Coverage>`
    select dataset as source, sum(used) as events, min(first) as first, max(last) as last from import
    where undone is null and used > 0 group by dataset
    union all
    select ${REPORTS} as source, count(*) as events, min(day) as first, max(day) as last from current_claim
    where exists (select 1 from claim_dyad where claim_dyad.claim = current_claim.id and claim_dyad.reading = current_claim.reading)
    having count(day) > 0
    order by events desc, source`.execute(db);
  return rows.map((row) => ({ ...row, events: Number(row.events) }));
}

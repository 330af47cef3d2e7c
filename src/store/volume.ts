import { type Kysely, sql } from "kysely";
import { REPORTS } from "./relations.ts";
import type { Tables } from "./tables.ts";

type Volume = readonly (readonly [day: string, events: number])[];

/**
 * Events of a data set between any two countries by day, before folding: what the volume of one relation is measured against.
 * Imported data change with their imports alone, so an answer is kept until one is added or taken back.
 */
export function volumes(db: Kysely<Tables>): (source: string) => Promise<Volume> {
  const kept = new Map<string, { readonly stamp: string; readonly volume: Volume }>();
  return async (source) => {
    if (source === REPORTS) return claimVolume(db);
    const stamp = await importStamp(db, source);
    const known = kept.get(source);
    if (known?.stamp === stamp) return known.volume;
    const { rows } = await sql<{ day: string; events: number }>`
      select cast(day as text) as day, sum(events) as events from event where dataset = ${source} group by day order by day`.execute(
      db,
    );
    const volume = rows.map(({ day, events }) => [day, Number(events)] as const);
    kept.set(source, { stamp, volume });
    return volume;
  };
}

/** A text that changes with every import into a data set, and with every one taken back. */
export async function importStamp(db: Kysely<Tables>, dataset: string): Promise<string> {
  const { rows } = await sql<{ imports: number; last: number; undone: number }>`
    select count(*) as imports, coalesce(max(id), 0) as last, count(undone) as undone from import where dataset = ${dataset}`.execute(
    db,
  );
  return `${rows[0]?.imports} ${rows[0]?.last} ${rows[0]?.undone}`;
}

async function claimVolume(db: Kysely<Tables>): Promise<Volume> {
  const { rows } = await sql<{ day: string; events: number }>`
    select day, count(*) as events from current_claim
    where day is not null and exists (select 1 from claim_dyad
      where claim_dyad.claim = current_claim.id and claim_dyad.reading = current_claim.reading)
    group by day order by day`.execute(db);
  return rows.map(({ day, events }) => [day, Number(events)]);
}

import { type Kysely, type RawBuilder, sql } from "kysely";
import { cameoQuad } from "../model/cameo.ts";
import { QUADS, type Quad } from "../model/event-type.ts";
import { type Fold, folded, foldKey } from "./fold.ts";
import type { Aim, EventRow, EventsQuery, QuadChoice, RelationDay, RelationEvents, RowsQuery } from "./relation-query.ts";
import { present } from "./rows.ts";
import type { LeftOut } from "./store.ts";
import type { Tables } from "./tables.ts";

/** The events of one imported data set between two countries, folded and summed by day, with the rows that do not count. */
export async function eventDays(db: Kysely<Tables>, query: EventsQuery): Promise<RelationEvents> {
  // Summed by date and number, and written as text when few rows are left: busy relations have a hundred thousand events.
  const { rows: days } = await sql<RelationDay>`
    select cast(day as text) as day, case acts when 3 then 'both' when 2 then 'b' else 'a' end as acts, events, sum, squares, negative,
      ${sql.join(COUNTS.map((name) => sql.ref(name)))}, "unfoldedA", "unfoldedB", "unfoldedA" + "unfoldedB" as unfolded, "unfoldedSum"
    from (
      select day, case when forth > 0 and back > 0 then 3 when back > 0 then 2 else 1 end as acts,
        sum(n) as events, sum(n * x) as sum, sum(n * x * x) as squares, sum(case when x < 0 then n else 0 end) as negative,
        ${sql.join(COUNTS.map((name, i) => sql`sum(case when class = ${sql.lit(i + 1)} then n else 0 end) as ${sql.ref(name)}`))},
        sum(forth) as "unfoldedA", sum(back) as "unfoldedB", sum(sum_all) as "unfoldedSum"
      from (${ONE[query.dedup](query)}) as one group by 1, 2
    ) as daily order by daily.day, daily.acts`.execute(db);
  const repeats = days.reduce((total, day) => total + day.unfolded - day.events, 0);
  const leftOut: LeftOut[] = repeats > 0 ? [{ reason: REPEATED[query.dedup], rows: repeats }] : [];
  if (query.sector !== "any") {
    const { rows: others } = await sql<{ rows: number }>`
      select coalesce(sum(events), 0) as rows from event where ${where({ ...query, sector: "any" })} and not ${sectorIs(query)}`.execute(
      db,
    );
    const left = Number(others[0]?.rows ?? 0);
    if (left > 0) leftOut.push({ reason: OTHER_SECTOR(query.sector), rows: left });
  }
  return { days, leftOut };
}

/** Where each of `QUADS` is counted, in their order. */
const COUNTS = ["verbalCooperation", "materialCooperation", "verbalConflict", "materialConflict"] as const;

/** Why rows of another sector do not count, in the words of `leftOut`. */
export const OTHER_SECTOR = (sector: string): string =>
  sector === "state" ? "not by the state itself on both sides" : `no side is of sector ${sector}`;

const REPEATED: Readonly<Record<Fold, string>> = {
  none: "repeated",
  story: "told again: same day, actors, act and story, or the other side of a mutual act",
  "dyad-day": "another event of the same day, initiator, recipient and root",
};

/**
 * For each aim its events, folded; of those equal in parties and act the one with most mentions. All days are gone through once by
 * their narrow columns; what is wide is fetched for the few that are wanted.
 */
export async function eventRows(db: Kysely<Tables>, query: RowsQuery): Promise<readonly (readonly EventRow[])[]> {
  const within = sql`(${sql.join(
    query.aims.map(({ from, to }) => sql`day between cast(${from} as date) and cast(${to} as date)`),
    sql` or `,
  )})`;
  const { rows } = await sql<Candidate>`
    select import, "row", cast(day as text) as day, initiator, coalesce(cameo, type, quad) as act, intensity, events, mentions
    from ${folded(query.dedup, sql`${where(query)} and ${within}`, NARROW)} as kept order by import, "row"`.execute(db);
  const wanted = query.aims.map((aim) => furthest(rows, aim));
  const ids = new Map(wanted.flat().map(({ candidate }) => [idOf(candidate), candidate]));
  if (ids.size === 0) return wanted.map(() => []);
  const all = [...ids.values()];
  const { rows: wide } = await sql<FoundRow & { readonly import: number; readonly row: number }>`
    select cast(day as text) as day, initiator, recipient, initiator_actor as "initiatorActor", recipient_actor as "recipientActor",
      type, cameo, intensity, ${quadName(query.quads)} as quad, events, mentions, url, story, place, import, "row"
    from event where ${where(query)} and ${within}
      and import in (${sql.join([...new Set(all.map((one) => one.import))])}) and "row" in (${sql.join(all.map(({ row }) => row))})`.execute(
    db,
  );
  const found = new Map(wide.map((row) => [idOf(row), row]));
  const files = await db
    .selectFrom("import")
    .select(["id", "file"])
    .where("id", "in", [...new Set(all.map((one) => one.import))])
    .execute();
  const fileOf = new Map(files.map(({ id, file }) => [id, file]));
  return wanted.map((rows) =>
    rows.flatMap(({ candidate, alike }) => {
      const row = found.get(idOf(candidate));
      return row ? [present({ ...row, alike, file: fileOf.get(row.import) ?? null }) as EventRow] : [];
    }),
  );
}

const NARROW = sql`import, "row", day, initiator, cameo, type, quad, intensity, events, mentions`;

interface Candidate {
  readonly import: number;
  readonly row: number;
  readonly day: string;
  readonly initiator: string;
  readonly act: string;
  readonly intensity: number;
  readonly events: number;
  readonly mentions: number | null;
}

const idOf = (row: { readonly import: number; readonly row: number }) => `${row.import} ${row.row}`;

function furthest(rows: readonly Candidate[], { from, to, about, side, limit }: Aim) {
  const alike = new Map<number, number>();
  const best = new Map<string, Candidate>();
  for (const row of rows) {
    if (row.day < from || row.day > to) continue;
    alike.set(row.intensity, (alike.get(row.intensity) ?? 0) + row.events);
    if (side !== undefined && (row.intensity - about) * side <= 0) continue;
    const key = `${row.initiator} ${row.act} ${row.intensity}`;
    const same = best.get(key);
    if (!same || (row.mentions ?? 0) > (same.mentions ?? 0)) best.set(key, row);
  }
  return [...best.values()]
    .sort(
      (one, other) =>
        Math.abs(other.intensity - about) - Math.abs(one.intensity - about) ||
        (other.mentions ?? 0) - (one.mentions ?? 0) ||
        (one.day < other.day ? -1 : 1),
    )
    .slice(0, limit)
    .map((candidate) => ({ candidate, alike: alike.get(candidate.intensity) ?? candidate.events }));
}

// `initiator` and `recipient` differ in every row, so both being of the two is the relation.
function where(query: Omit<EventsQuery, "from" | "to"> & { readonly from?: string; readonly to?: string }): RawBuilder<boolean> {
  const { a, b } = query.relation;
  const conditions = [sql`dataset = ${query.source}`, sql`initiator in (${a}, ${b})`, sql`recipient in (${a}, ${b})`];
  if (query.from !== undefined) conditions.push(sql`day >= cast(${query.from} as date)`);
  if (query.to !== undefined) conditions.push(sql`day <= cast(${query.to} as date)`);
  if (query.sector !== "any") conditions.push(sectorIs(query));
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}

function sectorIs({ sector }: Pick<EventsQuery, "sector">): RawBuilder<boolean> {
  if (sector === "state") return sql<boolean>`(initiator_sector is null and recipient_sector is null)`;
  return sql<boolean>`(coalesce(initiator_sector, '') = ${sector} or coalesce(recipient_sector, '') = ${sector})`;
}

// A row each event: its day, class, intensity x and count n, and what it was made of, by who acts. Counts are floating-point numbers, since
// sums of integers would come as numbers of 128 bits, one object each.
const ONE: Readonly<Record<Fold, (query: EventsQuery) => RawBuilder<unknown>>> = {
  none: (query) => sql`
    select day, class, x, n, forth, back, n * x as sum_all from (
      select day, ${quadClass(query.quads)} as class, intensity as x, ${real(sql`events`)} as n,
        ${real(acting(query, "forth"))} as forth, ${real(acting(query, "back"))} as back
      from event where ${where(query)}) as kept`,
  // Rows of one story are equal in all that is taken here.
  story: (query) => sql`
    select day, class, x, n, forth, back, (forth + back) * x as sum_all from (
      select any_value(day) as day, any_value(class) as class, any_value(x) as x, ${real(sql`max(events)`)} as n,
        ${real(sql`sum(forth)`)} as forth, ${real(sql`sum(back)`)} as back
      from (select day, ${quadClass(query.quads)} as class, intensity as x, events, fold,
        ${acting(query, "forth")} as forth, ${acting(query, "back")} as back from event where ${where(query)}) as kept
      group by fold) as stories`,
  "dyad-day": (query) => sql`
    select day, class, x, n, forth, back, sum_all from (
      select day, ${quadClass(query.quads)} as class, intensity as x, ${real(sql`events`)} as n,
        row_number() over (${sameEvent} order by import, "row") as nth,
        ${real(sql`sum(${acting(query, "forth")}) over (${sameEvent})`)} as forth,
        ${real(sql`sum(${acting(query, "back")}) over (${sameEvent})`)} as back,
        sum(events * intensity) over (${sameEvent}) as sum_all
      from event where ${where(query)}) as placed
    where nth = 1`,
};

function real(count: RawBuilder<unknown>): RawBuilder<number> {
  return sql<number>`cast(${count} as double precision)`;
}

const sameEvent = sql`partition by ${foldKey("dyad-day") ?? sql`"row"`}`;

function acting({ relation }: EventsQuery, way: "forth" | "back"): RawBuilder<number> {
  return sql<number>`case when initiator = ${way === "forth" ? relation.a : relation.b} then events else 0 end`;
}

/** 1 to 4 as in `QUADS`, null for a root that the scheme leaves without a class. Rows without a code keep the class of their data set. */
function quadClass(quads: QuadChoice): RawBuilder<number> {
  const own = sql`case quad ${sql.join(
    QUADS.map((quad, i) => sql`when ${sql.lit(quad)} then ${sql.lit(i + 1)}`),
    sql` `,
  )} end`;
  return sql<number>`${byRoot(quads, own, (quad) => sql.lit(QUADS.indexOf(quad) + 1))}`;
}

function quadName(quads: QuadChoice): RawBuilder<string> {
  return sql<string>`${byRoot(quads, sql`quad`, (quad) => sql.lit(quad))}`;
}

function byRoot(quads: QuadChoice, own: RawBuilder<unknown>, value: (quad: Quad) => RawBuilder<unknown>): RawBuilder<unknown> {
  if (quads === "dataset") return own;
  const roots = Array.from({ length: 20 }, (_, i) => String(i + 1).padStart(2, "0"));
  const cases = roots.map((root) => {
    const quad = cameoQuad(root, quads);
    return sql`when ${sql.lit(root)} then ${quad === undefined ? sql`null` : value(quad)}`;
  });
  return sql`case when cameo is null then ${own} else case left(cameo, 2) ${sql.join(cases, sql` `)} end end`;
}

type FoundRow = { [K in keyof EventRow]: EventRow[K] | null };

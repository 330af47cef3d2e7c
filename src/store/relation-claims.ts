import { type Kysely, sql } from "kysely";
import { standingOf } from "../matching/standing.ts";
import { cameoQuad } from "../model/cameo.ts";
import type { Standing } from "../model/event.ts";
import type { Quad } from "../model/event-type.ts";
import { findClaim } from "./claims.ts";
import type { Fold } from "./fold.ts";
import { OTHER_SECTOR } from "./relation-events.ts";
import type { Aim, EventRow, EventsQuery, QuadChoice, RelationDay, RelationEvents, RowsQuery } from "./relation-query.ts";
import { type Stated, sectorFits, statedBetween } from "./stated.ts";
import type { Tables } from "./tables.ts";

// The claims of today as the data set `reports`: until claims are matched to events, a claim that took place is an event.

/** The standings that count unless it is said which: what is denied or doubted is not counted as having happened. */
export const COUNTED: readonly Standing[] = ["attested", "reported", "hearsay"];

/** The claims between two countries, folded and summed by day, with those that do not count. */
export async function claimDays(db: Kysely<Tables>, query: EventsQuery): Promise<RelationEvents> {
  const { events, leftOut } = await claimEvents(db, query);
  const days = new Map<string, RelationDay>();
  for (const { claims, first } of events) {
    const [forth, back] = [claims.some(({ acts }) => acts !== "b"), claims.some(({ acts }) => acts !== "a")];
    const acts = forth && back ? "both" : back ? "b" : "a";
    const key = `${first.day} ${acts}`;
    const intensity = first.claim.intensity;
    const by = (side: "a" | "b") => claims.filter((claim) => claim.acts === side || claim.acts === "both");
    const quad = quadOfClaim(first.claim, query.quads);
    const counts = (name: Quad) => (quad === name ? 1 : 0);
    days.set(
      key,
      plus(days.get(key), {
        day: first.day,
        acts,
        events: 1,
        verbalCooperation: counts("verbal cooperation"),
        materialCooperation: counts("material cooperation"),
        verbalConflict: counts("verbal conflict"),
        materialConflict: counts("material conflict"),
        negative: intensity < 0 ? 1 : 0,
        sum: intensity,
        squares: intensity * intensity,
        unfoldedA: by("a").length,
        unfoldedB: by("b").length,
        unfolded: claims.length,
        unfoldedSum: claims.reduce((total, { claim }) => total + claim.intensity, 0),
      }),
    );
  }
  const inOrder = [...days].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, day]) => day);
  return { days: inOrder, leftOut };
}

/** For each aim the claims that stand furthest from its intensity, folded, with their words. */
export async function claimRows(db: Kysely<Tables>, query: RowsQuery): Promise<readonly (readonly EventRow[])[]> {
  const { events } = await claimEvents(db, query);
  return Promise.all(query.aims.map((aim) => Promise.all(furthest(events, aim).map((found) => toEventRow(db, query, found)))));
}

function furthest(events: readonly ClaimEvent[], { from, to, about, side, limit }: Aim) {
  const inside = events.filter(({ first }) => first.day >= from && first.day <= to);
  const alike = new Map<number, number>();
  for (const { first } of inside) alike.set(first.claim.intensity, (alike.get(first.claim.intensity) ?? 0) + 1);
  const distance = ({ first }: ClaimEvent) => Math.abs(first.claim.intensity - about);
  const seen = new Set<string>();
  return inside
    .filter(({ first }) => side === undefined || (first.claim.intensity - about) * side > 0)
    .sort((one, other) => distance(other) - distance(one) || other.claims.length - one.claims.length)
    .filter(({ first: { claim, acts } }) => {
      const key = `${acts} ${claim.type} ${claim.cameo ?? ""} ${claim.intensity}`;
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, limit)
    .map((event) => ({ event, alike: alike.get(event.first.claim.intensity) ?? 1 }));
}

async function toEventRow(
  db: Kysely<Tables>,
  { relation, quads }: RowsQuery,
  { event, alike }: { readonly event: ClaimEvent; readonly alike: number },
): Promise<EventRow> {
  const { claim, day, acts } = event.first;
  const [initiator, recipient] = acts === "b" ? [relation.b, relation.a] : [relation.a, relation.b];
  const shown = await findClaim(db, claim.id);
  return {
    day,
    initiator,
    recipient,
    type: claim.type,
    ...(claim.cameo === undefined ? {} : { cameo: claim.cameo }),
    intensity: claim.intensity,
    quad: quadOfClaim(claim, quads) ?? claim.quad,
    events: 1,
    alike,
    mentions: event.claims.length,
    ...(shown === undefined ? {} : { claim: shown }),
    standing: standingOf(claim),
  };
}

interface Placed {
  readonly claim: Stated;
  readonly day: string;
  readonly acts: "a" | "b" | "both";
}

/** Claims that are one event under the rule, and the first of them. */
interface ClaimEvent {
  readonly claims: readonly Placed[];
  readonly first: Placed;
}

async function claimEvents(
  db: Kysely<Tables>,
  query: Omit<EventsQuery, "from" | "to"> & { readonly from?: string; readonly to?: string },
) {
  const { relation, from, to, standing = COUNTED, sector, dedup } = query;
  const leftOut = new Map<string, number>();
  const leave = (reason: string) => leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
  const events = new Map<string, Placed[]>();
  for (const claim of await statedBetween(db, relation)) {
    const { day, acts } = claim;
    if (day !== undefined && ((from !== undefined && day < from) || (to !== undefined && day > to))) continue;
    const reason = whyNot(claim, standing) ?? (sectorFits(claim, sector) ? undefined : OTHER_SECTOR(sector));
    if (reason !== undefined) leave(reason);
    else if (day === undefined) leave("no date");
    else {
      const key = eventKey(claim, day, dedup);
      const same = events.get(key) ?? [];
      if (same.length > 0) leave(REPEATED[dedup]);
      events.set(key, [...same, { claim, day, acts }]);
    }
  }
  return {
    events: [...events.values()].flatMap((claims): ClaimEvent[] => (claims[0] ? [{ claims, first: claims[0] }] : [])),
    leftOut: [...leftOut].map(([reason, rows]) => ({ reason, rows })).sort((x, y) => y.rows - x.rows),
  };
}

const REPEATED: Readonly<Record<Fold, string>> = {
  none: "repeated",
  story: "told again: same day, parties and act in the same document",
  "dyad-day": "another claim of the same day, parties and type",
};

function eventKey(claim: Stated, day: string, dedup: Fold): string {
  if (dedup === "none") return claim.id;
  const act = dedup === "story" ? `${claim.type} ${claim.cameo ?? claim.mode ?? ""} ${claim.document}` : claim.type;
  return `${day} ${claim.acts} ${act}`;
}

function whyNot(claim: Stated, standing: readonly Standing[]): string | undefined {
  if (claim.negated) return "negated";
  if (claim.reality === "future") return "planned or announced";
  if (claim.reality === "hypothetical") return "hypothetical or demanded";
  const own = standingOf(claim);
  if (standing.includes(own)) return undefined;
  if (claim.stance === "denies") return "denied by who is quoted";
  if (claim.stance === "doubts") return "doubted by who is quoted";
  return `standing: ${own}`;
}

function quadOfClaim(claim: Stated, quads: QuadChoice): Quad | undefined {
  return quads === "dataset" || claim.cameo === undefined ? claim.quad : cameoQuad(claim.cameo, quads);
}

function plus(one: RelationDay | undefined, other: RelationDay): RelationDay {
  if (!one) return other;
  const { day, acts, ...numbers } = other;
  const sums = Object.entries(numbers).map(([key, value]) => [key, value + one[key as keyof typeof numbers]]);
  return { day, acts, ...(Object.fromEntries(sums) as typeof numbers) };
}

/** How many claims between two countries there are, whatever they say, in a window of days. */
export async function claimCount(db: Kysely<Tables>, query: { relation: { a: string; b: string }; from?: string; to?: string }) {
  const { a, b } = query.relation;
  // The views behind a claim take longer to plan than an empty table to look at.
  if (!(await db.selectFrom("claim").select("id").limit(1).executeTakeFirst())) return undefined;
  const { rows } = await sql<{ events: number; first: string | null; last: string | null }>`
    select count(distinct current_claim.id) as events, min(current_claim.day) as first, max(current_claim.day) as last
    from claim_dyad join current_claim on current_claim.id = claim_dyad.claim and current_claim.reading = claim_dyad.reading
    where initiator in (${a}, ${b}) and recipient in (${a}, ${b})
      and (cast(${query.from ?? null} as text) is null or current_claim.day >= ${query.from ?? null})
      and (cast(${query.to ?? null} as text) is null or current_claim.day <= ${query.to ?? null})`.execute(db);
  return rows[0];
}

import type { Kysely } from "kysely";
import { countryOf, SECTORS } from "../model/actor.ts";
import type { Claim } from "../model/claim.ts";
import type { Relation } from "../model/dyad.ts";
import type { SectorChoice } from "./relation-query.ts";
import { present } from "./rows.ts";
import type { Tables } from "./tables.ts";

/** A claim as far as it is counted: without its words and places. */
export interface Stated
  extends Pick<Claim, "id" | "document" | "type" | "mode" | "cameo" | "intensity" | "quad" | "reality" | "negated" | "stance"> {
  /** The day the text gives, else the day of publication. */
  readonly day?: string;
  /** Which country of the relation acts on the other; both in a meeting. */
  readonly acts: "a" | "b" | "both";
  /** The actors of the relation's two countries on each side. */
  readonly initiator: readonly { readonly actor: string }[];
  readonly recipient: readonly { readonly actor: string }[];
  /** Outermost first. */
  readonly voices: readonly { readonly actor?: string }[];
}

/** Every standing claim between two countries, whatever it says, in the order of days. */
export async function statedBetween(db: Kysely<Tables>, { a, b }: Relation): Promise<readonly Stated[]> {
  const between = db
    .selectFrom("claim_dyad")
    .select(["claim_dyad.reading", "claim_dyad.claim"])
    .distinct()
    .where("claim_dyad.initiator", "in", [a, b])
    .where("claim_dyad.recipient", "in", [a, b])
    .as("between");
  const [rows, parties, voices] = await Promise.all([
    db
      .selectFrom(between)
      .innerJoin("current_claim", (join) =>
        join.onRef("current_claim.id", "=", "between.claim").onRef("current_claim.reading", "=", "between.reading"),
      )
      .select([
        "current_claim.reading",
        "id",
        "document",
        "type",
        "mode",
        "cameo",
        "intensity",
        "quad",
        "reality",
        "negated",
        "stance",
        "day",
      ])
      .orderBy("day")
      .orderBy("document")
      .orderBy("current_claim.from")
      .orderBy("id")
      .execute(),
    db
      .selectFrom(between)
      .innerJoin("party", (join) =>
        join.onRef("party.claim", "=", "between.claim").onRef("party.reading", "=", "between.reading"),
      )
      .select(["party.reading", "party.claim", "side", "actor"])
      .where("country", "in", [a, b])
      .orderBy("n")
      .execute(),
    db
      .selectFrom(between)
      .innerJoin("voice", (join) =>
        join.onRef("voice.claim", "=", "between.claim").onRef("voice.reading", "=", "between.reading"),
      )
      .select(["voice.reading", "voice.claim", "actor"])
      .orderBy("n")
      .execute(),
  ]);
  const [partiesOf, voicesOf] = [byClaim(parties), byClaim(voices)];
  return rows.map((row): Stated => {
    const key = `${row.reading} ${row.id}`;
    const side = (name: "initiator" | "recipient") =>
      (partiesOf.get(key) ?? []).filter((party) => party.side === name).map(({ actor }) => ({ actor }));
    const [initiator, recipient] = [side("initiator"), side("recipient")];
    const { reading: _reading, ...claim } = present(row);
    return {
      ...(claim as Omit<Stated, "acts" | "initiator" | "recipient" | "voices">),
      acts: whoActs(initiator, recipient, a, b),
      initiator,
      recipient,
      voices: (voicesOf.get(key) ?? []).map(({ actor }) => (actor === null ? {} : { actor })),
    };
  });
}

/** Whether the actors of a claim are of the sector that is asked for: `state` on both sides, an organ on one at least. */
export function sectorFits({ initiator, recipient }: Pick<Stated, "initiator" | "recipient">, sector: SectorChoice): boolean {
  if (sector === "any") return true;
  const sides = [initiator, recipient].map((parties) => parties.map(({ actor }) => sectorOf(actor)));
  return sector === "state" ? sides.every((own) => own.includes(undefined)) : sides.some((own) => own.includes(sector));
}

function sectorOf(actor: string): string | undefined {
  const part = actor.split(".")[1];
  return part !== undefined && part in SECTORS ? part : undefined;
}

function whoActs(initiator: Stated["initiator"], recipient: Stated["recipient"], a: string, b: string): Stated["acts"] {
  const has = (parties: Stated["initiator"], country: string) => parties.some(({ actor }) => countryOf(actor) === country);
  const forth = has(initiator, a) && has(recipient, b);
  const back = has(initiator, b) && has(recipient, a);
  return forth && back ? "both" : back ? "b" : "a";
}

function byClaim<Row extends { reading: string; claim: string }>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.reading} ${row.claim}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

import type { Kysely, Transaction } from "kysely";
import { type Claim, toClaim } from "../model/claim.ts";
import { idOf } from "../model/id.ts";
import { assemble } from "./claims.ts";
import type { Engine } from "./engine.ts";
import { fromCorrectionRow } from "./rows.ts";
import type { Correction, CorrectionRow } from "./store.ts";
import type { CorrectionTable, Tables } from "./tables.ts";
import { appendReadings } from "./write.ts";

/**
 * Writes a person's word on a claim: the corrected claim as a new claim of a reading by that person, and a row that points from the
 * old claim to it. The old claim stays; the newest row for a claim decides what stands.
 */
export function correct(engine: Engine, correction: Correction): Promise<CorrectionRow> {
  return engine.write(async (db, append) => {
    const claim = await standing(db, correction.claim);
    if (!claim) throw new RangeError(`no such claim: ${correction.claim}`);
    const root = await rootOf(db, correction.claim);
    const n = await next(db);
    let replacement: string | null = null;
    if (correction.change) {
      const corrected = toClaim({ ...claim, ...correction.change, rule: `person/${n}` });
      const reader = `person:${correction.by ?? "unnamed"}`;
      const reading = idOf("reading", claim.document, reader, n);
      const sentences = await sentencesOf(db, claim);
      await appendReadings(
        append,
        new Map([[reading, { document: { id: claim.document }, reader, sentences, claims: [corrected] }]]),
        correction.at,
      );
      replacement = corrected.id;
    }
    const row: CorrectionTable = {
      n,
      claim: root,
      replacement,
      action: replacement === null ? "withdrawn" : "changed",
      at: correction.at,
      by: correction.by ?? null,
      why: correction.why ?? null,
    };
    await append("correction", [row]);
    return fromCorrectionRow(row);
  });
}

/** Takes the last correction of a claim back: what stood before it stands again. */
export function undoCorrection(engine: Engine, claim: string, at: string, by?: string): Promise<CorrectionRow> {
  return engine.write(async (db, append) => {
    const root = await rootOf(db, claim);
    const history = await db.selectFrom("correction").selectAll().where("claim", "=", root).orderBy("n").execute();
    // An undone row cancels the last row before it that was not cancelled; what is left is a stack.
    const stack: CorrectionTable[] = [];
    for (const row of history) {
      if (row.action === "undone") stack.pop();
      else stack.push(row);
    }
    if (stack.length === 0) throw new RangeError(`no correction to take back: ${claim}`);
    const before = stack.at(-2);
    const row: CorrectionTable = {
      n: await next(db),
      claim: root,
      replacement: before ? before.replacement : root,
      action: "undone",
      at,
      by: by ?? null,
      why: null,
    };
    await append("correction", [row]);
    return fromCorrectionRow(row);
  });
}

export async function findCorrections(db: Kysely<Tables>, claim?: string): Promise<CorrectionRow[]> {
  let query = db.selectFrom("correction").selectAll().orderBy("n");
  if (claim !== undefined) query = query.where((eb) => eb.or([eb("claim", "=", claim), eb("replacement", "=", claim)]));
  return (await query.execute()).map(fromCorrectionRow);
}

/** The claim as read, behind any number of corrections. */
async function rootOf(db: Transaction<Tables>, claim: string): Promise<string> {
  const row = await db.selectFrom("correction").select("claim").where("replacement", "=", claim).executeTakeFirst();
  return row?.claim ?? claim;
}

async function standing(db: Transaction<Tables>, id: string): Promise<Claim | undefined> {
  const rows = await db.selectFrom("claim").selectAll().where("id", "=", id).limit(1).execute();
  return (await assemble(db, rows))[0];
}

async function sentencesOf(db: Transaction<Tables>, claim: Claim) {
  const rows = await db
    .selectFrom("sentence")
    .innerJoin("claim", "claim.reading", "sentence.reading")
    .select(["sentence.n", "sentence.from", "sentence.to"])
    .where("claim.id", "=", claim.id)
    .where("sentence.n", "=", claim.sentence)
    .limit(1)
    .execute();
  return rows;
}

async function next(db: Transaction<Tables>): Promise<number> {
  const row = await db
    .selectFrom("correction")
    .select((eb) => eb.fn.max("n").as("n"))
    .executeTakeFirst();
  return Number(row?.n ?? 0) + 1;
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { countryNamed } from "../src/datasets/countries.ts";
import { openDuckDb } from "../src/store/duckdb/engine.ts";
import { importFile } from "../src/store/imports.ts";
import { ROOT } from "./program.ts";

// Real files are not ours to hand on; where they are, their folder is named, or stands beside the project.
const EVENTS = process.env.RAPPORTEUR_EVENTS ?? join(ROOT, "../shared/events");
const ORACLE = join(EVENTS, "reference/expected_dyad_month.tsv");

interface Month {
  readonly month: string;
  readonly events: number;
  readonly sum: number;
  readonly negative: number;
}

/** What another program counted, dyad by dyad. */
function expected(): Map<string, Map<string, Month[]>> {
  const [, ...lines] = readFileSync(ORACLE, "utf8").trim().split("\n");
  const sets = new Map<string, Map<string, Month[]>>();
  for (const line of lines) {
    const [set = "", source = "", target = "", month = "", events, sum, , negative] = line.split("\t");
    const dyads = sets.get(set) ?? new Map<string, Month[]>();
    sets.set(set, dyads);
    const dyad = `${countryNamed(source)} > ${countryNamed(target)}`;
    dyads.set(dyad, [
      ...(dyads.get(dyad) ?? []),
      { month, events: Number(events), sum: Number(sum), negative: Number(negative) },
    ]);
  }
  return sets;
}

describe.skipIf(!existsSync(ORACLE))(
  `months of dyads as counted by another program (${ORACLE}; skipped where it is absent)`,
  () => {
    const sets = existsSync(ORACLE) ? expected() : new Map<string, Map<string, Month[]>>();
    test.each([...sets])("%s", async (set, dyads) => {
      const engine = await openDuckDb(":memory:");
      try {
        for (const name of readdirSync(join(EVENTS, set)))
          await importFile(engine, { file: join(EVENTS, set, name), at: "2026-01-01T00:00:00Z" });
        for (const [dyad, months] of dyads) {
          const [initiator, recipient] = dyad.split(" > ");
          // No folding, and only what the states themselves did.
          const { rows } = await sql<Month>`
          select strftime(day, '%Y-%m') as month, count(*) as events, round(sum(intensity), 4) as sum, count(*) filter (intensity < 0) as negative
          from event where initiator = ${initiator} and recipient = ${recipient} and initiator_sector is null and recipient_sector is null
          group by 1 order by 1`.execute(engine.db);
          expect(
            rows.map((row) => ({ ...row, events: Number(row.events), sum: Number(row.sum), negative: Number(row.negative) })),
            dyad,
          ).toEqual(months.sort((one, other) => (one.month < other.month ? -1 : 1)));
        }
      } finally {
        await engine.close();
      }
    });
  },
);

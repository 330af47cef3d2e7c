import type { DuckDBConnection } from "@duckdb/node-api";
import { countryCodes } from "../../datasets/countries.ts";
import { literal } from "../../datasets/from.ts";
import type { Plan } from "../../datasets/plan.ts";
import { OTHER_SECTOR } from "../../datasets/sectors.ts";
import type { Lookups } from "./stage.ts";

/**
 * The tables that an import looks codes up in. Those of countries, acts and sectors are made once for a connection, since thousands of
 * files share them; the texts of actors are those of one file.
 */
export class LookupTables {
  readonly #connection: DuckDBConnection;
  readonly #made = new Map<unknown, string>();

  constructor(connection: DuckDBConnection) {
    this.#connection = connection;
  }

  /** The tables of a plan whose file is staged. */
  async of(plan: Plan): Promise<Lookups> {
    const countries = await this.#table(plan.countries, "code varchar, since date, until date, country varchar", () =>
      countryCodes(plan.countries).map(({ code, since, until, country }) => [code, since, until, country]),
    );
    const acts = await this.acts(plan);
    if (!plan.party) return { countries, acts };
    return { countries, acts, parties: await this.#parties(plan.party) };
  }

  /** What each act of a plan is. */
  acts(plan: Plan): Promise<string> {
    const columns = "act varchar, cameo varchar, type varchar, mode varchar, intensity double, quad varchar, why varchar";
    return this.#table(plan.acts, columns, () =>
      [...plan.acts].map(([act, what]) =>
        "why" in what
          ? [act, undefined, undefined, undefined, undefined, undefined, what.why]
          : [act, what.cameo, what.type, what.mode, what.intensity, what.quad, undefined],
      ),
    );
  }

  /** The sectors of a plan's codes; a code that is not there is `OTHER_SECTOR`. */
  sectors(plan: Plan): Promise<string> {
    return this.#table(plan.sectors ?? NO_SECTORS, "code varchar, sector varchar", () => [...(plan.sectors ?? [])]);
  }

  async #table(known: unknown, columns: string, rows: () => readonly (readonly Value[])[]): Promise<string> {
    const found = this.#made.get(known);
    if (found !== undefined) return found;
    const name = `lookup_${this.#made.size + 1}`;
    await this.#fill(name, columns, rows());
    this.#made.set(known, name);
    return name;
  }

  async #parties(party: NonNullable<Plan["party"]>): Promise<string> {
    const texts = `select distinct text from (select unnest([initiator, recipient]) as text from staged where reason is null) as texts where text is not null`;
    const found = await this.#connection.runAndReadAll(texts);
    const read = new Map(found.getRows().map(([text]) => [String(text), party(String(text))]));
    await this.#fill(
      "lookup_party",
      "text varchar, code varchar, sector varchar",
      [...read].map(([text, { country, sector }]) => [text, country, sector]),
    );
    return "lookup_party";
  }

  async #fill(name: string, columns: string, rows: readonly (readonly Value[])[]): Promise<void> {
    await this.#connection.run(`create or replace temp table ${name} (${columns})`);
    for (let i = 0; i < rows.length; i += CHUNK) {
      const values = rows.slice(i, i + CHUNK).map((row) => `(${row.map(sqlOf).join(", ")})`);
      await this.#connection.run(`insert into ${name} values ${values.join(", ")}`);
    }
  }
}

type Value = string | number | undefined;

const CHUNK = 2000;
const NO_SECTORS = new Map<string, string>();

function sqlOf(value: Value): string {
  if (value === undefined) return "null";
  return typeof value === "number" ? String(value) : literal(value);
}

/** How a staged sector becomes one of `SECTORS`, with the join that it needs. */
export function sectorJoin(
  plan: Plan,
  table: string,
  side: "initiator" | "recipient",
): { readonly value: string; readonly join: string } {
  if (plan.party) return { value: `${side.charAt(0)}p.sector`, join: "" };
  const staged = `s.${side}_sector`;
  if (plan.columns[`${side}Sector`] === undefined) return { value: "cast(null as varchar)", join: "" };
  return {
    value: `case when ${staged} is not null then coalesce(${side}_table.sector, ${literal(OTHER_SECTOR)}) end`,
    join: `left join ${table} as ${side}_table on ${side}_table.code = ${staged}`,
  };
}

import { regionCodes } from "../../datasets/countries.ts";
import { literal } from "../../datasets/from.ts";
import type { Columns, Plan, Sql } from "../../datasets/plan.ts";

/** The tables that a plan's codes are looked up in, by their names in this connection. */
export interface Lookups {
  readonly countries: string;
  readonly acts: string;
  /** Texts that `Plan.party` has read; absent for a plan whose sides are codes. */
  readonly parties?: string;
}

/** Where a plan's rows are read. */
export interface Place {
  readonly path: string;
  readonly encoding: "utf-8" | "latin-1";
}

/** `Plan.from` with its file. */
export function fromOf(from: Sql, { path, encoding }: Place): Sql {
  return from.replaceAll("{file}", () => literal(path)).replaceAll("{encoding}", literal(encoding));
}

/**
 * A file's rows one to one and in their order, so that the place of a row in a table made of this is its number: hence no join, and no
 * `in` with a long list, which DuckDB makes a join of, for it keeps no order then. `reason` says why a row is left out, as far as its own cells show it, and its other columns are NULL then, so
 * that such rows (three of four of GDELT's have no country on a side) cost next to nothing.
 */
export function rowsOfFile(plan: Plan, place: Place): Sql {
  const { columns } = plan;
  const cells = stagedColumns(plan).map((name) => `${columns[name] ?? "null"} as c_${snake(name)}`);
  const checks = plan.checks.map(({ when }, i) => `(${when}) as check_${i}`);
  const repaired = plan.repaired === undefined ? [] : [`(${plan.repaired}) as repaired`];
  const row = plan.row === undefined ? [] : [`${plan.row} as "row"`];
  const kept = stagedColumns(plan).map((name) => `case when reason is null then c_${snake(name)} end as ${snake(name)}`);
  return `select ${[...(plan.row === undefined ? [] : [`"row"`]), "reason", ...kept, ...(repaired.length > 0 ? ["repaired"] : [])].join(", ")}
    from (select *, ${reasonInCells(plan)} as reason from (select ${[...row, ...cells, ...checks, ...repaired].join(", ")} from ${fromOf(plan.from, place)} as f) as c) as judged`;
}

/** Why rows of the staged file are left out after all, by what their codes mean: `n` (rowid) and `reason`. */
export function reasonsByLookup(plan: Plan, lookups: Lookups): Sql {
  const unknown = (side: string, alias: string) => `(s.${side} is not null and ${alias}.code is null)`;
  return `select n, reason from (select s.rowid as n, case
      when a.act is null then 'unknown event code'
      when a.why is not null then a.why
      ${plan.party ? "" : `when ${unknown("initiator", "ic")} or ${unknown("recipient", "rc")} then 'unknown country code'`}
      ${noCountry("ic.country", "rc.country")}
      when ic.country = rc.country then 'same country on both sides'
    end as reason
    from (select rowid, * from staged where reason is null) as s left join ${lookups.acts} as a on a.act = s.act ${sides(lookups, "left join")}) as looked_up
    where reason is not null`;
}

/** The joins that give a staged row `s` its countries, `ic.country` and `rc.country`, and with parties `ip.sector` and `rp.sector`. */
export function sides({ countries, parties }: Lookups, join: "join" | "left join"): Sql {
  return (
    [
      ["i", "initiator"],
      ["r", "recipient"],
    ] as const
  )
    .map(([alias, side]) => {
      const code = parties === undefined ? `s.${side}` : `${alias}p.code`;
      const party = parties === undefined ? "" : `${join} ${parties} as ${alias}p on ${alias}p.text = s.${side} `;
      // The dates of a code leave no gap and never overlap, so a code and a day find one row.
      return `${party}${join} ${countries} as ${alias}c on ${alias}c.code = ${code} and s.day between ${alias}c.since and ${alias}c.until`;
    })
    .join(" ");
}

/** A name as the tables write it: `initiatorActor` is `initiator_actor`. */
export function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

const ALL = [
  "day",
  "initiator",
  "recipient",
  "initiatorActor",
  "recipientActor",
  "initiatorSector",
  "recipientSector",
  "act",
  "intensity",
  "events",
  "mentions",
  "key",
  "story",
  "url",
  "place",
] as const satisfies readonly (keyof Columns)[];

// An address that is the story as well is kept once.
function stagedColumns({ columns }: Plan): (typeof ALL)[number][] {
  return ALL.filter((name) => columns[name] !== undefined && !(name === "url" && columns.url === columns.story));
}

function reasonInCells(plan: Plan): Sql {
  const { columns } = plan;
  return [
    "case",
    ...plan.checks.map(({ reason, when: _when }, i) => `when check_${i} then ${literal(reason)}`),
    // What is no event may have no sides and no day either, and is left to be told by its act.
    ...[...plan.acts].filter(([, act]) => "why" in act).map(([act]) => `when c_act = ${literal(act)} then null`),
    "when c_day is null then 'no readable date'",
    "when c_act is null then 'no event code'",
    ...(columns.intensity === undefined ? [] : ["when abs(c_intensity) > 10 then 'intensity off the scale'"]),
    ...(columns.events === undefined ? [] : ["when c_events is null or c_events < 1 then 'counts nothing'"]),
    noCountry("c_initiator", "c_recipient"),
    ...(plan.party
      ? []
      : [
          `when c_initiator = c_recipient and not list_contains([${regionCodes().map(literal).join(", ")}], c_initiator) then 'same country on both sides'`,
        ]),
    "end",
  ].join(" ");
}

function noCountry(initiator: Sql, recipient: Sql): Sql {
  return `when ${initiator} is null and ${recipient} is null then 'no country on either side'
      when ${initiator} is null then 'no country of the initiator'
      when ${recipient} is null then 'no country of the recipient'`;
}

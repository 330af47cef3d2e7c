import type { DuckDBConnection } from "@duckdb/node-api";
import { literal } from "../../datasets/from.ts";
import { mutualActs } from "../../datasets/mutual.ts";
import type { Plan } from "../../datasets/plan.ts";
import type { EventFile, EventLoader, LoadedFile } from "../engine.ts";
import type { LeftOut, LeftOutQuery, LeftOutRow, Page } from "../store.ts";
import { LookupTables, sectorJoin } from "./lookups.ts";
import { orderTable } from "./order.ts";
import { fromOf, type Lookups, type Place, reasonsByLookup, rowsOfFile, sides, snake } from "./stage.ts";

// Up to here a file needs no more memory than the store has.
const SMALL = 16_000_000;

// More than a store needs otherwise; what does not fit goes to disk beside the store.
const MEMORY = "1GB";

// A file of so many events fills row groups of its own, in order; fewer share one with those of other files.
const ENOUGH = 100_000;

type Counted = Pick<LoadedFile, "rows" | "used" | "first" | "last" | "leftOut" | "repaired">;

/** Imports by one pass of DuckDB's own CSV reader over the file; works on one connection, one file at a time. */
export function eventLoader(connection: DuckDBConnection): EventLoader {
  const lookups = new LookupTables(connection);
  const run = (sql: string) => connection.run(sql);
  const all = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJS();
  const one = async (sql: string) => Number((await all(sql))[0]?.[0] ?? 0);

  /** Stages a file as the table `staged`, each row with the reason why it is left out, if any; gives how it is read, and its codes' tables. */
  async function stage(plan: Plan, file: EventFile, before: number): Promise<{ place: Place; tables: Lookups }> {
    const place: Place = { path: file.path, encoding: file.encoding };
    await run(`create or replace temp table staged as ${rowsOfFile(plan, place)}`);
    const tables = await lookups.of(plan);
    await run(
      `update staged set reason = late.reason from (${reasonsByLookup(plan, tables)}) as late where staged.rowid = late.n`,
    );
    if (plan.columns.key !== undefined) await markRepeats(plan, before);
    return { place, tables };
  }

  async function markRepeats(plan: Plan, before: number): Promise<void> {
    const repeated = await one(
      `select count(*) from (select 1 from staged where reason is null and key is not null group by key, day having count(*) > 1)`,
    );
    if (repeated > 0)
      await run(`update staged set reason = 'same id and day again' where rowid in (select n from (
        select rowid as n, dense_rank() over (partition by key, day order by ${plan.row === undefined ? "rowid" : `"row"`}) as place
        from staged where reason is null and key is not null) as ranked where place > 1)`);
    const earlier = `dataset = ${literal(plan.dataset)} and id < ${before} and undone is null`;
    if ((await one(`select count(*) from import where ${earlier}`)) > 0)
      await run(`update staged set reason = 'id and day in an earlier import' where rowid in (
        select s.rowid from staged as s semi join (
          select key, day from event where import in (select id from import where ${earlier}) and key is not null
        ) as e on e.key = s.key and e.day = s.day where s.reason is null)`);
  }

  async function insert(plan: Plan, id: number, tables: Lookups, sectors: string): Promise<void> {
    const { columns } = plan;
    const [initiator, recipient] = [sectorJoin(plan, sectors, "initiator"), sectorJoin(plan, sectors, "recipient")];
    const has = (name: keyof Plan["columns"], otherwise: string) =>
      columns[name] === undefined ? otherwise : `s.${snake(name)}`;
    // To give rows their turns costs as much as the rest, and a data set with stories seldom lacks one.
    const withoutStory =
      columns.story === undefined || (await one("select count(*) from staged where reason is null and story is null")) > 0;
    const text = "cast(null as varchar)";
    const url = columns.url !== undefined && columns.url === columns.story ? "s.story" : has("url", text);
    await run(`insert into event
      select ${id}, s.n, ${literal(plan.dataset)}, s.day, ic.country, rc.country, ${has("initiatorActor", text)}, ${has("recipientActor", text)},
        ${initiator.value}, ${recipient.value}, a.type, a.mode, a.cameo, coalesce(${has("intensity", "null")}, a.intensity), a.quad,
        ${has("events", "1")}, ${has("mentions", "null")}, ${has("key", text)}, ${has("story", text)},
        ${foldOf(plan, withoutStory)}, ${url}, ${has("place", text)}
      from (select ${numberOf(plan)} as n, * from staged where reason is null) as s
      join ${tables.acts} as a on a.act = s.act ${sides(tables, "join")} ${initiator.join} ${recipient.join}
      order by ic.country, rc.country, s.day, s.n`);
  }

  async function summary(plan: Plan): Promise<Counted> {
    // A row that gives several events is used when one of them is.
    const rows = plan.row
      ? `(select case when bool_or(reason is null) then null else min(reason) end as reason, min(day) as first, max(day) as last from staged group by "row")`
      : "(select reason, day as first, day as last from staged)";
    const counted = (
      await all(
        `select reason, count(*) as n, cast(min(first) as varchar), cast(max(last) as varchar) from ${rows} as r group by reason order by n desc, reason`,
      )
    ).map(([reason, count, first, last]) => ({ reason, rows: Number(count), first, last }));
    const leftOut = counted.flatMap(({ reason, rows }): LeftOut[] => (reason === null ? [] : [{ reason: String(reason), rows }]));
    const used = counted.find(({ reason }) => reason === null);
    const [first, last] = [used?.first, used?.last].map((day) => (typeof day === "string" ? day : undefined));
    const repaired = plan.repaired === undefined ? undefined : await one(`select count(*) from staged where repaired`);
    return {
      rows: counted.reduce((sum, { rows }) => sum + rows, 0),
      used: used?.rows ?? 0,
      ...(first === undefined ? {} : { first }),
      ...(last === undefined ? {} : { last }),
      leftOut,
      ...(repaired === undefined ? {} : { repaired }),
    };
  }

  async function note(plan: Plan, id: number, file: EventFile, counted: Counted & Pick<LoadedFile, "notes">): Promise<void> {
    const optional = (value: string | undefined) => (value === undefined ? "null" : literal(value));
    for (const { reason, rows } of counted.leftOut)
      await run(`insert into import_left_out values (${id}, ${literal(reason)}, ${rows})`);
    await run(`insert into import (id, dataset, format, file, bytes, hash, "at", undone, ordered, rows, used, first, last, options) values (
      ${id}, ${literal(plan.dataset)}, ${literal(plan.format)}, ${literal(file.file)}, ${file.bytes}, ${literal(await file.hash)}, ${literal(file.at)}, null, ${counted.used >= ENOUGH},
      ${counted.rows}, ${counted.used}, ${optional(counted.first)}, ${optional(counted.last)}, ${literal(JSON.stringify({ ...file.options, notes: counted.notes }))})`);
  }

  return {
    memoryFor: (bytes) => (bytes < SMALL ? undefined : MEMORY),
    async load(plan, file) {
      const id = (await one(`select coalesce(max(id), 0) from import`)) + 1;
      // Staged before the transaction: in it, the places of rows would not be their numbers.
      const { place, tables } = await stage(plan, file, id);
      const sectors = await lookups.sectors(plan);
      const notes = place.encoding === "latin-1" ? [...plan.notes, "not valid UTF-8: read as Latin-1"] : plan.notes;
      await run("begin transaction");
      try {
        await insert(plan, id, tables, sectors);
        const counted = await summary(plan);
        await note(plan, id, file, { ...counted, notes });
        await run("commit");
        return { id, dataset: plan.dataset, format: plan.format, notes, ...counted };
      } catch (error) {
        await run("rollback");
        throw error;
      } finally {
        await run(`drop table staged`);
      }
    },
    order: () => orderTable(connection),
    async leftOut(plan, file, id, query) {
      const { place } = await stage(plan, file, id);
      const page = await pageOf(plan, query);
      const records = await recordsOf(
        plan,
        place,
        page.rows.map(({ row }) => row),
      );
      await run(`drop table staged`);
      return {
        total: page.total,
        rows: page.rows.map(({ row, reason }): LeftOutRow => ({ row, reason, cells: records.get(row) ?? {} })),
      };
    },
  };

  async function pageOf(plan: Plan, { reason, limit, offset }: LeftOutQuery): Promise<Page<{ row: number; reason: string }>> {
    const rows = plan.row
      ? `(select "row" as n, min(reason) as reason from staged group by "row" having not bool_or(reason is null))`
      : `(select ${numberOf(plan)} as n, reason from staged where reason is not null)`;
    const wanted = `from ${rows} as r ${reason === undefined ? "" : `where reason = ${literal(reason)}`}`;
    const page = `${limit === undefined ? "" : `limit ${limit}`} ${offset === undefined ? "" : `offset ${offset}`}`;
    return {
      total: await one(`select count(*) ${wanted}`),
      rows: (await all(`select n, reason ${wanted} order by n ${page}`)).map(([n, why]) => ({
        row: Number(n),
        reason: String(why),
      })),
    };
  }

  async function recordsOf(plan: Plan, place: Place, rows: readonly number[]): Promise<Map<number, LeftOutRow["cells"]>> {
    if (rows.length === 0) return new Map();
    const number = plan.row ?? "row_number() over ()";
    const found =
      await all(`select n, cast(to_json(f) as varchar) from (select ${number} as n, f from ${fromOf(plan.from, place)} as f) as numbered
      where n in (${rows.join(", ")})`);
    return new Map(found.map(([n, json]) => [Number(n), present(JSON.parse(String(json)))]));
  }
}

// Rows stand in the staged table as they stand in the file.
function numberOf({ row }: Plan): string {
  return row === undefined ? "rowid + 1" : `"row"`;
}

function present(cells: Record<string, unknown>): Record<string, string> {
  const there = Object.entries(cells).filter(([name, value]) => value !== null && value !== "" && name !== "row");
  return Object.fromEntries(there.map(([name, value]) => [name, typeof value === "string" ? value : JSON.stringify(value)]));
}

/**
 * The rule `story` of fold.ts as one number below 2^53. A row without a story takes its turn among the equal rows of its own direction in
 * place of one, so that the first A > B meets the first B > A.
 */
function foldOf(plan: Plan, withoutStory: boolean): string {
  const [a, b] = [
    plan.columns.initiatorActor === undefined ? "ic.country" : "coalesce(s.initiator_actor, ic.country)",
    plan.columns.recipientActor === undefined ? "rc.country" : "coalesce(s.recipient_actor, rc.country)",
  ];
  const mutual = `coalesce(a.cameo, a.type) in (${mutualActs().map(literal).join(", ")})`;
  const act = `coalesce(a.cameo, a.type || coalesce('/' || a.mode, ''), a.quad)`;
  const turn = `cast(row_number() over (partition by s.day, ${a}, ${b}, ${act}${plan.columns.story === undefined ? "" : ", s.story is null"} order by s.n) as varchar)`;
  const story = plan.columns.story === undefined ? turn : withoutStory ? `coalesce(s.story, ${turn})` : "s.story";
  const many = plan.columns.events === undefined ? "" : `, case when s.events > 1 then cast(s.n as varchar) end`;
  const key = `concat_ws(chr(31), ${literal(plan.dataset)}, cast(s.day as varchar), case when ${mutual} then least(${a}, ${b}) else ${a} end,
    case when ${mutual} then greatest(${a}, ${b}) else ${b} end, ${act}, ${story}${many})`;
  return `cast(md5_number_lower(${key}) >> 11 as bigint)`;
}

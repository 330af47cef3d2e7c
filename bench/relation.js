// One relation by month with level, breaks and drivers, and the movers over all relations, in a store of ten million made-up events of
// twelve years between 200 countries, a few of which have most of them. Beside it the plain count of the same rows, which is the floor.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { moversAnswer, neighboursOf } from "../dist/relations/across.js";
import { relationAnswer } from "../dist/relations/relation.js";
import { openDuckDb } from "../dist/store/duckdb/engine.js";
import { sqlStore } from "../dist/store/sql-store.js";
import { median } from "./child.js";
import { math } from "./relation-math.js";

/** @param {{ rows?: string }} [options] */
export async function relation({ rows = "10000000" } = {}) {
  await math();
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-bench-"));
  try {
    const file = join(folder, "events.duckdb");
    await fill(file, Number(rows));
    const engine = await openDuckDb(file);
    const store = sqlStore(engine);
    await questions(engine, store);
    await overAll(store);
    await engine.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Fifty of the busiest relations and a hundred and fifty others, each asked twice; the second answer counts. */
async function questions({ db }, store) {
  const { rows } = await sql`
    select least(initiator, recipient) as a, greatest(initiator, recipient) as b, count(*) as events from event group by 1, 2 order by events desc, a, b`.execute(
    db,
  );
  const step = Math.floor(rows.length / 150);
  const asked = [...rows.slice(0, 50), ...rows.filter((_, i) => i >= 50 && i % step === 0)];
  const [floor, whole] = [[], []];
  for (const pair of asked) {
    await relationAnswer(store, pair);
    whole.push(await took(() => relationAnswer(store, pair)));
    floor.push(
      await took(() =>
        sql`select count(*) from event where initiator in (${pair.a}, ${pair.b}) and recipient in (${pair.a}, ${pair.b})`.execute(
          db,
        ),
      ),
    );
  }
  console.log(`  ${asked.length} of ${rows.length} relations, ${rows.at(-1).events} to ${rows[0].events} events each`);
  line("plain count of its rows", floor);
  line("relation by month, warm", whole);
  line("- the fifty busiest alone", whole.slice(0, 50));
  line("- a sample of all others", whole.slice(50));
  console.log("  (level of both directions and together, breaks with 199 shuffles, drivers; p95 to be below 150 ms)");
}

async function overAll(store) {
  console.log(
    `  movers, first after an import   ${(await took(() => moversAnswer(store, {}))).toFixed(0).padStart(6)} ms (monthly sums are made)`,
  );
  const window = { from: "2010-01-01", to: "2021-12-31" };
  line("movers, last 24 months", await times(5, () => moversAnswer(store, {})));
  line("movers, all twelve years", await times(5, () => moversAnswer(store, window)));
  line("neighbours of one, all years", await times(3, () => neighboursOf(store, { a: "CHN", b: "USA" }, { source: "gdelt" })));
  const { tested, leftOut } = await moversAnswer(store, window);
  const left = leftOut.map(({ reason, rows }) => `, ${rows} with ${reason}`).join("");
  console.log(`  ${tested} relations tested in twelve years${left} (to be below 3 s)`);
}

async function took(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function times(count, work) {
  const found = [];
  for (let i = 0; i < count; i++) found.push(await took(work));
  return found;
}

function line(what, found) {
  const sorted = [...found].sort((a, b) => a - b);
  const p95 = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))];
  console.log(
    `  ${what.padEnd(30)} median ${median(found).toFixed(0).padStart(5)} ms  p95 ${p95.toFixed(0).padStart(5)} ms  worst ${sorted.at(-1).toFixed(0).padStart(5)} ms`,
  );
}

const LARGE = "USA RUS CHN ISR IRN GBR UKR FRA DEU PAK IND TUR SYR JPN PRK KOR AFG IRQ EGY SAU KAZ BLR UZB KGZ".split(" ");

/** Rows as an import leaves them: in the order of initiator and recipient. A fifth of them tells a story again. */
async function fill(file, rows) {
  const engine = await openDuckDb(file, { memory: "2GB" });
  const start = performance.now();
  const name = (place) =>
    sql.raw(
      `coalesce([${LARGE.map((code) => `'${code}'`).join(", ")}][${place} + 1], chr(65 + ${place} // 26) || chr(65 + ${place} % 26) || 'X')`,
    );
  const share = (seed) => sql.raw(`(hash(i, ${seed}) % 1000003 / 1000003.0)`);
  await engine.write(async (trx) => {
    await sql`insert into import (id, dataset, format, file, hash, bytes, "at", rows, used, first, last, options, ordered)
      values (1, 'gdelt', 'made', 'made', 'made', 0, '2022-01-01T00:00:00Z', ${rows}, ${rows}, '2010-01-01', '2021-12-28', '{}', true)`.execute(
      trx,
    );
    await sql`insert into event (import, "row", dataset, day, initiator, recipient, initiator_sector, cameo, intensity, quad, events, mentions, story, fold, url)
      with made as (
        select i, cast(floor(pow(${share(1)}, 3) * 200) as integer) as a, cast(floor(pow(${share(2)}, 3) * 200) as integer) as b,
          cast(floor(${share(3)} * 20) as integer) as act, ${share(4)} as w, cast(floor(${share(5)} * 4379) as integer) as d
        from range(${sql.lit(rows)}) as r(i)
      )
      select 1, i, 'gdelt', date '2010-01-01' + d, ${name("a")} as initiator, ${name("b")} as recipient, case when w < 0.3 then 'GOV' when w < 0.4 then 'MIL' end,
        lpad(cast(act + 1 as text), 2, '0') || '0', 10 - act,
        case when act < 5 then 'verbal cooperation' when act < 9 then 'material cooperation' when act < 14 then 'verbal conflict' else 'material conflict' end,
        1, cast(floor(w * 20) as integer), 'https://news.example/' || cast(i as text), i - (case when w > 0.8 then 1 else 0 end), 'https://news.example/' || cast(i as text)
      from made where a <> b order by initiator, recipient, d`.execute(trx);
  });
  await engine.close();
  console.log(`  ${rows} rows made in ${((performance.now() - start) / 1000).toFixed(0)} s`);
}

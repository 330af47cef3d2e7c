import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type RawBuilder, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GDELT2 } from "../datasets/gdelt-columns.ts";
import type { Engine } from "./engine.ts";
import { type Fold, folded } from "./fold.ts";
import { sqlStore } from "./sql-store.ts";
import type { ImportReport, ImportRequest, Store } from "./store.ts";
import { verify } from "./verify.ts";

// What every store must do with files of event data. A new one joins by one line.

/** A row of GDELT 2.0 as served, with what a test says and the rest as in a plain row. */
export function gdeltRow(cells: Readonly<Record<string, string>>): string {
  const plain: Record<string, string> = {
    SQLDATE: "20190121",
    MonthYear: "201901",
    Year: "2019",
    IsRootEvent: "1",
    EventCode: "040",
    EventBaseCode: "040",
    EventRootCode: "04",
    QuadClass: "1",
    GoldsteinScale: "1.0",
    NumMentions: "10",
    DATEADDED: "20190121220000",
    SOURCEURL: "https://news.example/1",
  };
  return `${GDELT2.map((name) => cells[name] ?? plain[name] ?? "").join("\t")}\n`;
}

const pair = (id: string, one: string, other: string, more: Readonly<Record<string, string>> = {}) =>
  gdeltRow({
    GLOBALEVENTID: id,
    Actor1Code: one,
    Actor1CountryCode: one.slice(0, 3),
    Actor2Code: other,
    Actor2CountryCode: other.slice(0, 3),
    ...more,
  });

const ICEWS_HEADER =
  "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity\tTarget Name\tTarget Sectors\tTarget Country\tStory ID\n";
const icews = (...cells: string[]) => `${cells.join("\t")}\n`;

export function importContract(name: string, open: () => Promise<Engine>): void {
  describe(`importing event data: ${name}`, () => {
    let engine: Engine;
    let store: Store;
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "rapporteur-imports-"));
      engine = await open();
      store = sqlStore(engine);
    });
    afterAll(async () => {
      await store.close();
      await rm(folder, { recursive: true });
    });

    const AT = "2026-01-01T00:00:00.000Z";
    const put = async (file: string, content: string | Buffer, options: Partial<ImportRequest> = {}): Promise<ImportReport> => {
      await writeFile(join(folder, file), content);
      return store.importFile({ file: join(folder, file), at: AT, ...options });
    };
    const imported = (report: ImportReport) => {
      if (report.status === "refused") throw new Error(`${report.reason}: ${report.detail}`);
      return report;
    };
    const events = (id: number) => engine.db.selectFrom("event").selectAll().where("import", "=", id).orderBy("row").execute();

    const GDELT = [
      pair("1", "KAZ", "RUSGOV", { Actor2Type1Code: "GOV", ActionGeo_FullName: "Astana, Kazakhstan" }),
      pair("2", "KAZ", "RUSGOV", { Actor2Type1Code: "GOV" }), // the same story, another place
      pair("3", "RUSGOV", "KAZ", { Actor1Type1Code: "GOV" }), // the mirror of a mutual act
      pair("4", "KAZ", "KAZGOV"),
      pair("5", "KAZ", "RUS", { EventCode: "999" }),
      gdeltRow({ GLOBALEVENTID: "6", Actor1Code: "KAZ", Actor1CountryCode: "KAZ" }),
      gdeltRow({ GLOBALEVENTID: "7" }),
      pair("8", "KAZ", "EUR"),
      pair("9", "KAZ", "QQQ"),
      pair("10", "KAZ", "RUS", { SQLDATE: "20190231" }),
      pair("11", "KAZ", "RUS", { IsRootEvent: "112" }),
      pair("12", "KAZ", "RUS").replace("\n", "\tmore\n"),
      pair("1", "KAZ", "RUS"), // an id again, on the same day
      pair("14", "ROM", "USR", { EventCode: "112", EventRootCode: "11", QuadClass: "3" }),
      pair("15", "KAZ", "TUR", { Actor2Type1Code: "ZZZ", NumMentions: "" }),
    ].join("");

    test("a file is imported, and every row that is not used has its reason", async () => {
      const report = imported(await put("1.export.CSV", GDELT));
      expect(report).toMatchObject({
        status: "imported",
        id: 1,
        format: "gdelt2",
        dataset: "gdelt",
        rows: 15,
        used: 5,
        first: "2019-01-21",
        last: "2019-01-21",
      });
      expect(Object.fromEntries(report.leftOut.map(({ reason, rows }) => [reason, rows]))).toEqual({
        "columns shifted": 2,
        "no readable date": 1,
        "unknown event code": 1,
        "no country on either side": 1,
        "no country of the recipient": 2,
        "unknown country code": 1,
        "same country on both sides": 1,
        "same id and day again": 1,
      });
    });

    test("events have countries of today, sectors, the data set's own weight and class", async () => {
      const rows = await events(1);
      expect(
        rows.map((row) => [row.row, row.key, row.initiator, row.recipient, row.initiator_sector, row.recipient_sector]),
      ).toEqual([
        [1, "1", "KAZ", "RUS", null, "GOV"],
        [2, "2", "KAZ", "RUS", null, "GOV"],
        [3, "3", "RUS", "KAZ", "GOV", null],
        [14, "14", "ROU", "SUN", null, null],
        [15, "15", "KAZ", "TUR", null, "CVL"],
      ]);
      expect(rows[0]).toMatchObject({
        dataset: "gdelt",
        initiator_actor: "KAZ",
        recipient_actor: "RUSGOV",
        cameo: "040",
        type: "CONSULT",
        intensity: 1,
        quad: "verbal cooperation",
        events: 1,
        mentions: 10,
        url: "https://news.example/1",
        story: "https://news.example/1",
        place: "Astana, Kazakhstan",
      });
      expect(rows[4]?.mentions).toBeNull();
    });

    test("rows of one story have one fold, and the mirror of a mutual act as well", async () => {
      const [one, same, mirror, other] = await events(1);
      expect([same?.fold, mirror?.fold]).toEqual([one?.fold, one?.fold]);
      expect(other?.fold).not.toBe(one?.fold);
    });

    test.each<[fold: Fold, relation: number, there: number, back: number]>([
      ["none", 3, 2, 1],
      ["story", 1, 1, 1],
      ["dyad-day", 1, 1, 1],
    ])("folded by %s, the relation has %d events, and its directions %d and %d", async (fold, relation, there, back) => {
      const count = async (where: RawBuilder<unknown>) => {
        const { rows } = await sql<{
          n: number;
        }>`select count(*) as n from ${folded(fold, sql`import = 1 and ${where}`)} as e`.execute(engine.db);
        return Number(rows[0]?.n);
      };
      const [forth, reverse] = [sql`initiator = 'KAZ' and recipient = 'RUS'`, sql`initiator = 'RUS' and recipient = 'KAZ'`];
      expect([await count(sql`(${forth} or ${reverse})`), await count(forth), await count(reverse)]).toEqual([
        relation,
        there,
        back,
      ]);
    });

    test("the rows that were left out are listed, with what is in them", async () => {
      const all = await store.importLeftOut(1, {});
      expect([all.total, all.rows[0]?.row, all.rows[0]?.reason]).toEqual([10, 4, "same country on both sides"]);
      const page = await store.importLeftOut(1, { reason: "columns shifted", limit: 1, offset: 1 });
      expect(page).toMatchObject({
        total: 2,
        rows: [{ row: 12, reason: "columns shifted", cells: { GLOBALEVENTID: "12", surplus: "more" } }],
      });
      await expect(store.importLeftOut(99, {})).rejects.toThrow("no such import: 99");
    });

    test("the same content twice adds nothing, packed or not", async () => {
      expect(await put("again.CSV", GDELT)).toMatchObject({ status: "known", id: 1, used: 5 });
      expect(await put("again.CSV.gz", gzipSync(GDELT))).toMatchObject({ status: "known", id: 1 });
    });

    test("an id and day of an earlier file is left out", async () => {
      const report = imported(await put("2.CSV", `${GDELT.split("\n").slice(0, 1).join("\n")}\n${pair("77", "KAZ", "RUS")}`));
      expect(report).toMatchObject({ used: 1, leftOut: [{ reason: "id and day in an earlier import", rows: 1 }] });
      const rejected = await store.importLeftOut(report.id, {});
      expect(rejected.rows.map(({ row, reason }) => [row, reason])).toEqual([[1, "id and day in an earlier import"]]);
    });

    test("an import is taken back, stays in the list, and its file can be imported again", async () => {
      expect(await store.undoImport(1, "2026-01-02T00:00:00.000Z")).toMatchObject({ id: 1, undone: "2026-01-02T00:00:00.000Z" });
      expect(await events(1)).toEqual([]);
      await expect(store.undoImport(1, AT)).rejects.toThrow("import 1 was taken back before");
      await expect(store.undoImport(99, AT)).rejects.toThrow("no such import: 99");
      expect(imported(await put("1.export.CSV", GDELT))).toMatchObject({ status: "imported", id: 3, used: 5 });
      expect((await store.imports()).map(({ id, undone }) => [id, undone !== undefined])).toEqual([
        [3, false],
        [2, false],
        [1, true],
      ]);
    });

    test("codes that a spreadsheet has damaged are refused, or restored aloud", async () => {
      const damaged = GDELT.split("\n").slice(0, 3).join("\n").replaceAll("\t040\t040\t04\t", "\t40\t40\t4\t");
      const refused = await put("damaged.CSV", damaged);
      expect(refused).toMatchObject({ status: "refused", reason: "event codes damaged by a spreadsheet" });
      expect(refused.status === "refused" && refused.detail).toMatch(/as in 40 with root 4 for 040 with root 04.*--repair/s);
      const repaired = imported(await put("damaged.CSV", damaged, { repair: true, dataset: "mended" }));
      expect(repaired).toMatchObject({ dataset: "mended", used: 3, repaired: 3 });
      expect((await events(repaired.id)).map((row) => row.cameo)).toEqual(["040", "040", "040"]);
    });

    test("ICEWS: a country's name is the state, brackets say whose an organ is", async () => {
      const rows = [
        icews(
          "1",
          "2018-06-01",
          "Russia",
          "NA",
          "Russian Federation",
          "Consult",
          "040",
          "1",
          "Military (Ukraine)",
          "Military,Government",
          "Ukraine",
          "9",
        ),
        icews(
          "2",
          "2018-06-01",
          "Military (Ukraine)",
          "Military,Government",
          "Ukraine",
          "Consult",
          "040",
          "1",
          "Russia",
          "NA",
          "Russian Federation",
          "9",
        ),
        icews(
          "3",
          "2018-06-01",
          "Sergey Lavrov",
          "Foreign Ministry,Government",
          "Russian Federation",
          "Accuse",
          "112",
          "-2",
          "Ukraine",
          "NA",
          "Ukraine",
          "9",
        ),
        icews(
          "3",
          "2018-06-02",
          "Sergey Lavrov",
          "Foreign Ministry,Government",
          "Russian Federation",
          "Accuse",
          "112",
          "-2",
          "Ukraine",
          "NA",
          "Ukraine",
          "9",
        ),
        icews("4", "2018-06-01", "Sergey Lavrov", "NA", "NA", "Accuse", "112", "-2", "Ukraine", "NA", "Ukraine", "9"),
        icews("5", "2018-06-01", "Russia", "NA", "Russian Federation", "Unknown", "13y", "-2", "Ukraine", "NA", "Ukraine", "9"),
      ];
      const report = imported(await put("events.2018.tab", ICEWS_HEADER + rows.join("")));
      expect(report).toMatchObject({ format: "icews-raw", dataset: "icews", rows: 6, used: 4 });
      const found = await events(report.id);
      expect(
        found.map((row) => [row.initiator, row.initiator_sector, row.recipient, row.recipient_sector, row.intensity]),
      ).toEqual([
        ["RUS", null, "UKR", "MIL", 1],
        ["UKR", "MIL", "RUS", null, 1],
        ["RUS", "GOV", "UKR", null, -2],
        ["RUS", "GOV", "UKR", null, -2],
      ]);
      expect(found[0]?.fold).toBe(found[1]?.fold);
      expect(found[2]?.fold).not.toBe(found[3]?.fold); // the id again on another day is another day's event
    });

    test("quadruples: names beside the file, time by what is said, turns in place of stories", async () => {
      await writeFile(join(folder, "entity2id.txt"), "China\t0\nJapan\t1\nMilitary_(Japan)\t2\n4711\t3\n");
      await writeFile(join(folder, "relation2id.txt"), "Consult\t0\nMake_statement\t1\nlocatedin\t2\n");
      const content = "0\t0\t1\t31\n1\t0\t0\t31\n0\t1\t2\t31\n2\t1\t0\t31\n3\t2\t0\t31\n9\t0\t0\t31\n";
      expect(await put("train.txt", content)).toMatchObject({ status: "refused", reason: "time scale unknown" });
      const report = imported(await put("train.txt", content, { mapping: { time: { unit: "days", since: "2013-12-31" } } }));
      expect(report).toMatchObject({ format: "quadruples", rows: 6, used: 4, first: "2014-01-31", last: "2014-01-31" });
      expect(report.leftOut).toEqual([
        { reason: "a number without a name", rows: 1 },
        { reason: "not an event: locatedin", rows: 1 },
      ]);
      const [there, back, says, answers] = await events(report.id);
      expect(back?.fold).toBe(there?.fold);
      expect(answers?.fold).not.toBe(says?.fold); // a statement is not mutual
      expect(await store.importFile({ file: join(folder, "entity2id.txt"), at: AT })).toMatchObject({
        status: "refused",
        reason: "read with its quadruples",
      });
    });

    test("a table of one's own through a mapping", async () => {
      const mapping = {
        name: "mine",
        day: "when",
        dayFormat: "%d.%m.%Y",
        initiator: "who",
        recipient: "whom",
        countries: "fips",
        act: "what",
        acts: "cameo",
        quads: "icews",
        nulls: ["-"],
      };
      const report = imported(
        await put("own.csv", `what,when,who,whom\n"090",17.8.2022,RS,UP\n090,17.8.2022,-,UP\n`, { mapping }),
      );
      expect(report).toMatchObject({
        format: "mapped",
        dataset: "mine",
        rows: 2,
        used: 1,
        leftOut: [{ reason: "no country of the initiator", rows: 1 }],
      });
      expect(await events(report.id)).toMatchObject([
        { day: expect.anything(), initiator: "RUS", recipient: "UKR", quad: "verbal conflict" },
      ]);
      await expect(put("own2.csv", "a,b\n1,2\n", { mapping: { name: "x" } })).rejects.toThrow("the mapping has no day");
    });

    test.each<[content: string | Buffer, reason: string]>([
      ["", "empty"],
      ["Dear all,\nthis is a letter.\n", "format not recognised"],
      [gzipSync("x".repeat(1000)).subarray(0, 20), "cannot be read"],
    ])("what is no event data is refused, and the store stays as it was", async (content, reason) => {
      const before = (await store.imports()).length;
      expect(await put("other.txt", content)).toMatchObject({ status: "refused", reason });
      expect((await store.imports()).length).toBe(before);
    });

    test("bytes that are no UTF-8 are read all the same, aloud", async () => {
      const bytes = Buffer.from(pair("901", "KAZ", "RUS", { ActionGeo_FullName: "München" }), "latin1");
      const report = imported(await put("latin.CSV", bytes));
      expect([report.notes, (await events(report.id))[0]?.place]).toEqual([["not valid UTF-8: read as Latin-1"], "München"]);
    });

    test("relations are listed from what was imported, and the sums follow each import and each one taken back", async () => {
      const on = (day: string) => ({
        SQLDATE: day,
        MonthYear: day.slice(0, 6),
        Year: day.slice(0, 4),
        DATEADDED: `${day}000000`,
      });
      const days = (first: string, last: string) => ({ first, last });
      const row = async (a: string, b: string) =>
        (await store.relations({ countries: [[a], [b]] })).rows.find((one) => one.a === a && one.b === b);
      const one = imported(await put("list-1.CSV", pair("5001", "ISL", "NOR", { ...on("20210110") })));
      await store.finishImports();
      expect(await row("ISL", "NOR")).toEqual({
        a: "ISL",
        b: "NOR",
        claims: 0,
        aToB: 0,
        bToA: 0,
        attributed: 0,
        documents: 0,
        ...days("2021-01-10", "2021-01-10"),
        sources: [{ source: "gdelt", events: 1, mean: 1, ...days("2021-01-10", "2021-01-10") }],
      });
      const again = [
        pair("5002", "NOR", "ISL", { ...on("20210110") }), // the mirror of the first, in another file
        pair("5003", "NOR", "ISL", {
          ...on("20210305"),
          EventCode: "112",
          EventRootCode: "11",
          GoldsteinScale: "-2.0",
          SOURCEURL: "https://news.example/2",
        }),
        pair("5004", "FRO", "ISL", { ...on("20210306") }),
      ];
      const two = imported(await put("list-2.CSV", again.join("")));
      const three = imported(await put("list-3.CSV", pair("6001", "ISL", "NOR", { ...on("20210110") }), { dataset: "other" }));
      expect(await row("ISL", "NOR")).toMatchObject({
        ...days("2021-01-10", "2021-03-05"),
        sources: [
          { source: "gdelt", events: 2, mean: -0.5, ...days("2021-01-10", "2021-03-05") },
          { source: "other", events: 1, mean: 1 },
        ],
      });
      expect((await store.relations({ source: "other" })).rows).toHaveLength(1);
      const { total } = await store.relations({});
      expect((await store.counts()).relations).toBe(total);
      // The sums that were brought up to date are those that are made anew.
      const sums = () => sql`select * from event_month where dataset = 'gdelt' order by all`.execute(engine.db);
      const { rows: kept } = await sums();
      await engine.write((trx) => sql`delete from event_month_stamp`.execute(trx));
      await store.relations({});
      expect((await sums()).rows).toEqual(kept);
      await store.undoImport(two.id, AT);
      expect((await row("ISL", "NOR"))?.sources).toMatchObject([{ events: 1 }, { events: 1 }]);
      expect(await row("FRO", "ISL")).toBeUndefined();
      for (const { id } of [one, three]) await store.undoImport(id, AT);
      expect(await row("ISL", "NOR")).toBeUndefined();
    });

    test("rows of a big file have their numbers, and putting all in order changes no row", async () => {
      const count = 45_000; // above the size from which a file is read on two threads
      const rows = Array.from({ length: count }, (_, i) =>
        pair(String(1_000_000 + i), i % 3 ? "KAZ" : "RUS", i % 2 ? "TUR" : "CHN", { ActionGeo_FullName: "x".repeat(300) }),
      );
      const report = imported(await put("big.CSV", rows.join("")));
      expect(report).toMatchObject({ rows: count, used: count });
      const wrong = async () => (await events(report.id)).filter((row) => Number(row.key) !== 999_999 + row.row).length;
      expect(await wrong()).toBe(0);
      expect(await store.finishImports()).toBe(false);
      await engine.loadEvents(0, (loader) => loader.order());
      expect([await wrong(), (await events(report.id)).length]).toEqual([0, count]);
    });

    test("a store with imports is sound", async () => {
      const problems = [];
      for await (const problem of verify(store)) problems.push(problem);
      expect(problems).toEqual([]);
    });
  });
}

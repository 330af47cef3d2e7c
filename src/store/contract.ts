import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toClaim } from "../model/claim.ts";
import { type Document, toDocument } from "../model/document.ts";
import type { Batch, ReadDocument, Store } from "./store.ts";
import { TABLES } from "./tables.ts";
import { verify } from "./verify.ts";

// What every store must do. A new one joins by one line: storeContract("postgres", () => openPostgres(...)).

const TEXT = "Kasachstan wies die Vorwürfe zurück. „Falsch“, hieß es in Astana 🇰🇿. Moskau warf Astana Lieferungen vor.";

function document(text: string, more: Partial<Document> = {}): Document {
  return toDocument({
    text,
    retrieved: "2022-08-18T06:00:00Z",
    published: "2022-08-17",
    lang: "de",
    outlet: "Tagesruf",
    ...more,
  });
}

/** A document with one claim: the words from `from` to `to`, by `initiator` on `recipient`. */
function read(doc: Document, from: number, to: number, initiator: string, recipient: string): ReadDocument {
  const claim = toClaim({
    document: doc.id,
    sentence: 0,
    from,
    to,
    type: "ACCUSE",
    intensity: -2,
    quad: "verbal conflict",
    initiator: [{ actor: initiator, from, to: from + 1 }],
    recipient: [{ actor: recipient, from: to - 1, to }],
    trigger: { from, to },
    at: { from: "2022-08-10", to: "2022-08-10", precision: "day" },
    quantities: [{ value: 69_500_000, unit: "USD", from, to }],
    reality: "actual",
    negated: false,
    voices: [
      { actor: "RUS.MED", cue: "laut", from, to: from + 1 },
      { cue: "soll", from, to: from + 1 },
    ],
    stance: "asserts",
    rule: "de/test",
  });
  return { document: doc, reader: "test@1", sentences: [{ n: 0, from: 0, to: doc.text.length }], claims: [claim] };
}

function batch(run: string, reads: readonly ReadDocument[], more: Partial<Batch> = {}): Batch {
  return { run, at: "2022-08-18T06:00:00.000Z", read: reads, again: [], rejections: [], ...more };
}

export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`the contract of a store: ${name}`, () => {
    let store: Store;
    const first = read(
      document(TEXT, {
        url: "https://tagesruf.example/1",
        title: "Astana weist zurück",
        note: "Written for the test.",
        tags: ["Kasachstan"],
        sources: [{ kind: "link", text: "x", url: "https://x.example" }],
      }),
      70,
      105,
      "RUS",
      "KAZ",
    );
    const second = read(
      document("Kazakhstan accused Jordan.", { lang: "en", outlet: "Desk", published: "2022-09-01T10:00:00Z" }),
      0,
      26,
      "KAZ",
      "JOR",
    );
    const unread: ReadDocument = {
      document: document("Le Kazakhstan dément.", { lang: "fr" }),
      reader: "test@1",
      sentences: [],
      claims: [],
      unread: "language not read: fr",
    };

    beforeAll(async () => {
      store = await open();
    });
    afterAll(async () => {
      await store.close();
    });

    test("an empty store has nothing, and says so", async () => {
      expect(await store.counts()).toEqual({ documents: 0, unread: 0, claims: 0, relations: 0, imported: 0 });
      expect((await store.claims({})).rows).toEqual([]);
      expect(await store.document("abcdef")).toBeUndefined();
    });

    test("a batch is written, and counted", async () => {
      const rejections = [
        { origin: "a.pdf", reason: "pdf", detail: "a.pdf is a PDF" },
        { origin: "b.jsonl", row: 7, reason: "bad json", detail: "row 7" },
      ];
      const report = await store.write(batch("run-1", [first, second, unread], { rejections }));
      expect(report).toEqual({ added: 3, known: 0, appearances: 0, claims: 2, unread: 1, rejected: 2 });
      expect(await store.counts()).toEqual({ documents: 3, unread: 1, claims: 2, relations: 2, imported: 0 });
      expect(await store.rejections("run-1")).toEqual(rejections);
      expect([...(await store.readBy("test@1", [first.document.id, "nothing"]))]).toEqual([first.document.id]);
      expect(await store.readBy("test@2", [first.document.id])).toEqual([]);
    });

    test("what was written comes back as it was", async () => {
      const shown = await store.document(first.document.id);
      expect(shown?.document).toEqual(first.document);
      const { text, textFrom, title, outlet, published, lang, ...claim } = shown?.claims[0] ?? ({} as never);
      expect(claim).toEqual(first.claims[0]);
      expect({ text, textFrom, title, outlet, published, lang }).toEqual({
        text: TEXT,
        textFrom: 0,
        title: "Astana weist zurück",
        outlet: "Tagesruf",
        published: "2022-08-17",
        lang: "de",
      });
      expect((await store.document(unread.document.id.slice(0, 8)))?.unread).toBe("language not read: fr");
      expect((await store.claim(first.claims[0]?.id ?? ""))?.id).toBe(first.claims[0]?.id);
    });

    test("the same batch twice changes nothing", async () => {
      const again = await store.write(batch("run-1", [first, second, unread]));
      expect(again).toEqual({ added: 0, known: 3, appearances: 0, claims: 0, unread: 0, rejected: 0 });
      expect(await store.counts()).toEqual({ documents: 3, unread: 1, claims: 2, relations: 2, imported: 0 });
    });

    test("a text published elsewhere is an appearance, not a document", async () => {
      const copy = { ...first.document, outlet: "Alpenblatt", url: "https://alpenblatt.example/9" };
      const report = await store.write(batch("run-2", [], { again: [copy] }));
      expect(report).toMatchObject({ added: 0, known: 1, appearances: 1 });
      expect((await store.document(first.document.id))?.appearances.map((seen) => seen.outlet)).toEqual([
        "Tagesruf",
        "Alpenblatt",
      ]);
    });

    test("a batch that fails leaves nothing", async () => {
      const before = await store.counts();
      const whole = document("Ganz neu.");
      const broken = { ...read(document("Kaputt."), 0, 5, "RUS", "KAZ"), reader: null as unknown as string };
      await expect(store.write(batch("run-3", [read(whole, 0, 4, "RUS", "KAZ"), broken]))).rejects.toThrow();
      expect(await store.counts()).toEqual(before);
      expect(await store.document(whole.id)).toBeUndefined();
      await store.write(batch("run-3", []));
    });

    test.each<[query: Parameters<Store["claims"]>[0], found: number]>([
      [{ dyad: { initiator: "RUS", recipient: "KAZ" } }, 1],
      [{ dyad: { initiator: "KAZ", recipient: "RUS" } }, 0],
      [{ relation: { a: "KAZ", b: "RUS" } }, 1],
      [{ since: "2022-08-10", until: "2022-08-10" }, 2],
      [{ since: "2022-08-11" }, 0],
      [{ lang: "en" }, 1],
      [{ type: "ACCUSE", quad: "verbal conflict", reality: "actual" }, 2],
      [{ type: "AID" }, 0],
      [{ document: second.document.id }, 1],
    ])("claims by %j: %d", async (query, found) => {
      const page = await store.claims(query);
      expect([page.rows.length, page.total]).toEqual([found, found]);
    });

    test("a page says how many there are in all", async () => {
      const page = await store.claims({ limit: 1, offset: 1 });
      expect([page.rows.length, page.total]).toEqual([1, 2]);
      expect((await store.documents({ limit: 1 })).total).toBe(3);
    });

    test.each<[query: Parameters<Store["documents"]>[0], found: number]>([
      [{ q: "ASTANA" }, 1],
      [{ q: "vorwürfe" }, 1],
      [{ q: "100%" }, 0],
      [{ q: "desk" }, 1],
      [{ lang: "fr" }, 1],
      [{ ids: [] }, 0],
      [{ ids: [second.document.id, "0".repeat(20)] }, 1],
    ])("documents by %j: %d", async (query, found) => {
      expect((await store.documents(query)).rows.length).toBe(found);
    });

    test("relations and observations", async () => {
      const { rows } = await store.relations({});
      expect(rows).toContainEqual({
        a: "KAZ",
        b: "RUS",
        claims: 1,
        aToB: 0,
        bToA: 1,
        mean: -2,
        attributed: 1,
        documents: 1,
        first: "2022-08-10",
        last: "2022-08-10",
        sources: [],
      });
      expect((await store.relations({ source: "reports" })).total).toBe(2);
      expect(await store.relations({ source: "gdelt" })).toEqual({ rows: [], total: 0 });
      expect((await store.relations({ countries: [["KAZ", "KAZ2"], ["RUS"]] })).total).toBe(1);
      expect((await store.relations({ countries: [["RUS"], ["JOR"]] })).total).toBe(0);
      expect((await store.relations({ countries: [[]] })).total).toBe(0);
      const observations = await store.observations({ a: "KAZ", b: "RUS" });
      expect(observations).toEqual([
        {
          claim: first.claims[0]?.id,
          initiator: "RUS",
          recipient: "KAZ",
          day: "2022-08-10",
          intensity: -2,
          quad: "verbal conflict",
          reality: "actual",
          negated: false,
          stance: "asserts",
        },
      ]);
    });

    test("the events of a relation, of claims and of an imported file", async () => {
      const relation = { a: "KAZ", b: "RUS" };
      const query = { relation, dedup: "story", sector: "any", quads: "dataset" } as const;
      const folder = await mkdtemp(join(tmpdir(), "rapporteur-events-"));
      const file = join(folder, "events.txt");
      const rows = [
        ["Russia", "Consult", "Kazakhstan", "2022-08-10"],
        ["Kazakhstan", "Consult", "Russia", "2022-08-10"],
        ["Military_(Russia)", "Criticize_or_denounce", "Kazakhstan", "2022-08-11"],
        ["China", "Consult", "Japan", "2022-08-11"],
      ];
      await writeFile(file, rows.map((row) => `${row.join("\t")}\n`).join(""));
      expect(await store.importFile({ file, at: "2022-09-01T00:00:00.000Z" })).toMatchObject({ status: "imported", used: 4 });
      await rm(folder, { recursive: true });

      expect(await store.relationSources({ relation })).toEqual([
        { source: "icews", events: 3, first: "2022-08-10", last: "2022-08-11" },
        { source: "reports", events: 1, first: "2022-08-10", last: "2022-08-10" },
      ]);
      expect((await store.relationSources({ relation, from: "2022-08-11" })).map(({ source }) => source)).toEqual(["icews"]);
      const claims = await store.relationEvents({ ...query, source: "reports" });
      expect(claims).toMatchObject({
        days: [{ day: "2022-08-10", acts: "b", events: 1, verbalConflict: 1, sum: -2 }],
        leftOut: [],
      });
      const coded = await store.relationEvents({ ...query, source: "icews" });
      expect(coded.days).toMatchObject([
        { day: "2022-08-10", acts: "both", events: 1, sum: 1, unfolded: 2, unfoldedSum: 2, unfoldedA: 1, unfoldedB: 1 },
        { day: "2022-08-11", acts: "b", events: 1, negative: 1, squares: 4 },
      ]);
      expect(coded.leftOut.map(({ rows }) => rows)).toEqual([1]);
      const ofState = await store.relationEvents({ ...query, source: "icews", sector: "state", dedup: "none" });
      expect(ofState.days).toMatchObject([
        { day: "2022-08-10", acts: "a", events: 1 },
        { day: "2022-08-10", acts: "b", events: 1 },
      ]);
      await expect(store.relationEvents({ ...query, source: "icews", standing: ["hearsay"] })).rejects.toThrow(RangeError);

      const aim = { from: "2022-08-01", to: "2022-08-31", about: 0, limit: 9 };
      const rowsOf = (source: string, aims: Parameters<Store["relationRows"]>[0]["aims"]) =>
        store.relationRows({ ...query, source, aims });
      expect(await rowsOf("icews", [aim, { ...aim, side: 1 }, { ...aim, from: "2022-08-12" }])).toMatchObject([
        [
          { day: "2022-08-11", initiatorActor: "Military (Russia)", cameo: "111", intensity: -2, alike: 1, file, row: 3 },
          { day: "2022-08-10", cameo: "040", intensity: 1 },
        ],
        [{ cameo: "040" }],
        [],
      ]);
      expect(await rowsOf("reports", [aim])).toMatchObject([
        [{ claim: { id: first.claims[0]?.id, text: TEXT }, standing: "hearsay", intensity: -2 }],
      ]);

      const series = await store.relationSeries({ source: "icews", from: "2022-07", to: "2022-12", least: 1 });
      expect(series).toEqual({
        relations: [
          { a: "CHN", b: "JPN", months: [1], events: [1], sums: [1] },
          { a: "KAZ", b: "RUS", months: [1], events: [2], sums: [-1] },
        ],
        fewer: 0,
      });
      expect(await store.relationSeries({ source: "reports", from: "2022-08", to: "2022-08", least: 2 })).toEqual({
        relations: [],
        fewer: 2,
      });
      expect(await store.volume("icews")).toEqual([
        ["2022-08-10", 2],
        ["2022-08-11", 2],
      ]);
      expect(await store.coverage()).toEqual([
        { source: "icews", events: 4, first: "2022-08-10", last: "2022-08-11" },
        { source: "reports", events: 2, first: "2022-08-10", last: "2022-08-10" },
      ]);
    });

    test("a correction is a new row, and can be taken back", async () => {
      const id = first.claims[0]?.id ?? "";
      await store.correct({
        claim: id,
        change: { type: "REJECT", negated: true },
        at: "2022-08-19T00:00:00Z",
        by: "ana",
        why: "misread",
      });
      const changed = (await store.claims({ relation: { a: "KAZ", b: "RUS" } })).rows[0];
      expect(changed).toMatchObject({ type: "REJECT", negated: true, correction: { by: "ana", why: "misread" } });
      expect(changed?.id).not.toBe(id);
      await store.correct({ claim: changed?.id ?? "", at: "2022-08-19T01:00:00Z" });
      expect((await store.claims({ relation: { a: "KAZ", b: "RUS" } })).total).toBe(0);
      await store.undo(id, "2022-08-19T02:00:00Z");
      expect((await store.claims({ relation: { a: "KAZ", b: "RUS" } })).rows[0]?.type).toBe("REJECT");
      await store.undo(id, "2022-08-19T03:00:00Z");
      expect((await store.claims({ relation: { a: "KAZ", b: "RUS" } })).rows[0]).toMatchObject({ id, type: "ACCUSE" });
      await expect(store.undo(id, "2022-08-19T04:00:00Z")).rejects.toThrow(RangeError);
      expect((await store.corrections(id)).map((row) => row.action)).toEqual(["changed", "withdrawn", "undone", "undone"]);
      await expect(store.correct({ claim: "nothing", at: "2022-08-19T00:00:00Z" })).rejects.toThrow("no such claim: nothing");
    });

    test("a newer reading replaces the older one, which stays", async () => {
      const newer = { ...second, reader: "test@2", claims: [] };
      await store.write(batch("run-4", [newer], { at: "2022-09-02T00:00:00.000Z" }));
      expect((await store.claims({ document: second.document.id })).total).toBe(0);
      const stored = (await store.scan(undefined, 100)).find(({ document }) => document.id === second.document.id);
      expect(stored?.readings.map((reading) => [reading.reader, reading.claims.length]).sort()).toEqual([
        ["test@1", 1],
        ["test@2", 0],
      ]);
    });

    test("several documents with the same first digits are not guessed between", async () => {
      await expect(store.document("xyz!")).rejects.toThrow(RangeError);
    });

    test("runs add up", async () => {
      const run = (await store.runs()).find((row) => row.run === "run-1");
      expect(run).toMatchObject({ added: 3, claims: 2, rejected: 2 });
    });

    test("a sound store has no problems", async () => {
      const problems = [];
      for await (const problem of verify(store)) problems.push(problem);
      expect(problems).toEqual([]);
    });

    test("every table is exported as Parquet and as JSON Lines", async () => {
      const folder = await mkdtemp(join(tmpdir(), "rapporteur-export-"));
      const files = await store.exportTo(folder);
      expect((await readdir(folder)).sort()).toEqual(TABLES.flatMap((table) => [`${table}.jsonl`, `${table}.parquet`]).sort());
      const lines = (await readFile(join(folder, "document.jsonl"), "utf8"))
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line));
      expect(lines.find((line) => line.id === first.document.id).text).toBe(TEXT);
      expect(files.find((file) => file.table === "document")?.rows).toBe(3);
      await rm(folder, { recursive: true });
    });
  });
}

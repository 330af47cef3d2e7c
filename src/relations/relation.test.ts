import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Claim, toClaim } from "../model/claim.ts";
import { toDocument } from "../model/document.ts";
import { relation as relationOf } from "../model/dyad.ts";
import { FOLDS } from "../store/fold.ts";
import { openFile } from "../store/open.ts";
import type { ReadDocument, Store } from "../store/store.ts";
import { moversAnswer, neighboursOf } from "./across.ts";
import { type RelationOptions, relationAnswer } from "./relation.ts";

const KAZ_RUS = { a: "KAZ", b: "RUS" };
const COLUMNS = ["day", "initiator", "recipient", "one", "other", "code", "events", "story", "mentions"];

let folder: string;
const open: Store[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rapporteur-relation-"));
});
afterAll(async () => {
  await Promise.all(open.map((store) => store.close()));
  await rm(folder, { recursive: true });
});

/** A store with rows such as "2022-08-10 RUS.MIL>KAZ 190 x3 s1 m5": 3 events in a row, of story s1, with 5 mentions. */
async function storeOf(files: Readonly<Record<string, readonly string[]>>, reads: readonly ReadDocument[] = []): Promise<Store> {
  const store = await openFile(":memory:");
  open.push(store);
  for (const [dataset, lines] of Object.entries(files)) {
    const file = join(folder, `${dataset}-${open.length}.csv`);
    const rows = lines.map((line) => {
      const [day = "", parties = "", code = "", ...more] = line.split(" ");
      const [[one = "", oneSector = ""] = [], [other = "", otherSector = ""] = []] = parties
        .split(">")
        .map((party) => party.split("."));
      const value = (letter: string) => more.find((word) => word.startsWith(letter))?.slice(1) ?? "";
      return [day, one, other, oneSector, otherSector, code, value("x") || "1", value("s"), value("m")].join(",");
    });
    await writeFile(file, [COLUMNS.join(","), ...rows].join("\n"));
    const mapping = {
      name: dataset,
      day: "day",
      initiator: "initiator",
      recipient: "recipient",
      countries: "iso3",
      initiatorSector: "one",
      recipientSector: "other",
      act: "code",
      acts: "cameo",
      events: "events",
      story: "story",
      mentions: "mentions",
    };
    const report = await store.importFile({ file, at: "2022-09-01T00:00:00.000Z", mapping });
    expect(report).toMatchObject({ status: "imported", leftOut: [] });
  }
  if (reads.length > 0) await store.write({ run: "r", at: "2022-09-01T00:00:00.000Z", read: reads, again: [], rejections: [] });
  return store;
}

/** A document with one claim: "2022-08-10 RUS.GOV>KAZ ACCUSE -2", "RUS=KAZ" for a meeting, then who says so and what makes it special. */
function said(line: string, n: number, voices: readonly (string | undefined)[] = [], more: Partial<Claim> = {}): ReadDocument {
  const [day = "", parties = "", type = "", intensity = "0"] = line.split(" ");
  const document = toDocument({ text: `Report ${n}: ${line}`, retrieved: "2022-09-01T00:00:00Z", outlet: "Desk", lang: "en" });
  const span = { from: 0, to: document.text.length };
  const [one = "", other = ""] = parties.split(/[>=]/);
  const sides = parties.includes("=") ? [one, other] : undefined;
  const party = (actors: readonly string[]) => actors.map((actor) => ({ actor, ...span }));
  const claim = toClaim({
    document: document.id,
    sentence: 0,
    ...span,
    type: type as Claim["type"],
    intensity: Number(intensity),
    quad: Number(intensity) < 0 ? "verbal conflict" : "verbal cooperation",
    initiator: party(sides ?? [one]),
    recipient: party(sides ?? [other]),
    trigger: span,
    quantities: [],
    reality: "actual",
    negated: false,
    voices: voices.map((actor) => ({ cue: "", ...span, ...(actor === undefined ? {} : { actor }) })),
    stance: "asserts",
    rule: "en/test",
    ...(day === "?" ? {} : { at: { from: day, to: day, precision: "day" as const } }),
    ...more,
  });
  return { document, reader: "test@1", sentences: [{ n: 0, ...span }], claims: [claim] };
}

/** One store for a table of questions. */
function once(make: () => Promise<Store>): () => Promise<Store> {
  let made: Promise<Store> | undefined;
  return () => (made ??= make());
}

const ask = (store: Store, options: RelationOptions = {}) => relationAnswer(store, KAZ_RUS, options);

describe("counts, sums and means", () => {
  test("by month and direction; a month without events has its level alone, in a wider interval", async () => {
    const store = await storeOf({
      coded: ["2022-08-10 RUS>KAZ 112", "2022-08-31 RUS>KAZ 173", "2022-08-10 KAZ>RUS 112", "2022-10-28 RUS>KAZ 057"],
    });
    const { dyads, relation, source, leftOut } = await ask(store);
    expect(source).toBe("coded");
    expect(
      dyads.map(({ initiator, periods }) => [initiator, periods.map((p) => [p.period, p.events, p.sum, p.mean, p.negative])]),
    ).toEqual([
      [
        "KAZ",
        [
          ["2022-08", 1, -2, -2, 1],
          ["2022-09", 0, undefined, undefined, 0],
          ["2022-10", 0, undefined, undefined, 0],
        ],
      ],
      [
        "RUS",
        [
          ["2022-08", 2, -7, -3.5, 2],
          ["2022-09", 0, undefined, undefined, 0],
          ["2022-10", 1, 8, 8, 0],
        ],
      ],
    ]);
    const [first, second] = relation.periods;
    expect(first).toMatchObject({ events: 3, verbalConflict: 2, materialConflict: 1, unfolded: 3, perThousand: 1000 });
    expect(width(second)).toBeGreaterThan(width(first));
    expect(leftOut).toEqual([]);
  });

  const short = once(() => storeOf({ coded: ["2022-08-10 RUS>KAZ 112", "2022-08-15 RUS>KAZ 112"] }));
  test.each<[by: RelationOptions["by"], periods: string[]]>([
    ["week", ["2022-W32", "2022-W33"]],
    ["quarter", ["2022-Q3"]],
    ["year", ["2022"]],
  ])("by %s", async (by, periods) => {
    const store = await short();
    const { relation } = await ask(store, by === undefined ? {} : { by });
    expect(relation.periods.map(({ period }) => period)).toEqual(periods);
  });

  test("a row that counts several is several events, and is never folded", async () => {
    const store = await storeOf({ coded: ["2022-01-01 RUS>KAZ 112 x7", "2022-01-01 RUS>KAZ 112 x7"] });
    expect((await ask(store)).relation.periods[0]).toMatchObject({ events: 14, sum: -28 });
  });

  test("the window is inside the days of the data set: where it does not reach, nothing is known", async () => {
    const store = await storeOf({
      coded: ["2022-01-10 USA>CHN 112", "2022-03-10 RUS>KAZ 112", "2022-04-10 KAZ>RUS 112", "2022-06-10 USA>CHN 112"],
    });
    const periods = async (from: string, to: string) =>
      (await ask(store, { from, to })).relation.periods.map(({ period }) => period);
    expect(await periods("2021-01-01", "2023-12-31")).toEqual(["2022-01", "2022-02", "2022-03", "2022-04", "2022-05", "2022-06"]);
    expect(await periods("2022-03-01", "2022-03-31")).toEqual(["2022-03"]);
    expect(await periods("2022-05-01", "2022-05-31")).toEqual([]);
  });
});

const width = (period: { low?: number; high?: number } | undefined) => (period?.high ?? 0) - (period?.low ?? 0);

describe("what is one event", () => {
  const told = once(() => storeOf({ coded: ROWS }));
  // The story told twice; a consultation stored both ways; another story of the same day; another act.
  const ROWS = [
    "2022-08-10 RUS>KAZ 112 sA",
    "2022-08-10 RUS>KAZ 112 sA",
    "2022-08-10 RUS>KAZ 112 sB",
    "2022-08-10 KAZ>RUS 040 sA",
    "2022-08-10 RUS>KAZ 040 sA",
    "2022-08-11 RUS>KAZ 111 sA",
    "2022-08-11 RUS>KAZ 112 sA",
  ];

  test.each<[dedup: "none" | "story" | "dyad-day", relation: number, dyads: number[]]>([
    ["none", 7, [1, 6]],
    ["story", 5, [1, 5]],
    ["dyad-day", 3, [1, 3]],
  ])("%s: %d events of the relation, %j of its directions", async (dedup, events, directions) => {
    const { relation, dyads, folding, leftOut } = await ask(await told(), { dedup });
    expect(relation.periods[0]?.events).toBe(events);
    expect(dyads.map(({ periods }) => periods[0]?.events)).toEqual(directions);
    expect(folding).toMatchObject({ rule: dedup, before: { events: 7 }, after: { events } });
    expect(leftOut.reduce((sum, { rows }) => sum + rows, 0)).toBe(7 - events);
  });

  test("law: what counts and what is left out add up to the rows, whatever is asked for", async () => {
    const pairs = ["KAZ-RUS", "CHN-USA", "FRA-DEU", "IND-PAK"];
    const row = fc.record({
      pair: fc.constantFrom(...pairs),
      way: fc.boolean(),
      sector: fc.constantFrom("", ".MIL", ".GOV"),
      day: fc.constantFrom("2022-08-10", "2022-08-11", "2022-10-01"),
      code: fc.constantFrom("040", "112", "190"),
      story: fc.constantFrom("", " sA", " sB"),
    });
    const rows = fc.sample(row, { numRuns: 240, seed: 7 }).map(({ pair, way, sector, day, code, story }) => {
      const [one = "", other = ""] = pair.split("-");
      return { pair, line: `${day} ${way ? one : other}${sector}>${way ? other : one} ${code}${story}` };
    });
    const store = await storeOf({ coded: rows.map(({ line }) => line) });
    for (const pair of pairs)
      for (const dedup of FOLDS)
        for (const sector of ["any", "state", "MIL"] as const) {
          const [one = "", other = ""] = pair.split("-");
          const { relation, dyads, leftOut, folding } = await relationAnswer(store, relationOf(one, other), { dedup, sector });
          const events = relation.periods.reduce((sum, period) => sum + period.events, 0);
          const left = leftOut.reduce((sum, { rows }) => sum + rows, 0);
          expect(events + left, `${pair} ${dedup} ${sector}`).toBe(rows.filter((row) => row.pair === pair).length);
          expect(folding.after.events).toBe(events);
          for (const { periods } of [relation, ...dyads])
            for (const p of periods)
              expect(p.verbalCooperation + p.materialCooperation + p.verbalConflict + p.materialConflict).toBe(p.events);
        }
  });
});

describe("whose acts count", () => {
  const acting = once(() =>
    storeOf({
      coded: ["2022-08-10 RUS>KAZ 112", "2022-08-11 RUS.MIL>KAZ 112", "2022-08-12 KAZ>RUS.MIL 112", "2022-08-13 KAZ.GOV>RUS 112"],
    }),
  );

  test.each<[sector: "any" | "state" | "MIL" | "GOV", events: number]>([
    ["any", 4],
    ["state", 1],
    ["MIL", 2],
    ["GOV", 1],
  ])("%s: %d", async (sector, events) => {
    const store = await acting();
    const { relation, leftOut } = await ask(store, { sector });
    expect(relation.periods.reduce((sum, period) => sum + period.events, 0)).toBe(events);
    expect(leftOut.reduce((sum, { rows }) => sum + rows, 0)).toBe(4 - events);
  });
});

const classed = once(() => storeOf({ coded: ["2022-08-10 RUS>KAZ 090", "2022-08-11 RUS>KAZ 140", "2022-08-12 RUS>KAZ 010"] }));

test.each<[quads: RelationOptions["quads"], scheme: string, classes: number[]]>([
  // 09 investigate, 14 protest, 01 make a statement, in the order of verbal and material cooperation and conflict.
  ["dataset", "coded", [2, 0, 1, 0]],
  ["gdelt", "gdelt", [1, 1, 1, 0]],
  ["icews", "icews", [1, 0, 1, 1]],
  ["phoenix", "phoenix", [0, 0, 1, 1]],
])("classes by %s: %s", async (quads, scheme, classes) => {
  const store = await classed();
  const { relation, options } = await ask(store, { quads: quads ?? "dataset" });
  const [p] = relation.periods;
  if (quads !== "dataset")
    expect([p?.verbalCooperation, p?.materialCooperation, p?.verbalConflict, p?.materialConflict]).toEqual(classes);
  expect(options.quads).toBe(scheme);
  expect(p?.events).toBe(3);
});

describe("sources", () => {
  const files = { coded: ["2022-08-10 RUS>KAZ 112", "2022-08-11 RUS>KAZ 112"], other: ["2022-08-10 RUS>KAZ 057"] };

  test("the one with most events is shown, the others are named, nothing is mixed", async () => {
    const answer = await ask(await storeOf(files, [said("2022-08-10 RUS>KAZ ACCUSE -2", 1)]));
    expect(answer.source).toBe("coded");
    expect(answer.relation.periods[0]?.events).toBe(2);
    expect(answer.others).toEqual([
      { source: "other", events: 1 },
      { source: "reports", events: 1 },
    ]);
  });

  test("several are shown side by side", async () => {
    const { source, beside, others } = await ask(await storeOf(files), { sources: ["other", "coded"] });
    expect([source, beside.map((one) => [one.source, one.relation.periods[0]?.mean]), others]).toEqual([
      "other",
      [["coded", -2]],
      [],
    ]);
  });

  test("one that is not there is named, with those that are", async () => {
    const store = await storeOf(files);
    await expect(ask(store, { sources: ["gdlet"] })).rejects.toThrow(
      /no such data set in this store: gdlet \(there are reports, coded, other\)/,
    );
    await expect(ask(store, { sources: ["coded"], standing: ["hearsay"] })).rejects.toThrow(/coded does not say who says so/);
  });

  test("a file that is taken back counts no more", async () => {
    const store = await storeOf(files);
    const [latest] = await store.imports();
    await store.undoImport(latest?.id ?? 0, "2022-09-02T00:00:00.000Z");
    expect((await ask(store)).others).toEqual([]);
  });

  test("an empty store has no events, and no level", async () => {
    expect(await ask(await storeOf({}))).toMatchObject({
      source: "reports",
      relation: { periods: [] },
      breaks: [],
      drivers: [],
      leftOut: [],
      others: [],
    });
  });
});

describe("claims as events", () => {
  const reports = (...reads: readonly ReadDocument[]) => storeOf({}, reads);
  const vouched = once(() =>
    reports(
      said("2022-08-10 RUS>KAZ ACCUSE -2", 1, ["RUS.GOV"]),
      said("2022-08-11 RUS>KAZ ACCUSE -2", 2, ["KAZ.GOV"]),
      said("2022-08-12 RUS>KAZ ACCUSE -2", 3, [undefined]),
      said("2022-08-13 RUS>KAZ ACCUSE -2", 4, ["RUS.GOV"], { stance: "denies" }),
    ),
  );

  test("a meeting counts in both directions and once in the relation", async () => {
    const { relation, dyads } = await ask(await reports(said("2022-10-14 KAZ=RUS CONSULT 2.5", 1)));
    expect(dyads.map(({ periods }) => periods[0]?.events)).toEqual([1, 1]);
    expect(relation.periods[0]).toMatchObject({ events: 1, sum: 2.5, unfolded: 1, perThousand: 1000 });
  });

  test("what did not take place is left out, by reason", async () => {
    const line = "2022-08-10 RUS>KAZ ACCUSE -2";
    const store = await reports(
      said(line, 1, [], { reality: "future" }),
      said(line, 2, [], { reality: "hypothetical" }),
      said("2022-08-10 KAZ=RUS CONSULT 1", 3, [], { negated: true }),
      said(line, 4, [], { stance: "denies" }),
      said(line, 5, [], { stance: "doubts" }),
      said("? RUS>KAZ ACCUSE -2", 6),
    );
    const { relation, leftOut } = await ask(store);
    expect(relation.periods).toEqual([]);
    expect(new Map(leftOut.map(({ reason, rows }) => [reason, rows]))).toEqual(
      new Map([
        ["planned or announced", 1],
        ["hypothetical or demanded", 1],
        ["negated", 1],
        ["denied by who is quoted", 1],
        ["doubted by who is quoted", 1],
        ["no date", 1],
      ]),
    );
  });

  test.each<[standing: RelationOptions["standing"], events: number]>([
    [undefined, 3],
    [["attested"], 1],
    [["reported"], 1],
    [["hearsay"], 1],
    [["contested"], 1],
    [["attested", "reported", "hearsay", "contested"], 4],
  ])("standing %j: %d", async (standing, events) => {
    const { relation, leftOut } = await ask(await vouched(), standing ? { standing } : {});
    expect(relation.periods.reduce((sum, period) => sum + period.events, 0)).toBe(events);
    expect(leftOut.reduce((sum, { rows }) => sum + rows, 0)).toBe(4 - events);
  });

  test("the state itself, or an organ of it", async () => {
    const store = await reports(said("2022-08-10 RUS>KAZ ACCUSE -2", 1), said("2022-08-11 RUS.MIL>KAZ ACCUSE -2", 2));
    for (const sector of ["state", "MIL"] as const) {
      const { relation, leftOut } = await ask(store, { sector });
      expect([relation.periods[0]?.events, leftOut[0]?.rows]).toEqual([1, 1]);
    }
  });

  test("a driver leads to its claim and its sentence", async () => {
    const { drivers } = await ask(await reports(said("2022-08-10 RUS>KAZ ACCUSE -2", 1, ["KAZ.GOV"])));
    expect(drivers).toEqual([
      expect.objectContaining({
        period: "2022-08",
        of: "period",
        influence: -2,
        text: "Report 1: 2022-08-10 RUS>KAZ ACCUSE -2",
        standing: "reported",
        source: "reports",
      }),
    ]);
  });
});

/** `count` events a month on different days, from `from`, with a code that may change after `change` months. */
function course(pair: string, months: number, count: number, codes: (month: number) => string): string[] {
  return Array.from({ length: months }, (_, month) =>
    Array.from({ length: count }, (_, i) => {
      const name = `${2020 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
      return `${name}-${String(1 + ((i * 5 + month) % 28)).padStart(2, "0")} ${pair} ${i % 3 === 0 ? "010" : codes(month)} s${pair}${month}.${i} m${i}`;
    }),
  ).flat();
}

describe("breaks and drivers", () => {
  const broken = () => storeOf({ coded: course("RUS>KAZ", 24, 12, (month) => (month < 14 ? "057" : "190")) });

  test("a break has its month, its size and the events that drove it", async () => {
    const { breaks, drivers } = await ask(await broken());
    expect(breaks.map(({ period, size }) => [period, Math.sign(size)])).toEqual([["2021-03", -1]]);
    const [first] = drivers;
    expect(first).toMatchObject({
      period: "2021-03",
      of: "break",
      cameo: "190",
      intensity: -10,
      mentions: 11,
      alike: { events: 8 },
    });
    expect(first?.label).toMatch(/force/);
    expect(first?.influence).toBeLessThan(0);
    expect(first?.alike.influence).toBeLessThan(first?.influence ?? 0);
    expect(first?.file).toMatch(/coded-\d+\.csv$/);
  });

  test("four times fewer events of the same mean are no break", async () => {
    const store = await storeOf({
      coded: [
        ...course("RUS>KAZ", 12, 24, () => "112"),
        ...course("RUS>KAZ", 24, 6, () => "112").filter((line) => line >= "2021"),
      ],
    });
    expect((await ask(store)).breaks).toEqual([]);
  });

  test("the drivers of one month, and a month that is not there", async () => {
    const store = await broken();
    const { drivers } = await ask(store, { driversOf: "2020-05" });
    expect(new Set(drivers.map((one) => [one.period, one.of].join()))).toEqual(new Set(["2020-05,period"]));
    await expect(ask(store, { driversOf: "2019-05" })).rejects.toThrow(
      /no such period: 2019-05 \(there are 2020-01 to 2021-12\)/,
    );
  });
});

describe("over the whole store", () => {
  test("the relation that changed comes first, and all that were tested are counted", async () => {
    const calm = ["USA>CAN", "FRA>DEU", "ITA>ESP", "JPN>AUS"].flatMap((pair) =>
      course(pair, 24, 6, (m) => (m % 2 ? "112" : "057")),
    );
    const store = await storeOf({
      coded: [...calm, ...course("RUS>UKR", 24, 8, (m) => (m < 12 ? "057" : "190")), "2021-05-05 PER>BOL 112"],
    });
    const answer = await moversAnswer(store, {});
    expect(answer.movers[0]).toMatchObject({ a: "RUS", b: "UKR", events: 192 });
    expect(answer.movers[0]?.change).toBeLessThan(-5);
    expect(answer.movers[0]?.rate).toBeLessThan(0.01);
    expect(answer.movers.slice(1).every(({ rate }) => rate > 0.1)).toBe(true);
    expect([answer.tested, answer.leftOut]).toEqual([5, [{ reason: "fewer than 20 events in the window", rows: 1 }]]);
    expect(answer.options).toMatchObject({ source: "coded", from: "2020-01", to: "2021-12" });
    expect((await moversAnswer(store, { from: "2021-01-01", to: "2021-12-31" })).options).toMatchObject({ from: "2021-01" });
    await expect(moversAnswer(store, { source: "gdlet" })).rejects.toThrow(/no such data set/);
    expect((await moversAnswer(await storeOf({}), {})).tested).toBe(0);
  });

  test("monthly sums are made anew after an import and one taken back", async () => {
    const store = await storeOf({ coded: course("RUS>UKR", 12, 8, () => "112") });
    const events = async () => (await moversAnswer(store, {})).movers[0]?.events;
    expect(await events()).toBe(96);
    const file = join(folder, "more.txt");
    await writeFile(file, Array.from({ length: 5 }, (_, i) => `Russia\tMake statement\tUkraine\t2020-02-${11 + i}`).join("\n"));
    const report = await store.importFile({ file, at: "2022-09-02T00:00:00.000Z", dataset: "coded" });
    expect(report).toMatchObject({ status: "imported", used: 5 });
    expect(await events()).toBe(101);
    await store.undoImport("id" in report ? report.id : 0, "2022-09-03T00:00:00.000Z");
    expect(await events()).toBe(96);
  });

  test("claims are compared as well", async () => {
    const months = Array.from({ length: 12 }, (_, i) => `2022-${String(i + 1).padStart(2, "0")}`);
    const reads = months.flatMap((month, i) =>
      ["03", "13"].map((day, j) => said(`${month}-${day} RUS>KAZ ACCUSE ${i < 6 ? 4 : -4}`, i * 2 + j)),
    );
    const [first] = (await moversAnswer(await storeOf({}, reads), {})).movers;
    expect(first).toMatchObject({ a: "KAZ", b: "RUS", events: 24, before: 4, after: -4 });
  });

  test("relations that move together", async () => {
    const wave = (shift: number) => (month: number) => (Math.floor((month + shift) / 5) % 2 ? "190" : "057");
    const store = await storeOf({
      coded: [
        ...course("RUS>KAZ", 48, 10, wave(0)),
        ...course("RUS>UKR", 48, 10, wave(0)),
        ...course("FRA>DEU", 48, 10, (month) => ((month * 7919) % 11 < 5 ? "190" : "057")),
      ],
    });
    const { neighbours, tested } = await neighboursOf(store, KAZ_RUS, { source: "coded" });
    expect(tested).toBe(2);
    expect(neighbours[0]).toMatchObject({ a: "RUS", b: "UKR" });
    expect(neighbours[0]?.correlation).toBeGreaterThan(0.9);
    expect((await neighboursOf(store, { a: "PER", b: "USA" }, { source: "coded" })).neighbours).toEqual([]);
  });
});

import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { program } from "../src/cli/program.ts";
import { ended, run, start, temporaryFolder, temporaryFolderToKeep } from "./program.ts";

const ARTICLE = `---
title: Astana weist Vorwürfe zurück
outlet: Tagesruf
published: 2022-08-11
lang: de
---

Russland hat Kasachstan scharf kritisiert. Kasachstan wies die Vorwürfe aus Moskau zurück.
`;

/** A store with one article, and the article's id. */
async function withArticle() {
  const folder = temporaryFolderToKeep();
  const store = join(folder, "reports.duckdb");
  writeFileSync(join(folder, "article.txt"), ARTICLE);
  await run(store, ["read", join(folder, "article.txt")]);
  const { documents } = JSON.parse((await run(store, ["documents", "--json"])).stdout);
  return { store, folder, id: documents[0].id as string };
}

describe("wrong usage is refused with exit code 2 and what was meant", () => {
  test.each<[args: string[], stderr: RegExp]>([
    [["raed"], /unknown command 'raed'[\s\S]*Did you mean read/],
    [["claims", "--dyda", "KAZ-RUS"], /unknown option '--dyda'[\s\S]*Did you mean --dyad/],
    [["claims", "extra"], /too many arguments/],
    [["claims", "--dyad", "KAZRUS"], /not a dyad: KAZRUS \(expected two alpha-3 codes, as in KAZ-RUS\)/],
    [["claims", "--dyad", "KAZ-XXX"], /no such country: XXX/],
    [["claims", "--since", "2022-02-30"], /no such day: 2022-02-30/],
    [["claims", "--limit", "many"], /expected a number/],
    [["read"], /missing required argument 'input'/],
    [["read", "x", "--lang", "fr"], /Allowed choices are de, en, ru/],
    [["relation", "KAZ"], /missing required argument 'other'/],
    [["relation", "KAZ", "KAZ"], /a relation needs two countries/],
    [["relation", "KAZ", "RUS", "--sector", "NAVY"], /no such sector: NAVY \(expected any, state, GOV, MIL/],
    [["relation", "KAZ", "RUS", "--standing", "attested,rumour"], /no such standing: rumour/],
    [["relation", "KAZ", "RUS", "--by", "day"], /Allowed choices are week, month, quarter, year/],
    [["relation", "KAZ", "RUS", "--source", "gdlet"], /no such data set in this store: gdlet \(there are reports\)/],
    [["movers", "--from", "2022-13"], /no such day: 2022-13/],
    [["show", "zz"], /not a document id: zz/],
    [["show", "abcdef"], /no such document: abcdef/],
    [["serve", "--port", "99999"], /expected a port/],
    [["correct", "nothing", "--withdraw"], /no such claim: nothing/],
  ])("rapporteur %j", async (args, stderr) => {
    const folder = temporaryFolder();
    const result = await run(join(folder, "reports.duckdb"), args);
    expect(result.stderr).toMatch(stderr);
    expect(result.code).toBe(2);
    expect(result.stdout).toBe("");
  });
});

test("every list has --json, every command says what it does", async () => {
  for (const command of (await program()).commands) {
    expect(command.description(), command.name()).not.toBe("");
    if (!["code", "parse", "serve"].includes(command.name()))
      expect(
        command.options.map((option) => option.long),
        command.name(),
      ).toContain("--json");
  }
});

describe("one article, end to end", () => {
  let made: Awaited<ReturnType<typeof withArticle>>;
  const json = async (...args: string[]) => JSON.parse((await run(made.store, [...args, "--json"])).stdout);
  beforeAll(async () => {
    made = await withArticle();
  });

  test("claims: who, whom, what, by which rule", async () => {
    const { claims, total } = await json("claims", "--dyad", "RUS-KAZ");
    expect(total).toBe(2);
    expect(claims.map((claim: { type: string; rule: string }) => [claim.type, claim.rule.split("/")[0]])).toEqual([
      ["ACCUSE", "de"],
      ["REJECT", "de"],
    ]);
    expect((await json("claims", "--dyad", "RUS-KAZ", "--directed")).total).toBe(1);
    expect((await json("claims", "--since", "2022-09")).total).toBe(0);
  });

  test("show marks the claims in the text", async () => {
    const { stdout } = await run(made.store, ["show", made.id.slice(0, 8)]);
    expect(stdout).toMatch(/Astana weist Vorwürfe zurück/);
    expect(stdout).toMatch(/\[kritisiert\]1/);
    expect(stdout).toMatch(/ACCUSE {2}RUS > KAZ; according to Tagesruf itself/);
  });

  test("relation counts by month, and says what was left out", async () => {
    const found = await json("relation", "RUS", "KAZ");
    expect(found.relation).toMatchObject({ a: "KAZ", b: "RUS", periods: [{ period: "2022-08", events: 2, verbalConflict: 2 }] });
    expect((await run(made.store, ["relation", "KAZ", "RUS"])).stdout).toMatch(
      /2022-08 +2 +0 +0 +2 +0 +-\d\.\d\d[\s\S]*left out: nothing/,
    );
  });

  test("relation as CSV, as a chart, in a window named either way", async () => {
    const [head, ...rows] = (await run(made.store, ["relation", "KAZ", "RUS", "--csv"])).stdout.trim().split("\n");
    expect(head).toMatch(/^source,relation,initiator,recipient,period,events,/);
    expect(rows.map((row) => row.split(",").slice(0, 6).join())).toEqual([
      "reports,KAZ-RUS,,,2022-08,2",
      "reports,KAZ-RUS,KAZ,RUS,2022-08,1",
      "reports,KAZ-RUS,RUS,KAZ,2022-08,1",
    ]);
    expect((await run(made.store, ["relation", "KAZ", "RUS", "--svg", "-"])).stdout).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
    for (const name of ["--from", "--since"])
      expect((await json("relation", "KAZ", "RUS", name, "2022-09")).relation.periods).toEqual([]);
    for (const name of ["--from", "--since"]) expect((await json("claims", name, "2022-08-11")).total).toBe(2);
  });

  test("movers says what it looked at", async () => {
    expect(await json("movers")).toMatchObject({
      movers: [],
      tested: 0,
      leftOut: [{ reason: "fewer than 20 events in the window", rows: 1 }],
      options: { source: "reports", from: "2022-08", to: "2022-08" },
    });
  });

  test("reading it again adds nothing", async () => {
    expect(await json("read", join(made.folder, "article.txt"))).toMatchObject({ added: 0, known: 1, claims: 0 });
  });

  test("a correction changes the figures, and is taken back", async () => {
    const { claims } = await json("claims", "--dyad", "RUS-KAZ");
    await run(made.store, ["correct", claims[0].id, "--withdraw", "--why", "irony"]);
    expect((await json("claims")).total).toBe(1);
    await run(made.store, ["correct", claims[0].id, "--undo"]);
    expect((await json("claims")).total).toBe(2);
    const nothing = await run(made.store, ["correct", claims[0].id, "--undo"]);
    expect([nothing.code, nothing.stderr]).toEqual([2, expect.stringContaining("no correction to take back")]);
  });

  test("export writes files, verify finds nothing", async () => {
    const folder = join(made.folder, "out");
    await run(made.store, ["export", folder]);
    expect(readdirSync(folder)).toContain("claim.parquet");
    expect(await run(made.store, ["verify"])).toMatchObject({ code: 0, stdout: "" });
  });
});

describe("bad input", () => {
  test("is a row with the reason, never the end of a batch", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "a.txt"), ARTICLE);
    writeFileSync(join(folder, "b.pdf"), "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
    writeFileSync(join(folder, "c.txt"), "");
    writeFileSync(join(folder, "d.jsonl"), `{"text":"Der Präsident sprach.","lang":"de"}\n{broken\n{"title":"no text"}\n`);
    const { code, stdout } = await run(join(folder, "reports.duckdb"), ["read", folder, join(folder, "missing.txt"), "--json"]);
    const report = JSON.parse(stdout);
    expect(code).toBe(3);
    expect(report.added).toBe(2);
    const where = report.rejections.map((row: { origin: string; row?: number }) => [
      row.origin.split("/").at(-1)?.replace(/:\d+$/, ""),
      row.row,
    ]);
    expect(where.filter(([name]: [string]) => name !== "reports.duckdb" && !name.startsWith("reports"))).toEqual([
      ["b.pdf", undefined],
      ["c.txt", undefined],
      ["d.jsonl", 2],
      ["d.jsonl", 3],
      ["missing.txt", undefined],
    ]);
  });

  test("a language that is not read is kept, unread, with the reason", async () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, "fr.txt"),
      "Le président du Kazakhstan a démenti mercredi les accusations de la presse russe au sujet des livraisons d'armes.",
    );
    const store = join(folder, "reports.duckdb");
    expect(JSON.parse((await run(store, ["read", join(folder, "fr.txt"), "--json"])).stdout)).toMatchObject({
      added: 1,
      unread: 1,
      claims: 0,
    });
    expect(JSON.parse((await run(store, ["documents", "--json"])).stdout).documents[0]).toMatchObject({
      lang: "fr",
      unread: "language not read: fr",
    });
  });

  test("standard input is read", async () => {
    const folder = temporaryFolder();
    const { code, stdout } = await run(join(folder, "reports.duckdb"), ["read", "-", "--json"], ARTICLE);
    expect([code, JSON.parse(stdout).added]).toEqual([0, 1]);
  });
});

describe("one process holds the file", () => {
  test("commands go through a running server, and it keeps what they write", async () => {
    const folder = temporaryFolder();
    const store = join(folder, "reports.duckdb");
    const server = start(store, "serve", "--port", "0");
    const url = await new Promise<string>((resolve, reject) => {
      server.stdout?.on("data", (chunk) => {
        const found = /http:\S+/.exec(String(chunk));
        if (found) resolve(found[0]);
      });
      server.on("close", () => reject(new Error("the server ended")));
    });
    writeFileSync(join(folder, "article.txt"), ARTICLE);
    const read = await run(store, ["read", join(folder, "article.txt"), "--json"]);
    expect(JSON.parse(read.stdout)).toMatchObject({ added: 1, claims: 2 });
    expect(await (await fetch(`${url}/api/about`)).json()).toMatchObject({ documents: 1, claims: 2 });
    expect((await run(store, ["claims", "--dyad", "RUS-KAZ"])).stdout).toMatch(/ACCUSE/);
    server.kill("SIGINT");
    expect((await ended(server)).code).toBe(0);
    expect(existsSync(`${store}.server.json`)).toBe(false);
  });

  test("a file in use by another command is named, with the process", async () => {
    const folder = temporaryFolder();
    const store = join(folder, "reports.duckdb");
    const reader = start(store, "read", "-");
    while (!existsSync(store)) await new Promise((resolve) => setTimeout(resolve, 50));
    const second = await run(store, ["documents"]);
    reader.stdin?.end("Ein Satz auf Deutsch.");
    await ended(reader);
    expect(second.code).toBe(1);
    expect(second.stderr).toMatch(
      new RegExp(`is in use by process ${reader.pid}: wait until it ends, or run "rapporteur serve"`),
    );
  });
});

describe("code", () => {
  test("gives the same lines with events, and keeps what it does not know", async () => {
    const lines = [
      { doc: "a", n: 1, lang: "de", text: "Russland hat Kasachstan kritisiert.", published: "2022-08-11", extra: [1] },
      { doc: "a", n: 2, lang: "de", text: "Es regnet.", published: "2022-08-11" },
      { id: "b", lang: "en", text: "Russia criticised Kazakhstan.", date: null },
    ];
    const { code, stdout } = await run("unused", ["code"], lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
    expect(code).toBe(0);
    const coded = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(coded.map(({ events: _events, ...line }) => line)).toEqual(lines);
    expect(
      coded.map(({ events }) =>
        events.map((event: { type: string; initiator: string[]; recipient: string[] }) => [
          event.type,
          event.initiator,
          event.recipient,
        ]),
      ),
    ).toEqual([[["ACCUSE", ["RUS"], ["KAZ"]]], [], [["ACCUSE", ["RUS"], ["KAZ"]]]]);
  });

  test.each<[input: string, stderr: RegExp]>([
    ["{broken\n", /not JSON: .*\(row 1 of standard input\)/],
    ['{"text":"Ja."}\n[1]\n', /not an object: \[1\] \(row 2 of standard input\)/],
    ['{"n":1}\n', /no field "text" \(row 1/],
  ])("%j is refused with its row", async (input, stderr) => {
    const { code, stderr: said } = await run("unused", ["code"], input);
    expect(said).toMatch(stderr);
    expect(code).toBe(1);
  });
});

import { describe, expect, test } from "vitest";
import { GDELT1, GDELT2 } from "./gdelt-columns.ts";
import type { Head, ImportOptions } from "./head.ts";
import { toMapping } from "./mapping.ts";
import { FORMATS, planFor } from "./recognise.ts";

function head(name: string, text: string, more: { folders?: string[]; beside?: Record<string, string> } = {}): Head {
  const { folders = [], beside = {} } = more;
  return {
    name,
    text,
    folders,
    sibling: (other) => (beside[other] === undefined ? undefined : { path: `/x/${other}`, text: beside[other] }),
  };
}

const cells: Record<string, string> = {
  GLOBALEVENTID: "410412347",
  SQLDATE: "20190121",
  MonthYear: "201901",
  Year: "2019",
  EventCode: "012",
  EventBaseCode: "012",
  EventRootCode: "01",
};
const row = (columns: readonly string[], delimiter = "\t") => columns.map((name) => cells[name] ?? "").join(delimiter);
const names = { beside: { "entity2id.txt": "A\t0\n", "relation2id.txt": "Consult\t0\n" } };

describe("a file is what its content shows, whatever it is called", () => {
  test.each<[format: string, head: Head]>([
    ["gdelt2", head("x.txt", `${row(GDELT2)}\n`)],
    ["gdelt1", head("x.csv", `${row(GDELT1)}\n`)],
    ["gdelt1", head("x.csv", `${row(GDELT1.slice(0, 57))}\n${row(GDELT1)}\n`)],
    ["gdelt1", head("x.csv", `${GDELT1.map((name) => `"${name}"`).join()}\n${row(GDELT1, ",")}\n`)],
    ["gdelt1", head("x.csv", `${GDELT1.map((name) => `"${name}"`).join()}\n"12",${row(GDELT1, ",")}\n`)],
    ["gdelt-hive", head("1k.csv", "1979\u0001ABW\u0001CHNCVL\u0001043\u0001043\u000104\u00012.8\u00012\n")],
    [
      "icews-raw",
      head(
        "a.tab",
        "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity\tTarget Name\tTarget Sectors\tTarget Country\n",
      ),
    ],
    [
      "icews-raw",
      head("a.tsv", "event_id\tevent_date\tsource_name\tsource_country\tcameo_code\ttarget_name\ttarget_country\tyear\n"),
    ],
    ["icews-dyad-year", head("a.tsv", "i\tj\tyear\ti_iso3c\tj_iso3c\tverbCoop\tmatlCoop\tverbConf\tmatlConf\n")],
    ["polecat", head("a.txt", "Event ID\tEvent Date\tEvent Type\tEvent Mode\tActor Country\tRecipient Country\n")],
    ["acled", head("a.csv", "event_id_cnty,event_date,event_type,sub_event_type,actor1,actor2\n")],
    ["keds-cameo", head("a.tsv", "date\tsource\ttarget\tcode\n1992-01-03\tIRQ\tIGOUNO\t0256\n")],
    ["keds-weis", head("gulf.cameo.tsv", "date\tsource\ttarget\tcode\n1979-04-15\tIRQ\tUAR\t223\n")],
    ["keds-weis", head("a.weis.tsv", "date\tsource\ttarget\tcode\n1979-04-15\tIRQ\tUAR\t112\n")],
    [
      "keds-text",
      head("a.keds", "950101\tARN\tGON\t064\t(GRANT PRIVILEGE)\tRESTORE \n950101\tARN\tENT\t222\t(NONMIL DESTR)\tBURNED \n"),
    ],
    ["quadruples", head("train.txt", "13\t41\t294\t335\n", { ...names, folders: ["data", "ICEWS14"] })],
    ["quadruples", head("train.txt", "13\t41\t294\t335\t-1\n", { ...names, folders: ["icews05-15-window"] })],
    ["quadruples-text", head("test.txt", "Russia\tConsult\tUkraine\t2014-03-01\n")],
    ["plover", head("a.json", '[\n{\n "id": "x",\n "event": "AGREE",\n "date": "2000-01-01"\n}]')],
    ["plover", head("a.jsonl", '{"date": "2021-01-02", "event": "141"}\n')],
  ])("%s", (format, given) => {
    expect(planFor(given, {})).toMatchObject({ format });
    const fits = FORMATS.filter((one) => one.recognise(given));
    expect(fits.length, fits.map(({ name }) => name).join()).toBe(1);
  });
});

describe("a file that is not imported says why", () => {
  test.each<[reason: string, head: Head, options?: ImportOptions]>([
    ["empty", head("a", " \n")],
    ["format not recognised", head("letter.txt", "Dear all,\n")],
    ["format not recognised", head("a.csv", "a,b,c\n1,2,3\n")],
    ["read with its quadruples", head("stat.txt", "7128\t230")],
    ["names missing", head("train.txt", "13\t41\t294\t335\n")],
    ["time scale unknown", head("train.txt", "13\t41\t294\t335\n", names)],
    ["codes of CAMEO or of WEIS?", head("a.tsv", "date\tsource\ttarget\tcode\n1992-01-03\tIRQ\tIRN\t112\n")],
    [
      "event codes damaged by a spreadsheet",
      head("a.cameo.tsv", "date\tsource\ttarget\tcode\n1992-01-03\tIRQ\tIRN\t36\n1992-01-03\tIRQ\tIRN\t0256\n"),
    ],
    ["event codes damaged by a spreadsheet", head("x.csv", `${row(GDELT2).replace("\t012\t012\t01\t", "\t12\t12\t1\t")}\n`)],
  ])("%s", (refused, given, options) => {
    expect(planFor(given, options ?? {})).toMatchObject({ refused });
  });

  test("a root of two digits is no damage", () => {
    expect(planFor(head("x.csv", `${row(GDELT2).replace("\t012\t012\t01\t", "\t112\t112\t11\t")}\n`), {})).toMatchObject({
      format: "gdelt2",
    });
  });
});

test.each([
  [{ stat: "7128\t230" }, "time in days since 2013-12-31"],
  [{ stat: "23033\t256" }, "time in hours since 2018-01-01"],
  [{ stat: "10488\t251\t0" }, "time in days since 2005-01-01"],
  [{ folder: "ICEWS_05_15" }, "time in days since 2005-01-01"],
  [{ stat: "7128\t230", folder: "icews18" }, "time in days since 2013-12-31"], // counts before names
  [{ stat: "7128\t230", mapping: { time: { unit: "hours", since: "2018-01-01" } } }, "time in hours since 2018-01-01"],
])("time of quadruples: %j", (given: { stat?: string; folder?: string; mapping?: unknown }, note) => {
  const file = head("train.txt", "13\t41\t294\t335\n", {
    folders: given.folder === undefined ? [] : [given.folder],
    beside: { ...names.beside, ...(given.stat === undefined ? {} : { "stat.txt": given.stat }) },
  });
  expect(planFor(file, given.mapping === undefined ? {} : { mapping: given.mapping })).toMatchObject({ notes: [note] });
});

describe("what a user says wrong is refused with the value", () => {
  const whole = { name: "x", day: "d", initiator: "a", recipient: "b", countries: "iso3", act: "c", acts: "cameo" };
  test.each<[mapping: unknown, message: RegExp]>([
    [[], /not a mapping/],
    [{ ...whole, day: undefined }, /the mapping has no day/],
    [{ ...whole, dya: "x" }, /unknown key in the mapping: dya/],
    [{ ...whole, countries: "isoo" }, /unknown countries in the mapping: isoo \(known: cameo/],
    [{ ...whole, acts: "x" }, /unknown acts in the mapping: x \(known: cameo/],
    [{ ...whole, nulls: "NA" }, /not a list of texts in the mapping: nulls/],
  ])("%j", (mapping, message) => {
    expect(() => toMapping(mapping)).toThrow(message);
  });

  test("a column that the file lacks", () => {
    expect(() => planFor(head("a.csv", "d,a,b\n"), { mapping: whole })).toThrow(
      /a column that the file lacks: c \(it has d, a, b\)/,
    );
  });

  test("a format, and a time", () => {
    expect(() => planFor(head("a", "x"), { format: "gdelt3" })).toThrow(/unknown format: gdelt3 \(known: gdelt2/);
    expect(() => planFor(head("train.txt", "1\t2\t3\t4\n", names), { mapping: { time: { unit: "weeks" } } })).toThrow(
      /not a time/,
    );
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CountryForm } from "./language.ts";
import { type CountryRow, loadLanguage } from "./load.ts";
import { words } from "./words.ts";

const TABLES = {
  "countries.tsv": "country\tnames\tadjective\tdemonym\tcapital\nCHE\tSchweiz|Schweiz\t\tSchweizer\tBern\n",
  "organisations.tsv": "organisation\tnames\tseat\nCIS\tGUS\tMinsk\nCHE.GOV\tBundeshaus\t\n",
  "triggers.tsv":
    "name\ttype\tmode\tcameo\tshape\tactive\tpassive\ttoward\n" +
    "zurückweisen\tREJECT\t\t12\tdirected\tweist .. zurück|zurückweisen\tzurückgewiesen\t\n",
  "voices.tsv":
    "name\tpattern\thearsay\tstance\nlaut\tlaut (?<voice>[^,]{1,80})\tno\tasserts\nangeblich\tangeblich\tyes\tdoubts\n",
  "modality.tsv": "name\tpattern\tshows\nnicht\tnicht\tnegated\n",
  "abbreviations.txt": "# titles\nDr\nz.b\n",
  "ordinals.txt": "januar\n",
  "before-ordinals.txt": "der\n",
  "contractions.tsv": "written\twords\nim\tin dem\n",
  "prefixes.txt": "anti\n",
  "closing-abbreviations.txt": "usw\n",
};

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "rapporteur-lang-"));
});
afterAll(() => rmSync(root, { recursive: true }));

let made = 0;
function load(changed: Partial<typeof TABLES> = {}) {
  const folder = join(root, `${made++}`);
  mkdirSync(folder);
  for (const [file, text] of Object.entries({ ...TABLES, ...changed })) writeFileSync(join(folder, file), text);
  return loadLanguage("de", pathToFileURL(`${folder}/`), inflect, {
    clauseStart: ", (?:weil|dass)",
    agent: "von|durch",
    nameForms: (form) => [{ form }],
    wording: {
      genitive: "none",
      hyphen: "whole",
      range: "whole",
      initials: "whole",
      ordinalStop: true,
      spacedThousands: false,
      markRuns: "whole",
      closingStop: true,
    },
  });
}

function* inflect(row: CountryRow): Iterable<CountryForm> {
  for (const form of row.names.split("|")) yield { form, country: row.country, as: "name" };
  if (row.capital !== "") yield { form: row.capital, country: row.country, as: "capital" };
}

describe("loadLanguage", () => {
  test("reads every table of a folder", () => {
    const de = load();
    expect(de.countryForms).toEqual([
      { form: "Schweiz", country: "CHE", as: "name" },
      { form: "Bern", country: "CHE", as: "capital" },
    ]);
    expect(de.organisationForms).toEqual([
      { form: "GUS", country: "CIS", as: "name" },
      { form: "Minsk", country: "CIS", as: "capital" },
      { form: "Bundeshaus", country: "CHE", sector: "GOV", as: "name" },
    ]);
    expect(de.triggers).toMatchObject([{ name: "zurückweisen", type: "REJECT", cameo: "12", shape: "directed" }]);
    expect(de.triggers[0]).not.toHaveProperty("mode");
    expect(de.triggers[0]).not.toHaveProperty("toward");
    expect(de.voices.map((cue) => [cue.hearsay, cue.stance])).toEqual([
      [false, "asserts"],
      [true, "doubts"],
    ]);
    expect(de.modality[0]?.shows).toBe("negated");
    expect([...de.abbreviations]).toEqual(["dr", "z.b"]);
    expect(de.afterOrdinal.has("januar")).toBe(true);
    expect(de.clauseStart.test("Er ging, weil es regnete")).toBe(true);
    expect(de.triggers).toBe(de.triggers);
  });

  test("knows where a voice stands", () => {
    const match = load().voices[0]?.pattern.exec("Das war laut Tass, so heißt es, falsch");
    expect(match?.indices?.groups?.voice).toEqual([13, 17]);
  });

  const trigger = (row: string) => ({ "triggers.tsv": `name\ttype\tmode\tcameo\tshape\tactive\tpassive\ttoward\n${row}\n` });
  const voice = (row: string) => ({ "voices.tsv": `name\tpattern\thearsay\tstance\n${row}\n` });
  test.each<[Partial<typeof TABLES>, string]>([
    [trigger("a\tSHOUT\t\t\tdirected\tx\t\t"), "unknown type: SHOUT (row a of de/triggers.tsv)"],
    [trigger("a\tREJECT\t\t\tround\tx\t\t"), "unknown shape: round (row a of de/triggers.tsv)"],
    [trigger("a\tREJECT\t\t1\tdirected\tx\t\t"), "unknown CAMEO code: 1 (row a of de/triggers.tsv)"],
    [trigger("a\tREJECT\t\t\tdirected\t\t\t"), "unknown pattern:  (row a of de/triggers.tsv)"],
    [trigger("a\tREJECT\t\t\tdirected\t(x\t\t"), "(row a of de/triggers.tsv)"],
    [trigger("a\tREJECT\t\t\tdirected\tx\t\t\na\tREJECT\t\t\tdirected\tx\t\t"), "second row of that name: a"],
    [voice("a\tlaut (?<voice>.)\tno\tshrugs"), "unknown stance: shrugs (row a of de/voices.tsv)"],
    [voice("a\tlaut\tno\tasserts"), "unknown pattern without a voice: laut (row a of de/voices.tsv)"],
    [voice("a\tlaut (?<voice>.)\tyes\tasserts"), "unknown voice of hearsay: laut (?<voice>.) (row a of de/voices.tsv)"],
    [
      { "organisations.tsv": "organisation\tnames\tseat\nCHE.XYZ\tBundeshaus\t\n" },
      "unknown sector: XYZ (row CHE.XYZ of de/organisations.tsv)",
    ],
    [
      { "organisations.tsv": "organisation\tnames\tseat\nEFTAA\tEfta\t\n" },
      "unknown organisation: EFTAA (row EFTAA of de/organisations.tsv)",
    ],
    [{ "modality.tsv": "name\tpattern\tshows\na\tx\tmood\n" }, "unknown shows: mood (row a of de/modality.tsv)"],
    [{ "countries.tsv": "country\tnames\tadjective\tdemonym\tcapital\nCH\tSchweiz\t\t\t\n" }, "unknown country: CH (row CH of"],
  ])("refuses %j", (changed, message) => {
    const de = load(changed);
    expect(() => [de.triggers, de.voices, de.modality, de.countryForms, de.organisationForms]).toThrow(message);
  });
});

describe("words", () => {
  test.each<[string, string, boolean]>([
    ["weist .. zurück", "Wien weist die Vorwürfe zurück.", true],
    ["weist .. zurück", "Wien weist zurück.", true],
    ["weist .. zurück", "Wien beweist, wie weit das zurückliegt.", false],
    ["weist .. zurück", "Wien weist darauf hin: zurück geht es nicht.", false],
    ["weist .. zurück", `Wien weist ${"sehr ".repeat(40)}zurück.`, false],
    ["wurde ... gelobt", "Wien wurde gestern gelobt.", true],
    ["wurde ... gelobt", "Wien wurde gewählt, hat aber Rom gelobt.", false],
    ["верну(?:л|ли)", "Его вернули домой", true],
    ["верну(?:л|ли)", "Его завернули", false],
    [", (?:weil|dass)", "Ich weiß, dass er kommt", true],
    ["lob(?:t|te)", "LOBTE", true],
    ["(?-i)Polish", "to polish", false],
    ["(?-i)Polish", "the Polish army", true],
  ])("%s in %s: %s", (cell, sentence, found) => {
    expect(words(cell).test(sentence)).toBe(found);
  });
});

import { describe, expect, test } from "vitest";
import { en } from "../lang/en/index.ts";
import type { Language } from "../lang/language.ts";
import { ru } from "../lang/ru/index.ts";
import { type OwnActors, ownActors } from "./own.ts";

function found(own: OwnActors, text: string, language: Language, on?: string): string {
  const key = /^[\p{L}\p{M}\p{N}]+/u.exec(text)?.[0] ?? "";
  const hit = own.names(language).find(key, text, 0, text.length, on);
  return hit ? `${hit.named.actor}[${text.slice(0, hit.to)}]` : "";
}

const TABLE =
  "# mine\nactor\tnames\tsince\tuntil\nKAZ.BUS.Samruk\tSamruk-Kazyna|Самрук\t\t\nRUS.PTY.Progress\tПрогресс\t2015\t2018-03\n";
const LIST = JSON.stringify([{ actor: "NorthSeaCouncil", names: ["North Sea Council", "NSC"], since: "2001" }]);

describe("a user's own file", () => {
  test.each([
    ["a.tsv", TABLE, "Samruk-Kazyna bought", en, undefined, "KAZ.BUS.Samruk[Samruk-Kazyna]"],
    ["a.tsv", TABLE, "Прогресс победил", ru, "2016-05-01", "RUS.PTY.Progress[Прогресс]"],
    ["a.tsv", TABLE, "Прогресс победил", ru, "2019-05-01", ""],
    ["a.tsv", TABLE, "Samruk fell", en, undefined, ""],
    ["a.json", LIST, "NSC met", en, undefined, "NorthSeaCouncil[NSC]"],
    ["a.json", LIST, "North Sea Council met", en, "1999-01-01", ""],
  ])("%s: %3$s", (name, content, text, language, on, expected) => {
    expect(found(ownActors([{ name, content }]), text, language, on)).toBe(expected);
  });

  test.each([
    ["a.tsv", "actor\tname\nRUS\tX\n", "columns without actor and names: actor\tname (row 1 of a.tsv)"],
    ["a.tsv", "actor\tnames\nthe mob\tX\n", "not an actor: the mob (row 1 of a.tsv)"],
    ["a.tsv", "actor\tnames\nMob\t\n", "no name:  (row 1 of a.tsv)"],
    ["a.tsv", "actor\tnames\tsince\nMob\tThe Mob\tsoon\n", "not a day: soon (row 1 of a.tsv)"],
    ["a.json", "{}", "not a list of actors (a.json)"],
    ["a.json", '[{"actor":"Mob"}]', 'not an actor with names: {"actor":"Mob"} (row 1 of a.json)'],
  ])("%s is refused: %s", (name, content, message) => {
    expect(() => ownActors([{ name, content }])).toThrow(message);
  });
});

const ACTORS = `# made up for this test
<!-- over
two lines -->
RURITANIA_ [FRA] ; a comment
+RURITANIAN_
+STRELSAU_
RUDOLF_RASSENDYLL_
+KING_RUDOLF
	[FRAGOV 20010101-050131]
	[FRAELI >20050201]
LEAGUE_OF_SPAS_ [IGOUNOHLHWHO]
NOBODY_ [---]
BROKEN_ [FRAGOV 2004017-20061201]
`;

const AGENTS = `!PERSON! = MAN, MEN
AIR_FORCE {} [~MIL] # note
ALLY [~GOV]
CONGRESS!PERSON! [~LEG]
RIGHTS_BODY [NGO~]
WITNESS [~CVL]
odd line
`;

describe("dictionaries of PETRARCH", () => {
  const own = ownActors([
    { name: "x.actors.txt", content: ACTORS },
    { name: "x.agents.txt", content: AGENTS },
  ]);

  test.each([
    ["Ruritania fell", undefined, "FRA[Ruritania]"],
    ["RURITANIAN troops", undefined, "FRA[RURITANIAN]"],
    ["ruritanian troops", undefined, ""],
    ["Ruritanians", undefined, ""],
    ["Rudolf Rassendyll spoke", "2003-06-01", "FRA.GOV[Rudolf Rassendyll]"],
    ["King Rudolf spoke", "2010-06-01", "FRA.CVL[King Rudolf]"],
    ["King Rudolf spoke", "1999-06-01", ""],
    ["League of Spas met", undefined, "WHO[League of Spas]"],
    ["Nobody came", undefined, ""],
  ])("%s (%s): %s", (text, on, expected) => {
    expect(found(own, text, en, on)).toBe(expected);
  });

  test("what could not be used is told", () => {
    expect(own.skipped).toEqual([
      { row: 13, value: "FRAGOV 2004017-20061201", why: "no days", file: "x.actors.txt" },
      { row: 7, value: "odd line", why: "no agent", file: "x.agents.txt" },
    ]);
  });
});

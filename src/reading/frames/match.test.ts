import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Mention } from "../../actors/mention.ts";
import type { Lang } from "../../model/lang.ts";
import type { Token } from "../../model/sentence.ts";
import { readConllu } from "../../syntax/conllu.ts";
import { Dependencies } from "../../syntax/dependencies.ts";
import { matchFrames } from "./match.ts";
import { COLUMNS, type FrameRow, type FrameTable, frameTable } from "./table.ts";

/** Rows of our own, so that the tables of the languages may change. */
const row = (...cells: string[]): FrameRow =>
  Object.fromEntries(COLUMNS.map((column, i) => [column, cells[i] ?? ""])) as unknown as FrameRow;

const TABLES: Readonly<Record<Lang, FrameTable>> = {
  en: frameTable(
    [
      row("attack", "v:attack", "ASSAULT", "", "", "act", "", "obj"),
      row("attack-noun", "n:attack | n:invasion | v:carry out +obj:attack", "ASSAULT", "", "", "act", "", "p(on/of) obj.p(on)"),
      row("sanction", "v:impose +obj:sanction", "SANCTION", "", "", "act", "", "p(on)"),
      row("sanctions", "n:sanction", "SANCTION", "", "", "act", "", "p(on)"),
      row("accuse", "v:accuse", "ACCUSE", "", "", "said", "", "obj", "vouched"),
      row("condemn", "v:condemn", "ACCUSE", "", "", "said", "", "obj obj.adj"),
      row("call-on", "v:call +p(on)", "REQUEST", "", "", "said", "", "p(on)", "wanted"),
      row("withdraw", "v:withdraw +p(from)", "RETREAT", "", "", "act", "", "p(from)"),
      row("threaten", "v:threaten", "THREATEN", "", "", "said", "", "obj", "threatened"),
      row("deny", "v:deny", "REJECT", "", "", "said", "", "obj.gen", "denied"),
      row("supply", "v:supply +obj:weapon", "AID", "", "", "act", "", "p(to) iobj"),
      row("meet", "v:meet | n:talk", "CONSULT", "", "", "mutual", "", "p(with)"),
      row("send", "v:send", "MOBILIZE", "", "", "bare", "", ""),
    ],
    "en",
  ),
  de: frameTable(
    [
      row("angreifen", "v:angreifen", "ASSAULT", "", "", "act", "", "obj"),
      row("angriff", "n:angriff", "ASSAULT", "", "", "act", "", "p(auf)"),
      row("zurückweisen", "v:zurückweisen", "REJECT", "", "", "said", "", "obj.gen"),
      row("sanktion", "v:verhängen +obj:Sanktion", "SANCTION", "", "", "act", "", "p(gegen)"),
      row("vorwerfen", "v:vorwerfen", "ACCUSE", "", "", "said", "", "iobj", "vouched"),
      row("treffen", "v:sich treffen", "CONSULT", "", "", "mutual", "", "p(mit)"),
      row("drohen", "v:drohen", "THREATEN", "", "", "said", "", "iobj", "threatened"),
    ],
    "de",
  ),
  ru: frameTable(
    [
      row("атаковать", "v:атаковать", "ASSAULT", "", "", "act", "", "obj"),
      row("нападение", "n:нападение", "ASSAULT", "", "", "act", "", "p(на)"),
      row("обвинить", "v:обвинить", "ACCUSE", "", "", "said", "", "obj", "vouched"),
      row("встретиться", "v:встретиться", "CONSULT", "", "", "mutual", "", "p(с)"),
      row("потребовать", "v:потребовать", "REQUEST", "", "", "said", "", "obj", "wanted"),
      row("вывести", "v:вывести +obj:войско", "RETREAT", "", "", "act", "", "p(из)"),
      row("угрожать", "v:угрожать", "THREATEN", "", "", "said", "", "iobj", "threatened"),
    ],
    "ru",
  ),
};

const NAMES: Readonly<Record<string, string>> = {
  ...{
    Russia: "RUS",
    Russian: "RUS",
    Ukraine: "UKR",
    Poland: "POL",
    Belarus: "BLR",
    Moldova: "MDA",
    France: "FRA",
    Germany: "DEU",
    EU: "EU",
    Israel: "ISR",
  },
  ...{ Russland: "RUS", Russlands: "RUS", russische: "RUS", Polen: "POL", Frankreich: "FRA", Deutschland: "DEU" },
  ...{
    Россия: "RUS",
    России: "RUS",
    Россией: "RUS",
    Россию: "RUS",
    Украина: "UKR",
    Украину: "UKR",
    Польша: "POL",
    Польше: "POL",
    Франция: "FRA",
    Германией: "DEU",
  },
};
const ADJECTIVES = new Set(["Russian", "russische"]);

function mentionsOf(tokens: readonly Token[]): Mention[] {
  return tokens.flatMap(({ form, from, to }, token) => {
    const actor = NAMES[form];
    return actor ? [{ from, to, token, actor, kind: ADJECTIVES.has(form) ? "adjective" : "name", rule: "test" } as const] : [];
  });
}

function read(lang: Lang): Map<string, readonly Token[]> {
  const file = readFileSync(new URL(`constructions.${lang}.conllu`, import.meta.url), "utf8");
  return new Map([...readConllu(file)].map(({ text, tokens }) => [text, tokens]));
}

/** `ASSAULT RUS>UKR`; what stands under another frame with how it does. */
function matched(tokens: readonly Token[] | undefined, lang: Lang): string[] {
  if (!tokens) throw new Error("the sentence has no tree in its file of constructions");
  return matchFrames(new Dependencies(tokens), mentionsOf(tokens), TABLES[lang]).map(
    ({ frame, initiator, recipient, under }) =>
      `${frame.type} ${initiator.map(({ actor }) => actor).join("+")}>${recipient.map(({ actor }) => actor).join("+")}${under ? ` ${under.complement}` : ""}`,
  );
}

const CASES: Readonly<Record<Lang, readonly (readonly [text: string, ...frames: string[]])[]>> = {
  en: [
    ["Russia attacked Ukraine.", "ASSAULT RUS>UKR"],
    ["Ukraine was attacked by Russia.", "ASSAULT RUS>UKR"],
    ["Ukraine, which Russia attacked, asked for help.", "ASSAULT RUS>UKR"],
    ["Russia, which attacked Ukraine, denied it.", "ASSAULT RUS>UKR", "REJECT RUS>"],
    ["Troops sent by Russia attacked Ukraine.", "MOBILIZE RUS>"],
    ["Russia wants to attack Ukraine.", "ASSAULT RUS>UKR"],
    ["Russia and Belarus attacked Ukraine and Moldova.", "ASSAULT RUS+BLR>UKR+MDA"],
    ["Russia attacked Ukraine and threatened Poland.", "ASSAULT RUS>UKR", "THREATEN RUS>POL"],
    ["The Russian attack on Ukraine shocked Poland.", "ASSAULT RUS>UKR"],
    ["Russia's invasion of Ukraine shocked Poland.", "ASSAULT RUS>UKR"],
    ["Russia carried out an attack on Ukraine.", "ASSAULT RUS>UKR"],
    ["The EU imposed new sanctions on Russia.", "SANCTION EU>RUS"],
    ["Sanctions were imposed on Russia by the EU.", "SANCTION EU>RUS"],
    ["The EU imposed restrictions on Russia."],
    ["Poland accused Russia of attacking Ukraine.", "ACCUSE POL>RUS", "ASSAULT RUS>UKR vouched"],
    ["Poland accused Russia of an attack on Ukraine.", "ACCUSE POL>RUS", "ASSAULT RUS>UKR vouched"],
    ["Poland called on Russia to withdraw from Ukraine.", "REQUEST POL>RUS", "RETREAT RUS>UKR wanted"],
    ["Russia threatened to attack Ukraine.", "THREATEN RUS>UKR", "ASSAULT RUS>UKR threatened"],
    ["France met with Germany.", "CONSULT FRA+DEU>FRA+DEU"],
    ["France and Germany met.", "CONSULT FRA+DEU>FRA+DEU"],
    ["Talks between France and Germany were held.", "CONSULT FRA+DEU>FRA+DEU"],
    ["Poland condemned the Russian attack.", "ACCUSE POL>RUS", "ASSAULT RUS>"],
    ["France denied supplying weapons to Israel.", "REJECT FRA>ISR", "AID FRA>ISR denied"],
    ["Russia attacked a power plant in Ukraine.", "ASSAULT RUS>UKR"],
  ],
  de: [
    ["Russland griff die Ukraine an.", "ASSAULT RUS>UKR"],
    ["Die Ukraine wurde von Russland angegriffen.", "ASSAULT RUS>UKR"],
    ["Polen wies die Vorwürfe Russlands zurück.", "REJECT POL>RUS"],
    ["Der russische Angriff auf die Ukraine dauert an.", "ASSAULT RUS>UKR"],
    ["Der Angriff Russlands auf die Ukraine dauert an.", "ASSAULT RUS>UKR"],
    ["Die EU verhängte Sanktionen gegen Russland.", "SANCTION EU>RUS"],
    ["Die EU verhängte Strafen gegen den Verein."],
    ["Polen warf Russland vor, die Ukraine anzugreifen.", "ACCUSE POL>RUS", "ASSAULT RUS>UKR vouched"],
    ["Frankreich und Deutschland trafen sich in Wien.", "CONSULT FRA+DEU>FRA+DEU"],
    ["Russland griff die Ukraine an und drohte Polen.", "ASSAULT RUS>UKR", "THREATEN RUS>POL"],
  ],
  ru: [
    ["Россия атаковала Украину.", "ASSAULT RUS>UKR"],
    ["Украина была атакована Россией.", "ASSAULT RUS>UKR"],
    ["Польша обвинила Россию в нападении на Украину.", "ACCUSE POL>RUS", "ASSAULT RUS>UKR vouched"],
    ["Нападение России на Украину продолжается.", "ASSAULT RUS>UKR"],
    ["Франция встретилась с Германией.", "CONSULT FRA+DEU>FRA+DEU"],
    ["Польша потребовала, чтобы Россия вывела войска.", "REQUEST POL>RUS", "RETREAT RUS> wanted"],
    ["Россия, атаковавшая Украину, угрожает Польше.", "ASSAULT RUS>UKR", "THREATEN RUS>POL"],
  ],
};

describe.each(["en", "de", "ru"] as const)("%s", (lang) => {
  const trees = read(lang);
  test.each(CASES[lang])("%s", (text, ...frames) => {
    expect(matched(trees.get(text), lang)).toEqual(frames);
  });
});

test("why a frame does not fit", () => {
  const tokens = read("en").get("The EU imposed restrictions on Russia.") ?? [];
  const near = matchFrames(new Dependencies(tokens), mentionsOf(tokens), TABLES.en, { near: true });
  expect(near.map(({ frame, near: why }) => [frame.name, why])).toEqual([["sanction", "needs +obj:sanction"]]);
});

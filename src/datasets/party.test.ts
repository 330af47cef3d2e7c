import { describe, expect, test } from "vitest";
import { acledParty } from "./acled.ts";
import { icewsParty, PART } from "./icews-party.ts";
import { kedsParty } from "./keds-party.ts";
import type { Party } from "./plan.ts";

describe("ICEWS", () => {
  test.each<[text: string, party: Party]>([
    ["Russia", { country: "RUS" }],
    ["South_Korea", { country: "KOR" }],
    ["Democratic Republic of Congo", { country: "COD" }],
    ["Congo", { country: "COG" }],
    ["Military (Russia)", { country: "RUS", sector: "MIL" }],
    ["Military_(Russia)", { country: "RUS", sector: "MIL" }],
    ["Foreign Affairs (Bangladesh)", { country: "BGD", sector: "GOV" }],
    ["Media Personnel (Afghanistan)", { country: "AFG", sector: "MED" }],
    ["Armed Gang (Ukraine)", { country: "UKR", sector: "REB" }],
    ["Police (Australia)", { country: "AUS", sector: "COP" }],
    ["Member of Parliament (Palestinian Territory, Occupied)", { country: "PSE", sector: "LEG" }],
    ["Citizen (Kazakhstan)", { country: "KAZ", sector: "CVL" }],
    ["Party Member (Social) (Chile)", { country: "CHL", sector: "PTY" }],
    [`Vladimir Putin${PART}Executive,Government${PART}Russian Federation`, { country: "RUS", sector: "GOV" }],
    [`Russia${PART}${PART}Russian Federation`, { country: "RUS" }],
    [`Unknown man${PART}${PART}`, {}],
    ["Sergey Viktorovich Lavrov", {}],
    ["Combatant (Taliban)", {}],
    ["Citizen (Crimea)", {}],
    ["Africa", {}],
    ["4711", {}],
  ])("%j", (text, party) => {
    expect(icewsParty(text)).toEqual(party);
  });
});

describe("KEDS", () => {
  test.each<[code: string, party: Party]>([
    ["TUR", { country: "TUR" }],
    ["TURMIL", { country: "TUR", sector: "MIL" }],
    ["AFGPLC", { country: "AFG", sector: "CVL" }],
    ["ISRSETMIL", { country: "ISR", sector: "CVL" }],
    ["LBNHEZREB", { country: "LBN", sector: "REB" }],
    ["IGOUNO", { country: "IGO", sector: "IGO" }],
    ["US", { country: "US" }],
  ])("%s", (code, party) => {
    expect(kedsParty()(code)).toEqual(party);
  });
});

describe("ACLED", () => {
  test.each<[name: string, party: Party]>([
    ["Military Forces of Russia (2000-)", { country: "RUS", sector: "MIL" }],
    ["Military Forces of Russia (2000-) Air Force", { country: "RUS", sector: "MIL" }],
    ["Military Forces of the Democratic Republic of Congo (2019-)", { country: "COD", sector: "MIL" }],
    ["Police Forces of Mexico (2018-) State Police", { country: "MEX", sector: "COP" }],
    ["Military Forces of Pakistan (2018-2022)", { country: "PAK", sector: "MIL" }],
    ["Government of Mali (2021-)", { country: "MLI", sector: "GOV" }],
    ["Protesters (Argentina)", { country: "ARG", sector: "CVL" }],
    ["Civilians (Ukraine)", { country: "UKR", sector: "CVL" }],
    ["Unidentified Military Forces", {}],
    ["Operation Restoring Hope", {}],
    ["NAF: United Armed Forces of Novorossiya", {}],
    ["", {}],
  ])("%s", (name, party) => {
    expect(acledParty(name)).toEqual(party);
  });
});

import { expect, test } from "vitest";
import { readActor } from "./actor.ts";

const countries = new Set(["RUS", "KAZ"]);
const sectors = new Set(["GOV", "MED"]);

test.each([
  ["KAZ", { country: "KAZ" }],
  ["KAZ.GOV", { country: "KAZ", sector: "GOV" }],
  ["RUS.MED.Interfax", { country: "RUS", sector: "MED", name: "Interfax" }],
  ["RUS.Gazprom", { country: "RUS", name: "Gazprom" }],
  ["RUS.XYZ", { country: "RUS", name: "XYZ" }],
  ["EU", { name: "EU" }],
  ["UNO", { name: "UNO" }],
  ["Beregini", { name: "Beregini" }],
  ["KAZ.", { name: "KAZ." }],
  ["<b>KAZ</b>", { name: "<b>KAZ</b>" }],
])("%s is %o", (id, expected) =>
  expect(
    readActor(
      id,
      (code) => countries.has(code),
      (code) => sectors.has(code),
    ),
  ).toEqual(expected),
);

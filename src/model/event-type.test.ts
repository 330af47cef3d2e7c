import { expect, test } from "vitest";
import { CONTEXTS, isContext } from "./event-context.ts";
import { EVENT_TYPES, intensityOf, isEventType, meaningOf, modesOf, QUADS, quadOf } from "./event-type.ts";
import { readTable } from "./table.ts";

test("the tables hold exactly the types of the code, and modes of these types only", () => {
  const types = readTable(new URL("event-types.tsv", import.meta.url), ["type", "quad", "intensity"]);
  expect(types.map((row) => row.type)).toEqual([...EVENT_TYPES]);
  for (const row of types) expect(QUADS as readonly string[], row.type).toContain(row.quad);
  const modes = readTable(new URL("event-modes.tsv", import.meta.url), ["type", "mode", "intensity"]);
  expect(modes).toHaveLength(66);
  expect(new Set(modes.map((row) => `${row.type} ${row.mode}`)).size).toBe(66);
  for (const row of modes) {
    expect(isEventType(row.type), row.type).toBe(true);
    expect(row.mode).toMatch(/^[a-z]+(-[a-z]+)*$/);
  }
});

test("each type has a meaning, a class, and intensities whose sign goes with the class", () => {
  for (const type of EVENT_TYPES) {
    expect(meaningOf(type).length, type).toBeGreaterThan(20);
    const hostile = quadOf(type).endsWith("conflict");
    for (const value of [intensityOf(type), ...modesOf(type).values()]) {
      expect(Math.abs(value), type).toBeLessThanOrEqual(10);
      // A request is scored about nought though the manual classes it as conflict.
      if (type !== "REQUEST") expect(value < 0, `${type} ${value}`).toBe(hostile);
    }
  }
});

test.each([
  ["AGREE", undefined, undefined, 2.5],
  ["AID", undefined, undefined, 10],
  ["ACCUSE", undefined, undefined, -2], // 3 in the manual, a misprint
  ["ACCUSE", "disapprove", undefined, -2],
  ["ACCUSE", "allege", undefined, -3.5],
  ["CONSULT", "phone", undefined, 1.5],
  ["RETREAT", "disarm", undefined, 10],
  ["REQUEST", undefined, undefined, 0],
  ["REQUEST", "change", undefined, -1],
  ["COERCE", "martial-law", undefined, -7.5],
  ["COERCE", "cyber", undefined, -7],
  ["ASSAULT", "suicide-attack", undefined, -9.5],
  ["ASSAULT", "unconventional", undefined, -10],
  ["CONSULT", undefined, "042", 1.9],
  ["CONSULT", "visit", "042", 1.9], // the code decides over the mode, which has 4
  ["ACCUSE", undefined, "112", -2],
  ["SUPPORT", undefined, "057", 8],
  ["SANCTION", undefined, "163", -8],
  ["ACCUSE", undefined, "010", 0], // nought is a value
] as const)("intensity of %s %s %s is %d", (type, mode, cameo, expected) => {
  expect(intensityOf(type, mode, cameo)).toBe(expected);
});

test.each([
  ["AGREE", "verbal cooperation"],
  ["RETREAT", "material cooperation"],
  ["REQUEST", "verbal conflict"],
  ["THREATEN", "verbal conflict"],
  ["PROTEST", "material conflict"],
  ["MOBILIZE", "material conflict"],
] as const)("%s is %s", (type, quad) => expect(quadOf(type)).toBe(quad));

test.each([
  [() => intensityOf("ATTACK"), "unknown event type: ATTACK"],
  [() => quadOf("assault"), "unknown event type: assault"],
  [() => meaningOf(""), "unknown event type: "],
  [() => meaningOf("toString"), "unknown event type: toString"],
  [() => intensityOf("CONSULT", "zoom"), "unknown mode of CONSULT: zoom (known: visit, third-party, multilateral, phone)"],
  [() => intensityOf("AGREE", "phone"), "unknown mode of AGREE: phone (known: none)"],
  [() => intensityOf("CONSULT", "Visit", "042"), "unknown mode of CONSULT: Visit"],
  [() => intensityOf("CONSULT", undefined, "999"), "unknown event code: 999"],
  [() => intensityOf("CONSULT", undefined, "42"), "event code without its leading zero: 42 (042?)"],
])("refuses what it does not know: %s", (ask, message) => {
  expect(ask).toThrow(RangeError);
  expect(ask).toThrow(message);
});

test("contexts have hyphens, and none that a claim keeps elsewhere", () => {
  for (const context of Object.keys(CONTEXTS)) expect(context).toMatch(/^[a-z]+(-[a-z]+)*$/);
  for (const word of ["military", "pro-autocracy", "cbrn"]) expect(isContext(word), word).toBe(true);
  for (const word of ["future", "negation", "pro_autocracy", "toString", ""]) expect(isContext(word), word).toBe(false);
});

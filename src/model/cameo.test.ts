import fc from "fast-check";
import { expect, test } from "vitest";
import { base, cameo, cameoCodes, cameoQuad, root } from "./cameo.ts";
import { isContext } from "./event-context.ts";
import { isEventType, modesOf } from "./event-type.ts";

const codes = cameoCodes();

test("317 codes: twenty roots, each once, digits only, with the code above in the table", () => {
  expect(codes).toHaveLength(317);
  expect(new Set(codes.map((row) => row.code)).size).toBe(317);
  expect(codes.filter((row) => row.code.length === 2).map((row) => Number(row.code))).toEqual(
    Array.from({ length: 20 }, (_, i) => i + 1),
  );
  for (const { code } of codes) {
    expect(code).toMatch(/^(0[1-9]|1[0-9]|20)\d{0,2}$/);
    if (code.length > 2) expect(cameo(code.slice(0, -1)), code).toBeDefined();
  }
});

test("each code maps to one known type with a mode of it, or to none with a reason", () => {
  for (const { code, type, mode, contexts, why, label } of codes) {
    expect(label, code).toMatch(/^[A-Z][^A-Z]/);
    if (type === undefined) {
      expect(why, code).toMatch(/PLOVER codes none/);
      expect(["01", "02"], code).toContain(root(code));
      expect([mode, ...contexts], code).toEqual([undefined]);
    } else {
      expect(isEventType(type), code).toBe(true);
      if (mode !== undefined) expect([...modesOf(type).keys()], code).toContain(mode);
      for (const context of contexts) expect(isContext(context), `${code} ${context}`).toBe(true);
      expect(why, code).toBeUndefined();
    }
  }
});

test("each code has an intensity, and few have only one", () => {
  for (const { code, intensity } of codes) expect(Math.abs(intensity), code).toBeLessThanOrEqual(10);
  expect(codes.filter((row) => row.gdelt === undefined).map((row) => row.code)).toEqual([
    "0357",
    "1213",
    "1214",
    "1641",
    "1642",
    "1643",
  ]);
  const parted = codes.filter((row) => row.gdelt !== undefined && row.gdelt !== row.icews).map((row) => row.code);
  expect(parted).toEqual(["016", "022", "164", "165"]);
});

test.each([
  ["010", 0, undefined, undefined],
  ["016", -2, undefined, undefined],
  ["020", 3, undefined, undefined],
  ["0356", 7, "AGREE", undefined],
  ["0357", 7, "AGREE", undefined], // from 0356
  ["041", 1, "CONSULT", "phone"],
  ["057", 8, "SUPPORT", undefined],
  ["061", 6.4, "COOPERATE", undefined],
  ["072", 8.3, "AID", undefined],
  ["0813", 5, "RETREAT", undefined],
  ["0842", 7, "RETREAT", "release"],
  ["0871", 9, "RETREAT", "ceasefire"],
  ["094", -2, "ACCUSE", "investigate"],
  ["112", -2, "ACCUSE", "disapprove"],
  ["1123", -2, "ACCUSE", "allege"],
  ["116", -2, "SANCTION", "convict"],
  ["1213", -4, "REJECT", "assist"], // from ICEWS
  ["1214", -4, "REJECT", "assist"], // from 121
  ["1385", -7, "THREATEN", "violence"],
  ["154", -7.2, "MOBILIZE", "troops"],
  ["163", -8, "SANCTION", "discontinue"],
  ["1641", -7, "SANCTION", "expel"], // from 1661
  ["1712", -9.2, "ASSAULT", "destroy"],
  ["174", -5, "COERCE", "deport"],
  ["191", -9.5, "COERCE", "restrict"],
  ["195", -10, "ASSAULT", "aerial"],
  ["20", -10, "ASSAULT", undefined],
  ["2042", -10, "ASSAULT", "unconventional"],
] as const)("%s has %d and is %s %s", (code, intensity, type, mode) => {
  const row = cameo(code);
  expect([row?.intensity, row?.type, row?.mode]).toEqual([intensity, type, mode]);
});

test.each([
  ["01", "verbal cooperation", "verbal cooperation", undefined],
  ["0256", "verbal cooperation", "verbal cooperation", undefined],
  ["042", "verbal cooperation", "verbal cooperation", "verbal cooperation"],
  ["0874", "material cooperation", "material cooperation", "material cooperation"],
  ["090", "material cooperation", "verbal conflict", "verbal conflict"],
  ["112", "verbal conflict", "verbal conflict", "verbal conflict"],
  ["141", "verbal conflict", "material conflict", "material conflict"],
  ["152", "material conflict", "material conflict", "material conflict"],
  ["163", "material conflict", "material conflict", "verbal conflict"],
  ["2042", "material conflict", "material conflict", "material conflict"],
] as const)("%s: GDELT %s, ICEWS %s, Phoenix %s", (code, gdelt, icews, phoenix) => {
  expect([cameoQuad(code, "gdelt"), cameoQuad(code, "icews"), cameoQuad(code, "phoenix")]).toEqual([gdelt, icews, phoenix]);
});

test.each([
  ["1", "01"],
  ["57", "057"],
  ["256", "0256"],
  ["874", "0874"],
])("%s has lost its zero: %s", (lost, whole) => {
  const message = `event code without its leading zero: ${lost} (${whole}?)`;
  for (const ask of [() => cameo(lost), () => root(lost), () => base(lost), () => cameoQuad(lost, "gdelt")]) {
    expect(ask).toThrow(RangeError);
    expect(ask).toThrow(message);
  }
});

test.each(["999", "13y", "0841]", "00", "", "010 ", "98", "0330"])("%j is no code", (code) => {
  expect(cameo(code)).toBeUndefined();
  expect(() => root(code)).toThrow(`unknown event code: ${code}`);
});

test("codes that look like others keep what they say", () => {
  expect(cameo("12")?.label).toBe("Reject");
  expect(cameo("012")?.label).toBe("Make pessimistic comment");
  expect(cameo("112")?.label).toBe("Accuse");
});

test("root and base go upwards: root(base(code)) is root(code), base is its own base", () => {
  fc.assert(
    fc.property(fc.constantFrom(...codes.map((row) => row.code)), (code) => {
      expect(root(base(code))).toBe(root(code));
      expect(base(base(code))).toBe(base(code));
      expect(cameo(base(code))).toBeDefined();
      expect(code.startsWith(root(code))).toBe(true);
    }),
  );
  expect([base("0256"), base("025"), base("02"), base("1641")]).toEqual(["025", "025", "02", "166"]);
});

test("any text is a code, no code, or a code without its zero", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 5 }), (text) => {
      try {
        expect(cameo(text)?.code ?? text).toBe(text);
      } catch (error) {
        expect(cameo(`0${text}`), String(error)).toBeDefined();
      }
    }),
  );
});

import { describe, expect, test } from "vitest";
import { cameo } from "../model/cameo.ts";
import { country } from "../model/country.ts";
import { isEventType, QUADS } from "../model/event-type.ts";
import { acledActs, cameoActs, labelActs, plainLabel, ploverActs, weisActs } from "./acts.ts";
import { countryCodes, countryNamed } from "./countries.ts";
import { mutualActs } from "./mutual.ts";
import type { Act, CountryScheme } from "./plan.ts";
import { sectorCodes, sectorOfWords } from "./sectors.ts";

const act = (acts: ReturnType<typeof cameoActs>, name: string) => acts.get(name) as Act;

describe("acts", () => {
  test("GDELT and ICEWS weigh and class by themselves", () => {
    expect([act(cameoActs("gdelt"), "016").intensity, act(cameoActs("icews"), "016").intensity]).toEqual([-2, -5]);
    expect([act(cameoActs("gdelt"), "141").quad, act(cameoActs("icews"), "141").quad]).toEqual([
      "verbal conflict",
      "material conflict",
    ]);
    expect([act(cameoActs("gdelt"), "090").quad, act(cameoActs("icews"), "090").quad]).toEqual([
      "material cooperation",
      "verbal conflict",
    ]);
  });

  test.each<[label: string, cameo: string]>([
    ["Consult", "040"],
    ["Make_statement", "010"],
    ["Arrest,_detain,_or_charge_with_legal_action", "173"],
    ["Meet at a 'third' location", "044"],
    ["Express intent to de-escalate military engagement", "0356"],
    ["Expel or withdraw peacekeepers", "1661"],
    ["Reduce or stop material aid", "162"],
  ])("label %s", (label, code) => {
    expect(act(labelActs(), plainLabel(label)).cameo).toBe(code);
  });

  test("what is no event says so", () => {
    expect(labelActs().get("locatedin")).toEqual({ why: "not an event: locatedin" });
    expect(acledActs().get("Other")).toEqual({ why: "no act of one side on another" });
  });

  test("a code of WEIS is not that of CAMEO: 112 refuses there and accuses here", () => {
    expect([act(weisActs(), "112").type, act(cameoActs("gdelt"), "112").type]).toEqual(["REJECT", "ACCUSE"]);
    expect(weisActs().has("224")).toBe(false);
  });

  test("every act has a weight on the scale, a class, and a type that there is", () => {
    for (const acts of [cameoActs("gdelt"), cameoActs("icews"), labelActs(), ploverActs(), acledActs(), weisActs()])
      for (const [name, one] of acts)
        if (!("why" in one)) {
          expect(Math.abs(one.intensity), name).toBeLessThanOrEqual(10);
          expect(QUADS, name).toContain(one.quad);
          if (one.type !== undefined) expect(isEventType(one.type), name).toBe(true);
        }
  });

  test("mutual acts are codes or types that there are", () => {
    for (const name of mutualActs()) expect(isEventType(name) || cameo(name) !== undefined, name).toBe(true);
  });
});

describe("countries", () => {
  const on = (scheme: CountryScheme, code: string, day: string) =>
    countryCodes(scheme).find((one) => one.code === code && one.since <= day && day <= one.until);

  test.each<[scheme: CountryScheme, code: string, day: string, country: string | undefined]>([
    ["cameo", "RUS", "2014-03-01", "RUS"],
    ["cameo", "USR", "1995-01-01", "RUS"],
    ["cameo", "RUS", "1985-01-01", "SUN"],
    ["cameo", "UKR", "1985-01-01", "UKR"],
    ["cameo", "ROM", "2019-01-01", "ROU"],
    ["cameo", "PAL", "2000-01-01", "PSE"],
    ["cameo", "COL", "2019-01-01", "COL"],
    ["cameo", "SSD", "2014-01-01", "SSD"],
    ["cameo", "EUR", "2014-01-01", undefined],
    ["fips", "RS", "2019-01-01", "RUS"],
    ["iso2", "RS", "2019-01-01", "SRB"],
    ["fips", "GM", "2019-01-01", "DEU"],
    ["weis", "KYR", "1995-01-01", "KGZ"],
    ["weis", "UNK", "1995-01-01", "GBR"],
    ["weis", "TUR", "1995-01-01", "TUR"],
    ["iso3", "KAZ", "1995-01-01", "KAZ"],
  ])("%s %s on %s is %s", (scheme, code, day, expected) => {
    expect(on(scheme, code, day)?.country).toBe(expected);
  });

  test.each<CountryScheme>(["cameo", "weis", "fips", "iso2", "num", "cow", "iso3"])(
    "codes of %s leave no gap and never overlap",
    (scheme) => {
      const last = new Map<string, string>();
      for (const { code, since, until, country: found } of countryCodes(scheme)) {
        const before = last.get(code);
        const expected =
          before === undefined ? "0001-01-01" : new Date(Date.parse(before) + 86_400_000).toISOString().slice(0, 10);
        expect(since, code).toBe(expected);
        last.set(code, until);
        if (found !== undefined) expect(country(found), code).toBeDefined();
      }
      for (const [code, until] of last) expect(until, code).toBe("9999-12-31");
    },
  );

  test.each<[name: string, country: string | undefined]>([
    ["Russian Federation", "RUS"],
    ["russia", "RUS"],
    ["Timor-Leste", "TLS"],
    ["Holy See (Vatican City State)", "VAT"],
    ["United States", "USA"],
    ["Crimea", undefined],
    ["Middle East", undefined],
    ["", undefined],
  ])("%s is %s", (name, expected) => {
    expect(countryNamed(name)).toBe(expected);
  });
});

describe("sectors", () => {
  test("tables name sectors that there are", () => {
    expect(sectorCodes("gdelt").get("GOV")).toBe("GOV");
    expect(sectorCodes("polecat").get("JRN")).toBe("MED");
  });

  test.each([
    ["Executive,Foreign Ministry,Government", "GOV"],
    ["Defense / Security Ministry", "MIL"],
    ["Military Intelligence", "SPY"],
    ["Military Judge", "MIL"],
    ["Opposition Supporter", "OPP"],
    ["Ruling Party", "PTY"],
    ["Company - Owner or Operator", "BUS"],
    ["Accompanist", "CVL"], // "company" is in it, and no word of it
    ["", "CVL"],
  ])("%s: %s", (words, sector) => {
    expect(sectorOfWords(words)).toBe(sector);
  });
});

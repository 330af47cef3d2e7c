import fc from "fast-check";
import { expect, test } from "vitest";
import { type CodeScheme, countries, country, countryBy, successorsOf } from "./country.ts";
import { interval } from "./interval.ts";

const all = countries();

test("249 of ISO 3166-1, Kosovo, and eight that are gone, each code once", () => {
  const gone = all.filter((one) => one.status === "historical");
  expect(gone.map((one) => one.iso3)).toEqual(["SUN", "YUG", "SCG", "CSK", "DDR", "YMD", "VDR", "ANT"]);
  expect(all.filter((one) => one.status === "state")).toHaveLength(194); // 193 members of the United Nations and the Vatican
  expect(all.filter((one) => one.status === "disputed").map((one) => one.iso3)).toEqual(["ESH", "PSE", "TWN", "XKX"]);
  expect(all).toHaveLength(249 + 1 + 8);
  expect(new Set(all.map((one) => one.iso3)).size).toBe(all.length);
  expect(new Set(all.map((one) => one.name)).size).toBe(all.length);
});

test("every row is well formed, ends after it began, and its successors exist", () => {
  for (const one of all) {
    expect(one.iso3, one.name).toMatch(/^[A-Z]{3}$/);
    if (one.iso3 !== "VDR") expect(one.iso2, one.iso3).toMatch(/^[A-Z]{2}$/);
    if (!["XKX", "VDR"].includes(one.iso3)) expect(one.num, one.iso3).toMatch(/^\d{3}$/);
    expect(["state", "territory", "disputed", "historical"], one.iso3).toContain(one.status);
    for (const day of [one.since, one.until]) if (day !== undefined) expect(interval(day).precision).toBe("day");
    if (one.since !== undefined && one.until !== undefined) expect(one.since < one.until, one.iso3).toBe(true);
    expect(one.successors.length > 0, one.iso3).toBe(one.status === "historical");
    expect(one.until !== undefined, one.iso3).toBe(one.status === "historical");
    for (const successor of one.successors) expect(country(successor), `${one.iso3} ${successor}`).toBeDefined();
    if (one.fips !== undefined) expect(one.fips, one.iso3).toMatch(/^[A-Z]{2}$/);
    for (const code of [one.cow, one.cameo]) if (code !== undefined) expect(code, one.iso3).toMatch(/^[A-Z]{3}$/);
  }
});

test.each<[CodeScheme, number]>([
  ["iso2", 1], // CS
  ["num", 1], // 891
  ["fips", 0],
  ["cow", 3], // RUS, YUG, DRV
  ["cameo", 0],
])("in %s, %d codes have had two bearers, never two at once", (scheme, expected) => {
  const bearers = new Map<string, typeof all>();
  for (const one of all) {
    const code = one[scheme];
    if (code !== undefined) bearers.set(code, [...(bearers.get(code) ?? []), one]);
  }
  const shared = [...bearers.values()].filter((some) => some.length > 1);
  expect(shared).toHaveLength(expected);
  for (const some of shared) {
    const ordered = [...some].sort((a, b) => (a.since ?? "").localeCompare(b.since ?? ""));
    for (const [i, later] of ordered.entries())
      if (i > 0) expect((ordered[i - 1]?.until ?? "9999") < (later.since ?? ""), later.iso3).toBe(true);
  }
});

test.each([
  ["RUS", "Russia"],
  ["DEU", "Germany"],
  ["KAZ", "Kazakhstan"],
  ["NAM", "Namibia"],
  ["XKX", "Kosovo"],
  ["SUN", "Soviet Union"],
  ["DDR", "East Germany"],
  ["VDR", "North Vietnam"],
  ["ALA", "Åland Islands"],
  ["ROM", "Romania"], // given up in 2002
  ["BUR", "Myanmar"],
  ["ZAR", "Congo (Kinshasa)"],
  ["TMP", "Timor-Leste"],
  ["BYS", "Belarus"],
  ["EUR", undefined], // CAMEO's Europe
  ["GMY", undefined], // COW's Germany
  ["rus", undefined],
  ["RU", undefined],
  ["", undefined],
])("country %s is %s", (code, name) => expect(country(code)?.name).toBe(name));

// The same two letters, in FIPS and in ISO.
test.each([
  ["AG", "DZA", "ATG"],
  ["AQ", "ASM", "ATA"],
  ["AS", "AUS", "ASM"],
  ["AU", "AUT", "AUS"],
  ["BA", "BHR", "BIH"],
  ["BG", "BGD", "BGR"],
  ["BO", "BLR", "BOL"],
  ["BY", "BDI", "BLR"],
  ["CF", "COG", "CAF"],
  ["CG", "COD", "COG"],
  ["CH", "CHN", "CHE"],
  ["CN", "COM", "CHN"],
  ["ES", "SLV", "ESP"],
  ["GA", "GMB", "GAB"],
  ["GB", "GAB", "GBR"],
  ["GG", "GEO", "GGY"],
  ["GM", "DEU", "GMB"],
  ["IS", "ISR", "ISL"],
  ["KN", "PRK", "KNA"],
  ["KR", "KIR", "KOR"],
  ["LT", "LSO", "LTU"],
  ["MO", "MAR", "MAC"],
  ["NG", "NER", "NGA"],
  ["NI", "NGA", "NIC"],
  ["PS", "PLW", "PSE"],
  ["RS", "RUS", "SRB"],
  ["SG", "SEN", "SGP"],
  ["SZ", "CHE", "SWZ"],
  ["TU", "TUR", undefined],
  ["UP", "UKR", undefined],
  ["UA", undefined, "UKR"],
  ["DE", undefined, "DEU"],
  ["NA", undefined, "NAM"], // the text NA, not a missing value
  ["ZA", "ZMB", "ZAF"],
  ["KZ", "KAZ", "KAZ"],
])("%s is %s in FIPS and %s in ISO", (code, fips, iso2) => {
  expect([countryBy("fips", code)?.iso3, countryBy("iso2", code)?.iso3]).toEqual([fips, iso2]);
});

test("69 pairs of letters mean another country in FIPS than in ISO", () => {
  const differ = all.filter((one) => {
    if (one.fips === undefined || one.until !== undefined) return false;
    const other = countryBy("iso2", one.fips);
    return other?.iso2 === one.fips && other?.until === undefined && other?.iso3 !== one.iso3;
  });
  expect(differ).toHaveLength(69);
});

test.each<[CodeScheme, string, string | undefined, string | undefined]>([
  ["cameo", "RUS", undefined, "RUS"],
  ["cameo", "RUS", "1985-06-01", "SUN"],
  ["cameo", "RUS", "1991-12-25", "SUN"],
  ["cameo", "RUS", "1991-12-26", "RUS"],
  ["cameo", "USR", "1985-06-01", "SUN"],
  ["cameo", "USR", "1995-06-01", "RUS"], // KEDS went on with it
  ["cameo", "USR", undefined, "SUN"],
  ["cameo", "USR", "2014-03-18", undefined],
  ["cameo", "ROM", "2015-01-01", "ROU"],
  ["cameo", "ROU", "2015-01-01", "ROU"],
  ["cameo", "TMP", undefined, "TLS"],
  ["cameo", "ZAR", "1990-01-01", "COD"],
  ["cameo", "MTN", undefined, "MNE"],
  ["cameo", "IMY", undefined, "IMN"],
  ["cameo", "GZS", undefined, "PSE"],
  ["cameo", "PAL", undefined, "PSE"],
  ["cameo", "UKR", undefined, "UKR"],
  ["cameo", "WST", undefined, undefined], // the West
  ["cow", "PAL", undefined, "PLW"],
  ["cow", "AUS", undefined, "AUT"],
  ["cow", "AUL", undefined, "AUS"],
  ["cow", "RUS", "1980-01-01", "SUN"],
  ["cow", "YUG", "1980-01-01", "YUG"],
  ["cow", "YUG", "2005-01-01", "SCG"],
  ["cow", "YUG", "2010-01-01", "SRB"],
  ["cow", "YUG", undefined, "SRB"],
  ["cow", "CZE", "1980-01-01", "CSK"],
  ["cow", "CZR", undefined, "CZE"],
  ["cow", "DRV", "1970-01-01", "VDR"],
  ["cow", "DRV", "1980-01-01", "VNM"],
  ["cow", "RVN", "1970-01-01", "VNM"],
  ["cow", "GFR", "1980-01-01", "DEU"],
  ["cow", "GDR", "1980-01-01", "DDR"],
  ["cow", "YAR", "1980-01-01", "YEM"],
  ["cow", "YPR", "1980-01-01", "YMD"],
  ["iso2", "CS", "1990-01-01", "CSK"],
  ["iso2", "CS", "2000-01-01", undefined],
  ["iso2", "CS", "2005-01-01", "SCG"],
  ["iso2", "CS", undefined, "SCG"],
  ["iso2", "BU", "1985-01-01", "MMR"],
  ["iso2", "BU", "1995-01-01", undefined],
  ["iso2", "UA", "1985-01-01", undefined],
  ["iso2", "ua", undefined, undefined],
  ["num", "643", undefined, "RUS"],
  ["num", "008", undefined, "ALB"],
  ["num", "8", undefined, undefined],
  ["num", "280", "1985-01-01", "DEU"],
  ["num", "276", undefined, "DEU"],
  ["num", "891", "2000-01-01", "YUG"],
  ["num", "891", "2005-01-01", "SCG"],
  ["fips", "YI", "1999-01-01", "YUG"],
  ["fips", "YI", "2005-01-01", "SCG"],
  ["fips", "GZ", undefined, "PSE"],
  ["fips", "WE", undefined, "PSE"],
  ["fips", "RI", undefined, "SRB"],
  ["fips", "KV", undefined, "XKX"],
  ["fips", "OS", undefined, undefined], // the oceans
])("%s %s on %s is %s", (scheme, code, on, iso3) => {
  expect(countryBy(scheme, code, on)?.iso3).toBe(iso3);
});

test.each([
  ["RUS", "2020-01-01", ["RUS"]],
  ["RUS", "1985-01-01", []],
  ["SUN", "1985-01-01", ["SUN"]],
  ["SUN", "1991-10-01", ["SUN", "ARM", "BLR", "EST", "GEO", "KGZ", "LVA", "LTU", "MDA", "TJK", "UKR", "UZB"]],
  ["DDR", "1989-11-09", ["DDR"]],
  ["DDR", "1990-10-03", ["DEU"]],
  ["DDR", "1949-10-01", []],
  ["CSK", "1993-01-01", ["CZE", "SVK"]],
  ["YUG", "1985-01-01", ["YUG"]],
  ["YUG", "1995-01-01", ["YUG", "SVN", "HRV", "MKD", "BIH"]],
  ["YUG", "2005-01-01", ["SVN", "HRV", "MKD", "BIH", "SCG"]],
  ["YUG", "2010-01-01", ["SVN", "HRV", "MKD", "BIH", "SRB", "MNE"]],
  ["SCG", "2006-06-04", ["SCG", "MNE"]],
  ["YMD", "1985-01-01", ["YMD"]],
  ["YMD", "1990-05-22", ["YEM"]],
  ["VDR", "1976-07-02", ["VNM"]],
  ["ANT", "2000-01-01", ["ANT", "ABW"]],
  ["ANT", "2011-01-01", ["ABW", "BES", "CUW", "SXM"]],
  ["ROM", "2020-01-01", ["ROU"]],
])("%s on %s is %j", (code, on, expected) => {
  expect(successorsOf(code, on).map((one) => one.iso3)).toEqual(expected);
});

test("asks for a day and for a country", () => {
  expect(() => countryBy("iso2", "RU", "1985")).toThrow("not a day: 1985");
  expect(() => countryBy("iso2", "??", "12.5.1985")).toThrow("not a date: 12.5.1985");
  expect(() => successorsOf("RUS", "2020-02-30")).toThrow("no such day: 2020-02-30");
  expect(() => successorsOf("QQQ", "2020-01-01")).toThrow("unknown country: QQQ");
});

test("every code of a country leads back to it on a day when it bore it", () => {
  const schemes = ["fips", "iso2", "cow", "cameo", "num"] as const;
  fc.assert(
    fc.property(fc.constantFrom(...all), fc.constantFrom(...schemes), (one, scheme) => {
      const code = one[scheme];
      if (code !== undefined) expect(countryBy(scheme, code, one.until ?? "2024-01-01")?.iso3).toBe(one.iso3);
      expect(country(one.iso3)).toBe(one);
    }),
  );
});

test("after an end there is always a successor", () => {
  for (const one of all) expect(successorsOf(one.iso3, "2024-01-01").length, one.iso3).toBeGreaterThan(0);
});

import { expect, test } from "vitest";
import { country } from "./country.ts";
import { memberships, membersOf, organisationsOf } from "./membership.ts";
import { isOrganisation, ORGANISATIONS, type Organisation } from "./organisation.ts";

test.each<[Organisation, string, number, string[], string[]]>([
  ["NATO", "1998-01-01", 16, ["DEU", "TUR"], ["POL", "FIN"]],
  ["NATO", "2024-03-07", 32, ["SWE", "FIN"], ["UKR", "AUT"]],
  ["EU", "2000-01-01", 15, ["GBR", "AUT"], ["POL"]],
  ["EU", "2021-01-01", 27, ["HRV"], ["GBR", "CHE"]],
  ["CSTO", "2022-08-17", 6, ["KAZ", "ARM"], ["UZB", "AZE"]],
  ["CSTO", "2010-01-01", 7, ["UZB"], ["GEO"]],
  ["EAEU", "2022-08-17", 5, ["KGZ"], ["TJK"]],
  ["SCO", "2022-08-17", 8, ["IND"], ["IRN", "BLR"]],
  ["CIS", "2022-08-17", 9, ["MDA"], ["GEO", "UKR"]],
  ["BRICS", "2022-08-17", 5, ["ZAF"], ["IRN"]],
  ["G20", "2022-08-17", 19, ["IDN"], ["ESP"]],
  ["ASEAN", "2022-08-17", 10, ["MMR"], ["TLS"]],
  ["AU", "2022-08-17", 55, ["MAR", "ESH"], ["EGY2"]],
  ["COE", "2023-01-01", 46, ["UKR"], ["RUS", "BLR"]],
  ["OSCE", "2022-08-17", 57, ["MNG", "USA"], ["CHN"]],
  ["UN", "2022-08-17", 193, ["SSD", "RUS"], ["PSE", "XKX", "SUN"]],
  ["UN", "1989-01-01", 159, ["SUN", "YUG", "DDR"], ["RUS", "KOR"]],
  ["OECD", "2022-08-17", 38, ["CRI"], ["BRA"]],
  ["OIC", "2026-01-01", 57, ["SYR"], ["IND"]],
  ["LAS", "2022-08-17", 22, ["PSE"], ["IRN"]],
  ["WARSAW", "1990-01-01", 7, ["SUN", "DDR"], ["YUG"]],
])("%s on %s has %i members", (organisation, on, count, members, others) => {
  const found = membersOf(organisation, on) ?? [];
  expect(found.length).toBe(count);
  for (const one of members) expect(found).toContain(one);
  for (const one of others) expect(found).not.toContain(one);
});

test("an organisation without rows has no known members", () => {
  expect(membersOf("IMF", "2022-08-17")).toBeUndefined();
  expect(organisationsOf("KAZ", "2022-08-17")).toEqual(
    expect.arrayContaining(["CSTO", "EAEU", "SCO", "CIS", "OTS", "OSCE", "UN"]),
  );
});

test("every row is of a country there is, and no two rows of one overlap", () => {
  const last = new Map<string, string>();
  for (const { organisation, country: code, during } of memberships()) {
    expect(isOrganisation(organisation)).toBe(true);
    expect(country(code), code).toBeDefined();
    const before = last.get(`${organisation} ${code}`);
    if (before !== undefined) expect((during.from ?? "") > before, `${organisation} ${code}`).toBe(true);
    last.set(`${organisation} ${code}`, during.to ?? "9999");
  }
});

test("at least 90 organisations", () => {
  expect(Object.keys(ORGANISATIONS).length).toBeGreaterThanOrEqual(90);
});

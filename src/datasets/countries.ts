import { LANGUAGES } from "../lang/index.ts";
import { type CodeScheme, type Country, countries, country, countryBy } from "../model/country.ts";
import type { Day } from "../model/interval.ts";
import { readTable } from "../model/table.ts";
import type { CountryScheme } from "./plan.ts";

/** A code and the country that it means from `since` to `until`, both inside; without a country it names a region. */
export interface CountryCode {
  readonly code: string;
  readonly since: Day;
  readonly until: Day;
  readonly country?: string;
}

const FIRST = "0001-01-01";
const LAST = "9999-12-31";

/**
 * Every code of a scheme, with dates that leave no gap and never overlap, so that a code and a day have one row. Where nobody
 * bore the code on a day, it means who bears it today, else last: `UKR` in 1985 is Ukraine. In `name` the codes are alpha-3.
 */
export function countryCodes(scheme: CountryScheme): readonly CountryCode[] {
  const own = readTable(new URL("country-codes.tsv", import.meta.url), ["scheme", "code", "country"]);
  const codes = new Map<string, readonly CountryCode[]>();
  const always = (code: string, country?: string) =>
    codes.set(code, [{ code, since: FIRST, until: LAST, ...(country === undefined ? {} : { country }) }]);
  const coded = scheme === "weis" ? "cameo" : scheme;
  if (coded === "iso3" || coded === "name")
    for (const one of countries()) {
      always(one.iso3, one.iso3);
      for (const alias of one.aliases) if (alias.scheme === "iso3") always(alias.code, one.iso3);
    }
  else for (const code of bearersOf(coded).keys()) codes.set(code, periodsOf(coded, code));
  if (coded === "cameo") for (const code of regionCodes()) always(code);
  for (const row of own) if (row.scheme === scheme) always(row.code, row.country);
  return [...codes.values()].flat();
}

// Codes of a scheme with the days on which their meaning may change.
function bearersOf(scheme: CodeScheme): ReadonlyMap<string, ReadonlySet<Day>> {
  const changes = new Map<string, Set<Day>>();
  const add = (code: string | undefined, since: Day | undefined, until: Day | undefined) => {
    if (code === undefined) return;
    const days = changes.get(code) ?? new Set([FIRST]);
    if (since !== undefined) days.add(since);
    if (until !== undefined) days.add(dayAfter(until));
    changes.set(code, days);
  };
  for (const one of countries()) {
    add(codeIn(one, scheme), one.since, one.until);
    if (scheme === "cameo") add(one.iso3, one.since, one.until);
    for (const alias of one.aliases)
      if (alias.scheme === scheme || (scheme === "cameo" && alias.scheme === "iso3")) add(alias.code, alias.since, alias.until);
  }
  return changes;
}

function codeIn(one: Country, scheme: CodeScheme): string | undefined {
  return scheme === "cameo" ? (one.cameo ?? one.iso3) : one[scheme];
}

function periodsOf(scheme: CodeScheme, code: string): CountryCode[] {
  const starts = [...(bearersOf(scheme).get(code) ?? [])].sort();
  const periods: CountryCode[] = [];
  for (const [i, since] of starts.entries()) {
    const next = starts[i + 1];
    const until = next === undefined ? LAST : dayBefore(next);
    const found = (countryBy(scheme, code, since) ?? countryBy(scheme, code))?.iso3;
    const before = periods.at(-1);
    if (before && before.country === found) periods[periods.length - 1] = { ...before, until };
    else periods.push({ code, since, until, ...(found === undefined ? {} : { country: found }) });
  }
  return periods;
}

const dayAfter = (day: Day) => shifted(day, 1);
const dayBefore = (day: Day) => shifted(day, -1);

function shifted(day: Day, days: number): Day {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** Codes that stand where a country's may and name a region. */
export function regionCodes(): readonly string[] {
  return readTable(new URL("regions.tsv", import.meta.url), ["code", "name"]).map(({ code }) => code);
}

let names: ReadonlyMap<string, string> | undefined;

/**
 * The alpha-3 code of a country by the English name that a data set writes, case and spaces ignored; undefined for what is no
 * country's name, parts of one ("Crimea") and regions included.
 */
export function countryNamed(name: string): string | undefined {
  names ??= loadNames();
  return names.get(plain(name));
}

function loadNames(): ReadonlyMap<string, string> {
  const own = readTable(new URL("country-names.tsv", import.meta.url), ["name", "country"]);
  const byName = new Map(countries().map((one) => [plain(one.name), one.iso3]));
  for (const { form, country: code, as } of LANGUAGES.en.countryForms)
    if (as === "name" && country(code)) byName.set(plain(form), code);
  for (const row of own) byName.set(plain(row.name), row.country);
  return byName;
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll("_", " ").replace(/\s+/g, " ").trim();
}

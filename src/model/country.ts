import { type Day, interval } from "./interval.ts";
import { readTable } from "./table.ts";

/** The ways in which datasets name a country; `iso2`, `num` and alpha-3 are ISO 3166, `cow` the Correlates of War's letters. */
export type CodeScheme = "fips" | "iso2" | "cow" | "cameo" | "num";

/** state: member or observer of the United Nations; disputed: a state to some; historical: gone, see `successors`. */
export type CountryStatus = "state" | "territory" | "disputed" | "historical";

/** Another code of a country, in a scheme, from its first to its last day. */
export interface CountryAlias {
  readonly scheme: CodeScheme | "iso3";
  readonly code: string;
  readonly since?: Day;
  readonly until?: Day;
}

/** A country or territory with a code of its own in ISO 3166, today or once. */
export interface Country {
  /** Alpha-3: `RUS`; `XKX` for Kosovo, which ISO leaves to the user. */
  readonly iso3: string;
  readonly iso2?: string;
  /** Three digits, as text: `008`. */
  readonly num?: string;
  /** Short, in English; the names of other languages are in their folders. */
  readonly name: string;
  /** The first day, where it began after 1945; absent for "always". */
  readonly since?: Day;
  /** The last day; absent while it lasts. */
  readonly until?: Day;
  /** Who left it or took its place, alpha-3. */
  readonly successors: readonly string[];
  /** FIPS 10-4, in which GDELT locates events. RS is Russia there and Serbia in ISO. */
  readonly fips?: string;
  readonly cow?: string;
  /** The code of CAMEO and GDELT, where it is not the alpha-3 code. */
  readonly cameo?: string;
  readonly status: CountryStatus;
  readonly aliases: readonly CountryAlias[];
}

/** The country of an alpha-3 code, historical ones (`SUN`) and codes given up (`ROM`, `ZAR`) included. Case as in ISO: upper. */
export function country(code: string): Country | undefined {
  index ??= load();
  return index.byIso3.get(code);
}

/** Every country: ISO 3166-1 by alpha-3 code, then Kosovo, then those that are gone. */
export function countries(): readonly Country[] {
  index ??= load();
  return index.all;
}

/**
 * The country that bears a code of another scheme: on a day, or without one today, else last. COW's `RUS` is SUN in 1985 and
 * RUS now; ISO's `CS` is CSK in 1990 and SCG in 2005. Undefined when none bore it that day: data that name the places of 1985
 * by the codes of today are to be asked without a day. In `cameo` the alpha-3 code counts too. The schemes share letters, so
 * one must not be asked for the other's code. Throws a RangeError when `on` is no day.
 */
export function countryBy(scheme: CodeScheme, code: string, on?: Day): Country | undefined {
  index ??= load();
  const bearers = index.byCode.get(`${scheme}:${code}`) ?? [];
  if (on === undefined) return bearers[0]?.country;
  const at = day(on);
  return bearers.find((bearer) => holds(bearer, at))?.country;
}

/**
 * What stood on a day where `code` was: itself while it lasted and whoever had left it by then, later its successors or
 * theirs. Empty before it began. DDR is [DDR] in 1989 and [DEU] after; YUG is five countries in 2005, six a
 * year later. Throws a RangeError on an unknown code.
 */
export function successorsOf(code: string, on: Day): readonly Country[] {
  const start = country(code);
  if (!start) throw new RangeError(`unknown country: ${code}`);
  const at = day(on);
  if (start.since !== undefined && at < start.since) return [];
  if (start.until === undefined) return [start];
  const lasts = at <= start.until;
  const heirs = start.successors.flatMap((successor) => {
    // West Germany was there beside the GDR all along: it is an heir only once the other is gone. Croatia left, and counts at once.
    const begun = country(successor)?.since ?? "";
    const left = begun > (start.since ?? "");
    return lasts && !left ? [] : successorsOf(successor, at);
  });
  return lasts ? [start, ...heirs] : heirs;
}

interface Bearer {
  readonly country: Country;
  /** By a column of its own, not as an alias. */
  readonly own: boolean;
  readonly since?: Day | undefined;
  readonly until?: Day | undefined;
}

interface Index {
  readonly all: readonly Country[];
  readonly byIso3: ReadonlyMap<string, Country>;
  /** By `scheme:code`; first who bears it today, then own codes before aliases, then the latest. */
  readonly byCode: ReadonlyMap<string, readonly Bearer[]>;
}

let index: Index | undefined;

function holds({ since, until }: Bearer, on: Day): boolean {
  return (since === undefined || since <= on) && (until === undefined || on <= until);
}

function byPrecedence(one: Bearer, other: Bearer): number {
  const gone = (bearer: Bearer) => (bearer.until === undefined ? 0 : 1);
  return gone(one) - gone(other) || Number(other.own) - Number(one.own) || (other.until ?? "").localeCompare(one.until ?? "");
}

function day(text: Day): Day {
  if (interval(text).precision !== "day") throw new RangeError(`not a day: ${text} (expected 2022-08-17)`);
  return text;
}

function load(): Index {
  const rows = readTable(new URL("countries.tsv", import.meta.url), [
    "iso3",
    "iso2",
    "num",
    "name",
    "since",
    "until",
    "successors",
    "fips",
    "cow",
    "cameo",
    "status",
    "aliases",
  ]);
  const all = rows.map(toCountry);
  const byIso3 = new Map(all.map((one) => [one.iso3, one]));
  const byCode = new Map<string, Bearer[]>();
  const add = (scheme: string, code: string | undefined, bearer: Bearer) => {
    if (code === undefined) return;
    const key = `${scheme}:${code}`;
    const bearers = byCode.get(key);
    if (bearers) bearers.push(bearer);
    else byCode.set(key, [bearer]);
  };
  for (const one of all) {
    const own = { country: one, own: true, since: one.since, until: one.until };
    add("iso2", one.iso2, own);
    add("num", one.num, own);
    add("fips", one.fips, own);
    add("cow", one.cow, own);
    add("cameo", one.cameo ?? one.iso3, own);
    if (one.cameo !== undefined) add("cameo", one.iso3, own);
    for (const { scheme, code, since, until } of one.aliases) {
      if (scheme === "iso3") byIso3.set(code, one);
      add(scheme === "iso3" ? "cameo" : scheme, code, { country: one, own: false, since, until });
    }
  }
  for (const bearers of byCode.values()) bearers.sort(byPrecedence);
  return { all, byIso3, byCode };
}

function toCountry(row: Record<keyof Country, string>): Country {
  return {
    iso3: row.iso3,
    name: row.name,
    ...(row.iso2 && { iso2: row.iso2 }),
    ...(row.num && { num: row.num }),
    ...(row.since && { since: row.since }),
    ...(row.until && { until: row.until }),
    successors: row.successors === "" ? [] : row.successors.split("|"),
    ...(row.fips && { fips: row.fips }),
    ...(row.cow && { cow: row.cow }),
    ...(row.cameo && { cameo: row.cameo }),
    status: row.status as CountryStatus,
    aliases: row.aliases === "" ? [] : row.aliases.split("|").map((alias) => toAlias(alias, row.iso3)),
  };
}

// "iso2:BU@..1989-12-05", "cow:GFR@1955-05-05..1990-10-02", "fips:GZ@.."
const ALIAS = /^(iso3|iso2|num|fips|cow|cameo):([A-Z0-9]{2,3})@(\d{4}-\d{2}-\d{2})?\.\.(\d{4}-\d{2}-\d{2})?$/;

function toAlias(text: string, iso3: string): CountryAlias {
  const [, scheme, code, since, until] = ALIAS.exec(text) ?? [];
  if (scheme === undefined || code === undefined) throw new RangeError(`not an alias: ${text} (${iso3} in countries.tsv)`);
  return { scheme: scheme as CountryAlias["scheme"], code, ...(since && { since }), ...(until && { until }) };
}

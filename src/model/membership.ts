import { countryOf } from "./actor.ts";
import { type Day, type Interval, interval } from "./interval.ts";
import { isOrganisation, type Organisation } from "./organisation.ts";
import { readTable } from "./table.ts";

/** That a country belonged to an organisation. Without `during.from` it did before 1990, without `during.to` it still does. */
export interface Membership {
  readonly organisation: Organisation;
  /** Alpha-3, or a historical code. */
  readonly country: string;
  readonly during: Interval;
}

let rows: readonly Membership[] | undefined;

/** Every row of `memberships.tsv`. Throws a RangeError with value and row on a cell that is not understood. */
export function memberships(): readonly Membership[] {
  rows ??= load();
  return rows;
}

/** The countries that belonged to an organisation on a day; `undefined` when the table does not have its members. */
export function membersOf(organisation: Organisation, on: Day): readonly string[] | undefined {
  const own = memberships().filter((row) => row.organisation === organisation);
  if (own.length === 0) return undefined;
  return own.filter(({ during }) => isWithin(on, during)).map(({ country }) => country);
}

/** The organisations that a country belonged to on a day, as far as the table has them. */
export function organisationsOf(country: string, on: Day): readonly Organisation[] {
  return memberships()
    .filter((row) => row.country === country && isWithin(on, row.during))
    .map(({ organisation }) => organisation);
}

function isWithin(day: Day, { from, to }: Interval): boolean {
  return (from === undefined || from <= day) && (to === undefined || day <= to);
}

function load(): readonly Membership[] {
  const columns = ["organisation", "country", "since", "until"] as const;
  return readTable(new URL("memberships.tsv", import.meta.url), columns).map((row) => {
    const wrong = (what: string, value: string) =>
      new RangeError(`${what}: ${value} (row ${row.organisation} ${row.country} of memberships.tsv)`);
    if (!isOrganisation(row.organisation)) throw wrong("unknown organisation", row.organisation);
    if (countryOf(row.country) === undefined) throw wrong("unknown country", row.country);
    const from = row.since === "" ? undefined : interval(row.since).from;
    const to = row.until === "" ? undefined : interval(row.until).to;
    if (from !== undefined && to !== undefined && to < from) throw wrong("until before since", row.until);
    return {
      organisation: row.organisation,
      country: row.country,
      during: { precision: "span", ...(from !== undefined && { from }), ...(to !== undefined && { to }) },
    };
  });
}

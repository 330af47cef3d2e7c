import type { QuadScheme } from "../model/cameo.ts";
import { type Acts, acledActs, cameoActs, labelActs, ploverActs, weisActs } from "./acts.ts";
import { countryNamed } from "./countries.ts";
import type { Format } from "./format.ts";
import { column, rowsOf } from "./from.ts";
import { cellsOf, delimiterOf, type Head, linesOf } from "./head.ts";
import { icewsParty } from "./icews-party.ts";
import { kedsParty } from "./keds-party.ts";
import type { CountryScheme, Party, Plan } from "./plan.ts";
import { sectorCodes } from "./sectors.ts";

/** A mapping file: which column of a table of one's own is what. Columns are named as in the header, or in `columns` where there is none. */
export interface Mapping {
  /** The data set's name in the store. */
  readonly name: string;
  /** Found from the content when absent. */
  readonly delimiter?: string;
  /** Names of the columns, for a file without a header. */
  readonly columns?: readonly string[];
  readonly nulls?: readonly string[];
  readonly day: string;
  /** As strptime has it: `%d.%m.%Y`; ISO 8601 when absent. */
  readonly dayFormat?: string;
  readonly initiator: string;
  readonly recipient: string;
  /** How the two are written: cameo, weis, fips, iso2, iso3, num, cow, name (in English), icews-name ("Military (Russia)"), keds (`TURMIL`). */
  readonly countries: CountryScheme | "icews-name" | "keds";
  readonly initiatorActor?: string;
  readonly recipientActor?: string;
  readonly initiatorSector?: string;
  readonly recipientSector?: string;
  readonly act: string;
  /** How the act is written: cameo, icews-label, plover, weis, acled. */
  readonly acts: "cameo" | "icews-label" | "plover" | "weis" | "acled";
  /** Whose classes CAMEO's roots have; gdelt when absent. */
  readonly quads?: QuadScheme;
  readonly intensity?: string;
  readonly events?: string;
  readonly mentions?: string;
  readonly key?: string;
  readonly story?: string;
  readonly url?: string;
  readonly place?: string;
}

const KEYS = new Set(
  "name delimiter columns nulls day dayFormat initiator recipient countries initiatorActor recipientActor initiatorSector recipientSector act acts quads intensity events mentions key story url place".split(
    " ",
  ),
);
const COUNTRIES = ["cameo", "weis", "fips", "iso2", "iso3", "num", "cow", "name", "icews-name", "keds"];
const ACTS: Readonly<Record<Mapping["acts"], (quads: QuadScheme) => Acts>> = {
  cameo: (quads) => cameoActs(quads === "icews" ? "icews" : "gdelt", quads),
  "icews-label": labelActs,
  plover: ploverActs,
  weis: weisActs,
  acled: acledActs,
};

/** Reads a mapping. Throws a RangeError that names what is missing, unknown or of the wrong kind. */
export function toMapping(value: unknown): Mapping {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new RangeError("not a mapping: expected an object");
  const given = value as Record<string, unknown>;
  for (const key of Object.keys(given)) if (!KEYS.has(key)) throw new RangeError(`unknown key in the mapping: ${key}`);
  for (const key of ["name", "day", "initiator", "recipient", "countries", "act", "acts"])
    if (typeof given[key] !== "string") throw new RangeError(`the mapping has no ${key}`);
  for (const [key, one] of Object.entries(given)) {
    const list = key === "columns" || key === "nulls";
    const fits = list ? Array.isArray(one) && one.every((name) => typeof name === "string") : typeof one === "string";
    if (!fits) throw new RangeError(`not ${list ? "a list of texts" : "a text"} in the mapping: ${key}`);
  }
  if (!COUNTRIES.includes(String(given.countries)))
    throw new RangeError(`unknown countries in the mapping: ${given.countries} (known: ${COUNTRIES.join(", ")})`);
  if (!Object.hasOwn(ACTS, String(given.acts)))
    throw new RangeError(`unknown acts in the mapping: ${given.acts} (known: ${Object.keys(ACTS).join(", ")})`);
  return given as unknown as Mapping;
}

/** Any table, through a mapping file. */
export const mapped: Format = {
  name: "mapped",
  title: "a table through a mapping file",
  recognise: () => false,
  plan(head, options) {
    const mapping = toMapping(options.mapping);
    const parquet = head.text.startsWith("PAR1");
    const { from, names } = parquet ? { from: "read_parquet({file})", names: undefined } : tableOf(head, mapping);
    return planOf(mapping, from, names, options.dataset);
  },
};

function tableOf(head: Head, mapping: Mapping): { from: string; names: readonly string[] } {
  const [first = ""] = linesOf(head.text);
  const delimiter = mapping.delimiter ?? delimiterOf(first);
  const quoted = delimiter !== "\t" || first.startsWith('"');
  const names = mapping.columns ?? cellsOf(first, delimiter, quoted);
  const skip = mapping.columns === undefined ? 1 : 0;
  return { from: rowsOf({ columns: names, delimiter, quoted, skip, nulls: mapping.nulls ?? [] }), names };
}

function planOf(mapping: Mapping, from: string, names: readonly string[] | undefined, dataset: string | undefined): Plan {
  // Whatever type a column has in a Parquet file, it is read as text here and as a number below.
  const sql = (name: string) => {
    if (names && !names.includes(name))
      throw new RangeError(`the mapping names a column that the file lacks: ${name} (it has ${names.join(", ")})`);
    return `cast(${column(name)} as varchar)`;
  };
  const day = sql(mapping.day);
  const { countries, initiatorSector, recipientSector } = mapping;
  const optional = (key: keyof Mapping & keyof Plan["columns"]) => {
    const name = mapping[key];
    return typeof name === "string" ? { [key]: sql(name) } : {};
  };
  const number = (key: "intensity" | "events" | "mentions", type: string) => {
    const name = mapping[key];
    return name === undefined ? {} : { [key]: `try_cast(${sql(name)} as ${type})` };
  };
  const party = partyOf(countries);
  return {
    format: "mapped",
    dataset: dataset ?? mapping.name,
    notes: [`mapping ${mapping.name}`],
    from,
    columns: {
      day:
        mapping.dayFormat === undefined
          ? `try_cast(left(${day}, 10) as date)`
          : `cast(try_strptime(${day}, '${mapping.dayFormat.replaceAll("'", "''")}') as date)`,
      initiator: sql(mapping.initiator),
      recipient: sql(mapping.recipient),
      act: mapping.acts === "icews-label" ? `regexp_replace(lower(${sql(mapping.act)}), '[^a-z0-9]', '', 'g')` : sql(mapping.act),
      ...optional("initiatorActor"),
      ...optional("recipientActor"),
      ...(initiatorSector === undefined || party ? {} : { initiatorSector: sql(initiatorSector) }),
      ...(recipientSector === undefined || party ? {} : { recipientSector: sql(recipientSector) }),
      ...number("intensity", "double"),
      ...number("events", "integer"),
      ...number("mentions", "integer"),
      ...optional("key"),
      ...optional("story"),
      ...optional("url"),
      ...optional("place"),
    },
    countries: countries === "icews-name" || countries === "name" ? "iso3" : countries === "keds" ? "cameo" : countries,
    ...(party ? { party } : {}),
    sectors: sectorCodes("gdelt"),
    acts: ACTS[mapping.acts](mapping.quads ?? "gdelt"),
    checks: names ? [{ reason: "columns shifted", when: `"surplus" is not null` }] : [],
  };
}

function partyOf(countries: Mapping["countries"]): ((text: string) => Party) | undefined {
  if (countries === "icews-name") return icewsParty;
  if (countries === "keds") return kedsParty();
  if (countries !== "name") return undefined;
  return (name) => {
    const country = countryNamed(name);
    return country === undefined ? {} : { country };
  };
}

import { countryOf, SECTORS } from "../model/actor.ts";
import { country, countryBy } from "../model/country.ts";
import { isOrganisation } from "../model/organisation.ts";
import { readTable } from "../model/table.ts";

let rows: ReadonlyMap<string, string> | undefined;

function codes(): ReadonlyMap<string, string> {
  rows ??= new Map(
    readTable(new URL("petrarch-codes.tsv", import.meta.url), ["code", "actor"]).map(({ code, actor }) => [code, actor]),
  );
  return rows;
}

/** An actor of our ids by its CAMEO code: `AFGGOV` is `AFG.GOV`, `IGOUNO` is `UN`; undefined for `---` and for what is no code. */
export function actorOfCode(code: string): string | undefined {
  if (!/^[A-Z]{3,}$/.test(code)) return undefined;
  // The longest code of an organisation that it begins with: IGOUNOKID is the UN's.
  for (let end = code.length; end >= 6; end -= 3) {
    const known = codes().get(code.slice(0, end));
    if (known && isOrganisation(known)) return known;
  }
  const head = code.slice(0, 3);
  const state = countryOf(head) !== undefined && country(head) ? head : countryBy("cameo", head)?.iso3;
  const sector = sectorOfCode(state ? code.slice(3) : code);
  if (!state) return sector && `${code}`;
  return sector ? `${state}.${sector}` : state;
}

/** The first sector that a code's groups of three letters name; "CVL" for letters that name none, undefined without any. */
export function sectorOfCode(letters: string): keyof typeof SECTORS | undefined {
  for (let at = 0; at + 3 <= letters.length; at += 3) {
    const group = letters.slice(at, at + 3);
    const sector = codes().get(group) ?? group;
    if (isSector(sector)) return sector;
  }
  return letters.length >= 3 ? "CVL" : undefined;
}

function isSector(id: string): id is keyof typeof SECTORS {
  return Object.hasOwn(SECTORS, id);
}

import { SECTORS, type Sector } from "../model/actor.ts";
import { readTable } from "../model/table.ts";

/** Who is meant by a code that no table knows: somebody, but not the state. */
export const OTHER_SECTOR: Sector = "CVL";

/** What an actor is, by the codes of a data set: `gdelt` (CAMEO's, also of KEDS files) or `polecat`. Throws on a row that is no sector. */
export function sectorCodes(of: "gdelt" | "polecat"): ReadonlyMap<string, Sector> {
  const known = codes.get(of);
  if (known) return known;
  const rows = readTable(new URL(`${of}-sectors.tsv`, import.meta.url), ["code", "sector"]);
  const made = new Map(rows.map(({ code, sector }) => [code, checked(sector, `${of}-sectors.tsv`)]));
  codes.set(of, made);
  return made;
}

const codes = new Map<string, ReadonlyMap<string, Sector>>();

let titles: readonly { readonly sector: Sector; readonly words: RegExp }[] | undefined;

/** What an actor is by the words of its title or of its sectors: "Foreign Affairs", "Executive,Government"; CVL when none is known. */
export function sectorOfWords(words: string): Sector {
  titles ??= readTable(new URL("titles.tsv", import.meta.url), ["sector", "words"]).map((row) => ({
    sector: checked(row.sector, "titles.tsv"),
    words: new RegExp(`(?<![a-z])(?:${row.words})(?![a-z])`, "i"),
  }));
  return titles.find((title) => title.words.test(words))?.sector ?? OTHER_SECTOR;
}

function checked(sector: string, file: string): Sector {
  if (!Object.hasOwn(SECTORS, sector)) throw new RangeError(`unknown sector: ${sector} (${file})`);
  return sector as Sector;
}

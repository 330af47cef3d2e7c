import { countryNamed } from "./countries.ts";
import type { Party } from "./plan.ts";
import { sectorOfWords } from "./sectors.ts";

/** Parts a name, its sectors and its country in one text; it stands in no name. */
export const PART = "\u001f";

// "Military (Russia)", "Foreign Affairs (Korea, South)"; the last brackets count: "Party Member (Social) (Chile)".
const BRACKETS = /^(.*?)\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)$/;

/**
 * Reads an actor of ICEWS: a country's name is the state itself, "Military (Russia)" an organ of it, and a person without brackets nobody's. In raw
 * files the sectors and the country come after the name, each behind `PART`; there the country says whose an actor is, but not that
 * it is the state: "Russia" is, "Vladimir Putin" of the Russian Federation is its government.
 */
export function icewsParty(text: string): Party {
  const [given = "", sectors = "", land = ""] = text.split(PART);
  const name = given.replaceAll("_", " ").trim();
  const state = countryNamed(name);
  if (state !== undefined) return { country: state };
  const [, title = name, place = ""] = BRACKETS.exec(name) ?? [];
  const country = countryNamed(place) ?? countryNamed(land);
  return country === undefined ? {} : { country, sector: sectorOfWords(`${title}, ${sectors}`) };
}

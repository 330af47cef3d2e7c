import type { CountryForm } from "../language.ts";
import type { CountryRow } from "../load.ts";

/**
 * The forms of a country that stand in English text, as its row in `countries.tsv` gives them: names and capitals in all
 * spellings, adjectives, demonyms in singular and plural. A possessive is the form and what follows it ("Russia's"), a
 * people without a noun of its own ("the French") is the adjective. Nothing of the row's column `never` comes out.
 */
export function* inflect(row: CountryRow): Iterable<CountryForm> {
  const never = new Set(cells(row.never ?? ""));
  const made: readonly (readonly [CountryForm["as"], readonly string[]])[] = [
    ["name", cells(row.names)],
    ["capital", cells(row.capital)],
    ["adjective", cells(row.adjective)],
    ["demonym", cells(row.demonym).flatMap(people)],
  ];
  for (const [as, words] of made)
    for (const form of new Set(words.flatMap(spellings))) if (!never.has(form)) yield { form, country: row.country, as };
}

function cells(cell: string): readonly string[] {
  return cell.split("|").filter((word) => word !== "");
}

/** One and many: Dane, Danes; Frenchman, Frenchmen, Frenchwoman, Frenchwomen; Chinese for both. */
function people(demonym: string): readonly string[] {
  const [one = demonym, many] = demonym.split("/");
  if (many !== undefined) return [one, many];
  // Frenchman, Irishman, Manxman, but not German: those are a people's adjective with "man".
  if (/[hx]man$/.test(one)) return ["man", "men", "woman", "women"].map((end) => one.slice(0, -3) + end);
  // Chinese, Swiss, Seychellois, Burkinabé.
  if (/(?:ese|s|é|è)$/.test(one)) return [one];
  return [one, `${one}s`];
}

/** Each turns one spelling into another that is in use; where it finds nothing the word stays as it is. */
const RESPELL: readonly ((word: string) => string)[] = [
  // U.S. = US, U.K. = UK; a single initial ("N. Korea") keeps its stop.
  (word) => word.replace(/(?:\p{Lu}\.){2,}/gu, (letters) => letters.replaceAll(".", "")),
  (word) => word.replaceAll(" and ", " & "),
  (word) => word.replace(/\bSaint /g, "St. "),
  (word) => word.replace(/\bSaint /g, "St "),
  (word) => word.replaceAll("'", "’"),
  // Türkiye = Turkiye, Bogotá = Bogota.
  (word) => word.normalize("NFD").replace(/\p{M}/gu, ""),
];

function spellings(word: string): readonly string[] {
  let found: readonly string[] = [word];
  for (const respell of RESPELL) found = [...new Set([...found, ...found.map(respell)])];
  return found;
}

import type { Language } from "../lang/language.ts";
import type { Token } from "../model/sentence.ts";
import { splitTokens } from "../syntax/index.ts";
import { type Around, around } from "./around.ts";
import type { CountryMention } from "./countries.ts";
import type { HolderMention } from "./holders-in-text.ts";

/** Somebody that a document introduces by office. */
export interface Introduced {
  readonly country: string;
  readonly actor: string;
  readonly pronoun?: "he" | "she";
}

/** Persons that a document introduces by office ("der kasachische Präsident Kassym-Schomart Tokajew"), by the stem of the family name. */
export type People = ReadonlyMap<string, Introduced>;

/** A family name shorter than this is too easily another word. */
const SHORTEST = 4;

/**
 * The persons whom these sentences introduce by office and name; a name that two countries claim is left out. `sentences`
 * holds each sentence with the countries and the office-holders found in it: of these the ones whose family name needs a
 * first name before it, so that later "Michel" is Charles Michel.
 */
export function findPeople(
  text: string,
  sentences: Iterable<{
    readonly from: number;
    readonly to: number;
    readonly countries: readonly CountryMention[];
    readonly holders?: readonly HolderMention[];
  }>,
  language: Language,
): People {
  const words = around(language);
  const people = new Map<string, Introduced | undefined>();
  const add = (name: string, person: Introduced) => {
    const stem = stemOf(name, words);
    if (stem.length < SHORTEST) return;
    people.set(stem, people.has(stem) && people.get(stem)?.country !== person.country ? undefined : person);
  };
  for (const { from, to, countries, holders = [] } of sentences) {
    for (const { introduced, form, country, actor, pronoun } of holders)
      if (introduced && !/[ -]/.test(form)) add(form, { country, actor, ...(pronoun && { pronoun }) });
    if (!countries.some((country) => country.actor.endsWith(".GOV"))) continue;
    const tokens = splitTokens(text, from, to);
    for (const country of countries) {
      const name = country.actor.endsWith(".GOV") ? familyName(tokens, country, countries, words) : undefined;
      if (name !== undefined) add(name, { country: country.country, actor: country.actor });
    }
  }
  return new Map([...people].flatMap(([stem, person]) => (person === undefined ? [] : [[stem, person] as const])));
}

/** Where the sentence names one of these persons; `as` is "title", since an office tells us the country. */
export function findNamed(text: string, from: number, to: number, people: People, language: Language): CountryMention[] {
  if (people.size === 0) return [];
  const words = around(language);
  const tokens = splitTokens(text, from, to);
  const found: CountryMention[] = [];
  for (const [i, token] of tokens.entries()) {
    if (token.form.length < SHORTEST || !/^\p{Lu}/u.test(token.form)) continue;
    const person = people.get(token.form) ?? people.get(stemOf(token.form, words));
    if (person === undefined) continue;
    // "[Präsident Kassym-Schomart Tokajew]"
    let first = i;
    while (first > 0 && partOfName(tokens, first - 1, words)) first--;
    const span = { from: token.from, to: token.to };
    found.push({
      ...span,
      form: token.form,
      ...person,
      as: "title",
      phrase: { from: tokens[first]?.from ?? span.from, to: span.to },
      acts: true,
      rule: `${language.lang}/people`,
    });
  }
  return found;
}

function partOfName(tokens: readonly Token[], at: number, words: Around): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || !next || token.form.length > 24) return false;
  if (/^[-‑]$/.test(token.form)) return next.from === token.to;
  if (words.is("preposition", token.form) || words.is("article", token.form) || words.is("and", token.form)) return false;
  return words.is("title", token.form) || (at > 0 && /^\p{Lu}\p{Ll}/u.test(token.form));
}

/** The last of the capitalised words after an office, where the office is a title. */
function familyName(
  tokens: readonly Token[],
  country: CountryMention,
  countries: readonly CountryMention[],
  words: Around,
): string | undefined {
  const end = country.phrase.to;
  const titled = tokens.some(({ form, from, to }) => from >= country.phrase.from && to <= end && words.is("title", form));
  if (!titled) return undefined;
  let at = tokens.findIndex(({ from }) => from >= end);
  if (at < 0) return undefined;
  // "Kazakhstan's president, Kassym-Jomart Tokayev," and a second office: "Präsident und Oberbefehlshaber" is none.
  const comma = tokens[at]?.form === ",";
  if (comma) at++;
  const names: string[] = [];
  for (; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || countries.some(({ from, to }) => from < token.to && token.from < to)) break;
    if (/^[-‑]$/.test(token.form) && names.length > 0) continue;
    if (!/^\p{Lu}[\p{Ll}\p{Lu}]/u.test(token.form) || words.sector(token.form)) break;
    if (words.is("preposition", token.form) || words.is("article", token.form)) break;
    names.push(token.form);
    if (names.length === 5) break;
  }
  if (comma && (names.length < 2 || tokens[at]?.form !== ",")) return undefined;
  return names.at(-1);
}

/** A family name without the ending of its case, so that "Tokajews" and "Путиным" are found. */
function stemOf(name: string, words: Around): string {
  const stem = name.replace(words.endings, "");
  return stem.length >= SHORTEST ? stem : name;
}

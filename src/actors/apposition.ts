import type { Language } from "../lang/language.ts";
import type { Token } from "../model/sentence.ts";
import { type Around, around } from "./around.ts";
import type { CountryMention } from "./countries.ts";

/**
 * Countries and persons in one list in order, one mention for one actor: "der kasachische Präsident Kassym-Schomart Tokajew",
 * "Russia's Vladimir Putin" and "Tokayev, Kazakhstan's president," are each the country with the name inside its phrase.
 */
export function withPersons(
  countries: readonly CountryMention[],
  persons: readonly CountryMention[],
  tokens: readonly Token[],
  language: Language,
): CountryMention[] {
  const words = around(language);
  const all = [...countries];
  for (const person of persons) {
    const at = all.findIndex((country) => sameActor(country, person) && isBeside(country, person, tokens, words));
    const country = all[at];
    if (!country) {
      if (!all.some(({ phrase }) => phrase.from < person.to && person.from < phrase.to)) all.push(person);
      continue;
    }
    const phrase = {
      from: Math.min(country.phrase.from, person.phrase.from),
      to: Math.max(country.phrase.to, person.phrase.to),
    };
    // The words that carry the case are the name's where the country only owns it ("Russia's Vladimir Putin").
    all[at] = { ...country, phrase, actor: person.actor, acts: true, as: "title", named: person };
  }
  return all.sort((a, b) => a.from - b.from);
}

function sameActor(country: CountryMention, person: CountryMention): boolean {
  return country.country === person.country && country.named === undefined && country.as !== "pronoun";
}

/** Nothing but names, offices and an opening mark stands between an office and its holder; a comma only after the holder. */
function isBeside(country: CountryMention, person: CountryMention, tokens: readonly Token[], words: Around): boolean {
  const after = country.phrase.to <= person.phrase.from;
  if (!after && person.phrase.to > country.phrase.from) return country.phrase.to >= person.phrase.from;
  const [start, end] = after ? [country.phrase.to, person.phrase.from] : [person.phrase.to, country.phrase.from];
  const between = tokens.filter(({ from, to }) => from >= start && to <= end).map(({ form }) => form);
  if (!after)
    return country.actor !== country.country && between[0] === "," && between.slice(1).every((form) => words.is("article", form));
  if (between.length > 5) return false;
  const owned = country.actor !== country.country || words.is("possessive", between[0] ?? "");
  return (
    (owned || between.length === 0) &&
    between.every(
      (form) =>
        words.is("possessive", form) ||
        words.is("title", form) ||
        /^[-‑«„“",]$/.test(form) ||
        (/^\p{Lu}/u.test(form) && !words.is("preposition", form)),
    )
  );
}

import type { CountryForm, Language } from "../lang/language.ts";

/** A language's country forms by their first word, the longest first. */
export interface Gazetteer {
  readonly byFirstWord: ReadonlyMap<string, readonly CountryForm[]>;
  /** Whether a form names that country. */
  names(country: string, form: string): boolean;
}

/** The country of a look-alike: found like a country, so that the shorter form in it is not, and then left out. */
export const NO_COUNTRY = "";

const built = new WeakMap<Language, Gazetteer>();

/** The index of a language's forms, built when it is first asked for. */
export function gazetteer(language: Language): Gazetteer {
  const known = built.get(language);
  if (known) return known;
  const byFirstWord = new Map<string, CountryForm[]>();
  const all = new Set<string>();
  const nothing = language.lookalikes.map((form): CountryForm => ({ form, country: NO_COUNTRY, as: "name" }));
  for (const each of [...language.countryForms, ...nothing]) {
    const form = each.form.replace(/-$/, ""); // "US-" is found as "US" before a hyphen
    const first = /^[\p{L}\p{M}\p{N}]+/u.exec(form)?.[0];
    if (first === undefined) continue;
    const list = byFirstWord.get(first) ?? [];
    list.push({ ...each, form });
    byFirstWord.set(first, list);
    all.add(`${each.country} ${form}`);
  }
  for (const list of byFirstWord.values()) list.sort((a, b) => b.form.length - a.form.length);
  const made = { byFirstWord, names: (country: string, form: string) => all.has(`${country} ${form}`) };
  built.set(language, made);
  return made;
}

import type { CountryForm, Language } from "../lang/language.ts";

/** A language's forms of countries and organisations by their first word, the longest first. */
export interface Gazetteer {
  readonly byFirstWord: ReadonlyMap<string, readonly CountryForm[]>;
  /** Whether a form names that country or organisation. */
  names(country: string, form: string): boolean;
}

/** The country of a look-alike: found like a country, so that the shorter form in it is not, and then left out. */
export const NO_COUNTRY = "";

const built = new WeakMap<Language, Gazetteer>();

/** The index of a language's forms, built when it is first asked for. */
export function gazetteer(language: Language): Gazetteer {
  const known = built.get(language);
  if (known) return known;
  const nothing = language.lookalikes.map((form): CountryForm => ({ form, country: NO_COUNTRY, as: "name" }));
  // "US-" is found as "US" before a hyphen
  const forms = [...language.countryForms, ...language.organisationForms, ...nothing].map((each) => ({
    ...each,
    form: each.form.replace(/-$/, ""),
  }));
  const all = new Set(forms.map(({ country, form }) => `${country} ${form}`));
  const made = {
    byFirstWord: byFirstWord(forms),
    names: (country: string, form: string) => all.has(`${country} ${form}`),
  };
  built.set(language, made);
  return made;
}

/** Forms by their first word, the longest first; a form that begins with no letter or digit is left out. */
export function byFirstWord<Form extends { readonly form: string }>(forms: Iterable<Form>): ReadonlyMap<string, readonly Form[]> {
  const found = new Map<string, Form[]>();
  for (const each of forms) {
    const first = /^[\p{L}\p{M}\p{N}]+/u.exec(each.form)?.[0];
    if (first === undefined) continue;
    const list = found.get(first);
    if (list) list.push(each);
    else found.set(first, [each]);
  }
  for (const list of found.values()) list.sort((a, b) => b.form.length - a.form.length);
  return found;
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** Where a form ends when it stands at `at` as a whole word, no further than `limit`; a space in it is any space. */
export function endOf(text: string, at: number, limit: number, form: string): number | undefined {
  for (const char of form) {
    if (char === " ") {
      const start = at;
      while (at < limit && /\s/.test(text.charAt(at))) at++;
      if (at === start) return undefined;
    } else {
      if (!text.startsWith(char, at)) return undefined;
      at += char.length;
    }
  }
  if (at > limit) return undefined;
  return LETTER.test(form.slice(-1)) && LETTER.test(text.slice(at, at + 1)) ? undefined : at;
}

import { readActor } from "./actor.ts";
import type { Countries, Country } from "./api.ts";
import { say } from "./words/say.svelte.ts";

/** The countries that the program knows, named in the language of the page. */
class CountryNames {
  #known: ReadonlyMap<string, Country> = $state.raw(new Map());
  #display = $derived(new Intl.DisplayNames(say.words.locale, { type: "region" }));

  learn(answer: Countries): void {
    this.#known = new Map(answer.countries.map((country) => [country.code, country]));
  }

  has(code: string): boolean {
    return this.#known.has(code);
  }

  /** The country's name; where the browser has none, the program's own; of an unknown code, the code. */
  name(code: string): string {
    const country = this.#known.get(code);
    if (!country) return code;
    if (!country.iso2 || !/^[A-Z]{2}$/i.test(country.iso2)) return country.name;
    const iso2 = country.iso2.toUpperCase();
    const name = this.#display.of(iso2);
    return name === undefined || name === iso2 ? country.name : name;
  }

  /** An actor in words: "Russia", "Kazakhstan, government", "Interfax". */
  actor(id: string): string {
    const { sectors } = say.words;
    const read = readActor(
      id,
      (code) => this.has(code),
      (code) => Object.hasOwn(sectors, code),
    );
    if (read.name !== undefined) return read.name;
    const country = read.country === undefined ? id : this.name(read.country);
    return read.sector === undefined ? country : `${country}, ${sectors[read.sector] ?? read.sector}`;
  }
}

export const countries = new CountryNames();

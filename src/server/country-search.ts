import { countries } from "../model/country.ts";
import { LANGS } from "../model/lang.ts";

/**
 * The countries that each word typed may mean, by code or by the beginning of a name in any language that is read: "kas rus" is
 * [[KAZ], [RUS, ...]]. A word that names none gives an empty list.
 */
export function searchCountries(words: string): string[][] {
  return words
    .toLowerCase()
    .split(/[\s,>-]+/)
    .filter((word) => word !== "")
    .map((word) =>
      index().flatMap(([code, names]) =>
        code.toLowerCase() === word || names.some((name) => name.startsWith(word)) ? [code] : [],
      ),
    );
}

let found: [code: string, names: string[]][] | undefined;

// Every word of every name begins a match: "Arabien" finds Saudi-Arabien.
function index(): [string, string[]][] {
  found ??= countries().map(({ iso3, iso2, name }) => {
    const shown = LANGS.map((lang) =>
      iso2 === undefined || iso2 === "" ? undefined : new Intl.DisplayNames(lang, { type: "region", fallback: "none" }).of(iso2),
    );
    return [
      iso3,
      [name, ...shown]
        .flatMap((each) => (each === undefined ? [] : [each, ...each.split(/[\s-]+/)]))
        .map((each) => each.toLowerCase()),
    ];
  });
  return found;
}

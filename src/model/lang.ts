/** The languages that Rapporteur reads. */
export const LANGS = ["de", "en", "ru"] as const;

/** ISO 639-1 code of a language that Rapporteur reads. */
export type Lang = (typeof LANGS)[number];

/** Narrows any language code to one that is read. */
export function isLang(code: string | undefined): code is Lang {
  return (LANGS as readonly (string | undefined)[]).includes(code);
}

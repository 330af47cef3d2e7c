import type { Language } from "../language.ts";
import { loadLanguage } from "../load.ts";
import { inflect } from "./inflect.ts";

/** English, British and American: its tables are the files of this folder. */
export const en: Language = loadLanguage("en", new URL("./", import.meta.url), inflect, {
  // A possessive is the name and what follows it.
  nameForms: (form) => [{ form }],
  wording: {
    // "don't", "Russia's"; "the 1980's" stays.
    clitic: /(?<=\p{L})(?:n['’]t|['’](?:s|m|d|ll|re|ve))$/iu,
    genitive: "word",
    hyphen: "parts",
    range: "parts",
    initials: "whole",
    ordinalStop: false,
    spacedThousands: false,
    markRuns: "whole",
    closingStop: true,
  },
  // "and" begins a clause only after punctuation; without it it joins parties ("Russia and China").
  clauseStart:
    "(?:[,;–—]| -) ?(?:and|but|or|nor|yet|so|while|whereas|(?:even )?(?:though|if)|although|because|since|after|before|until|unless|as|when|where|which|who|whom|whose|that|(?:adding|saying|claiming|in order|so) (?:that|to))",
  agent: "by|at the hands of|on the part of",
});

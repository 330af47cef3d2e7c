import type { Language } from "../language.ts";
import { loadLanguage } from "../load.ts";
import { inflect, nameForms } from "./inflect.ts";

/** Russian, with ё and without it: its tables are the files of this folder. */
export const ru: Language = loadLanguage("ru", new URL("./", import.meta.url), inflect, {
  nameForms,
  wording: {
    genitive: "none",
    hyphen: "whole",
    range: "whole",
    initials: "parts",
    ordinalStop: false,
    spacedThousands: true,
    markRuns: "whole",
    closingStop: false,
  },
  // ", которые ввели санкции", ", в которой", "; однако", " — но": conjunctions, and relatives with or without a preposition.
  clauseStart: String.raw`(?:[,;]|\s[—–-]{1,2})\s(?:(?:и|а|но|или|либо|однако|зато|что|чтобы|будто|если|когда|пока|хотя|пусть|поскольку|потому|так как|как|где|куда|откуда|чей|чья|ч[её]м|кто|кого|после того|до того|несмотря|прежде|причем|причём|тем более)|(?:(?:в|во|на|с|со|из|к|ко|о|об|от|до|по|под|при|за|для|у|между|через|против|благодаря|среди)\s)?(?:котор\p{L}+|чего|чему|которых|ч[её]м))`,
  // The actor of a passive is a bare instrumental ("обвинена Киевом"); only event nouns take words.
  agent: "со стороны|от лица|от имени",
});

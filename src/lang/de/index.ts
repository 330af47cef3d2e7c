import type { Language } from "../language.ts";
import { loadLanguage } from "../load.ts";
import { inflect, nameForms } from "./inflect.ts";

const DETERMINER = "(?:[Dd](?:e[rmns]|ie|as)|eine?[rmsn]?|(?:sein|ihr|mehrer|einig|zahlreich|viel)e[rmns]?)";
/** "Am Montag sagte er, dass", "Aber Zeitungen berichteten": a day does not speak, and a capital may only begin the sentence. */
const NO_NAME =
  "(?!(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|Januar|Februar|März|April|Mai|Juni|Juli|August|" +
  "September|Oktober|November|Dezember|Jahre?|Monat|Woche|Abend|Morgen|Er|Sie|Es|Wir|Ich|Wer|Wie|Was|Und|Aber|Doch|Auch|Nach|Laut|" +
  "In|Im|Am|An|Bei|Zu|Von|Mit|Als|Wenn|Dass|So|Da)(?!\\p{L}))";
/** "hätte den Beobachtern zufolge": these end as adjectives do. */
const NO_ADJECTIVE =
  "(?!(?:hätten?|haben?|hatten?|wurden?|werden?|würden?|wären?|waren|seien|sollen|sollten?|können|konnten?|wollen|aber|oder|unter|" +
  "über|aller|alle|de[mnsr]|eine[mnrs]?|seine[mnrs]?|ihre[mnrs]?)(?!\\p{L}))";
const NAME = `(?:${NO_NAME}\\p{Lu}[\\p{L}\\p{N}.&/-]*(?<![.-])|„[^“]{1,50}“|»[^«]{1,50}«|«[^»]{1,50}»|’[^’]{1,50}’|"[^"]{1,50}"|dpa|taz|n-tv|rbb)`;
/** "dem russischen Außenministerium in Moskau", "der Nachrichtenagentur dpa", "„Spiegel“": it ends before a verb, which is lower case. */
const VOICE =
  `(?:${DETERMINER} )?(?:${NO_ADJECTIVE}\\p{Ll}[\\p{L}-]*e[mnrs]? ){0,3}?${NAME}` +
  `(?: (?:(?:von|für|des|der|in|im|und|aus) (?:\\p{Ll}[\\p{L}-]*e[mnrs]? ){0,2}?)?${NAME}){0,6}`;

/** German, as written in Germany, Austria and Switzerland. */
export const de: Language = loadLanguage("de", new URL("./", import.meta.url), inflect, {
  nameForms,
  wording: {
    // "gibt's" is "gibt" and "'s"; of a name ("Zettel's") it is the genitive and stays.
    cutOff: /(?<=^\p{Ll}{2,})['’]s$/u,
    genitive: "same",
    hyphen: "parts",
    range: "whole",
    initials: "whole",
    ordinalStop: true,
    spacedThousands: false,
    markRuns: "parts",
    closingStop: true,
  },
  // ", das die Sanktionen", "; doch", " – und": conjunctions, and relative pronouns with or without a preposition.
  clauseStart:
    "(?:[,;]|\\s[–—-])\\s(?:(?:und|aber|doch|denn|sondern|oder|sowie|während|nachdem|bevor|weil|da|dass|daß|ob|wenn|falls|obwohl|" +
    "obgleich|indem|damit|sodass|wobei|wodurch|womit|worauf|worin|woraufhin|wogegen|wofür|als|wie|bis|seit|seitdem|sobald|solange|" +
    "sofern|ohne|um|statt|anstatt|wo|was|wer|warum|weshalb)|" +
    "(?:(?:mit|von|aus|bei|nach|zu|in|an|auf|für|gegen|durch|über|unter|vor|hinter|neben|zwischen|wegen|trotz)\\s)?" +
    "(?:(?:der|die|das|dem|den)(?!\\s\\d)|dessen|deren|denen|welche[rsnm]?|wonach))",
  // "in der Nähe von Brüssel", "südlich von Kiew": no actor.
  agent:
    "(?<!(?:Nähe|Norden|Süden|Osten|Westen|Hauptstadt|Provinz|Region|\\p{L}+lich|unweit|Höhe|Wert) )(?:von|vom)|durch|seitens",
  voice: VOICE,
});

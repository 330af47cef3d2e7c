import type { Sector } from "../model/actor.ts";
import type { Stance } from "../model/claim.ts";
import type { EventType } from "../model/event-type.ts";
import type { Lang } from "../model/lang.ts";
import type { Wording } from "./wording.ts";

/** One inflected form, as it stands in running text, that names a country or an organisation. */
export interface CountryForm {
  readonly form: string;
  /** ISO 3166 alpha-3, a historical code of `model/countries.tsv`, or an organisation of `model/organisation.ts`. */
  readonly country: string;
  /** Which organ of the country it names, where it names one: GOV for "Kreml". */
  readonly sector?: Sector;
  readonly as: "name" | "adjective" | "demonym" | "capital";
  /** Its form is no nominative, so that it is no subject: "Россию"; absent where the form does not tell. */
  readonly oblique?: boolean;
}

/** One inflected form of a person's name. */
export interface NameForm {
  readonly form: string;
  /** As in `CountryForm`. */
  readonly oblique?: boolean;
}

/** A row of `triggers.tsv`: words that state an event, and where its parties stand around them. */
export interface Trigger {
  /** The row's name within the language: `vorwerfen`. */
  readonly name: string;
  readonly type: EventType;
  readonly mode?: string;
  readonly cameo?: string;
  /** Matched against the sentence, whole words, case as written; the group `rest` is a separated part ("wies ... zurück"). */
  readonly pattern: RegExp;
  /**
   * directed: who acts stands before, on whom after or between; reciprocal: all parties are on both sides; nominal: an event
   * noun, its parties follow prepositions; voiced: a verdict on what was said ("sei falsch"), who acts is the voice of the sentence.
   */
  readonly shape: "directed" | "reciprocal" | "nominal" | "voiced";
  /** A passive form of the same trigger: who acts follows `agent`. */
  readonly passive?: RegExp;
  /** Words that stand before the recipient: "gegen", "mit", "an". */
  readonly toward?: RegExp;
}

/** A row of `voices.tsv`: words that show that somebody else says so. */
export interface VoiceCue {
  readonly name: string;
  readonly pattern: RegExp;
  /** Where the voice is named: in the group `voice` of the pattern, or nowhere (hearsay). */
  readonly hearsay: boolean;
  readonly stance: Stance;
}

/** A row of `modality.tsv`: words that show that a clause does not state what took place. */
export interface ModalityCue {
  readonly name: string;
  readonly pattern: RegExp;
  /** tense: a future by the verb's own form ("подпишет"), which a trigger may hold itself. */
  readonly shows: "future" | "tense" | "hypothetical" | "negated";
}

/** What words around a country's name do, beside naming a sector. */
export const ROLES = [
  "title",
  "article",
  "of",
  "and",
  "preposition",
  "between",
  "source",
  "seat",
  "adjective",
  "noun",
  "genitive",
  "possessive",
  "endings",
  "verb",
  "oblique",
  "impersonal",
  "organ",
  "former",
  "no-given",
  "infinitive",
  "aim",
  "complement",
  "quantifier",
  "pro-drop",
  "pronoun",
  "pronoun-she",
  "relative",
  "subordinate",
  "verb-last",
  "no-country",
] as const;
export type Role = (typeof ROLES)[number];

/** Everything that belongs to one language; the rest of the program knows no words. */
export interface Language {
  readonly lang: Lang;
  /** Lower case, with every stop but the last one ("z.b" for "z.B."): no sentence ends after them. */
  readonly abbreviations: ReadonlySet<string>;
  /** Words after which "10." is an ordinal and no end: month names and the like, lower case. */
  readonly afterOrdinal: ReadonlySet<string>;
  /** Words after which "10." is an ordinal before any other: articles, lower case. */
  readonly beforeOrdinal: ReadonlySet<string>;
  /** How sentences are cut into words. */
  readonly wording: Wording;
  readonly countryForms: readonly CountryForm[];
  /** Forms of the organisations that act as countries do, and of organs with a name of their own. */
  readonly organisationForms: readonly CountryForm[];
  /** The forms of a family name, or of a whole name, as running text has them. */
  readonly nameForms: (name: string, woman: boolean) => readonly NameForm[];
  /** The forms of the name of a medium or group, given in the nominative; `inflection` as in `countries.tsv`. */
  readonly bodyForms: (name: string, inflection: string) => readonly NameForm[];
  /** Longer names that hold a country's and mean none: "South China Sea", "US-Dollar". */
  readonly lookalikes: readonly string[];
  /** Rows of `around.tsv`: the words around a country's name, by what they do; each matches a whole word. */
  readonly around: ReadonlyMap<Role | Sector, RegExp>;
  readonly triggers: readonly Trigger[];
  readonly voices: readonly VoiceCue[];
  readonly modality: readonly ModalityCue[];
  /** Where a clause begins: conjunctions and relative pronouns after a comma, semicolon, dash. */
  readonly clauseStart: RegExp;
  /** Before the actor of a passive or of an event noun: "von", "by". */
  readonly agent: RegExp;
}

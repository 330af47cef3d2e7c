import { around, type CountryMention } from "../actors/index.ts";
import type { Language } from "../lang/language.ts";
import type { Span, Token } from "../model/sentence.ts";
import { isWord } from "../syntax/index.ts";
import { type Phrase, phrasesOf } from "./phrases.ts";
import type { Found } from "./triggers.ts";

/** What the parties of one trigger are sought in. */
export interface Scene {
  readonly text: string;
  readonly clause: Span;
  /** The tokens of the sentence. */
  readonly tokens: readonly Token[];
  /** The mentions of the clause in order. */
  readonly mentions: readonly CountryMention[];
  readonly found: Found;
  /** Mentions that an earlier trigger of the clause acts on: they are its objects, not the subject of this one. */
  readonly taken: readonly CountryMention[];
  /** The last trigger binds its own subject, not its object: "promised Ukraine to support France" and "refused". */
  readonly promised: boolean;
  /** Mentions that name a voice of the sentence before the trigger: who says so is not who does it, if another can be. */
  readonly voiced: readonly CountryMention[];
  /** Who says what the clause says, where the saying stands in another clause. */
  readonly speaker?: CountryMention;
  /** Whom an earlier trigger of the clause accuses or threatens: what follows as a noun is theirs ("condemned Russia for the attack"). */
  readonly blamed: readonly CountryMention[];
  /** Where the next verb with the same subject begins ("rejected the calls and [thanked] Russia"): what follows is its object. */
  readonly limit?: number;
  readonly language: Language;
}

/** The mentions of a scene before its trigger, and those inside or after it, which the trigger's words may govern. */
export interface View {
  readonly phrases: readonly Phrase[];
  readonly before: readonly Phrase[];
  readonly after: readonly Phrase[];
}

/** Reads the phrases of a scene. In "warf ... vor" what stands between the parts stands after the verb. */
export function look({ tokens, mentions: all, found, clause, limit, language }: Scene): View {
  const mentions = limit === undefined ? all : all.filter(({ from }) => from < limit);
  const verb = tokens.find(({ from, to }) => from <= found.from && to > found.from)?.to ?? found.from;
  const end = mentions.some(({ from }) => from > found.from && from < found.to) ? verb : found.to;
  const bound = (mention: CountryMention) => (mention.from >= found.to ? found.to : mention.from >= end ? end : clause.from);
  const phrases = phrasesOf(mentions, tokens, bound, language).map((phrase) =>
    isSubjectOf(phrase, { tokens, found, clause, language }) ? withoutPreposition(phrase) : phrase,
  );
  return {
    phrases,
    before: phrases.filter(({ mention }) => mention.to <= found.from),
    after: phrases.filter(({ mention }) => mention.from >= end),
  };
}

/** "after Russian media alleged": the first word of the clause is its conjunction, no preposition, when the verb comes soon. */
function isSubjectOf(
  phrase: Phrase,
  { tokens, found, clause, language }: Pick<Scene, "tokens" | "found" | "clause" | "language">,
): boolean {
  const { preposition, mention } = phrase;
  const start = tokens.find(({ from, form }) => from >= clause.from && isWord(form));
  if (preposition === undefined || start?.from !== phrase.from || mention.to > found.from) return false;
  if (!around(language).is("subordinate", preposition)) return false;
  const between = tokens.filter(({ from, to }) => from >= mention.phrase.to && to <= found.from);
  return between.length <= 2 && between.every(({ form }) => isWord(form));
}

function withoutPreposition({ preposition: _, ...phrase }: Phrase): Phrase {
  return phrase;
}

/** Those who stand as subject or object: named as actors, under no preposition, no other noun's attribute. */
export function free(side: readonly Phrase[]): Phrase[] {
  return side.filter(({ mention, preposition, attribute }) => mention.acts && preposition === undefined && !attribute);
}

/** The same without those who are no nominative: who may be a subject. */
export function nominative(phrases: readonly Phrase[]): Phrase[] {
  return phrases.filter(({ oblique }) => !oblique);
}

/** "В Москве заявили", "в МИД России пригласили": nobody is the subject, and who it is stands under "in". */
export function impersonal({ tokens, found, language }: Scene, view: View): Phrase | undefined {
  const words = around(language);
  const verb = tokens.find(({ from, to }) => from <= found.from && to > found.from);
  if (!verb || !words.is("impersonal", verb.form)) return undefined;
  return view.before.findLast(
    ({ mention, preposition }) =>
      preposition !== undefined &&
      words.is("seat", preposition) &&
      (mention.as === "capital" || mention.actor.endsWith(".GOV")) &&
      !tokens.some(({ form, from, to }) => from >= mention.phrase.to && to <= found.from && form === ","),
  );
}

/** The same without those who only say so, unless nobody is left. */
export function unvoiced(phrases: readonly Phrase[], { voiced }: Scene): readonly Phrase[] {
  const others = phrases.filter(({ mention }) => !voiced.includes(mention));
  return others.length > 0 ? others : phrases;
}

/** A mention with those joined to it: "Russland, China und Iran". */
export function group(view: View, head: Phrase | undefined): CountryMention[] {
  if (!head) return [];
  const at = view.phrases.indexOf(head);
  let end = at + 1;
  while (view.phrases[end]?.joined) end++;
  let start = at;
  while (start > 0 && view.phrases[start]?.joined) start--;
  return view.phrases.slice(start, end).map(({ mention }) => mention);
}

/** Whether a trigger's words are an event noun: by its row, by a preposition, or by the capital of a language that shows nouns so. */
export function isNoun(scene: Pick<Scene, "tokens" | "found" | "language" | "text">): boolean {
  const { tokens, found, language, text } = scene;
  if (found.trigger.shape === "nominal" || useOf(scene) === "noun") return true;
  const capital = /^\p{Lu}/u.test(text.slice(found.from, found.from + 2));
  return around(language).verbLast && capital && found.from > (tokens[0]?.from ?? 0);
}

/** How a trigger's words are used: as a verb, as a noun in a phrase ("in the attack"), or under another verb ("to attack", "of arming"). */
export function useOf({ tokens, found, language }: Pick<Scene, "tokens" | "found" | "language">): "verb" | "noun" | "governed" {
  const words = around(language);
  // "призвала Россию [вывести] войска"
  if (words.is("infinitive", tokens.find(({ from }) => from >= found.from)?.form ?? "")) return "governed";
  const before = tokens
    .filter(({ to }) => to <= found.from)
    .slice(-4)
    .reverse();
  const at = before.findIndex(({ form }) => !words.is("article", form) && !words.is("adjective", form));
  const head = before[at];
  if (!head || !words.is("preposition", head.form)) return "verb";
  return at === 0 ? "governed" : "noun";
}

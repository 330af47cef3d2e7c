import { around, type CountryMention } from "../actors/index.ts";
import type { Language } from "../lang/language.ts";
import type { Span, Token } from "../model/sentence.ts";
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
  /** Mentions that name a voice of the sentence before the trigger: who says so is not who does it, if another can be. */
  readonly voiced: readonly CountryMention[];
  readonly language: Language;
}

/** The mentions of a scene before its trigger, and those inside or after it, which the trigger's words may govern. */
export interface View {
  readonly phrases: readonly Phrase[];
  readonly before: readonly Phrase[];
  readonly after: readonly Phrase[];
}

/** Reads the phrases of a scene. In "warf ... vor" what stands between the parts stands after the verb. */
export function look({ tokens, mentions, found, clause, language }: Scene): View {
  const verb = tokens.find(({ from, to }) => from <= found.from && to > found.from)?.to ?? found.from;
  const end = mentions.some(({ from }) => from > found.from && from < found.to) ? verb : found.to;
  const bound = (mention: CountryMention) => (mention.from >= found.to ? found.to : mention.from >= end ? end : clause.from);
  const phrases = phrasesOf(mentions, tokens, bound, language);
  return {
    phrases,
    before: phrases.filter(({ mention }) => mention.to <= found.from),
    after: phrases.filter(({ mention }) => mention.from >= end),
  };
}

/** Those who stand as subject or object: named as actors, under no preposition, no other noun's attribute. */
export function free(side: readonly Phrase[]): Phrase[] {
  return side.filter(({ mention, preposition, attribute }) => mention.acts && preposition === undefined && !attribute);
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

/** How a trigger's words are used: as a verb, as a noun in a phrase ("in the attack"), or under another verb ("to attack", "of arming"). */
export function useOf({ tokens, found, language }: Pick<Scene, "tokens" | "found" | "language">): "verb" | "noun" | "governed" {
  const words = around(language);
  const before = tokens
    .filter(({ to }) => to <= found.from)
    .slice(-4)
    .reverse();
  const at = before.findIndex(({ form }) => !words.is("article", form) && !words.is("adjective", form));
  const head = before[at];
  if (!head || !words.is("preposition", head.form)) return "verb";
  return at === 0 ? "governed" : "noun";
}

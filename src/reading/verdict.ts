import { around, type CountryMention } from "../actors/index.ts";
import type { Language } from "../lang/language.ts";
import type { Token } from "../model/sentence.ts";
import { type Parties, without } from "./parties.ts";
import type { Found } from "./triggers.ts";
import type { Heard } from "./voices.ts";

/**
 * "Die Angaben seien falsch, teilte das Ministerium mit": who says so denies. "Truss said that Russia would face consequences":
 * who says so threatens, and whom the clause is about is threatened.
 */
export function verdict(
  initiator: readonly CountryMention[],
  inside: readonly CountryMention[],
  { trigger, from }: Found,
): Parties | undefined {
  const subject = inside.find((each) => each.to <= from && each.acts && !each.oblique && !initiator.includes(each));
  if (initiator.length === 0 || (trigger.type !== "REJECT" && !subject)) return undefined;
  return { initiator, recipient: trigger.type === "REJECT" || !subject ? [] : without([subject], initiator) };
}

/** The mentions that the innermost voice names: "[Poland and the EU] say", and not "a report on Russia said". */
export function speakers(
  heard: readonly Heard[],
  mentions: readonly CountryMention[],
  tokens: readonly Token[],
  language: Language,
): CountryMention[] {
  const voice = heard.at(-1)?.voice;
  if (voice === undefined) return [];
  const words = around(language);
  return mentions.filter(({ phrase, acts }) => {
    if (!acts || phrase.from >= voice.to || voice.from >= phrase.to) return false;
    const before = tokens.filter(({ from, to }) => from >= voice.from && to <= phrase.from);
    return !before.some(({ form }) => words.is("preposition", form));
  });
}

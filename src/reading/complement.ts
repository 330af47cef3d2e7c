import { around, type CountryMention } from "../actors/index.ts";
import type { Language } from "../lang/language.ts";
import type { EventType } from "../model/event-type.ts";
import type { Span, Token } from "../model/sentence.ts";
import { isWord } from "../syntax/index.ts";

/** What is asked of, or held against, the subject of the clause that follows: "demanded that Russia ...", "warf ihm vor, dass". */
const OF_THE_SUBJECT: ReadonlySet<EventType> = new Set(["REQUEST", "ACCUSE"]);

/**
 * The country with which the next clause begins, where that is what the verb before it is about: "fordert, dass [Russland]",
 * "alleged that [Kazakh] ammunition". Nothing may stand between the conjunction and it but articles, adjectives and offices.
 */
export function complementOf(
  type: EventType,
  next: Span | undefined,
  mentions: readonly CountryMention[],
  tokens: readonly Token[],
  language: Language,
): readonly CountryMention[] {
  if (!next || !OF_THE_SUBJECT.has(type)) return [];
  const words = around(language);
  const start = tokens.findIndex(({ from, form }) => from >= next.from && isWord(form));
  const conjunction = tokens[start];
  if (!conjunction || !words.is("complement", conjunction.form)) return [];
  const first = mentions.find(({ from }) => from >= conjunction.to && from < next.to);
  if (!first || first.as === "pronoun") return [];
  const between = tokens.filter(({ from, to }) => from >= conjunction.to && to <= first.phrase.from);
  const near = between.every(
    ({ form }) =>
      words.is("article", form) || words.is("adjective", form) || words.is("title", form) || words.sector(form) !== undefined,
  );
  return near ? [first] : [];
}

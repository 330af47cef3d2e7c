import { around, type CountryMention } from "../actors/index.ts";
import type { Language } from "../lang/language.ts";
import type { Span, Token } from "../model/sentence.ts";
import { isWord } from "../syntax/index.ts";

/**
 * The relative pronoun at the head of a clause, as a mention of the country right before it: "die Russen, [die] ihn
 * beschuldigten". `undefined` where another word stands between, or where its own subject follows ("which Russia accused").
 */
export function relativeOf(
  clause: Span,
  mentions: readonly CountryMention[],
  tokens: readonly Token[],
  language: Language,
): CountryMention | undefined {
  const words = around(language);
  const start = tokens.findIndex(({ from, form }) => from >= clause.from && isWord(form));
  const pronoun = tokens[start];
  if (!pronoun || !words.is("relative", pronoun.form)) return undefined;
  const before = mentions.findLast(({ to }) => to <= pronoun.from);
  if (!before?.acts) return undefined;
  const between = tokens.filter(({ from, form }) => from >= before.phrase.to && from < pronoun.from && isWord(form));
  // A particle may close the German main clause: "brachte ihm Kritik der Russen [ein], die ..."
  const particle = words.verbLast && between.length === 1 && (between[0]?.form.length ?? 9) <= 4;
  if (between.length > 0 && !particle) return undefined;
  const next = tokens[start + 1];
  if (next && mentions.some(({ as, phrase }) => as !== "pronoun" && phrase.from <= next.from && next.from < phrase.to))
    return undefined;
  return stand(pronoun, before, `${language.lang}/pronouns/relative`);
}

/** Personal pronouns as mentions of the one person that the paragraph has named so far ("er", "him"); none when it named several. */
export function personalOf(person: CountryMention | undefined, tokens: readonly Token[], language: Language): CountryMention[] {
  if (!person) return [];
  const words = around(language);
  return tokens
    .filter(({ form }) => words.is("pronoun", form))
    .map((token) => stand(token, person, `${language.lang}/pronouns/personal`));
}

/** The person meant by a pronoun, where those named so far (the last one of each country) are of one country. */
export function onlyPerson(persons: readonly CountryMention[]): CountryMention | undefined {
  return persons.length === 1 ? persons[0] : undefined;
}

function stand(token: Token, meant: CountryMention, rule: string): CountryMention {
  const span = { from: token.from, to: token.to };
  return { ...span, form: token.form, country: meant.country, actor: meant.actor, as: "pronoun", phrase: span, acts: true, rule };
}

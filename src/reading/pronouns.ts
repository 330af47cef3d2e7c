import { type Around, around, type CountryMention } from "../actors/index.ts";
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

/**
 * Personal pronouns as mentions of a person: the one named before it in the sentence, else the one that `known` holds ("er",
 * "him"). None where two countries' persons could be meant; "she" is no man.
 */
export function personalOf(
  known: readonly CountryMention[],
  mentions: readonly CountryMention[],
  tokens: readonly Token[],
  language: Language,
): CountryMention[] {
  const words = around(language);
  const inside = personsOf(mentions);
  if (known.length === 0 && inside.length === 0) return [];
  return tokens.flatMap((token) => {
    const pronoun = pronounOf(token.form, words);
    if (!pronoun) return [];
    const fits = (person: CountryMention) => (person.pronoun ?? "he") === pronoun;
    // No pronoun means a noun of its own clause: "Высылать дипломата он отказался".
    const apart = (person: CountryMention) =>
      tokens.some(
        ({ form, from, to }) =>
          from >= person.phrase.to && to <= token.from && (/^[,;—–]$/.test(form) || words.is("subordinate", form)),
      );
    const before = inside.filter((person) => person.phrase.to <= token.from && fits(person) && apart(person));
    const meant = onlyOne(before.length > 0 ? before : known.filter(fits));
    if (!meant) return [];
    const mention = stand(token, meant, `${language.lang}/pronouns/personal`);
    return [words.is("oblique", token.form) ? { ...mention, oblique: true } : mention];
  });
}

function pronounOf(form: string, words: Around): "he" | "she" | undefined {
  return words.is("pronoun", form) ? "he" : words.is("pronoun-she", form) ? "she" : undefined;
}

/** Whether a sentence opens with a pronoun, which then means somebody of the paragraph before. */
export function opensWithPronoun(tokens: readonly Token[], language: Language): boolean {
  const first = tokens.find(({ form }) => isWord(form));
  return first !== undefined && pronounOf(first.form, around(language)) !== undefined;
}

/** The mentions that mean a person, by name or by office. */
export function personsOf(mentions: readonly CountryMention[]): CountryMention[] {
  return mentions
    .filter(({ as, office, acts }) => acts && (as === "title" || office === true))
    .map((mention) => (mention.named ? { ...mention, ...withPronoun(mention.named) } : mention));
}

function withPronoun({ pronoun }: CountryMention): Pick<CountryMention, "pronoun"> {
  return pronoun ? { pronoun } : {};
}

function onlyOne(persons: readonly CountryMention[]): CountryMention | undefined {
  return new Set(persons.map(({ country }) => country)).size === 1 ? persons.at(-1) : undefined;
}

function stand(token: Token, meant: CountryMention, rule: string): CountryMention {
  const span = { from: token.from, to: token.to };
  return { ...span, form: token.form, country: meant.country, actor: meant.actor, as: "pronoun", phrase: span, acts: true, rule };
}

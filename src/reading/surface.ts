import {
  type CountryMention,
  findCountries,
  findHolders,
  findNamed,
  findPeople,
  type HolderMention,
  withPersons,
} from "../actors/index.ts";
import { LANGUAGES } from "../lang/index.ts";
import type { Language } from "../lang/language.ts";
import type { Claim } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import { isLang, type Lang } from "../model/lang.ts";
import type { Sentence, Token } from "../model/sentence.ts";
import { splitSentences, splitTokens } from "../syntax/index.ts";
import { merge } from "./merge.ts";
import { opensWithPronoun, personalOf, personsOf } from "./pronouns.ts";
import { type Reader, type Reading, whyUnread } from "./reader.ts";
import { readSentence } from "./sentence.ts";

/**
 * A reader that knows no syntax: it finds the words of an event and takes its parties from where the countries stand around
 * them. What it cannot place it leaves out.
 */
export function surfaceReader(languages: Readonly<Record<Lang, Language>> = LANGUAGES): Reader {
  const name = "surface";
  const version = "0.2";
  return {
    name,
    version,
    read(document) {
      const unread = whyUnread(document);
      const reading = { reader: `${name}@${version}`, document: document.id };
      if (unread !== undefined || !isLang(document.lang))
        return { ...reading, sentences: [], claims: [], unread: unread ?? "language not known" };
      return { ...reading, ...readDocument(document, languages[document.lang]) };
    },
  };
}

interface Scanned extends Sentence {
  readonly words: readonly Token[];
  readonly countries: readonly CountryMention[];
  readonly holders: readonly HolderMention[];
}

function readDocument(document: Document, language: Language): Pick<Reading, "sentences" | "claims"> {
  const { text } = document;
  const on = /^\d{4}-\d\d-\d\d/.exec(document.published ?? "")?.[0];
  const sentences = splitSentences(text, language);
  const scanned: Scanned[] = sentences.map((each) => {
    const countries = findCountries(text, each.from, each.to, language);
    const words = splitTokens(text, each.from, each.to);
    return { ...each, words, countries, holders: findHolders(text, words, countries, on, language) };
  });
  const people = findPeople(text, scanned, language);
  const claims: Claim[] = [];
  // The persons named so far in the paragraph, and those of the one before.
  let persons: CountryMention[] = [];
  let earlier: CountryMention[] = [];
  let end = 0;
  for (const sentence of scanned) {
    if (text.slice(end, sentence.from).includes("\n")) {
      if (persons.length > 0) earlier = persons;
      persons = [];
    }
    end = sentence.to;
    const named = merge(sentence.holders, findNamed(text, sentence.from, sentence.to, people, language));
    const tokens = sentence.words;
    const mentions = withPersons(sentence.countries, named, tokens, language);
    const known = persons.length === 0 && opensWithPronoun(tokens, language) ? earlier : persons;
    const pronouns = personalOf(known, mentions, tokens, language);
    claims.push(...readSentence(document, { sentence, tokens, mentions: merge(mentions, pronouns), language }));
    if (known === earlier) persons = [...earlier];
    for (const person of personsOf(mentions)) persons = [...persons.filter(({ country }) => country !== person.country), person];
  }
  return { sentences, claims };
}

import type { Mention } from "../actors/mention.ts";
import { findMentions } from "../actors/mentions.ts";
import { LANGUAGES } from "../lang/index.ts";
import type { Language } from "../lang/language.ts";
import type { Claim } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import type { Interval } from "../model/interval.ts";
import { isLang, type Lang } from "../model/lang.ts";
import type { Sentence } from "../model/sentence.ts";
import { Dependencies } from "../syntax/dependencies.ts";
import { parseText } from "../syntax/parse.ts";
import type { Parser } from "../syntax/parser.ts";
import { answered } from "./answered.ts";
import { claimsOf } from "./claims.ts";
import { framesOf, type Match, type MatchOptions, matchFrames } from "./frames/index.ts";
import { inSecondVersion } from "./older-relations.ts";
import { type Reader, type Reading, whyUnread } from "./reader.ts";
import { select } from "./select.ts";
import { withSpeakers } from "./speakers.ts";
import { readVoices, type Voices } from "./voices/index.ts";
import { type Dated, findDates } from "./when/index.ts";

/** A sentence with all that was found in it, before claims are made of it. */
export interface Seen {
  readonly sentence: Sentence;
  readonly tree: Dependencies;
  readonly mentions: readonly Mention[];
  readonly matches: readonly Match[];
  readonly dates: readonly Dated[];
  /** Of the whole document. */
  readonly voices: Voices;
}

/**
 * The reader that works on trees: mentions, frames, reality, voices, dates. `parserOf` gives the parser of a language, which must be at
 * hand; where it gives none, only documents that come with their parse are read.
 */
export function treeReader(parserOf: (lang: Lang) => Parser | undefined): TreeReader {
  const name = "tree";
  const version = "0.1";
  return {
    name,
    version,
    read(document, parsed) {
      const reading = { reader: `${name}@${version}`, document: document.id };
      const unread = whyUnread(document);
      if (unread !== undefined || !isLang(document.lang))
        return { ...reading, sentences: [], claims: [], unread: unread ?? "language not known" };
      const language = LANGUAGES[document.lang];
      const parser = parsed ? undefined : parserOf(document.lang);
      if (!parsed && !parser) return { ...reading, sentences: [], claims: [], unread: `no parser for ${document.lang}` };
      const sentences = parsed ? parsed.map(asNow) : parser ? parseText(document.text, language, parser) : [];
      return { ...reading, sentences, claims: readSentences(document, sentences, language) };
    },
  };
}

function asNow(sentence: Sentence): Sentence {
  return sentence.tokens ? { ...sentence, tokens: inSecondVersion(sentence.tokens) } : sentence;
}

/** A reader that also takes sentences that something else has parsed. */
export interface TreeReader extends Reader {
  read(document: Document, parsed?: readonly Sentence[]): Reading;
}

/** The claims of a parsed document, in the order of its sentences. */
export function readSentences(document: Document, sentences: readonly Sentence[], language: Language): Claim[] {
  const seen = see(document, sentences, language);
  return answered(seen.flatMap((each) => claimsOf(document, each, select(each.matches, each.tree), language)));
}

/** Mentions and frames of each sentence; `near` asks also for the frames that do not fit. */
export function see(document: Document, sentences: readonly Sentence[], language: Language, options: MatchOptions = {}): Seen[] {
  const { text, outlet } = document;
  const published = /^\d{4}-\d\d-\d\d/.exec(document.published ?? "")?.[0];
  const named = findMentions(sentences, text, language, { ...(published !== undefined && { published }) });
  const voices = readVoices(sentences, text, named, language, outlet);
  const mentions = named.map((here, n) => withSpeakers(here, sentences[n]?.tokens ?? [], n, voices));
  const frames = framesOf(language);
  let last: Interval | undefined;
  return sentences.map((sentence, n) => {
    const tree = new Dependencies(sentence.tokens ?? []);
    const here = mentions[n] ?? [];
    const matches = here.length > 0 || options.near ? matchFrames(tree, here, frames, options) : [];
    const dates = findDates(text, sentence.from, sentence.to, language, published, last);
    last = dates.at(-1)?.interval ?? last;
    return { sentence, tree, mentions: here, matches, dates, voices };
  });
}

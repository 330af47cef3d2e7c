import { type CountryMention, findCountries, findNamed, findPeople } from "../actors/index.ts";
import { LANGUAGES } from "../lang/index.ts";
import type { Language } from "../lang/language.ts";
import { countryOf } from "../model/actor.ts";
import type { Claim } from "../model/claim.ts";
import { toClaim } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import { type EventType, intensityOf, quadOf } from "../model/event-type.ts";
import { isLang, type Lang } from "../model/lang.ts";
import type { Sentence } from "../model/sentence.ts";
import { splitSentences, splitTokens } from "../syntax/index.ts";
import { splitClauses } from "./clauses.ts";
import { findModality, modalityOf } from "./modality.ts";
import { type Parties, partiesOf } from "./parties.ts";
import { onlyPerson, personalOf, relativeOf } from "./pronouns.ts";
import { type Reader, type Reading, whyUnread } from "./reader.ts";
import { useOf } from "./scene.ts";
import { type Found, findTriggers } from "./triggers.ts";
import { findVoices } from "./voices.ts";

/** Worth a claim though the sentence does not say on whom: "Kasachstan hat die Vorwürfe zurückgewiesen". */
const ALONE: ReadonlySet<EventType> = new Set(["REJECT"]);

/**
 * A reader that knows no syntax: it finds the words of an event and takes its parties from where the countries stand around
 * them. What it cannot place it leaves out.
 */
export function surfaceReader(languages: Readonly<Record<Lang, Language>> = LANGUAGES): Reader {
  const name = "surface";
  const version = "0.1";
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

type Draft = Omit<Claim, "id">;

interface Scanned extends Sentence {
  readonly countries: readonly CountryMention[];
}

function readDocument(document: Document, language: Language): Pick<Reading, "sentences" | "claims"> {
  const { text } = document;
  const sentences = splitSentences(text, language);
  const scanned: Scanned[] = sentences.map((each) => ({ ...each, countries: findCountries(text, each.from, each.to, language) }));
  const people = findPeople(text, scanned, language);
  const claims: Claim[] = [];
  // The persons named so far in the paragraph.
  let persons: CountryMention[] = [];
  let end = 0;
  for (const sentence of scanned) {
    if (text.slice(end, sentence.from).includes("\n")) persons = [];
    end = sentence.to;
    const mentions = merge(sentence.countries, findNamed(text, sentence.from, sentence.to, people, language));
    claims.push(...readSentence(document, sentence, mentions, onlyPerson(persons), language));
    for (const mention of mentions)
      if (mention.as === "title") persons = [...persons.filter(({ country }) => country !== mention.country), mention];
  }
  return { sentences, claims };
}

/** In order; of two over one another the first kind. */
function merge(countries: readonly CountryMention[], others: readonly CountryMention[]): CountryMention[] {
  const free = others.filter((other) => !countries.some(({ phrase }) => phrase.from < other.to && other.from < phrase.to));
  return [...countries, ...free].sort((a, b) => a.from - b.from);
}

function readSentence(
  document: Document,
  sentence: Sentence,
  named: readonly CountryMention[],
  person: CountryMention | undefined,
  language: Language,
): Claim[] {
  const { text } = document;
  if (named.length === 0 && !person) return [];
  const tokens = splitTokens(text, sentence.from, sentence.to);
  const mentions = merge(named, personalOf(person, tokens, language));
  if (mentions.length === 0) return [];
  // Most sentences state no event: their cues are never looked for.
  let cues: ReturnType<typeof findModality> | undefined;
  let voices: ReturnType<typeof findVoices> | undefined;
  const claims = new Map<string, Draft>();
  for (const clause of splitClauses(text, sentence, tokens, language)) {
    const relative = relativeOf(clause, mentions, tokens, language);
    const inside = merge(
      mentions.filter(({ from, to }) => from >= clause.from && to <= clause.to),
      relative ? [relative] : [],
    );
    if (inside.length === 0) continue;
    const taken: CountryMention[] = [];
    const triggers = findTriggers(text, clause, language);
    if (triggers.length === 0) continue;
    cues ??= findModality(text, sentence, language);
    voices ??= findVoices(text, sentence, mentions, language);
    const heard = voices;
    for (const found of triggers) {
      const before = heard.filter(({ cue }) => cue.to <= found.from);
      const voiced = inside.filter(({ from, to }) => before.some(({ voice }) => voice.from < to && from < voice.to));
      const parties = partiesOf({ text, clause, tokens, mentions: inside, found, taken, voiced, language });
      if (!parties || (parties.recipient.length === 0 && !ALONE.has(found.trigger.type))) continue;
      taken.push(...parties.recipient);
      const key = keyOf(found, parties);
      if (claims.has(key)) continue;
      // The speaker of a saying is its initiator, and not once more a voice.
      const says = heard.filter(
        ({ voice, cue }) =>
          !parties.initiator.some(({ phrase }) => voice.from < phrase.to && phrase.from < voice.to) && !(cue.from === found.from),
      );
      const { type, mode, cameo } = found.trigger;
      claims.set(key, {
        document: document.id,
        sentence: sentence.n,
        type,
        ...(mode !== undefined && { mode }),
        ...(cameo !== undefined && { cameo }),
        intensity: intensityOf(type, mode, cameo),
        quad: quadOf(type),
        initiator: parties.initiator.map(({ actor, from, to }) => ({ actor, from, to })),
        recipient: parties.recipient.map(({ actor, from, to }) => ({ actor, from, to })),
        trigger: { from: found.from, to: found.to },
        quantities: [],
        ...modalityOf(cues, clause, found, triggers, tokens, useOf({ tokens, found, language }) === "noun"),
        voices: says.map(({ voice }) => voice),
        stance: says.at(-1)?.stance ?? "asserts",
        from: clause.from,
        to: clause.to,
        rule: `${language.lang}/triggers/${found.trigger.name}`,
      });
    }
  }
  return answered([...claims.values()]).map(toClaim);
}

/** "Nursultan wies das zurück, nachdem russische Medien Nursultan vorgeworfen haben": a refusal answers the accusation beside it. */
function answered(claims: readonly Draft[]): Draft[] {
  return claims.map((claim) => {
    if (claim.type !== "REJECT" || claim.recipient.length > 0) return claim;
    const countries = new Set(claim.initiator.map(({ actor }) => countryOf(actor)));
    const accusation = claims.find(
      ({ type, recipient }) => type === "ACCUSE" && recipient.some(({ actor }) => countries.has(countryOf(actor))),
    );
    return accusation ? { ...claim, recipient: accusation.initiator } : claim;
  });
}

/** Type and countries: a sentence says the same but once. */
function keyOf(found: Found, { initiator, recipient }: Parties): string {
  const countries = (mentions: readonly CountryMention[]) =>
    [...new Set(mentions.map(({ country }) => country))].sort().join("+");
  return `${found.trigger.type} ${countries(initiator)} ${countries(recipient)}`;
}

import { around, type CountryMention } from "../actors/index.ts";
import type { Language } from "../lang/language.ts";
import { type Claim, toClaim } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import type { EventType } from "../model/event-type.ts";
import type { Sentence, Token } from "../model/sentence.ts";
import { standsAlone } from "./alone.ts";
import { governedBy, refusedBefore } from "./chain.ts";
import { splitClauses } from "./clauses.ts";
import { complementOf } from "./complement.ts";
import { answered, type Draft, toDraft } from "./draft.ts";
import { merge } from "./merge.ts";
import { findModality, modalityOf } from "./modality.ts";
import { type Parties, partiesOf, without } from "./parties.ts";
import { relativeOf } from "./pronouns.ts";
import { isNoun } from "./scene.ts";
import { type Found, findTriggers } from "./triggers.ts";
import { speakers, verdict } from "./verdict.ts";
import { findVoices, type Heard } from "./voices.ts";

/** One sentence with all that is known of it before its events are sought. */
export interface Place {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly mentions: readonly CountryMention[];
  readonly language: Language;
}

/** Types that hold something against their recipient, whose the deed is that is named next. */
const BLAMES: ReadonlySet<EventType> = new Set(["ACCUSE", "THREATEN"]);

/** The claims of one sentence in the order of its clauses; of several that say the same of the same countries the first. */
export function readSentence(document: Document, { sentence, tokens, mentions, language }: Place): Claim[] {
  const { text } = document;
  if (mentions.length === 0) return [];
  // Most sentences state no event: their cues are never looked for.
  let cues: ReturnType<typeof findModality> | undefined;
  let voices: readonly Heard[] | undefined;
  const claims = new Map<string, Draft>();
  const clauses = splitClauses(text, sentence, tokens, language);
  for (const [n, clause] of clauses.entries()) {
    const relative = relativeOf(clause, mentions, tokens, language);
    const inside = merge(
      mentions.filter(({ from, to }) => from >= clause.from && to <= clause.to),
      relative ? [relative] : [],
    );
    // Without a country in it a clause can only be a verdict on what another says.
    const triggers = findTriggers(text, clause, language, inside.length > 0 ? undefined : "voiced");
    if (triggers.length === 0) continue;
    cues ??= findModality(text, sentence, language);
    voices ??= findVoices(text, sentence, mentions, language);
    const heard = voices;
    const taken: CountryMention[] = [];
    let blamed: readonly CountryMention[] = [];
    let promised = false;
    const governed = new Set<Found>();
    const partiesAt = (found: Found) => {
      const before = heard.filter(({ cue }) => cue.to <= found.from);
      const voiced = inside.filter(({ from, to }) => before.some(({ voice }) => voice.from < to && from < voice.to));
      const limit = coordinated(found, triggers, tokens, language);
      const [speaker] = speakers(before, mentions, tokens, language).filter(
        ({ to, from }) => to <= clause.from || from >= clause.to,
      );
      const optional = { ...(limit !== undefined && { limit }), ...(speaker && { speaker }) };
      return partiesOf({ text, clause, tokens, mentions: inside, found, taken, promised, blamed, voiced, ...optional, language });
    };
    for (const [i, found] of triggers.entries()) {
      if (governed.has(found)) continue;
      const { trigger } = found;
      let parties =
        trigger.shape === "voiced"
          ? verdict(speakers(heard, mentions, tokens, language), inside, found)
          : inside.length > 0
            ? partiesAt(found)
            : undefined;
      if (!parties || isPassage(found, parties)) continue;
      const { under, one } = governedBy(found, triggers[i + 1], tokens, language) ?? {};
      if (under) {
        const others = one ? without(partiesAt(under)?.recipient ?? [], parties.initiator) : [];
        if (one) governed.add(under);
        if (others.length > 0 || !one) parties = { ...parties, recipient: others };
        if (!one) continue;
      }
      const refused = refusedBefore(found, triggers, tokens, language);
      if (refused) parties = { ...parties, recipient: parties.recipient.filter(({ from }) => from > found.from) };
      if (parties.recipient.length === 0)
        parties = {
          ...parties,
          recipient: without(complementOf(trigger.type, clauses[n + 1], mentions, tokens, language), parties.initiator),
        };
      // What a verdict's own words show is no modality: "is seeking to destabilise".
      const shown = trigger.shape === "voiced" ? cues.filter(({ from, to }) => to <= found.from || from >= found.to) : cues;
      const modality = modalityOf(shown, clause, found, triggers, tokens, isNoun({ text, tokens, found, language }));
      const said = heard.map(({ voice }) => voice);
      const present = inside.filter(({ phrase }) => !said.some(({ from, to }) => from < phrase.to && phrase.from < to));
      if (parties.recipient.length === 0 && !standsAlone(found, parties, present, modality.negated)) continue;
      taken.push(...parties.recipient);
      if (BLAMES.has(trigger.type)) blamed = parties.recipient;
      promised = trigger.type === "AGREE" || trigger.type === "REJECT";
      const key = keyOf(found, parties);
      if (claims.has(key)) continue;
      claims.set(key, toDraft({ document, sentence, clause, found, parties, heard, modality, language }));
    }
  }
  return answered([...claims.values()]).map(toClaim);
}

/** Where the next trigger begins when "and" joins it to this one, both verbs. */
function coordinated(found: Found, triggers: readonly Found[], tokens: readonly Token[], language: Language): number | undefined {
  const words = around(language);
  return triggers.find(({ from, trigger }) => {
    if (from < found.to || trigger.shape === "nominal") return false;
    const before = tokens.findLast(({ to }) => to <= from);
    return before !== undefined && words.is("and", before.form);
  })?.from;
}

/** "Teile der russischen Truppen sind in Kasachstan eingetroffen": who goes there without speaking for a country visits nobody. */
function isPassage({ trigger }: Found, { initiator }: Parties): boolean {
  return trigger.mode === "visit" && initiator.some(({ actor }) => /\.(?:MIL|CVL|BUS|MED|COP)$/.test(actor));
}

/** Type and countries: a sentence says the same but once. */
function keyOf(found: Found, { initiator, recipient }: Parties): string {
  const countries = (mentions: readonly CountryMention[]) =>
    [...new Set(mentions.map(({ country }) => country))].sort().join("+");
  return `${found.trigger.type} ${countries(initiator)} ${countries(recipient)}`;
}

import type { CountryMention } from "../actors/index.ts";
import type { Language } from "../lang/language.ts";
import { countryOf } from "../model/actor.ts";
import type { Claim } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import { intensityOf, quadOf } from "../model/event-type.ts";
import type { Sentence, Span } from "../model/sentence.ts";
import type { Modality } from "./modality.ts";
import type { Parties } from "./parties.ts";
import type { Found } from "./triggers.ts";
import type { Heard } from "./voices.ts";

/** A claim before it has its id. */
export type Draft = Omit<Claim, "id">;

/** All that a claim is made of. */
export interface Parts {
  readonly document: Document;
  readonly sentence: Sentence;
  readonly clause: Span;
  readonly found: Found;
  readonly parties: Parties;
  readonly heard: readonly Heard[];
  readonly modality: Modality;
  readonly language: Language;
}

/** The claim that these parts make. */
export function toDraft({ document, sentence, clause, found, parties, heard, modality, language }: Parts): Draft {
  const { type, mode, cameo, name } = found.trigger;
  // The speaker of a saying is its initiator, and not once more a voice.
  const says = heard.filter(
    ({ voice, cue }) =>
      !parties.initiator.some(({ phrase }) => voice.from < phrase.to && phrase.from < voice.to) && cue.from !== found.from,
  );
  const party = ({ actor, from, to }: CountryMention) => ({ actor, from, to });
  return {
    document: document.id,
    sentence: sentence.n,
    type,
    ...(mode !== undefined && { mode }),
    ...(cameo !== undefined && { cameo }),
    intensity: intensityOf(type, mode, cameo),
    quad: quadOf(type),
    initiator: parties.initiator.map(party),
    recipient: parties.recipient.map(party),
    trigger: { from: found.from, to: found.to },
    quantities: [],
    ...modality,
    voices: says.map(({ voice }) => voice),
    stance: says.at(-1)?.stance ?? "asserts",
    from: clause.from,
    to: clause.to,
    rule: `${language.lang}/triggers/${name}`,
  };
}

/** "Nursultan wies das zurück, nachdem russische Medien Nursultan vorgeworfen haben": a refusal answers the accusation beside it. */
export function answered(claims: readonly Draft[]): Draft[] {
  return claims.map((claim) => {
    if (claim.type !== "REJECT" || claim.recipient.length > 0) return claim;
    const countries = new Set(claim.initiator.map(({ actor }) => countryOf(actor)));
    const accusation = claims.find(
      ({ type, recipient }) => type === "ACCUSE" && recipient.some(({ actor }) => countries.has(countryOf(actor))),
    );
    return accusation ? { ...claim, recipient: accusation.initiator } : claim;
  });
}

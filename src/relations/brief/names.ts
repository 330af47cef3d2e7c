import { countryOf, SECTORS, type Sector } from "../../model/actor.ts";
import type { Party } from "../../model/claim.ts";
import { isEventType } from "../../model/event-type.ts";
import { isOrganisation } from "../../model/organisation.ts";
import type { ShownClaim } from "../../store/store.ts";
import { type Inline, type Range, ranges, tame } from "./blocks.ts";
import type { Refs } from "./brief.ts";
import type { Format } from "./format.ts";
import { chain, type Name } from "./voices.ts";
import type { BriefWords } from "./words.ts";

// Actors, acts, dates and voices as words of one language, all in the nominative.

export interface Speech {
  readonly words: BriefWords;
  readonly format: Format;
}

/** `Russia (media): Interfax` for `RUS.MED.Interfax`; an id of no country and no organisation is a name already. */
export function actorName(id: string, { words, format }: Speech): string {
  const [head = "", ...rest] = id.split(".");
  const code = countryOf(id);
  if (code === undefined) return isOrganisation(head) ? [head, ...rest].join(": ") : tame(id);
  const sector = rest[0] !== undefined && Object.hasOwn(SECTORS, rest[0]) ? words.sectors[rest[0] as Sector] : undefined;
  const name = rest.slice(sector === undefined ? 0 : 1).join(".");
  return `${format.country(code)}${sector === undefined ? "" : ` (${sector})`}${name === "" ? "" : `: ${tame(name)}`}`;
}

/** `Kazakhstan + Jordan → nobody named` */
export function parties({ initiator, recipient }: ShownClaim, speech: Speech): string {
  const names = (side: readonly Party[]) =>
    side.length === 0 ? speech.words.claim.nobody : side.map((party) => actorName(party.actor, speech)).join(" + ");
  return `${names(initiator)} → ${names(recipient)}`;
}

/** The act in words, with its CAMEO code where that is known; a type that has no words is shown as it is. */
export function act({ type, cameo }: { type?: string | undefined; cameo?: string | undefined }, { words }: Speech): string {
  const name = type !== undefined && isEventType(type) ? words.types[type] : type;
  return [name, cameo === undefined ? undefined : name === undefined ? `CAMEO ${cameo}` : `(CAMEO ${cameo})`]
    .filter((part) => part !== undefined)
    .join(" ");
}

/** The day that the text gives; else the day of publication, and that it is that. */
export function when({ at, published }: ShownClaim, { words, format }: Speech): string {
  if (at) return format.when(at);
  return published === undefined ? words.claim.noDate : words.claim.undated(format.day(published.slice(0, 10)));
}

/** A voice: an actor that is known by id in the page's language, else the words of the sentence in theirs. */
export function voiceName({ actor, words: said, lang }: Name, speech: Speech): Inline {
  if (actor === undefined && said === undefined) return speech.words.claim.hearsay;
  const known = actor !== undefined && (countryOf(actor) !== undefined || isOrganisation(actor.split(".", 1)[0] ?? ""));
  if (known && said === undefined) return actorName(actor, speech);
  const words = tame(said ?? actor ?? "");
  return lang === speech.words.lang ? words : { quote: words, lang };
}

/** `Tsargrad < Beregini < hearsay`, outermost first; the outlet when the text speaks in its own voice. */
export function voices(claim: ShownClaim, speech: Speech): readonly Inline[] {
  const names = chain(claim);
  const { itself, textItself } = speech.words.claim;
  if (names.length === 0) return [claim.outlet === undefined ? textItself : itself(tame(claim.outlet))];
  return names.flatMap((name, i) => (i === 0 ? [voiceName(name, speech)] : [" < ", voiceName(name, speech)]));
}

/** What keeps a claim from being counted as it stands: announced, negated, denied, corrected. */
export function marks(claim: ShownClaim, { words }: Speech): readonly string[] {
  return [
    ...(claim.reality === "actual" ? [] : [words.reality[claim.reality]]),
    ...(claim.negated ? [words.claim.negated] : []),
    ...(claim.stance === "asserts" ? [] : [words.stance[claim.stance]]),
    ...(claim.correction ? [words.claim.corrected] : []),
  ];
}

/** `August 2022`, `week 33 of 2022`, as the language has it. */
export function periodName(period: string, { words, format }: Speech): string {
  const [, year = "", kind, number] = /^(\d{4})(?:-(W|Q)?(\d{1,2}))?$/.exec(period) ?? [];
  if (number === undefined) return period;
  if (kind === "W") return words.week(Number(number), year);
  if (kind === "Q") return words.quarter(Number(number), year);
  return format.month(period);
}

/** The marks of what a figure rests on, after a space; nothing when there are none. */
export function refs({ notes, sources }: Partial<Refs>): readonly Inline[] {
  const all: readonly Range[] = [...ranges("note", notes ?? []), ...ranges("source", sources ?? [])];
  return all.length === 0 ? [] : [" ", { refs: all }];
}

import { countryOf } from "../model/actor.ts";
import type { Claim, Party, Voice } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import { idOf } from "../model/id.ts";
import type { Interval } from "../model/interval.ts";
import type { Quantity } from "../model/quantity.ts";
import type { Appearance, CorrectionRow } from "./store.ts";
import type {
  AppearanceTable,
  ClaimTable,
  CorrectionTable,
  DocumentTable,
  PartyTable,
  QuantityTable,
  VoiceTable,
} from "./tables.ts";

// Nouns to rows and back: fromX(toX(x)) is x, for every noun.

type Present<T> = { [K in keyof T as null extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as null extends T[K] ? K : never]?: NonNullable<T[K]>;
};

/** A row without its empty cells: what is not there is absent, never null. */
export function present<T extends object>(row: T): Present<T> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== undefined)) as Present<T>;
}

export function toDocumentRow(document: Document): DocumentTable {
  return {
    id: document.id,
    hash: document.hash,
    text: document.text,
    title: document.title ?? null,
    byline: document.byline ?? null,
    outlet: document.outlet ?? null,
    url: document.url ?? null,
    lang: document.lang ?? null,
    published: document.published ?? null,
    day: document.published?.slice(0, 10) ?? null,
    retrieved: document.retrieved,
    licence: document.licence ?? null,
    tags: JSON.stringify(document.tags),
    sources: JSON.stringify(document.sources),
    note: document.note ?? null,
  };
}

export function fromDocumentRow(row: DocumentTable): Document {
  const { day: _day, tags, sources, ...rest } = present(row);
  return { ...rest, tags: JSON.parse(tags), sources: JSON.parse(sources) };
}

export function toAppearanceRow(document: Document): AppearanceTable {
  return {
    id: idOf("appearance", document.id, document.outlet, document.url),
    document: document.id,
    outlet: document.outlet ?? null,
    url: document.url ?? null,
    title: document.title ?? null,
    byline: document.byline ?? null,
    published: document.published ?? null,
    retrieved: document.retrieved,
  };
}

export function fromAppearanceRow(row: AppearanceTable): Appearance {
  const { id: _id, document: _document, ...appearance } = present(row);
  return appearance;
}

export function toClaimRow(reading: string, claim: Claim): ClaimTable {
  return {
    reading,
    id: claim.id,
    document: claim.document,
    sentence: claim.sentence,
    from: claim.from,
    to: claim.to,
    type: claim.type,
    mode: claim.mode ?? null,
    cameo: claim.cameo ?? null,
    intensity: claim.intensity,
    quad: claim.quad,
    trigger_from: claim.trigger.from,
    trigger_to: claim.trigger.to,
    at_from: claim.at?.from ?? null,
    at_to: claim.at?.to ?? null,
    at_precision: claim.at?.precision ?? null,
    place: claim.place ?? null,
    reality: claim.reality,
    negated: claim.negated,
    stance: claim.stance,
    rule: claim.rule,
  };
}

export function toPartyRows(reading: string, claim: Claim): PartyTable[] {
  const side = (side: "initiator" | "recipient", parties: readonly Party[]): PartyTable[] =>
    parties.map(({ actor, from, to }, n) => ({
      reading,
      claim: claim.id,
      side,
      n,
      actor,
      country: countryOf(actor) ?? null,
      from,
      to,
    }));
  return [...side("initiator", claim.initiator), ...side("recipient", claim.recipient)];
}

export function toVoiceRows(reading: string, claim: Claim): VoiceTable[] {
  return claim.voices.map(({ actor, cue, from, to }, n) => ({
    reading,
    claim: claim.id,
    n,
    actor: actor ?? null,
    cue,
    from,
    to,
  }));
}

export function toQuantityRows(reading: string, claim: Claim): QuantityTable[] {
  return claim.quantities.map(({ value, unit, from, to }, n) => ({ reading, claim: claim.id, n, value, unit, from, to }));
}

/** Puts a claim together; parties, voices and quantities in the order of their `n`. */
export function fromClaimRows(
  row: ClaimTable,
  parties: readonly PartyTable[],
  voices: readonly VoiceTable[],
  quantities: readonly QuantityTable[],
): Claim {
  const side = (side: "initiator" | "recipient"): Party[] =>
    parties.filter((party) => party.side === side).map(({ actor, from, to }) => ({ actor, from, to }));
  const at = interval(row);
  return {
    id: row.id,
    document: row.document,
    sentence: row.sentence,
    from: row.from,
    to: row.to,
    type: row.type as Claim["type"],
    ...present({ mode: row.mode, cameo: row.cameo }),
    intensity: row.intensity,
    quad: row.quad as Claim["quad"],
    initiator: side("initiator"),
    recipient: side("recipient"),
    trigger: { from: row.trigger_from, to: row.trigger_to },
    ...(at ? { at } : {}),
    ...present({ place: row.place }),
    quantities: quantities.map(({ value, unit, from, to }): Quantity => ({ value, unit, from, to })),
    reality: row.reality as Claim["reality"],
    negated: row.negated,
    voices: voices.map(({ actor, cue, from, to }): Voice => (actor === null ? { cue, from, to } : { actor, cue, from, to })),
    stance: row.stance as Claim["stance"],
    rule: row.rule,
  };
}

export function fromCorrectionRow(row: CorrectionTable): CorrectionRow {
  const { n: _n, replacement: _replacement, ...rest } = row;
  return present(rest);
}

function interval(row: ClaimTable): Interval | undefined {
  if (row.at_precision === null) return undefined;
  return { ...present({ from: row.at_from, to: row.at_to }), precision: row.at_precision as Interval["precision"] };
}

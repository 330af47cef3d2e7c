import { cameo as cameoCode } from "./cameo.ts";
import { readTable } from "./table.ts";

/** PLOVER's event types, from the most cooperative word to the most hostile deed. What each means: `meaningOf`. */
export const EVENT_TYPES = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** The four classes of events: speaking or acting, with or against. */
export const QUADS = ["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"] as const;
export type Quad = (typeof QUADS)[number];

/** Narrows any word to an event type. */
export function isEventType(word: string): word is EventType {
  return (EVENT_TYPES as readonly string[]).includes(word);
}

/** What a type means, as one clause whose subject is the initiator. Throws a RangeError with the value on an unknown type. */
export function meaningOf(type: string): string {
  return row(type).meaning;
}

/** The class of a type in PLOVER. CAMEO's datasets class by root, each in its own way: `cameoQuad`. */
export function quadOf(type: string): Quad {
  return row(type).quad;
}

/** The modes of a type with PLOVER's intensity for each; empty for the types that have none. */
export function modesOf(type: string): ReadonlyMap<string, number> {
  return row(type).modes;
}

/**
 * How cooperative or hostile an event is on Goldstein's scale, -10 to +10: it rates the act, not the harm done. The CAMEO
 * code decides where it is known (Goldstein's weight as GDELT gives it), else the mode, else the type (PLOVER's own scores,
 * which part from Goldstein: a demand is 0 there and -5 by code, trade is 9.5 and 6.4). Throws a RangeError with the value on
 * an unknown type, mode or code.
 */
export function intensityOf(type: string, mode?: string, cameo?: string): number {
  const { intensity, modes } = row(type);
  const ofMode = mode === undefined ? undefined : modes.get(mode);
  if (mode !== undefined && ofMode === undefined)
    throw new RangeError(`unknown mode of ${type}: ${mode} (known: ${[...modes.keys()].join(", ") || "none"})`);
  if (cameo === undefined) return ofMode ?? intensity;
  const code = cameoCode(cameo);
  if (!code) throw new RangeError(`unknown event code: ${cameo}`);
  return code.intensity;
}

interface TypeRow {
  readonly meaning: string;
  readonly quad: Quad;
  readonly intensity: number;
  readonly modes: ReadonlyMap<string, number>;
}

let rows: ReadonlyMap<string, TypeRow> | undefined;

function row(type: string): TypeRow {
  rows ??= load();
  const found = rows.get(type);
  if (!found) throw new RangeError(`unknown event type: ${type}`);
  return found;
}

function load(): ReadonlyMap<string, TypeRow> {
  const modes = readTable(new URL("event-modes.tsv", import.meta.url), ["type", "mode", "intensity"]);
  const types = readTable(new URL("event-types.tsv", import.meta.url), ["type", "meaning", "quad", "intensity"]);
  return new Map(
    types.map(({ type, meaning, quad, intensity }) => {
      const own = modes.filter((mode) => mode.type === type).map((mode) => [mode.mode, Number(mode.intensity)] as const);
      return [type, { meaning, quad: quad as Quad, intensity: Number(intensity), modes: new Map(own) }];
    }),
  );
}

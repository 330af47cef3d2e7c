import type { Interval } from "./interval.ts";
import type { Lang } from "./lang.ts";
import { isOrganisation } from "./organisation.ts";
import type { Span } from "./sentence.ts";

/** What part of society an actor acts for; PLOVER's sectors, with MED for media and IGO, NGO for organisations as DESIGN names them. */
export const SECTORS = {
  GOV: "government",
  MIL: "armed forces",
  LEG: "parliament",
  JUD: "courts",
  COP: "police",
  SPY: "intelligence service",
  OPP: "opposition",
  PTY: "political party",
  REB: "armed opposition",
  PRM: "paramilitary on the state's side",
  MED: "media",
  BUS: "business",
  CVL: "civilians",
  IGO: "international organisation",
  NGO: "non-governmental organisation",
} as const;

export type Sector = keyof typeof SECTORS;

export type ActorKind = "state" | "organ" | "organisation" | "person" | "company" | "medium" | "group";

/**
 * Somebody who acts or speaks. The id starts with the country where there is one: `RUS`, `RUS.MED`, `RUS.GOV`, `EU`,
 * `RUS.MED.Interfax`.
 */
export interface Actor {
  readonly id: string;
  readonly kind: ActorKind;
  /** ISO 3166 alpha-3, or a historical code of `countries`. */
  readonly country?: string;
  readonly sector?: Sector;
  readonly names: Readonly<Partial<Record<Lang, readonly string[]>>>;
  /** While it existed, or held the office. */
  readonly during?: Interval;
}

/** A place in a text that names an actor. */
export interface Mention extends Span {
  readonly actor: string;
  /** How the words name it: by name, as an adjective ("kasachische"), by its people, by its capital. */
  readonly as: "name" | "adjective" | "demonym" | "capital" | "title" | "pronoun";
  readonly rule: string;
}

/** The country of an actor's id, the part before the first full stop, where that is an alpha-3 code and no organisation (`CIS`). */
export function countryOf(actor: string): string | undefined {
  const head = actor.split(".", 1)[0] ?? "";
  return /^[A-Z]{3}$/.test(head) && !isOrganisation(head) ? head : undefined;
}

import { countryOf } from "../model/actor.ts";
import type { Claim } from "../model/claim.ts";
import type { Standing } from "../model/event.ts";

/** What of a claim its standing depends on: who acts, who says so, and whether they assert it. */
export interface Vouched {
  readonly stance: Claim["stance"];
  readonly initiator: readonly { readonly actor: string }[];
  /** Outermost first; without an actor for hearsay. */
  readonly voices: readonly { readonly actor?: string }[];
}

// Who speaks for a state; its media, parties and rebels do not.
const SPEAKS = new Set([undefined, "GOV", "MIL", "LEG", "JUD", "COP", "SPY"]);

/**
 * The standing of an event as far as one claim shows it: contested when who is quoted denies or doubts it, attested when the
 * initiator, or an organ that speaks for it, says so itself, hearsay when the innermost voice has no name, reported otherwise:
 * one named origin, which is the outlet where the text speaks in its own voice. A second origin, or a denial elsewhere, is not
 * seen here: that takes the matching of claims.
 */
export function standingOf(claim: Vouched): Standing {
  if (claim.stance !== "asserts") return "contested";
  const innermost = claim.voices.at(-1);
  if (!innermost) return "reported";
  const { actor } = innermost;
  if (actor === undefined) return "hearsay";
  return claim.initiator.some((party) => party.actor === actor || speaksFor(actor, party.actor)) ? "attested" : "reported";
}

function speaksFor(voice: string, actor: string): boolean {
  const country = countryOf(voice);
  return country !== undefined && country === countryOf(actor) && SPEAKS.has(voice.split(".")[1]);
}

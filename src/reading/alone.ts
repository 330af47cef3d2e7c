import type { CountryMention } from "../actors/index.ts";
import type { EventType } from "../model/event-type.ts";
import { isOrganisation } from "../model/organisation.ts";
import { type Parties, without } from "./parties.ts";
import type { Found } from "./triggers.ts";

/** Worth a claim though the sentence does not say on whom: "Kasachstan hat die Vorwürfe zurückgewiesen". */
const ALONE: ReadonlySet<EventType> = new Set(["REJECT"]);

/** Worth one where the clause names nobody else on whom it could be: "Russland verlegt Truppen". */
const ALONE_IF_NOBODY: ReadonlySet<EventType> = new Set(["MOBILIZE", "RETREAT"]);

/** The same, but of several countries, an organisation or a capital ("Moskau fordert ..."): what one government asks may be of its own people. */
const ALONE_ABROAD: ReadonlySet<EventType> = new Set(["AGREE", "THREATEN", "REQUEST"]);

/** Whether a claim is worth keeping though nobody is seen on whom. */
export function standsAlone(
  { trigger, passive }: Found,
  { initiator }: Parties,
  mentions: readonly CountryMention[],
  negated: boolean,
): boolean {
  if (ALONE.has(trigger.type)) return true;
  if (passive || trigger.shape !== "directed") return false;
  // "Kasachstan wird die von Moskau anerkannten Republiken nicht anerkennen"
  if (negated && trigger.type === "SUPPORT") return true;
  if (trigger.mode === "unconventional") return true;
  if (without(mentions, initiator).length > 0) return false;
  const abroad =
    new Set(initiator.map(({ country }) => country)).size > 1 ||
    initiator.every(
      ({ country, as, phrase, from, to }) =>
        isOrganisation(country) || (as === "capital" && phrase.from === from && phrase.to === to),
    );
  return ALONE_IF_NOBODY.has(trigger.type) || (abroad && ALONE_ABROAD.has(trigger.type));
}

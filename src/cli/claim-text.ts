import type { Claim } from "../model/claim.ts";
import { intervalText } from "../model/interval.ts";
import type { ShownClaim } from "../store/store.ts";
import { printable } from "./print.ts";

// A claim in a line of text, the same in every command.

/** `KAZ+JOR > -` */
export function shownParties({ initiator, recipient }: Claim): string {
  const names = (parties: Claim["initiator"]) => parties.map((party) => party.actor).join("+") || "-";
  return `${names(initiator)} > ${names(recipient)}`;
}

/** `Tsargrad < hacker group Beregini`, outermost first, in the words of the sentence where it has them; the outlet when the text speaks in its own voice. */
export function shownVoices({ voices, outlet, text, textFrom }: ShownClaim): string {
  const words = ({ from, to }: Claim["voices"][number]) =>
    from >= textFrom && to <= textFrom + text.length ? text.slice(from - textFrom, to - textFrom) : undefined;
  if (voices.length === 0) return outlet === undefined ? "the text itself" : `${outlet} itself`;
  return voices.map((voice) => (voice.actor === undefined ? "hearsay" : printable(words(voice) ?? voice.actor))).join(" < ");
}

/** The date that the text gives, or the day of publication in brackets: said apart from inferred. */
export function shownWhen({ at, published }: ShownClaim): string {
  if (at) return intervalText(at);
  return published === undefined ? "?" : `(${published.slice(0, 10)})`;
}

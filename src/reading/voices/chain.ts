import type { Stance, Voice } from "../../model/claim.ts";
import { type Attribution, covers, RANK } from "./attribution.ts";

/** Who says a thing, outermost first, and what the innermost does with it. */
export interface Heard {
  readonly voices: readonly Voice[];
  readonly stance: Stance;
}

/**
 * Attributions that cover one place, outermost first: who speaks within what another says stands further in. Whoever denies
 * what others reported comes after them: the ministry that denies an agency's report has the last word on it.
 */
export function nest(attributions: readonly Attribution[]): Attribution[] {
  const around = (outer: Attribution, inner: Attribution) =>
    covers(outer.content, inner.cue.from) && !covers(inner.content, outer.cue.from);
  const depth = new Map(
    attributions.map((each) => [each, attributions.filter((other) => other !== each && around(other, each)).length]),
  );
  const sorted = [...attributions].sort(
    (a, b) => (depth.get(a) ?? 0) - (depth.get(b) ?? 0) || a.rank - b.rank || a.cue.from - b.cue.from,
  );
  for (let i = 0; i + 1 < sorted.length; i++) {
    const [one, next] = [sorted[i], sorted[i + 1]];
    if (one && next && one.stance === "denies" && next.rank === RANK.noun && around(one, next)) sorted.splice(i, 2, next, one);
  }
  return sorted;
}

/** The chain as a claim keeps it; nobody is named twice by the same words, nor twice in a row. */
export function heard(attributions: readonly Attribution[]): Heard {
  const sorted = nest(attributions);
  const voices: Voice[] = [];
  for (const { voices: own } of sorted)
    for (const voice of own) {
      const again = voice.actor !== undefined && voices.at(-1)?.actor === voice.actor;
      if (!again && !voices.some((each) => each.from === voice.from && each.to === voice.to)) voices.push(voice);
    }
  const last = sorted.findLast(({ rank }) => rank !== RANK.hearsay) ?? sorted.at(-1);
  return { voices, stance: last?.stance ?? "asserts" };
}

import { around } from "../actors/index.ts";
import type { Language } from "../lang/language.ts";
import { type EventType, quadOf } from "../model/event-type.ts";
import type { Token } from "../model/sentence.ts";
import { isWord } from "../syntax/index.ts";
import type { Found } from "./triggers.ts";

/** Verbs that say of their subject's own act that it is to be or not to be, and the acts for which they count as that verb. */
const GOVERNS: Readonly<Partial<Record<EventType, "cooperation" | "conflict">>> = {
  AGREE: "cooperation",
  REJECT: "cooperation",
  THREATEN: "conflict",
};

/** How many words may stand between a verb and the infinitive under it: "refused once more to". */
const BETWEEN = 3;

/** The trigger under a verb, and whether the two are one event. */
export interface Governed {
  readonly under: Found;
  /** False where the main verb turns the act under it into its opposite: refusing to condemn is no hostile act. */
  readonly one: boolean;
}

/**
 * The trigger that stands as an infinitive under `found`: "threatened to break off relations with" is one event and
 * threatens, "refused to meet" rejects. Agreeing to sanctions is no friendly act, nor refusing to condemn a hostile one: there
 * the act under the verb stays what it is and the verb says nothing of whom it acts on.
 */
export function governedBy(
  found: Found,
  next: Found | undefined,
  tokens: readonly Token[],
  language: Language,
): Governed | undefined {
  const kind = GOVERNS[found.trigger.type];
  if (!next || !kind || found.passive || found.trigger.shape !== "directed") return undefined;
  const words = around(language);
  const between = tokens.filter(({ from, to }) => from >= found.to && to <= next.from).map(({ form }) => form);
  if (between.filter(isWord).length > BETWEEN || between.some((form) => !isWord(form) || words.is("and", form))) return undefined;
  const last = tokens.findLast(({ from, to }) => from >= found.from && to <= next.from)?.form ?? "";
  const head = tokens.find(({ from }) => from >= next.from)?.form ?? "";
  if (!words.is("infinitive", last) && !words.is("infinitive", head)) return undefined;
  return { under: next, one: quadOf(next.trigger.type).endsWith(kind) };
}

/** "Высылать дипломата он отказался": a hostile act that stands before its refusal, whose object the refusal does not hit. */
export function refusedBefore(
  found: Found,
  triggers: readonly Found[],
  tokens: readonly Token[],
  language: Language,
): Found | undefined {
  if (found.trigger.type !== "REJECT") return undefined;
  const words = around(language);
  return triggers.findLast((each) => {
    const head = tokens.find(({ from }) => from >= each.from)?.form ?? "";
    return each.to <= found.from && quadOf(each.trigger.type).endsWith("conflict") && words.is("infinitive", head);
  });
}

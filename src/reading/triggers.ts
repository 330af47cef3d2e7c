import type { Language, Trigger } from "../lang/language.ts";
import type { Span } from "../model/sentence.ts";
import { matches } from "./matches.ts";

/** A place where a trigger's words stand. */
export interface Found extends Span {
  readonly trigger: Trigger;
  readonly passive: boolean;
}

/** The triggers of a clause from left to right, none over another: of two that overlap the longer one, of two readings the passive; `only` those of one shape. */
export function findTriggers(text: string, clause: Span, language: Pick<Language, "triggers">, only?: Trigger["shape"]): Found[] {
  const words = text.slice(clause.from, clause.to);
  const all: Found[] = [];
  for (const trigger of language.triggers) {
    if (only !== undefined && trigger.shape !== only) continue;
    const collect = (pattern: RegExp | undefined, passive: boolean) => {
      if (!pattern) return;
      for (const { 0: match, index } of matches(pattern, words))
        if (match !== "") all.push({ trigger, passive, from: clause.from + index, to: clause.from + index + match.length });
    };
    collect(trigger.passive, true);
    collect(trigger.pattern, false);
  }
  all.sort((a, b) => Number(b.passive) - Number(a.passive) || b.to - b.from - (a.to - a.from) || a.from - b.from);
  const kept: Found[] = [];
  for (const each of all) if (!kept.some((other) => other.from < each.to && each.from < other.to)) kept.push(each);
  return kept.sort((a, b) => a.from - b.from);
}

import type { Reality } from "../../model/claim.ts";
import type { Interval } from "../../model/interval.ts";
import type { Dependencies } from "../../syntax/dependencies.ts";
import { nearness, topOf } from "./clause.ts";
import type { Dated } from "./dates.ts";
import type { Said } from "./rules.ts";

/** When an event was, and which of the dates says so. */
export interface When {
  readonly interval: Interval;
  readonly said: Said;
  readonly dated: Dated;
}

/**
 * The date of the event whose verb or noun is token `head`: the nearest in its clause, the more exact of two. What has not
 * taken place (`reality`) is read ahead: "wird am Dienstag reisen". Nothing when the clause names no time: the day of
 * publication is no date of an event.
 */
export function dateOf(tree: Dependencies, head: number, dates: readonly Dated[], reality: Reality = "actual"): When | undefined {
  let best: { readonly dated: Dated; readonly near: number } | undefined;
  for (const dated of dates) {
    const top = topOf(tree, dated.from, dated.to);
    const near = top === undefined ? undefined : nearness(tree, top, head);
    if (near === undefined) continue;
    if (!best || near < best.near || (near === best.near && exactness(dated.interval) < exactness(best.dated.interval)))
      best = { dated, near };
  }
  if (!best) return undefined;
  const { dated } = best;
  const interval = reality !== "actual" && dated.ahead ? dated.ahead : dated.interval;
  return { interval, said: dated.said, dated };
}

/** Days that an interval covers; an open one is the least exact. */
function exactness({ from, to }: Interval): number {
  return from === undefined || to === undefined ? Number.POSITIVE_INFINITY : Date.parse(to) - Date.parse(from);
}

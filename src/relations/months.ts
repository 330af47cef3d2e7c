import type { Dyad, Relation } from "../model/dyad.ts";
import type { Quad } from "../model/event-type.ts";
import type { Observation } from "../store/store.ts";

/** One month of a dyad or a relation. A month without events has no period: nothing is not zero. */
export interface Period {
  /** `2022-08` */
  readonly period: string;
  readonly events: number;
  readonly verbalCooperation: number;
  readonly materialCooperation: number;
  readonly verbalConflict: number;
  readonly materialConflict: number;
  /** Events with an intensity below 0. */
  readonly negative: number;
  /** Of the intensities, Goldstein scale. */
  readonly sum: number;
  /** sum / events. */
  readonly mean: number;
}

/** Both directions of a relation and the two together, with what was left out of all three, by reason. */
export interface Months {
  readonly dyads: readonly (Dyad & { readonly periods: readonly Period[] })[];
  readonly relation: Relation & { readonly periods: readonly Period[] };
  readonly leftOut: readonly { readonly reason: string; readonly rows: number }[];
  readonly options: Readonly<Record<string, unknown>>;
}

const COLUMN_OF: Readonly<Record<Quad, "verbalCooperation" | "materialCooperation" | "verbalConflict" | "materialConflict">> = {
  "verbal cooperation": "verbalCooperation",
  "material cooperation": "materialCooperation",
  "verbal conflict": "verbalConflict",
  "material conflict": "materialConflict",
};

/**
 * Counts, sums and means by month. Only what a claim says took place is counted; a reciprocal claim counts once in each
 * direction and once in the relation. Planned, hypothetical, negated, denied and undated claims are left out by reason.
 */
export function months(
  relation: Relation,
  observations: readonly Observation[],
  options: Readonly<Record<string, unknown>> = {},
): Months {
  const { a, b } = relation;
  const kept: (Observation & { day: string })[] = [];
  const leftOut = new Map<string, Set<string>>();
  for (const observation of observations) {
    const { day } = observation;
    const reason = whyNot(observation);
    if (reason === undefined && day !== undefined) kept.push({ ...observation, day });
    else {
      const claims = leftOut.get(reason ?? "no date") ?? new Set();
      leftOut.set(reason ?? "no date", claims.add(observation.claim));
    }
  }
  const direction = (initiator: string, recipient: string) => ({
    initiator,
    recipient,
    periods: periods(kept.filter((observation) => observation.initiator === initiator && observation.recipient === recipient)),
  });
  const once = [...new Map(kept.map((observation) => [observation.claim, observation])).values()];
  return {
    dyads: [direction(a, b), direction(b, a)],
    relation: { a, b, periods: periods(once) },
    leftOut: [...leftOut].map(([reason, claims]) => ({ reason, rows: claims.size })).sort((x, y) => y.rows - x.rows),
    options,
  };
}

function whyNot(observation: Observation): string | undefined {
  if (observation.negated) return "negated";
  if (observation.stance === "denies") return "denied by who is quoted";
  if (observation.stance === "doubts") return "doubted by who is quoted";
  if (observation.reality === "future") return "planned or announced";
  if (observation.reality === "hypothetical") return "hypothetical or demanded";
  return undefined;
}

function periods(observations: readonly (Observation & { day: string })[]): Period[] {
  const byMonth = new Map<string, Observation[]>();
  for (const observation of observations) {
    const month = observation.day.slice(0, 7);
    byMonth.set(month, [...(byMonth.get(month) ?? []), observation]);
  }
  return [...byMonth].sort(([one], [other]) => (one < other ? -1 : 1)).map(([month, events]) => period(month, events));
}

function period(month: string, events: readonly Observation[]): Period {
  const quads = { verbalCooperation: 0, materialCooperation: 0, verbalConflict: 0, materialConflict: 0 };
  for (const event of events) quads[COLUMN_OF[event.quad]]++;
  const sum = events.reduce((total, event) => total + event.intensity, 0);
  return {
    period: month,
    events: events.length,
    ...quads,
    negative: events.filter((event) => event.intensity < 0).length,
    sum: Math.round(sum * 100) / 100,
    mean: Math.round((sum / events.length) * 100) / 100,
  };
}

import { isOrganisation } from "../../model/organisation.ts";

/** An event as gold and coded lines have it: actors as ids or names, and who says so. */
export interface ScoredEvent {
  readonly type: string;
  readonly initiator?: string | readonly string[] | null;
  readonly recipient?: string | readonly string[] | null;
  readonly reality?: string;
  readonly negated?: boolean;
  readonly voices?: string | readonly string[] | null;
}

/** A field that may hold one name, several or none. */
export function listed(value: string | readonly string[] | null | undefined): readonly string[] {
  return value === undefined || value === null ? [] : typeof value === "string" ? [value] : value;
}

/** What an actor counts as: its country or organisation, `*` for anybody else. */
export function scoredActor(actor: string): string {
  const [head = ""] = actor.split(/[.:/]/, 1);
  return /^[A-Z]{3}$/.test(head) || isOrganisation(head) ? head : "*";
}

/**
 * The dyads of an event, each with its type: `ACCUSE RUS>UKR`. What is the same on both sides counts once, as `CONSULT FRA=DEU`
 * in the order of the alphabet; an empty side is `-`. Retreats and concessions are one type.
 */
export function dyadsOf({ type, initiator, recipient }: ScoredEvent): string[] {
  const from = [...new Set(listed(initiator).map(scoredActor))];
  const to = [...new Set(listed(recipient).map(scoredActor))];
  const both = from.filter((actor) => to.includes(actor)).sort();
  const head = type === "CONCEDE" || type === "YIELD" ? "RETREAT" : type;
  if (both.length > 1) return both.flatMap((one, i) => both.slice(i + 1).map((other) => `${head} ${one}=${other}`));
  const sides = (actors: readonly string[]) => (actors.length > 0 ? actors : ["-"]);
  return [...new Set(sides(from).flatMap((one) => sides(to).map((other) => `${head} ${one}>${other}`)))];
}

import { countryOf } from "../model/actor.ts";
import { type Claim, type Party, toClaim } from "../model/claim.ts";

/** How many sentences may lie between an accusation and its denial. */
const REACH = 3;

/**
 * "Russian media accused Astana of it. Astana denied the allegations": a denial that does not say whose word it denies answers the
 * accusation of its own country beside it, or the last one before it.
 */
export function answered(claims: readonly Claim[]): Claim[] {
  return claims.map((claim, n) => {
    if (claim.type !== "REJECT" || claim.recipient.length > 0) return claim;
    const accused = new Set(claim.initiator.map(({ actor }) => countryOf(actor) ?? actor));
    const accusation = nearest(claims, n, claim, accused);
    if (!accusation) return claim;
    const { id: _, ...rest } = claim;
    return toClaim({ ...rest, recipient: accusation });
  });
}

function nearest(
  claims: readonly Claim[],
  n: number,
  { sentence }: Claim,
  accused: ReadonlySet<string>,
): readonly Party[] | undefined {
  const near = claims.filter((other, i) => i !== n && other.sentence <= sentence && sentence - other.sentence <= REACH);
  return near.findLast(
    ({ type, recipient, negated }) =>
      (type === "ACCUSE" || type === "REQUEST") &&
      !negated &&
      recipient.some(({ actor }) => accused.has(countryOf(actor) ?? actor)),
  )?.initiator;
}

import type { Claim, Span } from "./api.ts";

/** What a stretch of text is to one claim: its clause, the words that state the event, a party, or who says so. */
export type Role = "clause" | "trigger" | "initiator" | "recipient" | "voice";

/** A claim as far as marking needs it. */
export type Marked = Pick<Claim, "from" | "to" | "trigger" | "initiator" | "recipient" | "voices">;

/** A part of a text that is the same throughout: the same claims cover it in the same roles. */
export interface Piece extends Span {
  readonly text: string;
  readonly layers: readonly Layer[];
}

/** One claim over a piece: `claim` is its place in the list that was given. */
export interface Layer {
  readonly claim: number;
  readonly roles: ReadonlySet<Role>;
}

/**
 * Cuts a text wherever something begins or ends. The pieces, put together, are the text again; no piece is empty. `offset`
 * is where `text` starts in the document that the spans count in; a span that reaches beyond the text is cut off there.
 */
export function pieces(text: string, claims: readonly Marked[], offset = 0): readonly Piece[] {
  const end = offset + text.length;
  const spans = claims.flatMap((claim, index) => spansOf(claim).map((span) => ({ ...span, claim: index })));
  const inside = spans.filter((span) => span.from < span.to && span.to > offset && span.from < end);
  const bounds = new Set([offset, end]);
  for (const span of inside) {
    bounds.add(Math.max(span.from, offset));
    bounds.add(Math.min(span.to, end));
  }
  const cuts = [...bounds].sort((one, other) => one - other);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? end;
    const roles = new Map<number, Set<Role>>();
    for (const span of inside) {
      if (span.from > from || span.to < to) continue;
      const known = roles.get(span.claim);
      if (known) known.add(span.role);
      else roles.set(span.claim, new Set([span.role]));
    }
    const layers = [...roles].map(([claim, of]) => ({ claim, roles: of })).sort((one, other) => one.claim - other.claim);
    return { from, to, text: text.slice(from - offset, to - offset), layers };
  });
}

/**
 * A lane for each claim, counted from 0, so that two claims that share a character never share a lane: their underlines
 * then lie below each other and both can be seen.
 */
export function lanes(claims: readonly Marked[]): readonly number[] {
  const taken: Span[][] = [];
  return claims.map((claim) => {
    const own = spansOf(claim);
    let lane = taken.findIndex((spans) => !spans.some((span) => own.some((mine) => mine.from < span.to && span.from < mine.to)));
    if (lane === -1) lane = taken.length;
    taken[lane] = [...(taken[lane] ?? []), ...own];
    return lane;
  });
}

function spansOf(claim: Marked): readonly (Span & { role: Role })[] {
  const as = (role: Role) => (span: Span) => ({ from: span.from, to: span.to, role });
  return [
    as("clause")(claim),
    as("trigger")(claim.trigger),
    ...claim.initiator.map(as("initiator")),
    ...claim.recipient.map(as("recipient")),
    ...claim.voices.map(as("voice")),
  ];
}

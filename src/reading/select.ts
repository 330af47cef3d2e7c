import { type EventType, quadOf } from "../model/event-type.ts";
import type { Dependencies } from "../syntax/dependencies.ts";
import type { Complement, Match } from "./frames/index.ts";

/** More events than these a sentence seldom states. */
const MOST = 4;

/** Complements that are one event with the saying above them: "threatened to attack" threatens, and attacks nobody yet. */
const ONE: ReadonlySet<Complement> = new Set(["planned", "threatened", "refused", "wanted", "feared"]);

/**
 * The matches that become claims, the main verb's first. What is only promised, threatened, refused or demanded is told by the
 * saying, which takes its recipient from there; of two that say the same of the same actors the first is kept.
 */
export function select(matches: readonly Match[], tree: Dependencies): Match[] {
  const kept = matches.flatMap((match) => {
    const { under } = match;
    if (under && ONE.has(under.complement) && matches.some(({ head }) => head === under.match.head)) return [];
    return [completed(match, matches)];
  });
  const depth = (head: number) => tree.ancestors(head).length;
  const inOrder = kept.filter(isWhole).sort((a, b) => depth(a.head) - depth(b.head) || a.head - b.head);
  const found = new Map<string, Match>();
  for (const match of inOrder) {
    const key = keyOf(match);
    if (!found.has(key)) found.set(key, match);
  }
  return [...found.values()].slice(0, MOST);
}

/** "threatened to break off relations with X": whom the act under a saying is aimed at is whom the saying is. */
function completed(match: Match, matches: readonly Match[]): Match {
  if (match.recipient.length > 0 || match.frame.shape === "mutual") return match;
  const below = matches.find(
    ({ under, recipient }) => under?.match.head === match.head && ONE.has(under.complement) && recipient.length > 0,
  );
  if (!below || !sameKind(match, below)) return match;
  const recipient = below.recipient.filter((each) => !match.initiator.some(({ actor }) => actor === each.actor));
  return { ...match, recipient };
}

/** Agreeing to sanctions is no friendly act on those who are sanctioned. */
function sameKind(above: Match, below: Match): boolean {
  const conflict = (match: Match) => quadOf(match.frame.type).endsWith("conflict");
  if (above.frame.complement === "refused") return conflict(above) !== conflict(below);
  return conflict(above) === conflict(below);
}

/** Events that a clause may state of one party alone: a promise, a refusal, a withdrawal, a measure whose aim it does not name. */
const ALONE: ReadonlySet<EventType> = new Set(["AGREE", "REJECT", "RETREAT", "SANCTION", "MOBILIZE"]);

/** Whether a match names enough to be a claim: both sides, or a verb of an event that may leave the other side open. */
function isWhole({ recipient, frame, words, initiator }: Match): boolean {
  if (initiator.length === 0) return false;
  return recipient.length > 0 || frame.shape === "bare" || (ALONE.has(frame.type) && /^[va]:/.test(words));
}

function keyOf({ frame, initiator, recipient }: Match): string {
  const actors = (side: Match["initiator"]) => [...new Set(side.map(({ actor }) => actor.split(".", 1)[0]))].sort().join("+");
  return `${frame.type} ${actors(initiator)} ${actors(recipient)}`;
}

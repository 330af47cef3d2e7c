import type { Mention } from "../../actors/mention.ts";
import type { Dependencies } from "../../syntax/dependencies.ts";
import { entriesAt, meets } from "./candidates.ts";
import { Clause } from "./clause.ts";
import { type Filled, fill } from "./fill.ts";
import type { Complement, Entry, Frame } from "./frame.ts";
import { type Above, blamedAbove, governorOf } from "./governor.ts";
import { Parties } from "./parties.ts";
import type { FrameTable } from "./table.ts";

/** A frame where it stands in a sentence, with the parties that it has there. */
export interface Match {
  readonly frame: Frame;
  /** The alternative as its row has it. */
  readonly words: string;
  /** Places of the words that state the event, in the order of the text. */
  readonly trigger: readonly number[];
  /** The verb, the noun or the adjective. */
  readonly head: number;
  readonly initiator: readonly Mention[];
  readonly recipient: readonly Mention[];
  /** The word that the initiator was found at, where the clause itself names one. */
  readonly initiatorToken?: number;
  /** The frame in whose complement this one stands, and what that makes of it: "accused Russia [of attacking]". */
  readonly under?: { readonly match: Match; readonly complement: Complement };
  /** Why it is no match though its word stands there; only where these were asked for. */
  readonly near?: string;
}

/** What `matchFrames` may be asked for beside the matches. */
export interface MatchOptions {
  /** Also the frames whose word stands there and which do not fit, each with the reason in `near`. */
  readonly near?: boolean;
}

/**
 * The frames that a sentence's tree holds, in the order of their heads. Each word heads one frame at most, the one that asks for most;
 * a word that another frame needs ("impose [sanctions]") heads none. What stands in the complement of a frame takes its parties from
 * there where its own clause has none.
 */
export function matchFrames(
  tree: Dependencies,
  mentions: readonly Mention[],
  frames: FrameTable,
  { near = false }: MatchOptions = {},
): Match[] {
  const clause = new Clause(tree, frames.lang);
  const heads = headsOf(clause, frames);
  if (heads.length === 0) return [];
  const parties = new Parties(clause, mentions);
  const found = new Map<number, Match>();
  const failed: Match[] = [];
  for (const { head, entries } of heads) {
    const above = governorOf(clause, head, found);
    const around = { above, blamed: blamedAbove(clause, head, found) };
    const fits: Candidate[] = [];
    for (const entry of entries) {
      const needs = meets(clause, head, entry.alternative);
      if ("missing" in needs) {
        if (near) failed.push(nearly(entry, head, `needs ${needs.missing}`));
        continue;
      }
      const filled = fill(clause, head, entry, parties, around);
      fits.push({ entry, words: needs.words, filled });
    }
    fits.sort(better);
    const [best, ...others] = fits;
    if (!best) continue;
    if (near) for (const each of others) failed.push(nearly(each.entry, head, `less apt than ${best.entry.frame.name}`));
    const { entry, words, filled } = best;
    const particles = tree.children(head, "compound:prt");
    const trigger = [...new Set([head, ...words, ...particles])].sort((a, b) => a - b);
    found.set(head, {
      frame: entry.frame,
      words: entry.alternative.written,
      trigger,
      head,
      initiator: filled.initiator,
      recipient: filled.recipient,
      ...(filled.initiatorToken !== undefined && { initiatorToken: filled.initiatorToken }),
      ...(above && { under: above }),
    });
  }
  const matches: Match[] = [];
  const used = new Set<number>();
  for (const match of found.values())
    if (whyNone(match) === undefined) for (const word of match.trigger) if (word !== match.head) used.add(word);
  for (const match of found.values()) {
    const reason = used.has(match.head) ? "is part of another frame" : whyNone(match);
    if (reason === undefined) matches.push(match);
    else if (near) failed.push({ ...match, near: reason });
  }
  return [...matches, ...failed].sort((a, b) => a.head - b.head || a.frame.place - b.frame.place);
}

interface Candidate {
  readonly entry: Entry;
  readonly words: readonly number[];
  readonly filled: Filled;
}

/** Asks for more, has both parties, stands first in the table. */
function better(a: Candidate, b: Candidate): number {
  const needs = ({ entry: { alternative } }: Candidate) => alternative.needs.length + (alternative.reflexive ? 1 : 0);
  const sides = ({ filled }: Candidate) => (filled.initiator.length > 0 ? 1 : 0) + (filled.recipient.length > 0 ? 1 : 0);
  return needs(b) - needs(a) || sides(b) - sides(a) || a.entry.frame.place - b.entry.frame.place;
}

/** Words that head an entry, those nearer to the root first, so that what stands above is known. */
function headsOf(clause: Clause, frames: FrameTable): { head: number; entries: Entry[]; depth: number }[] {
  const heads: { head: number; entries: Entry[]; depth: number }[] = [];
  for (let head = 0; head < clause.tree.tokens.length; head++) {
    const entries = entriesAt(clause, head, frames);
    if (entries.length > 0) heads.push({ head, entries, depth: clause.tree.ancestors(head).length });
  }
  return heads.sort((a, b) => a.depth - b.depth || a.head - b.head);
}

function nearly({ frame, alternative }: Entry, head: number, near: string): Match {
  return { frame, words: alternative.written, trigger: [head], head, initiator: [], recipient: [], near };
}

/** Why the parties do not make an event. */
function whyNone({ frame, initiator, recipient, words }: Match): string | undefined {
  if (initiator.length === 0) return "no initiator";
  if (
    frame.shape === "mutual" &&
    !words.startsWith("v:") &&
    new Set([...initiator, ...recipient].map(({ actor }) => actor)).size < 2
  )
    return "only one party";
  return undefined;
}

export type { Above };

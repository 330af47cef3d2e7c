import type { Mention } from "../../actors/mention.ts";
import type { Clause } from "./clause.ts";
import { atHome, citizens, countryIn } from "./domestic.ts";
import { elsewhere } from "./elsewhere.ts";
import type { Complement, Entry, Slot, Step } from "./frame.ts";
import { type Above, isTold } from "./governor.ts";
import type { Parties, Reach } from "./parties.ts";
import { follow } from "./steps.ts";

/** The parties of an entry at a word; a side that nothing names is empty. */
export interface Filled {
  readonly initiator: readonly Mention[];
  readonly recipient: readonly Mention[];
  readonly initiatorToken?: number;
}

/** Whose the act in a complement is: the recipient of "accused", the initiator of "threatened". */
const SUBJECT: Readonly<Record<Complement, "initiator" | "recipient">> = {
  vouched: "recipient",
  wanted: "recipient",
  planned: "initiator",
  threatened: "initiator",
  denied: "initiator",
  refused: "initiator",
  feared: "recipient",
};

/** What stands around an entry's word. */
export interface Around {
  /** The frame that it is the complement of. */
  readonly above: Above | undefined;
  /** Whom a saying above holds something against: "warned Russia of the costs [of an invasion]". */
  readonly blamed: readonly Mention[];
}

/** Fills both sides of an entry whose word stands at `head`. */
export function fill(clause: Clause, head: number, entry: Entry, parties: Parties, { above, blamed }: Around): Filled {
  const { frame, alternative } = entry;
  const { lang } = clause;
  const mutual = frame.shape === "mutual";
  const slots =
    frame.initiator.length > 0 ? frame.initiator : DEFAULTS[alternative.kind](usesGenitive(frame.recipient) && !mutual);
  const held = above && frame.initiator.length === 0 && alternative.kind === "v" && isControlled(clause, head, above);
  let initiator: Side = held ? { mentions: above.match[SUBJECT[above.complement]] } : { mentions: [] };
  if (initiator.mentions.length === 0) initiator = first(clause, head, slots, parties, "owner");
  if (initiator.mentions.length === 0) initiator = fromOutside(clause, head, entry, parties, above);
  let recipient = first(clause, head, frame.recipient, parties, "place").mentions;
  // "insists that Kyiv withdraw": whom the demand is for is the subject of what is demanded
  if (recipient.length === 0 && frame.complement === "wanted")
    recipient = first(clause, head, [WANTED], parties, "owner").mentions;
  const both = between(clause, head, parties);
  if (mutual || (initiator.mentions.length === 0 && both.length > 1)) {
    const all = distinct([...initiator.mentions, ...recipient, ...both]);
    if (all.length > 1) return { initiator: all, recipient: all, ...tokenOf(initiator) };
    // "agreed to open its ports": with whom is not said
    if (alternative.kind !== "v" || initiator.mentions.length === 0) return { initiator: all, recipient: [] };
    const other = frame.type === "AGREE" ? elsewhere(clause, head, parties, all) : [];
    return { initiator: all, recipient: other, ...tokenOf(initiator) };
  }
  recipient = others(recipient, initiator.mentions);
  if (recipient.length === 0 && frame.recipient.length > 0) {
    const words = frame.recipient.flatMap((slot) => follow(clause, head, slot));
    recipient = atHome(clause, words, initiator.mentions, lang);
    if (recipient.length === 0 && initiator.mentions.length > 0) recipient = elsewhere(clause, head, parties, initiator.mentions);
  }
  if (initiator.mentions.length === 0 && recipient.length > 0 && alternative.kind === "n")
    initiator = { mentions: others(blamed, recipient) };
  if (initiator.mentions.length === 0 && frame.type === "PROTEST")
    initiator = { mentions: citizens(clause, head, recipient, lang) };
  if (initiator.mentions.length === 0 && recipient.length > 0) {
    const words = slots.flatMap((slot) => follow(clause, head, slot));
    initiator = { mentions: atHome(clause, words, recipient, lang), ...(words[0] !== undefined && { token: words[0] }) };
  }
  return { initiator: initiator.mentions, recipient, ...tokenOf(initiator) };
}

const step = (to: Step["to"]): Slot => [{ to }];
const DEFAULTS: Readonly<Record<Entry["alternative"]["kind"], (genitiveIsObject: boolean) => readonly Slot[]>> = {
  v: () => [step("subj")],
  n: (genitiveIsObject) => [step("agent"), step("poss"), step("adj"), ...(genitiveIsObject ? [] : [step("gen")])],
  a: () => [step("rel"), step("subj")],
};

const WANTED: Slot = [{ to: "comp" }, { to: "subj" }];

function usesGenitive(slots: readonly Slot[]): boolean {
  return slots.some(
    ([{ to, prepositions } = { to: "subj" as const }]) =>
      to === "gen" || prepositions?.includes("of") || prepositions?.includes("von"),
  );
}

interface Side {
  readonly mentions: readonly Mention[];
  readonly token?: number;
}

function tokenOf({ token }: Side): { initiatorToken?: number } {
  return token === undefined ? {} : { initiatorToken: token };
}

/** The first slot that names somebody. */
function first(clause: Clause, head: number, slots: readonly Slot[], parties: Parties, reach: Reach): Side {
  for (const slot of slots) {
    const last = slot.at(-1)?.to;
    if (last === "adj") {
      // "Russian attack", "US sanctions", „US-Sanktionen“: whose it is, where no other noun is meant
      const from = slot.length > 1 ? follow(clause, head, slot.slice(0, -1)) : [head];
      const owners = distinct(from.flatMap((at) => parties.beside(at)));
      if (owners.length > 0) return { mentions: owners };
      continue;
    }
    const words = follow(clause, head, slot);
    const mentions = parties.of(words, reach);
    const [token] = words;
    if (mentions.length > 0) return { mentions, ...(token !== undefined && { token }) };
  }
  return { mentions: [] };
}

/** Who acts where the words themselves do not say: the frame above, or the verb that carries an event noun out. */
function fromOutside(clause: Clause, head: number, entry: Entry, parties: Parties, above: Above | undefined): Side {
  const { tree, grammar } = clause;
  if (entry.alternative.kind === "n") {
    if (tree.children(head, "cop").length > 0) return first(clause, head, [step("subj")], parties, "owner");
    const verb = tree.head(head);
    const carried =
      verb !== undefined && (tree.is(head, "obj") || tree.is(head, "nsubj:pass")) && grammar.is("light", clause.lemma(verb));
    const led = verb !== undefined && entry.frame.shape === "mutual" && tree.is(head, "obl");
    if (verb !== undefined && (carried || led)) {
      const words = clause.actor(verb);
      const mentions = parties.of(words, "owner");
      if (mentions.length > 0) return { mentions, ...(words[0] !== undefined && { token: words[0] }) };
    }
  }
  if (!above) return { mentions: [] };
  if (entry.alternative.kind === "n" && !reaches(clause, head, above)) return { mentions: [] };
  // A clause with a subject of its own has its own actor, known or not.
  const passive = entry.alternative.kind === "v" && clause.passive(head);
  if (entry.alternative.kind === "v" && (passive || tree.children(head, "nsubj").length > 0)) return { mentions: [] };
  return { mentions: above.match[SUBJECT[above.complement]] };
}

/** Without who acts: nobody acts on himself, but a state's police may act on its citizens. */
function others(mentions: readonly Mention[], initiator: readonly Mention[]): Mention[] {
  return mentions.filter(
    ({ actor }) =>
      !initiator.some((one) => one.actor === actor || (actor === countryIn(actor) && countryIn(one.actor) === actor)),
  );
}

/** "accused Russia [of trying to attack]": a verb without a subject, on the way to whose frame no other subject or object stands. */
function isControlled(clause: Clause, head: number, { match }: Above): boolean {
  const { tree } = clause;
  if (clause.passive(head) || tree.children(head, "nsubj").length > 0) return false;
  for (const at of tree.ancestors(head)) {
    if (at === match.head) return true;
    if (tree.children(at, "nsubj", "obj", "iobj").length > 0) return false;
  }
  return false;
}

/** Whether an event noun is itself what the frame above says: "accused of [an attack]", "denied reports [of an attack]". */
function reaches(clause: Clause, head: number, { match }: Above): boolean {
  const { tree } = clause;
  const over = tree.head(head);
  if (over === undefined || over === match.head) return over !== undefined;
  return isTold(clause, head, over) && tree.head(over) === match.head;
}

/** "talks between Russia and China" */
function between(clause: Clause, head: number, parties: Parties): Mention[] {
  const { tree, grammar } = clause;
  const words = tree.children(head, "nmod", "obl").filter((at) => grammar.is("between", clause.preposition(at)));
  return parties.of(words, "owner");
}

function distinct(mentions: readonly Mention[]): Mention[] {
  return mentions.filter(({ actor }, i) => mentions.findIndex((other) => other.actor === actor) === i);
}

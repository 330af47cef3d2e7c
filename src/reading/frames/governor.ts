import type { Mention } from "../../actors/mention.ts";
import type { EventType } from "../../model/event-type.ts";
import type { Clause } from "./clause.ts";
import type { Match } from "./match.ts";

/** The frame whose complement a word stands in. */
export type Above = NonNullable<Match["under"]>;

/**
 * The frame above `head` in whose complement it stands; no relative clause, reason, time or aim is a complement. An event noun stands in
 * one where it hangs on the frame's word ("accused of an attack"), or on a verb of the complement that carries it out.
 */
export function governorOf(clause: Clause, head: number, found: ReadonlyMap<number, Match>): Above | undefined {
  const { tree, grammar } = clause;
  let child = head;
  for (const above of tree.ancestors(head)) {
    const deprel = tree.tokens[child]?.deprel ?? "";
    if (deprel === "acl:relcl" || deprel === "nsubj" || deprel === "appos" || deprel.startsWith("parataxis")) return undefined;
    if (tree.is(child, "advcl") && !tree.children(child, "mark", "case").some((at) => grammar.is("complement", clause.lemma(at))))
      return undefined;
    if (tree.is(child, "conj") && tree.children(child, "nsubj").length > 0 && found.has(above)) return undefined;
    const match = found.get(above);
    const complement = match?.frame.complement;
    if (match && complement && !tree.is(child, "conj")) return { match, complement };
    if (child === head && (tree.is(child, "obl") || tree.is(child, "nmod")) && !isTold(clause, child, above)) return undefined;
    child = above;
  }
  return undefined;
}

/** Types that hold against their recipient what is named beside them. */
const BLAMES: ReadonlySet<EventType> = new Set(["ACCUSE", "THREATEN", "SANCTION"]);

/** "warned Russia of the costs of [an invasion]", "sanctions on Iran for [its attacks]": whose the event noun at `head` is held to be. */
export function blamedAbove({ tree }: Clause, head: number, found: ReadonlyMap<number, Match>): readonly Mention[] {
  for (const above of tree.ancestors(head)) {
    const match = found.get(above);
    if (match && BLAMES.has(match.frame.type) && match.recipient.length > 0) return match.recipient;
    if (match || tree.is(above, "acl") || tree.is(above, "ccomp")) return [];
  }
  return [];
}

/** "denied reports [of an attack]", "denied that reports": what hangs on what was said is said. */
export function isTold({ tree }: Clause, child: number, above: number): boolean {
  return tree.is(child, "nmod") && (tree.is(above, "obj") || tree.tokens[above]?.deprel === "nsubj:pass");
}

import { plain } from "./cells.ts";
import type { Clause } from "./clause.ts";
import type { Alternative, Entry, Need } from "./frame.ts";
import { follow } from "./steps.ts";
import type { FrameTable } from "./table.ts";

/** The entries whose word stands at `i`, before what they need is looked at. */
export function entriesAt(clause: Clause, i: number, { byWord, byTail }: FrameTable): Entry[] {
  const { tokens } = clause.tree;
  const token = tokens[i];
  if (!token) return [];
  const lemma = plain(token.lemma ?? token.form);
  switch (token.upos) {
    case "VERB":
      return [...verbs(clause, i, lemma, byWord), ...(byWord.get(`a:${lemma}`) ?? [])];
    case "ADJ": {
      const found = [...(byWord.get(`a:${lemma}`) ?? [])];
      if (clause.tree.feature(i, "VerbForm") === "Part") found.push(...verbs(clause, i, lemma, byWord));
      return found;
    }
    case "NOUN":
    case "PROPN": {
      const found = [...(byWord.get(`n:${lemma}`) ?? [])];
      const hyphen = lemma.lastIndexOf("-");
      if (found.length === 0 && hyphen > 0) found.push(...(byWord.get(`n:${lemma.slice(hyphen + 1)}`) ?? []));
      if (byTail.size > 0) for (let at = 0; at <= lemma.length - 3; at++) found.push(...(byTail.get(lemma.slice(at)) ?? []));
      return found;
    }
    default:
      return [];
  }
}

/** "weist ... zurück" is `zurückweisen`, "called ... off" is `call off`; a verb whose particle no row knows is the verb. */
function verbs(clause: Clause, i: number, lemma: string, byWord: FrameTable["byWord"]): Entry[] {
  const { tree } = clause;
  for (const at of tree.children(i, "compound:prt", "compound", "advmod")) {
    const particle = plain(tree.tokens[at]?.form ?? "");
    const joined = tree.is(at, "compound") && clause.grammar.is("compounds", "yes");
    const found = byWord.get(joined ? `v:${lemma.startsWith(particle) ? "" : particle}${lemma}` : `v:${lemma} ${particle}`);
    if (found) return [...found];
    if (joined) return [];
  }
  return [...(byWord.get(`v:${lemma}`) ?? [])];
}

/** The words that an alternative's needs lead to, or the first need that is not met. */
export function meets(clause: Clause, i: number, { needs, reflexive }: Alternative): { words: number[] } | { missing: string } {
  const { tree } = clause;
  if (reflexive && !tree.children(i).some((at) => tree.feature(at, "Reflex") === "Yes" || clause.lemma(at) === "sich"))
    return { missing: "sich" };
  const words: number[] = [];
  for (const need of needs) {
    const found = follow(clause, i, need.slot)
      .flatMap((at) => [at, ...tree.children(at, "conj")])
      .filter((at) => need.lemmas.length === 0 || isOne(clause, at, need));
    if (found.length > 0 !== need.present) return { missing: need.written };
    const [first] = found;
    if (need.lemmas.length > 0 && first !== undefined) words.push(first);
  }
  return { words };
}

function isOne(clause: Clause, at: number, { lemmas }: Need): boolean {
  const lemma = plain(clause.lemma(at));
  const holds = clause.grammar.is("compounds", "yes");
  return lemmas.some(
    (each) => lemma === each || lemma.endsWith(`-${each}`) || (holds && each.length > 3 && lemma.endsWith(each)),
  );
}

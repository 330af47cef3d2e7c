import type { Mention } from "../../actors/mention.ts";
import type { Clause } from "./clause.ts";
import { countryIn } from "./domestic.ts";
import type { Parties } from "./parties.ts";

/** Relations below which another event is told, or the time, or a voice. */
const OTHER = ["acl:relcl", "advcl", "parataxis", "nsubj", "csubj", "ccomp", "vocative", "discourse", "appos"];

/**
 * Whom an act is on when its own slots name nobody: the nearest of its objects, phrases and what hangs on them that names another
 * country ("rejected a call for talks [with Armenia]", "lifted a blockade of [Qatari] ports").
 */
export function elsewhere(clause: Clause, head: number, parties: Parties, initiator: readonly Mention[]): Mention[] {
  const { tree } = clause;
  const own = new Set(initiator.map(({ actor }) => countryIn(actor)));
  const agents = new Set(clause.agents(head));
  let level: readonly number[] = [head];
  for (let depth = 0; depth < 5 && level.length > 0; depth++) {
    level = level.flatMap((at) =>
      tree.children(at).filter((child) => {
        const deprel = tree.tokens[child]?.deprel ?? "";
        if (agents.has(child) || OTHER.includes(deprel) || (deprel.startsWith("nsubj") && deprel !== "nsubj:pass")) return false;
        return !tree.is(child, "conj") || tree.tokens[child]?.upos !== "VERB";
      }),
    );
    for (const at of level) {
      const here = parties.any(at).filter(({ actor }) => !own.has(countryIn(actor)));
      if (here.length > 0) return here;
    }
  }
  return [];
}

import type { Language } from "../lang/language.ts";
import { antecedent, type Turn, wanted } from "./antecedents.ts";
import { described } from "./described.ts";
import { type ActorNoun, actorNouns } from "./nouns.ts";
import type { Party } from "./party.ts";

/** A sentence with what is known to be meant in it, and the nouns that may stand for somebody. */
export interface Read extends Turn {
  readonly open: ReadonlyMap<number, ActorNoun>;
  /** By the token of such a noun the name beside it: "Außenminister [Yván Gil]". */
  readonly named: ReadonlyMap<number, Party>;
}

/**
 * What pronouns, "das Land", "die Regierung", "the president" and "the alliance" of a sentence stand for: somebody named before in the same
 * paragraph, or in the sentence before it, who agrees in gender and number and stands out; else nobody. `before` holds the sentences of the
 * document up to it, oldest first.
 */
export function readStandIns(read: Read, before: readonly Turn[], language: Language): Party[] {
  const nouns = actorNouns(language);
  const { tree } = read.scene;
  const found: Party[] = [];
  const parties = new Map(read.parties);
  const turn: Turn = { ...read, parties };
  for (let token = 0; token < tree.tokens.length; token++) {
    const noun = read.open.get(token);
    const want = noun || parties.has(token) ? undefined : wanted(tree, token);
    const meant = want
      ? antecedent(turn, token, want, before, nouns)
      : noun && described(turn, token, noun, read, before, language);
    if (!meant) continue;
    // "Außenminister Yván Gil" keeps his name; "das Land" stands for one named before.
    const named = read.named.get(token);
    const { from, to } = named ?? tree.tokens[token] ?? { from: 0, to: 0 };
    const rule = `${language.lang}/stand-ins/${(tree.tokens[token]?.lemma ?? "").toLowerCase()}`;
    const party: Party = { ...meant, from, to, token: named?.token ?? token, kind: named ? "person" : "pronoun", rule };
    parties.set(party.token, [party]);
    found.push(party);
  }
  return found;
}

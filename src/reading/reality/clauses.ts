import type { Dependencies } from "../../syntax/dependencies.ts";
import type { Grammar } from "../grammar.ts";

/** The conjunctions and prepositions that open a clause or stand before a noun. */
export function openers(tree: Dependencies, at: number): readonly number[] {
  return tree.children(at, "mark", "case");
}

/** "if Russia attacks", and not "as if" or "until" that opens no clause. */
export function isConditional(tree: Dependencies, at: number, by: number, grammar: Grammar): boolean {
  if (!tree.is(by, "mark") || !grammar.is("if", tree.tokens[by]?.lemma ?? tree.tokens[by]?.form)) return false;
  return tree.is(at, "advcl") || tree.is(at, "ccomp") || tree.is(at, "root") || tree.is(at, "csubj") || tree.is(at, "parataxis");
}

/** Whether a question mark ends the sentence, and the word at `head` is of its main clause. */
export function isQuestion(tree: Dependencies, head: number): boolean {
  const last = tree.tokens.findLast(({ form }) => !/^[»“”"’')\]]$/u.test(form));
  if (last?.form !== "?") return false;
  return !tree.ancestors(head).some((at) => tree.is(at, "acl"));
}

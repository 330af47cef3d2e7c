import type { Language } from "../../lang/language.ts";
import type { Reality } from "../../model/claim.ts";
import type { Dependencies } from "../../syntax/dependencies.ts";
import { type Grammar, grammarOf } from "../grammar.ts";
import { isConditional, isQuestion, openers } from "./clauses.ts";
import { negations, ownSigns } from "./signs.ts";

/** How real an event is: took place, is to take place, may take place; `negated` where the words say that it did or will not. */
export interface HowReal {
  readonly reality: Reality;
  readonly negated: boolean;
  /** The word that shows it; absent where nothing does and the event is actual. */
  readonly cue?: string;
}

/** What has been found so far on the way from the event up to its clause and those around it. */
interface Signs {
  future: boolean;
  hypothetical: boolean;
  negated: boolean;
  cue: string | undefined;
}

/**
 * Reads the clause of the word at `head` (a verb, an event noun or an adjective) and what governs it: "wants to attack", "threat of an
 * attack", "if it attacks". Stops where a clause speaks for itself: a relative clause, what is reported. What is planned under a
 * condition is hypothetical; two negations are none.
 */
export function realityOf(tree: Dependencies, head: number, language: Pick<Language, "lang">): HowReal {
  const grammar = grammarOf(language);
  const signs: Signs = { future: false, hypothetical: false, negated: false, cue: undefined };
  local(tree, head, grammar, signs);
  let child = head;
  for (const above of tree.ancestors(head)) {
    if (!climb(tree, child, above, grammar, signs)) break;
    child = above;
  }
  if (isQuestion(tree, head)) mark(signs, "hypothetical", "?");
  const { future, hypothetical, negated, cue } = signs;
  return { reality: hypothetical ? "hypothetical" : future ? "future" : "actual", negated, ...(cue !== undefined && { cue }) };
}

function mark(signs: Signs, sign: "future" | "hypothetical" | "negated", cue: string | undefined): void {
  if (sign === "negated") signs.negated = !signs.negated;
  else signs[sign] = true;
  signs.cue ??= cue;
}

/** What a word's own auxiliaries, particles, adjectives and conjunctions show. */
function local(tree: Dependencies, at: number, grammar: Grammar, signs: Signs): void {
  for (const { sign, by } of ownSigns(tree, at, grammar)) mark(signs, sign, tree.tokens[by]?.form);
  for (const by of negations(tree, at, grammar)) mark(signs, "negated", tree.tokens[by]?.form);
  for (const by of openers(tree, at)) {
    const lemma = tree.tokens[by]?.lemma ?? tree.tokens[by]?.form;
    if (grammar.is("without", lemma)) mark(signs, "negated", tree.tokens[by]?.form);
    if (isConditional(tree, at, by, grammar)) mark(signs, "hypothetical", tree.tokens[by]?.form);
  }
}

/** Goes from `child` to the word above it; false where that says nothing more of the event. */
function climb(tree: Dependencies, child: number, above: number, grammar: Grammar, signs: Signs): boolean {
  const deprel = tree.tokens[child]?.deprel ?? "";
  const lemma = tree.tokens[above]?.lemma ?? tree.tokens[above]?.form;
  const form = tree.tokens[above]?.form;
  const govern = () => {
    if (grammar.is("failed", lemma)) mark(signs, "negated", form);
    else if (grammar.is("wished", lemma)) mark(signs, "hypothetical", form);
    else if (grammar.is("planned", lemma)) mark(signs, "future", form);
    else return false;
    return true;
  };
  switch (tree.relation(child)) {
    case "xcomp":
      govern();
      local(tree, above, grammar, signs);
      return true;
    case "ccomp":
      // "demanded that it withdraw", never "said that it withdrew"
      if (tree.feature(child, "VerbForm") !== "Fin" || grammar.is("wished", lemma) || grammar.is("planned", lemma)) govern();
      return false;
    case "acl":
      if (deprel !== "acl:relcl" && openers(tree, child).length > 0) {
        govern();
        return nominal(tree, above, grammar, signs);
      }
      return false;
    case "conj": {
      // "will arm and train", "wants to meet and to sign"
      const own = tree.children(child, "nsubj").length > 0 || ownSigns(tree, child, grammar).length > 0;
      if (own && tree.tokens[child]?.upos === "VERB") return false;
      if (tree.tokens[child]?.upos === "VERB") local(tree, above, grammar, signs);
      return true;
    }
    case "advcl": {
      const by = openers(tree, child);
      if (by.some((each) => grammar.is("complement", tree.tokens[each]?.lemma)) && govern()) return false;
      if (tree.feature(child, "VerbForm") === "Inf" && by.some((each) => grammar.is("aim", tree.tokens[each]?.lemma)))
        mark(signs, "hypothetical", tree.tokens[by[0] ?? child]?.form);
      return false;
    }
    case "obj":
    case "nsubj":
    case "obl":
    case "iobj": {
      if (tree.tokens[above]?.upos === "NOUN" || deprel === "nsubj") return false;
      const passive = deprel === "nsubj:pass";
      const governed = govern();
      if (grammar.is("light", lemma) && (tree.is(child, "obj") || passive)) {
        local(tree, above, grammar, signs);
        return true;
      }
      return governed && tree.is(child, "obj");
    }
    case "nmod":
      return govern();
    default:
      return false;
  }
}

/** From "plan" in "its plan to attack": on to what is done with the plan. */
function nominal(tree: Dependencies, noun: number, grammar: Grammar, signs: Signs): boolean {
  for (const by of negations(tree, noun, grammar)) mark(signs, "negated", tree.tokens[by]?.form);
  return false;
}

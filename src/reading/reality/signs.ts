import type { Dependencies } from "../../syntax/dependencies.ts";
import type { Grammar } from "../grammar.ts";

/** A word beside the event's that shows how real it is. */
export interface Sign {
  readonly sign: "future" | "hypothetical";
  /** Place of the word. */
  readonly by: number;
}

/** What the forms of a verb and its auxiliaries show, or the adjectives of a noun. */
export function ownSigns(tree: Dependencies, at: number, grammar: Grammar): Sign[] {
  const found: Sign[] = [];
  const add = (sign: Sign["sign"], by: number) => found.push({ sign, by });
  if (tree.feature(at, "Mood") === "Imp") add("hypothetical", at);
  if (tree.feature(at, "Tense") === "Fut" && tree.feature(at, "VerbForm") !== "Part") add("future", at);
  const lemma = (i: number) => (tree.tokens[i]?.lemma ?? tree.tokens[i]?.form ?? "").toLowerCase();
  for (const by of tree.children(at, "aux", "cop")) {
    const written = tree.tokens[by]?.form ?? "";
    const conditional = tree.feature(by, "Mood") === "Sub" && tree.feature(by, "Tense") === "Past";
    const subjunctive = grammar.is("subjunctive", "yes");
    const would = (grammar.is("would", lemma(by)) || grammar.is("would", written)) && (!subjunctive || conditional);
    if (would) add(isReported(tree, at, grammar) ? "future" : "hypothetical", by);
    else if (grammar.is("modal", lemma(by)) || grammar.is("modal", written)) add("hypothetical", by);
    else if (grammar.is("intent", lemma(by))) {
      // "soll angreifen" is a plan, "soll angegriffen haben" hearsay, "sollte angreifen" neither
      if (conditional) add("hypothetical", by);
      else if (!isPerfect(tree, at, by)) add("future", by);
    } else if (isFuture(tree, at, by, grammar)) add("future", by);
  }
  for (const by of tree.children(at, "advmod", "amod", "discourse")) if (grammar.is("modal", lemma(by))) add("hypothetical", by);
  if (tree.tokens[at]?.upos === "NOUN")
    for (const by of tree.children(at, "amod", "acl")) if (grammar.is("planned", lemma(by))) add("future", by);
  if (isInfinitiveClause(tree, at, grammar)) add("future", at);
  return found;
}

/** "will attack", "wird angreifen", "будет": no auxiliary of a passive, whose word may be the same. */
function isFuture(tree: Dependencies, at: number, by: number, grammar: Grammar): boolean {
  const { lemma, form = "" } = tree.tokens[by] ?? {};
  if (!grammar.is("future", lemma) && !grammar.is("future", form)) return false;
  if (!grammar.is("subjunctive", "yes")) return tree.feature(by, "Tense") !== "Past";
  if (tree.is(by, "cop") || tree.tokens[by]?.deprel === "aux:pass" || tree.feature(by, "VerbForm") === "Inf") return false;
  const infinitives = [at, ...tree.children(at, "aux", "cop")].filter((each) => tree.feature(each, "VerbForm") === "Inf");
  return infinitives.length > 0;
}

function isPerfect(tree: Dependencies, at: number, by: number): boolean {
  if (tree.feature(at, "VerbForm") !== "Part") return false;
  const others = tree.children(at, "aux").filter((each) => each !== by);
  return (
    others.some((each) => tree.tokens[each]?.deprel !== "aux:pass" && tree.feature(each, "VerbForm") === "Inf") ||
    others.length > 1
  );
}

/** "Denmark is to expel diplomats", and in a headline "Biden to visit Israel", where the infinitive hangs on its subject. */
function isInfinitiveClause(tree: Dependencies, at: number, grammar: Grammar): boolean {
  if (tree.feature(at, "VerbForm") !== "Inf") return false;
  if (!tree.children(at, "mark").some((mark) => grammar.is("aim", tree.tokens[mark]?.lemma))) return false;
  const head = tree.head(at);
  if (tree.is(at, "acl")) return head !== undefined && tree.is(head, "root") && tree.tokens[head]?.upos === "PROPN";
  return ["root", "parataxis", "ccomp"].includes(tree.relation(at)) && tree.children(at, "nsubj").length > 0;
}

/** What somebody said "would" be is to be. */
function isReported(tree: Dependencies, at: number, grammar: Grammar): boolean {
  let child = at;
  for (const above of tree.ancestors(at)) {
    const { lemma } = tree.tokens[above] ?? {};
    if (grammar.is("saying", lemma) && (tree.is(child, "ccomp") || tree.is(child, "parataxis") || tree.is(child, "xcomp")))
      return true;
    if (!tree.is(child, "conj") && !tree.is(child, "xcomp")) break;
    child = above;
  }
  return tree.children(child, "parataxis").some((beside) => grammar.is("saying", tree.tokens[beside]?.lemma));
}

/** The words that negate what stands at `at`: its own, or the "no" of its subject or object. */
export function negations(tree: Dependencies, at: number, grammar: Grammar): number[] {
  const verb = tree.tokens[at]?.upos === "VERB" || tree.tokens[at]?.upos === "AUX";
  const sides = verb ? tree.children(at, "nsubj", "obj") : [];
  const found = [
    ...tree.children(at, "advmod", "det", "cc", "discourse", "mark", "aux").filter((by) => negates(tree, by, grammar)),
    ...sides.filter((by) => tree.tokens[by]?.upos === "PRON" && negates(tree, by, grammar)),
    ...sides.flatMap((side) => tree.children(side, "det", "advmod", "cc").filter((by) => negates(tree, by, grammar))),
  ];
  // "никто ни о чём не договорился": several words are one negation where they stand in one clause
  const [first] = found;
  return first === undefined ? [] : [first];
}

function negates(tree: Dependencies, by: number, grammar: Grammar): boolean {
  const { lemma, form } = tree.tokens[by] ?? {};
  if (grammar.is("only", tree.tokens[by + 1]?.form)) return false;
  return tree.feature(by, "Polarity") === "Neg" || grammar.is("negation", lemma) || grammar.is("negation", form);
}

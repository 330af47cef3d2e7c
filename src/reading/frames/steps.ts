import { plain } from "./cells.ts";
import type { Clause } from "./clause.ts";
import type { Slot, Step } from "./frame.ts";

/** The words that a slot leads to from `head`, in the order of the text. */
export function follow(clause: Clause, head: number, slot: Slot): readonly number[] {
  let byHead = clause.followed.get(slot);
  if (!byHead) {
    byHead = new Map();
    clause.followed.set(slot, byHead);
  }
  const known = byHead.get(head);
  if (known) return known;
  const found = slot.reduce<number[]>((from, step) => from.flatMap((at) => only(clause, take(clause, at, step), step)), [head]);
  byHead.set(head, found);
  return found;
}

function only(clause: Clause, words: number[], { lemmas }: Step): number[] {
  return lemmas ? words.filter((at) => lemmas.includes(plain(clause.lemma(at)))) : words;
}

function take(clause: Clause, at: number, { to, prepositions = [] }: Step): number[] {
  const { tree } = clause;
  switch (to) {
    case "subj":
      return isClause(clause, at) ? clause.actor(at) : clause.subject(at);
    case "agent":
      return clause.agents(at);
    case "obj":
      return clause.objects(at);
    case "iobj":
      return datives(clause, at);
    case "gen":
      return genitives(clause, at);
    case "ins":
      return tree.children(at, "obl", "nmod", "obj", "iobj", "xcomp").filter((child) => bare(clause, child, "Ins"));
    case "poss":
      return clause.possessors(at);
    case "adj":
      return [...tree.children(at, "amod", "compound", "nmod:unmarked", "nmod:desc")];
    case "nmod":
      return [...tree.children(at, "nmod")];
    case "p":
      return prepositional(clause, at, prepositions);
    case "comp":
      return complements(clause, at);
    case "rel":
      return tree.is(at, "acl") || tree.is(at, "amod") ? [tree.head(at) ?? at] : [];
    case "adv":
      return [...tree.children(at, "advmod", "compound:prt")];
    case "aux":
      return [...tree.children(at, "aux")];
    case "appos":
      return [...tree.children(at, "appos")];
  }
}

/** Verbs, and adjectives or nouns with a copula, have a clause of their own. */
function isClause(clause: Clause, at: number): boolean {
  return clause.tree.tokens[at]?.upos === "VERB" || clause.tree.tokens[at]?.upos === "AUX";
}

function bare(clause: Clause, at: number, form: string): boolean {
  return clause.tree.feature(at, "Case") === form && clause.preposition(at) === undefined;
}

function datives(clause: Clause, at: number): number[] {
  const { tree } = clause;
  const found = [
    ...tree.children(at, "iobj"),
    ...tree.children(at, "obl", "nmod", "obj").filter((child) => bare(clause, child, "Dat")),
  ];
  if (found.length > 0) return found.map((each) => clause.antecedent(each));
  // "drohte Polen": a name that shows no case may have been taken for an object
  const [object, ...others] = tree.children(at, "obj");
  if (object !== undefined && others.length === 0 && tree.tokens[object]?.upos === "PROPN") return [object];
  // "armed and sold [them] weapons": as for objects
  const head = tree.head(at);
  return tree.is(at, "conj") && head !== undefined ? [...tree.children(head, "iobj")].filter((each) => each > at) : [];
}

function genitives(clause: Clause, at: number): number[] {
  const { tree } = clause;
  const under = tree.children(at, "nmod").filter((child) => clause.isGenitive(child));
  const governed = tree.children(at, "obj", "obl", "iobj").filter((child) => bare(clause, child, "Gen"));
  return [...under, ...governed].map((each) => clause.antecedent(each));
}

function prepositional(clause: Clause, at: number, prepositions: readonly string[]): number[] {
  const { tree } = clause;
  const own = under(clause, at, prepositions);
  if (own.length > 0) return own;
  // "impose [sanctions on Russia]": the phrase may hang on the object, and that of an object on its verb
  const objects = isClause(clause, at) ? clause.objects(at) : [];
  const below = objects.flatMap((object) => (object > at - 12 ? under(clause, object, prepositions) : []));
  if (below.length > 0) return below;
  const head = tree.head(at);
  if (head === undefined) return [];
  if (tree.is(at, "obj") || tree.is(at, "nsubj:pass")) return under(clause, head, prepositions).filter((each) => each !== at);
  // "attacked and fired [at X]" and "condemned for and accused [of X]" share what follows the second
  return tree.is(at, "conj") ? under(clause, head, prepositions).filter((each) => each > at) : [];
}

function under(clause: Clause, at: number, prepositions: readonly string[]): number[] {
  const { tree } = clause;
  const found: number[] = [];
  for (const child of tree.children(at, "obl", "nmod", "obj", "iobj", "advmod", "advcl")) {
    const preposition = clause.preposition(child);
    if (preposition === undefined) continue;
    const first = preposition.split(" ", 1)[0] ?? "";
    if (prepositions.includes(preposition) || prepositions.includes(first)) found.push(clause.antecedent(child));
    else {
      // "in respect of Russia" parsed as "in [respect of Russia]"
      const phrase = `${preposition} ${(tree.tokens[child]?.form ?? "").toLowerCase()}`;
      if (prepositions.some((each) => each === phrase || each.startsWith(`${phrase} `)))
        found.push(...tree.children(child, "nmod"));
    }
  }
  return found;
}

/** Clauses, infinitives and participles that say what a word is about. */
function complements(clause: Clause, at: number): number[] {
  const { tree, grammar } = clause;
  const own = tree.children(at, "ccomp", "xcomp", "acl", "advcl").filter((child) => {
    if (tree.is(child, "acl")) return tree.tokens[child]?.deprel !== "acl:relcl" && !isClause(clause, at) && opened(child);
    return !tree.is(child, "advcl") || opened(child);
  });
  function opened(child: number): boolean {
    return tree.children(child, "mark", "case").some((mark) => grammar.is("complement", clause.lemma(mark)));
  }
  if (own.length > 0) return own;
  return tree.children(at, "obj").flatMap((object) => tree.children(object, "acl").filter(opened));
}

import type { Dependencies } from "../../syntax/dependencies.ts";

/** Relations at which another clause begins: what hangs below belongs to that clause. */
const CLAUSES = new Set(["ccomp", "advcl", "acl", "csubj", "parataxis", "conj"]);

/**
 * How near a phrase of a sentence is to the verb or noun of an event: 0 it hangs on it ("traf am Dienstag"), 1 on the word
 * that governs it in the same clause ("begann am Dienstag mit der Lieferung"), 2 on the first of joined verbs, before both
 * ("am Dienstag traf er X und sprach"). `undefined` when it belongs to another clause: "sagte am Dienstag, er habe ...".
 */
export function nearness(tree: Dependencies, phrase: number, head: number): number | undefined {
  if (phrase === head || reaches(tree, phrase, head)) return 0;
  // "the deal signed in February"; a relative clause is its own.
  for (const participle of tree.children(head, "acl"))
    if (tree.tokens[participle]?.deprel === "acl" && reaches(tree, phrase, participle)) return 1;
  let at = head;
  let joined = false;
  for (let steps = 0; steps < tree.tokens.length; steps++) {
    const up = tree.head(at);
    if (up === undefined) return undefined;
    if (tree.is(at, "conj")) {
      if (phrase > up && phrase > head) return undefined;
      joined = true;
    } else if (CLAUSES.has(tree.relation(at))) return undefined;
    at = up;
    if (reaches(tree, phrase, at)) return joined ? (phrase < head ? 2 : undefined) : 1;
  }
  return undefined;
}

/** Whether the way up from `phrase` to `head` stays in one clause. */
function reaches(tree: Dependencies, phrase: number, head: number): boolean {
  let at = phrase;
  for (let steps = 0; steps < tree.tokens.length; steps++) {
    if (at !== phrase && CLAUSES.has(tree.relation(at))) return false;
    const up = tree.head(at);
    if (up === undefined) return false;
    // "der am Dienstag unterzeichnete Vertrag": the participle's, unless it is asked for.
    if (up === head) return at === phrase || !CLAUSES.has(tree.relation(at));
    at = up;
  }
  return false;
}

/** The token of a stretch of text that the others hang on; `undefined` when no token lies in it. */
export function topOf(tree: Dependencies, from: number, to: number): number | undefined {
  const inside = (at: number | undefined) => {
    const token = at === undefined ? undefined : tree.tokens[at];
    return token !== undefined && token.from >= from && token.to <= to;
  };
  const places = tree.tokens.keys();
  for (const at of places) if (inside(at) && !inside(tree.head(at))) return at;
  return undefined;
}

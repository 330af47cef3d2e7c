import type { Alternative, Kind } from "./reporting.ts";
import type { Scene } from "./scene.ts";

/** Verbs of what is to be: an infinitive is what they say, a clause beside them is not. */
const WILLED: ReadonlySet<Kind> = new Set(["demands", "announces", "accuses"]);

/** The heads of the clauses that are what a verb says. */
export function clausesOf(scene: Scene, verb: number, alternative: Alternative): number[] {
  const own = ownClauses(scene, verb, alternative);
  return own.length > 0 ? own : strayClauses(scene, verb, alternative);
}

/** "told lawmakers that ...", "accused the rebels of ...": clauses that the tree hangs on a noun of the verb, which is no noun of saying. */
function strayClauses(scene: Scene, verb: number, { row }: Alternative): number[] {
  const nouns = [...scene.tree.children(verb, "obj", "iobj", "obl")];
  for (let at = 0; at < nouns.length && at < 8; at++) nouns.push(...scene.tree.children(nouns[at] ?? verb, "nmod"));
  return nouns
    .filter((noun) => noun > verb && !scene.noun(noun))
    .flatMap((noun) =>
      scene.tree.children(noun, "acl").filter((clause) => {
        const first = scene.tree.subtree(clause).find((each) => !scene.isPunctuation(each)) ?? clause;
        return scene.isKind(first, "that") || row.objects.some((slot) => slot.prepositions && scene.fills(clause, slot));
      }),
    );
}

function ownClauses(scene: Scene, verb: number, { row }: Alternative): number[] {
  return scene.tree.children(verb).flatMap((child) => {
    if (scene.tree.is(child, "ccomp") || scene.tree.is(child, "csubj")) return [child];
    if (scene.tree.is(child, "xcomp") && (scene.isVerb(child) || scene.tree.children(child, "cop", "mark").length > 0))
      return [child];
    if (scene.tree.is(child, "parataxis")) return child > verb && isSaid(scene, verb, child, row.kind) ? [child] : [];
    // "called on X to release Y"
    if (
      scene.tree.is(child, "advcl") &&
      WILLED.has(row.kind) &&
      child > verb &&
      scene.tree.feature(child, "VerbForm") === "Inf" &&
      scene.tree.children(child, "mark").length === 1
    )
      return [child];
    if (scene.tree.is(child, "advcl"))
      return row.objects.some((slot) => slot.prepositions && scene.fills(child, slot)) ? [child] : [];
    // "weist darauf hin, dass", "о том, что": the clause hangs on a word that points at it.
    // "zeigt sich überzeugt, dass": or on the adjective that is said.
    if (["ADV", "PRON", "DET", "ADJ"].includes(scene.upos(child)))
      return scene.tree.children(child, "acl", "ccomp", "advcl", "csubj").filter((each) => !scene.tree.is(each, "acl:relcl"));
    return [];
  });
}

/** "warned Russia of consequences if it invades": the conditions of what is threatened. */
export function followers(scene: Scene, verb: number, { row }: Alternative, objects: readonly number[]): number[] {
  if (row.kind !== "accuses" && row.kind !== "announces") return [];
  const later = scene.tree.children(verb, "advcl", "obl").filter((child) => child > verb && !objects.includes(child));
  const conditions = later.filter(
    (child) => scene.isKind(child, "if") || scene.tree.children(child, "mark", "case").some((each) => scene.isKind(each, "if")),
  );
  return conditions.flatMap((child) => scene.tree.subtree(child));
}

/** What is said though it is no clause: "denies the attack". */
export function isObject(scene: Scene, child: number, slots: Alternative["row"]["objects"]): boolean {
  return slots.some((slot) => scene.fills(child, slot)) && scene.tree.feature(child, "Reflex") !== "Yes";
}

/** "X said: Y", "X sagte, Y": a clause set beside the verb that is no verb of saying itself. */
function isSaid(scene: Scene, verb: number, child: number, kind: Kind): boolean {
  if (scene.find(child, scene.table.verbs, scene.verb(child)) && scene.tree.children(child, "ccomp", "xcomp").length === 0)
    return false;
  for (let i = verb + 1; i <= child; i++)
    if (scene.form(i) === ":" || (scene.form(i) === "," && hasFiniteVerb(scene, child) && !WILLED.has(kind))) return true;
  return false;
}

function hasFiniteVerb(scene: Scene, i: number): boolean {
  return scene.finite(i, ["VerbForm=Fin"]) !== undefined;
}

/** What is said stands around the verb: "Y, said X", "wie X meldete, Y"; the words of the verb's own clause left out. */
export function aroundOf(scene: Scene, verb: number): number[] | undefined {
  const head = scene.tree.head(verb);
  if (head === undefined) return undefined;
  // "Y, сообщили в МИД": set beside what is said, and easily taken for a clause that is added to it.
  const added =
    scene.tree.is(verb, "conj") && scene.tree.children(verb, "cc").length === 0 && head < verb && scene.hasMarkBefore(verb);
  const set = added || scene.tree.is(verb, "parataxis") || scene.tree.is(verb, "discourse") || scene.tree.is(verb, "dep");
  const as = scene.tree.is(verb, "advcl") || scene.tree.is(verb, "acl") || scene.tree.is(verb, "ccomp");
  const marks = scene.tree.children(verb, "mark", "advmod", "case", "obl");
  const marked = marks.some((each) => scene.table.words.get(scene.lemma(each))?.some(({ row }) => row.kind === "as"));
  if (!(set && isApart(scene, verb, head)) && !(as && marked)) return undefined;
  const own = new Set(scene.tree.subtree(verb));
  const host = scene.clause(head);
  return scene.tree.subtree(host).filter((each) => !own.has(each));
}

/** A clause between commas or dashes, or one that closes the sentence; one that only stands beside another has a subject before its verb. */
function isApart(scene: Scene, verb: number, head: number): boolean {
  const own = scene.tree.subtree(verb);
  const [first = verb] = own.filter((each) => !scene.isPunctuation(each));
  if (scene.tree.children(verb, "cc").length > 0 || scene.form(first - 1) === ";" || scene.form(first - 1) === ":") return false;
  // "Y, the ministry said" and "Y, sagte X" end the sentence or are set off on both sides.
  const last = own.filter((each) => !scene.isPunctuation(each)).at(-1) ?? verb;
  return head < verb ? scene.hasMarkBefore(first) || last > head : true;
}

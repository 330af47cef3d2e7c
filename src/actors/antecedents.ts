import type { Dependencies } from "../syntax/dependencies.ts";
import type { Scene } from "./hits.ts";
import { type ActorNouns, isPersons } from "./nouns.ts";
import type { Party } from "./party.ts";

/** A sentence of a document with what is known to be meant in it. */
export interface Turn {
  readonly scene: Scene;
  /** The paragraph that it stands in, counted. */
  readonly paragraph: number;
  /** By the token of the mention; "the Russian and Ukrainian presidents" are two at one. */
  readonly parties: ReadonlyMap<number, readonly Party[]>;
}

/** What a pronoun asks of the word that it stands for. */
export interface Wanted {
  readonly number: string | undefined;
  readonly genders: readonly string[];
  readonly possessive: boolean;
}

/** What the pronoun of the third person at a place asks for; undefined for any other word. */
export function wanted(tree: Dependencies, token: number): Wanted | undefined {
  const { upos, feats = "" } = tree.tokens[token] ?? {};
  if ((upos !== "PRON" && upos !== "DET") || !feats.includes("PronType=Prs") || !feats.includes("Person=3")) return undefined;
  if (feats.includes("Reflex=Yes") && !feats.includes("Poss=Yes")) return undefined;
  if (tree.is(token, "expl")) return undefined;
  // "es" stands for clauses and for nothing ("hieß es") more often than for a party.
  const gendered = tree.tokens.some((each) => each.upos === "NOUN" && each.feats?.includes("Gender="));
  if (gendered && upos === "PRON" && !feats.includes("Poss=Yes") && tree.feature(token, "Gender") === "Neut") return undefined;
  const possessive = feats.includes("Poss=Yes");
  const owner = tree.feature(token, "Gender[psor]");
  // "ihr": hers, or theirs; its own number and gender are those of what is owned.
  const owned = possessive && tree.is(token, "det");
  const gender = owned ? (owner ?? "Fem") : tree.feature(token, "Gender");
  const number = owned ? tree.feature(token, "Number[psor]") : tree.feature(token, "Number");
  return { number: number ?? (owned && owner ? "Sing" : undefined), genders: gender?.split(",") ?? [], possessive };
}

/** A word that a pronoun could stand for, and how much it stands out. */
interface Candidate {
  readonly token: number;
  readonly turn: Turn;
  readonly weight: number;
}

/** The winner stands out by this much. */
const MARGIN = 0.5;

/**
 * The party that the pronoun stands for: of all nouns of this sentence and the one before that agree the one that stands out most (subjects before
 * objects, the main clause before others, near before far). Where that is no party, or two stand out alike, nobody.
 */
export function antecedent(
  turn: Turn,
  token: number,
  want: Wanted,
  before: readonly Turn[],
  nouns: ActorNouns,
): Party | undefined {
  const candidates: Candidate[] = [];
  for (let at = 0; at < token; at++) weigh(turn, at, want, nouns, 0, candidates, token);
  const previous = before.at(-1);
  if (previous) {
    const far = previous.paragraph === turn.paragraph ? 1 : 1.5;
    for (let at = 0; at < previous.scene.tree.tokens.length; at++) weigh(previous, at, want, nouns, far, candidates);
  }
  candidates.sort((a, b) => b.weight - a.weight);
  const [best] = candidates;
  if (!best || best.weight < LEAST) return undefined;
  const [party, ...more] = best.turn.parties.get(best.token) ?? [];
  if (!party || more.length > 0) return undefined;
  const rival = candidates.find(
    ({ turn: other, token: at }) => !(other.parties.get(at) ?? []).some(({ actor }) => actor === party.actor),
  );
  return rival && best.weight - rival.weight < MARGIN ? undefined : party;
}

/** What is neither subject nor object, a sentence before, is not what the next one speaks of. */
const LEAST = 1;

function weigh(turn: Turn, at: number, want: Wanted, nouns: ActorNouns, far: number, into: Candidate[], pronoun?: number): void {
  const { tree } = turn.scene;
  const { upos } = tree.tokens[at] ?? {};
  if (upos !== "NOUN" && upos !== "PROPN" && upos !== "PRON") return;
  const role = roleOf(tree, at);
  if (role === undefined || !agrees(turn, at, want, nouns)) return;
  let weight = role - far;
  if (pronoun !== undefined) {
    const verb = clauseOf(tree, pronoun);
    const own = tree.head(at) === verb && tree.head(pronoun) === verb;
    // "Russia attacked it": not itself. "Russia withdrew its troops": its own.
    if (own && !want.possessive) return;
    if (want.possessive && tree.is(at, "nsubj") && tree.head(at) === verb) weight += 2;
  }
  into.push({ token: at, turn, weight });
}

function roleOf(tree: Dependencies, token: number): number | undefined {
  if (tree.is(token, "nsubj")) {
    const head = tree.head(token);
    return head !== undefined && tree.is(head, "root") ? 3 : 2.5;
  }
  if (tree.is(token, "obj") || tree.is(token, "iobj")) return 1.5;
  if (tree.is(token, "obl") || tree.is(token, "nmod") || tree.is(token, "appos") || tree.is(token, "root")) return 1;
  return undefined;
}

/** The verb, or the noun that is a predicate, whose clause it stands in. */
function clauseOf(tree: Dependencies, token: number): number | undefined {
  return tree.ancestors(token).find((at) => tree.tokens[at]?.upos === "VERB" || tree.children(at, "cop").length > 0);
}

function agrees({ scene: { tree }, parties }: Turn, at: number, want: Wanted, nouns: ActorNouns): boolean {
  const number = tree.children(at, "conj").length > 0 ? "Plur" : tree.feature(at, "Number");
  if (want.number && number && want.number !== number) return false;
  const gender = tree.feature(at, "Gender");
  const party = parties.get(at)?.[0];
  const { upos } = tree.tokens[at] ?? {};
  if (upos === "PRON" && !tree.tokens[at]?.feats?.includes("PronType=Prs")) return false;
  if (upos === "PRON" && tree.feature(at, "Person") !== "3") return false;
  if (party?.person && party.pronoun) return want.genders.length === 0 || fits(party.pronoun, want);
  if (gender) return want.genders.length === 0 || gender.split(",").some((each) => want.genders.includes(each));
  if (want.genders.length === 0) return true;
  // English: "he" and "she" are persons, "it" is none.
  const neuter = want.genders.includes("Neut") && want.genders.length === 1;
  if (party) return neuter ? !party.person : party.person && fits(party.pronoun, want);
  if (upos === "PROPN") return true;
  const kind = nouns.at(tree, at);
  const person = (kind && isPersons(kind)) || kind?.sector === "CVL";
  return neuter ? !person : person && fits(kind?.pronoun, want);
}

function fits(pronoun: "he" | "she" | undefined, { genders }: Wanted): boolean {
  return pronoun === undefined || genders.includes(pronoun === "he" ? "Masc" : "Fem");
}

import { isOrganisation } from "../model/organisation.ts";
import type { Dependencies } from "../syntax/dependencies.ts";
import type { Around } from "./around.ts";
import type { Hit, Scene } from "./hits.ts";
import type { ActorNouns } from "./nouns.ts";

/** "Sprecherin des Ministeriums für Verteidigung der Ukraine": how many nouns may stand between an office and its country. */
const DEEPEST = 3;

/** Whose a noun is. */
export interface Owners {
  /** "the Russian and Ukrainian presidents" has two. */
  readonly hits: readonly Hit[];
  /** Nouns between it and its country, which are part of it: "Ministeriums", "дел". */
  readonly through: readonly number[];
}

const NOBODY: Owners = { hits: [], through: [] };

/**
 * The countries, organisations and office-holders whose organ or office the noun at `token` is: possessive before adjective before compound
 * before genitive, with what is coordinated to it, so that "Russia's Ukraine envoy" is Russia's.
 */
export function ownersOf(scene: Scene, token: number, nouns: ActorNouns, words: Around, depth = 0): Owners {
  const { tree } = scene;
  const kind = nouns.at(tree, token)?.kind;
  let inner: Owners = NOBODY;
  let first: { readonly hit: Hit; readonly rank: number } | undefined;
  for (const child of tree.children(token)) {
    const rank = rankOf(tree, child, words);
    if (rank === undefined) continue;
    const hit = scene.hitAt(child);
    const marked = tree.children(child, "case").map((at) => tree.tokens[at]?.form ?? "");
    const owned = marked.every((form) => words.is("possessive", form) || words.is("of", form));
    if (hit && hit.token === child) {
      // "die Führung in Moskau" is the seat of a government; soldiers and newspapers are only there.
      const seat =
        (kind === "organ" || kind === "peer") &&
        (hit.as === "capital" || kind === "peer") &&
        marked.length > 0 &&
        marked.every((form) => words.is("seat", form));
      if ((owned || seat) && (first === undefined || rank < first.rank)) first = { hit, rank };
    } else if (!hit && depth < DEEPEST && (owned || isOrgan(scene, child, nouns)) && rank > 0) {
      const below = ownersOf(scene, child, nouns, words, depth + 1);
      if (below.hits.length > 0 && inner.hits.length === 0) inner = { hits: below.hits, through: [child, ...below.through] };
    }
  }
  if (!first) return inner;
  return { hits: [first.hit, ...joined(scene, first.hit)], through: [] };
}

/** 0 is nearest to owning; undefined where the relation owns nothing. */
function rankOf(tree: Dependencies, child: number, words: Around): number | undefined {
  const deprel = tree.tokens[child]?.deprel ?? "";
  if (deprel === "nmod:poss" || deprel === "det:poss") return 0;
  const cases = tree.children(child, "case");
  if (tree.is(child, "nmod") && cases.some((at) => words.is("possessive", tree.tokens[at]?.form ?? ""))) return 0;
  if (tree.is(child, "amod") || tree.is(child, "det")) return 1;
  if (tree.is(child, "compound")) return 2;
  if (tree.is(child, "nmod")) return 3;
  // A parser that takes "Präsident Kasachstans" for a name.
  if (tree.is(child, "flat") || tree.is(child, "appos")) return cases.length > 0 ? undefined : 4;
  return undefined;
}

/** "the ministry's spokesman", "spokesman for the ministry" */
function isOrgan(scene: Scene, token: number, nouns: ActorNouns): boolean {
  const kind = nouns.at(scene.tree, token)?.kind;
  return kind === "organ";
}

/** "der russische und der ukrainische Präsident", "russisch-kasachische Kommission" */
function joined(scene: Scene, hit: Hit): Hit[] {
  const others = [
    ...scene.tree.children(hit.token, "conj"),
    ...(hit.as === "adjective" ? scene.tree.children(hit.token, "compound") : []),
  ];
  return others.flatMap((token) => {
    const other = scene.hitAt(token);
    const same = other && other !== hit && other.token === token && isOrganisation(other.actor) === isOrganisation(hit.actor);
    return same ? [other] : [];
  });
}

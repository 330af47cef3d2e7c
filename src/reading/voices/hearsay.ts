import { type Attribution, RANK } from "./attribution.ts";
import type { Scene } from "./scene.ts";

/** "angeblich", "allegedly", "якобы", "alleged attack": words that say that somebody says so, and not who. */
export function hearsay(scene: Scene): Attribution[] {
  const found: Attribution[] = [];
  scene.tokens.forEach((token, i) => {
    const row = (scene.table.words.get(scene.lemma(i)) ?? scene.table.words.get(scene.form(i)))?.find(
      (each) => each.row.kind === "hearsay" && scene.has(i, each.needs),
    )?.row;
    const head = row && scene.tree.head(i);
    if (!row || head === undefined || !(scene.tree.is(i, "amod") || scene.tree.is(i, "advmod"))) return;
    const content = scene.spans(
      scene.tree.subtree(scene.tree.is(i, "amod") ? head : scene.isVerb(head) ? head : scene.clause(head)),
    );
    const cue = { from: token.from, to: token.to };
    if (content.length > 0)
      found.push({
        voices: [{ ...cue, cue: token.form }],
        cue,
        stance: row.stance,
        kind: "hearsay",
        content,
        vouched: true,
        rank: RANK.hearsay,
      });
  });
  return found;
}

/** A modal of hearsay over a finished infinitive ("soll geliefert haben", "soll verhaftet worden sein"): the place of the modal. */
export function finishedModal(scene: Scene, clause: number): number | undefined {
  const auxiliaries = scene.tree.children(clause, "aux", "cop");
  const modal = auxiliaries.find((each) => {
    const own = scene.table.modals.has(scene.lemma(each));
    return own && scene.tree.feature(each, "Mood") !== "Sub" && scene.tree.feature(each, "Tense") !== "Past";
  });
  if (modal === undefined) return undefined;
  // The infinitive of "haben" or "sein" beside the modal: what is to come ("soll geliefert werden") has only that of "werden".
  const finished = auxiliaries.some(
    (each) =>
      each !== modal &&
      scene.table.modals
        .get(scene.lemma(modal))
        ?.some(({ needs }) => needs.some(({ words }) => words.includes(scene.form(each)))),
  );
  return finished ? modal : undefined;
}

import { type Attribution, covers, RANK } from "./attribution.ts";
import { finishedModal } from "./hearsay.ts";
import { lastSpeaker, type Memory, resolve } from "./memory.ts";
import type { Scene } from "./scene.ts";
import { type Known, speakerOf } from "./speaker.ts";
import { speaks } from "./subject.ts";

/**
 * What a sentence goes on reporting without saying who speaks: a verb form of reported speech ("Der Angriff sei gescheitert."),
 * a word that points back ("Demnach ..."), a modal of hearsay ("soll geliefert haben"). `found` is what it attributes by itself.
 */
export function carried(scene: Scene, found: readonly Attribution[], memory: Memory, known: Known): Attribution[] {
  const added: Attribution[] = [];
  // Clauses from the outside in: what covers the sentence covers all below it.
  const clauses = scene.tokens
    .flatMap((_, clause) => (scene.isClause(clause) ? [{ clause, depth: scene.tree.ancestors(clause).length }] : []))
    .sort((a, b) => a.depth - b.depth)
    .map(({ clause }) => clause);
  const isCovered = (i: number) =>
    [...found, ...added].some(
      (each) => each.vouched && each.rank < RANK.hearsay && covers(each.content, scene.tokens[i]?.from ?? -1),
    );
  for (const clause of clauses) {
    const back = pointsBack(scene, clause);
    const mood = moodOf(scene, clause);
    const modal = finishedModal(scene, clause);
    const place = back ?? mood?.place ?? modal;
    if (place === undefined) continue;
    const own = new Set(scene.tree.subtree(clause));
    if (modal !== undefined && back === undefined && mood === undefined) {
      const local = found.some(
        (each) =>
          each.vouched &&
          covers(each.content, scene.tokens[modal]?.from ?? -1) &&
          [...own].some((i) => scene.tokens[i]?.from === each.cue.from),
      );
      if (local) continue;
      if (isCovered(modal) || !scene.tree.is(clause, "root") || memory.chain.length === 0) {
        const cue = spanOf(scene, modal);
        added.push(hearsayOf(scene, clause, cue, known));
        continue;
      }
    }
    if (isCovered(place)) continue;
    const cue = spanOf(scene, place);
    const word = known.text.slice(cue.from, cue.to);
    const content = scene.spans([...own].filter((i) => i !== back));
    if (content.length === 0) continue;
    const shared = { cue, content, vouched: true, kind: "back" as const };
    const main = scene.tree.is(clause, "root") || back !== undefined;
    const matrix = main ? undefined : matrixOf(scene, clause);
    if (matrix !== undefined) {
      if (mood?.after) continue;
      const speaker = speakerOf(scene, matrix, word, known);
      if (!speaker || speaker.voices.length === 0) continue;
      const voices = speaker.open ? resolve(speaker, scene.n, memory) : speaker.voices;
      added.push({ ...shared, voices, speaker: speaker.span, stance: "asserts", rank: RANK.verb });
      continue;
    }
    const last = lastSpeaker(scene.n, memory);
    if (memory.chain.length > 0)
      added.push(
        ...memory.chain.map((each, i) => ({
          ...shared,
          voices: each.voices.map((voice) => ({ ...voice, cue: word })),
          ...(each.speaker ? { speaker: each.speaker } : {}),
          stance: each.stance === "doubts" ? ("asserts" as const) : each.stance,
          rank: RANK.around - memory.chain.length + i,
        })),
      );
    else if (mood?.after) continue;
    else if (last)
      added.push({
        ...shared,
        voices: last.voices.map((voice) => ({ ...voice, cue: word })),
        speaker: last.span,
        stance: "asserts",
        rank: RANK.around,
      });
    else added.push(hearsayOf(scene, clause, cue, known));
  }
  return added;
}

function spanOf(scene: Scene, i: number): { from: number; to: number } {
  return { from: scene.tokens[i]?.from ?? 0, to: scene.tokens[i]?.to ?? 0 };
}

function hearsayOf(scene: Scene, clause: number, cue: { from: number; to: number }, known: Known): Attribution {
  const voice = { ...cue, cue: known.text.slice(cue.from, cue.to) };
  return {
    voices: [voice],
    cue,
    stance: "asserts",
    kind: "hearsay",
    content: scene.spans(scene.tree.subtree(clause)),
    vouched: true,
    rank: RANK.hearsay,
  };
}

/** "demnach", in a clause of its own and not after a noun ("Berichte, wonach"). */
function pointsBack(scene: Scene, clause: number): number | undefined {
  if (scene.tree.is(clause, "acl")) return undefined;
  return scene.tree
    .children(clause)
    .find((child) =>
      scene.table.words.get(scene.form(child))?.some(({ row, needs }) => row.kind === "back" && scene.has(child, needs)),
    );
}

/** The finite verb of the clause where its form reports; `after`: only after reported speech. */
function moodOf(scene: Scene, clause: number): { readonly place: number; readonly after: boolean } | undefined {
  for (const { row, features, needs } of scene.table.moods) {
    const place = scene.finite(clause, features);
    if (place === undefined || needs.some(({ words }) => scene.isOneOf(place, words))) continue;
    const after = row.kind === "mood-after";
    const marks = [clause, ...(after ? scene.tree.children(clause, "advcl") : [])].flatMap((each) =>
      scene.tree.children(each, "mark", "advmod", "case", "cc"),
    );
    if (marks.some((each) => scene.table.words.get(scene.form(each))?.some((word) => word.row.kind === "unreal")))
      return undefined;
    if (isFrozen(scene, place)) return undefined;
    return { place, after };
  }
  return undefined;
}

/** "es sei denn", "sei es": the words of a set phrase around the verb. */
function isFrozen(scene: Scene, place: number): boolean {
  return scene.table.phrases.some(({ row, forms }) => {
    if (row.kind !== "frozen") return false;
    for (let start = Math.max(0, place - forms.length + 1); start <= place; start++)
      if (forms.every((form, k) => scene.form(start + k) === form)) return true;
    return false;
  });
}

/** The subject of the clause above, whose reasons or words these are: "Er trat zurück, weil er krank sei". */
function matrixOf(scene: Scene, clause: number): number | undefined {
  const above = scene.tree.ancestors(clause).find((each) => scene.isClause(each));
  if (above === undefined) return undefined;
  const who = speaks(scene, above);
  return who !== undefined && ["NOUN", "PROPN", "PRON"].includes(scene.upos(who)) ? who : undefined;
}

import { type Attribution, RANK } from "./attribution.ts";
import { isPossessive, type Phrase } from "./phrases.ts";
import type { Kind } from "./reporting.ts";
import type { Scene } from "./scene.ts";
import { type Known, type Speaker, speakerOf } from "./speaker.ts";
import { speaks } from "./subject.ts";

/** Nouns that say that somebody says so even where nobody is named; doubts and demands that are nobody's are none. */
const CLAIMS: ReadonlySet<Kind> = new Set(["says", "reports", "accuses", "hearsay"]);

/** "der Vorwurf Australiens, ...", "a report that ...", "Berichte über ...": a noun of saying with what is said. */
export function nounPhrases(scene: Scene, known: Known): Phrase[] {
  const found: Phrase[] = [];
  scene.tokens.forEach((token, i) => {
    const alternative = scene.noun(i);
    if (!alternative || alternative.row.kind === "medium") return;
    const verb = scene.tree.head(i);
    if (verb !== undefined && scene.find(verb, scene.table.verbs, scene.verb(verb))?.row.kind === "quotes") return;
    const clauses: number[] = scene.tree
      .children(i, "acl", "ccomp", "xcomp", "advcl")
      .filter((child) => scene.tokens[child]?.deprel !== "acl:relcl" && (scene.tree.is(child, "ccomp") || isThat(scene, child)));
    clauses.push(...pointing(scene, i));
    const objects = scene.tree
      .children(i)
      .filter((child) =>
        alternative.row.objects.some((slot) => scene.fills(child, slot) && !(slot.relation === "gen" && isActor(scene, child))),
      );
    const content = scene.spans([...clauses, ...objects].flatMap((child) => scene.tree.subtree(child)));
    if (content.length === 0) return;
    const speaker = authorOf(scene, i, new Set(objects), known);
    if (!speaker && !CLAIMS.has(alternative.row.kind)) return;
    const cue = { from: token.from, to: token.to };
    const attribution: Attribution = {
      voices: speaker && speaker.voices.length > 0 ? speaker.voices : [{ ...cue, cue: token.form }],
      ...(speaker ? { speaker: speaker.span } : {}),
      cue,
      stance: isRuledOut(scene, i) && alternative.row.stance !== "asserts" ? "asserts" : alternative.row.stance,
      kind: alternative.row.kind,
      content,
      vouched: true,
      rank: RANK.noun,
    };
    found.push({ attribution, ...(speaker ? { speaker } : {}) });
  });
  return found;
}

/** "There must be no doubt that". */
function isRuledOut(scene: Scene, noun: number): boolean {
  const verb = scene.tree.head(noun);
  const above = verb === undefined ? [] : [verb, ...scene.tree.ancestors(verb).slice(0, 1)];
  return [noun, ...above].some((each) => scene.isNegated(each));
}

/** "der Vorwurf Australiens" is Australia's, "der Vorwurf der Lüge" is of lying. */
function isActor(scene: Scene, i: number): boolean {
  return scene.upos(i) === "PROPN" || scene.mentions.some((mention) => mention.token === i);
}

/** "hat Meldungen zurückgewiesen, wonach ...": clauses that point back at the noun from the verb that it hangs on. */
function pointing(scene: Scene, noun: number): number[] {
  const verb = scene.tree.head(noun);
  if (verb === undefined || !scene.isVerb(verb) || !scene.tree.is(noun, "obj")) return [];
  return scene.tree
    .children(verb, "advcl", "ccomp", "acl", "parataxis")
    .filter((clause) => clause > noun && (pointsBack(scene, clause) || isNext(scene, noun, clause)));
}

/** "rejected the claim that ...": a clause right behind the noun. */
function isNext(scene: Scene, noun: number, clause: number): boolean {
  const [first = clause] = scene.tree.subtree(clause).filter((each) => !scene.isPunctuation(each));
  return scene.isKind(first, "that") && (first === noun + 1 || (first === noun + 2 && scene.isPunctuation(noun + 1)));
}

function pointsBack(scene: Scene, clause: number): boolean {
  return scene.tree
    .children(clause, "advmod", "obl")
    .some((each) => scene.table.words.get(scene.form(each))?.some(({ row }) => row.kind === "as" || row.kind === "back"));
}

/** A clause with a conjunction or its own subject; a participle ("a report published in May") says nothing. */
function isThat(scene: Scene, clause: number): boolean {
  if (scene.tree.children(clause, "nsubj").some((each) => scene.tree.feature(each, "PronType") === "Rel")) return false;
  const marks = scene.tree.children(clause, "mark").length > 0;
  const back = pointsBack(scene, clause);
  return marks || back || scene.tree.feature(clause, "VerbForm") === "Inf" || scene.finite(clause, ["Mood=Sub"]) !== undefined;
}

/** Whose words they are: possessive, genitive or adjective; else the subject of the verb that the noun is the object of. */
function authorOf(scene: Scene, noun: number, objects: ReadonlySet<number>, known: Known): Speaker | undefined {
  const word = scene.tokens[noun]?.form ?? "";
  const belongs = [
    ...scene.tree.children(noun, "nmod:poss", "det:poss"),
    ...scene.tree.children(noun, "nmod").filter((each) => !objects.has(each)),
    ...scene.tree.children(noun, "det").filter((each) => isPossessive(scene, each)),
  ].find((each) => ["NOUN", "PROPN", "PRON", "DET"].includes(scene.upos(each)));
  if (belongs !== undefined) return speakerOf(scene, belongs, word, known);
  const adjective = scene.tree
    .children(noun, "amod", "compound")
    .find((each) => scene.mentions.some((mention) => mention.token === each));
  if (adjective !== undefined) return speakerOf(scene, adjective, word, known);
  const verb = scene.tree.head(noun);
  if (verb === undefined || !(scene.tree.is(noun, "obj") || scene.tree.is(noun, "obl"))) return undefined;
  const saying = scene.find(verb, scene.table.verbs, scene.verb(verb));
  if (saying && saying.row.kind !== "utters") return undefined;
  const who = speaks(scene, verb);
  return who === undefined || (scene.tree.feature(who, "Gender") === "Neut" && scene.upos(who) === "PRON")
    ? undefined
    : speakerOf(scene, who, word, known);
}

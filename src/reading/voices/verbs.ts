import type { Stance } from "../../model/claim.ts";
import type { Span } from "../../model/sentence.ts";
import { type Attribution, RANK } from "./attribution.ts";
import type { Alternative } from "./reporting.ts";
import { aroundOf, clausesOf, followers, isObject } from "./said.ts";
import type { Scene } from "./scene.ts";
import { isMedium, type Known, type Speaker, speakerOf } from "./speaker.ts";
import { inverted, ownSubject, sourceOf, speaks } from "./subject.ts";

/** A verb of saying in a sentence, whether or not something said hangs on it: a quote beside it may be its own. */
export interface Saying {
  readonly token: number;
  readonly alternative: Alternative;
  readonly speaker?: Speaker;
  /** A medium that was told. */
  readonly told?: Speaker;
  /** Who is quoted by the speaker: "quoted X as saying". */
  readonly quoted?: Speaker;
  readonly cue: Span;
  /** The verb as written. */
  readonly word: string;
  readonly stance: Stance;
  readonly content: readonly Span[];
  readonly topics: readonly Span[];
  /** Whether "this" is what is said: the sentence before. */
  readonly back: boolean;
  /** Whether it is the verb of the sentence. */
  readonly main: boolean;
}

/** The verbs of saying of a sentence, with who speaks and what is said. */
export function sayings(scene: Scene, known: Known): Saying[] {
  const found: Saying[] = [];
  scene.tokens.forEach((token, i) => {
    if (!scene.isVerb(i) && scene.upos(i) !== "ADJ") return;
    const alternative = scene.find(i, scene.table.verbs, scene.verb(i));
    if (!alternative || alternative.row.kind === "cites") return;
    const subject = speaks(scene, i);
    // "В Киеве сообщили" has a source; "forderte im Jahre 1976" has none.
    const witness =
      subject !== undefined && scene.tree.is(subject, "obl") && !isWitness(scene, subject, alternative) ? undefined : subject;
    const apart = aroundOf(scene, i);
    // "Y, сообщили в МИД": no subject is shared with what is said.
    const behind =
      (apart || scene.hasMarkBefore(i)) && ownSubject(scene, i) === undefined && (witness === undefined || witness < i);
    const who = behind ? (inverted(scene, i) ?? (apart && scene.tree.is(i, "conj") ? sourceOf(scene, i) : witness)) : witness;
    // "I said" within a quote: who speaks the quote says so.
    const first = who !== undefined && scene.tree.feature(who, "Person") === "1" && known.outlet === undefined;
    if (first) return;
    const said = clausesOf(scene, i, alternative);
    const objects = scene.tree
      .children(i)
      .filter((child) => isObject(scene, child, alternative.row.objects) && !isPronoun(scene, child));
    const bare = !scene.tree
      .children(i)
      .some((child) => isObject(scene, child, alternative.row.objects) && !scene.isKind(child, "this"));
    const back = scene.tree
      .children(i)
      .some(
        (child) =>
          scene.isKind(child, "this") && ["obj", "nsubj", "obl", "nsubj:pass"].includes(scene.tokens[child]?.deprel ?? ""),
      );
    const around = said.length + objects.length === 0 && bare ? apart : undefined;
    const quoted =
      alternative.row.kind === "quotes"
        ? scene.tree.children(i, "obj", "nsubj").find((child) => child !== speaks(scene, i))
        : undefined;
    const passed =
      quoted === undefined
        ? undefined
        : scene.tree.children(i, "advcl", "obl", "ccomp", "xcomp").filter((child) => child > quoted && child !== who);
    const places = around ?? [...said, ...(passed ?? [])].flatMap((each) => scene.tree.subtree(each));
    const topics = scene.tree
      .children(i)
      .filter((child) => isObject(scene, child, alternative.row.topics) && !isPronoun(scene, child));
    const cue = { from: token.from, to: token.to };
    const word = token.form;
    const speaker = who === undefined ? undefined : speakerOf(scene, who, word, known);
    const listener = scene.tree.children(i, "obj", "iobj", "obl:arg").find((child) => child !== who && isMedium(scene, child));
    const told = listener === undefined ? undefined : speakerOf(scene, listener, word, known);
    found.push({
      token: i,
      alternative,
      ...(speaker ? { speaker } : {}),
      ...(told ? { told } : {}),
      ...(quoted === undefined ? {} : optional("quoted", speakerOf(scene, quoted, word, known))),
      cue,
      word,
      back,
      main: scene.tree.is(i, "root"),
      stance: stanceOf(scene, i, alternative),
      content: scene.spans([
        ...places,
        ...followers(scene, i, alternative, objects),
        ...objects.flatMap((each) => scene.tree.subtree(each)),
      ]),
      topics: scene.spans(topics.flatMap((each) => scene.tree.subtree(each))),
    });
  });
  return found;
}

function optional<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]?: Value });
}

/** What a saying attributes by itself, the quotes beside it left aside. */
export function attributionsOf(saying: Saying): Attribution[] {
  const { speaker, told, quoted, cue, stance, content, topics, alternative } = saying;
  const hearsay = [{ ...cue, cue: saying.word }];
  const voices = speaker && speaker.voices.length > 0 ? speaker.voices : hearsay;
  const shared = { cue, stance, kind: alternative.row.kind, ...(speaker ? { speaker: speaker.span } : {}), voices };
  const found: Attribution[] = [];
  if (content.length > 0) {
    found.push({ ...shared, content, vouched: true, rank: RANK.verb });
    if (quoted)
      found.push({
        ...shared,
        voices: quoted.voices,
        speaker: quoted.span,
        stance: "asserts",
        content,
        vouched: true,
        rank: RANK.cites,
      });
    if (told)
      found.push({
        ...shared,
        voices: told.voices,
        speaker: told.span,
        stance: "asserts",
        content,
        vouched: true,
        rank: RANK.around,
      });
  } else if (topics.length > 0) found.push({ ...shared, content: topics, vouched: false, rank: RANK.verb });
  return found;
}

/** Nobody who "does not deny" denies; who does not believe doubts. */
function stanceOf(scene: Scene, i: number, { row }: Alternative): Stance {
  const governor = scene.tree.is(i, "xcomp") ? scene.tree.head(i) : undefined;
  if (!scene.isNegated(i) && !(governor !== undefined && scene.isNegated(governor))) return row.stance;
  return row.stance === "asserts" ? "doubts" : "asserts";
}

function isWitness(scene: Scene, i: number, { row }: Alternative): boolean {
  return scene.tokens[i]?.deprel === "obl:agent" || ["says", "writes", "reports", "thinks"].includes(row.kind);
}

function isPronoun(scene: Scene, i: number): boolean {
  return scene.upos(i) === "PRON" || scene.upos(i) === "DET";
}

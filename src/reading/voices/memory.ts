import type { Voice } from "../../model/claim.ts";
import type { Span } from "../../model/sentence.ts";
import { type Attribution, covers, RANK } from "./attribution.ts";
import { nest } from "./chain.ts";
import type { Scene } from "./scene.ts";
import { type Known, type Speaker, speakerOf } from "./speaker.ts";
import { speaks } from "./subject.ts";
import type { Saying } from "./verbs.ts";

/** What of the sentences before matters to the next. */
export interface Memory {
  /** The attributions of the last words of the sentence right before, outermost first; empty where the text spoke itself. */
  readonly chain: readonly Attribution[];
  /** The subject of the sentence right before, where it is somebody. */
  readonly subject?: Speaker;
  /** Who was last named as a speaker, and in which sentence. */
  readonly named?: { readonly voices: readonly Voice[]; readonly n: number };
  /** Whose the words are that were named with their author: "a U.N. report", later "the report". */
  readonly works: ReadonlyMap<string, readonly Voice[]>;
  /** Whom a name means that once stood beside an office: "Kurz" after "chancellor Sebastian Kurz". */
  readonly people: ReadonlyMap<string, string>;
  /** Where the speaker last named is. */
  readonly namedAt?: Span;
  /** The last quote, and who spoke it. */
  readonly quote?: { readonly attribution: Attribution; readonly n: number };
  /** Whether the sentence before ends with a colon. */
  readonly colon: boolean;
}

/** How many sentences later "he" still means who spoke. */
const REACH = 3;

/** A name alone is who once bore it with his office. */
export function recognise(speaker: Speaker, people: ReadonlyMap<string, string>): readonly Voice[] {
  const [voice] = speaker.voices;
  if (speaker.found !== false || !voice || speaker.voices.length > 1) return speaker.voices;
  const actor = speaker.names?.map((name) => people.get(name)).find((each) => each !== undefined);
  return actor === undefined ? speaker.voices : [{ ...voice, actor }];
}

/** Who "he" or "the report" is: who spoke in the sentence before, else its subject, else who was last named as a speaker. */
export function resolve(speaker: Speaker, n: number, { named, subject, works }: Memory): readonly Voice[] {
  const author = speaker.work === undefined ? undefined : works.get(speaker.work);
  if (author) return author.map((voice) => ({ ...voice, ...speaker.span, cue: speaker.voices[0]?.cue ?? voice.cue }));
  const near = named && n - named.n <= 1 ? named.voices : speaker.work === undefined ? subject?.voices : undefined;
  const voices = near ?? (named && n - named.n <= REACH ? named.voices : undefined);
  const actors = voices?.filter((voice) => voice.actor !== undefined);
  if (!actors || actors.length === 0) return speaker.voices;
  return actors.map((voice) => ({ ...voice, ...speaker.span, cue: speaker.voices[0]?.cue ?? voice.cue }));
}

/** What the next sentence has to know of this one: `covering` attributes its words, `here` is what it states itself. */
export function remember(
  scene: Scene,
  covering: readonly Attribution[],
  here: readonly Attribution[],
  said: readonly Saying[],
  authors: ReadonlyMap<string, readonly Voice[]>,
  memory: Memory,
  known: Known,
): Memory {
  const speech = covering.filter((each) => each.vouched && each.rank < RANK.hearsay);
  const last = scene.tokens.findLast(
    (token, i) => !scene.isPunctuation(i) && speech.some((each) => covers(each.content, token.from)),
  );
  const chain = last ? nest(speech.filter((each) => covers(each.content, last.from))) : [];
  const speaker = here.findLast((each) => each.speaker && each.voices.some((voice) => voice.actor !== undefined));
  const root = scene.tokens.findIndex((_, i) => scene.tree.is(i, "root"));
  const who = root < 0 ? undefined : speaks(scene, root);
  const subject = who === undefined ? undefined : speakerOf(scene, who, scene.tokens[root]?.form ?? "", known);
  const somebody = subject && who !== undefined && isSomebody(scene, who) ? subject : undefined;
  // "The minister warned." names a speaker too.
  const silent = speaker
    ? undefined
    : said.findLast((each) => each.speaker && !each.speaker.open && each.speaker.voices.length > 0)?.speaker;
  const voices = speaker?.voices ?? silent?.voices;
  const named = voices ? { voices, n: scene.n } : memory.named;
  const resolved = somebody?.open ? { ...somebody, voices: resolve(somebody, scene.n, memory) } : somebody;
  return {
    chain,
    people: memory.people,
    works: authors.size === 0 ? memory.works : new Map([...memory.works, ...authors]),
    ...(resolved ? { subject: resolved } : {}),
    ...(named ? { named } : {}),
    ...optionalPlace(speaker?.speaker ?? silent?.span ?? memory.namedAt),
    ...(memory.quote ? { quote: memory.quote } : {}),
    colon: known.text.slice(scene.from, scene.to).trimEnd().endsWith(":"),
  };
}

function optionalPlace(namedAt: Span | undefined): { readonly namedAt?: Span } {
  return namedAt === undefined ? {} : { namedAt };
}

/** Who may go on speaking: who was named as a speaker in the sentence before, else its subject, else whoever spoke last, not long ago. */
export function lastSpeaker(n: number, { named, subject, namedAt }: Memory): Speaker | undefined {
  const near = named && n - named.n <= 1;
  if (!near && subject) return subject;
  return named && n - named.n <= REACH && namedAt ? { span: namedAt, voices: named.voices, open: false } : undefined;
}

/** An actor, a name or a person's pronoun. */
export function isSomebody(scene: Scene, i: number): boolean {
  if (scene.mentions.some((each) => each.token === i)) return true;
  if (scene.upos(i) === "PROPN") return true;
  if (scene.upos(i) === "PRON") return scene.tree.feature(i, "PronType") === "Prs" && scene.tree.feature(i, "Gender") !== "Neut";
  return (
    scene.tree.children(i, "appos", "flat").some((each) => scene.upos(each) === "PROPN") ||
    scene.mentions.some((each) => scene.tree.head(each.token) === i)
  );
}

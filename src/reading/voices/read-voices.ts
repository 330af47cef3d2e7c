import type { Mention } from "../../actors/mention.ts";
import type { Language } from "../../lang/language.ts";
import type { Voice } from "../../model/claim.ts";
import type { Sentence } from "../../model/sentence.ts";
import { type Attribution, covers, RANK } from "./attribution.ts";
import { carried } from "./carried.ts";
import { type Heard, heard } from "./chain.ts";
import { hearsay } from "./hearsay.ts";
import { type Memory, recognise, remember, resolve } from "./memory.ts";
import { nounPhrases } from "./nouns.ts";
import { phrases } from "./phrases.ts";
import { goesOn, quoteAttribution } from "./quoted.ts";
import { quotesOf } from "./quotes.ts";
import { reportingOf } from "./reporting.ts";
import { Scene } from "./scene.ts";
import type { Known, Speaker } from "./speaker.ts";
import { attributionsOf, type Saying, sayings } from "./verbs.ts";

/** Who says what in a document. */
export interface Voices {
  /** The chain of voices for a word, by the places of its sentence in the document and of the word in the sentence, counted from 0. */
  of(sentence: number, token: number): Heard;
  /** All that is said by somebody, in the order of the text. */
  readonly attributions: readonly Attribution[];
}

/** Reads who says what in the parsed sentences of a document; `mentions` has a list for each of them. */
export function readVoices(
  sentences: readonly Sentence[],
  text: string,
  mentions: readonly (readonly Mention[])[],
  language: Language,
  outlet?: string,
): Voices {
  const table = reportingOf(language.lang);
  const known: Known = { text, ...(outlet === undefined ? {} : { outlet }) };
  const scenes = sentences.map((sentence, n) => new Scene(sentence, n, mentions[n] ?? [], table));
  const people = new Map<string, string>();
  const said = scenes.map((scene) => sayings(scene, known).map((saying) => recognised(saying, people)));
  const quotes = quotesOf(text);
  const bySentence: Attribution[][] = scenes.map(() => []);
  const all: Attribution[] = [];
  let memory: Memory = { chain: [], colon: false, works: new Map(), people };
  let nextQuote = 0;

  const keep = (attribution: Attribution) => {
    all.push(attribution);
    for (const span of attribution.content)
      for (let n = sentenceAt(scenes, span.from); n < scenes.length && (scenes[n]?.from ?? 0) < span.to; n++) {
        const list = bySentence[n];
        if (list && !list.includes(attribution)) list.push(attribution);
      }
  };

  for (const scene of scenes) {
    const authors = new Map<string, readonly Voice[]>();
    const own = stated(scene, said[scene.n] ?? [], known, memory, authors).filter(
      ({ cue }) => !(bySentence[scene.n] ?? []).some((each) => each.cue.from === cue.from && each.kind !== "quote"),
    );
    const here: Attribution[] = [...own];
    for (; nextQuote < quotes.length && (quotes[nextQuote]?.from ?? 0) < scene.to; nextQuote++) {
      const quote = quotes[nextQuote];
      if (!quote || quote.from < scene.from) continue;
      const spoken = quoteAttribution(quote, scenes, scene.n, said, here, quotes, memory, known);
      if (!spoken) continue;
      const at = here.findIndex(({ cue, voices }) => cue.from === spoken.cue.from && voices[0]?.from === spoken.voices[0]?.from);
      if (at >= 0) here[at] = spoken;
      else here.push(spoken);
      memory = { ...memory, quote: { attribution: spoken, n: sentenceAt(scenes, quote.to - 1) } };
    }
    here.push(...ofSentenceBefore(scenes[scene.n - 1], said[scene.n] ?? [], bySentence[scene.n - 1] ?? [], memory));
    const before = bySentence[scene.n] ?? [];
    const more = goesOn(scene, [...before, ...here], memory);
    if (more) {
      here.push(more);
      memory = { ...memory, quote: { attribution: more, n: scene.n } };
    }
    here.push(...carried(scene, [...before, ...here], memory, known));
    for (const each of here) keep(each);
    memory = remember(scene, bySentence[scene.n] ?? [], here, said[scene.n] ?? [], authors, memory, known);
  }
  all.sort((a, b) => a.cue.from - b.cue.from);
  return {
    attributions: all,
    of(n, token) {
      const at = scenes[n]?.tokens[token]?.from ?? -1;
      return heard((bySentence[n] ?? []).filter((each) => each.vouched && covers(each.content, at)));
    },
  };
}

/** Learns the names that a speaker bears beside an office, and knows them again where they stand alone. */
function recognised(saying: Saying, people: Map<string, string>): Saying {
  const { speaker } = saying;
  const actor = speaker?.voices[0]?.actor;
  if (!speaker || actor === undefined) return saying;
  if (speaker.found) for (const name of speaker.names ?? []) people.set(name, actor);
  const voices = recognise(speaker, people);
  return voices === speaker.voices ? saying : { ...saying, speaker: { ...speaker, voices } };
}

/** "Das teilte die Polizei mit.", "Об этом сообщило агентство.": the sentence before, where nobody else says it. */
function ofSentenceBefore(
  before: Scene | undefined,
  said: readonly Saying[],
  covering: readonly Attribution[],
  memory: Memory,
): Attribution[] {
  const saying = said.find(
    (each) => each.back && each.main && each.content.length === 0 && each.speaker && each.speaker.voices.length > 0,
  );
  if (!saying?.speaker || !before || covering.some((each) => each.vouched && each.rank < RANK.hearsay)) return [];
  const { speaker, cue, stance, alternative } = saying;
  const voices = speaker.open ? resolve(speaker, before.n + 1, memory) : speaker.voices;
  const content = before.spans(before.tokens.map((_, i) => i));
  return content.length > 0
    ? [{ voices, speaker: speaker.span, cue, stance, kind: alternative.row.kind, content, vouched: true, rank: RANK.verb }]
    : [];
}

/** What the words of one sentence attribute, open speakers resolved by what was said before. */
function stated(
  scene: Scene,
  said: readonly Saying[],
  known: Known,
  memory: Memory,
  authors: Map<string, readonly Voice[]>,
): Attribution[] {
  const found: { readonly attribution: Attribution; readonly speaker?: Speaker }[] = [
    ...said.flatMap((saying) =>
      attributionsOf(saying).map((attribution) => ({
        attribution,
        ...(saying.speaker && attribution.speaker === saying.speaker.span ? { speaker: saying.speaker } : {}),
      })),
    ),
    ...phrases(scene, known),
    ...nounPhrases(scene, known),
    ...hearsay(scene).map((attribution) => ({ attribution })),
  ];
  found.sort((a, b) => (a.speaker?.span.from ?? a.attribution.cue.from) - (b.speaker?.span.from ?? b.attribution.cue.from));
  let before = memory;
  return found.map(({ attribution, speaker }) => {
    if (!speaker) return attribution;
    const voices = recognise(speaker, memory.people);
    if (voices !== speaker.voices) return { ...attribution, voices };
    if (speaker.open) return { ...attribution, voices: resolve(speaker, scene.n, before) };
    if (speaker.work !== undefined) authors.set(speaker.work, speaker.voices);
    // Who speaks within what another says is not whom the other's "he" means.
    const within = found.some((each) => each.attribution !== attribution && covers(each.attribution.content, speaker.span.from));
    if (speaker.voices.length > 0 && !within) before = { ...before, named: { voices: speaker.voices, n: scene.n } };
    return attribution;
  });
}

/** The sentence that a place of the text is in, or the one before it. */
function sentenceAt(scenes: readonly Scene[], at: number): number {
  let [low, high] = [0, scenes.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((scenes[middle]?.from ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

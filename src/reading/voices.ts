import { around, type CountryMention } from "../actors/index.ts";
import type { Language } from "../lang/language.ts";
import type { Stance, Voice } from "../model/claim.ts";
import type { Span } from "../model/sentence.ts";
import { splitTokens } from "../syntax/index.ts";
import { matches } from "./matches.ts";

/** A voice with what it does with what it says, and the place of the whole cue. */
export interface Heard {
  readonly voice: Voice;
  readonly stance: Stance;
  readonly cue: Span;
}

/**
 * The voices of a sentence, outermost first: in the order of their words, but a tag at the end (", wie Interfax meldete")
 * speaks around all before it, and hearsay, whose speaker nobody names, stands innermost.
 */
export function findVoices(text: string, sentence: Span, mentions: readonly CountryMention[], language: Language): Heard[] {
  const words = text.slice(sentence.from, sentence.to);
  const heard: (Heard & { readonly rank: number })[] = [];
  for (const cue of language.voices) {
    for (const match of matches(cue.pattern, words)) {
      const span = { from: sentence.from + match.index, to: sentence.from + match.index + match[0].length };
      const named = match.indices?.groups?.voice;
      if (!cue.hearsay && !named) continue;
      const place = named ? { from: sentence.from + named[0], to: sentence.from + named[1] } : span;
      const voice = cue.hearsay ? { ...span, cue: cue.name } : named && toVoice(text, place, mentions, cue.name, language);
      if (!voice) continue;
      const tag = /[,»“”"’—–]\s*$/u.test(text.slice(sentence.from, span.from)) || /^[,—–]/.test(match[0]);
      const atEnd = /^[\s.!?…"”»“’)]*$/u.test(text.slice(span.to, sentence.to));
      heard.push({ voice, stance: cue.stance, cue: span, rank: cue.hearsay ? 2 : tag && atEnd ? 0 : 1 });
    }
  }
  heard.sort((a, b) => a.rank - b.rank || a.cue.from - b.cue.from || b.cue.to - a.cue.to);
  return heard.filter(
    ({ voice, cue }, i) => !heard.slice(0, i).some((other) => overlaps(other.cue, cue) || overlaps(other.voice, voice)),
  );
}

function overlaps(one: Span, other: Span): boolean {
  return one.from < other.to && other.from < one.to;
}

/** The voice as an actor where its words name a country or a known person, else as written without article and quotes. */
function toVoice(
  text: string,
  place: Span,
  mentions: readonly CountryMention[],
  cue: string,
  language: Language,
): Voice | undefined {
  const words = around(language);
  const tokens = splitTokens(text, place.from, place.to);
  const isFrame = (form: string | undefined) => form !== undefined && (words.is("article", form) || /^[\p{P}]$/u.test(form));
  let [first, last] = [0, tokens.length - 1];
  while (first <= last && isFrame(tokens[first]?.form)) first++;
  while (last > first && /^\p{P}$/u.test(tokens[last]?.form ?? "")) last--;
  const [from, to] = [tokens[first]?.from, tokens[last]?.to];
  if (from === undefined || to === undefined || first > last) return undefined;
  const span = { from, to };
  const mention = mentions.find((each) => overlaps(each.phrase, span) && (each.acts || each.as === "adjective"));
  return { actor: mention?.actor ?? text.slice(from, to), ...span, cue };
}

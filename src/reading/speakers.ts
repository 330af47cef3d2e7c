import type { Mention } from "../actors/mention.ts";
import type { Token } from "../model/sentence.ts";
import type { Voices } from "./voices/index.ts";

const FIRST_PERSON = /(?:^|\|)Person=1(?:\||$)/;
/** An actor's id, and no name as the text has it. */
const ID = /^[A-Z][A-Z\d]+(?:\.|$)/;

/** The mentions of a sentence with "we" and "our" in what somebody says: it is the speaker who means them. */
export function withSpeakers(
  mentions: readonly Mention[],
  tokens: readonly Token[],
  sentence: number,
  voices: Voices,
): readonly Mention[] {
  const found: Mention[] = [];
  for (const [token, { from, to, upos, feats }] of tokens.entries()) {
    if ((upos !== "PRON" && upos !== "DET") || !feats || !FIRST_PERSON.test(feats)) continue;
    const actor = voices.of(sentence, token).voices.at(-1)?.actor;
    if (actor === undefined || !ID.test(actor) || mentions.some((each) => each.token === token)) continue;
    found.push({ from, to, token, actor, kind: "pronoun", rule: "speaker" });
  }
  return found.length === 0 ? mentions : [...mentions, ...found].sort((a, b) => a.from - b.from);
}

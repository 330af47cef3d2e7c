import type { Language, ModalityCue } from "../lang/language.ts";
import type { Reality } from "../model/claim.ts";
import type { Span, Token } from "../model/sentence.ts";
import { isWord } from "../syntax/index.ts";
import { matches } from "./matches.ts";

/** How real a claim is as its clause puts it. */
export interface Modality {
  readonly reality: Reality;
  readonly negated: boolean;
}

/** A cue of `modality.tsv` where it stands in a sentence. */
export interface ModalityMatch extends Span {
  readonly shows: ModalityCue["shows"];
}

/** All cues of a sentence; of two that end together the longer one. */
export function findModality(text: string, sentence: Span, language: Pick<Language, "modality">): ModalityMatch[] {
  const words = text.slice(sentence.from, sentence.to);
  const found = language.modality.flatMap(({ pattern, shows }) =>
    [...matches(pattern, words)].map(({ 0: match, index }) => ({
      shows,
      from: sentence.from + index,
      to: sentence.from + index + match.length,
    })),
  );
  // "said that it would" announces: the longer cue says what its last word means.
  return found.filter(
    (cue) =>
      !found.some(
        (other) => other.to === cue.to && other.from < cue.from && other.shows !== "negated" && cue.shows !== "negated",
      ),
  );
}

/** A closing quote with a comma after it stands between the cue and the trigger. */
function isBetween(tokens: readonly Token[], quote: number, cue: Span, found: Span): boolean {
  const [mark, comma] = [tokens[quote], tokens[quote + 1]];
  return mark !== undefined && comma?.form === "," && mark.from >= cue.to && comma.to <= found.from;
}

/** How many words may stand between a cue and an event noun: "im Falle einer [neuen russischen] Invasion". */
const CLOSE = 3;

/**
 * The modality of the event whose trigger `found` is one of `triggers` in `clause`. A cue counts where it stands before the
 * trigger with no other trigger between ("refused to condemn the attack" negates no attack), at the head of the clause
 * ("forderte, dass"), within the trigger ("griff ... nicht an"), or last in the clause ("angreifen könnte"); never where it
 * is the trigger ("lehnte ab"), unless by its tense ("подпишет договор"). An event noun in a phrase ("nach der Invasion")
 * listens only to what stands close before it. Hypothetical outweighs future: what is planned under a condition is not
 * planned.
 */
export function modalityOf(
  cues: readonly ModalityMatch[],
  clause: Span,
  found: Span,
  triggers: readonly Span[],
  tokens: readonly Token[],
  noun: boolean,
): Modality {
  const inside = tokens.filter(({ from, to, form }) => from >= clause.from && to <= clause.to && isWord(form));
  const [first, last] = [inside[1] ?? clause, inside.at(-1) ?? clause];
  const own = tokens.filter(({ from, to }) => from >= found.from && to <= found.to);
  const gap = { from: own[0]?.to ?? found.to, to: own.at(-1)?.from ?? found.from };
  const counts = (cue: ModalityMatch) => {
    if (cue.to <= clause.from || cue.from >= clause.to) return false;
    if (cue.shows === "tense" && cue.from >= found.from && cue.from < found.to) return true;
    // "»Das geht nicht«, sagte er": what is quoted says nothing of the saying.
    const quoted = tokens.some(({ form }, i) => /^[»«”“"’]$/.test(form) && isBetween(tokens, i, cue, found));
    if (quoted) return false;
    if (noun) return cue.from < found.from && inside.filter(({ from, to }) => from >= cue.to && to <= found.from).length <= CLOSE;
    if (cue.from >= gap.from && cue.to <= gap.to) return true;
    if (cue.from < found.to && found.from < cue.to) return cue.from < found.from && cue.to >= found.to;
    if (cue.from >= found.to) return cue.to >= last.to;
    return cue.from < first.to || !triggers.some(({ from, to }) => from >= cue.to && to <= found.from);
  };
  const shown = new Set(cues.filter(counts).map(({ shows }) => shows));
  return {
    reality: shown.has("hypothetical") ? "hypothetical" : shown.has("future") || shown.has("tense") ? "future" : "actual",
    negated: shown.has("negated"),
  };
}

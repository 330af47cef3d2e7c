import type { Token } from "../model/sentence.ts";
import { applyScript, type EditScript, scriptOf } from "../syntax/edit-script.ts";
import { endingKey, Lemmatiser, LONGEST_ENDING, type TaggedForm, wordKey } from "../syntax/lemmas.ts";
import type { Lexicon } from "../syntax/lexicon.ts";

/** How often each script was seen. */
type Counts = Map<EditScript, number>;

/** A word with its tags, and the scripts that were seen with it. */
interface Seen {
  readonly word: TaggedForm;
  readonly counts: Counts;
}

/** Letters that participles and infinitives take in; see `scriptOf`. */
const INFIXES: Readonly<Record<string, readonly string[]>> = { de: ["ge", "zu"] };

/**
 * Learns a lemmatiser from words with gold tags and lemmas (others are passed over). Endings are learned from each word once; words are
 * kept only where lexicon and endings do not give their lemma. The same words give the same tables.
 */
export function learnLemmas(lang: string, words: Iterable<Token>, lexicon?: Lexicon): Lemmatiser {
  const seen = new Map<string, Seen>();
  for (const token of words) {
    if (token.lemma === undefined || token.upos === undefined || /\s/.test(token.lemma + token.form)) continue;
    const word = { form: lexicon?.spelled(token.form) ?? token.form, upos: token.upos, feats: token.feats ?? "" };
    const key = wordKey(word, true);
    const known = seen.get(key) ?? { word, counts: new Map() };
    seen.set(key, known);
    count(known.counts, scriptOf(word.form, lexicon?.spelled(token.lemma) ?? token.lemma, INFIXES[lang]));
  }
  const endings = learnEndings([...seen.values()]);
  const guesser = new Lemmatiser({ words: new Map(), endings }, lexicon);
  return new Lemmatiser({ words: exceptions([...seen.values()], guesser), endings }, lexicon);
}

function learnEndings(seen: readonly Seen[]): ReadonlyMap<string, EditScript> {
  const counts = new Map<string, Counts>();
  for (const { word, counts: scripts } of seen) {
    const script = commonest(scripts);
    // A whole word is no rule for others.
    if (script.startsWith("=")) continue;
    const lower = word.form.toLowerCase();
    for (let letters = 0; letters <= Math.min(LONGEST_ENDING, lower.length); letters++)
      for (const withFeats of [true, false]) {
        const key = endingKey(word, lower.slice(lower.length - letters), withFeats);
        const known = counts.get(key) ?? new Map();
        counts.set(key, known);
        count(known, script);
      }
  }
  const kept = new Map<string, EditScript>();
  // Shorter endings first: a longer one is kept only where it says something else.
  const byLength = [...counts].map(([key, scripts]) => ({ key, scripts, start: key.lastIndexOf(" ") + 1 }));
  byLength.sort((a, b) => a.key.length - a.start - (b.key.length - b.start) || (a.key < b.key ? -1 : 1));
  for (const { key, scripts, start } of byLength) {
    const total = [...scripts.values()].reduce((sum, n) => sum + n, 0);
    const script = commonest(scripts);
    const letters = key.length - start;
    if (letters > 0 && (total < 2 || shorter(kept, key, start) === script)) continue;
    kept.set(key, script);
  }
  return kept;
}

/** What the next shorter ending that is kept says. */
function shorter(kept: ReadonlyMap<string, EditScript>, key: string, start: number): EditScript | undefined {
  for (let at = start + 1; at <= key.length; at++) {
    const script = kept.get(key.slice(0, start) + key.slice(at));
    if (script !== undefined) return script;
  }
  return undefined;
}

function exceptions(seen: readonly Seen[], guesser: Lemmatiser): ReadonlyMap<string, EditScript> {
  const plain = new Map<string, { readonly counts: Counts; readonly all: Seen[] }>();
  for (const one of seen) {
    const key = wordKey(one.word, false);
    const known = plain.get(key) ?? { counts: new Map<EditScript, number>(), all: [] };
    plain.set(key, known);
    for (const [script, n] of one.counts) count(known.counts, script, n);
    known.all.push(one);
  }
  const kept = new Map<string, EditScript>();
  for (const [key, { counts, all }] of plain) {
    const script = commonest(counts);
    const differing = all.filter((one) => commonest(one.counts) !== script);
    if (all.every((one) => guesser.guess(one.word) === applyScript(one.word.form, commonest(one.counts)))) continue;
    kept.set(key, script);
    for (const one of differing) kept.set(wordKey(one.word, true), commonest(one.counts));
  }
  return kept;
}

function count(counts: Counts, script: EditScript, n = 1): void {
  counts.set(script, (counts.get(script) ?? 0) + n);
}

/** The script seen most often; of equals the first in order. */
function commonest(counts: Counts): EditScript {
  let best = "";
  let most = 0;
  for (const [script, n] of counts)
    if (n > most || (n === most && script < best)) {
      best = script;
      most = n;
    }
  return best;
}

import type { Sentence, Token } from "../model/sentence.ts";
import { applyScript, type EditScript } from "./edit-script.ts";
import type { Lexicon, Reading } from "./lexicon.ts";
import { PackedReader, PackedWriter } from "./packed.ts";

/** What a lemma is asked for: a form with the part of speech and the features that the tagger gives it; no features are "" or "_". */
export interface TaggedForm {
  readonly form: string;
  readonly upos: string;
  readonly feats: string;
}

/**
 * What is learned from treebanks, as edit scripts. `words`: by form in lower case, part of speech and, where these leave it open, features
 * ("vertrag NOUN", "waren VERB Mood=Ind|..."). `endings`: by part of speech, with or without features, and an ending ("NOUN  ungen").
 */
export interface LemmaTables {
  readonly words: ReadonlyMap<string, EditScript>;
  readonly endings: ReadonlyMap<string, EditScript>;
}

/** The longest ending in the tables, in letters. */
export const LONGEST_ENDING = 7;

/** Parts of speech whose readings may stand for each other, as dictionaries and treebanks draw the line elsewhere. */
const KIN: Readonly<Record<string, readonly string[]>> = {
  AUX: ["VERB"],
  VERB: ["AUX"],
  PROPN: ["NOUN"],
  NOUN: ["PROPN", "ADJ"],
  ADJ: ["VERB"],
};

const REMEMBERED = 1 << 17;

/**
 * Gives words their lemma: what the treebanks say of the very word, else the reading of the lexicon that agrees best with the tagger,
 * else the script of the longest known ending; at last the form itself. The same form and tags have the same lemma.
 */
export class Lemmatiser {
  readonly tables: LemmaTables;
  readonly #lexicon: Lexicon | undefined;
  readonly #known = new Map<string, string>();

  constructor(tables: LemmaTables, lexicon?: Lexicon) {
    this.tables = tables;
    this.#lexicon = lexicon;
  }

  /** Reads what `encode` wrote. Throws a RangeError where the bytes end early. */
  static decode(bytes: Uint8Array, lexicon?: Lexicon): Lemmatiser {
    const from = new PackedReader(bytes);
    const scripts = from.strings();
    const table = () => {
      const keys = from.strings();
      const values = from.numbers();
      return new Map(keys.map((key, i) => [key, scripts[values[i] ?? 0] ?? "/0/"]));
    };
    return new Lemmatiser({ words: table(), endings: table() }, lexicon);
  }

  /** The tables as bytes, not compressed: scripts, then each table's keys in order with the numbers of their scripts. */
  encode(): Uint8Array {
    const out = new PackedWriter();
    const { words, endings } = this.tables;
    const scripts = [...new Set([...words.values(), ...endings.values()])].sort();
    const place = new Map(scripts.map((script, i) => [script, i]));
    out.strings(scripts);
    for (const table of [words, endings]) {
      const keys = [...table.keys()].sort();
      out.strings(keys);
      out.numbers(keys.map((key) => place.get(table.get(key) ?? "") ?? 0));
    }
    return out.done();
  }

  lemma(word: TaggedForm): string {
    const key = `${word.form} ${word.upos} ${word.feats}`;
    let lemma = this.#known.get(key);
    if (lemma === undefined) {
      lemma = this.#find({
        form: this.#lexicon?.spelled(word.form) ?? word.form,
        upos: word.upos,
        feats: word.feats === "_" ? "" : word.feats,
      });
      if (this.#known.size >= REMEMBERED) this.#known.clear();
      this.#known.set(key, lemma);
    }
    return lemma;
  }

  #find(word: TaggedForm): string {
    const { words } = this.tables;
    const script = words.get(wordKey(word, true)) ?? words.get(wordKey(word, false));
    return (script === undefined ? undefined : applyScript(word.form, script)) ?? this.guess(word);
  }

  /** The lemma without regard to what treebanks say of this word; what the tables of words hold are the exceptions to it. */
  guess(word: TaggedForm): string {
    if (FIGURE.test(word.form)) return word.form;
    const isUnlisted = this.#lexicon !== undefined && this.#lexicon.found(word.form) !== "listed";
    if (CAPITALS.test(word.form) && (NAMES.has(word.upos) || isUnlisted)) return word.form;
    const sure = this.#lexicon && this.#lexicon.found(word.form) !== "ending" ? this.#byLexicon(word) : undefined;
    return sure ?? this.#byEnding(word) ?? this.#byLexicon(word) ?? word.form;
  }

  #byLexicon(word: TaggedForm): string | undefined {
    const readings = this.#lexicon?.readings(word.form) ?? [];
    return (
      best(readings, word.upos, word.feats) ??
      (KIN[word.upos] ?? []).map((kin) => best(readings, kin, word.feats)).find((lemma) => lemma !== undefined)
    );
  }

  #byEnding(word: TaggedForm): string | undefined {
    const lower = word.form.toLowerCase();
    for (let letters = Math.min(LONGEST_ENDING, lower.length); letters >= 0; letters--)
      for (const withFeats of [true, false]) {
        const script = this.tables.endings.get(endingKey(word, lower.slice(lower.length - letters), withFeats));
        const lemma = script === undefined ? undefined : applyScript(word.form, script);
        if (lemma !== undefined) return lemma;
      }
    return undefined;
  }
}

/** "2012", "69-й", "Abs.": figures and abbreviations are their own lemma. */
const FIGURE = /\d|[^\p{L}\p{M}]$/u;
/** "МИД", "XIX", where no dictionary knows better: a headline in capitals has other words too. */
const CAPITALS = /^\p{Lu}{2,5}$/u;
const NAMES: ReadonlySet<string> = new Set(["PROPN", "X"]);

/** The key of a word in `LemmaTables.words`. */
export function wordKey(word: TaggedForm, withFeats: boolean): string {
  return withFeats ? `${word.form.toLowerCase()} ${word.upos} ${word.feats}` : `${word.form.toLowerCase()} ${word.upos}`;
}

/** The key of an ending in `LemmaTables.endings`. */
export function endingKey(word: TaggedForm, ending: string, withFeats: boolean): string {
  return `${word.upos} ${withFeats ? word.feats || "_" : ""} ${ending}`;
}

/** The lemma of the reading of this part of speech that shares most features; of equals the first. */
function best(readings: readonly Reading[], upos: string, feats: string): string | undefined {
  const wanted = new Set(feats.split("|"));
  let lemma: string | undefined;
  let most = -1;
  for (const reading of readings) {
    if (reading.upos !== upos) continue;
    const has = reading.feats.split("|");
    const shared = has.filter((feature) => wanted.has(feature)).length;
    // Of two readings with as many shared features, the one with fewer others.
    const score = shared - (has.length - shared) / 100;
    if (lemma === undefined || score > most) {
      lemma = reading.lemma;
      most = score;
    }
  }
  return lemma;
}

/**
 * The lemma of the word at place `i` (from 0) together with its separated prefix: "weist ... zurück" is zurückweisen, by the dependent
 * `compound:prt`. The lemma alone where there is none, or where it holds the prefix; undefined where the word has no lemma.
 */
export function lemmaWithParticle(sentence: Pick<Sentence, "tokens">, i: number): string | undefined {
  const tokens = sentence.tokens ?? [];
  const lemma = tokens[i]?.lemma;
  if (lemma === undefined) return undefined;
  // The infinitive marker is no prefix, though treebanks have it as one here and there.
  const isPrefix = (token: Token) => token.head === i + 1 && token.deprel === "compound:prt" && token.upos !== "PART";
  const prefix = tokens
    .filter(isPrefix)
    .map((token) => token.form.toLowerCase())
    .join("");
  return lemma.startsWith(prefix) ? lemma : prefix + lemma;
}

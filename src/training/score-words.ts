import type { Language } from "../lang/language.ts";
import type { Sentence, Token } from "../model/sentence.ts";
import { type ConlluSentence, commentOf } from "../syntax/conllu.ts";
import { splitSentences } from "../syntax/sentences.ts";
import { splitWords } from "../syntax/words.ts";

/** How many of one kind the treebank has, the program finds, and both have. */
export interface Counts {
  readonly gold: number;
  readonly found: number;
  readonly same: number;
}

/** What the splitter makes of a treebank's raw text, and where it differs. */
export interface WordScore {
  readonly sentences: Counts;
  readonly words: Counts;
  /** What differs, in the order of the text. */
  readonly differences: readonly Difference[];
}

/** A stretch that the treebank and the program cut otherwise: words with a space between, `‖` between sentences. */
export interface Difference {
  readonly gold: string;
  readonly found: string;
}

/** The harmonic mean of precision and recall, in percent. */
export function f1({ gold, found, same }: Counts): number {
  return gold + found === 0 ? 100 : (200 * same) / (gold + found);
}

/**
 * Splits the raw text of a treebank and compares it with the treebank's own sentences and words, by their offsets without
 * space as the CoNLL 2018 evaluation does. The words of a multiword token count when all of them agree.
 */
export function scoreWords(sentences: Iterable<ConlluSentence>, language: Language): WordScore {
  const gold: Cut = emptyCut();
  const found: Cut = emptyCut();
  for (const { text, parsed } of documents(sentences)) {
    addTo(gold, text, parsed);
    addTo(
      found,
      text,
      splitSentences(text, language).map((sentence) => ({
        ...sentence,
        tokens: splitWords(text, sentence.from, sentence.to, language),
      })),
    );
    gold.at = found.at = Math.max(gold.at, found.at);
  }
  return {
    sentences: counts(gold.sentences, found.sentences),
    words: counts(gold.words, found.words),
    differences: differences(gold, found),
  };
}

type Parsed = Pick<Sentence, "from" | "to"> & { readonly tokens: readonly Token[] };

/** Sentences and words as "from-to" in the text without spaces, and what stands there. */
interface Cut {
  at: number;
  readonly sentences: Map<string, string>;
  readonly words: Map<string, string>;
}

function emptyCut(): Cut {
  return { at: 0, sentences: new Map(), words: new Map() };
}

/** The raw text of each document: sentences as they follow each other, an empty line where a paragraph begins. */
function* documents(sentences: Iterable<ConlluSentence>): Generator<{ text: string; parsed: Parsed[] }> {
  let text = "";
  let space = "";
  let parsed: Parsed[] = [];
  for (const sentence of sentences) {
    const starts = (key: string) => commentOf(sentence, key) !== undefined || commentOf(sentence, `${key} id`) !== undefined;
    if (starts("newdoc") && text !== "") {
      yield { text, parsed };
      text = "";
      parsed = [];
    } else if (text !== "") text += starts("newpar") ? "\n\n" : space;
    const by = text.length;
    text += sentence.text;
    const tokens = sentence.tokens.map((token) => ({ ...token, from: token.from + by, to: token.to + by }));
    parsed.push({ from: by, to: text.length, tokens });
    space = sentence.spaceAfter ? " " : "";
  }
  if (text !== "") yield { text, parsed };
}

function addTo(cut: Cut, text: string, sentences: readonly Parsed[]): void {
  const dense = denseOffsets(text, cut.at);
  const key = (from: number, to: number) => `${dense[from] ?? 0}-${dense[to] ?? 0}`;
  for (const { from, to, tokens } of sentences) {
    cut.sentences.set(key(from, to), text.slice(from, to));
    for (const [n, token] of tokens.entries()) {
      const { form } = token;
      // Words that share a span are told by all their forms.
      const inside = tokens.filter((each, m) => Math.abs(m - n) < 4 && each.from === token.from && each.to === token.to);
      const shared =
        inside.length > 1 ? `:${inside.map((each) => each.form.toLowerCase()).join("+")}:${inside.indexOf(token)}` : "";
      cut.words.set(key(token.from, token.to) + shared, form);
    }
  }
  cut.at = dense[text.length] ?? 0;
}

/** For each offset how many characters that are no space stand before it. */
function denseOffsets(text: string, start: number): Uint32Array {
  const dense = new Uint32Array(text.length + 1);
  let count = start;
  for (let at = 0; at < text.length; at++) {
    dense[at] = count;
    if (!/\s/.test(text.charAt(at))) count++;
  }
  dense[text.length] = count;
  return dense;
}

function counts(gold: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): Counts {
  let same = 0;
  for (const key of found.keys()) if (gold.has(key)) same++;
  return { gold: gold.size, found: found.size, same };
}

/** Words first, then the sentences that only one of both has. */
function differences(gold: Cut, found: Cut): Difference[] {
  const only = (these: ReadonlyMap<string, string>, those: ReadonlyMap<string, string>) =>
    [...these].filter(([key]) => !those.has(key)).map(([key, form]) => ({ from: Number.parseInt(key, 10), form }));
  const list: Difference[] = [];
  for (const kind of ["words", "sentences"] as const) {
    const between = kind === "words" ? " " : " ‖ ";
    const all = [
      ...only(gold[kind], found[kind]).map((each) => ({ ...each, side: "gold" as const })),
      ...only(found[kind], gold[kind]).map((each) => ({ ...each, side: "found" as const })),
    ].sort((a, b) => a.from - b.from);
    let [last, open] = [-1, { gold: "", found: "" }];
    for (const { from, form, side } of all) {
      if (from > last && last >= 0) {
        list.push(open);
        open = { gold: "", found: "" };
      }
      open[side] += (open[side] === "" ? "" : between) + form;
      last = Math.max(last, from + form.replaceAll(/\s/g, "").length - 1);
    }
    if (open.gold + open.found !== "") list.push(open);
  }
  return list;
}

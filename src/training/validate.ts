import type { Wording } from "../lang/wording.ts";
import type { Token } from "../model/sentence.ts";
import { type ConlluSentence, commentOf, readConllu } from "../syntax/conllu.ts";
import type { Row } from "../syntax/conllu-rows.ts";
import { isWordRow } from "../syntax/conllu-rows.ts";
import { contracted } from "../syntax/contracted.ts";
import type { Scheme } from "./scheme.ts";

/** What is wrong in a treebank: the sentence's `sent_id`, the word counted from 1 where it is one word's, the fault with its value. */
export interface Fault {
  readonly sentence: string;
  readonly word?: number;
  readonly fault: string;
}

/**
 * All faults of a CoNLL-U text, in its order; none in a sound one. What the reader refuses (cells, order of IDs, heads out of
 * range) ends the text and is its last fault. `ids` remembers sent_ids from one file to the next.
 */
export function faultsOf(text: string, scheme: Scheme, wording: Wording, ids = new Set<string>()): Fault[] {
  const faults: Fault[] = [];
  let last = "the first sentence";
  try {
    for (const sentence of readConllu(text)) {
      const id = commentOf(sentence, "sent_id");
      last = id ?? `line ${sentence.line}`;
      if (id === undefined) faults.push({ sentence: last, fault: "no sent_id" });
      else if (ids.has(id)) faults.push({ sentence: last, fault: `sent_id used before: ${id}` });
      if (id !== undefined) ids.add(id);
      for (const fault of faultsIn(sentence, scheme, wording)) faults.push({ sentence: last, ...fault });
    }
  } catch (error) {
    faults.push({ sentence: `after ${last}`, fault: error instanceof Error ? error.message : String(error) });
  }
  return faults;
}

type FaultIn = Omit<Fault, "sentence">;

function* faultsIn(sentence: ConlluSentence, scheme: Scheme, wording: Wording): Generator<FaultIn> {
  const text = commentOf(sentence, "text");
  if (text !== sentence.text) yield { fault: `text is not that of the words: ${text} ≠ ${sentence.text}` };
  for (const [n, token] of sentence.tokens.entries())
    for (const fault of faultsOfWord(token, scheme)) yield { word: n + 1, fault };
  yield* faultsOfTree(sentence.tokens);
  yield* faultsOfContractions(sentence.rows, wording);
}

function* faultsOfWord({ lemma, upos, feats, head, deprel }: Token, scheme: Scheme): Generator<string> {
  if (lemma === undefined) yield "no lemma";
  if (upos === undefined || !scheme.upos.has(upos)) yield `no part of speech: ${upos ?? "_"}`;
  if (deprel === undefined || !scheme.relations.has(deprel)) yield `no relation: ${deprel ?? "_"}`;
  if (head === undefined) yield "no head";
  else if ((head === 0) !== (deprel === "root")) yield `root and head 0 go together: ${deprel ?? "_"} under ${head}`;
  if (deprel !== undefined && (upos === "PUNCT") !== (deprel === "punct")) yield `PUNCT and punct go together: ${upos} ${deprel}`;
  if (feats !== undefined) yield* faultsOfFeatures(upos ?? "_", feats, scheme);
}

function* faultsOfFeatures(upos: string, feats: string, scheme: Scheme): Generator<string> {
  let before = "";
  for (const feature of feats.split("|")) {
    const [name = "", values = ""] = feature.split("=");
    for (const value of scheme.features.get(upos)?.get(name)?.has(values) ? [] : values.split(","))
      if (!scheme.features.get(upos)?.get(name)?.has(value)) yield `no feature of ${upos}: ${name}=${value}`;
    // CoNLL-U orders them without regard to case: Number before NumType.
    if (name.toLowerCase() <= before) yield `features out of order: ${feats}`;
    before = name.toLowerCase();
  }
}

function* faultsOfTree(tokens: readonly Token[]): Generator<FaultIn> {
  const roots = tokens.filter(({ head }) => head === 0).length;
  if (roots !== 1) yield { fault: `${roots} roots` };
  for (const [n, token] of tokens.entries()) {
    let at: Token | undefined = token;
    for (let steps = 0; at?.head; at = tokens[at.head - 1])
      if (steps++ > tokens.length) {
        yield { word: n + 1, fault: `a circle of heads: ${token.form}` };
        break;
      }
    if (token.head && tokens[token.head - 1]?.upos === "PUNCT") yield { word: n + 1, fault: `under a mark: ${token.form}` };
  }
}

/** "am" is "an" and "dem", and no other token is more than one word. */
function* faultsOfContractions(rows: readonly Row[], wording: Wording): Generator<FaultIn> {
  let inside = 0;
  for (const [id = "", form = ""] of rows) {
    const range = /^(\d+)-(\d+)$/.exec(id);
    if (!range && (!isWordRow([id]) || Number(id) <= inside)) continue;
    const [from, to] = range ? [Number(range[1]), Number(range[2])] : [Number(id), Number(id)];
    inside = to;
    const words = rows
      .filter((row) => isWordRow(row) && Number(row[0]) >= from && Number(row[0]) <= to)
      .map((row) => row[1] ?? "");
    const expected = wordsOf(form, wording);
    // An ending that is cut off ("gibt's") makes two written tokens; only what one token holds is asked here.
    if (!range && expected.every(({ within }) => within === undefined)) continue;
    const other = expected.map((token) => token.form);
    if (words.join(" ") !== other.join(" "))
      yield { word: from, fault: `words of ${form}: ${words.join(" ")} ≠ ${other.join(" ")}` };
  }
}

/** Where the apostrophe of a genitive is a word of its own, "students'" is two. */
function wordsOf(form: string, wording: Wording): Token[] {
  if (wording.genitive !== "word" || !/.['’]$/u.test(form)) return contracted(form, 0, wording);
  const within = { from: 0, to: form.length };
  const cut = form.length - 1;
  return [
    { form: form.slice(0, cut), from: 0, to: cut, within },
    { form: form.slice(cut), from: cut, to: form.length, within },
  ];
}

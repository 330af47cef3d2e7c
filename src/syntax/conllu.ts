import type { Token } from "../model/sentence.ts";
import { isWordRow, type Row, sentenceOf } from "./conllu-rows.ts";

/** A sentence of a CoNLL-U file: all that the file says of it, and its words as tokens. */
export interface ConlluSentence {
  /** Number in the file, counted from 1, of its first line. */
  readonly line: number;
  /** The lines before the words as written, with their `#`. */
  readonly comments: readonly string[];
  /** The ten cells of each line as written: words, multiword tokens ("3-4") and empty nodes ("8.1"). */
  readonly rows: readonly Row[];
  /** The sentence put together from its written tokens and `SpaceAfter=No`. */
  readonly text: string;
  /** Whether a space follows it before the next sentence. */
  readonly spaceAfter: boolean;
  /** Its words in order, with offsets into `text`; a cell "_" is left out. */
  readonly tokens: readonly Token[];
}

/** The value of a comment "# key = value"; "" of a bare "# newpar". */
export function commentOf(sentence: Pick<ConlluSentence, "comments">, key: string): string | undefined {
  for (const comment of sentence.comments) {
    const [, found, value = ""] = /^#\s*([^=]*?)\s*(?:=\s*(.*))?$/.exec(comment) ?? [];
    if (found === key) return value;
  }
  return undefined;
}

/**
 * Takes a CoNLL-U file line by line and gives a sentence when it is whole. A damaged line throws an Error with its value
 * and number; `\r` at the end of a line and blank lines that follow each other are not kept.
 */
export class ConlluReader {
  readonly #of: string;
  #line = 0;
  #first = 0;
  #comments: string[] = [];
  #rows: Row[] = [];

  /** `file` is what errors call the file. */
  constructor(file?: string) {
    this.#of = file === undefined ? "" : ` of ${file}`;
  }

  /** Takes the next line, without its line end. */
  push(written: string): ConlluSentence | undefined {
    this.#line++;
    const line = (this.#line === 1 ? written.replace(/^\uFEFF/, "") : written).replace(/\r$/, "");
    if (line.trim() === "") return this.end();
    if (this.#comments.length + this.#rows.length === 0) this.#first = this.#line;
    if (line.startsWith("#")) {
      if (this.#rows.length > 0) throw this.#damaged("comment among words", line, this.#line);
      this.#comments.push(line);
      return undefined;
    }
    const cells = line.split("\t");
    if (cells.length !== 10) throw this.#damaged(`${cells.length} cells where CoNLL-U has 10`, line, this.#line);
    const empty = cells.indexOf("");
    if (empty >= 0) throw this.#damaged(`empty cell ${empty + 1}`, line, this.#line);
    this.#rows.push(cells);
    return undefined;
  }

  /** The sentence that the last lines began, where there is one. */
  end(): ConlluSentence | undefined {
    if (this.#rows.length === 0) {
      const [comment] = this.#comments;
      if (comment !== undefined) throw this.#damaged("comment without a sentence", comment, this.#first);
      return undefined;
    }
    const comments = this.#comments;
    const rows = this.#rows;
    this.#comments = [];
    this.#rows = [];
    const firstRow = this.#first + comments.length;
    const parts = sentenceOf(rows, (what, value, row) => this.#damaged(what, value, firstRow + row));
    return { line: this.#first, comments, rows, ...parts };
  }

  #damaged(what: string, value: string, line: number): Error {
    return new Error(`${what}: ${value.length > 80 ? `${value.slice(0, 80)}…` : value} (line ${line}${this.#of})`);
  }
}

/** The sentences of a CoNLL-U text, one at a time. */
export function* readConllu(text: string): Generator<ConlluSentence> {
  const reader = new ConlluReader();
  for (let from = 0; from <= text.length; ) {
    const found = text.indexOf("\n", from);
    const to = found < 0 ? text.length : found;
    const sentence = reader.push(text.slice(from, to));
    if (sentence) yield sentence;
    from = to + 1;
  }
  const last = reader.end();
  if (last) yield last;
}

/** The same from a file or standard input as it comes in, however large: no more than a chunk and a sentence is held. */
export async function* streamConllu(
  chunks: AsyncIterable<string> | Iterable<string>,
  file?: string,
): AsyncGenerator<ConlluSentence> {
  const reader = new ConlluReader(file);
  let rest: string[] = [];
  for await (const chunk of chunks) {
    const lines = chunk.split("\n");
    // A line that many chunks share is joined once, when it ends.
    rest.push(lines[0] ?? "");
    if (lines.length === 1) continue;
    lines[0] = rest.join("");
    rest = [lines.pop() ?? ""];
    for (const line of lines) {
      const sentence = reader.push(line);
      if (sentence) yield sentence;
    }
  }
  const last = reader.push(rest.join("")) ?? reader.end();
  if (last) yield last;
}

/**
 * The sentence as CoNLL-U, with the blank line that ends it. With `tokens` (as many as the sentence has words) lemma, UPOS,
 * features, head and relation are theirs, "_" where they have none; all the rest stays as it was read.
 */
export function writeConllu(sentence: Pick<ConlluSentence, "comments" | "rows" | "line">, tokens?: readonly Token[]): string {
  const lines = [...sentence.comments];
  let n = 0;
  for (const row of sentence.rows) {
    const token = tokens && isWordRow(row) ? tokens[n++] : undefined;
    lines.push((token ? filled(row, token) : row).join("\t"));
    if (tokens && n > tokens.length) throw new Error(`${tokens.length} tokens for more words (line ${sentence.line})`);
  }
  if (tokens && n < tokens.length) throw new Error(`${tokens.length} tokens for ${n} words (line ${sentence.line})`);
  return `${lines.join("\n")}\n\n`;
}

function filled(row: Row, { lemma, upos, feats, head, deprel }: Token): Row {
  const [id = "", form = "", , , xpos = "_", , , , deps = "_", misc = "_"] = row;
  return [id, form, lemma ?? "_", upos ?? "_", xpos, feats ?? "_", head?.toString() ?? "_", deprel ?? "_", deps, misc];
}

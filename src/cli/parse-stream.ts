import { LANGUAGES } from "../lang/index.ts";
import type { Lang } from "../model/lang.ts";
import type { Token } from "../model/sentence.ts";
import { type ConlluSentence, streamConllu, writeConllu } from "../syntax/conllu.ts";
import { rowsOf } from "../syntax/conllu-text.ts";
import { splitText } from "../syntax/parse.ts";
import { drawTree } from "../syntax/tree.ts";

/** How a parse is written. */
export const OUTPUTS = ["conllu", "json", "tree"] as const;
export type Output = (typeof OUTPUTS)[number];

/** What parses words that are cut: the program's parser, or threads of it. */
export interface Engine {
  parseWords(sentences: readonly (readonly Token[])[], lang: Lang): Promise<Token[][]>;
}

/** What is parsed, with what, into what. */
export interface ParseJob {
  readonly engine: Engine;
  readonly output: Output;
  /** What CoNLL-U made from text says that it comes from. */
  readonly generator: string;
  /** The language, asked for once with the first part of the text. Throws where there is none. */
  readonly language: (text: string) => Lang;
  /** How many parts are parsed at a time: more than 1 where the engine has threads. */
  readonly ahead: number;
}

type Chunks = AsyncIterable<string> | Iterable<string>;

/** About so much text, so many sentences are one part. */
const PART = { characters: 32_768, sentences: 256 };

/** Parses a text as it comes in, a part after the other, and gives what is to be written. */
export async function* parseTextStream(chunks: Chunks, job: ParseJob): AsyncGenerator<string> {
  let lang: Lang | undefined;
  let n = 0;
  const parts = map(textParts(chunks), ({ text, from, newParagraph }) => {
    lang ??= job.language(text);
    const sentences = splitText(text, LANGUAGES[lang]);
    const first = n;
    n += sentences.length;
    return { text, from, newParagraph, sentences, first, lang };
  });
  const parsed = inOrder(parts, job.ahead, async (part) => ({
    ...part,
    parsed: await job.engine.parseWords(
      part.sentences.map(({ tokens }) => tokens),
      part.lang,
    ),
  }));
  for await (const { text, from: by, newParagraph, sentences, first, parsed: trees } of parsed) {
    let end = 0;
    let out = "";
    for (const [i, { from, to }] of sentences.entries()) {
      const tokens = trees[i] ?? [];
      const words = text.slice(from, to);
      const begins = first + i === 0 ? ["# newdoc", `# generator = ${job.generator}`] : [];
      const paragraph = i === 0 ? newParagraph : /\n\s*\n/.test(text.slice(end, from));
      end = to;
      if (job.output === "conllu") {
        const comments = [...begins, ...(paragraph ? ["# newpar"] : []), `# sent_id = ${first + i + 1}`];
        comments.push(`# text = ${words.replace(/\s+/g, " ")}`);
        out += writeConllu({ line: 0, comments, rows: rowsOf(text, tokens) }, tokens);
      } else if (job.output === "tree") out += treeOf(words, tokens);
      else {
        const moved = tokens.map((token) => shifted(token, by));
        out += `${JSON.stringify({ n: first + i, from: from + by, to: to + by, text: words, tokens: moved })}\n`;
      }
    }
    yield out;
  }
}

/** Parses the words of a CoNLL-U file, whose sentences, words, comments and all but the parse are kept. */
export async function* parseConlluStream(chunks: Chunks, job: ParseJob, file?: string): AsyncGenerator<string> {
  let lang: Lang | undefined;
  let n = 0;
  const parts = map(conlluParts(chunks, file), (sentences) => {
    lang ??= job.language(sentences.map(({ text }) => text).join(" "));
    return { sentences, lang };
  });
  const parsed = inOrder(parts, job.ahead, async (part) => ({
    ...part,
    parsed: await job.engine.parseWords(
      part.sentences.map(({ tokens }) => tokens.map(bare)),
      part.lang,
    ),
  }));
  for await (const { sentences, parsed: trees } of parsed) {
    let out = "";
    for (const [i, sentence] of sentences.entries()) {
      const { text } = sentence;
      const tokens = trees[i] ?? [];
      if (job.output === "conllu") out += writeConllu(sentence, tokens);
      else if (job.output === "tree") out += treeOf(text, tokens);
      else out += `${JSON.stringify({ n, from: 0, to: text.length, text, tokens })}\n`;
      n++;
    }
    yield out;
  }
}

/** The words alone, without the analysis that the file has of them. */
function bare({ form, from, to, within }: Token): Token {
  return { form, from, to, ...(within && { within }) };
}

function shifted(token: Token, by: number): Token {
  const { from, to, within } = token;
  return { ...token, from: from + by, to: to + by, ...(within && { within: { from: within.from + by, to: within.to + by } }) };
}

function treeOf(text: string, tokens: readonly Token[]): string {
  return `${text.replace(/\s+/g, " ")}\n${drawTree(tokens)}\n\n`;
}

interface TextPart {
  readonly text: string;
  /** Where it begins in the whole text. */
  readonly from: number;
  readonly newParagraph: boolean;
}

const EMPTY_LINE = /\n[^\S\n]*(?=\n)/g;

/** Cut at empty lines, which always end a sentence; a text without one is a single part. */
async function* textParts(chunks: Chunks): AsyncGenerator<TextPart> {
  let held: string[] = [];
  let length = 0;
  let from = 0;
  for await (const chunk of chunks) {
    const seam = (held.at(-1) ?? "").slice(-1);
    held.push(chunk);
    length += chunk.length;
    if (length < PART.characters) continue;
    const last = [...(seam + chunk).matchAll(EMPTY_LINE)].at(-1);
    if (!last) continue;
    const text = held.join("");
    const end = length - seam.length - chunk.length + last.index + last[0].length;
    yield { text: text.slice(0, end), from, newParagraph: true };
    from += end;
    held = [text.slice(end)];
    length -= end;
  }
  const rest = held.join("");
  if (/\S/.test(rest)) yield { text: rest, from, newParagraph: true };
}

async function* conlluParts(chunks: Chunks, file?: string): AsyncGenerator<ConlluSentence[]> {
  let part: ConlluSentence[] = [];
  for await (const sentence of streamConllu(chunks, file)) {
    part.push(sentence);
    if (part.length < PART.sentences) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

async function* map<From, To>(items: AsyncIterable<From>, make: (item: From) => To): AsyncGenerator<To> {
  for await (const item of items) yield make(item);
}

/** Works on at most `ahead` items at a time and gives the results in the order of the items. */
async function* inOrder<From, To>(
  items: AsyncIterable<From>,
  ahead: number,
  work: (item: From) => Promise<To>,
): AsyncGenerator<To> {
  const under: Promise<To>[] = [];
  for await (const item of items) {
    const made = work(item);
    // Thrown when its turn comes; until then nobody waits for it.
    made.catch(() => undefined);
    under.push(made);
    const [first] = under;
    if (under.length < ahead || !first) continue;
    yield await first;
    under.shift();
  }
  for (const each of under) yield await each;
}

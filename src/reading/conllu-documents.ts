import { type Document, type DocumentDraft, toDocument } from "../model/document.ts";
import type { Sentence } from "../model/sentence.ts";
import { type ConlluSentence, commentOf, streamConllu } from "../syntax/conllu.ts";

/** A document that was parsed elsewhere, and its sentences with offsets into its text. */
export interface ParsedDocument {
  readonly document: Document;
  readonly sentences: readonly Sentence[];
}

/** What a comment of a document's first sentence may say: `# published = 2022-08-17`. */
const SAID = ["lang", "published", "outlet", "url", "title", "byline", "licence"] as const;

/**
 * The documents of a CoNLL-U file: each begins at `# newdoc`, paragraphs at `# newpar`; a file without either is one document. The
 * text is put together from the words. A damaged line throws an Error with its number.
 */
export async function* conlluDocuments(
  chunks: AsyncIterable<string>,
  defaults: Pick<DocumentDraft, "retrieved"> & Partial<Pick<DocumentDraft, "lang">>,
  file?: string,
): AsyncGenerator<ParsedDocument> {
  let waiting: ConlluSentence[] = [];
  for await (const sentence of streamConllu(chunks, file)) {
    const begins = commentOf(sentence, "newdoc") !== undefined || commentOf(sentence, "newdoc id") !== undefined;
    if (begins && waiting.length > 0) {
      yield documentOf(waiting, defaults);
      waiting = [];
    }
    waiting.push(sentence);
  }
  if (waiting.length > 0) yield documentOf(waiting, defaults);
}

function documentOf(
  parsed: readonly ConlluSentence[],
  defaults: Pick<DocumentDraft, "retrieved"> & Partial<Pick<DocumentDraft, "lang">>,
): ParsedDocument {
  let text = "";
  let space = "";
  const sentences = parsed.map((sentence, n): Sentence => {
    const opens = commentOf(sentence, "newpar") !== undefined || commentOf(sentence, "newpar id") !== undefined;
    if (n > 0) text += opens ? "\n\n" : space;
    space = sentence.spaceAfter ? " " : "";
    const from = text.length;
    text += sentence.text;
    const tokens = sentence.tokens.map((token) => ({
      ...token,
      from: token.from + from,
      to: token.to + from,
      ...(token.within && { within: { from: token.within.from + from, to: token.within.to + from } }),
    }));
    return { n, from, to: text.length, tokens };
  });
  const [first] = parsed;
  const said = SAID.flatMap((key) => {
    const value = first && commentOf(first, key);
    return value ? [[key, value] as const] : [];
  });
  return { document: toDocument({ ...defaults, ...Object.fromEntries(said), text }), sentences };
}

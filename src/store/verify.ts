import { textHash } from "../model/id.ts";
import type { Span } from "../model/sentence.ts";
import type { Store, StoredDocument } from "./store.ts";

/** Something that is wrong in a store: where, and what was expected. */
export interface Problem {
  /** A document's id, or a table's column. */
  readonly where: string;
  readonly what: string;
}

const PAGE = 200;

/** Looks at every document, sentence, claim and reference of a store. Gives nothing for a sound one. */
export async function* verify(store: Store, onProgress?: (documents: number) => void): AsyncGenerator<Problem> {
  let after: string | undefined;
  let seen = 0;
  for (;;) {
    const page = await store.scan(after, PAGE);
    for (const stored of page) yield* verifyDocument(stored);
    seen += page.length;
    onProgress?.(seen);
    if (page.length < PAGE) break;
    after = page.at(-1)?.document.id;
  }
  for (const { table, rows } of await store.dangling())
    if (rows > 0) yield { where: table, what: `${rows} rows point at nothing` };
}

/** Hash, id and every offset of one document. */
export function* verifyDocument({ document, readings }: StoredDocument): Generator<Problem> {
  const where = document.id;
  const hash = textHash(document.text);
  if (hash !== document.hash) yield { where, what: `the text has hash ${hash}, the document says ${document.hash}` };
  if (!document.hash.startsWith(document.id)) yield { where, what: `the id does not begin the hash ${document.hash}` };
  const fits = (span: Span, around: Span) => around.from <= span.from && span.from < span.to && span.to <= around.to;
  const text: Span = { from: 0, to: document.text.length };
  for (const { reader, sentences, claims } of readings) {
    const said = (what: string, span: Span, around: Span) => ({
      where,
      what: `${what} ${span.from}-${span.to} is outside ${around.from}-${around.to} (${reader})`,
    });
    for (const sentence of sentences) if (!fits(sentence, text)) yield said(`sentence ${sentence.n}`, sentence, text);
    for (const claim of claims) {
      const sentence = sentences.find(({ n }) => n === claim.sentence);
      if (!sentence) {
        yield { where, what: `claim ${claim.id} is of sentence ${claim.sentence}, which is not there (${reader})` };
        continue;
      }
      if (!fits(claim, sentence)) yield said(`claim ${claim.id}`, claim, sentence);
      if (!fits(claim.trigger, claim)) yield said(`trigger of claim ${claim.id}`, claim.trigger, claim);
      const places = [...claim.initiator, ...claim.recipient, ...claim.voices, ...claim.quantities];
      for (const place of places) if (!fits(place, text)) yield said(`a part of claim ${claim.id}`, place, text);
    }
  }
}

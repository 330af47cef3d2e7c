import { createReadStream } from "node:fs";
import type { Lang } from "../model/lang.ts";
import { conlluDocuments, type ParsedDocument } from "../reading/conllu-documents.ts";
import type { TreeReader } from "../reading/tree-reader.ts";
import type { Store } from "../store/store.ts";
import type { Intake } from "./intake.ts";
import { nameOf } from "./reader.ts";

/** How many documents are written at once. */
const DOCUMENTS = 100;

/** What `read --conllu` needs beside files. */
export interface ConlluIntakeOptions {
  readonly run: string;
  readonly now: () => Date;
  readonly signal?: AbortSignal;
  /** Believed where the file does not say `# lang`. */
  readonly lang?: Lang;
}

/** Reads documents that were parsed elsewhere into the store, batch by batch, as `intake` does; a damaged file throws with its line. */
export async function* intakeConllu(
  store: Store,
  reader: TreeReader,
  files: readonly string[],
  { run, now, signal, lang }: ConlluIntakeOptions,
): AsyncGenerator<Intake> {
  let waiting: ParsedDocument[] = [];
  const flush = async (): Promise<Intake> => {
    const name = nameOf(reader);
    const ids = waiting.map(({ document }) => document.id);
    const done = new Set(await store.readBy(name, ids));
    const first = waiting.filter(({ document }, i) => !done.has(document.id) && ids.indexOf(document.id) === i);
    const read = first.map(({ document, sentences }) => ({ ...reader.read(document, sentences), document }));
    const again = waiting.flatMap((each) => (first.includes(each) ? [] : [each.document]));
    waiting = [];
    return { report: await store.write({ run, at: now().toISOString(), rejections: [], read, again }), rejections: [] };
  };
  for (const file of files) {
    const input = createReadStream(file, { encoding: "utf8" });
    for await (const parsed of conlluDocuments(input, { retrieved: now().toISOString(), ...(lang && { lang }) }, file)) {
      waiting.push(parsed);
      if (waiting.length >= DOCUMENTS) yield await flush();
      if (signal?.aborted) break;
    }
    if (signal?.aborted) break;
  }
  if (waiting.length > 0) yield await flush();
}

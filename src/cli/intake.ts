import type { Document } from "../model/document.ts";
import type { Lang } from "../model/lang.ts";
import type { Reader } from "../reading/reader.ts";
import { extract, type OpenOptions, open } from "../sources/index.ts";
import type { Batch, BatchReport, ReadDocument, Rejection, Store } from "../store/store.ts";
import { nameOf } from "./reader.ts";

// A batch is kept small, so that little is lost when the machine stops, and memory stays flat.
const DOCUMENTS = 100;
const CHARACTERS = 2_000_000;

export interface IntakeOptions extends OpenOptions {
  /** Names this run in the store. */
  readonly run: string;
  /** Believed where the document says nothing else. */
  readonly lang?: Lang;
}

/** What one written batch did. */
export interface Intake {
  readonly report: BatchReport;
  readonly rejections: readonly Rejection[];
}

/**
 * Takes inputs to documents, reads those that the reader has not read, and writes batch by batch. What is written stays when it is
 * stopped; the same call goes on from there. One bad input is a rejection, never the end.
 */
export async function* intake(
  store: Store,
  reader: Reader,
  inputs: readonly string[],
  options: IntakeOptions,
): AsyncGenerator<Intake> {
  let documents: Document[] = [];
  let rejections: Rejection[] = [];
  let characters = 0;
  const flush = async (): Promise<Intake> => {
    const batch = await prepare(store, reader, documents, { run: options.run, at: options.now().toISOString(), rejections });
    const intake = { report: await store.write(batch), rejections };
    [documents, rejections, characters] = [[], [], 0];
    return intake;
  };
  for await (const opened of open(inputs, options)) {
    for (const outcome of "kind" in opened ? [opened] : await extract(opened, options)) {
      if (outcome.kind === "rejected") {
        const { kind: _kind, ...rejection } = outcome;
        rejections.push(rejection);
      } else {
        documents.push(outcome.document);
        characters += outcome.document.text.length;
      }
    }
    if (documents.length + rejections.length >= DOCUMENTS || characters >= CHARACTERS) yield await flush();
    if (options.signal?.aborted) break;
  }
  if (documents.length + rejections.length > 0) yield await flush();
}

async function prepare(
  store: Store,
  reader: Reader,
  documents: readonly Document[],
  head: Pick<Batch, "run" | "at" | "rejections">,
): Promise<Batch> {
  const name = nameOf(reader);
  const done = new Set(
    await store.readBy(
      name,
      documents.map((document) => document.id),
    ),
  );
  const again: Document[] = [];
  const read: ReadDocument[] = [];
  for (const document of documents) {
    if (done.has(document.id)) again.push(document);
    else {
      read.push({ ...reader.read(document), document });
      done.add(document.id);
    }
  }
  return { ...head, read, again };
}

import type { Claim } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import { isLang, LANGS } from "../model/lang.ts";
import type { Sentence } from "../model/sentence.ts";

/** What a reader found in one document. */
export interface Reading {
  /** Name and version of the reader: a claim is only comparable with claims of the same reader. */
  readonly reader: string;
  /** The document's id. */
  readonly document: string;
  readonly sentences: readonly Sentence[];
  /** In the order of their sentences. */
  readonly claims: readonly Claim[];
  /** Why the document was not read, as a sentence; then it has neither sentences nor claims. */
  readonly unread?: string;
}

/** Turns documents into claims. The same document gives the same reading; no document makes it throw. */
export interface Reader {
  readonly name: string;
  readonly version: string;
  read(document: Document): Reading;
}

/** Why no reader can read this document, or `undefined`. */
export function whyUnread(document: Document): string | undefined {
  if (document.text.trim() === "") return "no text";
  if (document.lang === undefined) return `language not known (read are ${LANGS.join(", ")})`;
  return isLang(document.lang) ? undefined : `language not read: ${document.lang}`;
}

import { shortHash, textHash } from "./id.ts";

/** A source that an article lists at its foot: a link, a work, a picture with its licence. */
export interface ListedSource {
  readonly kind: "link" | "image" | "work";
  /** The line as the article has it. */
  readonly text: string;
  readonly url?: string;
  readonly author?: string;
  readonly licence?: string;
}

/**
 * One article as published. `text` is the body, character by character as it was found, without title, byline and page
 * furniture; every `from` and `to` in the project is a UTF-16 offset into it, `to` exclusive.
 */
export interface Document {
  /** Twenty hex digits of `hash`: the same text has the same id, wherever and whenever it was read. */
  readonly id: string;
  /** SHA-256 of `text` as UTF-8, hex. */
  readonly hash: string;
  readonly text: string;
  readonly title?: string;
  readonly byline?: string;
  /** Who published it: a newspaper, an agency, a portal. */
  readonly outlet?: string;
  readonly url?: string;
  /** ISO 639-1 code as detected or declared; any language, read or not. */
  readonly lang?: string;
  /** ISO 8601 date, or date and time with offset, as precise as the article says it. */
  readonly published?: string;
  /** ISO 8601 time in UTC at which the text was fetched or opened. */
  readonly retrieved: string;
  readonly licence?: string;
  readonly tags: readonly string[];
  readonly sources: readonly ListedSource[];
  /** What the keeper of a collection says of this text, shown wherever the text is. */
  readonly note?: string;
}

/** What a source knows of an article before the text is hashed. */
export type DocumentDraft = Omit<Document, "id" | "hash" | "tags" | "sources"> & Partial<Pick<Document, "tags" | "sources">>;

/** Gives a draft its hash and id. Half a surrogate pair, which no store can keep, becomes U+FFFD first. */
export function toDocument(draft: DocumentDraft): Document {
  const text = draft.text.toWellFormed();
  const hash = textHash(text);
  return { ...draft, text, id: shortHash(hash), hash, tags: draft.tags ?? [], sources: draft.sources ?? [] };
}

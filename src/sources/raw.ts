import type { Document } from "../model/document.ts";

/** What came in: bytes and what is known of where they came from. Nothing in it has been judged yet. */
export interface Raw {
  readonly bytes: Uint8Array;
  /** Path, URL, or "-" for standard input; a line of a JSON Lines file is `path:row`. */
  readonly origin: string;
  /** As the server said it, parameters and all. */
  readonly contentType?: string;
  /** As the server said it; believed before anything that the bytes say of themselves, except a byte order mark. */
  readonly charset?: string;
  /** ISO 8601 time in UTC at which the bytes were fetched or opened. */
  readonly retrieved: string;
  /** Where a page was found in the end, after redirects. */
  readonly url?: string;
  /** The line of a JSON Lines file, counted from 1. */
  readonly row?: number;
}

/** The reason why there is no document: a row of the report. */
export interface Rejected {
  readonly kind: "rejected";
  readonly origin: string;
  /** The line or the element of a file that holds several articles, counted from 1. */
  readonly row?: number;
  /** Short and stable, to be counted: "pdf", "consent wall", "HTTP 404". */
  readonly reason: string;
  /** One sentence with the value and what to do. */
  readonly detail: string;
}

/** A document, or the reason why there is none. */
export type Outcome = { readonly kind: "document"; readonly document: Document } | Rejected;

/** Makes a rejected row; `where` is the Raw itself, or the path or address that gave none. */
export function rejected(where: string | Pick<Raw, "origin" | "row">, reason: string, detail: string, row?: number): Rejected {
  const at = typeof where === "string" ? undefined : where.row;
  const place = row ?? at;
  const origin = typeof where === "string" ? where : where.origin;
  return { kind: "rejected", origin, ...(place === undefined ? {} : { row: place }), reason, detail };
}

import { createHash } from "node:crypto";

/** SHA-256 of a text as UTF-8: 64 hex digits. */
export function textHash(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** The first 20 hex digits (80 bits) of a hash: short enough to type, and no clash is expected below 10^12 documents. */
export function shortHash(hash: string): string {
  return hash.slice(0, 20);
}

/** An id made of what a thing is: the same parts give the same id on every machine and every day. */
export function idOf(...parts: readonly (string | number | boolean | undefined)[]): string {
  return shortHash(textHash(JSON.stringify(parts.map((part) => part ?? null))));
}

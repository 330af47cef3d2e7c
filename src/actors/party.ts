import type { Mention } from "./mention.ts";

/** A mention with what is kept of it while its document is read. */
export interface Party extends Mention {
  /** The first part of the actor where that is a country or an organisation. */
  readonly country: string | undefined;
  readonly person: boolean;
  readonly pronoun?: "he" | "she";
  /** The noun of its organ or office, lower case: "außenministerium". */
  readonly title?: string;
}

/** Somebody whom a document introduces by a title or a type, and names. */
export interface Introduced {
  /** The name as the text has it. */
  readonly form: string;
  readonly person: boolean;
  readonly actor: string;
  readonly country: string | undefined;
  readonly pronoun?: "he" | "she";
}

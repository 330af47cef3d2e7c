import type { z } from "zod";
import type * as schema from "../server/schema.ts";

// Types only: what the server answers is checked on the server, and zod stays out of the page.

export type About = z.infer<typeof schema.About>;
export type RelationRow = z.infer<typeof schema.RelationRow>;
export type RelationAnswer = z.infer<typeof schema.RelationAnswer>;
export type Break = z.infer<typeof schema.Break>;
export type Driver = z.infer<typeof schema.Driver>;
export type Period = z.infer<typeof schema.Period>;
export type Claim = z.infer<typeof schema.Claim>;
export type ShownClaim = z.infer<typeof schema.ShownClaim>;
export type DocumentRow = z.infer<typeof schema.DocumentRow>;
export type ShownDocument = z.infer<typeof schema.ShownDocument>;
export type ListedSource = z.infer<typeof schema.ListedSource>;
export type Appearance = z.infer<typeof schema.Appearance>;
export type Interval = z.infer<typeof schema.Interval>;

export type EventType = Claim["type"];
export type Quad = Claim["quad"];
export type Reality = Claim["reality"];
export type Stance = Claim["stance"];
export type Party = Claim["initiator"][number];
export type Voice = Claim["voices"][number];
/** A part of a text: UTF-16 offsets, `to` exclusive. */
export type Span = Claim["trigger"];

/** `iso2` is missing for a country that has no alpha-2 code, such as a historical one. */
export interface Country {
  readonly code: string;
  readonly iso2?: string | undefined;
  readonly name: string;
}

/** Answers that are lists: one page of rows and how many there are in all. */
export interface Relations {
  readonly relations: readonly RelationRow[];
  readonly total: number;
}
export interface Claims {
  readonly claims: readonly ShownClaim[];
  readonly total: number;
}
export interface Documents {
  readonly documents: readonly DocumentRow[];
  readonly total: number;
}
export interface Countries {
  readonly countries: readonly Country[];
}

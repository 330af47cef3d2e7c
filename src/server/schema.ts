import { z } from "@hono/zod-openapi";
import { REALITIES, STANCES } from "../model/claim.ts";
import { EVENT_TYPES, QUADS } from "../model/event-type.ts";

// The shapes of the HTTP API, once: they check what comes in, describe what goes out, and make /openapi.json.

const span = { from: z.int().describe("UTF-16 offset into the document's text"), to: z.int().describe("exclusive") };

export const Interval = z
  .object({
    from: z.string().optional(),
    to: z.string().optional(),
    precision: z.enum(["day", "week", "month", "season", "quarter", "year", "span"]),
  })
  .openapi("Interval");

export const Claim = z
  .object({
    id: z.string(),
    document: z.string(),
    sentence: z.int(),
    ...span,
    type: z.enum(EVENT_TYPES),
    mode: z.string().optional(),
    cameo: z.string().optional(),
    intensity: z.number().describe("Goldstein scale, -10 to +10"),
    quad: z.enum(QUADS),
    initiator: z.array(z.object({ actor: z.string(), ...span })),
    recipient: z.array(z.object({ actor: z.string(), ...span })),
    trigger: z.object(span),
    at: Interval.optional(),
    place: z.string().optional(),
    quantities: z.array(z.object({ value: z.number(), unit: z.string(), ...span })),
    reality: z.enum(REALITIES),
    negated: z.boolean(),
    voices: z.array(z.object({ actor: z.string().optional(), cue: z.string(), ...span })).describe("outermost first"),
    stance: z.enum(STANCES),
    rule: z.string(),
  })
  .openapi("Claim");

/** A claim as it is shown: with its words, where they stand, and what a person changed. */
export const ShownClaim = Claim.extend({
  text: z.string().describe("the words of the sentence that makes the claim"),
  textFrom: z.int().describe("offset of `text` in the document's text"),
  title: z.string().optional(),
  outlet: z.string().optional(),
  published: z.string().optional(),
  lang: z.string().optional(),
  correction: z
    .object({ at: z.string(), by: z.string().optional(), why: z.string().optional() })
    .optional()
    .describe("present when a person changed what the reader found"),
}).openapi("ShownClaim");

export const Period = z
  .object({
    period: z.string().describe("month, as in 2022-08"),
    events: z.int(),
    verbalCooperation: z.int(),
    materialCooperation: z.int(),
    verbalConflict: z.int(),
    materialConflict: z.int(),
    negative: z.int().describe("events with an intensity below 0"),
    sum: z.number(),
    mean: z.number(),
  })
  .openapi("Period");

export const RelationRow = z
  .object({
    a: z.string(),
    b: z.string(),
    claims: z.int(),
    aToB: z.int().describe("claims in which a acts on b"),
    bToA: z.int(),
    mean: z.number().optional().describe("mean intensity of the claims that took place"),
    attributed: z.int().describe("claims that somebody else than the outlet makes"),
    documents: z.int(),
    first: z.string().optional(),
    last: z.string().optional(),
  })
  .openapi("RelationRow");

export const RelationMonths = z
  .object({
    dyads: z.array(z.object({ initiator: z.string(), recipient: z.string(), periods: z.array(Period) })),
    relation: z.object({ a: z.string(), b: z.string(), periods: z.array(Period) }),
    leftOut: z.array(z.object({ reason: z.string(), rows: z.int() })),
    options: z.record(z.string(), z.unknown()),
  })
  .openapi("RelationMonths");

export const DocumentRow = z
  .object({
    id: z.string(),
    title: z.string().optional(),
    outlet: z.string().optional(),
    published: z.string().optional(),
    lang: z.string().optional(),
    url: z.string().optional(),
    claims: z.int(),
    unread: z.string().optional().describe("why no reader read it"),
    note: z.string().optional(),
  })
  .openapi("DocumentRow");

export const ListedSource = z
  .object({
    kind: z.enum(["link", "image", "work"]),
    text: z.string(),
    url: z.string().optional(),
    author: z.string().optional(),
    licence: z.string().optional(),
  })
  .openapi("ListedSource");

export const Appearance = z
  .object({
    outlet: z.string().optional(),
    url: z.string().optional(),
    title: z.string().optional(),
    byline: z.string().optional(),
    published: z.string().optional(),
    retrieved: z.string(),
  })
  .openapi("Appearance");

export const Document = z
  .object({
    id: z.string(),
    hash: z.string(),
    text: z.string(),
    title: z.string().optional(),
    byline: z.string().optional(),
    outlet: z.string().optional(),
    url: z.string().optional(),
    lang: z.string().optional(),
    published: z.string().optional(),
    retrieved: z.string(),
    licence: z.string().optional(),
    tags: z.array(z.string()),
    sources: z.array(ListedSource),
    note: z.string().optional(),
  })
  .openapi("Document");

export const ShownDocument = z
  .object({
    document: Document,
    appearances: z.array(Appearance).describe("where the same text was published, first seen first"),
    unread: z.string().optional(),
    claims: z.array(ShownClaim),
  })
  .openapi("ShownDocument");

export const About = z
  .object({
    version: z.string(),
    store: z.string(),
    reader: z.string(),
    documents: z.int(),
    unread: z.int(),
    claims: z.int(),
    relations: z.int(),
  })
  .openapi("About");

export const Failure = z.object({ error: z.string(), hint: z.string().optional() }).openapi("Failure");

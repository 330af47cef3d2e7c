import { z } from "@hono/zod-openapi";
import { REALITIES, STANCES } from "../model/claim.ts";
import { STANDINGS } from "../model/event.ts";
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
    period: z.string().describe("as in 2022-08, 2022-W33, 2022-Q3 or 2022"),
    events: z.int().describe("after folding; 0 where nothing was reported, which is no neutral month"),
    verbalCooperation: z.int(),
    materialCooperation: z.int(),
    verbalConflict: z.int(),
    materialConflict: z.int(),
    negative: z.int().describe("events with an intensity below 0"),
    sum: z.number().optional().describe("of the intensities; absent without events"),
    mean: z.number().optional().describe("absent without events"),
    level: z.number().optional().describe("of the state-space model, -10 to +10"),
    low: z.number().optional().describe("lower end of its 90 % interval"),
    high: z.number().optional(),
    conflictIndex: z.number().optional().describe("0 no conflict, 100 nothing but deeds of conflict"),
    unfolded: z.int().describe("events before rows that tell of one event were folded"),
    perThousand: z.number().optional().describe("unfolded, per 1,000 events of all relations in the data set and period"),
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
    first: z.string().optional().describe("day of the first claim or event"),
    last: z.string().optional(),
    sources: z
      .array(z.object({ source: z.string(), events: z.int(), mean: z.number(), first: z.string(), last: z.string() }))
      .describe("imported data sets that hold the relation, each story counted once; the one with most events first"),
  })
  .openapi("RelationRow");

const Course = z.object({
  periods: z.array(Period).describe("every period from the first to the last, with and without events"),
  model: z
    .object({ observation: z.number(), level: z.number(), observed: z.int(), assumed: z.boolean() })
    .optional()
    .describe("variances of one event and of the level's step, by maximum likelihood unless assumed"),
});

export const Break = z
  .object({
    period: z.string().describe("the first period of the new state"),
    earliest: z.string(),
    latest: z.string().describe("earliest to latest: the periods that are nearly as likely"),
    before: z.number(),
    after: z.number(),
    size: z.number(),
    low: z.number(),
    high: z.number(),
    p: z.number().describe("of a permutation test"),
  })
  .openapi("Break");

export const Driver = z
  .object({
    period: z.string(),
    of: z.enum(["break", "period"]),
    influence: z.number().describe("by how much the level of the period would be lower without it"),
    alike: z
      .object({ events: z.int(), influence: z.number() })
      .describe("all events of the period with this intensity, together"),
    day: z.string(),
    initiator: z.string(),
    recipient: z.string(),
    initiatorActor: z.string().optional(),
    recipientActor: z.string().optional(),
    type: z.string().optional(),
    cameo: z.string().optional(),
    label: z.string().optional().describe("what the CAMEO code means"),
    intensity: z.number(),
    quad: z.enum(QUADS).optional(),
    events: z.int(),
    mentions: z.int().optional(),
    url: z.string().optional(),
    story: z.string().optional(),
    place: z.string().optional(),
    source: z.string(),
    import: z.int().optional(),
    file: z.string().optional(),
    row: z.int().optional(),
    claim: z.string().optional(),
    document: z.string().optional(),
    text: z.string().optional().describe("the sentence of the claim"),
    standing: z.enum(STANDINGS).optional().describe("as far as the claim alone shows it"),
  })
  .openapi("Driver");

const Counted = z.object({ events: z.int(), mean: z.number().optional() });

const BreakSearch = z
  .object({
    penalty: z.number(),
    minimum: z.int(),
    shuffles: z.int(),
    seed: z.int(),
    level: z.number(),
    least: z.number().describe("the smallest step that is reported"),
    times: z.number().optional().describe("of conflict: how many times as much or as little it must become"),
    variance: z.number().optional(),
    rejected: z.int(),
  })
  .describe("how breaks were looked for");

export const MeasuredRelation = z
  .object({
    source: z.string().describe("the data set: reports, gdelt, icews ..."),
    dyads: z.array(Course.extend({ initiator: z.string(), recipient: z.string() })),
    relation: Course.extend({ a: z.string(), b: z.string() }),
    breaks: z.array(Break),
    breakSearch: BreakSearch,
    conflictBreaks: z
      .array(Break)
      .describe("where the amount of conflict changes: events below 0 per 1,000 events of all relations"),
    conflictSearch: BreakSearch,
    drivers: z.array(Driver).describe("the events that move a break or a period most"),
    leftOut: z.array(z.object({ reason: z.string(), rows: z.int() })),
    folding: z.object({ rule: z.string(), before: Counted, after: Counted }),
    options: z.record(z.string(), z.unknown()),
  })
  .openapi("MeasuredRelation");

export const Neighbour = z
  .object({
    a: z.string(),
    b: z.string(),
    events: z.int(),
    correlation: z.number().describe("of the monthly changes of the two levels"),
    shared: z.int().describe("months that were compared"),
    p: z.number(),
    rate: z.number().describe("p after Benjamini and Hochberg"),
  })
  .openapi("Neighbour");

export const RelationAnswer = MeasuredRelation.extend({
  others: z
    .array(z.object({ source: z.string(), events: z.int() }))
    .describe("data sets that hold the relation and were not asked for"),
  beside: z.array(MeasuredRelation).describe("the second and further data sets that were asked for"),
  neighbours: z.array(Neighbour).optional().describe("with neighbours=true"),
}).openapi("RelationAnswer");

export const Movers = z
  .object({
    movers: z.array(
      z.object({
        a: z.string(),
        b: z.string(),
        events: z.int(),
        before: z.number().describe("mean of the first half of the window"),
        after: z.number(),
        change: z.number(),
        error: z.number(),
        z: z.number(),
        p: z.number(),
        rate: z.number().describe("p after Benjamini and Hochberg"),
      }),
    ),
    tested: z.int(),
    leftOut: z.array(z.object({ reason: z.string(), rows: z.int() })),
    options: z.record(z.string(), z.unknown()),
  })
  .openapi("Movers");

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
    imported: z.int().describe("rows of event data that are used"),
  })
  .openapi("About");

export const Failure = z.object({ error: z.string(), hint: z.string().optional() }).openapi("Failure");

import { type Kysely, type Migration, sql } from "kysely";

/** The steps from an empty file to today's tables, in order of their numbers. A step that was released is never edited. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  "0001-documents": {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable("document")
        .addColumn("id", "text", (c) => c.primaryKey())
        .addColumn("hash", "text", (c) => c.notNull())
        .addColumn("text", "text", (c) => c.notNull())
        .addColumn("title", "text")
        .addColumn("byline", "text")
        .addColumn("outlet", "text")
        .addColumn("url", "text")
        .addColumn("lang", "text")
        .addColumn("published", "text")
        .addColumn("day", "text")
        .addColumn("retrieved", "text", (c) => c.notNull())
        .addColumn("licence", "text")
        .addColumn("tags", "text", (c) => c.notNull())
        .addColumn("sources", "text", (c) => c.notNull())
        .addColumn("note", "text")
        .execute();
      await db.schema
        .createTable("appearance")
        .addColumn("id", "text", (c) => c.primaryKey())
        .addColumn("document", "text", (c) => c.notNull())
        .addColumn("outlet", "text")
        .addColumn("url", "text")
        .addColumn("title", "text")
        .addColumn("byline", "text")
        .addColumn("published", "text")
        .addColumn("retrieved", "text", (c) => c.notNull())
        .execute();
      await db.schema
        .createTable("batch")
        .addColumn("id", "text", (c) => c.primaryKey())
        .addColumn("run", "text", (c) => c.notNull())
        .addColumn("at", "text", (c) => c.notNull())
        .addColumn("added", "integer", (c) => c.notNull())
        .addColumn("known", "integer", (c) => c.notNull())
        .addColumn("claims", "integer", (c) => c.notNull())
        .addColumn("rejected", "integer", (c) => c.notNull())
        .execute();
      await db.schema
        .createTable("rejection")
        .addColumn("batch", "text", (c) => c.notNull())
        .addColumn("run", "text", (c) => c.notNull())
        .addColumn("n", "integer", (c) => c.notNull())
        .addColumn("origin", "text", (c) => c.notNull())
        .addColumn("row", "integer")
        .addColumn("reason", "text", (c) => c.notNull())
        .addColumn("detail", "text", (c) => c.notNull())
        .execute();
    },
  },

  "0002-readings": {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable("reading")
        .addColumn("id", "text", (c) => c.primaryKey())
        .addColumn("document", "text", (c) => c.notNull())
        .addColumn("reader", "text", (c) => c.notNull())
        .addColumn("at", "text", (c) => c.notNull())
        .addColumn("unread", "text")
        .execute();
      await db.schema
        .createTable("sentence")
        .addColumn("reading", "text", (c) => c.notNull())
        .addColumn("n", "integer", (c) => c.notNull())
        .addColumn("from", "integer", (c) => c.notNull())
        .addColumn("to", "integer", (c) => c.notNull())
        .execute();
      await db.schema
        .createTable("claim")
        .addColumn("reading", "text", (c) => c.notNull())
        .addColumn("id", "text", (c) => c.notNull())
        .addColumn("document", "text", (c) => c.notNull())
        .addColumn("sentence", "integer", (c) => c.notNull())
        .addColumn("from", "integer", (c) => c.notNull())
        .addColumn("to", "integer", (c) => c.notNull())
        .addColumn("type", "text", (c) => c.notNull())
        .addColumn("mode", "text")
        .addColumn("cameo", "text")
        .addColumn("intensity", "double precision", (c) => c.notNull())
        .addColumn("quad", "text", (c) => c.notNull())
        .addColumn("trigger_from", "integer", (c) => c.notNull())
        .addColumn("trigger_to", "integer", (c) => c.notNull())
        .addColumn("at_from", "text")
        .addColumn("at_to", "text")
        .addColumn("at_precision", "text")
        .addColumn("place", "text")
        .addColumn("reality", "text", (c) => c.notNull())
        .addColumn("negated", "boolean", (c) => c.notNull())
        .addColumn("stance", "text", (c) => c.notNull())
        .addColumn("rule", "text", (c) => c.notNull())
        .execute();
      await db.schema
        .createTable("party")
        .addColumn("reading", "text", (c) => c.notNull())
        .addColumn("claim", "text", (c) => c.notNull())
        .addColumn("side", "text", (c) => c.notNull())
        .addColumn("n", "integer", (c) => c.notNull())
        .addColumn("actor", "text", (c) => c.notNull())
        .addColumn("country", "text")
        .addColumn("from", "integer", (c) => c.notNull())
        .addColumn("to", "integer", (c) => c.notNull())
        .execute();
      await db.schema
        .createTable("voice")
        .addColumn("reading", "text", (c) => c.notNull())
        .addColumn("claim", "text", (c) => c.notNull())
        .addColumn("n", "integer", (c) => c.notNull())
        .addColumn("actor", "text")
        .addColumn("cue", "text", (c) => c.notNull())
        .addColumn("from", "integer", (c) => c.notNull())
        .addColumn("to", "integer", (c) => c.notNull())
        .execute();
      await db.schema
        .createTable("quantity")
        .addColumn("reading", "text", (c) => c.notNull())
        .addColumn("claim", "text", (c) => c.notNull())
        .addColumn("n", "integer", (c) => c.notNull())
        .addColumn("value", "double precision", (c) => c.notNull())
        .addColumn("unit", "text", (c) => c.notNull())
        .addColumn("from", "integer", (c) => c.notNull())
        .addColumn("to", "integer", (c) => c.notNull())
        .execute();
    },
  },

  "0003-corrections": {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable("correction")
        .addColumn("n", "integer", (c) => c.primaryKey())
        .addColumn("claim", "text", (c) => c.notNull())
        .addColumn("replacement", "text")
        .addColumn("action", "text", (c) => c.notNull())
        .addColumn("at", "text", (c) => c.notNull())
        .addColumn("by", "text")
        .addColumn("why", "text")
        .execute();
      await sql`
        create view current_claim as
        with reading_order as (
          select id, row_number() over (partition by document order by "at" desc, id) as place
          from reading where reader not like 'person:%'
        ), standing_correction as (
          select claim, replacement from (
            select claim, replacement, row_number() over (partition by claim order by n desc) as place from correction
          ) as ordered where place = 1
        )
        select claim.*, coalesce(claim.at_from, document.day) as day, document.lang as lang, false as corrected
        from claim
        join reading_order on reading_order.id = claim.reading and reading_order.place = 1
        join document on document.id = claim.document
        left join standing_correction on standing_correction.claim = claim.id
        where standing_correction.claim is null or standing_correction.replacement = claim.id
        union all
        select claim.*, coalesce(claim.at_from, document.day) as day, document.lang as lang, true as corrected
        from claim
        join reading on reading.id = claim.reading and reading.reader like 'person:%'
        join document on document.id = claim.document
        join standing_correction on standing_correction.replacement = claim.id`.execute(db);
      await sql`
        create view claim_dyad as
        select distinct i.reading as reading, i.claim as claim, i.country as initiator, r.country as recipient
        from party as i
        join party as r on r.reading = i.reading and r.claim = i.claim and r.side = 'recipient' and r.country <> i.country
        where i.side = 'initiator'`.execute(db);
    },
  },

  "0004-events": {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable("import")
        .addColumn("id", "integer", (c) => c.primaryKey())
        .addColumn("dataset", "text", (c) => c.notNull())
        .addColumn("format", "text", (c) => c.notNull())
        .addColumn("file", "text", (c) => c.notNull())
        .addColumn("bytes", "bigint", (c) => c.notNull())
        .addColumn("hash", "text", (c) => c.notNull())
        .addColumn("at", "text", (c) => c.notNull())
        .addColumn("undone", "text")
        .addColumn("ordered", "boolean", (c) => c.notNull())
        .addColumn("rows", "integer", (c) => c.notNull())
        .addColumn("used", "integer", (c) => c.notNull())
        .addColumn("first", "text")
        .addColumn("last", "text")
        .addColumn("options", "text", (c) => c.notNull())
        .execute();
      await db.schema
        .createTable("import_left_out")
        .addColumn("import", "integer", (c) => c.notNull())
        .addColumn("reason", "text", (c) => c.notNull())
        .addColumn("rows", "integer", (c) => c.notNull())
        .execute();
      await db.schema
        .createTable("event")
        .addColumn("import", "integer", (c) => c.notNull())
        .addColumn("row", "integer", (c) => c.notNull())
        .addColumn("dataset", "text", (c) => c.notNull())
        .addColumn("day", "date", (c) => c.notNull())
        .addColumn("initiator", "text", (c) => c.notNull())
        .addColumn("recipient", "text", (c) => c.notNull())
        .addColumn("initiator_actor", "text")
        .addColumn("recipient_actor", "text")
        .addColumn("initiator_sector", "text")
        .addColumn("recipient_sector", "text")
        .addColumn("type", "text")
        .addColumn("mode", "text")
        .addColumn("cameo", "text")
        .addColumn("intensity", "double precision", (c) => c.notNull())
        .addColumn("quad", "text", (c) => c.notNull())
        .addColumn("events", "integer", (c) => c.notNull())
        .addColumn("mentions", "integer")
        .addColumn("key", "text")
        .addColumn("story", "text")
        .addColumn("fold", "bigint", (c) => c.notNull())
        .addColumn("url", "text")
        .addColumn("place", "text")
        .execute();
    },
  },

  "0005-event-months": {
    async up(db: Kysely<unknown>) {
      // Derived from `event`, and made anew from it: never exported.
      await db.schema
        .createTable("event_month")
        .addColumn("dataset", "text", (c) => c.notNull())
        .addColumn("a", "text", (c) => c.notNull())
        .addColumn("b", "text", (c) => c.notNull())
        .addColumn("month", "integer", (c) => c.notNull())
        .addColumn("events", "double precision", (c) => c.notNull())
        .addColumn("total", "double precision", (c) => c.notNull())
        .addColumn("days", "integer", (c) => c.notNull())
        .addColumn("n2", "double precision", (c) => c.notNull())
        .addColumn("sn", "double precision", (c) => c.notNull())
        .addColumn("s2", "double precision", (c) => c.notNull())
        .execute();
      await db.schema
        .createTable("event_month_stamp")
        .addColumn("dataset", "text", (c) => c.notNull())
        .addColumn("stamp", "text", (c) => c.notNull())
        .execute();
    },
  },

  "0006-event-pairs": {
    async up(db: Kysely<unknown>) {
      // Months know their first and last day, and pairs of countries are summed from them; both are made anew.
      await sql`drop table event_month`.execute(db);
      await sql`delete from event_month_stamp`.execute(db);
      await db.schema
        .createTable("event_month")
        .addColumn("dataset", "text", (c) => c.notNull())
        .addColumn("a", "text", (c) => c.notNull())
        .addColumn("b", "text", (c) => c.notNull())
        .addColumn("month", "integer", (c) => c.notNull())
        .addColumn("events", "double precision", (c) => c.notNull())
        .addColumn("total", "double precision", (c) => c.notNull())
        .addColumn("days", "integer", (c) => c.notNull())
        .addColumn("n2", "double precision", (c) => c.notNull())
        .addColumn("sn", "double precision", (c) => c.notNull())
        .addColumn("s2", "double precision", (c) => c.notNull())
        .addColumn("first", "date", (c) => c.notNull())
        .addColumn("last", "date", (c) => c.notNull())
        .execute();
      await db.schema
        .createTable("event_pair")
        .addColumn("dataset", "text", (c) => c.notNull())
        .addColumn("a", "text", (c) => c.notNull())
        .addColumn("b", "text", (c) => c.notNull())
        .addColumn("events", "double precision", (c) => c.notNull())
        .addColumn("total", "double precision", (c) => c.notNull())
        .addColumn("first", "date", (c) => c.notNull())
        .addColumn("last", "date", (c) => c.notNull())
        .execute();
    },
  },
};

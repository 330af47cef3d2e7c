import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { relation } from "../model/dyad.ts";
import { moversAnswer, neighboursOf } from "../relations/across.ts";
import { relationAnswer } from "../relations/relation.ts";
import type { Store } from "../store/store.ts";
import { answers, CountryCode, Days, given, Paging, windowOf } from "./answers.ts";
import { searchCountries } from "./country-search.ts";
import { Measuring, words } from "./measuring.ts";
import { Movers, RelationAnswer, RelationRow } from "./schema.ts";

const list = createRoute({
  method: "get",
  path: "/api/relations",
  request: {
    query: Paging.extend({
      q: z.string().optional().openapi({ description: "countries, by code or name in any language that is read" }),
      source: z
        .string()
        .optional()
        .openapi({ description: "only relations that this data set holds: reports, gdelt, icews ..." }),
    }),
  },
  responses: answers(
    z.object({ relations: z.array(RelationRow), total: z.int() }),
    "pairs of countries with their claims and imported events: those with most claims first, then those with most events",
  ),
});

const Question = z.object({
  ...Days.shape,
  source: z.string().transform(words).optional().openapi({ description: "data sets, several by comma, side by side" }),
  ...Measuring.shape,
  driversOf: z.string().optional().openapi({ description: "a period whose drivers are asked for" }),
  neighbours: z.enum(["true", "false"]).optional(),
});

const one = createRoute({
  method: "get",
  path: "/api/relations/{a}/{b}",
  request: { params: z.object({ a: CountryCode, b: CountryCode }), query: Question },
  responses: answers(
    RelationAnswer,
    "one relation by period, in both directions: counts, level with its 90 % interval, breaks, drivers, and what was left out",
  ),
});

const moved = createRoute({
  method: "get",
  path: "/api/movers",
  request: {
    query: z.object({
      ...Days.shape,
      source: z.string().optional(),
      least: z.coerce.number().int().min(1).optional().openapi({ description: "events that a relation must have in the window" }),
      limit: Paging.shape.limit,
    }),
  },
  responses: answers(Movers, "the relations that changed most from the first half of a window of months to the second"),
});

export function relationRoutes(store: Store): OpenAPIHono {
  const app = new OpenAPIHono();
  app.openapi(list, async (c) => {
    const { q, ...query } = c.req.valid("query");
    const { rows, total } = await store.relations({
      ...given(query),
      ...(q === undefined ? {} : { countries: searchCountries(q) }),
    });
    return c.json({ relations: rows.map((row) => ({ ...row, sources: [...row.sources] })), total }, 200);
  });
  app.openapi(one, async (c) => {
    const { a, b } = c.req.valid("param");
    const { from, to, since, until, source, neighbours, ...query } = c.req.valid("query");
    const window = windowOf({ from, to, since, until });
    const pair = relation(a, b);
    const answer = await relationAnswer(store, pair, { ...window, ...given(query), ...given({ sources: source }) });
    const company = neighbours === "true" ? await neighboursOf(store, pair, { ...window, source: answer.source }) : undefined;
    return c.json({ ...answer, ...given({ neighbours: company?.neighbours }) } as z.infer<typeof RelationAnswer>, 200);
  });
  app.openapi(moved, async (c) => {
    const { from, to, since, until, ...query } = c.req.valid("query");
    const answer = await moversAnswer(store, { ...windowOf({ from, to, since, until }), ...given(query) });
    return c.json(answer as z.infer<typeof Movers>, 200);
  });
  return app;
}

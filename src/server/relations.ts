import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { relation } from "../model/dyad.ts";
import { months } from "../relations/months.ts";
import type { Store } from "../store/store.ts";
import { answers, CountryCode, Days, given, Paging } from "./answers.ts";
import { searchCountries } from "./country-search.ts";
import { RelationMonths, RelationRow } from "./schema.ts";

const list = createRoute({
  method: "get",
  path: "/api/relations",
  request: {
    query: Paging.extend({
      q: z.string().optional().openapi({ description: "countries, by code or name in any language that is read" }),
    }),
  },
  responses: answers(
    z.object({ relations: z.array(RelationRow), total: z.int() }),
    "pairs of countries, the one with most claims first",
  ),
});

const one = createRoute({
  method: "get",
  path: "/api/relations/{a}/{b}",
  request: { params: z.object({ a: CountryCode, b: CountryCode }), query: Days },
  responses: answers(RelationMonths, "one relation by month, in both directions, with what was left out"),
});

export function relationRoutes(store: Store): OpenAPIHono {
  const app = new OpenAPIHono();
  app.openapi(list, async (c) => {
    const { q, ...page } = c.req.valid("query");
    const { rows, total } = await store.relations({ ...page, ...(q === undefined ? {} : { countries: searchCountries(q) }) });
    return c.json({ relations: [...rows], total }, 200);
  });
  app.openapi(one, async (c) => {
    const { a, b } = c.req.valid("param");
    const { since, until } = c.req.valid("query");
    const pair = relation(a, b);
    const found = months(pair, await store.observations(pair, since, until), { by: "month", ...given({ since, until }) });
    return c.json(found as z.infer<typeof RelationMonths>, 200);
  });
  return app;
}

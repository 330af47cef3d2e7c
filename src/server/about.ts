import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { countries } from "../model/country.ts";
import type { Store } from "../store/store.ts";
import { answers } from "./answers.ts";
import { About } from "./schema.ts";

const about = createRoute({
  method: "get",
  path: "/api/about",
  responses: answers(About, "the program, the store and what it holds"),
});

const Countries = z.object({ countries: z.array(z.object({ code: z.string(), iso2: z.string().optional(), name: z.string() })) });
const listCountries = createRoute({
  method: "get",
  path: "/api/countries",
  responses: answers(Countries, "every country code that a claim may use, historical ones too"),
});

/** What runs here, and the codes that it uses. */
export function aboutRoutes(store: Store, program: { readonly version: string; readonly reader: string }): OpenAPIHono {
  const app = new OpenAPIHono();
  app.openapi(about, async (c) => c.json({ ...program, store: store.place, ...(await store.counts()) }, 200));
  app.openapi(listCountries, (c) => {
    const list = countries().map(({ iso3, iso2, name }) => ({ code: iso3, ...(iso2 ? { iso2 } : {}), name }));
    return c.json({ countries: list }, 200);
  });
  return app;
}

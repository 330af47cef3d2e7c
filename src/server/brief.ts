import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { relation } from "../model/dyad.ts";
import { LANGS } from "../model/lang.ts";
import { askBrief, html, markdown, page, WORDS } from "../relations/brief/index.ts";
import type { Store } from "../store/store.ts";
import { answers, CountryCode, Days, given, windowOf } from "./answers.ts";
import { Measuring } from "./measuring.ts";

const Facts = z.record(z.string(), z.unknown()).openapi("Brief");

const { 200: _facts, ...failures } = answers(Facts, "");

const one = createRoute({
  method: "get",
  path: "/api/relations/{a}/{b}/brief",
  request: {
    params: z.object({ a: CountryCode, b: CountryCode }),
    query: Days.extend({
      source: z.string().optional().openapi({ description: "the data set that is counted" }),
      ...Measuring.shape,
      lang: z.enum(LANGS).default("en").openapi({ description: "the language of the page" }),
      format: z.enum(["json", "html", "md"]).default("json").openapi({ description: "html and md are files to keep" }),
    }),
  },
  responses: {
    ...failures,
    200: {
      description: "the facts of a brief on one relation; as html or md the page itself",
      content: {
        "application/json": { schema: Facts },
        "text/html": { schema: z.string() },
        "text/markdown": { schema: z.string() },
      },
    },
  },
});

/** Briefs; `now` is the clock. The page comes as a file: it has a stylesheet of its own, which the app's policy forbids. */
export function briefRoutes(
  store: Store,
  { version, reader, now }: { readonly version: string; readonly reader: string; readonly now: () => Date },
): OpenAPIHono {
  const app = new OpenAPIHono();
  app.openapi(one, async (c) => {
    const { a, b } = c.req.valid("param");
    const { source, lang, format, from, to, since, until, ...measuring } = c.req.valid("query");
    const pair = relation(a, b);
    const window = windowOf({ from, to, since, until });
    const { facts, measured } = await askBrief(store, pair, {
      window,
      ...(source === undefined ? {} : { source }),
      measuring: given(measuring),
      now: now().toISOString().slice(0, 10),
      program: `rapporteur ${version}`,
      reader,
    });
    if (format === "json") return c.json(facts as unknown as z.infer<typeof Facts>, 200);
    const { picture } = await import("../relations/brief/picture.ts");
    const written = page(facts, WORDS[lang], format === "html" ? picture(measured, facts.dataset, lang) : undefined);
    const name = `${pair.a}-${pair.b}.${lang}.${format}`;
    const headers = { "content-disposition": `attachment; filename="${name}"` };
    if (format === "html") return c.html(html(written), 200, headers);
    return c.body(markdown(written), 200, { ...headers, "content-type": "text/markdown; charset=utf-8" });
  });
  return app;
}

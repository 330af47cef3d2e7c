import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { REALITIES } from "../model/claim.ts";
import { dyad, relation } from "../model/dyad.ts";
import { EVENT_TYPES, QUADS } from "../model/event-type.ts";
import type { Store } from "../store/store.ts";
import { answers, Days, given, Paging, windowOf } from "./answers.ts";
import { ShownClaim } from "./schema.ts";

const Query = z.object({
  dyad: z.string().optional().openapi({ description: "what the first does to the second: RUS-KAZ" }),
  relation: z.string().optional().openapi({ description: "both directions: KAZ-RUS" }),
  document: z.string().optional(),
  type: z.enum(EVENT_TYPES).optional(),
  quad: z.enum(QUADS).optional(),
  lang: z.string().optional(),
  reality: z.enum(REALITIES).optional(),
  ...Days.shape,
  ...Paging.shape,
});

const list = createRoute({
  method: "get",
  path: "/api/claims",
  request: { query: Query },
  responses: answers(z.object({ claims: z.array(ShownClaim), total: z.int() }), "claims that stand, in the order of their days"),
});

const one = createRoute({
  method: "get",
  path: "/api/claims/{id}",
  request: { params: z.object({ id: z.string() }) },
  responses: answers(ShownClaim, "one claim with its sentence"),
});

export function claimRoutes(store: Store): OpenAPIHono {
  const app = new OpenAPIHono();
  app.openapi(list, async (c) => {
    const { dyad: one, relation: both, from, to, since, until, ...query } = c.req.valid("query");
    const window = windowOf({ from, to, since, until });
    const pair = both === undefined ? undefined : dyad(both);
    const { rows, total } = await store.claims({
      ...given(query),
      ...given({ since: window.from, until: window.to }),
      ...(one === undefined ? {} : { dyad: dyad(one) }),
      ...(pair === undefined ? {} : { relation: relation(pair.initiator, pair.recipient) }),
    });
    return c.json({ claims: rows as z.infer<typeof ShownClaim>[], total }, 200);
  });
  app.openapi(one, async (c) => {
    const { id } = c.req.valid("param");
    const claim = await store.claim(id);
    if (!claim) return c.json({ error: `no such claim: ${id}` }, 404);
    return c.json(claim as z.infer<typeof ShownClaim>, 200);
  });
  return app;
}

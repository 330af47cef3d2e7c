import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import type { Store } from "../store/store.ts";
import { answers, given, Paging } from "./answers.ts";
import { DocumentRow, ShownDocument } from "./schema.ts";

const Query = z.object({
  q: z.string().optional().openapi({ description: "words that the title, the outlet or the text holds" }),
  lang: z.string().optional(),
  ...Paging.shape,
});

const list = createRoute({
  method: "get",
  path: "/api/documents",
  request: { query: Query },
  responses: answers(z.object({ documents: z.array(DocumentRow), total: z.int() }), "documents, the newest first"),
});

const one = createRoute({
  method: "get",
  path: "/api/documents/{id}",
  request: { params: z.object({ id: z.string().openapi({ description: "the id, or its first digits" }) }) },
  responses: answers(ShownDocument, "one document with its claims"),
});

export function documentRoutes(store: Store): OpenAPIHono {
  const app = new OpenAPIHono();
  app.openapi(list, async (c) => {
    const { rows, total } = await store.documents(given(c.req.valid("query")));
    return c.json({ documents: [...rows], total }, 200);
  });
  app.openapi(one, async (c) => {
    const { id } = c.req.valid("param");
    const shown = await store.document(id);
    if (!shown) return c.json({ error: `no such document: ${id}` }, 404);
    return c.json(shown as z.infer<typeof ShownDocument>, 200);
  });
  return app;
}

import { timingSafeEqual } from "node:crypto";
import { Hono } from "hono";
import { REMOTE_METHODS, type RemoteAnswer, type RemoteMethod } from "../store/remote.ts";
import type { Store } from "../store/store.ts";

/** The door for commands of the same user: every method of the store, for who knows the token. */
export function rpc(store: Store, token: string): Hono {
  const app = new Hono();
  const secret = Buffer.from(`Bearer ${token}`);
  app.use(async (c, next) => {
    const given = Buffer.from(c.req.header("authorization") ?? "");
    if (given.length !== secret.length || !timingSafeEqual(given, secret))
      return c.json({ error: "the token is missing or wrong" }, 401);
    return next();
  });
  app.get("/", (c) => c.json({ place: store.place }));
  app.post("/:method", async (c) => {
    const method = c.req.param("method");
    if (!isMethod(method)) return c.json({ error: `no such method: ${method}`, kind: "other" } satisfies RemoteAnswer);
    const args = ((await c.req.json()) as unknown[]).map((arg) => arg ?? undefined);
    try {
      const call = store[method] as (...args: unknown[]) => Promise<unknown>;
      return c.json({ result: await call(...args) });
    } catch (error) {
      const kind = error instanceof RangeError ? "range" : "other";
      return c.json({ error: error instanceof Error ? error.message : String(error), kind } satisfies RemoteAnswer);
    }
  });
  return app;
}

function isMethod(name: string): name is RemoteMethod {
  return (REMOTE_METHODS as readonly string[]).includes(name);
}

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";

/** The app: its files, and its one page under every other address. */
export function page(webRoot: string): Hono {
  const app = new Hono();
  app.use(
    "/assets/*",
    serveStatic({ root: webRoot, onFound: (_path, c) => c.header("cache-control", "public, max-age=31536000, immutable") }),
  );
  app.get("/assets/*", (c) => c.notFound());
  app.get("*", serveStatic({ root: webRoot }));
  app.get("*", async (c) => c.html(await readFile(join(webRoot, "index.html"), "utf8")));
  return app;
}

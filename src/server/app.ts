import { OpenAPIHono } from "@hono/zod-openapi";
import { HTTPException } from "hono/http-exception";
import { secureHeaders } from "hono/secure-headers";
import type { Store } from "../store/store.ts";
import { aboutRoutes } from "./about.ts";
import { briefRoutes } from "./brief.ts";
import { claimRoutes } from "./claims.ts";
import { documentRoutes } from "./documents.ts";
import { page } from "./page.ts";
import { relationRoutes } from "./relations.ts";
import { rpc } from "./rpc.ts";

export interface AppOptions {
  readonly store: Store;
  readonly version: string;
  /** Name and version of the reader: `surface@1`. */
  readonly reader: string;
  /** Opens the door for commands; without it, nobody can write. */
  readonly token?: string;
  /** The folder of the built page; without it, only the API is served. */
  readonly webRoot?: string;
}

/** The whole server as one function from request to response; needs no port to be tested. */
export function createApp({ store, version, reader, token, webRoot }: AppOptions): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result, c) => {
      if (result.success) return undefined;
      const [issue] = result.error.issues;
      return c.json({ error: `${issue?.path.join(".") ?? "request"}: ${issue?.message ?? "not valid"}` }, 400);
    },
  });

  // Only this machine's own names: a page elsewhere that points its name at 127.0.0.1 (DNS rebinding) gets nothing.
  app.use(async (c, next) => {
    const host = new URL(c.req.url).hostname;
    if (!["127.0.0.1", "localhost", "[::1]"].includes(host)) return c.json({ error: `not served under this name: ${host}` }, 421);
    return next();
  });
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: "no-referrer",
      xFrameOptions: "DENY",
      strictTransportSecurity: false,
    }),
  );

  app.route("/", aboutRoutes(store, { version, reader }));
  app.route("/", relationRoutes(store));
  app.route("/", briefRoutes(store, { version, reader, now: () => new Date() }));
  app.route("/", claimRoutes(store));
  app.route("/", documentRoutes(store));
  app.doc31("/openapi.json", {
    openapi: "3.1.0",
    info: {
      title: "Rapporteur",
      version,
      description:
        "Who did or said what to whom, when, according to whom. Every page of the app has its twin under the same address with .json.",
    },
  });
  if (token !== undefined) app.route("/rpc", rpc(store, token));

  // /relations/KAZ/RUS.json is /api/relations/KAZ/RUS: every page has its .json twin.
  app.get("/:path{.+\\.json}", async (c) => {
    const url = new URL(c.req.url);
    url.pathname = `/api${url.pathname.slice(0, -".json".length)}`;
    return app.fetch(new Request(url, c.req.raw));
  });
  app.get("/api/*", (c) => c.json({ error: `no such address: ${new URL(c.req.url).pathname}`, hint: "see /openapi.json" }, 404));
  if (webRoot !== undefined) app.route("/", page(webRoot));

  app.notFound((c) => c.json({ error: `no such address: ${new URL(c.req.url).pathname}` }, 404));
  app.onError((error, c) => {
    if (error instanceof HTTPException) return c.json({ error: error.message }, error.status);
    if (error instanceof RangeError) return c.json({ error: error.message }, 400);
    console.error(error);
    return c.json({ error: "something went wrong in the server; its terminal says what" }, 500);
  });
  return app;
}

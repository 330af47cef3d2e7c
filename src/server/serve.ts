import { randomBytes } from "node:crypto";
import type { AddressInfo } from "node:net";
import { serve as listen, type ServerType } from "@hono/node-server";
import { openFile, throughServer } from "../store/open.ts";
import { removeServerFile, writeServerFile } from "../store/server-file.ts";
import { createApp } from "./app.ts";

export interface ServeOptions {
  /** The path of the store; this process holds it until the server is closed. */
  readonly store: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly version: string;
  readonly reader: string;
  readonly webRoot?: string;
}

export interface RunningServer {
  /** `http://127.0.0.1:4300` */
  readonly url: string;
  /** Ends open requests, closes the store and removes the file that leads commands here. */
  close(): Promise<void>;
}

/** Opens a store and serves it on 127.0.0.1. Throws when the store or the port is taken, with who has it. */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  if (await throughServer(options.store))
    throw new Error(`${options.store} is being served already: open that page, or stop that server first`);
  const store = await openFile(options.store);
  const token = randomBytes(32).toString("hex");
  const { version, reader, webRoot } = options;
  const app = createApp({ store, version, reader, token, ...(webRoot === undefined ? {} : { webRoot }) });
  let server: ServerType;
  try {
    server = await listenOn(app.fetch, options.port);
  } catch (error) {
    await store.close();
    throw error;
  }
  const { port } = server.address() as AddressInfo;
  await writeServerFile(store.place, { pid: process.pid, port, token });
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      await removeServerFile(store.place);
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ("closeIdleConnections" in server) server.closeIdleConnections();
      });
      await store.close();
    },
  };
}

function listenOn(fetch: (request: Request) => Response | Promise<Response>, port: number): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = listen({ fetch, port, hostname: "127.0.0.1" }, () => resolve(server));
    server.on("error", (error: NodeJS.ErrnoException) => {
      reject(
        error.code === "EADDRINUSE"
          ? new Error(`port ${port} is taken: stop what runs there, or choose another by --port`)
          : error,
      );
    });
  });
}

import { mkdir } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { answers, remoteStore } from "./remote.ts";
import { isRunning, readServerFile, removeServerFile } from "./server-file.ts";
import { sqlStore } from "./sql-store.ts";
import type { Store } from "./store.ts";

/**
 * Opens a store for a command: through the server that holds its file where one is running, else the file itself, which is
 * made when it is not there. Throws with the process that holds the file when neither is possible.
 */
export async function openStore(place: string): Promise<Store> {
  return (await throughServer(place)) ?? openFile(place);
}

/** The store of a running server, if there is one. A file left by a server that was killed is removed. */
export async function throughServer(place: string): Promise<Store | undefined> {
  const file = resolve(place);
  const server = await readServerFile(file);
  if (!server) return undefined;
  if (await answers(server.port, server.token)) return remoteStore(file, server.port, server.token);
  if (isRunning(server.pid))
    throw new Error(
      `${file} belongs to a server (process ${server.pid}) that does not answer on port ${server.port}: wait, or stop it`,
    );
  await removeServerFile(file);
  return undefined;
}

/** Opens the file itself; this process holds it until the store is closed. */
export async function openFile(place: string): Promise<Store> {
  if (/^[a-z]+:\/\//i.test(place)) throw new RangeError(`no such kind of store: ${place} (expected the path of a file)`);
  const file = place === ":memory:" ? place : resolve(place);
  if (file !== ":memory:") await mkdir(dirname(file), { recursive: true });
  const { openDuckDb } = await import("./duckdb/engine.ts");
  try {
    return sqlStore(await openDuckDb(file));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const holder = /PID (\d+)/.exec(message)?.[1];
    if (/lock/i.test(message) && holder)
      throw new Error(
        `${file} is in use by process ${holder}: wait until it ends, or run "rapporteur serve", through which many commands can use one store`,
      );
    if (/not a valid DuckDB database file/i.test(message)) throw new Error(`not a store: ${file} (it is no DuckDB file)`);
    throw error;
  }
}

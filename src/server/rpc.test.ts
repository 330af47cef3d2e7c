import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { storeContract } from "../store/contract.ts";
import { openFile, openStore } from "../store/open.ts";
import { readServerFile, writeServerFile } from "../store/server-file.ts";
import { serve } from "./serve.ts";

const OPTIONS = { port: 0, version: "0", reader: "test@1" };

async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "rapporteur-rpc-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

// The store of a running server is a store like any other.
storeContract("DuckDB behind a running server", async () => {
  const folder = await mkdtemp(join(tmpdir(), "rapporteur-rpc-"));
  const file = join(folder, "reports.duckdb");
  const server = await serve({ ...OPTIONS, store: file });
  const store = await openStore(file);
  return {
    ...store,
    close: async () => {
      await store.close();
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
});

test("a store is served once, and the file that leads to it goes with the server", async () => {
  await withFolder(async (folder) => {
    const file = join(folder, "reports.duckdb");
    const server = await serve({ ...OPTIONS, store: file });
    await expect(serve({ ...OPTIONS, store: file })).rejects.toThrow(/being served already/);
    await server.close();
    expect(await readServerFile(file)).toBeUndefined();
  });
});

test("a port that is taken is named", async () => {
  await withFolder(async (folder) => {
    const server = await serve({ ...OPTIONS, store: join(folder, "one.duckdb") });
    const port = Number(new URL(server.url).port);
    await expect(serve({ ...OPTIONS, port, store: join(folder, "two.duckdb") })).rejects.toThrow(`port ${port} is taken`);
    await server.close();
  });
});

test("what a killed server left does not stop a command", async () => {
  await withFolder(async (folder) => {
    const file = join(folder, "reports.duckdb");
    await writeServerFile(file, { pid: 2 ** 22 + 1, port: 9, token: "gone" });
    const store = await openStore(file);
    expect((await store.counts()).documents).toBe(0);
    await store.close();
    expect(await readServerFile(file)).toBeUndefined();
  });
});

test("a server that is alive but silent is named, and nothing is opened behind its back", async () => {
  await withFolder(async (folder) => {
    const file = join(folder, "reports.duckdb");
    await writeServerFile(file, { pid: process.pid, port: 9, token: "silent" });
    await expect(openStore(file)).rejects.toThrow(`process ${process.pid}`);
  });
});

test("nobody writes without the token", async () => {
  await withFolder(async (folder) => {
    const file = join(folder, "reports.duckdb");
    const server = await serve({ ...OPTIONS, store: file });
    for (const authorization of [undefined, "Bearer ", "Bearer wrong"]) {
      const headers = authorization === undefined ? {} : { authorization };
      const response = await fetch(`${server.url}/rpc/write`, {
        method: "POST",
        body: "[]",
        headers: headers as Record<string, string>,
      });
      expect(response.status).toBe(401);
    }
    await server.close();
    await (await openFile(file)).close();
  });
});

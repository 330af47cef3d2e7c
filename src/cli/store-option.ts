import { join } from "node:path";
import { Option } from "commander";
import type { Store } from "../store/store.ts";

/** `--store`, the same for every command. */
export function storeOption(): Option {
  return new Option("--store <path>", "the store's file (default: reports.duckdb in your data folder)").env("RAPPORTEUR_STORE");
}

/** The path that was given, or the one in the user's data folder. */
export async function storePath(given: string | undefined): Promise<string> {
  if (given !== undefined) return given;
  const { default: envPaths } = await import("env-paths");
  return join(envPaths("rapporteur", { suffix: "" }).data, "reports.duckdb");
}

/** Opens the store for one command and closes it after, whatever happens. */
export async function withStore<T>(given: string | undefined, work: (store: Store) => Promise<T>): Promise<T> {
  const { openStore } = await import("../store/open.ts");
  const store = await openStore(await storePath(given));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

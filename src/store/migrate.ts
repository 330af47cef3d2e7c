import { type Kysely, Migrator } from "kysely";
import { MIGRATIONS } from "./migrations.ts";

/**
 * Brings a database from any earlier version to `version` (the newest when absent), each step in a transaction of its own. Throws
 * when the file was made by a newer program, with both versions named.
 */
export async function migrate(db: Kysely<never>, place: string, version?: string): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const result = version === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(version);
  if (result.error === undefined) return;
  const message = result.error instanceof Error ? result.error.message : String(result.error);
  if (/previously executed migration/.test(message))
    throw new Error(`${place} was written by a newer rapporteur (${message}): update this one, or choose another store`);
  throw new Error(`cannot migrate ${place}: ${message}`);
}

import type { DuckDBConnection } from "@duckdb/node-api";

/**
 * Writes the table of events anew in order of initiator, recipient and day. DuckDB keeps the least and the greatest value of each hundred
 * thousand rows, so that a relation in an ordered table is found without reading the rest. All or nothing.
 */
export async function orderTable(connection: DuckDBConnection): Promise<void> {
  const found = await connection.runAndReadAll(
    "select column_name, data_type, is_nullable from duckdb_columns() where table_name = 'event' and not internal order by column_index",
  );
  const columns = found.getRows().map(([name, type, nullable]) => `"${name}" ${type}${nullable ? "" : " not null"}`);
  await connection.run("begin transaction");
  try {
    await connection.run(`create table event_in_order (${columns.join(", ")})`);
    await connection.run(`insert into event_in_order select * from event order by initiator, recipient, day, import, "row"`);
    await connection.run("drop table event");
    await connection.run("alter table event_in_order rename to event");
    await connection.run("update import set ordered = true");
    await connection.run("commit");
  } catch (error) {
    await connection.run("rollback");
    throw error;
  }
}

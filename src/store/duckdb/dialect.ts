import type { DuckDBConnection, DuckDBInstance, DuckDBValue, JS } from "@duckdb/node-api";
import {
  CompiledQuery,
  type DatabaseConnection,
  type DatabaseIntrospector,
  type DatabaseMetadata,
  type Dialect,
  DialectAdapterBase,
  type Driver,
  type Kysely,
  PostgresQueryCompiler,
  type QueryCompiler,
  type QueryResult,
  type SchemaMetadata,
  sql,
  type TableMetadata,
} from "kysely";

/**
 * Kysely's glue to DuckDB. DuckDB speaks PostgreSQL's dialect (double quotes, `$1`), so only the driver and the introspector are
 * its own. Every 64-bit integer comes back as a number, as counts are.
 */
export class DuckDbDialect implements Dialect {
  readonly #instance: DuckDBInstance;
  readonly #fixed: DuckDBConnection | undefined;

  /** With `fixed`, all queries run on that one connection, so that an appender shares its transaction. */
  constructor(instance: DuckDBInstance, fixed?: DuckDBConnection) {
    this.#instance = instance;
    this.#fixed = fixed;
  }

  createDriver(): Driver {
    return new DuckDbDriver(this.#instance, this.#fixed);
  }

  createQueryCompiler(): QueryCompiler {
    return new PostgresQueryCompiler();
  }

  createAdapter(): DialectAdapterBase {
    return new DuckDbAdapter();
  }

  createIntrospector(db: Kysely<unknown>): DatabaseIntrospector {
    return new DuckDbIntrospector(db);
  }
}

class DuckDbAdapter extends DialectAdapterBase {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }

  override get supportsReturning(): boolean {
    return true;
  }

  // One process holds the file, so no second one can migrate it at the same time.
  override async acquireMigrationLock(): Promise<void> {}
  override async releaseMigrationLock(): Promise<void> {}
}

class DuckDbDriver implements Driver {
  readonly #instance: DuckDBInstance;
  readonly #fixed: DuckDBConnection | undefined;
  readonly #idle: DuckDbConnection[] = [];

  constructor(instance: DuckDBInstance, fixed: DuckDBConnection | undefined) {
    this.#instance = instance;
    this.#fixed = fixed;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const idle = this.#idle.pop();
    if (idle) return idle;
    return new DuckDbConnection(this.#fixed ?? (await this.#instance.connect()));
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    this.#idle.push(connection as DuckDbConnection);
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin transaction"));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("commit"));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("rollback"));
  }

  async destroy(): Promise<void> {
    for (const connection of this.#idle.splice(0)) connection.close();
  }
}

class DuckDbConnection implements DatabaseConnection {
  readonly #connection: DuckDBConnection;

  constructor(connection: DuckDBConnection) {
    this.#connection = connection;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const result = await this.#connection.runAndReadAll(query.sql, query.parameters as DuckDBValue[]);
    const rows = result.getRowObjectsJS().map(withNumbers) as R[];
    return { rows, numAffectedRows: BigInt(result.rowsChanged) };
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    const result = await this.#connection.stream(query.sql, query.parameters as DuckDBValue[]);
    for await (const rows of result.yieldRowObjectJs()) yield { rows: rows.map(withNumbers) as R[] };
  }

  close(): void {
    this.#connection.closeSync();
  }
}

function withNumbers(row: Record<string, JS>): Record<string, JS> {
  for (const column in row) {
    const value = row[column];
    if (typeof value === "bigint") row[column] = Number(value);
  }
  return row;
}

class DuckDbIntrospector implements DatabaseIntrospector {
  readonly #db: Kysely<unknown>;

  constructor(db: Kysely<unknown>) {
    this.#db = db;
  }

  async getSchemas(): Promise<SchemaMetadata[]> {
    const { rows } = await sql<SchemaMetadata>`select distinct schema_name as name from information_schema.schemata`.execute(
      this.#db,
    );
    return rows;
  }

  async getTables(): Promise<TableMetadata[]> {
    const { rows } = await sql<{
      schema: string;
      name: string;
      isView: boolean;
      column: string;
      type: string;
      nullable: boolean;
    }>`
      select t.table_schema as schema, t.table_name as name, t.table_type = 'VIEW' as "isView",
        c.column_name as "column", c.data_type as type, c.is_nullable = 'YES' as nullable
      from information_schema.tables as t
      join information_schema.columns as c on c.table_schema = t.table_schema and c.table_name = t.table_name
      order by t.table_name, c.ordinal_position`.execute(this.#db);
    const tables = new Map<string, TableMetadata & { columns: TableMetadata["columns"] }>();
    for (const row of rows) {
      const key = `${row.schema}.${row.name}`;
      const table = tables.get(key) ?? { schema: row.schema, name: row.name, isView: row.isView, columns: [] };
      table.columns.push({
        name: row.column,
        dataType: row.type,
        isNullable: row.nullable,
        isAutoIncrementing: false,
        hasDefaultValue: false,
      });
      tables.set(key, table);
    }
    return [...tables.values()];
  }

  async getMetadata(): Promise<DatabaseMetadata> {
    return { tables: await this.getTables() };
  }
}

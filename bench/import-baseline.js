// What DuckDB takes to read a file of GDELT 2.0 into a table of fifteen columns, as text, with as many threads as a store uses.
import { DuckDBInstance } from "@duckdb/node-api";

const [file = "", database = ""] = process.argv.slice(2);
// The columns by place: id, day, both actors' code, country and type, code, mentions, class, place, address ...
const USED = [0, 1, 5, 7, 12, 15, 17, 22, 25, 26, 29, 30, 31, 52, 60];
const instance = await DuckDBInstance.create(database, { threads: "2", memory_limit: "1GB" });
const connection = await instance.connect();
const columns = Array.from({ length: 61 }, (_, i) => `'c${i}': 'VARCHAR'`).join(", ");
await connection.run(
  `create table plain as select ${USED.map((i) => `c${i}`).join(", ")} from read_csv('${file}', delim = '\t', quote = '', escape = '', header = false, auto_detect = false, columns = {${columns}})`,
);
connection.closeSync();
instance.closeSync();

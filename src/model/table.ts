import { readFileSync } from "node:fs";

/**
 * Reads one of the project's own tables: tab-separated, a header of column names, `#` starts a comment line, an empty
 * cell is "". Throws an Error with file and row when a row is wider or narrower than the header.
 */
export function readTable<Column extends string>(url: URL, columns: readonly Column[]): readonly Record<Column, string>[] {
  const file = url.pathname.split("/").slice(-2).join("/");
  const lines = readFileSync(url, "utf8").split("\n");
  const rows: Record<Column, string>[] = [];
  let header: string[] | undefined;
  for (const [index, line] of lines.entries()) {
    if (line === "" || line.startsWith("#")) continue;
    const cells = line.split("\t");
    if (!header) {
      header = cells;
      const missing = columns.filter((column) => !cells.includes(column));
      if (missing.length > 0) throw new Error(`missing column: ${missing.join(", ")} (row ${index + 1} of ${file})`);
      continue;
    }
    if (cells.length !== header.length)
      throw new Error(`${cells.length} cells where the header has ${header.length} (row ${index + 1} of ${file})`);
    rows.push(Object.fromEntries(header.map((column, i) => [column, cells[i] ?? ""])) as Record<Column, string>);
  }
  return rows;
}

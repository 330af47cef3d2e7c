import type { Sql } from "./plan.ts";

/** A text as an SQL literal. */
export function literal(text: string): Sql {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A column by its name, whatever is in it. */
export function column(name: string): Sql {
  return `"${name.replaceAll('"', '""')}"`;
}

/** How a text file of rows is laid out. */
export interface Layout {
  readonly columns: readonly string[];
  readonly delimiter: string;
  /** Cells may stand in double quotes. GDELT's may not: a quote there is a character. */
  readonly quoted: boolean;
  /** Lines before the first row. */
  readonly skip: number;
  /** What is written for an empty cell, beside nothing. */
  readonly nulls?: readonly string[];
  /** Another file than the one that is imported, by its path. */
  readonly path?: string;
}

/** The name of the column that holds what stands beyond the last one: when it is not NULL, the row has too many cells. */
export const SURPLUS = "surplus";

/**
 * Rows of a text file, every cell as text. Missing cells at the end are NULL, and surplus ones are kept in a column of their own, so that
 * a row is never dropped or cut in silence. Nothing is guessed from the content.
 */
export function rowsOf(layout: Layout): Sql {
  const { delimiter, quoted, skip, nulls = [] } = layout;
  const columns = [...layout.columns, SURPLUS].map((name) => `${literal(name)}: 'VARCHAR'`).join(", ");
  const options = [
    layout.path === undefined ? "{file}" : literal(layout.path),
    "auto_detect = false",
    `columns = {${columns}}`,
    `delim = ${literal(delimiter)}`,
    `quote = '${quoted ? '"' : ""}'`,
    `escape = '${quoted ? '"' : ""}'`,
    "header = false",
    `skip = ${skip}`,
    `nullstr = [${["", ...nulls].map(literal).join(", ")}]`,
    "null_padding = true",
    "strict_mode = false",
    // A quoted cell may hold a line's end, which no thread that begins in the middle of a file can tell.
    ...(quoted ? ["parallel = false"] : []),
    "encoding = {encoding}",
  ];
  return `read_csv(${options.join(", ")})`;
}

/** `20220817` as a date. */
export function compactDay(name: string): Sql {
  return `cast(try_strptime(${column(name)}, '%Y%m%d') as date)`;
}

/** `2022-08-17` as a date; a time of day after it is not read. */
export function isoDay(name: string): Sql {
  return `try_cast(left(${column(name)}, 10) as date)`;
}

/** A column of a table: its heading, and on which side it is aligned. */
export interface Column<Row> {
  readonly head: string;
  readonly of: (row: Row) => string | number | undefined;
  readonly right?: boolean;
  /** Longer cells are cut, with an ellipsis. */
  readonly width?: number;
}

/** Prints rows as aligned columns. */
export function printTable<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): void {
  const cells = rows.map((row) => columns.map((column) => cut(printable(String(column.of(row) ?? "")), column.width)));
  const widths = columns.map((column, i) => Math.max(column.head.length, ...cells.map((line) => line[i]?.length ?? 0)));
  const line = (texts: readonly string[]) =>
    texts
      .map((text, i) => (columns[i]?.right ? text.padStart(widths[i] ?? 0) : text.padEnd(widths[i] ?? 0)))
      .join("  ")
      .trimEnd();
  print(line(columns.map((column) => column.head)));
  for (const texts of cells) print(line(texts));
}

/** Prints a value as JSON that a person can read. */
export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Says something that is no output: progress, counts, hints. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Text from a document, without what would move the cursor or turn the line around. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.replace(/\s+/g, " ").replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "");
}

function cut(text: string, width: number | undefined): string {
  return width === undefined || text.length <= width ? text : `${text.slice(0, width - 1)}…`;
}

/** The beginning of a file, from which its format is recognised. */
export interface Head {
  /** The file's own name, without folder and without .gz or .zip. */
  readonly name: string;
  /** The names of the folders above it, the nearest last. */
  readonly folders: readonly string[];
  /** The first characters, decoded; whole lines only, unless the file is one line. */
  readonly text: string;
  /** The beginning of a file in the same folder, and where it is; undefined when there is none. */
  sibling(name: string): { readonly path: string; readonly text: string } | undefined;
}

/** What a user may say of a file, beside the file itself. */
export interface ImportOptions {
  /** A format by name, where the content does not say it, or says it wrong. */
  readonly format?: string;
  /** The parsed mapping file. */
  readonly mapping?: unknown;
  /** Restores codes that a spreadsheet has damaged, where that can be done without guessing. */
  readonly repair?: boolean;
  /** A name of one's own for the data set, to keep two files of a kind apart. */
  readonly dataset?: string;
}

/** Lines without their ends; a last empty one is no line. */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

/** The cells of a line of CSV: quoted cells may hold the delimiter and doubled quotes. */
export function cellsOf(line: string, delimiter: string, quoted: boolean): string[] {
  if (!quoted) return line.split(delimiter);
  const cells: string[] = [];
  let cell = "";
  let inside = false;
  for (let i = 0; i < line.length; i++) {
    const char = line.charAt(i);
    if (inside && char === '"' && line.charAt(i + 1) === '"') {
      cell += char;
      i++;
    } else if (char === '"') inside = !inside;
    else if (char === delimiter && !inside) {
      cells.push(cell);
      cell = "";
    } else cell += char;
  }
  return [...cells, cell];
}

/** The delimiter of which a line has most, outside of quotes. */
export function delimiterOf(line: string): string {
  const counted = ["\t", ";", ",", "\u0001", "|"].map((delimiter) => ({
    delimiter,
    cells: cellsOf(line, delimiter, true).length,
  }));
  return counted.reduce((best, next) => (next.cells > best.cells ? next : best)).delimiter;
}

/** A column's name so that ways of writing it are one: "Event Date", "event_date" and "EventDate" are `eventdate`. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}

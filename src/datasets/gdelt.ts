import { cameoActs } from "./acts.ts";
import type { Format } from "./format.ts";
import { column, compactDay, literal, rowsOf } from "./from.ts";
import { GDELT1, GDELT2 } from "./gdelt-columns.ts";
import { cellsOf, delimiterOf, type Head, type ImportOptions, linesOf } from "./head.ts";
import type { Plan, Refusal } from "./plan.ts";
import { sectorCodes } from "./sectors.ts";

/** How a file of GDELT is laid out, as its first lines show. */
interface Shape {
  readonly delimiter: string;
  readonly header: boolean;
  readonly quoted: boolean;
  /** Cells of the first row. */
  readonly width: number;
  /** R writes its row numbers into a column that the header does not have. */
  readonly rowNames: boolean;
  readonly rows: readonly (readonly string[])[];
}

/** Both versions in all their dress: as served (tab, no header), or written again by R or a spreadsheet (comma or semicolon, header). */
function shapeOf(head: Head): Shape | undefined {
  const lines = linesOf(head.text).slice(0, 500);
  const [first, second] = lines;
  if (first === undefined) return undefined;
  const delimiter = delimiterOf(first);
  const header = /^"?GLOBALEVENTID/i.test(first);
  const quoted = header && first.startsWith('"');
  const rows = lines.slice(header ? 1 : 0).map((line) => cellsOf(line, delimiter, quoted));
  const [row] = rows;
  if (!row || (header && second === undefined)) return undefined;
  const rowNames = header && row.length === cellsOf(first, delimiter, quoted).length + 1;
  const cells = rowNames ? row.slice(1) : row;
  const [id = "", day = "", month = "", year = ""] = cells;
  const fits = /^\d+$/.test(id) && /^\d{8}$/.test(day) && month === day.slice(0, 6) && year === day.slice(0, 4);
  return fits ? { delimiter, header, quoted, width: cells.length, rowNames, rows } : undefined;
}

const versionOf = ({ width }: Shape) => (width === 61 ? GDELT2 : width >= 57 && width <= 59 ? GDELT1 : undefined);

function gdelt(name: "gdelt1" | "gdelt2", title: string, columns: readonly string[]): Format {
  return {
    name,
    title,
    recognise(head) {
      const shape = shapeOf(head);
      return shape !== undefined && versionOf(shape) === columns;
    },
    plan(head, options) {
      const shape = shapeOf(head);
      return shape
        ? planOf(name, columns, shape, options)
        : { refused: "not this format", detail: `no row of ${title} in ${head.name}` };
    },
  };
}

/** GDELT 1.0: 57 or 58 columns. */
export const gdelt1 = gdelt("gdelt1", "GDELT 1.0 events", GDELT1);
/** GDELT 2.0: 61 columns. */
export const gdelt2 = gdelt("gdelt2", "GDELT 2.0 events", GDELT2);

function planOf(format: string, standard: readonly string[], shape: Shape, options: ImportOptions): Plan | Refusal {
  // june2011.csv of a collection on Georgia has a column "month" after the last.
  const columns = shape.width > standard.length ? [...standard, "month"] : standard;
  const codeAt = standard.indexOf("EventCode") + (shape.rowNames ? 1 : 0);
  const rootAt = standard.indexOf("EventRootCode") + (shape.rowNames ? 1 : 0);
  const damaged = shape.rows.filter((row) => /^\d$/.test(row[rootAt] ?? ""));
  const [example] = damaged;
  if (example && !options.repair)
    return {
      refused: "event codes damaged by a spreadsheet",
      detail: `codes were saved as numbers and have lost their leading zeros (${damaged.length} of the first ${shape.rows.length} rows, as in ${example[codeAt]} with root ${example[rootAt]} for 0${example[codeAt]} with root 0${example[rootAt]}): import the file as published, or add --repair, which restores each code from its root`,
    };
  const repair = options.repair === true && example !== undefined;
  const bad = `length("EventRootCode") = 1`;
  const nulls = shape.header ? ["NA"] : [];
  return {
    format,
    dataset: options.dataset ?? "gdelt",
    notes: [
      ...(shape.header ? [`header, cells separated by ${nameOf(shape.delimiter)}`] : []),
      ...(shape.rowNames ? ["row names of R in front of each row, which the header lacks: skipped"] : []),
      ...(columns.length > standard.length ? ["a column more than GDELT has, at the end: skipped"] : []),
      ...(repair ? ["codes without their leading zero restored from the root column"] : []),
    ],
    from: rowsOf({
      columns: shape.rowNames ? ["row names", ...columns] : columns,
      delimiter: shape.delimiter,
      quoted: shape.quoted,
      skip: shape.header ? 1 : 0,
      nulls,
    }),
    columns: {
      day: compactDay("SQLDATE"),
      // R keeps a space that GDELT has in front of some codes: " AZE".
      initiator: trimmed("Actor1CountryCode", shape),
      recipient: trimmed("Actor2CountryCode", shape),
      initiatorActor: trimmed("Actor1Code", shape),
      recipientActor: trimmed("Actor2Code", shape),
      initiatorSector: column("Actor1Type1Code"),
      recipientSector: column("Actor2Type1Code"),
      act: repair ? `case when ${bad} then '0' || "EventCode" else "EventCode" end` : column("EventCode"),
      mentions: `try_cast("NumMentions" as integer)`,
      key: column("GLOBALEVENTID"),
      story: column("SOURCEURL"),
      url: column("SOURCEURL"),
      place: column("ActionGeo_FullName"),
    },
    countries: "cameo",
    sectors: sectorCodes("gdelt"),
    acts: cameoActs("gdelt"),
    checks: [
      {
        reason: "columns shifted",
        when: `"surplus" is not null or coalesce("IsRootEvent", '') not in ('0', '1') or coalesce("QuadClass", '1') not in ('1', '2', '3', '4')`,
      },
      ...(repair ? [] : [{ reason: "event code without its leading zero", when: bad }]),
    ],
    ...(repair ? { repaired: bad } : {}),
  };
}

function trimmed(name: string, { header }: Shape): string {
  return header ? `trim(${column(name)})` : column(name);
}

function nameOf(delimiter: string): string {
  return { "\t": "tab", ";": "semicolon", ",": "comma" }[delimiter] ?? literal(delimiter);
}

import type { Quad } from "../model/event-type.ts";
import type { Format } from "./format.ts";
import { rowsOf } from "./from.ts";
import { cellsOf, delimiterOf, linesOf } from "./head.ts";
import type { Act } from "./plan.ts";

const NEEDED = ["year", "i_iso3c", "j_iso3c", "verbCoop", "matlCoop", "verbConf", "matlConf"];

// Which column counts which class; the class's mean weight on Goldstein's scale is not in the file, so an event has the middle of its class.
const CLASSES: readonly (readonly [column: string, quad: Quad, intensity: number])[] = [
  ["verbCoop", "verbal cooperation", 3],
  ["matlCoop", "material cooperation", 7],
  ["verbConf", "verbal conflict", -3],
  ["matlConf", "material conflict", -7],
];

/**
 * The directed panel of ICEWS by year: how many events of each class one state had toward another. Each count is one row with `events`
 * above 1, dated 1 January, without a code; its intensity is that of its class (3, 7, -3, -7: ours), for the file has none.
 */
export const dyadYear: Format = {
  name: "icews-dyad-year",
  title: "ICEWS dyad-years",
  recognise(head) {
    const [first = ""] = linesOf(head.text);
    const names = cellsOf(first, delimiterOf(first), true);
    return NEEDED.every((name) => names.includes(name));
  },
  plan(head, options) {
    const [first = ""] = linesOf(head.text);
    const delimiter = delimiterOf(first);
    const names = cellsOf(first, delimiter, true);
    const counts = CLASSES.map(
      ([column, quad]) =>
        `select "row", "year", "i_iso3c", "j_iso3c", "surplus", '${quad}' as "class", try_cast("${column}" as integer) as "count" from counted`,
    );
    return {
      format: "icews-dyad-year",
      dataset: options.dataset ?? "icews-dyad-year",
      notes: ["counts by year, dated 1 January", "intensity by class: 3, 7, -3, -7"],
      from: `(with counted as materialized (select row_number() over () as "row", * from ${rowsOf({ columns: names, delimiter, quoted: true, skip: 1, nulls: ["NA"] })}) ${counts.join(" union all ")})`,
      row: `"row"`,
      columns: {
        day: `try_cast("year" || '-01-01' as date)`,
        initiator: `"i_iso3c"`,
        recipient: `"j_iso3c"`,
        act: `"class"`,
        events: `"count"`,
      },
      countries: "iso3",
      acts: new Map(CLASSES.map(([, quad, intensity]): [string, Act] => [quad, { quad, intensity }])),
      checks: [
        { reason: "columns shifted", when: `"surplus" is not null or "count" is null` },
        { reason: "counts nothing", when: `"count" = 0` },
      ],
    };
  },
};

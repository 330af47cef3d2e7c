import { cameoActs } from "./acts.ts";
import type { Format } from "./format.ts";
import { rowsOf } from "./from.ts";
import { linesOf } from "./head.ts";
import { kedsParty } from "./keds-party.ts";

const COLUMNS = ["year", "actor1", "actor2", "code", "base", "root", "goldstein", "count"];

/** What Hive writes of a sum by year over GDELT 1.0: eight cells parted by the byte 1, the last how many events. Its day is 1 January. */
export const gdeltHive: Format = {
  name: "gdelt-hive",
  title: "GDELT by year, as Hive writes it",
  recognise: (head) => {
    const rows = linesOf(head.text)
      .slice(0, 20)
      .map((line) => line.split("\u0001"));
    return rows.length > 0 && rows.every((cells) => cells.length === COLUMNS.length && /^\d{4}$/.test(cells[0] ?? ""));
  },
  plan: (_head, options) => ({
    format: "gdelt-hive",
    dataset: options.dataset ?? "gdelt",
    notes: ["sums by year, dated 1 January"],
    from: rowsOf({ columns: COLUMNS, delimiter: "\u0001", quoted: false, skip: 0, nulls: ["\\N"] }),
    columns: {
      day: `try_cast("year" || '-01-01' as date)`,
      initiator: `"actor1"`,
      recipient: `"actor2"`,
      initiatorActor: `"actor1"`,
      recipientActor: `"actor2"`,
      act: `"code"`,
      events: `try_cast("count" as integer)`,
    },
    countries: "cameo",
    party: kedsParty(),
    acts: cameoActs("gdelt"),
    checks: [{ reason: "columns shifted", when: `"surplus" is not null or try_cast("count" as integer) is null` }],
  }),
};

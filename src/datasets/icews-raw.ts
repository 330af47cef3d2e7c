import { cameoActs, labelActs, plainLabel } from "./acts.ts";
import type { Format } from "./format.ts";
import { column, isoDay, literal, rowsOf } from "./from.ts";
import { cellsOf, delimiterOf, type Head, linesOf, plainName } from "./head.ts";
import { icewsParty, PART } from "./icews-party.ts";
import type { Act } from "./plan.ts";

const NEEDED = ["eventdate", "sourcename", "sourcecountry", "cameocode", "targetname", "targetcountry"];

function headerOf(head: Head) {
  const [first = ""] = linesOf(head.text);
  const delimiter = delimiterOf(first);
  // As published there are no quotes around cells, and names and cities hold them; a header in quotes was written again.
  const quoted = first.startsWith('"');
  const names = cellsOf(first, delimiter, quoted);
  return { delimiter, quoted, names, plain: names.map(plainName) };
}

/** ICEWS as published, 20 columns, or as the R package hands it on, 22: columns are found by their names. */
export const icewsRaw: Format = {
  name: "icews-raw",
  title: "ICEWS events",
  recognise(head) {
    const { plain } = headerOf(head);
    return NEEDED.every((name) => plain.includes(name));
  },
  plan(head, options) {
    const { delimiter, quoted, names, plain } = headerOf(head);
    const at = (name: string) => names[plain.indexOf(name)];
    const sql = (name: string) => {
      const found = at(name);
      return found === undefined ? "cast(null as varchar)" : column(found);
    };
    const code = sql("cameocode");
    const acts = cameoActs("icews");
    const labels = labelActs();
    // 40 for 040 and 256 for 0256; 10 may be either, so only what is no code shows the damage.
    const rows = linesOf(head.text)
      .slice(1, 2000)
      .map((line) => cellsOf(line, delimiter, quoted)[plain.indexOf("cameocode")] ?? "");
    const damaged = rows.filter((found) => /^\d+$/.test(found) && !acts.has(found) && acts.has(`0${found}`));
    const [example] = damaged;
    const repair = options.repair === true && example !== undefined && at("eventtext") !== undefined;
    if (example !== undefined && !repair)
      return {
        refused: "event codes damaged by a spreadsheet",
        detail: `codes were saved as numbers and have lost their leading zeros (${damaged.length} of the first ${rows.length} rows, as in ${example} for 0${example}): import the file as published, or add --repair, which restores each code from its label`,
      };
    const both: (side: string) => string = (side) =>
      `${sql(`${side}name`)} || ${literal(PART)} || coalesce(${sql(`${side}sectors`)}, '') || ${literal(PART)} || coalesce(${sql(`${side}country`)}, '')`;
    const id = at("eventid");
    return {
      format: "icews-raw",
      dataset: options.dataset ?? "icews",
      notes: [`${names.length} columns`, ...(repair ? ["codes without their leading zero restored from their labels"] : [])],
      from: rowsOf({ columns: names, delimiter, quoted, skip: 1, nulls: ["NA", "NULL"] }),
      columns: {
        day: isoDay(at("eventdate") ?? ""),
        initiator: both("source"),
        recipient: both("target"),
        initiatorActor: sql("sourcename"),
        recipientActor: sql("targetname"),
        act: repair ? `regexp_replace(lower(${sql("eventtext")}), '[^a-z0-9]', '', 'g')` : code,
        intensity: `try_cast(${sql("intensity")} as double)`,
        ...(id === undefined ? {} : { key: column(id) }),
        story: sql("storyid"),
        place: `nullif(concat_ws(', ', ${sql("city")}, ${sql("province")}, ${sql("country")}), '')`,
      },
      countries: "iso3",
      party: icewsParty,
      acts: repair ? byLabel(acts, labels) : acts,
      checks: [
        {
          reason: "columns shifted",
          when: `"surplus" is not null or try_cast(${sql("intensity")} as double) is null and ${sql("intensity")} is not null`,
        },
      ],
      ...(repair ? { repaired: `${code} is not null and length(${code}) < 3` } : {}),
    };
  },
};

// Where codes are not to be trusted, the labels say which act it is.
function byLabel(codes: ReturnType<typeof cameoActs>, labels: ReturnType<typeof labelActs>): ReturnType<typeof labelActs> {
  const acts = new Map(labels);
  for (const [label, act] of labels) {
    const { cameo } = act as Act;
    const rated = cameo === undefined ? undefined : codes.get(cameo);
    if (rated) acts.set(plainLabel(label), rated);
  }
  return acts;
}

import { ploverAct, ploverActs } from "./acts.ts";
import { countryNamed } from "./countries.ts";
import type { Format } from "./format.ts";
import { column, isoDay, literal, rowsOf, SURPLUS } from "./from.ts";
import { cellsOf, delimiterOf, type Head, linesOf, plainName } from "./head.ts";
import { PART } from "./icews-party.ts";
import type { Party } from "./plan.ts";
import { OTHER_SECTOR, sectorCodes } from "./sectors.ts";

const NEEDED = ["eventdate", "eventtype", "eventmode", "actorcountry", "recipientcountry"];

function headerOf(head: Head) {
  const [first = ""] = linesOf(head.text);
  const delimiter = delimiterOf(first);
  const names = cellsOf(first, delimiter, true);
  return { delimiter, names, plain: names.map(plainName) };
}

/**
 * POLECAT, known from its columns alone: no row of it was at hand. The side's country is an alpha-3 code or a name; of several, parted by
 * semicolons, the first. A side with a sector is an organ, without one the state. Surplus tabs at a row's end are let pass when empty.
 */
export const polecat: Format = {
  name: "polecat",
  title: "POLECAT events",
  recognise: (head) => NEEDED.every((name) => headerOf(head).plain.includes(name)),
  plan(head, options) {
    const { delimiter, names, plain } = headerOf(head);
    const sql = (...wanted: string[]) => {
      const found = wanted.map((name) => names[plain.indexOf(name)]).find((name) => name !== undefined);
      return found === undefined ? "cast(null as varchar)" : column(found);
    };
    const side = (who: string) =>
      `${sql(`${who}country`)} || ${literal(PART)} || coalesce(${sql(`primary${who}sector`, `${who}primarysector`, `${who}sectors`)}, '')`;
    const type = `upper(trim(${sql("eventtype")}))`;
    return {
      format: "polecat",
      dataset: options.dataset ?? "polecat",
      notes: [`${names.length} columns`, "written from the columns' names; no published row was at hand to try it on"],
      from: rowsOf({
        columns: names.map((name, i) => name || `column ${i + 1}`),
        delimiter,
        quoted: delimiter !== "\t",
        skip: 1,
        nulls: ["NA", "None"],
      }),
      columns: {
        day: isoDay(names[plain.indexOf("eventdate")] ?? ""),
        initiator: side("actor"),
        recipient: side("recipient"),
        initiatorActor: sql("actorname"),
        recipientActor: sql("recipientname"),
        act: ploverAct(type, `lower(trim(${sql("eventmode")}))`),
        intensity: `try_cast(${sql("intensity")} as double)`,
        key: sql("eventid"),
        place: `nullif(concat_ws(', ', ${sql("city")}, ${sql("province")}, ${sql("country")}), '')`,
      },
      countries: "iso3",
      party: polecatParty(),
      acts: ploverActs(),
      checks: [{ reason: "columns shifted", when: `trim(${column(SURPLUS)}, chr(9)) <> ''` }],
    };
  },
};

function polecatParty(): (text: string) => Party {
  const sectors = sectorCodes("polecat");
  const first = (text: string) => text.split(";", 1)[0]?.trim() ?? "";
  return (text) => {
    const [places = "", parts = ""] = text.split(PART);
    const country = countryNamed(first(places)) ?? first(places);
    const sector = first(parts).toUpperCase();
    if (country === "") return {};
    return sector === "" ? { country } : { country, sector: sectors.get(sector) ?? OTHER_SECTOR };
  };
}

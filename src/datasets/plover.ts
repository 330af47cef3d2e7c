import { ploverAct, ploverActs } from "./acts.ts";
import { countryNamed } from "./countries.ts";
import type { Format } from "./format.ts";
import { literal } from "./from.ts";
import { PART } from "./icews-party.ts";
import type { Party, Sql } from "./plan.ts";
import { OTHER_SECTOR, sectorCodes } from "./sectors.ts";

const text = (path: string): Sql => `json_extract_string("record", ${literal(path)})`;

// A side is a list of actors, one actor, or an empty text.
const actorsOf = (side: string): Sql =>
  `case json_type("record", '$.${side}') when 'ARRAY' then cast(json_extract("record", '$.${side}[*]') as json[]) when 'OBJECT' then [json_extract("record", '$.${side}')] else [] end`;

// Who acts on whom: each of the one on each of the other; where only one side is given and has several, each on each of the others.
const PAIRS = `(select "row", "record", i.unnest as "initiator", r.unnest as "recipient" from (
    select *, ${actorsOf("source")} as "sources", ${actorsOf("target")} as "targets" from records
  ), unnest(case when len("sources") > 0 then "sources" else [null] end) as i,
     unnest(case when len("targets") > 0 then "targets" when len("sources") > 1 then list_filter("sources", lambda one: one <> i.unnest) else [null] end) as r)`;

const actor = (side: "initiator" | "recipient") => {
  const part = (path: string) => `coalesce(json_extract_string("${side}", '$.${path}'), '')`;
  return {
    party: `nullif(${part("code")} || ${literal(PART)} || ${part("sector")}, ${literal(PART)})`,
    name: `coalesce(json_extract_string("${side}", '$.actorText'), json_extract_string("${side}", '$.code'))`,
  };
};

/** PLOVER's records as JSON: one list, one record a line, or records over many lines one after the other. */
export const plover: Format = {
  name: "plover",
  title: "PLOVER records (JSON)",
  recognise: (head) =>
    /^\s*(?:\[\s*)?\{/.test(head.text) && /"(?:eventText|event)"\s*:/.test(head.text) && /"date"\s*:|"DOCUMENT"/.test(head.text),
  plan(head, options) {
    const list = /^\s*\[/.test(head.text);
    const lined = !list && /^\s*\{.*\}\s*(?:\n|$)/.test(head.text);
    const layout = list ? "array" : lined ? "newline_delimited" : "unstructured";
    const mode = `lower(${text("$.mode")})`;
    const from = `(with records as (select row_number() over () as "row", json as "record" from read_json_objects({file}, format = '${layout}')) select * from ${PAIRS})`;
    return {
      format: "plover",
      dataset: options.dataset ?? "plover",
      notes: [list ? "one list" : lined ? "a record a line" : "records over many lines"],
      from,
      row: `"row"`,
      columns: {
        day: `try_cast(left(${text("$.date")}, 10) as date)`,
        initiator: actor("initiator").party,
        recipient: actor("recipient").party,
        initiatorActor: actor("initiator").name,
        recipientActor: actor("recipient").name,
        act: ploverAct(text("$.event"), mode),
        key: text("$.id"),
        url: text("$.url"),
      },
      countries: "cameo",
      party: ploverParty(),
      acts: ploverActs(),
      checks: [],
    };
  },
};

function ploverParty(): (text: string) => Party {
  const sectors = sectorCodes("polecat");
  return (given) => {
    const [code = "", sector = ""] = given.split(PART);
    const country = countryNamed(code) ?? code.slice(0, 3);
    const agent = sector || code.slice(3, 6);
    return agent === "" ? { country } : { country, sector: sectors.get(agent) ?? OTHER_SECTOR };
  };
}

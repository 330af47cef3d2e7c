import { acledActs } from "./acts.ts";
import { countryNamed } from "./countries.ts";
import type { Format } from "./format.ts";
import { column, rowsOf } from "./from.ts";
import { cellsOf, delimiterOf, type Head, linesOf, plainName } from "./head.ts";
import type { Party } from "./plan.ts";
import { sectorOfWords } from "./sectors.ts";

const NEEDED = ["eventdate", "subeventtype", "actor1", "actor2"];

function headerOf(head: Head) {
  const [first = ""] = linesOf(head.text);
  const delimiter = delimiterOf(first);
  const names = cellsOf(first, delimiter, true);
  return { delimiter, names, plain: names.map(plainName) };
}

/**
 * ACLED. It codes conflict and protest alone, so it cannot tell how two countries get on, only where they clash. Which of two
 * fighting sides is actor1 says nothing. An actor has the country that its name gives: "Military Forces of Russia (2000-)".
 */
export const acled: Format = {
  name: "acled",
  title: "ACLED events",
  recognise: (head) => NEEDED.every((name) => headerOf(head).plain.includes(name)),
  plan(head, options) {
    const { delimiter, names, plain } = headerOf(head);
    const sql = (name: string) => column(names[plain.indexOf(name)] ?? name);
    const day = sql("eventdate");
    return {
      format: "acled",
      dataset: options.dataset ?? "acled",
      notes: ["conflict and protest only"],
      from: rowsOf({ columns: names, delimiter, quoted: true, skip: 1, nulls: ["NA"] }),
      columns: {
        day: `coalesce(try_cast(${day} as date), cast(try_strptime(${day}, '%d %B %Y') as date))`,
        initiator: sql("actor1"),
        recipient: sql("actor2"),
        initiatorActor: sql("actor1"),
        recipientActor: sql("actor2"),
        act: sql("subeventtype"),
        ...(plain.includes("eventidcnty") ? { key: sql("eventidcnty") } : {}),
        ...(plain.includes("location") && plain.includes("country")
          ? { place: `nullif(concat_ws(', ', ${sql("location")}, ${sql("country")}), '')` }
          : {}),
      },
      countries: "iso3",
      party: acledParty,
      acts: acledActs(),
      checks: [{ reason: "columns shifted", when: `"surplus" is not null` }],
    };
  },
};

// "Military Forces of the Democratic Republic of Congo (2019-)", "Government of Mali (2021-)"
const OF = /^(.*?(?:Forces|Government|Police|Army)) of (?:the )?([^()]+?)(?: \(\d{4}-.*)?$/;
// "Protesters (Argentina)", but not "(2000-)" and not "(Chad) Communal Militia"
const IN = /^([^()]*)\(([^()\d]+)\)$/;

/** Reads an actor of ACLED: forces and governments "of" a country, and people "(of)" one. Groups with names of their own have none. */
export function acledParty(name: string): Party {
  for (const pattern of [OF, IN]) {
    const [, title = "", place = ""] = pattern.exec(name) ?? [];
    const country = countryNamed(place) ?? countryNamed(place.replace(/^the /i, ""));
    if (country !== undefined) return { country, sector: title === "Government" ? "GOV" : sectorOfWords(title) };
  }
  return {};
}

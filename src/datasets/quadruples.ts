import { labelActs } from "./acts.ts";
import type { Format } from "./format.ts";
import { isoDay, literal, rowsOf } from "./from.ts";
import { linesOf } from "./head.ts";
import { icewsParty } from "./icews-party.ts";
import type { Plan, Sql } from "./plan.ts";
import { timeScale } from "./quadruple-time.ts";

const plainLabelOf = (name: Sql) => `regexp_replace(lower(${name}), '[^a-z0-9]', '', 'g')`;

/** What both kinds share: names of ICEWS, labels of CAMEO, a row an actor, act, actor and day, no story and no id. */
function planOf(
  format: string,
  dataset: string | undefined,
  more: Pick<Plan, "from" | "notes"> & Partial<Plan> & { day: Sql },
): Plan {
  const { day, ...rest } = more;
  return {
    format,
    dataset: dataset ?? "icews",
    columns: {
      day,
      initiator: `"subject"`,
      recipient: `"object"`,
      initiatorActor: `replace("subject", '_', ' ')`,
      recipientActor: `replace("object", '_', ' ')`,
      act: plainLabelOf(`"relation"`),
    },
    countries: "iso3",
    party: icewsParty,
    acts: labelActs(),
    checks: [{ reason: "columns shifted", when: `"surplus" is not null` }],
    ...rest,
  };
}

/** Subject, relation, object and time as numbers; the names are in entity2id.txt and relation2id.txt beside the file. */
export const quadruples: Format = {
  name: "quadruples",
  title: "ICEWS quadruples of numbers",
  recognise: (head) => {
    const lines = linesOf(head.text).slice(0, 50);
    return lines.length > 0 && lines.every((line) => /^\d+\t\d+\t\d+\t\d+(?:\t-?\d+)?$/.test(line));
  },
  plan(head, options) {
    const [entities, relations] = ["entity2id.txt", "relation2id.txt"].map((name) => head.sibling(name));
    if (!entities || !relations)
      return {
        refused: "names missing",
        detail: `${head.name} has numbers for names, and no ${entities ? "relation2id.txt" : "entity2id.txt"} is beside it`,
      };
    const scale = timeScale(head, options);
    if (!scale)
      return {
        refused: "time scale unknown",
        detail: `${head.name} counts time from a day that neither stat.txt nor a folder's name tells (icews14, icews18, icews05-15): say it with --mapping, a file with {"time": {"unit": "days", "since": "2005-01-01"}}`,
      };
    const names = (path: string) => rowsOf({ columns: ["name", "id"], delimiter: "\t", quoted: false, skip: 0, path });
    const days = scale.unit === "hours" ? `try_cast("t" as integer) // 24` : `try_cast("t" as integer)`;
    return planOf("quadruples", options.dataset, {
      notes: [`time in ${scale.unit} since ${scale.since}`],
      from: `(select q."row", s."name" as "subject", l."name" as "relation", o."name" as "object", q."t", q."surplus"
        from (select row_number() over () as "row", * from ${rowsOf({ columns: ["s", "r", "o", "t", "none"], delimiter: "\t", quoted: false, skip: 0 })}) as q
        left join ${names(entities.path)} as s on s."id" = q."s"
        left join ${names(relations.path)} as l on l."id" = q."r"
        left join ${names(entities.path)} as o on o."id" = q."o")`,
      row: `"row"`,
      day: `cast(date ${literal(scale.since)} + ${days} as date)`,
      checks: [
        { reason: "columns shifted", when: `"surplus" is not null` },
        { reason: "a number without a name", when: `"subject" is null or "object" is null or "relation" is null` },
      ],
    });
  },
};

/** Subject, relation, object and day in words. */
export const textQuadruples: Format = {
  name: "quadruples-text",
  title: "ICEWS quadruples of words",
  recognise: (head) => {
    const lines = linesOf(head.text).slice(0, 50);
    return lines.length > 0 && lines.every((line) => /^[^\t]+\t[^\t]+\t[^\t]+\t\d{4}-\d{2}-\d{2}$/.test(line));
  },
  plan: (_head, options) =>
    planOf("quadruples-text", options.dataset, {
      notes: [],
      from: rowsOf({ columns: ["subject", "relation", "object", "day"], delimiter: "\t", quoted: false, skip: 0 }),
      day: isoDay("day"),
    }),
};

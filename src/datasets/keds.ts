import { cameoActs, weisActs } from "./acts.ts";
import type { Format } from "./format.ts";
import { compactDay, isoDay, rowsOf } from "./from.ts";
import { cellsOf, delimiterOf, type Head, type ImportOptions, linesOf, plainName } from "./head.ts";
import { kedsParty } from "./keds-party.ts";
import type { Plan, Refusal, Sql } from "./plan.ts";

/**
 * Whether codes are WEIS's or CAMEO's: both have `112`, and it is two things. Four digits are CAMEO's, kinds 21 and 22 are
 * WEIS's; a file's name does not decide (gulf.cameo is WEIS throughout). Undefined when neither occurs.
 */
export function codesOf(codes: readonly string[]): "cameo" | "weis" | undefined {
  if (codes.some((code) => /^2[12]\d$/.test(code))) return "weis";
  return codes.some((code) => /^\d{4}\]?$/.test(code)) ? "cameo" : undefined;
}

function planOf(
  head: Head,
  codes: readonly string[],
  options: ImportOptions,
  shape: { from: Sql; day: Sql; format: string },
): Plan | Refusal {
  const named = /weis/i.test(head.name) ? "weis" : /cameo/i.test(head.name) ? "cameo" : undefined;
  const scheme = options.format === "keds-weis" ? "weis" : options.format === "keds-cameo" ? "cameo" : (codesOf(codes) ?? named);
  if (scheme === undefined)
    return {
      refused: "codes of CAMEO or of WEIS?",
      detail: `${head.name} has only codes that mean one thing in CAMEO and another in WEIS: say which by --format keds-cameo or --format keds-weis`,
    };
  const short = codes.find((code) => /^\d{1,2}$/.test(code) && !(scheme === "cameo" && /^[012]\d$/.test(code)));
  if (short !== undefined)
    return {
      refused: "event codes damaged by a spreadsheet",
      detail: `codes were saved as numbers and have lost their leading zeros (as in ${short}), and no other column tells which: import the file as published`,
    };
  return {
    format: shape.format === "keds" ? `keds-${scheme}` : shape.format,
    dataset: options.dataset ?? "keds",
    notes: [`codes of ${scheme.toUpperCase()}`],
    from: shape.from,
    columns: {
      day: shape.day,
      initiator: `"source"`,
      recipient: `"target"`,
      initiatorActor: `"source"`,
      recipientActor: `"target"`,
      act: `"code"`,
    },
    countries: scheme,
    party: kedsParty(),
    acts: scheme === "weis" ? weisActs() : cameoActs("gdelt"),
    checks: [{ reason: "columns shifted", when: `"surplus" is not null or "target" is null` }],
  };
}

/** Events of the Kansas Event Data System as a table: date, source, target, code, and perhaps a label. */
export const keds: Format = {
  name: "keds",
  title: "KEDS events (CAMEO or WEIS)",
  recognise(head) {
    const [first = ""] = linesOf(head.text);
    const names = cellsOf(first, delimiterOf(first), true).map(plainName);
    return names.slice(0, 4).join() === "date,source,target,code" && names.length <= 5;
  },
  plan(head, options) {
    const [first = "", ...lines] = linesOf(head.text);
    const delimiter = delimiterOf(first);
    const names = cellsOf(first, delimiter, true).map(plainName);
    const quoted = delimiter !== "\t";
    return planOf(
      head,
      lines.map((line) => cellsOf(line, delimiter, quoted)[3] ?? ""),
      options,
      {
        format: "keds",
        from: rowsOf({ columns: names, delimiter, quoted, skip: 1, nulls: ["NA"] }),
        day: isoDay("date"),
      },
    );
  },
};

const TEXT = /^(\d{6}|\d{8})\s+(\S+)\s+(\S+)\s+(\d{2,4})(?:\s|$)/;

/** The text that the coders KEDS and TABARI write: `950101	ARN	GON	064	(GRANT PRIVILEGE)	RESTORE DIPLOMATIC`. Years 69 to 99 are of the last century. */
export const kedsText: Format = {
  name: "keds-text",
  title: "KEDS events as coded",
  recognise(head) {
    const lines = linesOf(head.text)
      .filter((line) => line.trim() !== "")
      .slice(0, 50);
    return lines.length > 0 && lines.every((line) => TEXT.test(line));
  },
  plan(head, options) {
    const lines = linesOf(head.text).filter((line) => line.trim() !== "");
    const [, date = ""] = TEXT.exec(lines[0] ?? "") ?? [];
    return planOf(
      head,
      lines.map((line) => TEXT.exec(line)?.[4] ?? ""),
      options,
      {
        format: "keds-text",
        from: rowsOf({
          columns: ["date", "source", "target", "code", "label", "words"],
          delimiter: "\t",
          quoted: false,
          skip: 0,
        }),
        day: date.length === 8 ? compactDay("date") : `cast(try_strptime("date", '%y%m%d') as date)`,
      },
    );
  },
};

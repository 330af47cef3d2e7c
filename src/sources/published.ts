import { readTable } from "../model/table.ts";

const MONTHS = new Map(
  readTable(new URL("months.tsv", import.meta.url), ["month", "names"]).flatMap(({ month, names }) =>
    names.split("|").map((name) => [name, Number(month)] as const),
  ),
);
const NAME = [...MONTHS.keys()].sort((a, b) => b.length - a.length).join("|");

/** Not inside a longer word or number: JavaScript's \b knows no Cyrillic. */
const OPEN = "(?<![\\p{L}\\d])";
const SHUT = "(?![\\p{L}\\d])";

/** The forms of a day in running text, with the places of day, month and year in the match. */
const FORMS: readonly { readonly pattern: RegExp; readonly order: readonly [day: number, month: number, year: number] }[] = [
  // 2022-08-17, 2022/08/17
  { pattern: new RegExp(`${OPEN}(\\d{4})[-/](\\d{2})[-/](\\d{2})${SHUT}`, "u"), order: [3, 2, 1] },
  // 17. August 2022, 17 Aug. 2022, 17th of August, 2022, 17 августа 2022
  {
    pattern: new RegExp(`${OPEN}(\\d{1,2})(?:\\.|st|nd|rd|th)?\\s+(?:of\\s+)?(${NAME})\\.?,?\\s+(\\d{4})${SHUT}`, "iu"),
    order: [1, 2, 3],
  },
  // August 17, 2022
  { pattern: new RegExp(`${OPEN}(${NAME})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})${SHUT}`, "iu"), order: [2, 1, 3] },
  // 17.08.2022; with strokes it could be American and is left alone
  { pattern: new RegExp(`${OPEN}(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})${SHUT}`, "u"), order: [1, 2, 3] },
];

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)\s?(Z|[+-]\d{2}(?::?\d{2})?)?)?)?)?$/i;
// Wed, 17 Aug 2022 09:30:00 +0200
const MAIL = new RegExp(
  `^(?:\\p{L}{2,4},\\s*)?(\\d{1,2})\\s+(${NAME})\\s+(\\d{4})\\s+(\\d{1,2}:\\d{2}(?::\\d{2})?)\\s*(\\S+)?`,
  "iu",
);

/** A day found in a line: ISO 8601, and where its words stand. */
export interface FoundDate {
  readonly day: string;
  readonly from: number;
  readonly to: number;
}

/** The first day that a line names in full, in German, English or Russian; a day that no calendar has is not found. */
export function findDate(line: string): FoundDate | undefined {
  const found = FORMS.flatMap(({ pattern, order }) => {
    const match = pattern.exec(line);
    if (!match) return [];
    const month = match[order[1]]?.toLowerCase() ?? "";
    const day = isoDay(match[order[2]], MONTHS.get(month) ?? month, match[order[0]]);
    return day === undefined ? [] : [{ day, from: match.index, to: match.index + match[0].length }];
  });
  return found.sort((a, b) => a.from - b.from)[0];
}

/**
 * The date of publication in ISO 8601, as precise as it was said. An ISO 8601 date stays as it is; a time without an offset
 * could be anywhere and only its day is kept. What cannot be read is `undefined`, never a guess.
 */
export function published(text: string | undefined): string | undefined {
  const said = text?.trim();
  if (!said) return undefined;
  const iso = ISO.exec(said);
  if (iso) {
    const [, year, month, day, time, offset] = iso;
    if (month === undefined) return year;
    if (day === undefined) return isoDay(year, month, "1")?.slice(0, 7);
    return withTime(isoDay(year, month, day), time?.replace(",", "."), offset);
  }
  const mail = MAIL.exec(said);
  if (mail) {
    const day = isoDay(mail[3], MONTHS.get(mail[2]?.toLowerCase() ?? "") ?? "", mail[1]);
    const offset = /^(GMT|UTC|UT)$/i.test(mail[5] ?? "") ? "Z" : /^[+-]\d{2}:?\d{2}$/.exec(mail[5] ?? "")?.[0];
    return withTime(day, mail[4]?.replace(/^\d:/, "0$&"), offset);
  }
  return findDate(said)?.day;
}

function withTime(day: string | undefined, time: string | undefined, offset: string | undefined): string | undefined {
  if (day === undefined || time === undefined || offset === undefined) return day;
  if (!/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d|:60)?/.test(time)) return day;
  const [, sign = "", hours = "", minutes = "00"] = /^([+-])(\d{2}):?(\d{2})?$/.exec(offset) ?? [];
  return `${day}T${time}${sign === "" ? "Z" : `${sign}${hours}:${minutes}`}`;
}

function isoDay(year: string | undefined, month: string | number, day: string | undefined): string | undefined {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (Number.isNaN(date.getTime()) || date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day))
    return undefined;
  return Number(year) < 1000 ? undefined : date.toISOString().slice(0, 10);
}

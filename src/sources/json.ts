import { type Article, toOutcome } from "./article.ts";
import { fromFields } from "./fields.ts";
import { htmlText } from "./html.ts";
import { type Outcome, type Raw, rejected } from "./raw.ts";
import { readText } from "./text.ts";

/** Reads one object, an array of objects, or an object a line. Each article that is none is a rejected row of its own. */
export function readJson(text: string, raw: Raw, lang?: string): Outcome[] {
  const whole = parse(text);
  if (whole.ok) {
    if (Array.isArray(whole.value)) {
      if (whole.value.length === 0) return [rejected(raw, "empty", "The list holds no articles.")];
      return whole.value.map((value, index) => readRow(value, raw, lang, index + 1));
    }
    return [readRow(whole.value, raw, lang)];
  }
  const lines = [...text.split(/\r?\n/).entries()].filter(([, line]) => line.trim() !== "");
  const rows = lines.map(([index, line]) => ({ row: index + 1, parsed: parse(line) }));
  // A file of which no line can be read was never a file of lines: say what is wrong with the whole.
  if (lines.length < 2 || !rows.some(({ parsed }) => parsed.ok)) return [notJson(raw, whole.message)];
  return rows.map(({ row, parsed }) => (parsed.ok ? readRow(parsed.value, raw, lang, row) : notJson(raw, parsed.message, row)));
}

function readRow(value: unknown, raw: Raw, lang?: string, row?: number): Outcome {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return rejected(
      raw,
      "not an object",
      `An article is an object with a text, and this is ${short(JSON.stringify(value))}.`,
      row,
    );
  const fields = fromFields(Object.entries(value));
  if (fields.text === undefined)
    return rejected(
      raw,
      "no text",
      `There is no field text, body or content in it (it has: ${short(Object.keys(value).join(", "))}).`,
      row,
    );
  return toOutcome(withBody(fields), raw, lang, row);
}

/** Fields that are given count before what the text says of itself. */
export function withBody(fields: Article): Article {
  const body = fields.text ?? "";
  const text = /^\s*<[a-z][^>]*>/i.test(body) && /<\/(p|div)>/i.test(body) ? htmlText(body) : body;
  const read = readText(text, { title: fields.title, byline: fields.byline, scraped: false });
  const tags = fields.tags !== undefined && fields.tags.length > 0 ? fields.tags : read.tags;
  const given = Object.entries({ ...fields, text: undefined, tags }).filter(([, value]) => value !== undefined);
  return { ...read, ...Object.fromEntries(given) };
}

type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };

function parse(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

function notJson(raw: Raw, message: string, row?: number): Outcome {
  return rejected(raw, "not JSON", `It cannot be read as JSON: ${short(message)}. Mend it or save it again.`, row);
}

function short(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}

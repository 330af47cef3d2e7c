import { isFurniture, labelled } from "./labels.ts";
import { endsSentence, type Line } from "./lines.ts";
import { inlineByline, labelledByline, namesAt, plainByline } from "./name.ts";
import { findDate } from "./published.ts";

/** What is known of a text from a front matter, a page or a row; `scraped` when nothing is, and the text holds its own head. */
export interface Known {
  readonly title?: string | undefined;
  readonly byline?: string | undefined;
  readonly scraped: boolean;
}

/** What stands above the body: title, author, date. `start` is the offset at which the body begins. */
export interface Head {
  readonly title?: string;
  readonly byline?: string;
  readonly published?: string;
  readonly start: number;
}

/** A title is one line of the page. */
const TITLE = 220;

/**
 * Reads the head of a text. Where no title is known the first line is one when more follows, and it neither ends as a
 * sentence nor goes on in the next line. A name before the first sentence is the author when the text is scraped, or when
 * it is the author already known.
 */
export function readHead(lines: readonly Line[], known: Known): Head {
  const { title } = known;
  const rest = lines.filter((line) => line.text !== "");
  while (rest[0] && isFurniture(rest[0].text)) rest.shift();
  let found: string | undefined;
  const [first, second] = rest;
  if (first && second && title === undefined && isTitle(first, second)) {
    found = first.text;
    rest.shift();
  } else if (first && second && first.text === title) rest.shift();
  let byline: string | undefined;
  let day: string | undefined;
  for (let line = rest[0]; line && rest.length > 1; line = rest[0]) {
    const author = labelledByline(line.text) ?? authorLine(line.text);
    const date = dateLine(line.text, author);
    if (author === undefined && date === undefined && !isFurniture(line.text)) break;
    byline ??= author;
    day ??= date;
    rest.shift();
  }
  const body = rest[0];
  const before = byline === undefined && (found ?? title) !== undefined ? inlineByline(body?.text ?? "") : undefined;
  const named = known.scraped || before?.name === plainByline(known.byline) ? before : undefined;
  byline ??= named?.name;
  return {
    ...(found === undefined ? {} : { title: found }),
    ...(byline === undefined ? {} : { byline }),
    ...(day === undefined ? {} : { published: day }),
    start: (body?.from ?? 0) + (named?.length ?? 0),
  };
}

function isTitle(first: Line, second: Line): boolean {
  if (first.text.length > TITLE || endsSentence(first.text) || !/\p{L}/u.test(first.text)) return false;
  if (labelled(first.text) || labelledByline(first.text) || isListItem(first.text)) return false;
  const adjacent = second.from - first.to <= 2;
  // A paragraph broken at eighty columns goes on in small letters, or with lines as long as its first.
  if (adjacent && /^[\p{Ll},;)]/u.test(second.text)) return false;
  return !(
    adjacent &&
    first.text.length > 55 &&
    second.text.length < 100 &&
    !endsSentence(second.text) &&
    !labelledByline(second.text)
  );
}

function isListItem(text: string): boolean {
  return /^([-*•]\s|\d+[.)]\s|https?:)/.test(text);
}

function authorLine(text: string): string | undefined {
  const label = labelled(text);
  return label?.kind === "byline" ? namesAt(label.rest) : undefined;
}

/** A line that is a date and at most a weekday and a time beside it: "Mittwoch, 17. August 2022, 14:05 Uhr". */
function dateLine(text: string, author: string | undefined): string | undefined {
  const date = findDate(text);
  if (!date || text.length > 140) return undefined;
  const beside = (text.slice(0, date.from) + text.slice(date.to)).replace(author ?? "", "").replace(/[^\p{L}]/gu, "");
  return beside.length <= 25 && !/^[–—-]/.test(text.slice(date.to).trim()) ? date.day : undefined;
}

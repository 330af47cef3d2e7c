import type { Day, Interval } from "../../model/interval.ts";
import type { Lang } from "../../model/lang.ts";
import type { Span, Token } from "../../model/sentence.ts";
import { splitTokens } from "../../syntax/tokens.ts";
import { type DateRow, type DateTable, dateTable } from "./date-table.ts";
import { MODIFIERS } from "./modifiers.ts";
import type { Parts } from "./phrase.ts";
import { type Against, type Meaning, RULES, type Said } from "./rules.ts";

/** A time that a text names. */
export interface Dated extends Span {
  readonly interval: Interval;
  /** The reading after the day of publication, where the words fit both ways. */
  readonly ahead?: Interval;
  readonly said: Said;
  readonly rule: string;
}

/** Words that have the form of a time, and the time where it can be told. */
interface TimePhrase extends Span {
  readonly meaning?: Meaning;
  readonly rule: string;
}

/**
 * The times that the text names from `from` to `to`, in order, none inside another. What leaves something to the reader is
 * read against the day of publication, and is left out without one. `last` is the time named before `from`. Linear time.
 */
export function findDates(
  text: string,
  from: number,
  to: number,
  { lang }: { readonly lang: Lang },
  published?: Day,
  last?: Interval,
): Dated[] {
  return timePhrases(splitTokens(text, from, to), lang, { ...(published && { published }), ...(last && { last }) }).flatMap(
    ({ meaning, ...rest }) => (meaning ? [{ ...rest, ...meaning }] : []),
  );
}

/** As `findDates`, with the phrases whose time cannot be told: their numbers count nothing. */
export function timePhrases(written: readonly Token[], lang: Lang, against: Against): TimePhrase[] {
  const table = dateTable(lang);
  const tokens = written.map((token, at) => uncapitalised(token, at, written, table));
  const found: TimePhrase[] = [];
  let { last } = against;
  for (let at = 0; at < tokens.length; ) {
    const read = readAt(tokens, at, table);
    if (!read) {
      at++;
      continue;
    }
    const meaning = meaningOf(read, { ...against, ...(last && { last }) });
    const [first, end] = [tokens[at], tokens[read.end - 1]];
    if (first && end)
      found.push({ from: first.from, to: end.to, rule: `${lang}/dates/${read.row.name}`, ...(meaning && { meaning }) });
    last = meaning?.interval ?? last;
    at = read.end;
  }
  return found;
}

interface Read {
  readonly end: number;
  readonly row: DateRow;
  readonly parts: Parts;
  /** From the outermost in: "seit", "Ende". */
  readonly modifiers: readonly string[];
}

/** So many words can stand before a time: "bis spätestens Ende des" Jahres. */
const MOST_MODIFIERS = 4;

/** The longest time that begins at a token, with the words before it. */
function readAt(tokens: readonly Token[], at: number, table: DateTable, modifiers: readonly string[] = []): Read | undefined {
  let best: Read | undefined;
  for (const row of rowsAt(tokens[at]?.form ?? "", table)) {
    if (row.needs && modifiers.length === 0) continue;
    if (row.modifies && modifiers.length === MOST_MODIFIERS) continue;
    const match = row.phrase.match(tokens, at, table.classes);
    if (!match) continue;
    const read = row.modifies
      ? readAt(tokens, match.end, table, [...modifiers, row.at])
      : { end: match.end, row, parts: { ...match.parts, ...row.given }, modifiers };
    if (read && (!best || read.end > best.end)) best = read;
  }
  return best;
}

const [ZERO, NINE] = [48, 57];
const NONE: readonly DateRow[] = [];

function rowsAt(form: string, { byFirst }: DateTable): readonly DateRow[] {
  const first = form.charCodeAt(0);
  return byFirst.get(first >= ZERO && first <= NINE ? "#" : form) ?? NONE;
}

/** Whether a sentence, a clause or a quotation begins with the token. */
function opens(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.form;
  return before === undefined || /^[.!?:;«»„“”‚‘"'(–—-]$/.test(before);
}

/** "Gestern" opens a sentence as "gestern"; "am Morgen" is not "morgen", and "may" never "May". */
function uncapitalised(token: Token, at: number, tokens: readonly Token[], { byFirst }: DateTable): Token {
  if (byFirst.has(token.form)) return token;
  const first = token.form.charAt(0);
  const lower = first.toLowerCase();
  if (lower === first) return token;
  const form = lower + token.form.slice(1);
  return byFirst.has(form) && opens(tokens, at) ? { ...token, form } : token;
}

function meaningOf({ row, parts, modifiers }: Read, against: Against): Meaning | undefined {
  const meaning = RULES[row.at]?.(parts, against);
  if (!meaning) return undefined;
  // "с 3 по 5 мая" is no "since".
  const outer = parts.till === undefined ? modifiers : [];
  const all = parts.open === undefined ? outer : [...outer, parts.open];
  const change = (of: Interval) =>
    all.reduceRight<Interval | undefined>((changed, name) => changed && (MODIFIERS[name]?.(changed) ?? changed), of);
  const [interval, ahead] = [change(meaning.interval), meaning.ahead && change(meaning.ahead)];
  return interval && { interval, ...(ahead && { ahead }), said: meaning.said };
}

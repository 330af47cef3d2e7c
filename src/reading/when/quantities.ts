import type { Lang } from "../../model/lang.ts";
import type { Quantity } from "../../model/quantity.ts";
import type { Token } from "../../model/sentence.ts";
import { splitTokens } from "../../syntax/tokens.ts";
import { timePhrases } from "./dates.ts";
import { numberValue } from "./numbers.ts";
import { type QuantityTable, quantityTable } from "./quantity-table.ts";

/**
 * The numbers of a stretch of text with what they count: 69,5 Millionen US-Dollar, 20.000 Geschosse, 80 Prozent. The unit is
 * ISO 4217 for money, `%`, or the lemma of the thing where `parsed` has the words of the sentence, else the word as it
 * stands. Dates, times, ordinals, ranges, scores, ages and numbers of nothing are no quantities. In order; linear time.
 */
export function findQuantities(
  text: string,
  from: number,
  to: number,
  { lang }: { readonly lang: Lang },
  parsed?: readonly Token[],
): Quantity[] {
  const table = quantityTable(lang);
  const tokens = splitTokens(text, from, to);
  const times = timePhrases(tokens, lang, {});
  const found: Quantity[] = [];
  let time = 0;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (!token) break;
    while ((times[time]?.to ?? Number.POSITIVE_INFINITY) <= token.from) time++;
    const limit = times[time]?.from ?? to;
    const read = limit <= token.from ? undefined : readAt(text, tokens, at, limit, table, parsed);
    if (read?.quantity) found.push(read.quantity);
    at = Math.max(at + 1, read?.end ?? 0);
  }
  return found;
}

interface Read {
  /** The token behind all that was read. */
  readonly end: number;
  readonly quantity?: Quantity;
}

/** How far the thing counted may stand: "33.000 neue russische" Raketen. */
const ADJECTIVES = 3;

/** `limit`: where the next time begins, which is not counted. */
function readAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  limit: number,
  table: QuantityTable,
  parsed?: readonly Token[],
): Read | undefined {
  const first = tokens[at];
  if (!first) return undefined;
  // "$1.5 billion", "US$20m"
  const prefix = table.value("before", first.form);
  const start = prefix === undefined ? at : at + 1;
  const number = numberAt(text, tokens, start, table);
  // "Artikel 5 des Vertrags" is its number.
  const label = table.value("label", tokens[at - 1]?.form ?? "") !== undefined;
  if (!number || label || (prefix === undefined && isPart(text, first))) return undefined;
  let { value } = number;
  let end = number.end;
  let next = tokens[end];
  const scale = next && scaleOf(next.form, number.glued, table);
  if (scale !== undefined) {
    value *= scale;
    end++;
    // "1,5 млрд. рублей", "500 Mio. Rubel"; "zwei Millionen. Die Regierung" ends a sentence.
    if (tokens[end]?.form === "." && (next?.form ?? "").length <= 4 && /^\p{L}/u.test(tokens[end + 1]?.form ?? "")) end++;
    next = tokens[end];
  }
  const quantity = (unit: string, last: number): Read => ({
    end: last,
    quantity: { value: round(value), unit, from: first.from, to: tokens[last - 1]?.to ?? first.to },
  });
  if (prefix !== undefined) return quantity(prefix, end);
  if (!next || isRange(next.form, tokens[end + 1]?.form, table)) return { end };
  // "zwischen 20 und 30": neither is the number.
  if (isRange(tokens[at - 1]?.form ?? "", tokens[at - 2]?.form, table)) return { end };
  for (let length = 3; length > 0; length--) {
    const words = tokens.slice(end, end + length);
    if (words.length < length) continue;
    const name = text.slice(words[0]?.from, words.at(-1)?.to);
    const unit = table.value("unit", name);
    if (unit !== undefined) return quantity(unit, end + length);
  }
  if (scale === undefined && isYear(text.slice(first.from, first.to), value)) return { end };
  for (let skipped = 0; skipped <= ADJECTIVES; skipped++) {
    const thing = tokens[end + skipped];
    if (!thing || thing.from >= limit || !/^\p{L}{2,}$/u.test(thing.form)) break;
    if (table.value("no-thing", thing.form) !== undefined) break;
    const word = parsed && wordAt(parsed, thing.from);
    if (word ? word.upos === "NOUN" : table.things.test(thing.form) && table.value("adjective", thing.form) === undefined)
      return quantity(word?.lemma ?? thing.form, end + skipped + 1);
    if (
      word
        ? !/^(?:ADJ|DET|ADP|VERB)$/.test(word.upos ?? "")
        : table.value("adjective", thing.form) === undefined && !table.adjectives.test(thing.form)
    )
      break;
  }
  return { end };
}

/** "wurde 2012 Chef" counts nothing; "2000 Soldaten" does, and "2,012 soldiers". */
function isYear(written: string, value: number): boolean {
  return /^\d{4}$/.test(written) && value >= 1980 && value <= 2040 && value !== 2000;
}

/** "3." an ordinal, "T-72", "F16", "/5", "§ 5", "Nr. 5", "2:1" */
function isPart(text: string, { from }: Token): boolean {
  return (
    /[\p{L}\d#§№/:.,-]$/u.test(text.slice(Math.max(0, from - 1), from)) ||
    /[§№#] $/u.test(text.slice(Math.max(0, from - 2), from))
  );
}

interface Numbered {
  readonly value: number;
  readonly end: number;
  /** A word written onto the number: "20m", "5bn". */
  readonly glued: boolean;
}

function numberAt(text: string, tokens: readonly Token[], at: number, table: QuantityTable): Numbered | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const word = table.value("number", token.form);
  if (word !== undefined) return { value: Number(word), end: at + 1, glued: false };
  if (!/^\d/.test(token.form)) return undefined;
  table.number.lastIndex = token.from;
  const written = table.number.exec(text)?.[0];
  if (written === undefined) return undefined;
  const to = token.from + written.length;
  let end = at;
  while ((tokens[end]?.to ?? Number.POSITIVE_INFINITY) <= to) end++;
  const glued = (tokens[end]?.from ?? to) < to;
  const after = text.slice(to, to + 2);
  if (!glued && (/^[:/-]\S/.test(after) || (/^\.(?:\s|$)/.test(after) && table.ordinalStop && isOrdinal(text, to))))
    return undefined;
  return { value: numberValue(written, table.marks), end, glued };
}

/** "der 3. Versuch", not the end of a sentence: that has no thing to count either. */
function isOrdinal(text: string, to: number): boolean {
  return /^\.\s+\p{L}/u.test(text.slice(to, to + 5));
}

function scaleOf(form: string, glued: boolean, table: QuantityTable): number | undefined {
  const scale = table.value("scale", glued ? form.replace(/^\d+/, "") : form);
  return scale === undefined ? undefined : Number(scale);
}

function isRange(form: string, next: string | undefined, table: QuantityTable): boolean {
  return (
    table.value("range", form) !== undefined &&
    next !== undefined &&
    (/^\d/.test(next) || table.value("number", next) !== undefined)
  );
}

function wordAt(parsed: readonly Token[], from: number): Token | undefined {
  let [low, high] = [0, parsed.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parsed[middle]?.to ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  const word = parsed[low];
  return word && word.from <= from && from < word.to ? word : undefined;
}

/** 1.1 million is 1100000, not 1100000.0000000002. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}

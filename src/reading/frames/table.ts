import type { Language } from "../../lang/language.ts";
import { cameo } from "../../model/cameo.ts";
import { EVENT_TYPES, modesOf } from "../../model/event-type.ts";
import type { Lang } from "../../model/lang.ts";
import { readTable } from "../../model/table.ts";
import { alternativesOf, slotsOf } from "./cells.ts";
import { COMPLEMENTS, type Entry, type Frame, SHAPES } from "./frame.ts";

/** The frames of a language by their words. */
export interface FrameTable {
  readonly lang: Lang;
  readonly frames: readonly Frame[];
  /** By `v:lemma`, `n:lemma`, `a:lemma`; the lemma in lower case, without "sich". */
  readonly byWord: ReadonlyMap<string, readonly Entry[]>;
  /** Nouns that are found by their tail, by that tail. */
  readonly byTail: ReadonlyMap<string, readonly Entry[]>;
}

/** The columns of `frames.tsv`. */
export const COLUMNS = [
  "name",
  "words",
  "type",
  "mode",
  "cameo",
  "shape",
  "initiator",
  "recipient",
  "complement",
  "note",
] as const;
/** A row as it is written. */
export type FrameRow = Readonly<Record<(typeof COLUMNS)[number], string>>;

const loaded = new Map<Lang, FrameTable>();

/** The frames of a language, checked row by row and read once; a cell that is not understood throws with value, row and file. */
export function framesOf({ lang }: Pick<Language, "lang">): FrameTable {
  const known = loaded.get(lang);
  if (known) return known;
  const rows = readTable(new URL(`../../lang/${lang}/frames.tsv`, import.meta.url), COLUMNS);
  const table = frameTable(rows, lang);
  loaded.set(lang, table);
  return table;
}

/** A table from its rows, for tests and for a user's own. */
export function frameTable(rows: readonly FrameRow[], lang: Lang): FrameTable {
  const byWord = new Map<string, Entry[]>();
  const byTail = new Map<string, Entry[]>();
  const names = new Set<string>();
  const frames = rows.map((row, place) => {
    if (row.name === "" || names.has(row.name)) throw damaged("name, or a second row of it", row.name, row, lang);
    names.add(row.name);
    const frame = frameOf(row, place, lang);
    for (const alternative of frame.alternatives) {
      const map = alternative.tail ? byTail : byWord;
      const key = alternative.tail ? alternative.lemma : `${alternative.kind}:${alternative.lemma}`;
      const entries = map.get(key);
      if (entries) entries.push({ frame, alternative });
      else map.set(key, [{ frame, alternative }]);
    }
    return frame;
  });
  return { lang, frames, byWord, byTail };
}

function frameOf(row: FrameRow, place: number, lang: Lang): Frame {
  const type = oneOf(EVENT_TYPES, "type", row.type, row, lang);
  if (row.mode !== "" && !modesOf(type).has(row.mode)) throw damaged(`mode of ${type}`, row.mode, row, lang);
  if (row.cameo !== "" && !cameo(row.cameo)) throw damaged("event code", row.cameo, row, lang);
  const cell = <Value>(read: (text: string) => Value, text: string): Value => {
    try {
      return read(text);
    } catch (cause) {
      throw new Error(`${cause instanceof Error ? cause.message : cause} (row ${row.name} of ${lang}/frames.tsv)`, { cause });
    }
  };
  return {
    name: row.name,
    rule: `${lang}/frames/${row.name}`,
    place,
    type,
    ...(row.mode !== "" && { mode: row.mode }),
    ...(row.cameo !== "" && { cameo: row.cameo }),
    shape: oneOf(SHAPES, "shape", row.shape, row, lang),
    alternatives: cell(alternativesOf, row.words),
    initiator: cell(slotsOf, row.initiator),
    recipient: cell(slotsOf, row.recipient),
    ...(row.complement !== "" && { complement: oneOf(COMPLEMENTS, "complement", row.complement, row, lang) }),
    ...(row.note !== "" && { note: row.note }),
  };
}

function oneOf<Value extends string>(values: readonly Value[], what: string, value: string, row: FrameRow, lang: Lang): Value {
  const found = values.find((each) => each === value);
  if (found === undefined) throw damaged(what, value, row, lang);
  return found;
}

function damaged(what: string, value: string, row: FrameRow, lang: Lang): Error {
  return new Error(`unknown ${what}: ${value} (row ${row.name} of ${lang}/frames.tsv)`);
}

import { marked } from "../../syntax/lexicon.ts";
import type { Entries } from "./entries.ts";

/** Which endings are kept. */
export interface EndingRules {
  /** Letters of an ending, from and to. */
  readonly shortest: number;
  readonly longest: number;
  /** Forms that have to have it. */
  readonly least: number;
  /** An ending stands for the commonest entries that cover this share of its forms, of at most so many entries. */
  readonly share: number;
  readonly entries: number;
}

/** Parts of speech that new words have. */
const OPEN: ReadonlySet<string> = new Set(["NOUN", "PROPN", "VERB", "ADJ", "ADV"]);

/**
 * The readings of unknown words by their ending, learned from the dictionary's own: for each ending the union of its commonest entries.
 * `isName` tells the entries of names where the dictionary knows no capitals. An ending that says the same as the ending one letter shorter is left out. Keys are read backwards, `marked` for a capital, sorted.
 */
export function endingsOf(
  forms: readonly (readonly [form: string, entry: number])[],
  entries: Entries,
  isName: ((entry: number) => boolean) | undefined,
  rules: EndingRules,
): readonly (readonly [ending: string, entry: number])[] {
  const counts = new Map<string, Map<number, number>>();
  for (const [form, entry] of forms) {
    if (form.length < rules.longest || !entries.readingsOf(form).every((reading) => OPEN.has(entries.tagOf(reading).upos)))
      continue;
    const text = marked(form, !isName ? form : isName(entry) ? "A" : "a");
    for (let letters = rules.shortest; letters <= rules.longest; letters++) {
      const ending = reversed(text.slice(-letters - 1));
      const count = counts.get(ending) ?? new Map<number, number>();
      counts.set(ending, count);
      count.set(entry, (count.get(entry) ?? 0) + 1);
    }
  }
  const readings = readingsByEntry(forms, entries);
  const kept = new Map<string, number>();
  // In order of UTF-16 units an ending stands behind those that it is longer than.
  for (const ending of [...counts.keys()].sort()) {
    const entry = union(counts.get(ending) ?? new Map(), rules, readings, entries);
    if (entry !== undefined && entry !== shorter(kept, ending)) kept.set(ending, entry);
  }
  return [...kept];
}

function readingsByEntry(
  forms: readonly (readonly [string, number])[],
  entries: Entries,
): ReadonlyMap<number, readonly number[]> {
  const readings = new Map<number, readonly number[]>();
  for (const [form, entry] of forms) if (!readings.has(entry)) readings.set(entry, entries.readingsOf(form));
  return readings;
}

function union(
  count: ReadonlyMap<number, number>,
  rules: EndingRules,
  readings: ReadonlyMap<number, readonly number[]>,
  entries: Entries,
): number | undefined {
  let total = 0;
  for (const forms of count.values()) total += forms;
  if (total < rules.least) return undefined;
  const commonest = [...count].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, rules.entries);
  const chosen = new Set<number>();
  let covered = 0;
  for (const [entry, forms] of commonest) {
    if (covered >= total * rules.share) break;
    for (const reading of readings.get(entry) ?? []) chosen.add(reading);
    covered += forms;
  }
  // An ending whose forms agree in nothing tells nothing.
  return covered < total * 0.4 ? undefined : entries.entry([...chosen]);
}

function shorter(kept: ReadonlyMap<string, number>, ending: string): number | undefined {
  for (let length = ending.length - 1; length > 0; length--) {
    const entry = kept.get(ending.slice(0, length));
    if (entry !== undefined) return entry;
  }
  return undefined;
}

function reversed(text: string): string {
  return [...text].reverse().join("");
}

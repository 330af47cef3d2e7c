import type { LookUp } from "../syntax/network/features.ts";
import { featuresOf, Vocabulary } from "../syntax/network/features.ts";
import { featuresFrom, type Labels, valuesOf } from "../syntax/network/tags.ts";
import type { Example } from "./bank.ts";
import type { Numbered } from "./trainer.ts";

/** All labels of the examples, each list sorted. */
export function labelsOf(examples: readonly Example[]): Labels {
  const values = new Map<string, Set<string>>();
  for (const { feats } of examples)
    for (const each of feats)
      for (const [name, value] of featuresFrom(each)) values.set(name, (values.get(name) ?? new Set()).add(value));
  const attributes = [...values.keys()].sort().map((name) => ({ name, values: ["", ...[...(values.get(name) ?? [])].sort()] }));
  const sets = new Map<string, Map<string, number[]>>();
  for (const { upos, feats } of examples)
    upos.forEach((tag, w) => {
      const set = valuesOf(feats[w] ?? "_", attributes);
      const known = sets.get(tag) ?? new Map<string, number[]>();
      sets.set(tag, known.set(set.join(), set));
    });
  const sorted = (items: Iterable<string>) => [...new Set(items)].sort();
  return {
    upos: sorted(examples.flatMap(({ upos }) => upos)),
    attributes,
    relations: sorted(examples.flatMap(({ relations }) => relations)),
    sets: Object.fromEntries([...sets].sort(([a], [b]) => (a < b ? -1 : 1)).map(([tag, known]) => [tag, [...known.values()]])),
  };
}

/** Features seen often enough to be learned: words and banks twice, parts of words three times. */
export function vocabularyOf(
  examples: readonly Example[],
  lookUp: LookUp,
): { vocabulary: Vocabulary; counts: ReadonlyMap<string, number> } {
  const counts = new Map<string, number>();
  const features = new Map<string, readonly string[]>();
  for (const { forms, bank } of examples)
    for (const form of forms) {
      const found = features.get(form) ?? featuresOf(form, lookUp);
      features.set(form, found);
      for (const name of found) counts.set(name, (counts.get(name) ?? 0) + 1);
      counts.set(bankFeature(bank), (counts.get(bankFeature(bank)) ?? 0) + 1);
    }
  const names = [...counts].flatMap(([name, n]) => (n >= (/^[wb]:/.test(name) ? 2 : 3) ? [name] : [])).sort();
  return { vocabulary: new Vocabulary(names), counts };
}

/** The feature of every word of a treebank. */
export const bankFeature = (bank: string): string => `b:${bank}`;

/** Examples in numbers. */
export function numbered(
  examples: readonly Example[],
  labels: Labels,
  vocabulary: Vocabulary,
  counts: ReadonlyMap<string, number>,
  lookUp: LookUp,
): Numbered[] {
  const known = new Map<string, { rows: number[]; count: number }>();
  return examples.map(({ forms, upos, feats, heads, relations, bank }) => {
    const bankRow = vocabulary.row(bankFeature(bank));
    const words = forms.map((form) => {
      const before = known.get(form);
      if (before) return before;
      const features = featuresOf(form, lookUp);
      const found = { rows: vocabulary.rows(features), count: counts.get(features[0] ?? "") ?? 0 };
      known.set(form, found);
      return found;
    });
    return {
      rows: words.map(({ rows }) => Int32Array.from(bankRow === undefined ? rows : [...rows, bankRow])),
      counts: words.map(({ count }) => count),
      upos: upos.map((tag) => labels.upos.indexOf(tag)),
      values: feats.map((each) => valuesOf(each, labels.attributes)),
      heads,
      relations: relations.map((name) => labels.relations.indexOf(name)),
    };
  });
}

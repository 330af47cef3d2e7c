import { seeded } from "../model/random.ts";
import type { LookUp } from "../syntax/network/features.ts";
import type { Shape } from "../syntax/network/layout.ts";
import { Network, type NetworkParts } from "../syntax/network/network.ts";
import type { Example } from "./bank.ts";
import { bankFeature, labelsOf, numbered, vocabularyOf } from "./inventory.ts";
import { shuffled } from "./order.ts";
import { type Numbered, type Recipe, Trainer } from "./trainer.ts";
import { beginFrom, type Trained } from "./transfer.ts";

/** Share of words, in percent. */
export interface Scores {
  readonly upos: number;
  readonly feats: number;
  readonly uas: number;
  /** Relations without their subtype. */
  readonly las: number;
}

export interface Course extends Recipe {
  readonly epochs: number;
  /** Words in a batch, about. */
  readonly batch: number;
  readonly widths: Pick<Shape, "embedding" | "hidden" | "layers" | "tag" | "arc" | "relation">;
  /** The treebank whose habits are followed when reading. */
  readonly bank: string;
}

/** Learns a network from examples; `report` is told after every epoch, with the scores on `dev` where it is given. */
export function learn(
  examples: readonly Example[],
  dev: readonly Example[],
  lookUp: LookUp,
  course: Course,
  report: (line: string) => void,
  start?: Trained,
): { parts: NetworkParts; trainer: Trainer } {
  const labels = labelsOf(examples);
  const { vocabulary, counts } = vocabularyOf(examples, lookUp);
  const shape: Shape = {
    ...course.widths,
    features: vocabulary.names.length + 1,
    relations: labels.relations.length,
    upos: labels.upos.length,
    feats: labels.attributes.reduce((sum, { values }) => sum + values.length, 0),
  };
  const random = seeded(course.seed);
  const trainer = new Trainer(shape, labels, course, random);
  const parts = { shape, weights: trainer.weights, labels, vocabulary, bank: bankFeature(course.bank) };
  if (start) report(`${beginFrom(start, parts, trainer.arena.floats)} weights taken over`);
  const data = numbered(examples, labels, vocabulary, counts, lookUp);
  const words = data.reduce((sum, { rows }) => sum + rows.length, 0);
  report(
    `${examples.length} sentences, ${words} words, ${shape.features} features, ${shape.relations} relations, ${shape.feats} values`,
  );
  const total = course.epochs * Math.ceil(words / course.batch);
  let step = 0;
  for (let epoch = 1; epoch <= course.epochs; epoch++) {
    const started = Date.now();
    const losses = [0, 0, 0];
    const batches = batched(data, course.batch, random);
    for (const batch of batches) {
      const warm = Math.min(1, (step + 1) / Math.min(200, total / 10));
      const rate = course.rate * warm * Math.max(0.02, 1 - step / total);
      trainer.step(batch, rate).forEach((loss, i) => {
        losses[i] = (losses[i] ?? 0) + loss / batches.length;
      });
      step++;
    }
    const seconds = (Date.now() - started) / 1000;
    let line = `epoch ${epoch}: loss ${losses.map((loss) => loss.toFixed(3)).join(" ")}, ${Math.round(words / seconds)} words/s`;
    if (dev.length > 0 && (epoch % 3 === 0 || epoch === course.epochs)) {
      const network = new Network(trainer.arena, parts, lookUp);
      const begun = Date.now();
      const scores = score(network, dev);
      const rate = dev.reduce((sum, { forms }) => sum + forms.length, 0) / ((Date.now() - begun) / 1000);
      line += `; dev ${Object.entries(scores)
        .map(([name, value]) => `${name} ${value.toFixed(2)}`)
        .join(" ")}, ${Math.round(rate)} words/s`;
    }
    report(line);
  }
  return { parts, trainer };
}

/** Batches of about `size` words, sentences of like length together, in random order. */
function batched(data: readonly Numbered[], size: number, random: () => number): Numbered[][] {
  const sorted = shuffled(data, random).map((item) => ({ item, key: item.rows.length + random() * 6 }));
  sorted.sort((a, b) => a.key - b.key);
  const batches: Numbered[][] = [[]];
  let words = 0;
  for (const { item } of sorted) {
    if (words + item.rows.length > size && words > 0) {
      batches.push([]);
      words = 0;
    }
    batches.at(-1)?.push(item);
    words += item.rows.length;
  }
  return shuffled(batches, random);
}

/** Scores a network on gold words. */
export function score(network: Network, gold: readonly Example[]): Scores {
  const found = network.analyse(gold.map(({ forms }) => forms));
  const sum = { upos: 0, feats: 0, uas: 0, las: 0 };
  let words = 0;
  for (const [s, sentence] of gold.entries())
    for (const w of sentence.forms.keys()) {
      const word = found[s]?.[w];
      words++;
      if (word?.upos === sentence.upos[w]) sum.upos++;
      if (word?.feats === sentence.feats[w]) sum.feats++;
      if (word?.head !== sentence.heads[w]) continue;
      sum.uas++;
      if (word?.deprel.split(":")[0] === sentence.relations[w]?.split(":")[0]) sum.las++;
    }
  const percent = (n: number) => (100 * n) / words;
  return { upos: percent(sum.upos), feats: percent(sum.feats), uas: percent(sum.uas), las: percent(sum.las) };
}

import { Arena } from "../syntax/network/arena.ts";
import { at, type Batch, batchOf } from "../syntax/network/encoder.ts";
import { encode, type Layer, type Mask, rolesOf, scoreArcs, scoreRelations, scoreTags } from "../syntax/network/forward.ts";
import { relationWidth, type Shape, sizes, tagWidth, takeWeights, type Weights } from "../syntax/network/layout.ts";
import type { Labels } from "../syntax/network/tags.ts";
import { arcsBack, directionBack, type Learner, linearBack, relationsBack } from "./backward.ts";
import { slopesOfChoice } from "./choice.ts";
import { Dropout } from "./dropout.ts";

/** A sentence in numbers: rows of features for each word, and what is to be learned. */
export interface Numbered {
  /** Rows of the embedding table for each word; the word's own row first. */
  readonly rows: readonly Int32Array[];
  /** How often the word itself stands in the examples: rare words are at times hidden. */
  readonly counts: readonly number[];
  readonly upos: readonly number[];
  /** The value of each attribute. */
  readonly values: readonly (readonly number[])[];
  readonly heads: readonly number[];
  readonly relations: readonly number[];
}

export interface Recipe {
  readonly seed: number;
  readonly dropout: number;
  readonly rate: number;
  /** A word seen n times is hidden with the chance hide / (hide + n). */
  readonly hide: number;
  readonly tagWeight: number;
  readonly featWeight: number;
}

/** Addresses of the rows of features of a word. */
interface Used {
  readonly index: number;
  readonly count: number;
}

/** Learns the weights of a network, batch by batch; the same seed gives the same bits. */
export class Trainer implements Learner {
  readonly arena = new Arena();
  readonly weights: Weights;
  readonly slopes: Weights;
  readonly #means: Weights;
  readonly #squares: Weights;
  #steps = 0;
  /** Floor of what a batch takes. */
  readonly #floor: number;
  readonly #touched: Uint8Array;
  /** Features of each word of the last batch, while its slopes have not been used. */
  #used: readonly Used[] = [];

  readonly shape: Shape;
  readonly labels: Labels;
  readonly recipe: Recipe;
  readonly random: () => number;

  constructor(shape: Shape, labels: Labels, recipe: Recipe, random: () => number) {
    this.shape = shape;
    this.labels = labels;
    this.recipe = recipe;
    this.random = random;
    this.weights = takeWeights(this.arena, shape);
    this.slopes = takeWeights(this.arena, shape);
    this.#means = takeWeights(this.arena, shape);
    this.#squares = takeWeights(this.arena, shape);
    this.#floor = this.arena.mark;
    this.#touched = new Uint8Array(shape.features);
    this.#begin();
  }

  /** Glorot and Bengio 2010 for matrices, forget gates open, biases zero. */
  #begin(): void {
    for (const [name, rows, columns] of sizes(this.shape)) {
      const from = at(this.weights, name);
      const isBias = name.endsWith(".bias") || name === "arc.distance";
      const bound = name === "embedding" ? 0.15 : Math.sqrt(6 / (rows + (/\.(input|state)$/.test(name) ? columns / 4 : columns)));
      for (let i = 0; i < rows * columns; i++) this.arena.floats[from + i] = isBias ? 0 : (2 * this.random() - 1) * bound;
      if (/^(forward|backward)\d\.bias$/.test(name))
        this.arena.floats.fill(1, from + this.shape.hidden, from + 2 * this.shape.hidden);
    }
  }

  /** Learns from a batch; gives its mean loss a word, [tags, arcs, relations]. */
  step(sentences: readonly Numbered[], rate: number): [number, number, number] {
    const losses = this.slopesOf(sentences);
    this.#update(rate);
    return losses;
  }

  /** The slopes of the loss of a batch, without learning from it; gives the loss as `step` does. */
  slopesOf(sentences: readonly Numbered[]): [number, number, number] {
    const { arena, shape } = this;
    this.#forget();
    arena.release(this.#floor);
    const batch = batchOf(
      arena,
      sentences.map(({ rows }) => rows.length),
    );
    const dropout = new Dropout(arena, this.recipe.dropout, this.random);
    const mask: Mask = (x, count, place) => dropout.hide(x, count, place);
    const { input, used } = this.#embed(sentences, batch);
    mask(input, batch.words * shape.embedding, "input");
    const layers = encode(arena, shape, this.weights, batch, { rows: input }, mask);
    const [first] = layers;
    const last = layers.at(-1);
    if (!first || !last) return [0, 0, 0];
    const dOutputs = layers.map(() => arena.take(batch.words * 2 * shape.hidden));
    const [dFirst = 0] = dOutputs;
    const dLast = dOutputs.at(-1) ?? 0;
    const tagLoss = this.#tags(sentences, batch, first, dFirst, mask, dropout);
    const [arcLoss, relationLoss] = this.#tree(sentences, batch, last, dLast, mask, dropout);
    let dInput = 0;
    for (let n = layers.length - 1; n >= 0; n--) {
      const layer = layers[n] as Layer;
      const dOutput = dOutputs[n] ?? 0;
      dropout.back(dOutput, `layer${n}`);
      dInput = n > 0 ? (dOutputs[n - 1] ?? 0) : arena.take(batch.words * shape.embedding);
      directionBack(this, `forward${n}`, batch, layer, layer.forward, dOutput, dInput);
      directionBack(this, `backward${n}`, batch, layer, layer.backward, dOutput, dInput);
    }
    dropout.back(dInput, "input");
    used.forEach(({ index, count }, w) => {
      arena.kernels.addToRows(dInput + w * shape.embedding, at(this.slopes, "embedding"), index, count, shape.embedding);
    });
    this.#used = used;
    return [tagLoss / batch.words, arcLoss / batch.words, relationLoss / batch.words];
  }

  #embed(sentences: readonly Numbered[], batch: Batch): { input: number; used: Used[] } {
    const { arena, shape, recipe } = this;
    const input = arena.take(batch.words * shape.embedding);
    const used: Used[] = [];
    for (const { rows, counts } of sentences)
      rows.forEach((own, w) => {
        const index = arena.take(own.length);
        arena.integers.set(own, index);
        if (this.random() < recipe.hide / (recipe.hide + (counts[w] ?? 0))) arena.integers[index] = 0;
        arena.kernels.sumOfRows(
          at(this.weights, "embedding"),
          index,
          own.length,
          input + used.length * shape.embedding,
          shape.embedding,
        );
        used.push({ index, count: own.length });
      });
    return { input, used };
  }

  #tags(sentences: readonly Numbered[], batch: Batch, layer: Layer, dOutput: number, mask: Mask, dropout: Dropout): number {
    const { arena, shape, labels, recipe } = this;
    const width = tagWidth(shape);
    const { hidden, scores } = scoreTags(arena, shape, this.weights, layer.output, batch.words, mask);
    let loss = 0;
    let row = scores;
    for (const { upos, values } of sentences)
      for (const [w, tag] of upos.entries()) {
        loss += slopesOfChoice(arena.floats, row, labels.upos.length, tag, recipe.tagWeight / batch.words);
        let from = row + labels.upos.length;
        labels.attributes.forEach(({ values: all }, i) => {
          loss += slopesOfChoice(arena.floats, from, all.length, values[w]?.[i] ?? 0, recipe.featWeight / batch.words);
          from += all.length;
        });
        arena.floats.fill(0, from, row + width);
        row += width;
      }
    const dHidden = arena.take(batch.words * shape.tag);
    linearBack(this, "tags", "tags.bias", hidden, shape.tag, scores, width, batch.words, dHidden);
    dropout.back(dHidden, "tag");
    arena.kernels.leakyReluBack(hidden, dHidden, batch.words * shape.tag);
    linearBack(this, "tag.hidden", "tag.hidden.bias", layer.output, 2 * shape.hidden, dHidden, shape.tag, batch.words, dOutput);
    return loss;
  }

  #tree(
    sentences: readonly Numbered[],
    batch: Batch,
    layer: Layer,
    dOutput: number,
    mask: Mask,
    dropout: Dropout,
  ): [number, number] {
    const { arena, shape } = this;
    const { arc, relation } = shape;
    const { kernels } = arena;
    const roles = rolesOf(arena, shape, this.weights, layer.output, batch.words, mask);
    const take = (width: number) => arena.take(batch.words * width);
    const [dPaired, dHead, dDependent] = [take(arc), take(arc), take(arc)];
    const [dRelationDependent, dRelationHead, dHidden] = [take(relation), take(relation), take(relation)];
    let arcLoss = 0;
    sentences.forEach(({ heads }, s) => {
      const from = batch.offsets[s] ?? 0;
      const scores = scoreArcs(arena, shape, this.weights, roles, from, heads.length);
      heads.forEach((head, w) => {
        const row = scores.at + w * scores.step;
        // No word hangs on itself.
        arena.floats[row + w + 1] = -1e9;
        arcLoss += slopesOfChoice(arena.floats, row, heads.length + 1, head, 1 / batch.words);
        arena.floats.fill(0, row + heads.length + 1, row + scores.step);
      });
      arcsBack(this, roles, from, heads.length, scores, scores.at, dPaired, dHead);
    });
    const gold = sentences.flatMap(({ heads }) => heads);
    const { hidden, scores } = scoreRelations(arena, shape, this.weights, roles, batch, gold, mask);
    const width = relationWidth(shape);
    let relationLoss = 0;
    sentences
      .flatMap(({ relations }) => relations)
      .forEach((label, w) => {
        const row = scores + w * width;
        relationLoss += slopesOfChoice(arena.floats, row, shape.relations, label, 1 / batch.words);
        arena.floats.fill(0, row + shape.relations, row + width);
      });
    linearBack(this, "relation.out", "relation.out.bias", hidden, relation, scores, width, batch.words, dHidden);
    dropout.back(dHidden, "relation");
    kernels.leakyReluBack(hidden, dHidden, batch.words * relation);
    relationsBack(this, batch, gold, dHidden, dRelationDependent, dRelationHead);
    linearBack(this, "arc.pair", "arc.pair.bias", roles.dependent, arc, dPaired, arc, batch.words, dDependent);
    for (const [name, d, out] of [
      ["dependent", dDependent, roles.dependent],
      ["head", dHead, roles.head],
    ] as const) {
      dropout.back(d, name);
      kernels.leakyReluBack(out, d, batch.words * arc);
      linearBack(this, `arc.${name}`, `arc.${name}.bias`, layer.output, 2 * shape.hidden, d, arc, batch.words, dOutput);
    }
    linearBack(
      this,
      "relation.dependent",
      undefined,
      layer.output,
      2 * shape.hidden,
      dRelationDependent,
      relation,
      batch.words,
      dOutput,
    );
    linearBack(this, "relation.head", undefined, layer.output, 2 * shape.hidden, dRelationHead, relation, batch.words, dOutput);
    return [arcLoss, relationLoss];
  }

  /** Adam on everything but the embeddings that the batch did not hold; slopes longer than 5 are shortened to it. */
  #update(rate: number): void {
    const { arena, shape } = this;
    const { kernels } = arena;
    this.#steps++;
    const [beta1, beta2] = [0.9, 0.98];
    const corrected = (rate * Math.sqrt(1 - beta2 ** this.#steps)) / (1 - beta1 ** this.#steps);
    const dense = sizes(shape).filter(([name]) => name !== "embedding");
    const rows = this.#rowsUsed();
    const d = shape.embedding;
    const slopes = at(this.slopes, "embedding");
    let sum = 0;
    for (const [name, r, c] of dense) sum += kernels.squareSum(at(this.slopes, name), r * c);
    for (const row of rows) sum += kernels.squareSum(slopes + row * d, d);
    const length = Math.sqrt(sum);
    const shorter = length > 5 ? 5 / length : 1;
    const each = (name: string, from: number, count: number) => {
      if (shorter < 1) kernels.scale(at(this.slopes, name) + from, shorter, count);
      kernels.adam(
        at(this.weights, name) + from,
        at(this.slopes, name) + from,
        at(this.#means, name) + from,
        at(this.#squares, name) + from,
        count,
        corrected,
        beta1,
        beta2,
        1e-8,
      );
    };
    for (const [name, r, c] of dense) each(name, 0, r * c);
    for (const row of rows) each("embedding", row * d, d);
    this.#used = [];
  }

  /** Rows of the embedding table that the last batch held, each once. */
  #rowsUsed(): number[] {
    const rows: number[] = [];
    for (const { index, count } of this.#used)
      for (const row of this.arena.integers.subarray(index, index + count)) {
        if (this.#touched[row]) continue;
        this.#touched[row] = 1;
        rows.push(row);
      }
    for (const row of rows) this.#touched[row] = 0;
    return rows;
  }

  /** Slopes that were never used for a step are zero again. */
  #forget(): void {
    if (this.#used.length === 0) return;
    for (const { at: from, rows, columns } of Object.values(this.slopes)) this.arena.floats.fill(0, from, from + rows * columns);
    this.#used = [];
  }
}

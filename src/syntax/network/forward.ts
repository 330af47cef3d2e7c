import type { Arena } from "./arena.ts";
import { addProduct, at, type Batch, type Pass, runDirection, tensorOf } from "./encoder.ts";
import { DISTANCES, distanceBucket, relationWidth, type Shape, tagWidth, type Weights } from "./layout.ts";

/** Multiplies what passes between two layers while learning (dropout); reading passes nothing. */
export type Mask = (x: number, count: number, place: string) => void;

/** A layer of the encoder as it was computed. */
export interface Layer {
  /** Rows of the input in word order. */
  readonly input: number;
  readonly width: number;
  readonly forward: Pass;
  readonly backward: Pass;
  /** Rows of 2 x hidden in word order. */
  readonly output: number;
}

/** What the first layer reads: rows of `shape.embedding` in word order, or what its gates make of them, kept by form. */
export type Input = { readonly rows: number } | Projected;

/** Rows of 8 x hidden, the gates of both directions with their bias; `slots` is the address of the row of each word. */
export interface Projected {
  readonly gates: number;
  readonly slots: number;
}

/** Runs all layers of the encoder. */
export function encode(arena: Arena, shape: Shape, weights: Weights, batch: Batch, input: Input, mask?: Mask): Layer[] {
  const layers: Layer[] = [];
  let below = "rows" in input ? input.rows : 0;
  let width = shape.embedding;
  for (let n = 0; n < shape.layers; n++) {
    const output = arena.room(batch.words * 2 * shape.hidden);
    const [forward, backward] = (["forward", "backward"] as const).map((way) => {
      const gates =
        n === 0 && "slots" in input
          ? keptGates(arena, shape, batch, input, way)
          : inputGates(arena, shape, weights, `${way}${n}`, batch, below, width, way);
      return runDirection(arena, shape, weights, `${way}${n}`, batch, gates, output);
    }) as [Pass, Pass];
    mask?.(output, batch.words * 2 * shape.hidden, `layer${n}`);
    layers.push({ input: below, width, forward, backward, output });
    below = output;
    width = 2 * shape.hidden;
  }
  return layers;
}

/** The input's part of the gates and their bias, in step order. */
function inputGates(
  arena: Arena,
  { hidden }: Shape,
  weights: Weights,
  name: string,
  batch: Batch,
  input: number,
  width: number,
  way: "forward" | "backward",
): number {
  const rows = arena.room(batch.words * width);
  arena.kernels.gatherRows(input, width, batch[way], rows, width, batch.words, width);
  const gates = arena.room(batch.words * 4 * hidden);
  linear(arena, weights, `${name}.input`, `${name}.bias`, rows, gates, batch.words);
  return gates;
}

/** The same from the rows kept by form. */
function keptGates(arena: Arena, { hidden }: Shape, batch: Batch, kept: Projected, way: "forward" | "backward"): number {
  const index = arena.room(batch.words);
  const gates = arena.room(batch.words * 4 * hidden);
  const { integers } = arena;
  for (let row = 0; row < batch.words; row++)
    integers[index + row] = integers[kept.slots + (integers[batch[way] + row] ?? 0)] ?? 0;
  const from = kept.gates + (way === "forward" ? 0 : 4 * hidden);
  arena.kernels.gatherRows(from, 8 * hidden, index, gates, 4 * hidden, batch.words, 4 * hidden);
  return gates;
}

/** out = rows * matrix + bias, tensors by name; without a bias out is added to. */
export function linear(
  arena: Arena,
  weights: Weights,
  matrix: string,
  bias: string | undefined,
  rows: number,
  out: number,
  count: number,
): void {
  const tensor = tensorOf(weights, matrix);
  if (bias) arena.kernels.fillRows(at(weights, bias), out, count, tensor.columns);
  addProduct(arena, rows, tensor, out, count);
}

/** Scores of UPOS and features, rows of `tagWidth`, from the first layer, and the hidden rows that they come from. */
export function scoreTags(
  arena: Arena,
  shape: Shape,
  weights: Weights,
  encoded: number,
  words: number,
  mask?: Mask,
): { hidden: number; scores: number } {
  const hidden = arena.room(words * shape.tag);
  linear(arena, weights, "tag.hidden", "tag.hidden.bias", encoded, hidden, words);
  arena.kernels.leakyRelu(hidden, words * shape.tag);
  mask?.(hidden, words * shape.tag, "tag");
  const scores = arena.room(words * tagWidth(shape));
  linear(arena, weights, "tags", "tags.bias", hidden, scores, words);
  return { hidden, scores };
}

/** What the words are as dependents and as heads; heads of a sentence are preceded by its root. */
export interface Roles {
  readonly dependent: number;
  readonly paired: number;
  readonly head: number;
  readonly relationDependent: number;
  readonly relationHead: number;
}

export function rolesOf(arena: Arena, shape: Shape, weights: Weights, encoded: number, words: number, mask?: Mask): Roles {
  const { arc, relation } = shape;
  const project = (name: string, bias: string | undefined, width: number) => {
    const out = bias ? arena.room(words * width) : arena.take(words * width);
    linear(arena, weights, name, bias, encoded, out, words);
    return out;
  };
  const dependent = project("arc.dependent", "arc.dependent.bias", arc);
  const head = project("arc.head", "arc.head.bias", arc);
  for (const rows of [dependent, head]) arena.kernels.leakyRelu(rows, words * arc);
  mask?.(dependent, words * arc, "dependent");
  mask?.(head, words * arc, "head");
  const paired = arena.room(words * arc);
  linear(arena, weights, "arc.pair", "arc.pair.bias", dependent, paired, words);
  return {
    dependent,
    paired,
    head,
    relationDependent: project("relation.dependent", undefined, relation),
    relationHead: project("relation.head", undefined, relation),
  };
}

/** The scores of all arcs of a sentence, as computed: rows are dependents, column 0 the root, column h the word h from 1. */
export interface ArcScores {
  readonly at: number;
  readonly step: number;
  /** Heads, one a column, the root first: arc rows, `step` columns. */
  readonly heads: number;
}

/** Scores every arc of the sentence whose first word is row `from` (Dozat and Manning 2017, with the distance's own share). */
export function scoreArcs(arena: Arena, shape: Shape, weights: Weights, roles: Roles, from: number, length: number): ArcScores {
  const { kernels } = arena;
  const { arc } = shape;
  const step = (length + 1 + 7) & ~7;
  const heads = arena.room(arc * step);
  kernels.transpose(at(weights, "arc.root"), arc, 1, arc, heads, step);
  kernels.transpose(roles.head + from * arc, arc, length, arc, heads + 1, step);
  const scores = arena.take(length * step);
  kernels.multiply(roles.paired + from * arc, arc, 1, heads, step, scores, step, length, arc, step);
  const distances = arena.floats.subarray(at(weights, "arc.distance"), at(weights, "arc.distance") + DISTANCES);
  for (let d = 1; d <= length; d++)
    for (let h = 0; h <= length; h++) {
      const cell = scores + (d - 1) * step + h;
      arena.floats[cell] = (arena.floats[cell] ?? 0) + (distances[distanceBucket(d, h)] ?? 0);
    }
  return { at: scores, step, heads };
}

/**
 * Scores of the relations of given arcs: heads[w] is the head of word w of the batch within its sentence (from 1, 0 the root).
 * Gives rows of `relationWidth`, and the hidden rows that they come from.
 */
export function scoreRelations(
  arena: Arena,
  shape: Shape,
  weights: Weights,
  roles: Roles,
  batch: Batch,
  heads: ArrayLike<number>,
  mask?: Mask,
): { hidden: number; scores: number } {
  const { relation } = shape;
  const hidden = arena.room(batch.words * relation);
  const { floats } = arena;
  const root = at(weights, "relation.root");
  const apart = at(weights, "relation.distance");
  batch.lengths.forEach((length, s) => {
    const offset = batch.offsets[s] ?? 0;
    for (let d = 1; d <= length; d++) {
      const word = offset + d - 1;
      const head = heads[word] ?? 0;
      const a = roles.relationDependent + word * relation;
      const b = head === 0 ? root : roles.relationHead + (offset + head - 1) * relation;
      const c = apart + distanceBucket(d, head) * relation;
      const to = hidden + word * relation;
      for (let j = 0; j < relation; j++) floats[to + j] = (floats[a + j] ?? 0) + (floats[b + j] ?? 0) + (floats[c + j] ?? 0);
    }
  });
  arena.kernels.leakyRelu(hidden, batch.words * relation);
  mask?.(hidden, batch.words * relation, "relation");
  const width = relationWidth(shape);
  const scores = arena.room(batch.words * width);
  linear(arena, weights, "relation.out", "relation.out.bias", hidden, scores, batch.words);
  return { hidden, scores };
}

import type { Arena } from "./arena.ts";

/** The widths of a network. All but the counts of features and labels are multiples of eight. */
export interface Shape {
  /** Rows of the embedding table; row 0 stands for features never seen. */
  readonly features: number;
  /** Width of an embedding. */
  readonly embedding: number;
  /** Width of a layer of the encoder in each direction. */
  readonly hidden: number;
  readonly layers: number;
  /** Width of what tags are scored from. */
  readonly tag: number;
  /** Width of what is compared to score an arc. */
  readonly arc: number;
  /** Width of what is compared to score a relation. */
  readonly relation: number;
  readonly relations: number;
  readonly upos: number;
  /** All values of all features, one of each being "none". */
  readonly feats: number;
}

/** The length of the bucketed distance from a dependent to its head, both directions, and the root. */
export const DISTANCES = 24;

/** One matrix of weights. */
export interface Tensor {
  readonly name: string;
  readonly at: number;
  readonly rows: number;
  readonly columns: number;
  /** The same numbers as 16-bit integers with a scale a column, for reading: see `multiplyQuantised` of the kernels. */
  quantised?: { readonly at: number; readonly scales: number };
}

export type Weights = Record<string, Tensor>;

const pad = (n: number) => (n + 7) & ~7;

/** Width of the row of scores that the tagger gives a word: UPOS first, features after it. */
export const tagWidth = (shape: Shape): number => pad(shape.upos + shape.feats);
/** Width of the row of scores of relations. */
export const relationWidth = (shape: Shape): number => pad(shape.relations);

/** Names and sizes of all weights, in the order of the model file. */
export function sizes(shape: Shape): [name: string, rows: number, columns: number][] {
  const { hidden, tag, arc, relation } = shape;
  const out: [string, number, number][] = [["embedding", shape.features, shape.embedding]];
  for (let layer = 0; layer < shape.layers; layer++)
    for (const way of ["forward", "backward"]) {
      const input = layer === 0 ? shape.embedding : 2 * hidden;
      out.push([`${way}${layer}.input`, input, 4 * hidden], [`${way}${layer}.state`, hidden, 4 * hidden]);
      out.push([`${way}${layer}.bias`, 1, 4 * hidden]);
    }
  out.push(["tag.hidden", 2 * hidden, tag], ["tag.hidden.bias", 1, tag]);
  out.push(["tags", tag, tagWidth(shape)], ["tags.bias", 1, tagWidth(shape)]);
  out.push(["arc.dependent", 2 * hidden, arc], ["arc.dependent.bias", 1, arc]);
  out.push(["arc.head", 2 * hidden, arc], ["arc.head.bias", 1, arc], ["arc.root", 1, arc]);
  out.push(["arc.pair", arc, arc], ["arc.pair.bias", 1, arc], ["arc.distance", 1, DISTANCES]);
  out.push(["relation.dependent", 2 * hidden, relation], ["relation.head", 2 * hidden, relation]);
  out.push(["relation.root", 1, relation], ["relation.distance", DISTANCES, relation]);
  out.push(["relation.out", relation, relationWidth(shape)], ["relation.out.bias", 1, relationWidth(shape)]);
  return out;
}

/** Takes room for the weights of a network; all are zero in an arena that has released nothing. */
export function takeWeights(arena: Arena, shape: Shape): Weights {
  return Object.fromEntries(
    sizes(shape).map(([name, rows, columns]) => [name, { name, rows, columns, at: arena.room(rows * columns) }]),
  );
}

/** Which of the `DISTANCES` buckets the arc from word `dependent` to word `head` has; both from 1, head 0 is the root. */
export function distanceBucket(dependent: number, head: number): number {
  if (head === 0) return 0;
  const apart = Math.abs(head - dependent);
  const bucket = apart <= 5 ? apart : apart <= 7 ? 6 : apart <= 10 ? 7 : apart <= 15 ? 8 : apart <= 25 ? 9 : 10;
  return head < dependent ? bucket : 11 + bucket;
}

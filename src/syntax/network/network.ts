import type { Arena } from "./arena.ts";
import { bestTree } from "./best-tree.ts";
import { at, batchOf } from "./encoder.ts";
import { featuresOf, type LookUp, type Vocabulary } from "./features.ts";
import { encode, linear, rolesOf, scoreArcs, scoreRelations, scoreTags } from "./forward.ts";
import { relationWidth, type Shape, tagWidth, type Weights } from "./layout.ts";
import { best, type Labels, TagDecoder } from "./tags.ts";

/** What the network says of a word. */
export interface Analysis {
  readonly upos: string;
  readonly feats: string;
  /** From 1; 0 is the root. */
  readonly head: number;
  readonly deprel: string;
}

/** All that a model file holds of a network. */
export interface NetworkParts {
  readonly shape: Shape;
  readonly weights: Weights;
  readonly labels: Labels;
  readonly vocabulary: Vocabulary;
  /** The feature that names the treebank whose habits are followed. */
  readonly bank: string;
}

/** About how many words are computed at once. */
const BATCH = 1600;
/** Forms that are kept; when there are more, all are computed again. */
const KEPT = 12_000;

/** A network ready to read. Sentences are analysed whole; one of n words costs n * n for its arcs, so cut very long ones before. */
export class Network {
  readonly #arena: Arena;
  readonly #parts: NetworkParts;
  readonly #lookUp: LookUp;
  readonly #tags: TagDecoder;
  /** The gates of the first layer by form, rows of 8 x hidden: what a form is worth does not depend on its neighbours. */
  readonly #kept: number;
  readonly #slots = new Map<string, number>();
  readonly #ground: number;

  constructor(arena: Arena, parts: NetworkParts, lookUp: LookUp) {
    this.#arena = arena;
    this.#parts = parts;
    this.#lookUp = lookUp;
    this.#tags = new TagDecoder(parts.labels);
    this.#kept = arena.room(KEPT * 8 * parts.shape.hidden);
    this.#ground = arena.mark;
  }

  /** Analyses sentences given as forms; the result has the same shape. */
  analyse(sentences: readonly (readonly string[])[]): Analysis[][] {
    const out = new Array<Analysis[]>(sentences.length);
    // Sentences of like length side by side keep the steps of the encoder full.
    const order = sentences.map((_, i) => i).sort((a, b) => (sentences[a]?.length ?? 0) - (sentences[b]?.length ?? 0));
    for (let from = 0; from < order.length; ) {
      let to = from;
      let words = 0;
      while (to < order.length && (to === from || words + (sentences[order[to] ?? 0]?.length ?? 0) <= BATCH)) {
        words += sentences[order[to] ?? 0]?.length ?? 0;
        to++;
      }
      const chosen = order.slice(from, to);
      this.#batch(chosen.map((i) => sentences[i] ?? [])).forEach((analysis, n) => {
        out[chosen[n] ?? 0] = analysis;
      });
      from = to;
    }
    return out;
  }

  #batch(sentences: readonly (readonly string[])[]): Analysis[][] {
    const arena = this.#arena;
    const { shape, weights, labels } = this.#parts;
    const slots = this.#slotsOf(sentences);
    arena.release(this.#ground);
    const batch = batchOf(
      arena,
      sentences.map(({ length }) => length),
    );
    const index = arena.take(batch.words);
    arena.integers.set(slots, index);
    const layers = encode(arena, shape, weights, batch, { gates: this.#kept, slots: index });
    const tags = scoreTags(arena, shape, weights, layers[0]?.output ?? 0, batch.words).scores;
    const roles = rolesOf(arena, shape, weights, layers.at(-1)?.output ?? 0, batch.words);
    const heads = sentences.flatMap(({ length }, s) => {
      const scores = scoreArcs(arena, shape, weights, roles, batch.offsets[s] ?? 0, length);
      return bestTree(arena.floats, scores.at, scores.step, length);
    });
    const relations = scoreRelations(arena, shape, weights, roles, batch, heads);
    const [width, relationStep] = [tagWidth(shape), relationWidth(shape)];
    const root = labels.relations.indexOf("root");
    return sentences.map(({ length }, s) =>
      Array.from({ length }, (_, i) => {
        const w = (batch.offsets[s] ?? 0) + i;
        const head = heads[w] ?? 0;
        const row = relations.scores + w * relationStep;
        if (head !== 0 && root >= 0) arena.floats[row + root] = -1e9;
        const deprel = head === 0 ? "root" : (labels.relations[best(arena.floats, row, shape.relations)] ?? "dep");
        const { upos, feats } = this.#tags.decode(arena.floats, tags + w * width);
        return { upos, feats, head, deprel };
      }),
    );
  }

  /** The row that is kept for each form; new forms are computed together. */
  #slotsOf(sentences: readonly (readonly string[])[]): number[] {
    const forms = sentences.flat();
    const isNew = (form: string) => !this.#slots.has(form);
    let missing = [...new Set(forms.filter(isNew))];
    if (this.#slots.size + missing.length > KEPT) {
      this.#slots.clear();
      missing = [...new Set(forms)];
    }
    for (let from = 0; from < missing.length; from += 64) this.#keep(missing.slice(from, from + 64));
    return forms.map((form) => this.#slots.get(form) ?? 0);
  }

  /** Computes the gates of forms from the sums of the embeddings of their features. */
  #keep(forms: readonly string[]): void {
    const arena = this.#arena;
    const { shape, weights, vocabulary } = this.#parts;
    const { kernels } = arena;
    const { embedding, hidden } = shape;
    arena.release(this.#ground);
    const rows = arena.take(forms.length * embedding);
    const bank = vocabulary.row(this.#parts.bank);
    forms.forEach((form, i) => {
      const features = vocabulary.rows(featuresOf(form, this.#lookUp));
      if (bank !== undefined) features.push(bank);
      const index = arena.take(features.length);
      arena.integers.set(features, index);
      kernels.sumOfRows(at(weights, "embedding"), index, features.length, rows + i * embedding, embedding);
    });
    const first = this.#kept + this.#slots.size * 8 * hidden;
    for (const [way, column] of [
      ["forward0", 0],
      ["backward0", 4 * hidden],
    ] as const) {
      const gates = arena.take(forms.length * 4 * hidden);
      linear(arena, weights, `${way}.input`, `${way}.bias`, rows, gates, forms.length);
      forms.forEach((_, i) => {
        const to = first + i * 8 * hidden + column;
        arena.floats.copyWithin(to, gates + i * 4 * hidden, gates + (i + 1) * 4 * hidden);
      });
    }
    for (const form of forms) this.#slots.set(form, this.#slots.size);
  }
}

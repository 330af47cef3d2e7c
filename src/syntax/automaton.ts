import type { PackedReader, PackedWriter } from "./packed.ts";

/**
 * A minimal acyclic automaton from strings to numbers, in typed arrays. State s owns the edges `first[s]` to `first[s + 1]`; an edge
 * has a `label` (place in `alphabet`, from 1) and a `target`; `value[s]` is the number of the string that ends there plus 1, 0 for none.
 * State 0 is the root.
 */
export interface AutomatonParts {
  readonly alphabet: string;
  readonly first: Uint32Array;
  readonly label: Uint8Array;
  readonly target: Uint32Array;
  readonly value: Uint32Array;
}

/** Looks strings up; see `AutomatonParts`. */
export class Automaton {
  readonly #parts: AutomatonParts;
  /** Label by UTF-16 unit, 0 for a letter that no string holds. */
  readonly #labels = new Uint8Array(65536);

  constructor(parts: AutomatonParts) {
    this.#parts = parts;
    for (let i = 0; i < parts.alphabet.length; i++) this.#labels[parts.alphabet.charCodeAt(i)] = i + 1;
  }

  /** The number of `text` from `from` on, with its first letter taken as `firstUnit` where given; -1 when it is not there. */
  find(text: string, from = 0, firstUnit = text.charCodeAt(from)): number {
    let state = this.#step(0, firstUnit);
    for (let i = from + 1; i < text.length && state >= 0; i++) state = this.#step(state, text.charCodeAt(i));
    return state < 0 || from >= text.length ? -1 : (this.#parts.value[state] ?? 0) - 1;
  }

  /** The number of the longest string that is `text` read backwards from its end, with its length; for tables of endings. */
  longestEnding(text: string): { readonly value: number; readonly length: number } | undefined {
    let state = 0;
    let value = -1;
    let length = 0;
    for (let i = text.length - 1; i >= 0; i--) {
      state = this.#step(state, text.charCodeAt(i));
      if (state < 0) break;
      const here = this.#parts.value[state] ?? 0;
      if (here > 0) {
        value = here - 1;
        length = text.length - i;
      }
    }
    return value < 0 ? undefined : { value, length };
  }

  #step(state: number, unit: number): number {
    const { first, label, target } = this.#parts;
    const wanted = this.#labels[unit] ?? 0;
    if (wanted === 0) return -1;
    const end = first[state + 1] ?? 0;
    for (let edge = first[state] ?? 0; edge < end; edge++) if (label[edge] === wanted) return target[edge] ?? -1;
    return -1;
  }
}

/**
 * Alphabet; states: number of edges, value; edges: label, target as the distance from the state that the edge leaves: states are
 * numbered so that a target stands behind, most of them near.
 */
export function packAutomaton(parts: AutomatonParts, out: PackedWriter): void {
  const states = parts.value.length;
  out.strings([parts.alphabet]);
  out.bytes(Uint8Array.from({ length: states }, (_, s) => (parts.first[s + 1] ?? 0) - (parts.first[s] ?? 0)));
  out.numbers(parts.value);
  out.bytes(parts.label);
  const distance = new Uint32Array(parts.target.length);
  for (let s = 0; s < states; s++)
    for (let e = parts.first[s] ?? 0; e < (parts.first[s + 1] ?? 0); e++) distance[e] = (parts.target[e] ?? 0) - s;
  out.numbers(distance);
}

/** What `packAutomaton` wrote. Throws a RangeError where an edge leads nowhere. */
export function unpackAutomaton(from: PackedReader): Automaton {
  const [alphabet = ""] = from.strings();
  const count = from.bytes();
  const value = from.numbers();
  const label = from.bytes();
  const distance = from.numbers();
  const states = count.length;
  const first = new Uint32Array(states + 1);
  for (let s = 0; s < states; s++) first[s + 1] = (first[s] ?? 0) + (count[s] ?? 0);
  if (first[states] !== label.length || label.length !== distance.length || value.length !== states)
    throw new RangeError(
      `an automaton of ${states} states has ${first[states]} edges, ${label.length} labels, ${distance.length} targets`,
    );
  const target = distance;
  for (let s = 0; s < states; s++)
    for (let e = first[s] ?? 0; e < (first[s + 1] ?? 0); e++) {
      target[e] = (distance[e] ?? 0) + s;
      if ((target[e] ?? 0) >= states) throw new RangeError(`edge ${e} of the automaton leads to state ${target[e]} of ${states}`);
    }
  return new Automaton({ alphabet, first, label, target, value });
}

import type { AutomatonParts } from "../../syntax/automaton.ts";

/**
 * Builds the minimal automaton of sorted strings, each with a number (Daciuk and others 2000, incremental construction): when a
 * branch is finished, a state that equals a registered one is replaced by it. Strings have to come in order of UTF-16 units, each once.
 */
export class AutomatonBuilder {
  readonly #alphabet: string;
  readonly #labels = new Map<string, number>();
  /** Finished states: by what they hold, their number; edges flat as label, target. */
  readonly #registered = new Map<string, number>();
  readonly #edges: Uint32Array[] = [];
  readonly #values: number[] = [];
  /** The open branch: the state after each letter of the last string. */
  readonly #open: { value: number; edges: number[] }[] = [{ value: 0, edges: [] }];
  #last = "";

  /** `alphabet` holds every letter of the strings, at most 255. */
  constructor(alphabet: ReadonlySet<string>) {
    this.#alphabet = [...alphabet].sort().join("");
    if (this.#alphabet.length > 255) throw new RangeError(`${this.#alphabet.length} letters are too many for an automaton`);
    for (let i = 0; i < this.#alphabet.length; i++) this.#labels.set(this.#alphabet.charAt(i), i + 1);
  }

  add(text: string, value: number): void {
    if (text <= this.#last) throw new RangeError(`strings out of order: ${text} after ${this.#last}`);
    let shared = 0;
    while (shared < this.#last.length && text[shared] === this.#last[shared]) shared++;
    this.#close(shared);
    for (let i = shared; i < text.length; i++) this.#open.push({ value: 0, edges: [] });
    const end = this.#open.at(-1);
    if (end) end.value = value + 1;
    this.#last = text;
  }

  /** The automaton, its states in order of first visit, the root first. */
  done(): AutomatonParts {
    this.#close(0);
    const root = this.#register(this.#open[0] ?? { value: 0, edges: [] });
    return this.#numbered(root);
  }

  /** Registers the states of the open branch behind its first `depth` letters. */
  #close(depth: number): void {
    for (let at = this.#last.length; at > depth; at--) {
      const state = this.#open.pop();
      const parent = this.#open[at - 1];
      if (!state || !parent) continue;
      parent.edges.push(this.#labels.get(this.#last.charAt(at - 1)) ?? 0, this.#register(state));
    }
  }

  #register(state: { value: number; edges: number[] }): number {
    const key = `${state.value}:${state.edges.join()}`;
    let number = this.#registered.get(key);
    if (number === undefined) {
      number = this.#values.length;
      this.#values.push(state.value);
      this.#edges.push(Uint32Array.from(state.edges));
      this.#registered.set(key, number);
    }
    return number;
  }

  /** Topological order from the root, depth first, so that targets stand behind their states and mostly near. */
  #numbered(root: number): AutomatonParts {
    const order = this.#reversePostorder(root);
    const place = new Map(order.map((state, i) => [state, i]));
    const first = new Uint32Array(order.length + 1);
    const value = new Uint32Array(order.length);
    const label: number[] = [];
    const target: number[] = [];
    for (const [i, state] of order.entries()) {
      const edges = this.#edges[state] ?? [];
      value[i] = this.#values[state] ?? 0;
      for (let e = 0; e < edges.length; e += 2) {
        label.push(edges[e] ?? 0);
        target.push(place.get(edges[e + 1] ?? 0) ?? 0);
      }
      first[i + 1] = label.length;
    }
    return { alphabet: this.#alphabet, first, label: Uint8Array.from(label), target: Uint32Array.from(target), value };
  }

  #reversePostorder(root: number): number[] {
    const seen = new Uint8Array(this.#values.length);
    const finished: number[] = [];
    const visit = (state: number): void => {
      seen[state] = 1;
      const edges = this.#edges[state] ?? [];
      for (let e = edges.length - 1; e > 0; e -= 2) {
        const next = edges[e] ?? 0;
        if (seen[next] === 0) visit(next);
      }
      finished.push(state);
    };
    visit(root);
    return finished.reverse();
  }
}

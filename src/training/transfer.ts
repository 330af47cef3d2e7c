import type { NetworkParts } from "../syntax/network/network.ts";

/** A trained network with the memory that its weights lie in. */
export interface Trained {
  readonly parts: NetworkParts;
  readonly floats: Float32Array;
}

/**
 * Begins a network where another one ended, of another language for instance: matrices of the same size are taken over, embeddings by
 * the name of the feature, columns of labels by the name of the label. Gives how many weights were taken over.
 */
export function beginFrom(start: Trained, parts: NetworkParts, floats: Float32Array): number {
  let taken = 0;
  const copy = (from: number, to: number, count: number) => {
    floats.set(start.floats.subarray(from, from + count), to);
    taken += count;
  };
  const columnsOf = ({ labels }: NetworkParts): Record<string, readonly string[]> => {
    const values = labels.attributes.flatMap((attribute) => attribute.values.map((value) => `${attribute.name}=${value}`));
    return { tags: [...labels.upos, ...values], "relation.out": labels.relations };
  };
  const [theirs, ours] = [columnsOf(start.parts), columnsOf(parts)];
  for (const [name, own] of Object.entries(parts.weights)) {
    const other = start.parts.weights[name];
    if (!other) continue;
    const labelled = name.replace(/\.bias$/, "");
    if (name === "embedding") {
      if (own.columns !== other.columns) continue;
      parts.vocabulary.names.forEach((feature, i) => {
        const row = start.parts.vocabulary.row(feature);
        if (row !== undefined) copy(other.at + row * own.columns, own.at + (i + 1) * own.columns, own.columns);
      });
    } else if (labelled in ours) {
      const places = new Map(theirs[labelled]?.map((label, i) => [label, i]));
      ours[labelled]?.forEach((label, column) => {
        const place = places.get(label);
        if (place === undefined || own.rows !== other.rows) return;
        for (let r = 0; r < own.rows; r++) copy(other.at + r * other.columns + place, own.at + r * own.columns + column, 1);
      });
    } else if (own.rows === other.rows && own.columns === other.columns) copy(other.at, own.at, own.rows * own.columns);
  }
  return taken;
}

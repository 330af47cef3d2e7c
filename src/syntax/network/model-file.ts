import { PackedReader, PackedWriter } from "../packed.ts";
import { seal, unseal } from "../sealed.ts";
import type { Arena } from "./arena.ts";
import { Vocabulary } from "./features.ts";
import { type Shape, sizes, takeWeights } from "./layout.ts";
import type { NetworkParts } from "./network.ts";
import type { Labels } from "./tags.ts";

const MAGIC = "RpMd";
const VERSION = 1;
const WHAT = "Rapporteur model";

/** What stands in a model file beside the network. */
export interface ModelParts extends NetworkParts {
  readonly lang: string;
  /** Name and version: `news-de@1`. */
  readonly name: string;
  /** What the lemmatiser has learned, as `Lemmatiser.encode` writes it. */
  readonly lemmas: Uint8Array;
}

const WIDTHS = ["features", "embedding", "hidden", "layers", "tag", "arc", "relation", "relations", "upos", "feats"] as const;

/**
 * The bytes of a model file. Sections after the head of `sealed.ts`, in the numbers and strings of `packed.ts`: language, name and bank;
 * the widths in the order of WIDTHS; names of features; parts of speech; relations; attributes (each its name, then its values); for
 * each part of speech its sets of features; the lemmatiser; then the weights in the order of `sizes`: embeddings and other rows with
 * few neighbours as a 32-bit scale and signed bytes a row, matrices as a scale and 16-bit integers a row, single rows as 32-bit floats.
 */
export function encodeModel(parts: ModelParts, floats: Float32Array): Uint8Array {
  const out = new PackedWriter();
  const { shape, labels } = parts;
  out.strings([parts.lang, parts.name, parts.bank]);
  out.numbers(WIDTHS.map((width) => shape[width]));
  out.strings(parts.vocabulary.names);
  out.strings(labels.upos);
  out.strings(labels.relations);
  out.number(labels.attributes.length);
  for (const { name, values } of labels.attributes) out.strings([name, ...values.map((value) => value || "-")]);
  for (const tag of labels.upos) {
    const sets = labels.sets[tag] ?? [];
    out.number(sets.length);
    for (const set of sets) out.numbers(set);
  }
  out.bytes(parts.lemmas);
  for (const [name, rows, columns] of sizes(shape)) {
    const from = parts.weights[name]?.at ?? 0;
    for (let r = 0; r < rows; r++)
      out.bytes(encodeRow(floats.subarray(from + r * columns, from + (r + 1) * columns), kindOf(name, rows)));
  }
  return seal(MAGIC, VERSION, out.done());
}

/** Reads a model file into the memory of an arena. Throws an Error that says why for bytes that are no model, or a damaged one. */
export function decodeModel(file: Uint8Array, arena: Arena): ModelParts {
  const from = new PackedReader(unseal(MAGIC, VERSION, file, WHAT));
  const [lang = "", name = "", bank = ""] = from.strings();
  const widths = from.numbers();
  const shape = Object.fromEntries(WIDTHS.map((width, i) => [width, widths[i] ?? 0])) as unknown as Shape;
  const vocabulary = new Vocabulary(from.strings());
  const upos = from.strings();
  const relations = from.strings();
  const attributes = Array.from({ length: from.number() }, () => {
    const [attribute = "", ...values] = from.strings();
    return { name: attribute, values: values.map((value) => (value === "-" ? "" : value)) };
  });
  const sets: Record<string, readonly number[][]> = {};
  for (const tag of upos) sets[tag] = Array.from({ length: from.number() }, () => [...from.numbers()]);
  const labels: Labels = { upos, attributes, relations, sets };
  const lemmas = from.bytes().slice();
  const weights = takeWeights(arena, shape);
  for (const [tensor, rows, columns] of sizes(shape)) {
    const at = weights[tensor]?.at ?? 0;
    for (let r = 0; r < rows; r++)
      decodeRow(from.bytes(), arena.floats.subarray(at + r * columns, at + (r + 1) * columns), kindOf(tensor, rows));
  }
  return { lang, name, bank, shape, labels, vocabulary, weights, lemmas };
}

type Kind = "bytes" | "words" | "floats";

function kindOf(name: string, rows: number): Kind {
  if (rows === 1) return "floats";
  return name === "embedding" || name === "relation.distance" ? "bytes" : "words";
}

const LARGEST = { bytes: 127, words: 32_767 };

function encodeRow(row: Float32Array, kind: Kind): Uint8Array {
  if (kind === "floats") return new Uint8Array(row.slice().buffer);
  const most = row.reduce((top, value) => Math.max(top, Math.abs(value)), 1e-9);
  const integers = row.map((value) => Math.round((value * LARGEST[kind]) / most));
  const body = kind === "bytes" ? Int8Array.from(integers) : Int16Array.from(integers);
  const bytes = new Uint8Array(4 + body.byteLength);
  new DataView(bytes.buffer).setFloat32(0, most / LARGEST[kind], true);
  bytes.set(new Uint8Array(body.buffer), 4);
  return bytes;
}

function decodeRow(bytes: Uint8Array, row: Float32Array, kind: Kind): void {
  if (kind === "bytes") {
    const scale = new DataView(bytes.buffer, bytes.byteOffset).getFloat32(0, true);
    const integers = new Int8Array(bytes.buffer, bytes.byteOffset + 4, row.length);
    for (let j = 0; j < row.length; j++) row[j] = scale * (integers[j] ?? 0);
    return;
  }
  // A copy, since wider numbers need not lie where such numbers may lie.
  const own = new Uint8Array(bytes).buffer;
  if (kind === "floats") {
    row.set(new Float32Array(own));
    return;
  }
  const [scale = 0] = new Float32Array(own, 0, 1);
  const integers = new Int16Array(own, 4);
  for (let j = 0; j < row.length; j++) row[j] = scale * (integers[j] ?? 0);
}

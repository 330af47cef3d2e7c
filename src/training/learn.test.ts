import { expect, test } from "vitest";
import { seeded } from "../model/random.ts";
import { Arena } from "../syntax/network/arena.ts";
import { addProduct } from "../syntax/network/encoder.ts";
import type { Weights } from "../syntax/network/layout.ts";
import { decodeModel, encodeModel } from "../syntax/network/model-file.ts";
import { Network } from "../syntax/network/network.ts";
import { quantiseWeights } from "../syntax/network/quantise.ts";
import type { Example } from "./bank.ts";
import { type Course, learn, score } from "./learn.ts";
import { type Numbered, Trainer } from "./trainer.ts";

const unknown = () => undefined;

/** "form UPOS feats head relation", a word a line. */
function example(rows: string, bank = "own"): Example {
  const cells = rows
    .trim()
    .split("\n")
    .map((row) => row.trim().split(" "));
  const column = (n: number) => cells.map((row) => row[n] ?? "_");
  const [forms, upos, feats, relations] = [column(0), column(1), column(2), column(4)];
  return { tokens: [], forms, upos, feats, heads: column(3).map(Number), relations, bank };
}

const EXAMPLES = [
  example(`Kenia PROPN Case=Nom 2 nsubj
    warnt VERB Mood=Ind|VerbForm=Fin 0 root
    Somalia PROPN Case=Acc 2 obj
    . PUNCT _ 2 punct`),
  example(`Somalia PROPN Case=Acc 2 obj
    warnt VERB Mood=Ind|VerbForm=Fin 0 root
    der DET Case=Nom 4 det
    Minister NOUN Case=Nom 2 nsubj
    gestern ADV _ 2 advmod
    . PUNCT _ 2 punct`),
  example(
    `Der DET Case=Nom 2 det
    Minister NOUN Case=Nom 3 nsubj
    schweigt VERB Mood=Ind|VerbForm=Fin 0 root
    . PUNCT _ 3 punct`,
    "gsd",
  ),
];

const COURSE: Course = {
  seed: 7,
  rate: 0.01,
  dropout: 0.1,
  hide: 0.1,
  tagWeight: 1,
  featWeight: 0.3,
  epochs: 120,
  batch: 20,
  widths: { embedding: 16, hidden: 16, layers: 2, tag: 8, arc: 8, relation: 8 },
  bank: "gsd",
};

test("the slopes are those of the loss: along them it falls as fast as they say", () => {
  const shape = {
    features: 10,
    embedding: 8,
    hidden: 8,
    layers: 2,
    tag: 8,
    arc: 8,
    relation: 8,
    relations: 5,
    upos: 4,
    feats: 5,
  };
  const attributes = [
    { name: "x", values: ["", "1"] },
    { name: "y", values: ["", "1", "2"] },
  ];
  const labels = { upos: [..."abcd"], attributes, relations: [..."rstuv"], sets: {} };
  const recipe = { seed: 1, dropout: 0, rate: 0, hide: 0, tagWeight: 1, featWeight: 1 };
  const trainer = new Trainer(shape, labels, recipe, seeded(3));
  const sentence = (length: number, k: number): Numbered => {
    const each = <T>(of: (i: number) => T) => Array.from({ length }, (_, i) => of(i));
    return {
      rows: each((i) => Int32Array.from([(i * k + 1) % 10, (i + k) % 10])),
      counts: each(() => 5),
      upos: each((i) => (i * k) % 4),
      values: each((i) => [i % 2, (i + k) % 3]),
      heads: each((i) => (i === 1 ? 0 : i === 0 ? 2 : i)),
      relations: each((i) => (i + k) % 5),
    };
  };
  const batch = [sentence(5, 1), sentence(3, 2), sentence(7, 3)];
  const loss = () => trainer.slopesOf(batch).reduce((sum, part) => sum + part, 0);
  for (const [name, weights] of Object.entries(trainer.weights)) {
    const slopes = trainer.slopes[name];
    if (!slopes) throw new Error(name);
    const count = weights.rows * weights.columns;
    loss();
    const slope = trainer.arena.floats.slice(slopes.at, slopes.at + count);
    const square = slope.reduce((sum, value) => sum + value * value, 0);
    const step = 2e-3 / Math.sqrt(square);
    const begin = trainer.arena.floats.slice(weights.at, weights.at + count);
    const at = (times: number) => {
      trainer.arena.floats.set(
        begin.map((value, i) => value + times * step * (slope[i] ?? 0)),
        weights.at,
      );
      return loss();
    };
    const found = (at(1) - at(-1)) / (2 * step);
    at(0);
    expect(Math.abs(found / square - 1), name).toBeLessThan(0.06);
  }
});

test("a handful of sentences is learned by heart, the same way each time, and read from the file as it was learned", () => {
  const once = () => {
    const { parts, trainer } = learn(EXAMPLES, [], unknown, COURSE, () => {});
    return encodeModel({ ...parts, lang: "de", name: "test@1", lemmas: new Uint8Array([1, 2]) }, trainer.arena.floats);
  };
  const file = once();
  expect(once()).toEqual(file);
  const arena = new Arena();
  const model = decodeModel(file, arena);
  expect({ lang: model.lang, name: model.name, lemmas: [...model.lemmas] }).toEqual({
    lang: "de",
    name: "test@1",
    lemmas: [1, 2],
  });
  quantiseWeights(arena, model.weights);
  const scores = score(new Network(arena, model, unknown), EXAMPLES);
  expect(scores).toEqual({ upos: 100, feats: 100, uas: 100, las: 100 });
});

test("a network begins where another one ended", () => {
  const { parts, trainer } = learn(EXAMPLES, [], unknown, COURSE, () => {});
  const lines: string[] = [];
  const start = { parts, floats: trainer.arena.floats };
  const next = learn(EXAMPLES, [], unknown, { ...COURSE, epochs: 1, rate: 0 }, (line) => lines.push(line), start);
  expect(lines.join("\n")).toMatch(/\d{4,} weights taken over/);
  expect(score(new Network(next.trainer.arena, next.parts, unknown), EXAMPLES).las).toBe(100);
});

test("bytes that are no model, of another version or damaged are refused", () => {
  const { parts, trainer } = learn(EXAMPLES, [], unknown, { ...COURSE, epochs: 1 }, () => {});
  const file = encodeModel({ ...parts, lang: "de", name: "test@1", lemmas: new Uint8Array() }, trainer.arena.floats);
  const changed = (at: number, value: number) => file.map((byte, i) => (i === at ? value : byte));
  expect(() => decodeModel(new TextEncoder().encode("PK not a model at all"), new Arena())).toThrow("not a Rapporteur model");
  expect(() => decodeModel(changed(4, 9), new Arena())).toThrow("Rapporteur model of version 9; this program reads version 1");
  expect(() => decodeModel(changed(40, (file[40] ?? 0) ^ 1), new Arena())).toThrow("damaged");
  expect(() => decodeModel(file.slice(0, 200), new Arena())).toThrow("damaged");
});

test("a product of 16-bit integers is that of the floats to a thousandth", () => {
  const arena = new Arena();
  const random = seeded(5);
  const [rows, columns, count] = [64, 24, 7];
  const matrix = { name: "m", rows, columns, at: arena.take(rows * columns) };
  const input = arena.take(count * rows);
  const [exact, quantised] = [arena.take(count * columns), arena.take(count * columns)];
  for (let i = matrix.at; i < input + count * rows; i++) arena.floats[i] = 2 * random() - 1;
  addProduct(arena, input, matrix, exact, count);
  const weights: Weights = { m: matrix };
  quantiseWeights(arena, weights);
  addProduct(arena, input, weights.m ?? matrix, quantised, count);
  for (let i = 0; i < count * columns; i++) expect(arena.floats[quantised + i]).toBeCloseTo(arena.floats[exact + i] ?? 0, 2);
  expect(arena.floats.subarray(quantised, quantised + 5)).not.toEqual(arena.floats.subarray(exact, exact + 5));
});

import { expect, test } from "vitest";
import { type Spoken, scoreAttributions, shares } from "./score.ts";

const spoken = (speaker: [number, number] | undefined, content: [number, number]): Spoken => ({
  speaker: speaker ? [{ from: speaker[0], to: speaker[1] }] : [],
  content: [{ from: content[0], to: content[1] }],
});

test.each<[what: string, gold: Spoken[], found: Spoken[], hit: number]>([
  ["both overlap", [spoken([0, 5], [10, 20])], [spoken([3, 8], [15, 30])], 1],
  ["another speaker", [spoken([0, 5], [10, 20])], [spoken([5, 8], [10, 20])], 0],
  ["other words", [spoken([0, 5], [10, 20])], [spoken([0, 5], [20, 30])], 0],
  ["each gold once", [spoken([0, 5], [10, 20])], [spoken([0, 5], [10, 20]), spoken([0, 5], [12, 14])], 1],
  ["no speaker in gold and none found", [spoken(undefined, [10, 20])], [spoken(undefined, [10, 20])], 1],
  ["no speaker in gold and one found", [spoken(undefined, [10, 20])], [spoken([0, 5], [10, 20])], 0],
])("%s", (_, gold, found, hit) => {
  expect(scoreAttributions(gold, found)).toEqual({ hit, found: found.length, gold: gold.length });
});

test("shares of nothing are 0", () => {
  expect(shares({ hit: 0, found: 0, gold: 0 })).toEqual({ precision: 0, recall: 0, f1: 0 });
  expect(shares({ hit: 1, found: 2, gold: 4 })).toEqual({ precision: 50, recall: 25, f1: 100 / 3 });
});

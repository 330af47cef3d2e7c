import fc from "fast-check";
import { expect, test } from "vitest";
import { Utf8Check } from "./utf8.ts";

function check(chunks: readonly Buffer[]): boolean {
  const found = new Utf8Check();
  for (const chunk of chunks) found.add(chunk);
  return found.valid;
}

test("text is UTF-8 wherever it is cut", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.nat(), fc.nat(), (text, one, other) => {
      const bytes = Buffer.from(text, "utf8");
      const cuts = [one % (bytes.length + 1), other % (bytes.length + 1)].sort((a, b) => a - b);
      return check([bytes.subarray(0, cuts[0]), bytes.subarray(cuts[0], cuts[1]), bytes.subarray(cuts[1])]);
    }),
  );
});

test.each<[bytes: number[][]]>([[[[0x4d, 0xfc], [0x6e]]], [[[0x80]]], [[[0xc3]]], [[[0xe2, 0x82], [0x41]]], [[[0xff], [0xfe]]]])(
  "%j is not UTF-8",
  (chunks) => {
    expect(check(chunks.map((bytes) => Buffer.from(bytes)))).toBe(false);
  },
);

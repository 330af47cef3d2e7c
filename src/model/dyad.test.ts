import fc from "fast-check";
import { expect, test } from "vitest";
import { dyad, relation } from "./dyad.ts";

test.each([
  ["KAZ-RUS", "KAZ", "RUS"],
  ["rus-kaz", "RUS", "KAZ"],
  ["SUN-USA", "SUN", "USA"],
])("%s: %s toward %s", (text, initiator, recipient) => expect(dyad(text)).toEqual({ initiator, recipient }));

test.each(["", "KAZ", "KAZ-", "KAZRUS", "KAZ RUS", "KAZ–RUS", "KZ-RU", "KAZ-RUS-UKR", " KAZ-RUS", "KA1-RUS"])(
  "%j is no dyad",
  (text) => {
    expect(() => dyad(text)).toThrow(RangeError);
    expect(() => dyad(text)).toThrow(`not a dyad: ${text} (expected two alpha-3 codes, as in KAZ-RUS)`);
  },
);

test("a relation is the same from both sides, the first letter first", () => {
  expect(relation("RUS", "KAZ")).toEqual({ a: "KAZ", b: "RUS" });
  const code = fc.stringMatching(/^[A-Z]{3}$/);
  fc.assert(
    fc.property(code, code, (one, other) => {
      fc.pre(one !== other);
      expect(relation(one, other)).toEqual(relation(other, one));
      expect(relation(one, other).a < relation(one, other).b).toBe(true);
    }),
  );
  expect(() => relation("RUS", "RUS")).toThrow("a relation needs two countries: RUS-RUS");
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { idOf, shortHash, textHash } from "./id.ts";

// Ids stand in stores and in other people's links: if one of these changes, every stored id is lost.
test("hashes and ids stay what they are", () => {
  expect(textHash("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(textHash("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(shortHash(textHash("abc"))).toBe("ba7816bf8f01cfea4141");
  expect(idOf("KAZ", 1, true, undefined)).toBe("9f963bea767638aa3709");
});

test("a text is hashed as UTF-8, letter by letter as it was found", () => {
  expect(textHash("é")).not.toBe(textHash("e\u0301"));
  expect(textHash("Ё")).toHaveLength(64);
});

test("other parts, or the same in another order or division, have another id", () => {
  const ids = [
    idOf(),
    idOf(""),
    idOf(undefined),
    idOf("null"),
    idOf("a"),
    idOf("a", ""),
    idOf("a", undefined),
    idOf("a", "b"),
    idOf("b", "a"),
    idOf("ab"),
    idOf("a,b"),
    idOf('a","b'),
    idOf(1),
    idOf("1"),
    idOf(true),
    idOf("true"),
    idOf(0),
    idOf(false),
  ];
  expect(new Set(ids).size).toBe(ids.length);
  fc.assert(
    fc.property(fc.array(fc.string()), (parts) => {
      expect(idOf(...parts)).toBe(idOf(...parts));
      expect(idOf(...parts)).toMatch(/^[0-9a-f]{20}$/);
      expect(idOf(...parts, "x")).not.toBe(idOf(...parts));
    }),
  );
});

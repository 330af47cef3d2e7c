import { describe, expect, test } from "vitest";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { ru } from "./ru.ts";

describe.each([en, de, ru])("$name", (words) => {
  test("says something everywhere", () => {
    const silent = (node: unknown, path: string): string[] => {
      if (typeof node === "string") return node.trim() === "" ? [path] : [];
      if (typeof node !== "object" || node === null) return [];
      return Object.entries(node).flatMap(([key, value]) => silent(value, `${path}.${key}`));
    };
    expect(silent(words, words.name)).toEqual([]);
  });
  test("has a word of its own for each event type", () => {
    const types = Object.values(words.types);
    expect(new Set(types).size).toBe(types.length);
  });
});

test.each([
  [en, 0, "0 claims"],
  [en, 1, "1 claim"],
  [en, 21, "21 claims"],
  [de, 1, "1 Aussage"],
  [de, 0, "0 Aussagen"],
  [ru, 1, "1 утверждение"],
  [ru, 2, "2 утверждения"],
  [ru, 5, "5 утверждений"],
  [ru, 11, "11 утверждений"],
  [ru, 21, "21 утверждение"],
  [ru, 22, "22 утверждения"],
])("%s counts %d", (words, n, expected) => expect(words.count.claims(n, String(n))).toBe(expected));

import { expect, test } from "vitest";
import { searchCountries } from "./country-search.ts";

test.each<[words: string, found: string[][]]>([
  ["KAZ", [["KAZ"]]],
  ["kasachstan russland", [["KAZ"], ["RUS"]]],
  ["Казахстан", [["KAZ"]]],
  ["kaz-rus", [["KAZ"], ["RUS"]]],
  ["arabien", [["SAU"]]],
  ["deutsch", [["DEU"]]],
  ["atlantis", [[]]],
  ["  ", []],
])("%s", (words, found) => {
  const countries = searchCountries(words);
  expect(countries.length).toBe(found.length);
  for (const [i, codes] of found.entries())
    expect(countries[i], words).toEqual(codes.length === 0 ? [] : expect.arrayContaining(codes));
});

import { expect, test } from "vitest";
import type { Period } from "./api.ts";
import { daysOf, months, monthsCovered } from "./months.ts";

const period = (name: string): Period => ({
  period: name,
  events: 1,
  verbalCooperation: 1,
  materialCooperation: 0,
  verbalConflict: 0,
  materialConflict: 0,
  negative: 0,
  sum: 2,
  mean: 2,
  unfolded: 1,
});

test("no periods, no months", () => expect(months([])).toEqual([]));

test("months without events are there, and empty", () => {
  const found = months([period("2021-11"), period("2023-02")]);
  expect(found).toHaveLength(24);
  expect(found[0]?.name).toBe("2021-07");
  expect(found.at(-1)?.name).toBe("2023-06");
  expect(found.filter((month) => month.period).map((month) => month.name)).toEqual(["2021-11", "2023-02"]);
  expect(found[1]?.end).toEqual(found[2]?.start);
});

test("of more than two years none is added", () => {
  const found = months([period("2020-01"), period("2024-12")]);
  expect(found).toHaveLength(60);
  expect([found[0]?.name, found.at(-1)?.name]).toEqual(["2020-01", "2024-12"]);
});

test("a single month stands among its neighbours", () => {
  const found = months([period("2022-08"), period("no month")]);
  expect(found).toHaveLength(24);
  expect(found.map((month) => month.name)).toContain("2022-08");
});

test.each([
  ["2022-02", { since: "2022-02-01", until: "2022-02-28" }],
  ["2024-02", { since: "2024-02-01", until: "2024-02-29" }],
  ["2022-12", { since: "2022-12-01", until: "2022-12-31" }],
  ["2022-13", undefined],
  ["<b>", undefined],
])("days of %s", (month, expected) => expect(daysOf(month)).toEqual(expected));

test.each([
  ["2022-08-17", "2022-08-30", 1],
  ["2021-12-31", "2022-01-01", 2],
  ["", "2022-01-01", undefined],
])("%s to %s covers %s months", (first, last, expected) => expect(monthsCovered(first, last)).toBe(expected));

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findDate, published } from "./published.ts";

describe("published", () => {
  test.each([
    ["2022-08-17", "2022-08-17"],
    ["2022-08", "2022-08"],
    ["2022", "2022"],
    ["2022-08-11T09:30:00+02:00", "2022-08-11T09:30:00+02:00"],
    ["2022-08-11T09:30:00.000Z", "2022-08-11T09:30:00.000Z"],
    ["2022-08-11T09:30:00+0200", "2022-08-11T09:30:00+02:00"],
    ["2022-08-11 09:30:00 +06", "2022-08-11T09:30:00+06:00"],
    ["2022-08-11T09:30:00", "2022-08-11"],
    ["Wed, 17 Aug 2022 09:30:00 +0200", "2022-08-17T09:30:00+02:00"],
    ["17 Aug 2022 9:30 GMT", "2022-08-17T09:30Z"],
    ["Wed, 17 Aug 2022 09:30:00 EST", "2022-08-17"],
    ["17. August 2022", "2022-08-17"],
    ["Mittwoch, 17. August 2022, 14:05 Uhr", "2022-08-17"],
    ["1. März 2022", "2022-03-01"],
    ["17.08.2022", "2022-08-17"],
    ["August 17, 2022", "2022-08-17"],
    ["17th of August, 2022", "2022-08-17"],
    ["Sept. 7, 2022", "2022-09-07"],
    ["17 августа 2022", "2022-08-17"],
    ["17 августа 2022 года", "2022-08-17"],
    ["3 мая 2022 г.", "2022-05-03"],
  ])("%s is %s", (said, day) => expect(published(said)).toBe(day));

  test.each([
    "",
    "gestern",
    "31. Februar 2022",
    "2022-13-01",
    "2022-02-30",
    "08/17/2022",
    "im August 2022",
    "17. August",
    "1234567890",
    "17. Augustus 2022",
    "2022-08-17x",
  ])("%s is left out", (said) => expect(published(said)).toBeUndefined());

  test("any day is kept as said", () => {
    fc.assert(
      fc.property(fc.date({ min: new Date("1000-01-01"), max: new Date("2999-12-31"), noInvalidDate: true }), (date) => {
        const iso = date.toISOString();
        expect(published(iso)).toBe(iso);
        expect(published(iso.slice(0, 10))).toBe(iso.slice(0, 10));
      }),
    );
  });
});

test("findDate says where the words stand", () => {
  expect(findDate("untergrund-blättle.ch… vom 17. August 2022")).toEqual({ day: "2022-08-17", from: 27, to: 42 });
});

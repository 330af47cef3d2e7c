import fc from "fast-check";
import { expect, test } from "vitest";
import { QUADS } from "../model/event-type.ts";
import { measures, series, totalsByDay, totalsByPeriod, type Weighed } from "./series.ts";

const EVENTS: readonly Weighed[] = [
  { day: "2022-08-10", intensity: 4, quad: "verbal cooperation" },
  { day: "2022-08-10", intensity: -2, quad: "verbal conflict" },
  { day: "2022-08-31", intensity: -9, quad: "material conflict", events: 2 },
  { day: "2022-10-01", intensity: 0, quad: "verbal cooperation" },
];

test("counts, shares, mean, variance, conflict index and share of the volume of a month", () => {
  const august = totalsByPeriod(totalsByDay(EVENTS), "month").get("2022-08");
  expect(august && measures(august, 200)).toEqual({
    events: 4,
    verbalCooperation: 1,
    materialCooperation: 0,
    verbalConflict: 1,
    materialConflict: 2,
    negative: 3,
    sum: -16,
    squares: 182,
    mean: -4,
    variance: 118 / 3,
    shares: { "verbal cooperation": 0.25, "material cooperation": 0, "verbal conflict": 0.25, "material conflict": 0.5 },
    conflictIndex: 62.5,
    perThousand: 20,
  });
});

test("a month without events has no row, no mean and no index; one event has no variance", () => {
  const months = totalsByPeriod(totalsByDay(EVENTS), "month");
  expect([...months.keys()]).toEqual(["2022-08", "2022-10"]);
  const october = months.get("2022-10");
  expect(october && measures(october)).not.toHaveProperty("variance");
  const none = measures({ ...totalsByDay([]), ...zero() }, 10);
  expect(none).toMatchObject({ events: 0, perThousand: 0 });
  expect(none).not.toHaveProperty("mean");
  expect(none).not.toHaveProperty("conflictIndex");
});

test("an event without a class counts, and shares are of those that have one", () => {
  const [day] = totalsByDay([{ day: "2022-08-10", intensity: 1 }, ...EVENTS.slice(0, 2)]);
  expect(day?.events).toBe(3);
  expect(day && measures(day).shares?.["verbal conflict"]).toBe(0.5);
});

test("a series has every period, those without events too, and its days in order", () => {
  const months = ["2022-07", "2022-08", "2022-09", "2022-10"];
  const found = series(totalsByDay([...EVENTS].reverse()), months, "month");
  expect([...found.events]).toEqual([0, 4, 0, 1]);
  expect(found.mean[1]).toBe(-4);
  expect(found.days && [...found.days.first]).toEqual([0, 0, 2, 2, 3]);
  expect(found.days && [...found.days.sum]).toEqual([2, -18, 0]);
  expect([...series(totalsByDay(EVENTS), ["2022-10"], "month").events]).toEqual([1]);
});

test.each([
  [{ day: "2022-08-10", intensity: 11 }, "intensity off the scale of -10 to 10: 11 (2022-08-10)"],
  [{ day: "2022-08-10", intensity: Number.NaN }, "intensity off the scale of -10 to 10: NaN (2022-08-10)"],
  [{ day: "2022-08-10", intensity: 1, events: 0 }, "not a count of events: 0 (2022-08-10)"],
])("%j is refused", (event, message) => {
  expect(() => totalsByDay([event])).toThrow(message);
});

test("a year is the sum of its months, in any order of events", () => {
  const event = fc.record({
    day: fc.constantFrom("2022-01-01", "2022-01-31", "2022-05-09", "2022-12-31"),
    intensity: fc.integer({ min: -10, max: 10 }),
    quad: fc.constantFrom(...QUADS),
  });
  fc.assert(
    fc.property(fc.array(event, { minLength: 1 }), (events) => {
      const days = totalsByDay(events);
      expect(totalsByDay([...events].reverse())).toEqual(days);
      const year = totalsByPeriod(days, "year").get("2022");
      const months = [...totalsByPeriod(days, "month").values()];
      expect(year?.sum).toBe(months.reduce((sum, month) => sum + month.sum, 0));
      expect(year?.events).toBe(events.length);
      const shares = year && measures(year).shares;
      expect(Object.values(shares ?? {}).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    }),
  );
});

function zero() {
  const names = ["events", "verbalCooperation", "materialCooperation", "verbalConflict", "materialConflict"] as const;
  const counts = Object.fromEntries(names.map((name) => [name, 0])) as Record<(typeof names)[number], number>;
  return { ...counts, negative: 0, sum: 0, squares: 0 };
}

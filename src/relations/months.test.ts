import fc from "fast-check";
import { expect, test } from "vitest";
import { QUADS } from "../model/event-type.ts";
import type { Observation } from "../store/store.ts";
import { months } from "./months.ts";

const KAZ_RUS = { a: "KAZ", b: "RUS" };

/** "RUS>KAZ 2022-08-10 -2", then what makes it special; "RUS=KAZ" is reciprocal: two rows of one claim. */
function observed(...lines: readonly string[]): Observation[] {
  return lines.flatMap((line, i) => {
    const [pair = "", day = "", intensity = "0", special = ""] = line.split(" ");
    const [one = "", other = ""] = pair.split(/[>=]/);
    const row = (initiator: string, recipient: string): Observation => ({
      claim: `c${i}`,
      initiator,
      recipient,
      ...(day === "?" ? {} : { day }),
      intensity: Number(intensity),
      quad: Number(intensity) < 0 ? "verbal conflict" : "verbal cooperation",
      reality: special === "future" || special === "hypothetical" ? special : "actual",
      negated: special === "negated",
      stance: special === "denies" || special === "doubts" ? special : "asserts",
    });
    return pair.includes("=") ? [row(one, other), row(other, one)] : [row(one, other)];
  });
}

test("counts, sums and means by month and direction", () => {
  const { dyads, relation } = months(
    KAZ_RUS,
    observed("RUS>KAZ 2022-08-10 -2", "RUS>KAZ 2022-08-31 -3", "KAZ>RUS 2022-08-10 -2", "RUS>KAZ 2022-11-28 4"),
  );
  expect(dyads.map((dyad) => [dyad.initiator, dyad.periods.map((p) => [p.period, p.events, p.sum, p.mean, p.negative])])).toEqual(
    [
      ["KAZ", [["2022-08", 1, -2, -2, 1]]],
      [
        "RUS",
        [
          ["2022-08", 2, -5, -2.5, 2],
          ["2022-11", 1, 4, 4, 0],
        ],
      ],
    ],
  );
  expect(relation.periods.map((p) => [p.period, p.events, p.verbalConflict, p.verbalCooperation])).toEqual([
    ["2022-08", 3, 3, 0],
    ["2022-11", 1, 0, 1],
  ]);
});

test("a meeting counts in both directions and once in the relation", () => {
  const { dyads, relation } = months(KAZ_RUS, observed("KAZ=RUS 2022-10-14 2.5"));
  expect(dyads.map((dyad) => dyad.periods[0]?.events)).toEqual([1, 1]);
  expect(relation.periods[0]?.events).toBe(1);
});

test("what did not take place is left out, by reason", () => {
  const { relation, leftOut } = months(
    KAZ_RUS,
    observed(
      "RUS>KAZ 2022-08-10 -2 future",
      "RUS>KAZ 2022-08-10 -2 hypothetical",
      "KAZ=RUS 2022-08-10 2 negated",
      "RUS>KAZ 2022-08-10 -2 denies",
      "RUS>KAZ ? -2",
    ),
  );
  expect(relation.periods).toEqual([]);
  expect(new Map(leftOut.map(({ reason, rows }) => [reason, rows]))).toEqual(
    new Map([
      ["planned or announced", 1],
      ["hypothetical or demanded", 1],
      ["negated", 1],
      ["denied by who is quoted", 1],
      ["no date", 1],
    ]),
  );
});

test("law: every claim is counted once, in a month or left out", () => {
  const observation = fc.record({
    claim: fc.uuid(),
    initiator: fc.constant("KAZ"),
    recipient: fc.constant("RUS"),
    day: fc
      .date({ min: new Date("2000-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    intensity: fc.integer({ min: -10, max: 10 }),
    quad: fc.constantFrom(...QUADS),
    reality: fc.constantFrom("actual", "future", "hypothetical"),
    negated: fc.boolean(),
    stance: fc.constantFrom("asserts", "denies", "doubts"),
  } satisfies { [K in keyof Observation]-?: fc.Arbitrary<unknown> }) as fc.Arbitrary<Observation>;
  fc.assert(
    fc.property(fc.uniqueArray(observation, { selector: (o) => o.claim }), (observations) => {
      const { relation, leftOut } = months(KAZ_RUS, observations);
      const counted = relation.periods.reduce(
        (total, p) => total + p.verbalCooperation + p.materialCooperation + p.verbalConflict + p.materialConflict,
        0,
      );
      expect(counted + leftOut.reduce((total, { rows }) => total + rows, 0)).toBe(observations.length);
    }),
  );
});

import { describe, expect, test } from "vitest";
import { dyadsOf, type ScoredEvent } from "./keys.ts";
import { f1, precision, recall, scoreEvents } from "./score.ts";

const event = (type: string, initiator: string[], recipient: string[], more: Partial<ScoredEvent> = {}): ScoredEvent => ({
  type,
  initiator,
  recipient,
  ...more,
});

describe("dyads", () => {
  test.each<[what: string, event: ScoredEvent, dyads: string[]]>([
    ["sectors do not count", event("ACCUSE", ["RUS.MED"], ["KAZ"]), ["ACCUSE RUS>KAZ"]],
    ["both sides once", event("CONSULT", ["FRA", "DEU"], ["DEU", "FRA"]), ["CONSULT DEU=FRA"]],
    [
      "three parties",
      event("AGREE", ["EU", "USA", "CHN"], ["USA", "EU", "CHN"]),
      ["AGREE CHN=EU", "AGREE CHN=USA", "AGREE EU=USA"],
    ],
    ["one party on both sides", event("COERCE", ["ISR.COP"], ["ISR.CVL"]), ["COERCE ISR>ISR"]],
    ["nobody known", event("PROTEST", ["fishermen"], []), ["PROTEST *>-"]],
    ["a concession retreats", event("CONCEDE", ["SDN"], ["SDN"]), ["RETREAT SDN>SDN"]],
  ])("%s", (_, of, dyads) => {
    expect(dyadsOf(of)).toEqual(dyads);
  });
});

test("precision, recall and false alarms", () => {
  const gold = [
    [event("ACCUSE", ["RUS"], ["UKR"], { reality: "actual", voices: ["Reuters"] })],
    [],
    [event("AID", ["USA"], ["UKR"])],
  ];
  const coded = [
    [event("ACCUSE", ["RUS"], ["UKR"], { reality: "future", voices: ["Reuters"] })],
    [event("AID", ["USA"], ["UKR"])],
    [],
  ];
  const score = scoreEvents(gold, coded);
  expect(score.events).toEqual({ hit: 1, coded: 2, gold: 2 });
  expect([precision(score.events), recall(score.events), f1(score.events)]).toEqual([0.5, 0.5, 0.5]);
  expect(score.empty).toEqual({ same: 1, of: 1 });
  expect(score.reality).toEqual({ same: 0, of: 1 });
  expect(score.outermost).toEqual({ same: 1, of: 1 });
  expect(scoreEvents([], []).events).toEqual({ hit: 0, coded: 0, gold: 0 });
});

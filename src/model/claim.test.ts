import { expect, test } from "vitest";
import { type Claim, type Party, toClaim } from "./claim.ts";

const party = (actor: string): Party => ({ actor, from: 0, to: 6 });

// "Moskau wirft Astana vor, Waffen zu liefern."
const draft: Omit<Claim, "id"> = {
  document: "ba7816bf8f01cfea4141",
  sentence: 0,
  type: "ACCUSE",
  mode: "allege",
  intensity: -3.5,
  quad: "verbal conflict",
  initiator: [party("RUS")],
  recipient: [party("KAZ")],
  trigger: { from: 7, to: 12 },
  quantities: [],
  reality: "actual",
  negated: false,
  voices: [],
  stance: "asserts",
  rule: "de/triggers/vorwerfen",
  from: 0,
  to: 43,
};

test("a claim has an id of what it says and where, and everything else as it was", () => {
  const { id, ...rest } = toClaim(draft);
  expect(id).toBe("af36f3353d87a3c3ebd7");
  expect(rest).toEqual(draft);
  expect(toClaim({ ...draft, initiator: [{ actor: "RUS", from: 1, to: 2 }] }).id).toBe(id);
});

test.each<[string, Partial<Claim>]>([
  ["document", { document: "e3b0c44298fc1c149afb" }],
  ["clause", { from: 1 }],
  ["end", { to: 42 }],
  ["trigger", { trigger: { from: 21, to: 24 } }],
  ["type", { type: "REJECT" }],
  ["direction", { initiator: [party("KAZ")], recipient: [party("RUS")] }],
  ["one side more", { recipient: [party("KAZ"), party("BLR")] }],
  ["other order", { initiator: [party("KAZ"), party("RUS")] }],
  ["rule", { rule: "de/triggers/beschuldigen" }],
])("another %s, another id", (_, change) => expect(toClaim({ ...draft, ...change }).id).not.toBe(toClaim(draft).id));

test.each<[string, Partial<Claim>]>([
  ["voices", { voices: [{ actor: "RUS.MED.Interfax", cue: "laut", from: 0, to: 4 }] }],
  ["reality", { reality: "future" }],
  ["negation", { negated: true }],
  ["day", { at: { from: "2022-08-17", to: "2022-08-17", precision: "day" } }],
])("the same words with other %s are the same claim", (_, change) => {
  expect(toClaim({ ...draft, ...change }).id).toBe(toClaim(draft).id);
});

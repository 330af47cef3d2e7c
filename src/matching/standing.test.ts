import { expect, test } from "vitest";
import type { Claim } from "../model/claim.ts";
import { standingOf } from "./standing.ts";

test.each<[sentence: string, initiator: string, voices: (string | undefined)[], stance: Claim["stance"], standing: string]>([
  ["Kazakhstan delivered shells.", "KAZ", [], "asserts", "reported"],
  ["Kazakhstan delivered shells, Interfax reports.", "KAZ", ["RUS.MED.Interfax"], "asserts", "reported"],
  ["Kazakhstan reportedly delivered shells.", "KAZ", [undefined], "asserts", "hearsay"],
  ["Kazakhstan delivered shells, Interfax reports citing hackers.", "KAZ", ["RUS.MED.Interfax", undefined], "asserts", "hearsay"],
  ["Russia struck a depot, its ministry said.", "RUS", ["RUS.GOV"], "asserts", "attested"],
  ["Russia struck a depot, Moscow said.", "RUS.MIL", ["RUS"], "asserts", "attested"],
  ["Russia struck a depot, Russian media said.", "RUS", ["RUS.MED"], "asserts", "reported"],
  ["Russia struck a depot, Kyiv said.", "RUS", ["UKR.GOV"], "asserts", "reported"],
  ["The EU imposed sanctions, it said.", "EU", ["EU"], "asserts", "attested"],
  ["Kazakhstan denied that it had delivered shells.", "KAZ", ["KAZ.GOV"], "denies", "contested"],
  ["Kyiv doubts that Russia withdrew.", "RUS", ["UKR"], "doubts", "contested"],
])("%s", (_, initiator, voices, stance, standing) => {
  expect(
    standingOf({
      initiator: [{ actor: initiator }],
      voices: voices.map((actor) => (actor === undefined ? {} : { actor })),
      stance,
    }),
  ).toBe(standing);
});

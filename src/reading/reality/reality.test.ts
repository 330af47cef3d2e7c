import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Lang } from "../../model/lang.ts";
import { readConllu } from "../../syntax/conllu.ts";
import { Dependencies } from "../../syntax/dependencies.ts";
import { realityOf } from "./reality.ts";

/** The event of each sentence is the word that begins so. */
const EVENT: Readonly<Record<Lang, RegExp>> = { en: /^(?:attack|visit)/i, de: /^(?:an)?(?:ge|zu)?gr[ei]i?f/i, ru: /^атак/i };

const CASES: Readonly<Record<Lang, readonly (readonly [text: string, reality: string, cue?: string])[]>> = {
  en: [
    ["Russia attacked Ukraine.", "actual"],
    ["Russia did not attack Ukraine.", "actual, negated", "not"],
    ["Russia will attack Ukraine.", "future", "will"],
    ["Russia could attack Ukraine.", "hypothetical", "could"],
    ["Russia wants to attack Ukraine.", "hypothetical", "wants"],
    ["Russia plans to attack Ukraine.", "future", "plans"],
    ["Russia refused to attack Ukraine.", "actual, negated", "refused"],
    ["If Russia attacks Ukraine, Poland will respond.", "hypothetical", "If"],
    ["Poland said that Russia would attack Ukraine.", "future", "would"],
    ["Poland said that Russia attacked Ukraine.", "actual"],
    ["Poland will say that Russia attacked Ukraine.", "actual"],
    ["Poland warned of a Russian attack.", "hypothetical", "warned"],
    ["Russia began to attack Ukraine.", "actual"],
    ["Did Russia attack Ukraine?", "hypothetical", "?"],
    ["Russia left without attacking Ukraine.", "actual, negated", "without"],
    ["Biden to visit Israel on Monday.", "future", "visit"],
    ["Russia not only attacked Ukraine.", "actual"],
  ],
  de: [
    ["Russland griff die Ukraine an.", "actual"],
    ["Russland griff die Ukraine nicht an.", "actual, negated", "nicht"],
    ["Russland wird die Ukraine angreifen.", "future", "wird"],
    ["Die Ukraine wird von Russland angegriffen.", "actual"],
    ["Russland könnte die Ukraine angreifen.", "hypothetical", "könnte"],
    ["Russland will die Ukraine angreifen.", "future", "will"],
    ["Russland soll die Ukraine angegriffen haben.", "actual"],
    ["Russland hat keinen Staat angegriffen.", "actual, negated", "keinen"],
    ["Falls Russland die Ukraine angreift, hilft Polen.", "hypothetical", "Falls"],
    ["Polen forderte, die Ukraine nicht anzugreifen.", "hypothetical, negated", "nicht"],
    ["Polen sagte, dass Russland die Ukraine angriff.", "actual"],
    ["Russland weigerte sich, die Ukraine anzugreifen.", "actual, negated", "weigerte"],
  ],
  ru: [
    ["Россия атаковала Украину.", "actual"],
    ["Россия не атаковала Украину.", "actual, negated", "не"],
    ["Россия будет атаковать Украину.", "future", "будет"],
    ["Россия могла бы атаковать Украину.", "hypothetical", "могла"],
    ["Россия хочет атаковать Украину.", "hypothetical", "хочет"],
    ["Россия отказалась атаковать Украину.", "actual, negated", "отказалась"],
    ["Если Россия атакует Украину, Польша поможет.", "hypothetical", "Если"],
    ["Польша потребовала, чтобы Россия не атаковала Украину.", "hypothetical, negated", "не"],
    ["Польша заявила, что Россия атаковала Украину.", "actual"],
  ],
};

describe.each(["en", "de", "ru"] as const)("%s", (lang) => {
  const file = readFileSync(new URL(`constructions.${lang}.conllu`, import.meta.url), "utf8");
  const trees = new Map([...readConllu(file)].map(({ text, tokens }) => [text, tokens]));
  for (const [text, how, cue] of CASES[lang])
    test(text, () => {
      const tokens = trees.get(text) ?? [];
      const head = tokens.findIndex(({ form }) => EVENT[lang].test(form));
      const { reality, negated, cue: found } = realityOf(new Dependencies(tokens), head, { lang });
      expect([`${reality}${negated ? ", negated" : ""}`, found]).toEqual([how, cue]);
    });
});

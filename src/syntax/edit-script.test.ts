import fc from "fast-check";
import { expect, test } from "vitest";
import { applyScript, scriptOf } from "./edit-script.ts";

test.each([
  ["wies", "weisen", "l/3/eisen"],
  ["Der", "der", "l/0/"],
  ["der", "der", "l/0/"],
  ["Lieferungen", "Lieferung", "u/2/"],
  ["iPhones", "iPhone", "/1/"],
  ["москвы", "Москва", "u/1/а"],
  ["ist", "sein", "=sein"],
  ["angerufen", "anrufen", "l0ge/0/"],
  ["zurückzuweisen", "zurückweisen", "l1zu/0/"],
  ["abgehaspelt", "abhaspeln", "l0ge/1/n"],
  ["gegangen", "gehen", "l/6/hen"],
])("%s -> %s is %s", (form, lemma, script) => {
  expect(scriptOf(form, lemma, ["ge", "zu"])).toBe(script);
  expect(applyScript(form, script)).toBe(lemma);
});

test.each([
  ["a word that is too short", "ab", "l/3/en"],
  ["a word without the infix", "rufen", "l0ge/0/"],
])("%s has no lemma by the script", (_, form, script) => {
  expect(applyScript(form, script)).toBeUndefined();
});

test("a script that is none throws with its value", () => {
  expect(() => applyScript("wies", "three")).toThrow("unknown edit script: three");
});

test("a script makes the lemma that it was made from", () => {
  const word = fc.oneof(fc.string({ minLength: 1, maxLength: 12 }), fc.stringMatching(/^[A-Za-zäöüßАЯая]{1,12}$/));
  fc.assert(
    fc.property(word, word, (form, lemma) => {
      expect(applyScript(form, scriptOf(form, lemma, ["ge", "zu"]))).toBe(lemma);
      expect(applyScript(form, scriptOf(form, form + lemma, ["ge"]))).toBe(form + lemma);
    }),
  );
});

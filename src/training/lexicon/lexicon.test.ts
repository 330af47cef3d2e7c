import fc from "fast-check";
import { expect, test } from "vitest";
import { packAutomaton, unpackAutomaton } from "../../syntax/automaton.ts";
import { Lexicon } from "../../syntax/lexicon.ts";
import { encodeLexicon } from "../../syntax/lexicon-file.ts";
import { PackedReader, PackedWriter } from "../../syntax/packed.ts";
import { AutomatonBuilder } from "./automaton.ts";
import { classesOf } from "./classes.ts";
import { Entries } from "./entries.ts";
import { feats } from "./feats.ts";

function automatonOf(words: ReadonlyMap<string, number>) {
  const sorted = [...words].sort(([a], [b]) => (a < b ? -1 : 1));
  const builder = new AutomatonBuilder(new Set(sorted.flatMap(([word]) => word.split(""))));
  for (const [word, value] of sorted) builder.add(word, value);
  return builder.done();
}

test("an automaton holds its strings with their numbers, and no other, after packing", () => {
  const word = fc.stringMatching(/^[abcü]{1,6}$/);
  fc.assert(
    fc.property(fc.dictionary(word, fc.nat({ max: 5 })), fc.array(word), (dictionary, others) => {
      const words = new Map(Object.entries(dictionary));
      const out = new PackedWriter();
      packAutomaton(automatonOf(words), out);
      const automaton = unpackAutomaton(new PackedReader(out.done()));
      for (const [text, value] of words) expect(automaton.find(text)).toBe(value);
      for (const other of others) expect(automaton.find(other)).toBe(words.get(other) ?? -1);
    }),
  );
});

test("an automaton is minimal: endings are shared", () => {
  const parts = automatonOf(new Map(["liefern", "bessern", "lieferst", "besserst"].map((word) => [word, 0])));
  expect(parts.value.length).toBe(12);
});

test("strings out of order are refused", () => {
  const builder = new AutomatonBuilder(new Set("ab"));
  builder.add("b", 0);
  expect(() => builder.add("a", 0)).toThrow("strings out of order: a after b");
});

test("features are sorted as CoNLL-U wants them", () => {
  expect(feats("Number[psor]=Sing|Person=1", "", "Case=Nom|Number=Sing")).toBe("Case=Nom|Number=Sing|Number[psor]=Sing|Person=1");
});

test("a rare class loses features until it is like another", () => {
  const noun = { upos: "NOUN", feats: "Case=Nom|Gender=Fem" };
  const rare = { upos: "NOUN", feats: "Case=Nom|Gender=Masc" };
  const { classes, classOf } = classesOf([[], [noun], [rare]], Uint32Array.of(0, 9, 1), { drop: [["Gender"]], least: 2 });
  expect([...classOf]).toEqual([0, 1, 2]);
  expect(classes).toEqual([[], [noun], [{ upos: "NOUN", feats: "" }]]);
});

/** A dictionary of a few words, as the builder makes it. */
function smallLexicon(): Uint8Array {
  const entries = new Entries(["ge"]);
  const add = (form: string, lemma: string, upos: string, features: string) =>
    entries.add({ form, lemma, upos, feats: features });
  add("Lieferungen", "Lieferung", "NOUN", "Case=Nom|Gender=Fem|Number=Plur");
  add("Lieferungen", "Lieferung", "NOUN", "Case=Acc|Gender=Fem|Number=Plur");
  add("wies", "weisen", "VERB", "Mood=Ind|Tense=Past|VerbForm=Fin");
  add("gerüstet", "rüsten", "VERB", "VerbForm=Part");
  add("das", "der", "DET", "Definite=Def");
  const forms = entries.sorted();
  const ending = entries.entry([entries.reading({ upos: "NOUN", feats: "Gender=Fem" }, "/2/")]);
  const tags = entries.entries.map((entry) => [...entry].filter((_, i) => i % 2 === 0).flatMap((tag) => entries.tags[tag] ?? []));
  const { classes, classOf } = classesOf(tags, new Uint32Array(tags.length).fill(1), { drop: [], least: 1 });
  return encodeLexicon({
    settings: { lang: "de", fold: [], caseless: false, tail: 4 },
    tags: entries.tags,
    scripts: entries.scripts,
    entries: entries.entries,
    classOf,
    tailOf: Uint32Array.from(tags, (list, entry) => (list.some((tag) => tag.upos === "DET") ? 0 : entry)),
    classes,
    forms: automatonOf(new Map(forms)),
    endings: automatonOf(new Map([["Anegnu", ending]])),
  });
}

test.each([
  ["Lieferungen", "listed", ["Lieferung NOUN", "Lieferung NOUN"]],
  ["Das", "listed", ["der DET"]],
  ["Waffenlieferungen", "compound", ["Waffenlieferung NOUN", "Waffenlieferung NOUN"]],
  ["US-Lieferungen", "compound", ["US-Lieferung NOUN", "US-Lieferung NOUN"]],
  ["zurückwies", "compound", ["zurückweisen VERB"]],
  ["aufgerüstet", "compound", ["aufrüsten VERB"]],
  ["Meldungen", "ending", ["Meldung NOUN"]],
  // Look-alikes: a capital that is no noun's tail, a tail of a closed class, a small letter before a noun's ending.
  ["Überwies", undefined, []],
  ["sodas", undefined, []],
  ["gungen", undefined, []],
  ["", undefined, []],
  ["...", undefined, []],
])("%s is found as %s", (form, found, readings) => {
  const lexicon = Lexicon.open(smallLexicon());
  expect(lexicon.found(form)).toBe(found);
  expect(lexicon.readings(form).map((reading) => `${reading.lemma} ${reading.upos}`)).toEqual(readings);
  expect(lexicon.classOf(form) === 0).toBe(readings.length === 0);
  const tags = lexicon.classes[lexicon.classOf(form)] ?? [];
  expect(new Set(tags.map((tag) => tag.upos))).toEqual(new Set(readings.map((reading) => reading.split(" ")[1])));
});

test("a foreign file, another version and a damaged file are refused with a reason", () => {
  const file = smallLexicon();
  const changed = (at: number) => file.map((byte, i) => (i === at ? byte ^ 1 : byte));
  expect(() => Lexicon.open(new TextEncoder().encode("PK, a foreign file"))).toThrow(
    'not a Rapporteur lexicon: it begins with "PK, "',
  );
  expect(() => Lexicon.open(changed(4))).toThrow("Rapporteur lexicon of version 0; this program reads version 1");
  expect(() => Lexicon.open(changed(file.length - 3))).toThrow("the Rapporteur lexicon is damaged");
  expect(() => Lexicon.open(file.subarray(0, 40))).toThrow("the Rapporteur lexicon is damaged");
  expect(() => Lexicon.open(new Uint8Array())).toThrow("not a Rapporteur lexicon");
});

test("any string has the same answer twice", () => {
  const lexicon = Lexicon.open(smallLexicon());
  const again = Lexicon.open(smallLexicon());
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (form) => {
      expect(lexicon.readings(form)).toEqual(again.readings(form));
      expect(lexicon.classOf(form)).toBe(lexicon.classOf(form));
    }),
  );
});

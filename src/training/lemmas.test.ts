import { expect, test } from "vitest";
import type { Token } from "../model/sentence.ts";
import { Lemmatiser, lemmaWithParticle } from "../syntax/lemmas.ts";
import { learnLemmas } from "./lemmas.ts";

const at = { from: 0, to: 0 };

/** Rows "form lemma UPOS feats" as tokens. */
const words = (rows: string): Token[] =>
  rows
    .trim()
    .split("\n")
    .map((row) => {
      const [form = "", lemma = "", upos = "", feats = ""] = row.trim().split(" ");
      return { ...at, form, lemma, upos, feats };
    });

const LEARNED = words(`
  Lieferungen Lieferung NOUN Number=Plur
  Sitzungen Sitzung NOUN Number=Plur
  Zeitungen Zeitung NOUN Number=Plur
  Moskaus Moskau PROPN Case=Gen
  Berlins Berlin PROPN Case=Gen
  Paris Paris PROPN Case=Nom
  wies weisen VERB Tense=Past
  fiel fallen VERB Tense=Past
  Der der DET Case=Nom
  gemeldet melden VERB VerbForm=Part
  geredet reden VERB VerbForm=Part
  zerredet zerreden VERB VerbForm=Part
  gehört hören VERB VerbForm=Part
  gehört gehören VERB Mood=Ind
  gehört gehören VERB Mood=Ind
`);

test.each([
  ["a word that was seen", "wies", "VERB", "Tense=Past", "weisen"],
  ["at the start of a sentence", "Wies", "VERB", "Tense=Past", "weisen"],
  ["an ending that was seen", "Meldungen", "NOUN", "Number=Plur", "Meldung"],
  ["a name in the genitive", "Londons", "PROPN", "Case=Gen", "London"],
  ["a name that ends so without being one", "Paris", "PROPN", "Case=Nom", "Paris"],
  ["features tell the verb", "gehört", "VERB", "VerbForm=Part", "hören"],
  ["and the other verb", "gehört", "VERB", "Mood=Ind", "gehören"],
  ["features of CoNLL-U that are none", "der", "DET", "_", "der"],
  ["a part of speech that was never seen", "Huch", "INTJ", "", "Huch"],
])("%s: %s is %s", (_, form, upos, feats, lemma) => {
  const learned = learnLemmas("de", LEARNED);
  const read = Lemmatiser.decode(learned.encode());
  expect(learned.lemma({ form, upos, feats })).toBe(lemma);
  expect(read.lemma({ form, upos, feats })).toBe(lemma);
  expect([...read.encode()]).toEqual([...learned.encode()]);
});

test("bytes that end early are refused", () => {
  const bytes = learnLemmas("de", LEARNED).encode();
  expect(() => Lemmatiser.decode(bytes.subarray(0, bytes.length - 2))).toThrow("end early");
});

/** "form lemma UPOS head deprel" a token. */
const sentence = (rows: string) => ({
  tokens: rows.split(", ").map((row): Token => {
    const [form = "", lemma = "", upos = "", head = "0", deprel = ""] = row.split(" ");
    return { ...at, form, lemma, upos, head: Number(head), deprel };
  }),
});

test.each([
  ["Er er PRON 2 nsubj, wies weisen VERB 0 root, das der PRON 2 obj, zurück zurück ADP 2 compound:prt", 1, "zurückweisen"],
  ["Zurück zurück ADV 2 compound:prt, weist weisen VERB 0 root", 1, "zurückweisen"],
  // Look-alikes: an adverb, the marker of an infinitive, another verb's prefix, a lemma that holds its prefix, a word with none.
  ["ging gehen VERB 0 root, zurück zurück ADV 1 advmod", 0, "gehen"],
  ["zu zu PART 2 compound:prt, wünschen wünschen VERB 0 root", 1, "wünschen"],
  ["sagt sagen VERB 0 root, gab geben VERB 1 ccomp, zu zu ADP 2 compound:prt", 0, "sagen"],
  ["gab zugeben VERB 0 root, zu zu ADP 1 compound:prt", 0, "zugeben"],
  ["Minister Minister NOUN 0 root", 0, "Minister"],
])("%s: the lemma of word %i is %s", (rows, i, lemma) => {
  expect(lemmaWithParticle(sentence(rows), i)).toBe(lemma);
});

test("a word without a lemma, and no word, have none with a particle", () => {
  expect(lemmaWithParticle({ tokens: [{ ...at, form: "wies" }] }, 0)).toBeUndefined();
  expect(lemmaWithParticle({}, 3)).toBeUndefined();
});

import { expect, test } from "vitest";
import { readConllu } from "../syntax/conllu.ts";
import { agreementOf } from "./agreement.ts";

/** Words as FORM/UPOS/HEAD/RELATION. */
function conllu(id: string, words: string): string {
  const rows = words.split(" ").map((word, n) => {
    const [form, upos, head, deprel] = word.split("/");
    return [n + 1, form, "_", upos, "_", "_", head, deprel, "_", "_"].join("\t");
  });
  return `# sent_id = ${id}\n${rows.join("\n")}\n\n`;
}

const FIRST = conllu("1", "Kiew/PROPN/2/nsubj:pass angegriffen/VERB/0/root worden/AUX/2/aux:pass") + conllu("2", "Ja/ADV/0/root");
const compare = (second: string) => agreementOf(readConllu(FIRST), readConllu(second));

test.each([
  [
    "the same",
    "Kiew/PROPN/2/nsubj:pass angegriffen/VERB/0/root worden/AUX/2/aux:pass",
    { upos: 3, heads: 3, relations: 3, labels: 3 },
  ],
  [
    "another subtype",
    "Kiew/PROPN/2/nsubj angegriffen/VERB/0/root worden/AUX/2/aux:pass",
    { upos: 3, heads: 3, relations: 3, labels: 2 },
  ],
  [
    "another relation",
    "Kiew/PROPN/2/obl angegriffen/VERB/0/root worden/AUX/2/aux:pass",
    { upos: 3, heads: 3, relations: 2, labels: 2 },
  ],
  [
    "another tag",
    "Kiew/NOUN/2/nsubj:pass angegriffen/VERB/0/root worden/AUX/2/aux:pass",
    { upos: 2, heads: 3, relations: 3, labels: 3 },
  ],
  [
    "another head",
    "Kiew/PROPN/3/nsubj:pass angegriffen/VERB/0/root worden/AUX/2/aux:pass",
    { upos: 3, heads: 2, relations: 2, labels: 2 },
  ],
])("%s", (_, words, expected) => {
  expect(compare(conllu("1", words))).toEqual({ sentences: 1, words: 3, ...expected });
});

test("only what was annotated twice is counted, and only in the same words", () => {
  expect(compare(conllu("2", "Ja/ADV/0/root"))).toMatchObject({ sentences: 1, words: 1 });
  expect(() => compare(conllu("3", "Ja/ADV/0/root"))).toThrow("annotated once only: 3 (line 1)");
  expect(() => compare(conllu("2", "Nein/ADV/0/root"))).toThrow("other words: Nein (line 1)");
});

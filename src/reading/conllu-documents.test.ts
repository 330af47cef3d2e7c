import { expect, test } from "vitest";
import { conlluDocuments } from "./conllu-documents.ts";

const FILE = `# newdoc id = a
# lang = en
# published = 2022-08-17
1\tPoland\tPoland\tPROPN\t_\t_\t2\tnsubj\t_\t_
2\tdenied\tdeny\tVERB\t_\t_\t0\troot\t_\t_
3\tit\tit\tPRON\t_\t_\t2\tobj\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_

1\tMore\tmore\tADV\t_\t_\t0\troot\t_\t_

# newpar
1\tEnd\tend\tNOUN\t_\t_\t0\troot\t_\t_

# newdoc id = b
1\tNext\tnext\tADV\t_\t_\t0\troot\t_\t_
`;

test("documents, paragraphs and offsets", async () => {
  const found = [];
  async function* chunks() {
    yield FILE.slice(0, 100);
    yield FILE.slice(100);
  }
  for await (const each of conlluDocuments(chunks(), { retrieved: "2022-08-18T00:00:00Z", lang: "de" })) found.push(each);
  expect(found.map(({ document }) => [document.text, document.lang, document.published])).toEqual([
    ["Poland denied it. More\n\nEnd", "en", "2022-08-17"],
    ["Next", "de", undefined],
  ]);
  for (const { document, sentences } of found)
    for (const { tokens = [] } of sentences)
      for (const { form, from, to } of tokens) expect(document.text.slice(from, to)).toBe(form);
});

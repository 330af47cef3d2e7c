import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Engine, type Output, type ParseJob, parseConlluStream, parseTextStream } from "../src/cli/parse-stream.ts";
import type { Token } from "../src/model/sentence.ts";
import { readConllu } from "../src/syntax/conllu.ts";
import { parsePool } from "../src/syntax/pool.ts";
import { run, temporaryFolder } from "./program.ts";

/** Hangs every word on the first. */
const chain = (tokens: readonly Token[]): Token[] =>
  tokens.map((token, n) => ({
    ...token,
    lemma: token.form.toLowerCase(),
    upos: "X",
    head: n === 0 ? 0 : 1,
    deprel: n === 0 ? "root" : "dep",
  }));

const ENGINE: Engine = { parseWords: async (sentences) => sentences.map(chain) };

const job = (output: Output, over: Partial<ParseJob> = {}): ParseJob => ({
  engine: ENGINE,
  output,
  generator: "rapporteur test",
  language: () => "de",
  ahead: 1,
  ...over,
});

async function all(parts: AsyncIterable<string>): Promise<string> {
  let out = "";
  for await (const part of parts) out += part;
  return out;
}

const TEXT = "Astana schweigt\n\nKasachstan wies das am Montag zurück. Alle warten.\n";

describe("text", () => {
  test("as CoNLL-U: multiword tokens, SpaceAfter, paragraphs, the sentence's text", async () => {
    const out = await all(parseTextStream([TEXT], job("conllu")));
    expect(out.split("\n").slice(0, 8)).toEqual([
      "# newdoc",
      "# generator = rapporteur test",
      "# newpar",
      "# sent_id = 1",
      "# text = Astana schweigt",
      "1\tAstana\tastana\tX\t_\t_\t0\troot\t_\t_",
      "2\tschweigt\tschweigt\tX\t_\t_\t1\tdep\t_\t_",
      "",
    ]);
    expect(out).toContain("\n4-5\tam\t_\t_\t_\t_\t_\t_\t_\t_\n4\tan\tan\tX\t_\t_\t1\tdep\t_\t_\n5\tdem\t");
    expect(out).toContain("\n7\tzurück\tzurück\tX\t_\t_\t1\tdep\t_\tSpaceAfter=No\n");
    expect([...readConllu(out)].map(({ text }) => text)).toEqual([
      "Astana schweigt",
      "Kasachstan wies das am Montag zurück.",
      "Alle warten.",
    ]);
  });

  test("as JSON: a sentence a line, with offsets into the whole text", async () => {
    const long = `${TEXT}\n`.repeat(1500);
    const rows = (await all(parseTextStream([long.slice(0, 50_000), long.slice(50_000)], job("json"))))
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(rows).toHaveLength(4500);
    for (const [n, row] of rows.entries()) {
      expect(row.n).toBe(n);
      expect(long.slice(row.from, row.to)).toBe(row.text);
      for (const { form, from, to, within } of row.tokens) if (!within) expect(long.slice(from, to)).toBe(form);
    }
  });

  test("as a drawing", async () => {
    expect(await all(parseTextStream(["Alle warten."], job("tree")))).toBe(
      "Alle warten.\n┬─ Alle    root  X  alle\n├─ warten  dep   X  warten\n╰─ .       dep   X  .\n\n",
    );
  });

  test("the same however the text comes in, and however many parts are under way", async () => {
    const text = `${TEXT}\n \n${"Er ging. ".repeat(1500)}\n\n${"Ja. ".repeat(6000)}\n\n${TEXT}`;
    const whole = await all(parseTextStream([text], job("conllu")));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(text.length), { maxLength: 8 }), fc.integer({ min: 1, max: 4 }), async (places, ahead) => {
        const cuts = [0, ...places.sort((a, b) => a - b), text.length];
        const chunks = cuts.slice(1).map((to, i) => text.slice(cuts[i], to));
        const later: Engine = {
          parseWords: async (sentences) => {
            await new Promise((resolve) => setTimeout(resolve, sentences.length % 7));
            return sentences.map(chain);
          },
        };
        expect(await all(parseTextStream(chunks, job("conllu", { ahead, engine: later })))).toBe(whole);
      }),
      { numRuns: 10 },
    );
  });

  test("nothing gives nothing", async () => {
    expect(await all(parseTextStream([" \n"], job("conllu")))).toBe("");
  });
});

test("CoNLL-U: only lemma, UPOS, features, head and relation are made; the parser sees none of the file's", async () => {
  const given = [
    "# sent_id = x",
    "1-2\tIm\t_\t_\t_\t_\t_\t_\t_\tA=b",
    "1\tIn\tin\tADP\tAPPR\tF=g\t3\tcase\t3:case\t_",
    "2\tdem\tder\tDET\tART\t_\t3\tdet\t3:det\t_",
    "2.1\tleer\t_\t_\t_\t_\t_\t_\t0:root\t_",
    "3\tHaus\tHaus\tNOUN\tNN\t_\t0\troot\t0:root\tSpaceAfter=No",
  ];
  const seen: Token[] = [];
  const engine: Engine = {
    parseWords: async (sentences) => {
      seen.push(...sentences.flat());
      return sentences.map(chain);
    },
  };
  expect((await all(parseConlluStream([given.join("\n")], job("conllu", { engine })))).split("\n")).toEqual([
    "# sent_id = x",
    "1-2\tIm\t_\t_\t_\t_\t_\t_\t_\tA=b",
    "1\tIn\tin\tX\tAPPR\t_\t0\troot\t3:case\t_",
    "2\tdem\tdem\tX\tART\t_\t1\tdep\t3:det\t_",
    "2.1\tleer\t_\t_\t_\t_\t_\t_\t0:root\t_",
    "3\tHaus\thaus\tX\tNN\t_\t1\tdep\t0:root\tSpaceAfter=No",
    "",
    "",
  ]);
  expect(seen[0]).toEqual({ form: "In", from: 0, to: 2, within: { from: 0, to: 2 } });
});

describe("a pool of threads", () => {
  /** The parser of these tests as a module of its own, which a thread can load. */
  function fakeParser(): URL {
    const file = join(temporaryFolder(), "fake.mjs");
    writeFileSync(
      file,
      `export const loadParser = async (lang) => ({ lang, name: "fake", parse: (sentences) =>
        sentences.map((tokens) => tokens.map((token, n) => ({ ...token, upos: lang, head: n === 0 ? 0 : 1 }))) });`,
    );
    return new URL(`file://${file}`);
  }

  test("gives the sentences of each text in order", async () => {
    const pool = parsePool({ lang: "de", threads: 2, parser: fakeParser() });
    const texts = Array.from({ length: 40 }, (_, n) => `Text ${n}. ${"Wir gehen im Wald. ".repeat(30 * (n % 5))}`);
    const parsed = await pool.parse(texts);
    expect(parsed.map(([first]) => first?.tokens?.map(({ form }) => form).join(" "))).toEqual(texts.map((_, n) => `Text ${n} .`));
    expect(parsed.map((sentences) => sentences.length)).toEqual(texts.map((_, n) => 1 + 30 * (n % 5)));
    expect((await pool.parseWords([[{ form: "a", from: 0, to: 1 }]], "en"))[0]).toMatchObject([
      { form: "a", upos: "en", head: 0 },
    ]);
    await pool.close();
  });

  test("refuses a number of threads that is none, and a text without a language", async () => {
    expect(() => parsePool({ threads: 0 })).toThrow("no number of threads: 0");
    const pool = parsePool({ threads: 1 });
    await expect(pool.parse(["Ja."])).rejects.toThrow("no language given");
    await pool.close();
  });
});

describe("wrong usage is refused with what was meant", () => {
  test.each<[args: string[], input: string, code: number, stderr: RegExp]>([
    [["--output", "xml"], "", 2, /Allowed choices are conllu, json, tree/],
    [["--input", "html"], "", 2, /Allowed choices are text, conllu/],
    [["--lang", "fr"], "", 2, /Allowed choices are de, en, ru/],
    [["--threads", "0"], "", 2, /expected a number from 1 to 256/],
    [["nowhere.txt"], "", 1, /no such file.*nowhere\.txt/],
    [["--input", "conllu", "--lang", "de"], "1\tHaus\n", 1, /2 cells where CoNLL-U has 10: 1\tHaus \(line 1 of standard input\)/],
    [
      [],
      "Le gouvernement français a annoncé mardi que les négociations reprendraient la semaine prochaine à Genève.",
      2,
      /the language of standard input is not one that is read: fr \(give --lang\)/,
    ],
  ])("rapporteur parse %j", async (args, input, code, stderr) => {
    const result = await run(join(temporaryFolder(), "unused"), ["parse", ...args], input);
    expect(result.stderr).toMatch(stderr);
    expect(result.code).toBe(code);
    expect(result.stdout).toBe("");
  });
});

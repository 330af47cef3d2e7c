// Scores the splitter on raw text: node scripts/score-words.js FOLDER [--differences N] [FILE...]. Without files, the dev files.
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { LANGUAGES } from "../dist/lang/index.js";
import { readConllu } from "../dist/syntax/conllu.js";
import { f1, scoreWords } from "../dist/training/score-words.js";

const DEV = ["en-ewt.dev", "de-gsd.dev", "de-pud", "ru-gsd.dev", "ru-pud"].map((name) => `${name}.conllu`);

const { values, positionals } = parseArgs({ allowPositionals: true, options: { differences: { type: "string" } } });
const [folder, ...files] = positionals;
if (folder === undefined) {
  console.error("usage: node scripts/score-words.js FOLDER [--differences N] [FILE...]");
  process.exit(2);
}
console.log("file".padEnd(24), "sentences F1".padStart(12), "words F1".padStart(9), "words".padStart(7));
for (const file of files.length > 0 ? files : DEV) {
  const language = LANGUAGES[basename(file).slice(0, 2)];
  if (language === undefined) throw new Error(`the language of ${file} is not read: a name begins with de, en or ru`);
  const score = scoreWords(readConllu(readFileSync(join(folder, file), "utf8")), language);
  const cells = [f1(score.sentences).toFixed(2).padStart(12), f1(score.words).toFixed(2).padStart(9)];
  console.log(basename(file).padEnd(24), ...cells, String(score.words.gold).padStart(7));
  for (const { gold, found } of score.differences.slice(0, Number(values.differences ?? 0)))
    console.log(`  ${gold}  →  ${found}`);
}

// `npm run train -- de`: learns the model of a language and writes models/de.model. `npm run train -- lexicon`: makes the dictionaries that
// the models of German and Russian were learned with, from the packages installed; a model must be learned anew after it.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "./build.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const usage = `usage: npm run train -- de|en|ru|lexicon ... [--treebanks FOLDER] [--hold-out] [--seed N] [--epochs N] [--out FOLDER]
  --treebanks  the published treebanks, CoNLL-U (default: ../shared/treebanks beside the project)
  --hold-out   score every second sentence of the language's first treebank instead of learning from it; writes no model
  --out        where models are written (default: models)`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    treebanks: { type: "string", default: join(root, "../shared/treebanks") },
    "hold-out": { type: "boolean", default: false },
    seed: { type: "string" },
    epochs: { type: "string" },
    out: { type: "string", default: join(root, "models") },
    help: { type: "boolean", default: false },
  },
});
const known = ["de", "en", "ru", "lexicon"];
const unknown = positionals.filter((word) => !known.includes(word));
if (values.help || positionals.length === 0 || unknown.length > 0) {
  if (unknown.length > 0) console.error(`nothing to train by this name: ${unknown.join(", ")}`);
  console.error(usage);
  process.exit(values.help ? 0 : 2);
}

build();
for (const word of positionals) {
  const started = Date.now();
  const report = (/** @type {string} */ line) =>
    console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`);
  if (word === "lexicon") await lexicons(report);
  else await model(word, report);
}

/** @param {(line: string) => void} report */
async function lexicons(report) {
  const { buildLexicon, LEXICON_LANGS } = await import("../dist/training/lexicon/index.js");
  const folder = join(values.out, "lexicon");
  mkdirSync(folder, { recursive: true });
  for (const lang of LEXICON_LANGS) {
    const { file, report: made } = buildLexicon(lang, root);
    writeFileSync(join(folder, `${lang}.lexicon`), file);
    report(
      `${lang}: ${Object.entries(made)
        .map(([name, value]) => `${value} ${name}`)
        .join(", ")}`,
    );
  }
}

/** @param {string} lang @param {(line: string) => void} report */
async function model(lang, report) {
  const { train } = await import("../dist/training/train.js");
  const holdOut = values["hold-out"];
  const bytes = train(lang, {
    treebanks: values.treebanks,
    root,
    holdOut,
    ...(values.seed ? { seed: Number(values.seed) } : {}),
    ...(values.epochs ? { epochs: Number(values.epochs) } : {}),
    report,
  });
  report(`${bytes.length} bytes`);
  if (holdOut) return;
  mkdirSync(values.out, { recursive: true });
  writeFileSync(join(values.out, `${lang}.model`), bytes);
}

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Lang } from "../model/lang.ts";
import { Lexicon } from "../syntax/lexicon.ts";
import { Arena } from "../syntax/network/arena.ts";
import { decodeModel, encodeModel } from "../syntax/network/model-file.ts";
import { lookUpIn } from "../syntax/network-parser.ts";
import { type Example, readBank } from "./bank.ts";
import { learn } from "./learn.ts";
import { learnLemmas } from "./lemmas.ts";
import { OWN, RECIPES, type Source } from "./recipes.ts";
import type { Trained } from "./transfer.ts";

export interface TrainOptions {
  /** The folder of the published treebanks. */
  readonly treebanks: string;
  /** The folder of the project: own treebank, models. */
  readonly root: string;
  /** Whether every second sentence of the language's own treebank is scored and not learned from: figures, not a model to ship. */
  readonly holdOut: boolean;
  readonly seed?: number;
  readonly epochs?: number;
  readonly report: (line: string) => void;
}

/** Learns the model of a language; gives the bytes of its file. Same files, same options, same bits. */
export function train(lang: Lang, options: TrainOptions): Uint8Array {
  const recipe = RECIPES[lang];
  const files = recipe.sources.flatMap((source) => filesOf(source, lang, options));
  const all = files.map(({ path, bank }) => readBank(path, bank));
  const isScored = (example: Example, i: number) =>
    options.holdOut && !recipe.dev && example.bank === recipe.halved && i % 2 === 1;
  const examples = all.flatMap((bank) => bank.filter((example, i) => !isScored(example, i)));
  const dev = recipe.dev
    ? readBank(join(options.treebanks, `${recipe.dev.file}.conllu`), recipe.dev.bank)
    : all.flatMap((bank) => bank.filter(isScored));
  const lexicon = openLexicon(lang, options.root);
  const course = {
    ...recipe.course,
    ...(options.seed ? { seed: options.seed } : {}),
    ...(options.epochs ? { epochs: options.epochs } : {}),
  };
  const start = recipe.start && beginning(recipe.start, options.root);
  options.report(`${lang}: ${files.map(({ path }) => path.split("/").at(-1)).join(" ")}`);
  const { parts, trainer } = learn(examples, dev, lookUpIn(lexicon), course, options.report, start);
  const words = examples.flatMap(({ tokens }) => tokens);
  const lemmas = learnLemmas(lang, words, lexicon).encode();
  return encodeModel({ ...parts, lang, name: `news-${lang}@1`, lemmas }, trainer.arena.floats);
}

/** Throws an Error that names the treebank that is not there. */
function filesOf({ file, bank }: Source, lang: Lang, { treebanks, root }: TrainOptions): { path: string; bank: string }[] {
  if (file !== OWN) return [{ path: join(treebanks, `${file}.conllu`), bank }];
  const folder = join(root, "training/treebank");
  const names = readdirSync(folder).filter((name) => name.startsWith(`${lang}-`) && name.endsWith(".conllu"));
  if (names.length === 0) throw new Error(`no treebank of ${lang} in ${folder}`);
  return names.sort().map((name) => ({ path: join(folder, name), bank }));
}

function openLexicon(lang: Lang, root: string): Lexicon {
  return Lexicon.open(readFileSync(join(root, `models/lexicon/${lang}.lexicon`)));
}

function beginning(lang: Lang, root: string): Trained {
  const arena = new Arena();
  const parts = decodeModel(readFileSync(join(root, `models/${lang}.model`)), arena);
  return { parts, floats: arena.floats };
}

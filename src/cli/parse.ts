import { once } from "node:events";
import { createReadStream } from "node:fs";
import { Command, InvalidArgumentError, Option } from "commander";
import { isLang, LANGS, type Lang } from "../model/lang.ts";
import { fail } from "./exit.ts";
import { type Engine, OUTPUTS, type Output, type ParseJob } from "./parse-stream.ts";
import { tell } from "./print.ts";

const INPUTS = ["text", "conllu"] as const;

interface Options {
  lang?: Lang;
  input: (typeof INPUTS)[number];
  output: Output;
  threads: number;
}

export function parseCommand(version: string): Command {
  return new Command("parse")
    .argument("[file]", "plain text or CoNLL-U in UTF-8; standard input when absent, or -")
    .addOption(new Option("--lang <code>", "its language; recognised when not given").choices([...LANGS]))
    .addOption(
      new Option("--input <format>", "with conllu the sentences and words of the file are kept")
        .choices([...INPUTS])
        .default("text"),
    )
    .addOption(
      new Option("--output <format>", "json is a sentence a line, tree a drawing").choices([...OUTPUTS]).default("conllu"),
    )
    .option("--threads <n>", "how many threads parse", threadsArgument, 1)
    .action((file: string | undefined, options: Options) => parse(file, options, version).catch(fail));
}

async function parse(file: string | undefined, options: Options, version: string): Promise<void> {
  const { parseConlluStream, parseTextStream } = await import("./parse-stream.ts");
  const { detectLanguage } = await import("../sources/language.ts");
  const standard = file === undefined || file === "-";
  const name = standard ? "standard input" : file;
  const input = standard
    ? process.stdin.setEncoding("utf8")
    : createReadStream(file, { encoding: "utf8", highWaterMark: 1 << 18 });
  const engine = await engineOf(options.threads);
  const job: ParseJob = {
    engine,
    output: options.output,
    generator: `rapporteur ${version}`,
    ahead: options.threads === 1 ? 1 : options.threads * 2,
    language(text) {
      if (options.lang) return options.lang;
      const { lang, reliable } = detectLanguage(text);
      if (!isLang(lang)) throw new RangeError(`the language of ${name} is not one that is read: ${lang} (give --lang)`);
      tell(`language: ${lang}${reliable ? "" : ", though the text hardly shows it"} (--lang says another)`);
      return lang;
    },
  };
  const parsed = options.input === "conllu" ? parseConlluStream(input, job, name) : parseTextStream(input, job);
  try {
    for await (const part of parsed) if (!process.stdout.write(part)) await once(process.stdout, "drain");
  } finally {
    await engine.close();
  }
}

/** In this thread, or in several. */
async function engineOf(threads: number): Promise<Engine & { close(): Promise<void> }> {
  if (threads > 1) {
    const { parsePool } = await import("../syntax/pool.ts");
    return parsePool({ threads });
  }
  const [{ loadParser }, { parseWords }] = await Promise.all([import("../syntax/load.ts"), import("../syntax/parse.ts")]);
  const parsers = new Map<Lang, ReturnType<typeof loadParser>>();
  const parserOf = (lang: Lang) => {
    const parser = parsers.get(lang) ?? loadParser(lang);
    parsers.set(lang, parser);
    return parser;
  };
  return {
    parseWords: async (sentences, lang) => parseWords(sentences, await parserOf(lang)),
    close: async () => undefined,
  };
}

function threadsArgument(text: string): number {
  const threads = Number(text);
  if (!Number.isInteger(threads) || threads < 1 || threads > 256)
    throw new InvalidArgumentError("expected a number from 1 to 256");
  return threads;
}

import { writeFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { Command, Option } from "commander";
import { relation } from "../model/dyad.ts";
import { LANGS, type Lang } from "../model/lang.ts";
import { countryArgument, windowOptions } from "./arguments.ts";
import { fail } from "./exit.ts";
import { type MeasuringOptions, measuringOf, measuringOptions } from "./measuring.ts";
import { print, printJson, tell } from "./print.ts";
import { loadReader, nameOf } from "./reader.ts";
import { storeOption, withStore } from "./store-option.ts";

interface Options extends MeasuringOptions {
  store?: string;
  from?: string;
  to?: string;
  source?: string;
  lang: Lang;
  output?: string;
  json?: boolean;
}

export function briefCommand(version: string): Command {
  const command = new Command("brief")
    .argument("<country>", "alpha-3 code: KAZ", countryArgument)
    .argument("<other>", "alpha-3 code: RUS", countryArgument);
  return measuringOptions(
    windowOptions(command).option("--source <name>", "the data set that is counted (default: the one with most events)"),
  )
    .addOption(new Option("--lang <language>", "the language of the page").choices([...LANGS]).default("en"))
    .option("--output <file>", "write a .html file that prints to A4, or a .md file with its chart beside it as .svg")
    .option("--json", "print the facts as JSON")
    .addOption(storeOption())
    .action((one: string, other: string, options: Options) => write(one, other, options, version).catch(fail));
}

async function write(one: string, other: string, options: Options, version: string): Promise<void> {
  const { output, lang } = options;
  const ending = output === undefined ? ".md" : extname(output).toLowerCase();
  if (ending !== ".md" && ending !== ".html")
    throw new RangeError(`cannot write a brief as ${ending || "a file without ending"}: ${output} (expected .md or .html)`);
  if (output !== undefined && options.json) throw new RangeError("--json prints the facts; it goes without --output");
  const pair = relation(one, other);
  const { askBrief, html, markdown, page, WORDS } = await import("../relations/brief/index.ts");
  const reader = nameOf(await loadReader());
  await withStore(options.store, async (store) => {
    const { facts, measured } = await askBrief(store, pair, {
      window: { from: options.from, to: options.to },
      ...(options.source === undefined ? {} : { source: options.source }),
      measuring: measuringOf(options),
      now: new Date().toISOString().slice(0, 10),
      program: `rapporteur ${version}`,
      reader,
    });
    if (options.json) return printJson(facts);
    if (output === undefined) return print(markdown(page(facts, WORDS[lang])).trimEnd());
    const { picture } = await import("../relations/brief/picture.ts");
    const svg = picture(measured, facts.dataset, lang);
    const written = page(facts, WORDS[lang], svg);
    if (ending === ".html") await writeFile(output, html(written));
    else {
      const drawing = output.replace(/\.md$/i, ".svg");
      if (svg !== undefined) await writeFile(drawing, svg);
      await writeFile(output, markdown(written, basename(drawing)));
    }
    tell(`${output}: ${facts.notes.length} claims and ${facts.sources.length} sources cited`);
  });
}

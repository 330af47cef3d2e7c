import { Command, Option } from "commander";
import { relation as relationOf } from "../model/dyad.ts";
import { LANGS, type Lang } from "../model/lang.ts";
import { collect, countryArgument, windowOptions } from "./arguments.ts";
import { fail } from "./exit.ts";
import { type MeasuringOptions, measuringOf, measuringOptions } from "./measuring.ts";
import { print, printJson, tell } from "./print.ts";
import { storeOption, withStore } from "./store-option.ts";

interface Options extends MeasuringOptions {
  store?: string;
  from?: string;
  to?: string;
  source?: string[];
  driversOf?: string;
  directions?: boolean;
  neighbours?: boolean;
  svg?: string;
  lang: Lang;
  csv?: boolean;
  json?: boolean;
}

export function relationCommand(): Command {
  const command = new Command("relation")
    .argument("<country>", "alpha-3 code: KAZ", countryArgument)
    .argument("<other>", "alpha-3 code: RUS", countryArgument);
  return measuringOptions(
    windowOptions(command).option(
      "--source <name>",
      "a data set: reports, gdelt, icews ...; again for several side by side",
      collect,
    ),
  )
    .option("--drivers-of <period>", "the events that move one period most, as in 2012-09")
    .option("--directions", "print a table for each direction as well")
    .option("--neighbours", "list the relations that move together with this one")
    .option("--svg <file>", "draw the chart into a file, or - for standard output")
    .addOption(new Option("--lang <language>", "the language of the chart").choices([...LANGS]).default("en"))
    .option("--csv", "print the periods as CSV")
    .option("--json", "print as JSON")
    .addOption(storeOption())
    .action((one: string, other: string, options: Options) => show(one, other, options).catch(fail));
}

async function show(one: string, other: string, options: Options): Promise<void> {
  const { relationAnswer } = await import("../relations/relation.ts");
  const { from, to, source, driversOf } = options;
  const pair = relationOf(one, other);
  await withStore(options.store, async (store) => {
    const answer = await relationAnswer(store, pair, {
      ...given(from, to),
      ...measuringOf(options),
      ...(source === undefined ? {} : { sources: source }),
      ...(driversOf === undefined ? {} : { driversOf }),
    });
    const company = options.neighbours
      ? await (await import("../relations/across.ts")).neighboursOf(store, pair, { source: answer.source, ...given(from, to) })
      : undefined;
    if (options.svg !== undefined) {
      const { picture } = await import("../relations/brief/picture.ts");
      const svg = picture(answer, answer.source, options.lang);
      if (svg === undefined) tell("nothing to draw: no events");
      else if (options.svg === "-") return print(svg.trimEnd());
      else {
        const { writeFile } = await import("node:fs/promises");
        await writeFile(options.svg, svg);
        tell(`${options.svg}: drawn`);
      }
      if (!options.json && !options.csv) return;
    }
    if (options.json) return printJson(company ? { ...answer, ...company, options: answer.options } : answer);
    const { relationCsv } = await import("./relation-csv.ts");
    if (options.csv) return print(relationCsv([answer, ...answer.beside]));
    const { printRelation, printNeighbours } = await import("./relation-text.ts");
    printRelation(answer, options.directions === true);
    if (company) printNeighbours(company);
  });
}

function given(from: string | undefined, to: string | undefined): { from?: string; to?: string } {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

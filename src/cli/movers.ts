import { Command } from "commander";
import { windowOptions } from "./arguments.ts";
import { fail } from "./exit.ts";
import { countArgument } from "./paging.ts";
import { printJson, printTable, tell } from "./print.ts";
import { signed } from "./relation-text.ts";
import { storeOption, withStore } from "./store-option.ts";

interface Options {
  store?: string;
  from?: string;
  to?: string;
  source?: string;
  least: number;
  limit: number;
  json?: boolean;
}

export function moversCommand(): Command {
  return windowOptions(new Command("movers"))
    .option("--source <name>", "the data set (default: the one with most events)")
    .option("--least <n>", "events that a relation must have in the window", countArgument, 20)
    .option("--limit <n>", "rows to print; 0 for all", countArgument, 20)
    .option("--json", "print as JSON")
    .addOption(storeOption())
    .action((options: Options) => show(options).catch(fail));
}

async function show({ store: path, from, to, source, least, limit, json }: Options): Promise<void> {
  const { moversAnswer } = await import("../relations/across.ts");
  await withStore(path, async (store) => {
    const answer = await moversAnswer(store, {
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(source === undefined ? {} : { source }),
      ...(limit > 0 ? { limit } : {}),
      least,
    });
    if (json) return printJson(answer);
    printTable(answer.movers, [
      { head: "relation", of: (one) => `${one.a}-${one.b}` },
      { head: "events", of: (one) => one.events, right: true },
      { head: "before", of: (one) => signed(one.before), right: true },
      { head: "after", of: (one) => signed(one.after), right: true },
      { head: "change", of: (one) => signed(one.change), right: true },
      { head: "error", of: (one) => one.error.toFixed(2), right: true },
      { head: "p", of: (one) => one.p.toPrecision(2), right: true },
      { head: "false share", of: (one) => one.rate.toPrecision(2), right: true },
    ]);
    const { options, tested, leftOut } = answer;
    if (options.source === undefined) return tell("no events in the store");
    tell(
      `${answer.movers.length} of ${tested} relations tested, ${options.source}, ${options.from} to ${options.to}; ` +
        `"false share": of the relations down to this row, the share that chance alone would give (Benjamini-Hochberg)`,
    );
    if (leftOut.length > 0) tell(`not tested: ${leftOut.map(({ reason, rows }) => `${rows} with ${reason}`).join(", ")}`);
  });
}

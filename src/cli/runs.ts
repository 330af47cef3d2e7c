import { Command } from "commander";
import { fail } from "./exit.ts";
import { printJson, printTable } from "./print.ts";
import { storeOption, withStore } from "./store-option.ts";

interface Options {
  store?: string;
  json?: boolean;
}

export function runsCommand(): Command {
  return new Command("runs")
    .argument("[run]", "a run, as the list names it")
    .option("--json", "print as JSON")
    .addOption(storeOption())
    .action((run: string | undefined, options: Options) => runs(run, options).catch(fail));
}

async function runs(run: string | undefined, options: Options): Promise<void> {
  await withStore(options.store, async (store) => {
    if (run === undefined) {
      const rows = await store.runs();
      if (options.json) return printJson({ runs: rows });
      return printTable(rows, [
        { head: "run", of: (row) => row.run },
        { head: "last batch", of: (row) => row.last },
        { head: "added", of: (row) => row.added, right: true },
        { head: "known", of: (row) => row.known, right: true },
        { head: "claims", of: (row) => row.claims, right: true },
        { head: "rejected", of: (row) => row.rejected, right: true },
      ]);
    }
    const rejections = await store.rejections(run);
    if (options.json) return printJson({ run, rejections });
    printTable(rejections, [
      { head: "input", of: (row) => (row.row === undefined ? row.origin : `${row.origin}:${row.row}`), width: 70 },
      { head: "reason", of: (row) => row.reason },
      { head: "what to do", of: (row) => row.detail },
    ]);
  });
}

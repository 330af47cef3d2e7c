import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import { Command } from "commander";
import { fail } from "./exit.ts";
import { printJson, printTable } from "./print.ts";
import { storeOption, withStore } from "./store-option.ts";

interface Options {
  store?: string;
  json?: boolean;
}

export function exportCommand(): Command {
  return new Command("export")
    .argument("<folder>", "where to; it is made when it is not there")
    .option("--json", "print the list of files as JSON")
    .addOption(storeOption())
    .action((folder: string, options: Options) => exportAll(resolve(folder), options).catch(fail));
}

async function exportAll(folder: string, options: Options): Promise<void> {
  await mkdir(folder, { recursive: true });
  await withStore(options.store, async (store) => {
    const files = await store.exportTo(folder);
    if (options.json) return printJson({ files });
    printTable(files, [
      { head: "table", of: (row) => row.table },
      { head: "rows", of: (row) => row.rows, right: true },
      { head: "file", of: (row) => row.file },
    ]);
  });
}

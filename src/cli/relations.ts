import { Command } from "commander";
import type { RelationRow } from "../store/store.ts";
import { fail } from "./exit.ts";
import { type PageOptions, pageOf, pageOptions, tellPage } from "./paging.ts";
import { printJson, printTable } from "./print.ts";
import { storeOption, withStore } from "./store-option.ts";

interface Options extends PageOptions {
  store?: string;
  source?: string;
  json?: boolean;
}

export function relationsCommand(): Command {
  return pageOptions(new Command("relations"))
    .option("--source <name>", "only those that a data set holds: reports, gdelt, icews ...")
    .option("--json", "print as JSON")
    .addOption(storeOption())
    .action((options: Options) => relations(options).catch(fail));
}

async function relations(options: Options): Promise<void> {
  await withStore(options.store, async (store) => {
    const { rows, total } = await store.relations({
      ...pageOf(options),
      ...(options.source === undefined ? {} : { source: options.source }),
    });
    if (options.json) return printJson({ relations: rows, total });
    printTable(rows, [
      { head: "relation", of: (row) => `${row.a}-${row.b}` },
      { head: "claims", of: (row) => row.claims, right: true },
      { head: "first acts", of: (row) => row.aToB, right: true },
      { head: "second acts", of: (row) => row.bToA, right: true },
      { head: "mean", of: (row) => row.mean?.toFixed(2), right: true },
      { head: "attributed", of: (row) => row.attributed, right: true },
      { head: "documents", of: (row) => row.documents, right: true },
      ...(rows.some(({ sources }) => sources.length > 0) ? [IMPORTED] : []),
      { head: "from", of: (row) => row.first },
      { head: "to", of: (row) => row.last },
    ]);
    tellPage("relations", rows.length, total);
  });
}

const IMPORTED = {
  head: "imported",
  of: (row: RelationRow) => row.sources.map(({ source, events }) => `${source} ${events}`).join(", "),
  width: 40,
};

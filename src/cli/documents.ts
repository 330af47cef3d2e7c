import { Command } from "commander";
import { fail } from "./exit.ts";
import { type PageOptions, pageOf, pageOptions, tellPage } from "./paging.ts";
import { printJson, printTable } from "./print.ts";
import { storeOption, withStore } from "./store-option.ts";

interface Options extends PageOptions {
  store?: string;
  lang?: string;
  search?: string;
  json?: boolean;
}

export function documentsCommand(): Command {
  return pageOptions(
    new Command("documents")
      .option("--search <words>", "only those whose title, outlet or text holds these words")
      .option("--lang <code>", "only those in one language"),
  )
    .option("--json", "print as JSON")
    .addOption(storeOption())
    .action((options: Options) => documents(options).catch(fail));
}

async function documents(options: Options): Promise<void> {
  await withStore(options.store, async (store) => {
    const { rows, total } = await store.documents({
      ...pageOf(options),
      ...(options.lang ? { lang: options.lang } : {}),
      ...(options.search ? { q: options.search } : {}),
    });
    if (options.json) return printJson({ documents: rows, total });
    printTable(rows, [
      { head: "id", of: (row) => row.id.slice(0, 10) },
      { head: "published", of: (row) => row.published?.slice(0, 10) },
      { head: "lang", of: (row) => row.lang },
      { head: "claims", of: (row) => row.unread ?? row.claims, right: true },
      { head: "outlet", of: (row) => row.outlet, width: 28 },
      { head: "title", of: (row) => row.title, width: 80 },
    ]);
    tellPage("documents", rows.length, total);
  });
}

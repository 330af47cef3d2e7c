import { Command, InvalidArgumentError } from "commander";
import type { ImportRow } from "../store/store.ts";
import { fail } from "./exit.ts";
import { type PageOptions, pageOf, pageOptions, tellPage } from "./paging.ts";
import { print, printJson, printTable } from "./print.ts";
import { storeOption, withStore } from "./store-option.ts";

interface Options {
  store?: string;
  json?: boolean;
}

interface ShowOptions extends Options, PageOptions {
  rejected?: boolean;
  reason?: string;
}

export function importsCommand(): Command {
  const command = new Command("imports")
    .option("--json", "print as JSON")
    .addOption(storeOption())
    .action((options: Options) => list(options).catch(fail));
  const show = pageOptions(
    new Command("show")
      .description("one import: its rows by reason, or the rows themselves that were left out")
      .argument("<id>", "an import, as the list numbers it", importId)
      .option("--rejected", "list the rows that were not used, from the file, which must still be there")
      .option("--reason <reason>", "only rows left out for this reason"),
  )
    .option("--json", "print as JSON")
    .addOption(storeOption())
    .action((id: number, _options: ShowOptions, self: Command) => showOne(id, self.optsWithGlobals<ShowOptions>()).catch(fail));
  const undo = new Command("undo")
    .description("take an import back: its events are removed, and its file can be imported again")
    .argument("<id>", "an import, as the list numbers it", importId)
    .option("--json", "print as JSON")
    .addOption(storeOption())
    .action((id: number, _options: Options, self: Command) => undoOne(id, self.optsWithGlobals<Options>()).catch(fail));
  return command.addCommand(show).addCommand(undo);
}

async function list(options: Options): Promise<void> {
  await withStore(options.store, async (store) => {
    const imports = await store.imports();
    if (options.json) return printJson({ imports });
    printTable(imports, [
      { head: "import", of: (row) => row.id, right: true },
      { head: "data set", of: (row) => row.dataset },
      { head: "format", of: (row) => row.format },
      { head: "rows", of: (row) => row.rows, right: true },
      { head: "used", of: (row) => row.used, right: true },
      { head: "from", of: (row) => row.first },
      { head: "to", of: (row) => row.last },
      { head: "at", of: (row) => row.at.slice(0, 16) },
      { head: "file", of: (row) => (row.undone === undefined ? row.file : `taken back: ${row.file}`), width: 60 },
    ]);
  });
}

async function showOne(id: number, options: ShowOptions): Promise<void> {
  await withStore(options.store, async (store) => {
    if (options.rejected || options.reason !== undefined) {
      const page = await store.importLeftOut(id, {
        ...pageOf(options),
        ...(options.reason === undefined ? {} : { reason: options.reason }),
      });
      if (options.json) return printJson({ import: id, ...page });
      printTable(page.rows, [
        { head: "row", of: (row) => row.row, right: true },
        { head: "reason", of: (row) => row.reason },
        {
          head: "what is in it",
          of: (row) =>
            Object.entries(row.cells)
              .map(([name, cell]) => `${name}=${cell}`)
              .join(" "),
          width: 160,
        },
      ]);
      return tellPage("rows", page.rows.length, page.total);
    }
    const found = (await store.imports()).find((row) => row.id === id);
    if (!found) throw new RangeError(`no such import: ${id}`);
    if (options.json) return printJson(found);
    describe(found);
  });
}

function describe(row: ImportRow): void {
  const lines: readonly (readonly [string, string | undefined])[] = [
    ["file", row.file],
    ["format", [row.format, ...row.notes].join("; ")],
    ["data set", row.dataset],
    ["imported", row.at],
    ["taken back", row.undone],
    ["days", row.first === undefined ? undefined : `${row.first} to ${row.last}`],
    ["rows", `${row.rows}, of which ${row.used} are used`],
  ];
  for (const [name, value] of lines) if (value !== undefined) print(`${name.padEnd(10)} ${value}`);
  if (row.leftOut.length === 0) return;
  print("");
  printTable(row.leftOut, [
    { head: "left out", of: (one) => one.rows, right: true },
    { head: "reason", of: (one) => one.reason },
  ]);
}

async function undoOne(id: number, options: Options): Promise<void> {
  await withStore(options.store, async (store) => {
    const row = await store.undoImport(id, new Date().toISOString());
    if (options.json) return printJson(row);
    print(`import ${id} is taken back: ${row.used} rows of ${row.file} are no longer in the store`);
  });
}

function importId(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("expected the number of an import, as in 3");
  return Number(text);
}

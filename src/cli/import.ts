import { readFile } from "node:fs/promises";
import { Command } from "commander";
import type { ImportReport, ImportRequest, LeftOut, Store } from "../store/store.ts";
import { EXIT, fail } from "./exit.ts";
import { print, printJson, printTable, tell } from "./print.ts";
import { onInterrupt, progress } from "./progress.ts";
import { storeOption, withStore } from "./store-option.ts";

interface Options {
  store?: string;
  format?: string;
  mapping?: string;
  repair?: boolean;
  dataset?: string;
  json?: boolean;
}

export function importCommand(): Command {
  return new Command("import")
    .argument("<path...>", "files, also .gz and .zip, folders with all below them, or patterns with * and **")
    .option("--format <name>", "what kind of file it is, where the content does not say it")
    .option("--mapping <file>", "a JSON file that says which column is what (docs/importing.md)")
    .option("--repair", "restore event codes that a spreadsheet has damaged, where another column tells them")
    .option("--dataset <name>", "another name for the data set")
    .option("--json", "print the report as JSON")
    .addOption(storeOption())
    .action((paths: string[], options: Options) => importAll(paths, options).catch(fail));
}

async function importAll(paths: readonly string[], options: Options): Promise<void> {
  const { eventFiles } = await import("./event-files.ts");
  const common = await commonOptions(options);
  const files = await eventFiles(paths);
  const signal = onInterrupt();
  const reports: ImportReport[] = [];
  const counter = progress();
  await withStore(options.store, async (store) => {
    for (const file of files) {
      if (signal.aborted) break;
      counter.show(() => `${reports.length} of ${files.length} files, ${rowsOf(reports)} rows`);
      reports.push(
        typeof file === "string"
          ? await importOne(store, file, common)
          : { status: "refused", file: file.file, reason: "cannot be read", detail: file.problem },
      );
    }
    if (!signal.aborted) await store.finishImports();
  });
  counter.end();
  if (options.json) printJson({ files: reports, stopped: signal.aborted });
  else report(reports);
  if (signal.aborted) {
    tell(`stopped after ${reports.length} of ${files.length} files: the same command goes on from here`);
    process.exitCode = EXIT.stopped;
  } else if (reports.some(isRejected)) process.exitCode = EXIT.rejected;
}

function importOne(store: Store, file: string, common: Omit<ImportRequest, "file" | "at">): Promise<ImportReport> {
  return store.importFile({ file, at: new Date().toISOString(), ...common });
}

async function commonOptions(options: Options): Promise<Omit<ImportRequest, "file" | "at">> {
  const { format, repair, dataset } = options;
  if (format !== undefined) {
    const { FORMAT_NAMES } = await import("../datasets/recognise.ts");
    if (!FORMAT_NAMES.includes(format)) throw new RangeError(`unknown format: ${format} (known: ${FORMAT_NAMES.join(", ")})`);
  }
  return {
    ...(format === undefined ? {} : { format }),
    ...(repair ? { repair } : {}),
    ...(dataset === undefined ? {} : { dataset }),
    ...(options.mapping === undefined ? {} : { mapping: await mappingOf(options.mapping) }),
  };
}

async function mappingOf(file: string): Promise<unknown> {
  const text = await readFile(file, "utf8").catch((error: Error) => {
    throw new RangeError(`cannot read the mapping: ${error.message}`);
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RangeError(`not JSON: ${file} (${error instanceof Error ? error.message : error})`);
  }
}

// What stands beside quadruples is read with them, and no file that was turned away.
function isRejected(report: ImportReport): boolean {
  return report.status === "refused" && report.reason !== "read with its quadruples";
}

function rowsOf(reports: readonly ImportReport[]): number {
  return reports.reduce((sum, one) => sum + (one.status === "imported" ? one.rows : 0), 0);
}

const SHOWN = 40;

function report(reports: readonly ImportReport[]): void {
  const shown = reports.slice(0, SHOWN);
  printTable(shown, [
    { head: "import", of: (one) => (one.status === "refused" ? undefined : one.id), right: true },
    { head: "file", of: (one) => one.file.split(/[\\/]/).slice(-2).join("/"), width: 56 },
    { head: "format", of: (one) => (one.status === "refused" ? "-" : one.format) },
    { head: "rows", of: (one) => (one.status === "refused" ? undefined : one.rows), right: true },
    { head: "used", of: (one) => (one.status === "refused" ? undefined : one.used), right: true },
    { head: "from", of: (one) => (one.status === "refused" ? undefined : one.first) },
    { head: "to", of: (one) => (one.status === "refused" ? undefined : one.last) },
    { head: "", of: noteOf },
  ]);
  if (reports.length > SHOWN) tell(`and ${reports.length - SHOWN} more files: rapporteur imports lists them`);
  for (const one of reports.filter(isRejected).slice(0, SHOWN)) if (one.status === "refused") tell(`${one.file}: ${one.detail}`);
  summary(reports);
}

function noteOf(one: ImportReport): string {
  if (one.status === "refused") return one.reason;
  const known = one.status === "known" ? ["known already, nothing added"] : [];
  const repaired = one.repaired === undefined ? [] : [`${one.repaired} codes restored`];
  return [...known, ...repaired, ...one.notes].join("; ");
}

function summary(reports: readonly ImportReport[]): void {
  const imported = reports.flatMap((one) => (one.status === "imported" ? [one] : []));
  const leftOut = new Map<string, number>();
  for (const { reason, rows } of imported.flatMap((one): readonly LeftOut[] => one.leftOut))
    leftOut.set(reason, (leftOut.get(reason) ?? 0) + rows);
  const used = imported.reduce((sum, one) => sum + one.used, 0);
  const count = (status: ImportReport["status"]) =>
    reports.filter((one) => one.status === status && (status !== "refused" || isRejected(one))).length;
  print("");
  print(
    `${count("imported")} files imported, ${count("known")} known, ${count("refused")} refused; ${rowsOf(reports)} rows, ${used} used`,
  );
  if (leftOut.size === 0) return;
  print("left out:");
  for (const [reason, rows] of [...leftOut].sort(([, one], [, other]) => other - one))
    print(`${String(rows).padStart(10)}  ${reason}`);
}

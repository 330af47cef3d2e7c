import { Command, Option } from "commander";
import { LANGS, type Lang } from "../model/lang.ts";
import type { BatchReport, Rejection, Store } from "../store/store.ts";
import { EXIT, fail } from "./exit.ts";
import type { Intake } from "./intake.ts";
import { print, printJson, printTable, tell } from "./print.ts";
import { onInterrupt, progress } from "./progress.ts";
import { loadReader, loadTreeReader } from "./reader.ts";
import { storeOption, withStore } from "./store-option.ts";

interface Options {
  store?: string;
  lang?: Lang;
  allowPrivate?: boolean;
  progress: "auto" | "lines";
  json?: boolean;
  conllu?: boolean;
}

const SHOWN = 20;

export function readCommand(): Command {
  return new Command("read")
    .argument("<input...>", "text, HTML, JSON or JSON Lines; a folder is read with all below it")
    .addOption(storeOption())
    .addOption(new Option("--lang <code>", "language of texts that do not say it").choices([...LANGS]))
    .option("--conllu", "the inputs are CoNLL-U files, parsed elsewhere: one document each, or one from each # newdoc on")
    .option("--allow-private", "also fetch from private and local addresses")
    .addOption(
      new Option("--progress <how>", "auto, or a line on stderr for each batch that is kept")
        .choices(["auto", "lines"])
        .default("auto"),
    )
    .option("--json", "print the report as JSON")
    .action((inputs: string[], options: Options) => read(inputs, options).catch(fail));
}

async function read(inputs: readonly string[], options: Options): Promise<void> {
  const signal = onInterrupt();
  const now = () => new Date();
  const run = now().toISOString();
  const total = { added: 0, known: 0, appearances: 0, claims: 0, unread: 0, rejected: 0 } satisfies BatchReport;
  const rejections: Rejection[] = [];
  const counter = progress();
  await withStore(options.store, async (store) => {
    const steps = await stepsOf(store, inputs, options, { run, now, signal });
    for await (const { report, rejections: more } of steps) {
      for (const key of Object.keys(total) as (keyof BatchReport)[]) total[key] += report[key];
      if (options.json || rejections.length < SHOWN) rejections.push(...more);
      const line = () => `kept ${total.added + total.known} documents, ${total.claims} claims, ${total.rejected} rejected`;
      if (options.progress === "lines") tell(line());
      else counter.show(line);
    }
    counter.end();
    if (options.json) printJson({ run, ...total, stopped: signal.aborted, rejections });
    else report(run, total, rejections, store.place);
  });
  if (signal.aborted) {
    tell("stopped: what is counted above is kept; the same command goes on from there");
    process.exitCode = EXIT.stopped;
  } else if (total.rejected > 0) process.exitCode = EXIT.rejected;
}

/** What is done batch by batch: articles are fetched or opened and parsed, or taken as something else has parsed them. */
async function stepsOf(
  store: Store,
  inputs: readonly string[],
  { allowPrivate = false, conllu, lang }: Options,
  options: { readonly run: string; readonly now: () => Date; readonly signal: AbortSignal },
): Promise<AsyncGenerator<Intake>> {
  const known = { ...options, ...(lang && { lang }) };
  if (conllu) {
    const { intakeConllu } = await import("./intake-conllu.ts");
    return intakeConllu(store, await loadTreeReader([]), inputs, known);
  }
  const { intake } = await import("./intake.ts");
  return intake(store, await loadReader(), inputs, { ...known, stdin: process.stdin, allowPrivate });
}

function report(run: string, total: BatchReport, rejections: readonly Rejection[], place: string): void {
  if (total.rejected > 0) {
    printTable(rejections.slice(0, SHOWN), [
      { head: "rejected", of: (row) => (row.row === undefined ? row.origin : `${row.origin}:${row.row}`), width: 60 },
      { head: "why", of: (row) => row.detail, width: 100 },
    ]);
    if (total.rejected > SHOWN) print(`... ${total.rejected} in all: rapporteur runs ${run}`);
    print("");
  }
  const known = total.known > 0 ? `, ${total.known} known` : "";
  const elsewhere = total.appearances > 0 ? ` (${total.appearances} published elsewhere too)` : "";
  const unread = total.unread > 0 ? `, ${total.unread} in a language that is not read` : "";
  print(`${total.added} documents added${known}${elsewhere}${unread}, ${total.claims} claims, ${total.rejected} rejected`);
  tell(`store: ${place}`);
}

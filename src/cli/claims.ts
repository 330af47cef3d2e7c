import { Command } from "commander";
import type { Dyad } from "../model/dyad.ts";
import { relation } from "../model/dyad.ts";
import { dyadArgument, windowOptions } from "./arguments.ts";
import { shownParties, shownVoices, shownWhen } from "./claim-text.ts";
import { fail } from "./exit.ts";
import { type PageOptions, pageOf, pageOptions, tellPage } from "./paging.ts";
import { printJson, printTable } from "./print.ts";
import { storeOption, withStore } from "./store-option.ts";

interface Options extends PageOptions {
  store?: string;
  dyad?: Dyad;
  directed?: boolean;
  from?: string;
  to?: string;
  json?: boolean;
}

export function claimsCommand(): Command {
  return pageOptions(
    windowOptions(
      new Command("claims")
        .option("--dyad <pair>", "between two countries, in both directions: KAZ-RUS", dyadArgument)
        .option("--directed", "with --dyad: only what the first does to the second"),
    ),
  )
    .option("--json", "print as JSON")
    .addOption(storeOption())
    .action((options: Options) => claims(options).catch(fail));
}

async function claims(options: Options): Promise<void> {
  const { dyad } = options;
  const pair = dyad ? (options.directed ? { dyad } : { relation: relation(dyad.initiator, dyad.recipient) }) : {};
  await withStore(options.store, async (store) => {
    const { rows, total } = await store.claims({
      ...pair,
      ...(options.from ? { since: options.from } : {}),
      ...(options.to ? { until: options.to } : {}),
      ...pageOf(options),
    });
    if (options.json) return printJson({ claims: rows, total });
    printTable(rows, [
      { head: "day", of: shownWhen },
      { head: "type", of: (row) => row.type },
      { head: "who > whom", of: shownParties, width: 24 },
      {
        head: "reality",
        of: (row) => `${row.negated ? "not " : ""}${row.reality}${row.stance === "asserts" ? "" : `, ${row.stance}`}`,
      },
      { head: "according to", of: shownVoices, width: 40 },
      { head: "document", of: (row) => row.document.slice(0, 10) },
      { head: "words", of: (row) => row.text, width: 100 },
    ]);
    tellPage("claims", rows.length, total);
  });
}

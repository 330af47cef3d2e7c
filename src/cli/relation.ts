import { Command } from "commander";
import { relation as relationOf } from "../model/dyad.ts";
import type { Period } from "../relations/months.ts";
import { countryArgument, sinceArgument, untilArgument } from "./arguments.ts";
import { fail } from "./exit.ts";
import { print, printJson, printTable } from "./print.ts";
import { storeOption, withStore } from "./store-option.ts";

interface Options {
  store?: string;
  since?: string;
  until?: string;
  json?: boolean;
}

export function relationCommand(): Command {
  return new Command("relation")
    .description("how two countries get on: events by month, by class, with their mean intensity (-10 to +10)")
    .argument("<country>", "alpha-3 code: KAZ", countryArgument)
    .argument("<other>", "alpha-3 code: RUS", countryArgument)
    .option("--since <date>", "from this day, month or year on", sinceArgument)
    .option("--until <date>", "to the end of this day, month or year", untilArgument)
    .option("--json", "print as JSON")
    .addOption(storeOption())
    .action((one: string, other: string, options: Options) => show(one, other, options).catch(fail));
}

async function show(one: string, other: string, options: Options): Promise<void> {
  const { months } = await import("../relations/months.ts");
  const pair = relationOf(one, other);
  await withStore(options.store, async (store) => {
    const { since, until } = options;
    const found = months(pair, await store.observations(pair, since, until), {
      by: "month",
      ...(since ? { since } : {}),
      ...(until ? { until } : {}),
    });
    if (options.json) return printJson(found);
    printPeriods(`${pair.a} and ${pair.b}`, found.relation.periods);
    for (const dyad of found.dyads) printPeriods(`${dyad.initiator} > ${dyad.recipient}`, dyad.periods);
    const left = found.leftOut.map(({ reason, rows }) => `${rows} ${reason}`).join(", ");
    print(left === "" ? "left out: nothing" : `left out: ${left}`);
  });
}

function printPeriods(title: string, periods: readonly Period[]): void {
  print(title);
  if (periods.length === 0) print("no events");
  else
    printTable(periods, [
      { head: "month", of: (p) => p.period },
      { head: "events", of: (p) => p.events, right: true },
      { head: "words for", of: (p) => p.verbalCooperation, right: true },
      { head: "acts for", of: (p) => p.materialCooperation, right: true },
      { head: "words against", of: (p) => p.verbalConflict, right: true },
      { head: "acts against", of: (p) => p.materialConflict, right: true },
      { head: "mean", of: (p) => p.mean.toFixed(2), right: true },
    ]);
  print("");
}

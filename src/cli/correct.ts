import { Command, InvalidArgumentError, Option } from "commander";
import { type Claim, REALITIES, STANCES } from "../model/claim.ts";
import { EVENT_TYPES, type EventType, intensityOf, quadOf } from "../model/event-type.ts";
import type { Correction } from "../store/store.ts";
import { fail } from "./exit.ts";
import { print, printJson } from "./print.ts";
import { storeOption, withStore } from "./store-option.ts";

interface Options {
  store?: string;
  type?: EventType;
  initiator?: string[];
  recipient?: string[];
  reality?: Claim["reality"];
  stance?: Claim["stance"];
  negated?: boolean;
  withdraw?: boolean;
  undo?: boolean;
  by?: string;
  why?: string;
  json?: boolean;
}

export function correctCommand(): Command {
  return new Command("correct")
    .argument("<claim>", "the claim's id, as `claims --json` gives it")
    .addOption(new Option("--type <type>", "what it is").choices([...EVENT_TYPES]))
    .option("--initiator <actors>", "who acts: KAZ, or KAZ+JOR", actors)
    .option("--recipient <actors>", "on whom: RUS; an empty word for nobody", actors)
    .addOption(new Option("--reality <reality>", "how real it is").choices([...REALITIES]))
    .addOption(new Option("--stance <stance>", "what the innermost voice does with it").choices([...STANCES]))
    .option("--negated", "the sentence says that it did not happen")
    .option("--no-negated", "the sentence says that it did happen")
    .option("--withdraw", "there is no such claim in the sentence")
    .option("--undo", "take the last correction of this claim back")
    .option("--by <name>", "who corrects")
    .option("--why <words>", "for what reason")
    .option("--json", "print the row as JSON")
    .addOption(storeOption())
    .action((claim: string, options: Options) => correct(claim, options).catch(fail));
}

async function correct(id: string, options: Options): Promise<void> {
  const at = new Date().toISOString();
  await withStore(options.store, async (store) => {
    const said = { ...(options.by ? { by: options.by } : {}), ...(options.why ? { why: options.why } : {}) };
    if (options.undo) return report(options, await store.undo(id, at, options.by));
    if (options.withdraw) return report(options, await store.correct({ claim: id, at, ...said }));
    const claim = await store.claim(id);
    if (!claim) throw new RangeError(`no such claim: ${id}`);
    const change = changeOf(claim, options);
    if (Object.keys(change).length === 0)
      throw new RangeError("nothing to correct: say what should change, or --withdraw, or --undo");
    return report(options, await store.correct({ claim: id, change, at, ...said }));
  });
}

function changeOf(claim: Claim, options: Options): NonNullable<Correction["change"]> {
  const place = { from: claim.trigger.from, to: claim.trigger.to };
  // Who stays keeps the place in the text that the reader found; who is new stands at the trigger.
  const parties = (names: readonly string[]) =>
    names.map((actor) => [...claim.initiator, ...claim.recipient].find((party) => party.actor === actor) ?? { actor, ...place });
  return {
    ...(options.type ? { type: options.type, intensity: intensityOf(options.type), quad: quadOf(options.type) } : {}),
    ...(options.initiator ? { initiator: parties(options.initiator) } : {}),
    ...(options.recipient ? { recipient: parties(options.recipient) } : {}),
    ...(options.reality ? { reality: options.reality } : {}),
    ...(options.stance ? { stance: options.stance } : {}),
    ...(options.negated === undefined ? {} : { negated: options.negated }),
  };
}

function report(options: Options, row: { readonly action: string; readonly claim: string }): void {
  if (options.json) printJson(row);
  else print(`${row.action}: ${row.claim}`);
}

function actors(text: string): string[] {
  const names = text.split("+").filter((name) => name !== "");
  const bad = names.find((name) => !/^[A-Z]{2,}(\.[^\s.]+)*$/.test(name));
  if (bad !== undefined) throw new InvalidArgumentError(`not an actor: ${bad} (expected KAZ, RUS.MED, EU)`);
  return names;
}

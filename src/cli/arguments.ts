import { type Command, InvalidArgumentError, Option } from "commander";
import { country } from "../model/country.ts";
import { type Dyad, dyad } from "../model/dyad.ts";
import { STANDINGS } from "../model/event.ts";
import { type Interval, interval } from "../model/interval.ts";
import { SECTOR_CHOICES } from "../store/relation-query.ts";

// What is typed on the command line to what the program uses; a wrong value is refused with what was expected.

/** An alpha-3 code of a country, in any case. */
export function countryArgument(text: string): string {
  const code = text.toUpperCase();
  if (!country(code)) throw new InvalidArgumentError(`no such country: ${text} (expected an alpha-3 code, as in KAZ)`);
  return code;
}

/** `KAZ-RUS` */
export function dyadArgument(text: string): Dyad {
  const pair = checked(() => dyad(text));
  return { initiator: countryArgument(pair.initiator), recipient: countryArgument(pair.recipient) };
}

/** The first day of `2022`, `2022-08` or `2022-08-17`. */
export function sinceArgument(text: string): string {
  return day(text, "from");
}

/** The last day of `2022`, `2022-08` or `2022-08-17`. */
export function untilArgument(text: string): string {
  return day(text, "to");
}

/** `--from` and `--to`, the same for every command; `--since` and `--until`, their names of before, still mean the same. */
export function windowOptions(command: Command): Command {
  return command
    .option("--from <date>", "from this day, month or year on", sinceArgument)
    .option("--to <date>", "to the end of this day, month or year", untilArgument)
    .addOption(new Option("--since <date>").argParser(sinceArgument).hideHelp())
    .addOption(new Option("--until <date>").argParser(untilArgument).hideHelp())
    .on("option:since", (date: string) => command.setOptionValue("from", sinceArgument(date)))
    .on("option:until", (date: string) => command.setOptionValue("to", untilArgument(date)));
}

/** Gathers an option that may be given again. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...value.split(",").filter((part) => part !== "")];
}

const WORDS = { sector: SECTOR_CHOICES, standing: STANDINGS } as const;

/** One of the words that an option takes, in any case. */
export function choice(name: keyof typeof WORDS): (text: string) => string {
  return (text) => {
    const found = WORDS[name].find((word) => word.toLowerCase() === text.toLowerCase());
    if (found === undefined) throw new InvalidArgumentError(`no such ${name}: ${text} (expected ${WORDS[name].join(", ")})`);
    return found;
  };
}

/** Several of them, by comma or given again. */
export function choices(name: keyof typeof WORDS): (text: string, before?: readonly string[]) => readonly string[] {
  return (text, before = []) => [...before, ...text.split(",").map(choice(name))];
}

function day(text: string, end: "from" | "to"): string {
  const at: Interval = checked(() => interval(text));
  return at[end] ?? text;
}

function checked<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
  }
}

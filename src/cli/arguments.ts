import { InvalidArgumentError } from "commander";
import { country } from "../model/country.ts";
import { type Dyad, dyad } from "../model/dyad.ts";
import { type Interval, interval } from "../model/interval.ts";

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

import type { Day } from "../model/interval.ts";
import { type Head, type ImportOptions, plainName } from "./head.ts";

/** What the fourth number of a quadruple counts, and the day of its 0. */
export interface TimeScale {
  readonly unit: "days" | "hours";
  readonly since: Day;
}

const SCALES: Readonly<Record<string, TimeScale>> = {
  // The day of the year: 1 is 2014-01-01.
  icews14: { unit: "days", since: "2013-12-31" },
  icews18: { unit: "hours", since: "2018-01-01" },
  "icews05-15": { unit: "days", since: "2005-01-01" },
};

// How many names and relations each set has, as its stat.txt says.
const STATS: Readonly<Record<string, string>> = { "7128 230": "icews14", "23033 256": "icews18", "10488 251": "icews05-15" };

/**
 * Which of the three known scales a file has: as a mapping's `time` says, else by the counts in the stat.txt beside it, else by the
 * name of a folder above it. Undefined when none says so: the numbers alone do not.
 */
export function timeScale(head: Head, options: ImportOptions): TimeScale | undefined {
  const given = (options.mapping as { time?: unknown } | undefined)?.time;
  if (given !== undefined) return checked(given);
  const [entities, relations] = (head.sibling("stat.txt")?.text ?? "").trim().split(/\s+/);
  const counted = STATS[`${entities} ${relations}`];
  if (counted !== undefined) return SCALES[counted];
  const folders = head.folders.toReversed().map(plainName);
  const named = folders.flatMap((folder) => Object.keys(SCALES).find((name) => folder.includes(plainName(name))) ?? [])[0];
  return named === undefined ? undefined : SCALES[named];
}

function checked(time: unknown): TimeScale {
  const { unit, since } = time as Partial<Record<keyof TimeScale, unknown>>;
  if ((unit !== "days" && unit !== "hours") || typeof since !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(since))
    throw new RangeError(`not a time: ${JSON.stringify(time)} (expected {"unit": "days" or "hours", "since": "2005-01-01"})`);
  return { unit, since };
}

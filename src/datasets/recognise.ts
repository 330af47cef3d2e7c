import { acled } from "./acled.ts";
import { dyadYear } from "./dyad-year.ts";
import type { Format } from "./format.ts";
import { gdelt1, gdelt2 } from "./gdelt.ts";
import { gdeltHive } from "./gdelt-hive.ts";
import type { Head, ImportOptions } from "./head.ts";
import { icewsRaw } from "./icews-raw.ts";
import { keds, kedsText } from "./keds.ts";
import { mapped } from "./mapping.ts";
import type { Plan, Refusal } from "./plan.ts";
import { plover } from "./plover.ts";
import { polecat } from "./polecat.ts";
import { quadruples, textQuadruples } from "./quadruples.ts";

/** Every kind of file that is known; each is recognised from its content, and no content is two of them. */
export const FORMATS: readonly Format[] = [
  gdelt2,
  gdelt1,
  gdeltHive,
  icewsRaw,
  dyadYear,
  polecat,
  acled,
  keds,
  kedsText,
  quadruples,
  textQuadruples,
  plover,
  mapped,
];

// What --format takes beside the names: the two kinds of codes of one format.
const MORE: Readonly<Record<string, Format>> = { "keds-cameo": keds, "keds-weis": keds };

/** What `--format` takes. */
export const FORMAT_NAMES: readonly string[] = [
  ...FORMATS.filter((format) => format !== mapped).map(({ name }) => name),
  ...Object.keys(MORE),
];

/** Files that belong to others and are read with them. */
const COMPANIONS: readonly string[] = ["entity2id.txt", "relation2id.txt", "stat.txt"];

/**
 * How a file becomes events: by the mapping or format that the user names, else by what its beginning looks like. A file that is none
 * of the kinds is refused with what is known of it. Throws a RangeError on options that do not fit.
 */
export function planFor(head: Head, options: ImportOptions): Plan | Refusal {
  if (COMPANIONS.includes(head.name))
    return { refused: "read with its quadruples", detail: `${head.name} names what other files number` };
  if (head.text.trim() === "") return { refused: "empty", detail: `nothing is in ${head.name}` };
  const format = chosen(head, options);
  if (!format)
    return {
      refused: "format not recognised",
      detail: `${head.name} is none of ${FORMATS.filter((one) => one !== mapped)
        .map(({ name }) => name)
        .join(", ")}: say which by --format, or which column is what by --mapping`,
    };
  return format.plan(head, options);
}

function chosen(head: Head, options: ImportOptions): Format | undefined {
  const { format, mapping } = options;
  if (format !== undefined) {
    const named = MORE[format] ?? FORMATS.find(({ name }) => name === format);
    if (!named || named === mapped) throw new RangeError(`unknown format: ${format} (known: ${FORMAT_NAMES.join(", ")})`);
    return named;
  }
  // A mapping that tells only the time is for quadruples, which are recognised all the same.
  if (mapping !== undefined && !onlyTime(mapping)) return mapped;
  return FORMATS.find((one) => one.recognise(head));
}

function onlyTime(mapping: unknown): boolean {
  return typeof mapping === "object" && mapping !== null && Object.keys(mapping).join() === "time";
}

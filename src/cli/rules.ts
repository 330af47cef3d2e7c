import { Command, Option } from "commander";
import { LANGUAGES } from "../lang/index.ts";
import { EVENT_TYPES } from "../model/event-type.ts";
import { isLang, LANGS, type Lang } from "../model/lang.ts";
import type { Frame, FrameTable } from "../reading/frames/index.ts";
import { fail } from "./exit.ts";
import { print, printJson, printTable } from "./print.ts";

interface Options {
  lang?: Lang;
  json?: boolean;
}

export function rulesCommand(): Command {
  return new Command("rules")
    .argument("[rule]", "a claim's rule, as in en/frames/accuse, or words that the rows sought hold")
    .addOption(new Option("--lang <code>", "only rules of this language").choices([...LANGS]))
    .option("--json", "print as JSON")
    .action((rule: string | undefined, options: Options) => rules(rule, options).catch(fail));
}

async function rules(rule: string | undefined, options: Options): Promise<void> {
  const { framesOf } = await import("../reading/frames/index.ts");
  const [, named] = /^(\w\w)\/frames\//.exec(rule ?? "") ?? [];
  const langs = isLang(named ?? "") ? [named as Lang] : options.lang ? [options.lang] : LANGS;
  const tables = langs.map((lang) => framesOf(LANGUAGES[lang]));
  if (rule === undefined) return count(tables, options);
  const frames = tables.flatMap((table) => table.frames);
  const exact = frames.filter((frame) => frame.rule === rule || frame.name === rule);
  const found = exact.length > 0 ? exact : frames.filter((frame) => holds(frame, rule.toLowerCase()));
  if (found.length === 0) throw new RangeError(`no such rule: ${rule} (rapporteur rules counts them all)`);
  if (options.json) printJson(found);
  else for (const frame of found) show(frame);
}

function holds({ name, alternatives, type }: Frame, word: string): boolean {
  return name.includes(word) || type.toLowerCase() === word || alternatives.some(({ lemma }) => lemma === word);
}

function show(frame: Frame): void {
  print(frame.rule);
  const line = (head: string, value: string | undefined) => value && print(`  ${head.padEnd(11)}${value}`);
  line("type", [frame.type, frame.mode, frame.cameo && `CAMEO ${frame.cameo}`].filter(Boolean).join(", "));
  for (const [i, { written }] of frame.alternatives.entries()) line(i === 0 ? "words" : "", written);
  line("shape", frame.shape);
  line("initiator", frame.initiator.map(slotText).join(", "));
  line("recipient", frame.recipient.map(slotText).join(", "));
  line("complement", frame.complement);
  line("note", frame.note);
  print("");
}

/** A slot as the table has it: `obj.gen`, `p(against/on)`. */
export function slotText(slot: Frame["recipient"][number]): string {
  return slot
    .map(
      ({ to, prepositions, lemmas }) =>
        `${to}${prepositions ? `(${prepositions.join("/")})` : ""}${lemmas ? `:${lemmas.join("/")}` : ""}`,
    )
    .join(".");
}

function count(tables: readonly FrameTable[], { json }: Options): void {
  const words = (table: FrameTable, type: string) =>
    table.frames.filter((frame) => frame.type === type).reduce((sum, { alternatives }) => sum + alternatives.length, 0);
  const rows = [...EVENT_TYPES].map((type) => ({ type, counts: tables.map((table) => words(table, type)) }));
  const total = tables.map((table) => table.frames.reduce((sum, { alternatives }) => sum + alternatives.length, 0));
  if (json) {
    const counted = tables.map(({ lang, frames }, i) => ({ lang, rules: frames.length, words: total[i] }));
    printJson({ languages: counted, types: rows });
    return;
  }
  const shown = [
    ...rows,
    { type: "words in all", counts: total },
    { type: "rules", counts: tables.map(({ frames }) => frames.length) },
  ];
  printTable(shown, [
    { head: "", of: ({ type }) => type },
    ...tables.map(({ lang }, i) => ({ head: lang, right: true, of: ({ counts }: { counts: readonly number[] }) => counts[i] })),
  ]);
}

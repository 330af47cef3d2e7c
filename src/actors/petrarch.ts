import { countryOf, type Sector } from "../model/actor.ts";
import type { Day, Interval } from "../model/interval.ts";
import { isOrganisation } from "../model/organisation.ts";
import type { NamedActor } from "./names.ts";
import { actorOfCode, sectorOfCode } from "./petrarch-codes.ts";

/** A row of a dictionary that could not be used, and why: it is told, not thrown, since dictionaries of others are loaded as they are. */
export interface Skipped {
  /** Line in the file, counted from 1. */
  readonly row: number;
  readonly value: string;
  readonly why: string;
}

/** A noun of an agents dictionary: "AIR FORCE" with MIL. */
export interface Agent {
  /** In capitals, with single spaces. */
  readonly form: string;
  readonly sector: Sector;
}

/** The names of an actor dictionary of PETRARCH: a phrase, its synonyms after `+`, codes in brackets with days (`[USAGOV 20010120-20090120]`). */
export function petrarchActors(text: string, file: string): { actors: readonly NamedActor[]; skipped: readonly Skipped[] } {
  const actors: NamedActor[] = [];
  const skipped: Skipped[] = [];
  let phrases: string[] = [];
  let codes: { actor: string; during?: Interval }[] = [];
  const finish = () => {
    // A code without days holds when none with days does.
    const ordered = [...codes.filter(({ during }) => during), ...codes.filter(({ during }) => !during)];
    for (const form of phrases)
      for (const { actor, during } of ordered)
        actors.push({ form, actor, country: headOf(actor), ...(during && { during }), anyCase: true, rule: `${file}/${form}` });
    phrases = [];
    codes = [];
  };
  for (const { row, line } of linesOf(text)) {
    const synonym = line.startsWith("+");
    if (!synonym && !/^\s/.test(line)) finish();
    const phrase = phraseOf(line.replace(/^\+/, "").replace(/\[.*$/, ""));
    if (phrase !== "" && !/^\s*\[/.test(line)) phrases.push(phrase);
    for (const [, inside = ""] of line.matchAll(/\[([^\]]*)\]?/g)) {
      const [code = "", ...days] = inside.trim().split(/\s+/);
      if (code === "---") continue;
      const actor = actorOfCode(code);
      const during = days.length === 0 ? undefined : daysOf(days.join(""));
      if (actor === undefined) skipped.push({ row, value: inside, why: "no actor code" });
      else if (days.length > 0 && !during) skipped.push({ row, value: inside, why: "no days" });
      else codes.push({ actor, ...(during && { during }) });
    }
  }
  finish();
  return { actors, skipped };
}

/** The nouns of an agents dictionary of PETRARCH: `AIR_FORCE {} [~MIL]`, with its plural in braces and sets such as `!PERSON! = MAN, MEN`. */
export function petrarchAgents(text: string): { agents: readonly Agent[]; skipped: readonly Skipped[] } {
  const agents: Agent[] = [];
  const skipped: Skipped[] = [];
  const sets = new Map<string, readonly string[]>();
  for (const { row, line } of linesOf(text)) {
    const set = /^(![^!]+!)\s*=\s*(.+)$/.exec(line.trim());
    if (set?.[1] && set[2]) {
      sets.set(
        set[1],
        set[2].split(",").map((each) => each.trim()),
      );
      continue;
    }
    const [, words = "", plural, code = ""] = /^([^[{]+?)\s*(?:\{([^}]*)\})?\s*\[\s*([^\]}]+?)\s*[\]}]/.exec(line.trim()) ?? [];
    const sector = code.includes("~") ? sectorOfCode(code.replace("~", "")) : undefined;
    if (words === "" || !sector) {
      skipped.push({ row, value: line.trim(), why: "no agent" });
      continue;
    }
    for (const form of formsOf(words, plural, sets)) agents.push({ form, sector });
  }
  return { agents, skipped };
}

/** Whether a dictionary is one of agents. */
export function isAgents(text: string): boolean {
  return linesOf(text).some(({ line }) => /\[\s*~[A-Z]{3}|[A-Z]{3}~\s*\]/.test(line));
}

function formsOf(words: string, plural: string | undefined, sets: ReadonlyMap<string, readonly string[]>): string[] {
  const marker = /![^!]+!/.exec(words)?.[0];
  if (marker) return (sets.get(marker) ?? []).map((each) => phraseOf(words.replace(marker, each)));
  const form = phraseOf(words);
  if (plural !== undefined) return plural.trim() === "" ? [form] : [form, phraseOf(plural)];
  const regular = form.endsWith("Y") ? `${form.slice(0, -1)}IES` : form.endsWith("SS") ? `${form}ES` : `${form}S`;
  return [form, regular];
}

function phraseOf(words: string): string {
  return words.replaceAll("_", " ").trim().replaceAll(/\s+/g, " ").toUpperCase();
}

/** The lines that say something, without comments of all three kinds. */
function linesOf(text: string): { row: number; line: string }[] {
  const plain = text.replaceAll(/<!--[\s\S]*?-->/g, (comment) => comment.replaceAll(/[^\n]/g, ""));
  return plain.split("\n").flatMap((written, n) => {
    const line = written.replace(/[;#].*$/, "").trimEnd();
    return line.trim() === "" ? [] : [{ row: n + 1, line }];
  });
}

function daysOf(written: string): Interval | undefined {
  const [, sign, one = "", other] = /^([<>]?)(\d+)(?:-(\d+))?$/.exec(written) ?? [];
  const first = dayOf(one);
  const last = other === undefined ? undefined : dayOf(other);
  if (first === undefined) return undefined;
  if (sign === "<") return { precision: "span", to: first };
  if (sign === ">") return { precision: "span", from: first };
  return last === undefined ? undefined : { precision: "span", from: first, to: last };
}

/** Years of two digits are of this century up to 29. */
const PIVOT = 30;

function dayOf(digits: string): Day | undefined {
  const [, year = "", month = "", day = ""] = /^(\d{2}|\d{4})(\d{2})(\d{2})$/.exec(digits) ?? [];
  if (year === "") return undefined;
  const full = year.length === 4 ? year : `${Number(year) < PIVOT ? "20" : "19"}${year}`;
  const written = `${full}-${month}-${day}`;
  const at = new Date(`${written}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== written ? undefined : written;
}

function headOf(actor: string): string | undefined {
  const [head = ""] = actor.split(".");
  return isOrganisation(head) ? head : countryOf(head);
}

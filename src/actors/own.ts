import type { Language } from "../lang/language.ts";
import { countryOf } from "../model/actor.ts";
import { interval } from "../model/interval.ts";
import { isOrganisation } from "../model/organisation.ts";
import type { Dependencies } from "../syntax/dependencies.ts";
import { type NamedActor, type Names, namesOf } from "./names.ts";
import type { ActorNoun } from "./nouns.ts";
import { type Agent, isAgents, petrarchActors, petrarchAgents, type Skipped } from "./petrarch.ts";

/** A user's own actors, from one file or several. */
export interface OwnActors {
  /** Their names as a language inflects them. */
  names(language: Language): Names;
  /** What an agents dictionary says of the noun at a place. */
  nounAt(tree: Dependencies, token: number): ActorNoun | undefined;
  /** Rows of dictionaries that could not be used. */
  readonly skipped: readonly (Skipped & { readonly file: string })[];
}

/** A row of a user's file. */
interface Row {
  readonly actor: string;
  readonly names: readonly string[];
  readonly since?: string;
  readonly until?: string;
}

/**
 * Reads a user's actors: `.json` (a list of `{actor, names, since, until}`), `.tsv` (the same columns, names separated by `|`), anything else as a
 * dictionary of PETRARCH, of actors or of agents. Later files give way to earlier ones. Throws an Error with value, row and file on a row of the first two
 * that is not understood.
 */
export function ownActors(files: readonly { readonly name: string; readonly content: string }[]): OwnActors {
  const named: NamedActor[] = [];
  const own: { readonly row: Row; readonly rule: string; readonly actor: Omit<NamedActor, "form" | "rule"> }[] = [];
  const agents: Agent[] = [];
  const skipped: (Skipped & { file: string })[] = [];
  for (const { name, content } of files) {
    if (/\.(?:json|tsv)$/i.test(name)) {
      const rows = /\.json$/i.test(name) ? fromJson(content, name) : fromTable(content, name);
      for (const [n, row] of rows.entries()) own.push({ row, rule: `${name}/${row.actor}`, actor: toActor(row, n + 1, name) });
      continue;
    }
    const asAgents = isAgents(content);
    const read = asAgents ? petrarchAgents(content) : petrarchActors(content, name);
    if ("agents" in read) agents.push(...read.agents);
    else named.push(...read.actors);
    skipped.push(...read.skipped.map((each) => ({ ...each, file: name })));
  }
  const byLanguage = new Map<Language, Names>();
  const byLastWord = new Map<string, { readonly words: readonly string[]; readonly noun: ActorNoun }[]>();
  for (const { form, sector } of agents) {
    const words = form.split(" ");
    const last = words.at(-1) ?? "";
    byLastWord.set(last, [...(byLastWord.get(last) ?? []), { words, noun: { kind: "group", sector } }]);
  }
  for (const list of byLastWord.values()) list.sort((one, other) => other.words.length - one.words.length);
  return {
    skipped,
    names(language) {
      const known = byLanguage.get(language);
      if (known) return known;
      const forms = own.flatMap(({ row, rule, actor }) =>
        row.names.flatMap((name) => language.bodyForms(name, "").map(({ form }) => ({ form, rule, ...actor }))),
      );
      const made = namesOf([...forms, ...named]);
      byLanguage.set(language, made);
      return made;
    },
    nounAt(tree, token) {
      if (byLastWord.size === 0) return undefined;
      const upper = (at: number) => tree.tokens[at]?.form.toUpperCase();
      const found = byLastWord
        .get(upper(token) ?? "")
        ?.find(({ words }) => words.every((word, n) => upper(token - words.length + 1 + n) === word));
      return found?.noun;
    },
  };
}

function toActor({ actor, names, since, until }: Row, row: number, file: string): Omit<NamedActor, "form" | "rule"> {
  const wrong = (what: string, value: string) => new Error(`${what}: ${value} (row ${row} of ${file})`);
  if (actor === "" || /\s/.test(actor)) throw wrong("not an actor", actor);
  if (names.length === 0 || names.includes("")) throw wrong("no name", names.join("|"));
  const day = (value: string, end: "from" | "to") => {
    try {
      return interval(value)[end];
    } catch {
      throw wrong("not a day", value);
    }
  };
  const from = since ? day(since, "from") : undefined;
  const to = until ? day(until, "to") : undefined;
  const [head = ""] = actor.split(".");
  const dated = from !== undefined || to !== undefined;
  return {
    actor,
    country: isOrganisation(head) ? head : countryOf(head),
    ...(dated && {
      during: { precision: "span" as const, ...(from !== undefined && { from }), ...(to !== undefined && { to }) },
    }),
  };
}

function fromTable(content: string, file: string): Row[] {
  const [header = "", ...lines] = content.split(/\r?\n/).filter((line) => line !== "" && !line.startsWith("#"));
  const columns = header.replace(/^\uFEFF/, "").split("\t");
  const [actor, names, since, until] = ["actor", "names", "since", "until"].map((column) => columns.indexOf(column));
  if (actor === undefined || names === undefined || actor < 0 || names < 0)
    throw new Error(`columns without actor and names: ${header} (row 1 of ${file})`);
  return lines.map((line) => {
    const cells = line.split("\t");
    const cell = (at: number | undefined) => (at === undefined ? "" : (cells[at]?.trim() ?? ""));
    return { actor: cell(actor), names: cell(names).split("|"), since: cell(since), until: cell(until) };
  });
}

function fromJson(content: string, file: string): Row[] {
  const read: unknown = JSON.parse(content);
  if (!Array.isArray(read)) throw new Error(`not a list of actors (${file})`);
  return read.map((each: unknown, n) => {
    const row = typeof each === "object" && each !== null ? (each as Readonly<Record<string, unknown>>) : {};
    const { actor, names, since = "", until = "" } = row;
    const isText = (value: unknown): value is string => typeof value === "string";
    if (!isText(actor) || !Array.isArray(names) || !names.every(isText) || !isText(since) || !isText(until))
      throw new Error(`not an actor with names: ${JSON.stringify(each)} (row ${n + 1} of ${file})`);
    return { actor, names, since, until };
  });
}

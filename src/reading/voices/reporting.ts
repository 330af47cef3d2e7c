import { STANCES, type Stance } from "../../model/claim.ts";
import type { Lang } from "../../model/lang.ts";
import { readTable } from "../../model/table.ts";

/**
 * What a row of `reporting.tsv` is. The first line: verbs and nouns of saying; of
 * utters the object is the speaker's own words ("voices doubts"), of quotes the object speaks ("quoted X as saying"). accord: a preposition whose noun is the voice
 * ("laut"); cites: whom a voice goes back to ("unter Berufung auf"); hearsay: nobody named says so ("angeblich", "soll ... haben");
 * back: as the voice before says ("demnach"); tag: before a voice between commas (", so X,"); as: before a clause of
 * saying ("wie X meldet"); source: a preposition that names who speaks where the verb has no subject ("hieß es aus"); medium: a
 * noun that is a medium, so that who is told passes it on; self: the outlet speaking of itself; mood and mood-after: a verb form
 * that reports, by itself or after reported speech; unreal: a conjunction under which that form does not; frozen: set phrases in it; time: nouns
 * that a source preposition stands before and that are no source ("in May"); of: prepositions between words and their author ("Angaben von"); if: before the condition of a warning; this: a pronoun for the
 * sentence before ("Das teilte X mit"); that: what begins a clause that is said.
 */
export const KINDS = [
  ...["says", "writes", "reports", "thinks", "demands", "accuses", "announces", "comments", "utters", "quotes"],
  ...[
    "accord",
    "cites",
    "hearsay",
    "back",
    "tag",
    "as",
    "source",
    "medium",
    "self",
    "mood",
    "mood-after",
    "unreal",
    "frozen",
    "time",
    "of",
    "if",
    "this",
    "that",
  ],
] as const;
export type Kind = (typeof KINDS)[number];

/** A dependent by its relation, or by its preposition; `obj.said`: an object that is itself a noun of saying. */
export interface Slot {
  readonly relation?: string;
  readonly prepositions?: ReadonlySet<string>;
}

/** A row of `reporting.tsv`. */
export interface Row {
  readonly name: string;
  readonly stance: Stance;
  readonly kind: Kind;
  /** Dependents that are no clause and are still what is said: "warnt vor einem Angriff". */
  readonly objects: readonly Slot[];
  /** Dependents that are spoken about without being vouched for: "begrüßt den Beschluss". */
  readonly topics: readonly Slot[];
}

/** A dependent that a word must have, or must not have. */
export interface Need extends Slot {
  readonly not: boolean;
  /** Its lemma or form is one of these; empty: any. */
  readonly words: readonly string[];
}

/** One alternative of a row's `words`. */
export interface Alternative {
  readonly row: Row;
  readonly word: string;
  /** Of a preposition that stands after its noun (`p:-zufolge`). */
  readonly behind: boolean;
  readonly needs: readonly Need[];
}

/** The tables of one language, by the word that is looked up. */
export interface Reporting {
  readonly verbs: ReadonlyMap<string, readonly Alternative[]>;
  readonly nouns: ReadonlyMap<string, readonly Alternative[]>;
  /** Endings of compounds (`n:-angabe`), the longest first. */
  readonly tails: readonly Alternative[];
  readonly words: ReadonlyMap<string, readonly Alternative[]>;
  readonly prepositions: ReadonlyMap<string, readonly Alternative[]>;
  /** `c:unter Berufung auf`, by the noun: its preposition and the one after it. */
  readonly citing: ReadonlyMap<string, readonly (Alternative & { readonly before: string; readonly after: string })[]>;
  readonly modals: ReadonlyMap<string, readonly Alternative[]>;
  readonly phrases: readonly (Alternative & { readonly forms: readonly string[] })[];
  readonly moods: readonly (Alternative & { readonly features: readonly string[] })[];
}

const COLUMNS = ["name", "words", "stance", "kind", "objects", "topics"] as const;
const FILE = (lang: Lang) => new URL(`../../lang/${lang}/reporting.tsv`, import.meta.url);
const loaded = new Map<Lang, Reporting>();

/** The reporting words of a language; read once. Throws an Error with row and file where a cell cannot be read. */
export function reportingOf(lang: Lang): Reporting {
  let found = loaded.get(lang);
  if (!found) {
    found = toReporting(readTable(FILE(lang), COLUMNS), `${lang}/reporting.tsv`);
    loaded.set(lang, found);
  }
  return found;
}

/** The tables from rows; `file` is what errors call it. */
export function toReporting(rows: readonly Record<(typeof COLUMNS)[number], string>[], file: string): Reporting {
  const lists = { v: [], n: [], "n-": [], a: [], p: [], c: [], m: [], s: [], f: [] } as Record<string, Alternative[]>;
  const names = new Set<string>();
  for (const cells of rows) {
    const fail = (what: string, value: string) => new Error(`unknown ${what}: ${value} (row ${cells.name} of ${file})`);
    if (cells.name === "" || names.has(cells.name)) throw fail("name, or a second row of that name", cells.name);
    names.add(cells.name);
    const stance = STANCES.find((each) => each === cells.stance);
    const kind = KINDS.find((each) => each === cells.kind);
    if (!stance) throw fail("stance", cells.stance);
    if (!kind) throw fail("kind", cells.kind);
    const slots = (cell: string) =>
      cell
        .split(" ")
        .filter((each) => each !== "")
        .map((each) => toSlot(each) ?? toSlotError(each));
    const toSlotError = (each: string): never => {
      throw fail("slot", each);
    };
    const row: Row = { name: cells.name, stance, kind, objects: slots(cells.objects), topics: slots(cells.topics) };
    for (const cell of cells.words.split(" | ")) {
      const [, sort = "", tail = "", rest = ""] = /^([vnapcmsf]):(-?)(\S.*)$/u.exec(cell.trim()) ?? [];
      const list = lists[sort + (sort === "n" ? tail : "")];
      if (!list) throw fail("words", cell);
      const [word, ...needs] = rest.split(/ (?=[+]|-\p{L})/u);
      list.push({
        row,
        word: sort === "f" ? (word ?? "") : (word ?? "").toLowerCase(),
        behind: sort === "p" && tail === "-",
        needs: needs.map((need) => toNeed(need) ?? toSlotError(need)),
      });
    }
  }
  const of = (sort: string) => lists[sort] ?? [];
  return {
    verbs: index(of("v")),
    nouns: index(of("n")),
    tails: [...of("n-")].sort((a, b) => b.word.length - a.word.length),
    words: index(of("a")),
    prepositions: index(of("p")),
    citing: index(
      of("c").map((each) => {
        const [before = "", word = "", after = ""] = each.word.split(" ");
        return { ...each, before, word, after };
      }),
    ),
    modals: index(of("m")),
    phrases: of("s").map((each) => ({ ...each, forms: each.word.split(" ") })),
    moods: of("f").map((each) => ({ ...each, features: each.word.split("|") })),
  };
}

/** `obj`, `p(vor/gegen)`. */
function toSlot(cell: string): Slot | undefined {
  const [, list] = /^p\((.+)\)$/u.exec(cell) ?? [];
  if (list !== undefined) return { prepositions: new Set(list.replaceAll("_", " ").split("/")) };
  return /^[a-z:.]+$/.test(cell) ? { relation: cell } : undefined;
}

/** `+Wort/Wort`, `+obj:Wort`, `+p(auf)`, `+p(auf):Wort`, `-obj:Wort`. */
function toNeed(cell: string): Need | undefined {
  const [, sign, preposition, relation, words = ""] = /^([+-])(?:(p\([^)]+\))(?::|$)|([a-z]+):)?(.*)$/u.exec(cell) ?? [];
  if (sign === undefined) return undefined;
  const slot = toSlot(preposition ?? relation ?? "any");
  return (
    slot && {
      ...slot,
      not: sign === "-",
      words: words
        .toLowerCase()
        .split("/")
        .filter((word) => word !== ""),
    }
  );
}

function index<Each extends Alternative>(list: readonly Each[]): ReadonlyMap<string, readonly Each[]> {
  const map = new Map<string, Each[]>();
  for (const each of list) {
    const already = map.get(each.word);
    if (already) already.push(each);
    else map.set(each.word, [each]);
  }
  return map;
}

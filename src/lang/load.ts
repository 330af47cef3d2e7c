import { readFileSync } from "node:fs";
import { countryOf, SECTORS, type Sector } from "../model/actor.ts";
import { STANCES } from "../model/claim.ts";
import { EVENT_TYPES, modesOf } from "../model/event-type.ts";
import type { Lang } from "../model/lang.ts";
import { isOrganisation } from "../model/organisation.ts";
import { readTable } from "../model/table.ts";
import {
  type CountryForm,
  type Language,
  type ModalityCue,
  type NameForm,
  ROLES,
  type Role,
  type Trigger,
  type VoiceCue,
} from "./language.ts";
import type { WordGrammar, Wording } from "./wording.ts";
import { words } from "./words.ts";

/** A row of `countries.tsv`; a language may add columns of its own, which `inflect` reads. */
export interface CountryRow {
  /** ISO 3166 alpha-3, XKX, or a historical code. */
  readonly country: string;
  /** Separated by `|`, the usual one first. */
  readonly names: string;
  readonly adjective: string;
  readonly demonym: string;
  readonly capital: string;
  readonly [column: string]: string;
}

/** What a language says in code because it is no table; texts are cells as `words` compiles them. */
export interface Grammar {
  /** The forms of a family name, or of a whole name, its own among them. */
  readonly nameForms: (name: string, woman: boolean) => readonly NameForm[];
  readonly wording: WordGrammar;
  /** Where a clause begins after a comma, semicolon or dash. */
  readonly clauseStart: string;
  /** The words before who acts in a passive, or with an event noun. */
  readonly agent: string;
  /** What `<voice>` in a pattern of `voices.tsv` stands for; without it, up to 80 characters before a comma or a stop. */
  readonly voice?: string;
}

const SHAPES = ["directed", "reciprocal", "nominal", "voiced"] as const;
const SHOWS = ["future", "tense", "hypothetical", "negated"] as const;
const YES_NO = ["yes", "no"] as const;

/**
 * The language whose tables stand in `folder` (a URL that ends with a slash). Each table is read when it is first asked
 * for, and once. A cell that is not understood throws an Error with its value, row and file.
 */
export function loadLanguage(
  lang: Lang,
  folder: URL,
  inflect: (row: CountryRow) => Iterable<CountryForm>,
  grammar: Grammar,
): Language {
  const open = (file: string) => new Reader(new URL(file, folder), `${lang}/${file}`);
  const abbreviations = once(() => open("abbreviations.txt").lines());
  const afterOrdinal = once(() => open("ordinals.txt").lines());
  const wording = once(() => wordingOf(open, grammar.wording));
  const beforeOrdinal = once(() => open("before-ordinals.txt").lines());
  const countryForms = once(() => formsOf(open("countries.tsv"), inflect));
  const organisationForms = once(() => organisationsOf(open("organisations.tsv"), inflect));
  const lookalikes = once(() => open("lookalikes.txt").entries());
  const around = once(() => aroundOf(open("around.tsv")));
  const triggers = once(() => triggersOf(open("triggers.tsv")));
  const voices = once(() => voicesOf(open("voices.tsv"), grammar.voice ?? "[^,;:.]{1,80}?"));
  const modality = once(() => modalityOf(open("modality.tsv")));
  const clauseStart = once(() => words(grammar.clauseStart));
  const agent = once(() => words(grammar.agent));
  return {
    lang,
    get abbreviations() {
      return abbreviations();
    },
    get afterOrdinal() {
      return afterOrdinal();
    },
    get beforeOrdinal() {
      return beforeOrdinal();
    },
    get wording() {
      return wording();
    },
    get countryForms() {
      return countryForms();
    },
    get organisationForms() {
      return organisationForms();
    },
    nameForms: grammar.nameForms,
    bodyForms: (names, inflection) => [...inflect({ country: "", names, adjective: "", demonym: "", capital: "", inflection })],
    get lookalikes() {
      return lookalikes();
    },
    get around() {
      return around();
    },
    get triggers() {
      return triggers();
    },
    get voices() {
      return voices();
    },
    get modality() {
      return modality();
    },
    get clauseStart() {
      return clauseStart();
    },
    get agent() {
      return agent();
    },
  };
}

function wordingOf(open: (file: string) => Reader, grammar: WordGrammar): Wording {
  const file = open("contractions.tsv");
  const contractions = new Map<string, readonly string[]>();
  for (const { written, words: held } of file.rows("written", "words")) {
    const parts = held.split(" ");
    if (parts.length < 2 || parts.includes("")) throw file.error("words of a contraction", held, written);
    if (contractions.has(written)) throw file.error("second row of a contraction", written, written);
    contractions.set(written, parts);
  }
  return {
    clitic: undefined,
    cutOff: undefined,
    ...grammar,
    contractions,
    prefixes: open("prefixes.txt").lines(),
    closing: open("closing-abbreviations.txt").lines(),
  };
}

/** A form that a country has twice ("Schweizer") is kept once, as what `inflect` gives first. */
function formsOf(file: Reader, inflect: (row: CountryRow) => Iterable<CountryForm>): readonly CountryForm[] {
  const forms = new Map<string, CountryForm>();
  for (const row of file.rows("country", "names", "adjective", "demonym", "capital")) {
    const countryRow: CountryRow = row;
    if (!/^[A-Z]{3}$/.test(row.country)) throw file.error("country", row.country, row.country);
    for (const form of inflect(countryRow)) {
      const key = `${form.country} ${form.form}`;
      if (!forms.has(key)) forms.set(key, form);
    }
  }
  return [...forms.values()];
}

/** Organisations decline as countries do; the seat stands for one as a capital for its country. */
function organisationsOf(file: Reader, inflect: (row: CountryRow) => Iterable<CountryForm>): readonly CountryForm[] {
  const forms = new Map<string, CountryForm>();
  for (const { organisation, names, seat, ...columns } of file.rows("organisation", "names", "seat")) {
    const [head = "", sector] = organisation.split(".");
    if (!isOrganisation(head) && countryOf(head) === undefined) throw file.error("organisation", organisation, organisation);
    const part = sector === undefined ? {} : { sector: file.oneOf(SECTOR_IDS, "sector", sector, organisation) };
    for (const form of inflect({ ...columns, country: head, names, adjective: "", demonym: "", capital: seat }))
      if (!forms.has(form.form)) forms.set(form.form, { ...form, ...part });
  }
  return [...forms.values()];
}

const SECTOR_IDS = Object.keys(SECTORS) as Sector[];

// Forms and adjectives are told by their letters as written, the rest in any case.
const AS_WRITTEN: ReadonlySet<string> = new Set(["genitive", "adjective", "noun", "no-given"]);

function aroundOf(file: Reader): ReadonlyMap<Role | Sector, RegExp> {
  const kinds = [...ROLES, ...SECTOR_IDS];
  return new Map(
    file.rows("kind", "words").map(({ kind, words }) => {
      if (words === "") throw file.error("word", words, kind);
      return [file.oneOf(kinds, "kind", kind, kind), new RegExp(`^(?:${words})$`, AS_WRITTEN.has(kind) ? "u" : "iu")];
    }),
  );
}

function triggersOf(file: Reader): readonly Trigger[] {
  return file.named("name", "type", "mode", "cameo", "shape", "active", "passive", "toward").map((row) => {
    if (row.cameo !== "" && !/^(?:0[1-9]|1\d|20)\d{0,2}$/.test(row.cameo)) throw file.error("CAMEO code", row.cameo, row.name);
    const type = file.oneOf(EVENT_TYPES, "type", row.type, row.name);
    if (row.mode !== "" && !modesOf(type).has(row.mode)) throw file.error(`mode of ${type}`, row.mode, row.name);
    return {
      name: row.name,
      type,
      ...(row.mode !== "" && { mode: row.mode }),
      ...(row.cameo !== "" && { cameo: row.cameo }),
      pattern: file.pattern(row.active, row.name),
      shape: file.oneOf(SHAPES, "shape", row.shape, row.name),
      ...(row.passive !== "" && { passive: file.pattern(row.passive, row.name) }),
      ...(row.toward !== "" && { toward: file.pattern(row.toward, row.name) }),
    };
  });
}

function voicesOf(file: Reader, voice: string): readonly VoiceCue[] {
  return file.named("name", "pattern", "hearsay", "stance").map((row) => {
    const hearsay = file.oneOf(YES_NO, "hearsay", row.hearsay, row.name) === "yes";
    const cell = row.pattern.replace(/(?<!\(\?)<voice>/, () => `(?<voice>${voice})`);
    if (hearsay === cell.includes("(?<voice>"))
      throw file.error(hearsay ? "voice of hearsay" : "pattern without a voice", row.pattern, row.name);
    // Flag d: a claim needs to know where the voice stands.
    const pattern = file.pattern(cell, row.name, "d");
    return { name: row.name, pattern, hearsay, stance: file.oneOf(STANCES, "stance", row.stance, row.name) };
  });
}

function modalityOf(file: Reader): readonly ModalityCue[] {
  return file.named("name", "pattern", "shows").map((row) => ({
    name: row.name,
    pattern: file.pattern(row.pattern, row.name),
    shows: file.oneOf(SHOWS, "shows", row.shows, row.name),
  }));
}

/** One file of a language, which knows its own name for what it has to say of a row. */
class Reader {
  readonly #url: URL;
  readonly #file: string;

  constructor(url: URL, file: string) {
    this.#url = url;
    this.#file = file;
  }

  rows<Column extends string>(...columns: Column[]): readonly Record<Column, string>[] {
    return readTable(this.#url, columns);
  }

  /** Rows whose first column is a name that no other row has. */
  named<Column extends string>(...columns: ["name", ...Column[]]): readonly Record<"name" | Column, string>[] {
    const seen = new Set<string>();
    const rows = this.rows<"name" | Column>(...columns);
    for (const { name } of rows) {
      if (name === "" || seen.has(name)) throw this.error("name, or a second row of that name", name, name);
      seen.add(name);
    }
    return rows;
  }

  /** One entry a line, as written; `#` starts a comment line. */
  entries(): readonly string[] {
    const lines = readFileSync(this.#url, "utf8").split("\n");
    return lines.filter((line) => line !== "" && !line.startsWith("#")).map((line) => line.trim());
  }

  /** The same in lower case. */
  lines(): ReadonlySet<string> {
    return new Set(this.entries().map((line) => line.toLowerCase()));
  }

  oneOf<Value extends string>(values: readonly Value[], what: string, value: string, row: string): Value {
    const found = values.find((each) => each === value);
    if (found === undefined) throw this.error(what, value, row);
    return found;
  }

  pattern(cell: string, row: string, flags?: string): RegExp {
    if (cell === "") throw this.error("pattern", cell, row);
    try {
      return words(cell, flags);
    } catch (cause) {
      throw new Error(`${cause instanceof Error ? cause.message : String(cause)} (row ${row} of ${this.#file})`, { cause });
    }
  }

  error(what: string, value: string, row: string): Error {
    return new Error(`unknown ${what}: ${value} (row ${row} of ${this.#file})`);
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

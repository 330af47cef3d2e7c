import { type Automaton, type AutomatonParts, packAutomaton, unpackAutomaton } from "./automaton.ts";
import type { EditScript } from "./edit-script.ts";
import { PackedReader, PackedWriter } from "./packed.ts";
import { seal, unseal } from "./sealed.ts";

const MAGIC = "RpLx";
const VERSION = 1;
const WHAT = "Rapporteur lexicon";

/** A part of speech with features, as CoNLL-U writes both; features "" for none. */
export interface Tag {
  readonly upos: string;
  readonly feats: string;
}

/**
 * What a lexicon file holds, in the order of its sections. An entry is a set of readings that many forms share; entry 0 is empty, and so
 * is class 0 (unknown). Sections after the head of `sealed.ts`, in the numbers and strings of `packed.ts`: the settings; tags as
 * "UPOS feats"; edit scripts; entries (a flat list: count of readings, then tag and script of each); the class of each entry; the tail
 * of each entry; tags of classes; classes (count, then class tags); the automaton of forms; the automaton of endings, read backwards.
 */
export interface LexiconParts<A = Automaton, L = Lists> {
  readonly settings: LexiconSettings;
  readonly tags: readonly Tag[];
  readonly scripts: readonly EditScript[];
  readonly entries: L;
  /** Class by entry. */
  readonly classOf: Uint32Array;
  /** By entry: the entry that a compound with this tail has, 0 where it makes none. */
  readonly tailOf: Uint32Array;
  readonly classes: readonly (readonly Tag[])[];
  readonly forms: A;
  readonly endings: A;
}

/** Many short lists of numbers in one: list i is `all` from `starts[i]` to `starts[i + 1]`. */
export interface Lists {
  readonly starts: Uint32Array;
  readonly all: Uint32Array;
}

/** How forms of the language are looked up. */
export interface LexiconSettings {
  readonly lang: string;
  /** Letters that running text interchanges, as pairs of what may be written and what the lexicon holds ("ёе"); one letter alone is left out. */
  readonly fold: readonly string[];
  /** Whether the lexicon holds lower case only; else capitals tell nouns. */
  readonly caseless: boolean;
  /** Least letters of a compound's tail; 0 where the language writes no compounds. */
  readonly tail: number;
}

/** The bytes of a lexicon file. The same parts give the same bytes. */
export function encodeLexicon(parts: LexiconParts<AutomatonParts, readonly Uint32Array[]>): Uint8Array {
  const out = new PackedWriter();
  const { settings } = parts;
  out.strings([settings.lang, ...settings.fold]);
  out.numbers([settings.caseless ? 1 : 0, settings.tail]);
  out.strings(parts.tags.map(tagLine));
  out.strings(parts.scripts);
  packLists(parts.entries, out);
  out.numbers(parts.classOf);
  out.numbers(parts.tailOf);
  const classTags = [...new Set(parts.classes.flat().map(tagLine))].sort();
  const place = new Map(classTags.map((tag, i) => [tag, i]));
  out.strings(classTags);
  packLists(
    parts.classes.map((tags) => tags.map((tag) => place.get(tagLine(tag)) ?? 0)),
    out,
  );
  packAutomaton(parts.forms, out);
  packAutomaton(parts.endings, out);
  return seal(MAGIC, VERSION, out.done());
}

/** The parts of a lexicon file. Throws an Error that says why the file is refused. */
export function decodeLexicon(file: Uint8Array): LexiconParts {
  const from = new PackedReader(unseal(MAGIC, VERSION, file, WHAT));
  const [lang = "", ...fold] = from.strings();
  const [caseless = 0, tail = 0] = from.numbers();
  const tags = from.strings().map(tagOf);
  const scripts = from.strings();
  const entries = unpackLists(from);
  const classOf = from.numbers();
  const tailOf = from.numbers();
  const classTags = from.strings().map(tagOf);
  const { starts, all } = unpackLists(from);
  const classes = Array.from({ length: starts.length - 1 }, (_, i) =>
    [...all.subarray(starts[i], starts[i + 1])].flatMap((tag) => classTags[tag] ?? []),
  );
  const forms = unpackAutomaton(from);
  const endings = unpackAutomaton(from);
  return {
    settings: { lang, fold, caseless: caseless === 1, tail },
    tags,
    scripts,
    entries,
    classOf,
    tailOf,
    classes,
    forms,
    endings,
  };
}

const tagLine = (tag: Tag) => `${tag.upos} ${tag.feats}`;

function tagOf(line: string): Tag {
  const space = line.indexOf(" ");
  return { upos: line.slice(0, space), feats: line.slice(space + 1) };
}

function packLists(lists: readonly ArrayLike<number>[], out: PackedWriter): void {
  out.numbers(lists.map((list) => list.length));
  out.numbers(lists.flatMap((list) => Array.from(list)));
}

function unpackLists(from: PackedReader): Lists {
  const lengths = from.numbers();
  const all = from.numbers();
  const starts = new Uint32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++) starts[i + 1] = (starts[i] ?? 0) + (lengths[i] ?? 0);
  if (starts[lengths.length] !== all.length)
    throw new RangeError(`lists of a lexicon: ${all.length} numbers where ${starts[lengths.length]} are announced`);
  return { starts, all };
}

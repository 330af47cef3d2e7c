import { readFileSync } from "node:fs";
import { join } from "node:path";

/** One form of the OpenCorpora dictionary with its lemma and tag, lower case. */
export interface PackagedForm {
  readonly form: string;
  readonly lemma: string;
  /** Grammemes: "NOUN,inan,femn sing,gent". */
  readonly tag: string;
}

/** Ends the letters of a word; its payload follows. */
const SEPARATOR = 1;

/**
 * All forms of the dictionary in the package az, which is that of pymorphy2 0.8 in another coding: a double-array automaton (units of
 * 32 bits: label, offset, whether a leaf follows; then the guide to walk it) from a form in windows-1251, a separator and four bytes to nothing; the bytes are paradigm
 * and place in it. A paradigm lists the endings, tags and prefixes of its forms, the first of which is the lemma.
 */
export function* openCorporaForms(root: string): Generator<PackagedForm> {
  const folder = join(root, "node_modules", "az", "dicts");
  const suffixes = JSON.parse(readFileSync(join(folder, "suffixes.json"), "utf8")) as string[];
  const tags = JSON.parse(readFileSync(join(folder, "gramtab-opencorpora-int.json"), "utf8")) as string[];
  const paradigms = readParadigms(readFileSync(join(folder, "paradigms.array")));
  for (const { word, paradigm, place } of readWords(readFileSync(join(folder, "words.dawg")))) {
    const row = paradigms[paradigm];
    if (!row) throw new RangeError(`no paradigm ${paradigm} (form ${word} of az/dicts/words.dawg)`);
    const size = row.length / 3;
    const suffix = suffixes[row[place] ?? -1];
    const first = suffixes[row[0] ?? -1];
    const tag = tags[row[size + place] ?? -1];
    const prefix = PREFIXES[row[2 * size + place] ?? -1];
    if (suffix === undefined || first === undefined || tag === undefined || prefix === undefined)
      throw new RangeError(`paradigm ${paradigm} has no form ${place} (form ${word} of az/dicts/words.dawg)`);
    const stem = word.slice(prefix.length, word.length - suffix.length);
    yield { form: word, lemma: (PREFIXES[row[2 * size] ?? 0] ?? "") + stem + first, tag };
  }
}

/** What paradigms put before their stem: `compile_options.paradigm_prefixes` of the dictionary's meta.json. */
const PREFIXES = ["", "по", "наи"];

/** Count; of each its length and that many numbers, 16 bits each. */
function readParadigms(bytes: Buffer): readonly Uint16Array[] {
  const paradigms: Uint16Array[] = [];
  let at = 2;
  for (let count = bytes.readUInt16LE(0); count > 0; count--) {
    const length = bytes.readUInt16LE(at);
    at += 2;
    paradigms.push(Uint16Array.from({ length }, (_, i) => bytes.readUInt16LE(at + 2 * i)));
    at += 2 * length;
  }
  return paradigms;
}

function* readWords(bytes: Buffer): Generator<{ word: string; paradigm: number; place: number }> {
  const count = bytes.readUInt32LE(0);
  const units = Uint32Array.from({ length: count }, (_, i) => bytes.readUInt32LE(4 + 4 * i));
  const letters = new TextDecoder("windows-1251");
  const key: number[] = [];
  const base = (index: number) => {
    const unit = units[index] ?? 0;
    return (unit >>> 10) << ((unit & (1 << 9)) >>> 6);
  };
  // Two bytes a unit: the label of its first child, and of its next sibling; 0 for none.
  const guide = bytes.subarray(8 + 4 * count);
  const path: { readonly index: number; next: number }[] = [{ index: 0, next: guide[0] ?? 0 }];
  let separator = -1;
  for (let last = path.at(-1); last; last = path.at(-1)) {
    const label = last.next;
    if (label === 0) {
      path.pop();
      if (key.length === separator + 1) separator = -1;
      key.pop();
      continue;
    }
    const child = (last.index ^ base(last.index) ^ label) >>> 0;
    last.next = guide[2 * child + 1] ?? 0;
    if (separator < 0 && label === SEPARATOR) separator = key.length;
    key.push(label);
    if (separator >= 0 && key.length === separator + 5) {
      const [a = 0, b = 0, c = 0, d = 0] = key.slice(separator + 1);
      yield {
        word: letters.decode(Uint8Array.from(key.slice(0, separator))),
        paradigm: fourteenBits(a, b),
        place: fourteenBits(c, d),
      };
      key.pop();
    } else path.push({ index: child, next: guide[2 * child] ?? 0 });
  }
}

/** A number of the payload, in two bytes that are never 0. */
function fourteenBits(high: number, low: number): number {
  return ((high ^ 1) << 6) + (low >> 1);
}

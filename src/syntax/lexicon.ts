import { applyScript } from "./edit-script.ts";
import { decodeLexicon, type LexiconParts, type Tag } from "./lexicon-file.ts";

/** One way to read a form: what a dictionary gives, in the terms of the treebanks. */
export interface Reading extends Tag {
  readonly lemma: string;
}

/**
 * How a form was found: as it stands in the dictionary (`listed`), by the dictionary's longest tail ("Waffenlieferungen", "US-Regierung":
 * `compound`), by its ending (`ending`), or not at all.
 */
export type Found = "listed" | "compound" | "ending";
const FOUND: readonly (Found | undefined)[] = [undefined, "listed", "compound", "ending"];

/** Where a form was found, as one number, so that it can be cached: entry, letters before the tail, place in FOUND. */
const located = (entry: number, head: number, found: number) => (entry * 256 + head) * 4 + found;

/** How many forms are remembered before all are forgotten. */
const REMEMBERED = 1 << 17;

/**
 * All readings that a dictionary allows for a form. A form is tried as written, then in lower case (the start of a sentence), then as a
 * compound, then by its ending. Reading it changes nothing but caches: the same form gives the same answer.
 */
export class Lexicon {
  /** Classes of ambiguity: what the forms of a class may be, with what rarely matters dropped; class 0 is the unknown form. */
  readonly classes: readonly (readonly Tag[])[];
  readonly lang: string;
  readonly #parts: LexiconParts;
  readonly #located = new Map<string, number>();
  readonly #readings = new Map<string, readonly Reading[]>();

  private constructor(parts: LexiconParts) {
    this.#parts = parts;
    this.classes = parts.classes;
    this.lang = parts.settings.lang;
  }

  /** Throws an Error that says why for bytes that are no lexicon, one of another version, or damaged. */
  static open(bytes: Uint8Array): Lexicon {
    return new Lexicon(decodeLexicon(bytes));
  }

  /** Place in `classes`; 0 for an unknown form. */
  classOf(form: string): number {
    return this.#parts.classOf[Math.floor(this.#locate(form) / 1024)] ?? 0;
  }

  /** How the form was found; undefined where it is unknown. */
  found(form: string): Found | undefined {
    return FOUND[this.#locate(form) & 3];
  }

  /** Every reading of the form, none for an unknown one. */
  readings(form: string): readonly Reading[] {
    let known = this.#readings.get(form);
    if (!known) {
      known = this.#read(this.spelled(form), this.#locate(form));
      if (this.#readings.size >= REMEMBERED) this.#readings.clear();
      this.#readings.set(form, known);
    }
    return known;
  }

  #locate(form: string): number {
    let place = this.#located.get(form);
    if (place === undefined) {
      place = this.#search(form);
      if (this.#located.size >= REMEMBERED) this.#located.clear();
      this.#located.set(form, place);
    }
    return place;
  }

  #search(written: string): number {
    const { forms, settings, tailOf } = this.#parts;
    const form = this.#folded(written);
    const lower = settings.caseless ? form : form.toLowerCase();
    let entry = forms.find(form);
    if (entry < 0 && lower !== form) entry = forms.find(lower);
    if (entry >= 0) return located(entry, 0, 1);
    if (!LETTER.test(lower.slice(-1)) || form.length > 255) return 0;
    const hyphen = form.lastIndexOf("-") + 1;
    if (hyphen > 1) {
      entry = forms.find(form, hyphen);
      if (entry >= 0) return located(tailOf[entry] ?? 0, hyphen, 2);
    }
    if (settings.tail > 0) {
      const place = this.#tail(form, hyphen);
      if (place > 0) return place;
    }
    const ending = this.#parts.endings.longestEnding(marked(form, written));
    return ending ? located(ending.value, 0, 3) : 0;
  }

  /** "Waffen" and "Lieferungen": the longest tail that the dictionary holds, a noun with the capital that it has lost inside. */
  #tail(form: string, from: number): number {
    const { forms, settings, tailOf } = this.#parts;
    const isNoun = isCapital(form.charAt(from));
    for (let at = from + 2; at <= form.length - settings.tail; at++) {
      const first = form.charAt(at);
      const entry = isNoun ? forms.find(form, at, first.toUpperCase().charCodeAt(0)) : forms.find(form, at);
      const tail = entry < 0 ? 0 : (tailOf[entry] ?? 0);
      if (tail > 0) return located(tail, at, 2);
    }
    return 0;
  }

  /** With the letters of the lexicon for those that are interchanged, in lower case where the lexicon knows no other. */
  #folded(form: string): string {
    const folded = this.spelled(form);
    return this.#parts.settings.caseless ? folded.toLowerCase() : folded;
  }

  /** The form in the letters of the lexicon, its capitals kept: е for ё. */
  spelled(form: string): string {
    let spelled = form;
    for (const pair of this.#parts.settings.fold) spelled = spelled.replaceAll(pair.charAt(0), pair.charAt(1));
    return spelled;
  }

  #read(form: string, place: number): readonly Reading[] {
    const { starts, all } = this.#parts.entries;
    const entry = Math.floor(place / 1024);
    const head = (place >> 2) & 255;
    const readings: Reading[] = [];
    for (let i = starts[entry] ?? 0; i < (starts[entry + 1] ?? 0); i += 2) {
      const tag = this.#parts.tags[all[i] ?? 0];
      const script = this.#parts.scripts[all[i + 1] ?? 0];
      if (!tag || script === undefined) continue;
      const lemma = lemmaOf(form, head, script);
      if (lemma !== undefined) readings.push({ ...tag, lemma });
    }
    return readings;
  }
}

const LETTER = /\p{L}/u;

/** A form as the table of endings has it: a last letter more that tells whether it is capitalised. */
export function marked(form: string, written: string): string {
  return form + (isCapital(written.charAt(0)) ? "A" : "a");
}

function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase();
}

/** "Waffenlieferungen", whose tail becomes "Lieferung": "Waffenlieferung". */
function lemmaOf(form: string, head: number, script: string): string | undefined {
  if (head === 0) return applyScript(form, script);
  const lemma = applyScript(form.slice(head), script);
  if (lemma === undefined) return undefined;
  const joined =
    form.slice(0, head) + (form.charAt(head - 1) === "-" || isCapital(form.charAt(head)) ? lemma : lemma.toLowerCase());
  return script.startsWith("l") && isCapital(form.charAt(0)) ? joined.toLowerCase() : joined;
}

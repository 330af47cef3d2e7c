import { type EditScript, scriptOf } from "../../syntax/edit-script.ts";
import type { Tag } from "../../syntax/lexicon-file.ts";

/** What a dictionary says of one form; `form` is spelled as the lexicon holds it. */
export interface Analysis extends Tag {
  readonly form: string;
  readonly lemma: string;
}

/** Strings or lists by number, in order of first use. */
class Numbered<T> {
  readonly all: T[] = [];
  readonly #places = new Map<string, number>();

  place(key: string, value: T): number {
    let place = this.#places.get(key);
    if (place === undefined) {
      place = this.all.length;
      this.all.push(value);
      this.#places.set(key, place);
    }
    return place;
  }
}

/** Collects the readings of forms, and gives equal sets of readings one number; entry 0 is the empty set. */
export class Entries {
  readonly #tags = new Numbered<Tag>();
  readonly #scripts = new Numbered<EditScript>();
  readonly #entries = new Numbered<Uint32Array>();
  readonly #forms = new Map<string, number[]>();
  readonly #infixes: readonly string[];

  /** `infixes`: as in `scriptOf`. */
  constructor(infixes: readonly string[] = []) {
    this.#infixes = infixes;
    this.entry([]);
  }

  add({ form, lemma, upos, feats }: Analysis): void {
    const reading = this.reading({ upos, feats }, scriptOf(form, lemma, this.#infixes));
    const readings = this.#forms.get(form);
    if (!readings) this.#forms.set(form, [reading]);
    else if (!readings.includes(reading)) readings.push(reading);
  }

  has(form: string): boolean {
    return this.#forms.has(form);
  }

  /** A tag with a script, as one number. */
  reading(tag: Tag, script: EditScript): number {
    return this.#tags.place(`${tag.upos} ${tag.feats}`, tag) * SCRIPTS + this.#scripts.place(script, script);
  }

  /** The number of a set of readings. */
  entry(readings: readonly number[]): number {
    const sorted = readings.length > 1 ? [...readings].sort((a, b) => a - b) : readings;
    return this.#entries.place(
      sorted.join(),
      Uint32Array.from({ length: 2 * sorted.length }, (_, i) =>
        i % 2 === 0 ? Math.floor((sorted[i >> 1] ?? 0) / SCRIPTS) : (sorted[i >> 1] ?? 0) % SCRIPTS,
      ),
    );
  }

  readingsOf(form: string): readonly number[] {
    return this.#forms.get(form) ?? [];
  }

  tagOf(reading: number): Tag {
    const tag = this.#tags.all[Math.floor(reading / SCRIPTS)];
    if (!tag) throw new RangeError(`no such reading: ${reading}`);
    return tag;
  }

  /** Every form with its entry, in order of UTF-16 units. */
  sorted(): readonly (readonly [form: string, entry: number])[] {
    const forms = [...this.#forms.keys()].sort();
    return forms.map((form) => [form, this.entry(this.readingsOf(form))]);
  }

  get tags(): readonly Tag[] {
    return this.#tags.all;
  }

  get scripts(): readonly EditScript[] {
    return this.#scripts.all;
  }

  get entries(): readonly Uint32Array[] {
    return this.#entries.all;
  }
}

/** More than any language has. */
const SCRIPTS = 1 << 17;

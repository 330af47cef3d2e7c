import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Lang } from "../model/lang.ts";

/** What the sentences of a language may be annotated with, as its treebanks have it. */
export interface Scheme {
  readonly upos: ReadonlySet<string>;
  /** With subtypes: "nsubj", "nsubj:pass". */
  readonly relations: ReadonlySet<string>;
  /** The features that a part of speech may carry, and their values: NOUN has Case, and Case is Nom, Gen ... */
  readonly features: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;
}

/** Reads the scheme from the folder of its tables: `upos.txt`, `de.relations.txt`, `de.features.tsv`. A damaged line throws. */
export function readScheme(folder: string, lang: Lang): Scheme {
  const lines = (file: string) =>
    readFileSync(join(folder, file), "utf8")
      .split("\n")
      .flatMap((line, n) => (line === "" || line.startsWith("#") ? [] : [{ line, row: n + 1, file }]));
  const features = new Map<string, Map<string, Set<string>>>();
  for (const { line, row, file } of lines(`${lang}.features.tsv`).slice(1)) {
    const [tag, name, values, rest] = line.split("\t");
    if (!tag || !name || !values || rest !== undefined)
      throw new Error(`three columns expected: ${line} (row ${row} of ${file})`);
    const known = features.get(tag) ?? new Map<string, Set<string>>();
    features.set(tag, known.set(name, new Set(values.split(" "))));
  }
  const words = (file: string) => new Set(lines(file).map(({ line }) => line));
  return { upos: words("upos.txt"), relations: words(`${lang}.relations.txt`), features };
}

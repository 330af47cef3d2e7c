import type { Lang } from "../model/lang.ts";
import type { Reader } from "../reading/reader.ts";
import type { TreeReader } from "../reading/tree-reader.ts";
import type { Parser } from "../syntax/parser.ts";

/** Which readers there are: `tree` works on parsed sentences, `surface` is the first one. */
export const READERS = ["surface", "tree"] as const;
export type ReaderName = (typeof READERS)[number];

/** The reader that a command uses. */
export async function loadReader(name: ReaderName = "surface"): Promise<Reader> {
  if (name === "tree") return loadTreeReader();
  const { surfaceReader } = await import("../reading/index.ts");
  return surfaceReader();
}

/** The tree reader with the parsers of these languages; a language without a model can only be read with parses of its own. */
export async function loadTreeReader(languages: readonly Lang[] = ["de", "en", "ru"]): Promise<TreeReader> {
  const [{ treeReader }, { loadParser }] = await Promise.all([import("../reading/tree-reader.ts"), import("../syntax/load.ts")]);
  const parsers = new Map<Lang, Parser>();
  for (const lang of languages) {
    const parser = await loadParser(lang).catch((error: unknown) => {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
      throw error;
    });
    if (parser) parsers.set(lang, parser);
  }
  return treeReader((lang) => parsers.get(lang));
}

/** `surface@0.1`: what a reading is known by. */
export function nameOf(reader: Reader): string {
  return `${reader.name}@${reader.version}`;
}

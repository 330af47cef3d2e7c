import { readFile } from "node:fs/promises";
import type { Lang } from "../model/lang.ts";
import { Lexicon } from "./lexicon.ts";
import { openParser } from "./network-parser.ts";
import type { Parser } from "./parser.ts";

/** The folder of the models and lexicons that come with the program. */
const MODELS = new URL("../../models/", import.meta.url);

const loaded = new Map<Lang, Promise<Parser>>();

/** The parser of a language, from the model that comes with the program; read once, when it is first asked for. */
export function loadParser(lang: Lang): Promise<Parser> {
  let parser = loaded.get(lang);
  if (!parser) {
    parser = read(lang);
    loaded.set(lang, parser);
    // A file that could not be read may be there the next time.
    parser.catch(() => loaded.delete(lang));
  }
  return parser;
}

async function read(lang: Lang): Promise<Parser> {
  const [file, lexicon] = await Promise.all([readFile(new URL(`${lang}.model`, MODELS)), loadLexicon(lang)]);
  return openParser(lang, file, lexicon);
}

/** The dictionary of a language that comes with the program. Throws where there is none. */
export async function loadLexicon(lang: Lang): Promise<Lexicon> {
  return Lexicon.open(await readFile(new URL(`lexicon/${lang}.lexicon`, MODELS)));
}

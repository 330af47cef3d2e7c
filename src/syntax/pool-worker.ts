// What each thread of the pool runs.
import { LANGUAGES } from "../lang/index.ts";
import type { Lang } from "../model/lang.ts";
import type { Sentence, Token } from "../model/sentence.ts";
import { parseText, parseWords } from "./parse.ts";
import type { Parser } from "./parser.ts";

/** A batch for one thread: texts, or sentences whose words are already cut. */
export type Task = { readonly lang: Lang; readonly parser: string } & (
  | { readonly texts: readonly string[] }
  | { readonly sentences: readonly (readonly Token[])[] }
);

const parsers = new Map<string, Promise<Parser>>();

/** Each thread reads a model once. */
function parserOf({ lang, parser }: Task): Promise<Parser> {
  const key = `${lang} ${parser}`;
  const found = parsers.get(key);
  if (found) return found;
  const made = import(parser).then(({ loadParser }: { loadParser: (lang: Lang) => Promise<Parser> }) => loadParser(lang));
  parsers.set(key, made);
  return made;
}

export default async function work(task: Task): Promise<Sentence[][] | Token[][]> {
  const parser = await parserOf(task);
  if ("texts" in task) return task.texts.map((text) => parseText(text, LANGUAGES[task.lang], parser));
  return parseWords(task.sentences, parser);
}

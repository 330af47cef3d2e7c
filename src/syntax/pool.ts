import type { Piscina } from "piscina";
import type { Lang } from "../model/lang.ts";
import type { Sentence, Token } from "../model/sentence.ts";
import type { Task } from "./pool-worker.ts";

/** What a pool is made of. */
export interface PoolOptions {
  /** Of texts for which no other language is given. */
  readonly lang?: Lang;
  /** How many threads work, at least 1. */
  readonly threads: number;
  /** Address of the module whose `loadParser` the threads call, for another parser than the program's own. */
  readonly parser?: URL;
}

/** Threads that parse, each with a model of its own. */
export interface ParsePool {
  /** The sentences of each text, in the order of the texts. */
  parse(texts: readonly string[], lang?: Lang): Promise<Sentence[][]>;
  /** The same of sentences whose words are already cut. */
  parseWords(sentences: readonly (readonly Token[])[], lang?: Lang): Promise<Token[][]>;
  /** Ends the threads; what is under way is finished first. */
  close(): Promise<void>;
}

/** About so much goes to a thread at once: enough to outweigh the way there, little enough to share out evenly. */
const BATCH = { characters: 30_000, words: 5000 };

/** Threads are JavaScript: from the sources, as in a test, they are those of the last build. */
const here = import.meta.url.endsWith(".ts") ? new URL("../../dist/syntax/", import.meta.url) : new URL("./", import.meta.url);

/** A pool of threads for many texts; they start with the first. Throws a RangeError for a number of threads that is none. */
export function parsePool({ lang: usual, threads, parser = new URL("load.js", here) }: PoolOptions): ParsePool {
  if (!Number.isInteger(threads) || threads < 1) throw new RangeError(`no number of threads: ${threads}`);
  let pool: Promise<Piscina<Task, unknown>> | undefined;
  const start = async () => {
    const { Piscina } = await import("piscina");
    const filename = new URL("pool-worker.js", here).href;
    return new Piscina<Task, unknown>({ filename, minThreads: threads, maxThreads: threads });
  };
  const run = async <Result>(task: Task) => {
    pool ??= start();
    return (await (await pool).run(task)) as Result[];
  };
  const of = (lang = usual) => {
    if (lang === undefined) throw new RangeError("no language given, neither for the pool nor for these texts");
    return { lang, parser: parser.href };
  };
  return {
    async parse(texts, lang) {
      const batches = inBatches(texts, BATCH.characters);
      const done = await Promise.all(batches.map((batch) => run<Sentence[]>({ ...of(lang), texts: batch })));
      return done.flat();
    },
    async parseWords(sentences, lang) {
      const batches = inBatches(sentences, BATCH.words);
      const done = await Promise.all(batches.map((batch) => run<Token[]>({ ...of(lang), sentences: batch })));
      return done.flat();
    },
    close: async () => (await pool)?.close(),
  };
}

/** Neighbours together until they are long enough; what is longer stays alone. */
function inBatches<Item extends { readonly length: number }>(items: readonly Item[], enough: number): Item[][] {
  const batches: Item[][] = [];
  let length = enough;
  for (const item of items) {
    if (length >= enough) {
      batches.push([]);
      length = 0;
    }
    batches.at(-1)?.push(item);
    length += item.length;
  }
  return batches;
}

// Words a second of the parser, one core and two, beside a plain pass that only cuts sentences and words; with the time that a model
// takes to load and the memory it keeps. The sentences are those of training/treebank, twenty times over: [--times=20].
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { LANGUAGES } from "../dist/lang/index.js";
import { loadParser, parsePool, parseText, parseWords, readConllu, splitText } from "../dist/syntax/index.js";

const folder = fileURLToPath(new URL("../training/treebank", import.meta.url));

/** @param {{ times?: string }} options */
export async function parse({ times = "20" }) {
  for (const lang of ["de", "en", "ru"]) {
    const sentences = readdirSync(folder)
      .filter((name) => name.startsWith(`${lang}-`))
      .flatMap((name) => [...readConllu(readFileSync(join(folder, name), "utf8"))]);
    const texts = Array.from({ length: Number(times) }, () => sentences.map(({ text }) => text).join("\n\n"));
    const words = sentences.map(({ tokens }) => tokens);
    const count = words.flat().length;
    const memory = process.memoryUsage().rss;
    const start = performance.now();
    const parser = await loadParser(lang);
    console.log(`  ${lang} loaded in ${(performance.now() - start).toFixed(0)} ms, ${count} words, ${texts.length} times`);
    const rate = async (/** @type {string} */ what, /** @type {number} */ n, /** @type {() => unknown} */ run) => {
      const [before, begun] = [process.cpuUsage(), performance.now()];
      await run();
      const { user, system } = process.cpuUsage(before);
      const [wall, cpu] = [(performance.now() - begun) / 1000, (user + system) / 1e6];
      console.log(`     ${what.padEnd(34)} ${perSecond(n / wall)} words/s, ${perSecond(n / cpu)} a second of CPU`);
      return n / wall;
    };
    const cut = await rate("cut only (sentences, words)", count * texts.length, () =>
      texts.forEach((text) => {
        splitText(text, LANGUAGES[lang]);
      }),
    );
    await rate("tags, lemmas, trees: the first time", count, () => parseWords(words, parser));
    await rate("tags, lemmas, trees", count * texts.length, () => texts.forEach(() => void parseWords(words, parser)));
    const whole = await rate("text to trees", count * texts.length, () =>
      texts.forEach((text) => {
        parseText(text, LANGUAGES[lang], parser);
      }),
    );
    const pool = parsePool({ lang, threads: 2 });
    await pool.parse(texts.slice(0, 2));
    await rate("text to trees, two threads", count * texts.length, () => pool.parse(texts));
    await pool.close();
    const kept = (process.memoryUsage().rss - memory) / 1e6;
    console.log(`     a plain pass is ${(cut / whole).toFixed(1)} times as fast; ${kept.toFixed(0)} MB more memory than before`);
  }
}

const perSecond = (/** @type {number} */ n) => Math.round(n).toLocaleString("en").padStart(9);

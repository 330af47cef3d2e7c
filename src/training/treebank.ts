import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readConllu } from "../syntax/conllu.ts";
import { agreementOf } from "./agreement.ts";

/** The rows of the treebank's README: a line for each file of the folder, and one for all of a language. */
export function countsOf(folder: string): string {
  const files = readdirSync(folder).filter((file) => file.endsWith(".conllu"));
  const counts = files.sort().map((file) => {
    const sentences = [...readConllu(readFileSync(join(folder, file), "utf8"))];
    return { file, sentences: sentences.length, words: sentences.reduce((sum, { tokens }) => sum + tokens.length, 0) };
  });
  const langs = [...new Set(files.map((file) => file.slice(0, 2)))].sort();
  const totals = langs.map((lang) => {
    const own = counts.filter(({ file }) => file.startsWith(lang));
    const sum = (key: "sentences" | "words") => own.reduce((total, each) => total + each[key], 0);
    return { file: `all of ${lang}`, sentences: sum("sentences"), words: sum("words") };
  });
  return table(
    ["file", "sentences", "words"],
    [...counts, ...totals].map(({ file, sentences, words }) => [
      file.replace(/\.conllu$/, ""),
      grouped(sentences),
      grouped(words),
    ]),
  );
}

/** How far the second, blind annotation of a sample agrees with the first, in percent of its words, by language. */
export function agreementTable(folder: string): string {
  const rows = ["de", "ru"].map((lang) => {
    const read = (which: string) => readConllu(readFileSync(join(folder, "agreement", `${lang}.${which}.conllu`), "utf8"));
    const { sentences, words, upos, heads, relations, labels } = agreementOf(read("first"), read("second"));
    const percents = [upos, heads, relations, labels].map((agreed) => ((agreed / words) * 100).toFixed(1));
    return [lang, grouped(sentences), grouped(words), ...percents];
  });
  return table(["", "sentences", "words", "UPOS", "UAS", "LAS", "LAS with subtypes"], rows);
}

const grouped = (count: number): string => count.toLocaleString("en");

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, n) => (n === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

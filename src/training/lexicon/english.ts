import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readTable } from "../../model/table.ts";
import type { Analysis } from "./entries.ts";

const TABLE = new URL("../../lang/en/hunspell.tsv", import.meta.url);

/** One way in which a flag changes the end of a word, or its beginning. */
interface Affix {
  readonly strip: string;
  readonly add: string;
  readonly condition: RegExp;
}

/**
 * Every analysis of the English lexicon: the forms of a spelling dictionary, whose flags tell names, verbs, nouns and adjectives apart.
 * Words without a flag that tells are left out; `root` is the folder of the project.
 */
export function* englishAnalyses(root: string): Generator<Analysis> {
  const folder = join(root, "node_modules/dictionary-en");
  const { prefixes, suffixes } = affixesOf(readFileSync(join(folder, "index.aff"), "utf8"));
  const rows = readTable(TABLE, ["flag", "when", "unless", "upos", "feats", "lemma"]);
  const [, ...lines] = readFileSync(join(folder, "index.dic"), "utf8").split("\n");
  for (const line of lines) {
    const [written = "", flags = ""] = line.trim().split("/");
    if (!/^\p{L}[\p{L}'’.-]*$/u.test(written)) continue;
    if (/^\p{Lu}/u.test(written)) {
      yield { form: written, lemma: written, upos: "PROPN", feats: "Number=Sing" };
      continue;
    }
    const bases = [written, ...[...flags].flatMap((flag) => (prefixes.get(flag) ?? []).map(({ add }) => add + written))];
    for (const base of bases)
      for (const row of rows) {
        const has = (wanted: string) => [...wanted].some((flag) => flags.includes(flag));
        if ((row.when !== "" && !has(row.when)) || has(row.unless) || (row.flag !== "base" && !flags.includes(row.flag)))
          continue;
        for (const form of row.flag === "base" ? [base] : formsOf(base, suffixes.get(row.flag) ?? []))
          yield { form, lemma: row.lemma === "form" ? singular(form, row.feats) : base, upos: row.upos, feats: row.feats };
      }
  }
}

/** Nouns made by a suffix lose their plural's s: "bankers" is a form of "banker". */
const singular = (form: string, feats: string) => (feats === "Number=Plur" ? form.replace(/s$/, "") : form);

const formsOf = (base: string, affixes: readonly Affix[]) =>
  affixes.flatMap(({ strip, add, condition }) => (condition.test(base) ? [base.slice(0, base.length - strip.length) + add] : []));

/** The prefixes and suffixes of a Hunspell affix file, by flag. */
function affixesOf(text: string): Record<"prefixes" | "suffixes", ReadonlyMap<string, readonly Affix[]>> {
  const prefixes = new Map<string, Affix[]>();
  const suffixes = new Map<string, Affix[]>();
  for (const line of text.split("\n")) {
    const [kind, flag = "", strip = "", add = "", condition] = line.trim().split(/\s+/);
    if (condition === undefined || (kind !== "PFX" && kind !== "SFX")) continue;
    const affix = { strip: strip === "0" ? "" : strip, add: add === "0" ? "" : add, condition: new RegExp(`(?:${condition})$`) };
    const all = kind === "PFX" ? prefixes : suffixes;
    all.set(flag, [...(all.get(flag) ?? []), affix]);
  }
  return { prefixes, suffixes };
}

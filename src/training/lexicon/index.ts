import { encodeLexicon, type LexiconSettings } from "../../syntax/lexicon-file.ts";
import { AutomatonBuilder } from "./automaton.ts";
import { type ClassRules, classesOf } from "./classes.ts";
import { type EndingRules, endingsOf } from "./endings.ts";
import { englishAnalyses } from "./english.ts";
import { type Analysis, Entries } from "./entries.ts";
import { germanAnalyses } from "./german.ts";
import { russianAnalyses } from "./russian.ts";

/** The languages that have a lexicon. */
export const LEXICON_LANGS = ["de", "en", "ru"] as const;
export type LexiconLang = (typeof LEXICON_LANGS)[number];

interface Recipe {
  readonly analyses: (root: string) => Iterable<Analysis>;
  readonly settings: LexiconSettings;
  /** As in `scriptOf`. */
  readonly infixes: readonly string[];
  readonly classes: ClassRules;
  readonly endings: EndingRules;
}

/** Letters that Russian text writes or leaves out: ё, and the accent that encyclopedias put on a stressed vowel. */
const FOLD_RU: readonly string[] = ["ёе", "ЁЕ", "\u0301"];

const RECIPES: Readonly<Record<LexiconLang, Recipe>> = {
  de: {
    analyses: germanAnalyses,
    settings: { lang: "de", fold: [], caseless: false, tail: 4 },
    infixes: ["ge", "zu"],
    classes: { drop: [["NumType", "Polite"], ["Gender"], ["Degree"], ["Person"], ["Case"]], least: 3 },
    endings: { shortest: 2, longest: 6, least: 8, share: 0.7, entries: 2 },
  },
  en: {
    analyses: englishAnalyses,
    settings: { lang: "en", fold: [], caseless: false, tail: 0 },
    infixes: [],
    classes: { drop: [], least: 20 },
    endings: { shortest: 2, longest: 6, least: 8, share: 0.7, entries: 2 },
  },
  ru: {
    analyses: russianAnalyses,
    settings: { lang: "ru", fold: FOLD_RU, caseless: true, tail: 0 },
    infixes: [],
    classes: { drop: [["Animacy"], ["Voice", "Degree", "Aspect"], ["Gender"], ["Tense", "Person"], ["Case"]], least: 60 },
    endings: { shortest: 2, longest: 6, least: 12, share: 0.7, entries: 3 },
  },
};

/** Which readings a compound takes from its tail. */
const TAILS: ReadonlySet<string> = new Set(["NOUN", "VERB", "ADJ"]);

/** What a build made, for the person who runs it. */
export interface LexiconReport {
  readonly forms: number;
  readonly entries: number;
  readonly scripts: number;
  readonly classes: number;
  readonly endings: number;
  readonly bytes: number;
}

/** The lexicon file of a language from the packages installed below `root`. The same packages give the same bytes. */
export function buildLexicon(lang: LexiconLang, root: string): { readonly file: Uint8Array; readonly report: LexiconReport } {
  const recipe = RECIPES[lang];
  const entries = new Entries(recipe.infixes);
  for (const analysis of recipe.analyses(root)) entries.add(analysis);
  const forms = entries.sorted();
  const readings = new Map<number, readonly number[]>([[0, []]]);
  for (const [form, entry] of forms) if (!readings.has(entry)) readings.set(entry, entries.readingsOf(form));

  const isName = (entry: number) => (readings.get(entry) ?? []).every((reading) => entries.tagOf(reading).upos === "PROPN");
  const endings = endingsOf(forms, entries, recipe.settings.caseless ? isName : undefined, recipe.endings);
  const tailOf = [...readings].map(
    ([entry, list]) => [entry, entries.entry(list.filter((r) => TAILS.has(entries.tagOf(r).upos)))] as const,
  );

  const tagLists = entries.entries.map((entry) => tagsOf(entry, entries));
  const formsOf = new Uint32Array(tagLists.length);
  for (const [, entry] of forms) formsOf[entry] = (formsOf[entry] ?? 0) + 1;
  const { classes, classOf } = classesOf(tagLists, formsOf, recipe.classes);

  const tails = new Uint32Array(tagLists.length);
  for (const [entry, tail] of tailOf) tails[entry] = tail;
  const file = encodeLexicon({
    settings: recipe.settings,
    tags: entries.tags,
    scripts: entries.scripts,
    entries: entries.entries,
    classOf,
    tailOf: tails,
    classes,
    forms: automatonOf(forms),
    endings: automatonOf(endings),
  });
  const report = {
    forms: forms.length,
    entries: tagLists.length,
    scripts: entries.scripts.length,
    classes: classes.length,
    endings: endings.length,
    bytes: file.length,
  };
  return { file, report };
}

function tagsOf(entry: Uint32Array, entries: Entries) {
  const places = new Set([...entry].filter((_, i) => i % 2 === 0));
  return [...places].flatMap((place) => entries.tags[place] ?? []);
}

function automatonOf(sorted: readonly (readonly [text: string, value: number])[]) {
  const alphabet = new Set<string>();
  for (const [text] of sorted) for (const letter of text.split("")) alphabet.add(letter);
  const builder = new AutomatonBuilder(alphabet);
  for (const [text, value] of sorted) builder.add(text, value);
  return builder.done();
}

import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { readTable } from "../model/table.ts";

/** The language of a text and whether the text alone shows it. */
export interface DetectedLanguage {
  /** ISO 639-1 code, or "und" where nothing shows it. */
  readonly lang: string;
  readonly reliable: boolean;
}

/** A mixed text is judged by its beginning, where the article itself is. */
const ENOUGH = 4000;
/** Fewer letters than this are a name or a headline, which looks alike in many languages. */
const MINIMUM = 40;

/**
 * The language of a text among all that the detector knows, never forced into those that Rapporteur reads. A declared
 * language (`hint`) is believed unless the text reliably shows another one that the detector can tell from it.
 */
export function detectLanguage(text: string, hint?: string): DetectedLanguage {
  const sample = text.slice(0, ENOUGH).replace(/https?:\/\/\S+/g, " ");
  const declared = primaryTag(hint);
  const seen = judge(sample);
  if (declared === undefined || declared === seen.lang) return seen;
  const known =
    detector().languages.has(declared) || ALPHABETS.some(({ lang, script }) => lang === declared && script === "Cyrillic");
  return seen.reliable && known ? seen : { lang: declared, reliable: false };
}

/** The language of a tag: "de-CH" and "de_AT" are "de"; `undefined` for what is no tag ("german", "x"). */
export function primaryTag(tag: string | undefined): string | undefined {
  const code = /^([a-z]{2,3})(?:[-_][a-z\d-_]*)?$/i.exec(tag?.trim() ?? "")?.[1]?.toLowerCase();
  return code === "und" || code === "mul" || code === "zxx" ? undefined : code;
}

const ALPHABETS = readTable(new URL("alphabets.tsv", import.meta.url), ["lang", "script", "letters"]).map((row) => ({
  ...row,
  letters: new Set(row.letters),
}));

/** The letters of the languages read: another letter once in forty is somebody else's alphabet, not a foreign name. */
const OWN: Readonly<Record<string, RegExp>> = { ru: /[а-яё]/, de: /[a-zäöüßéèàçñá]/, en: /[a-zéèêçñöüäáíó]/, bg: /[а-я]/ };
const FOREIGN_SHARE = 1 / 40;

function judge(sample: string): DetectedLanguage {
  const letters = sample.toLowerCase().match(/\p{L}/gu) ?? [];
  if (letters.length === 0) return { lang: "und", reliable: false };
  const { lang, reliable } = detector().detect(sample);
  const own = OWN[lang];
  if (own !== undefined) {
    const foreign = letters.filter((letter) => !own.test(letter));
    if (foreign.length > letters.length * FOREIGN_SHARE) return byAlphabet(foreign, letters.length);
  }
  if (lang === "") return { lang: "und", reliable: false };
  return { lang, reliable: reliable && letters.length >= MINIMUM };
}

/** The language whose own letters explain the foreign ones with the fewest of its own unused: Қазақстан is Kazakh, not Kyrgyz. */
function byAlphabet(foreign: readonly string[], total: number): DetectedLanguage {
  const used = new Set(foreign);
  const fits = ALPHABETS.map(({ lang, letters }) => ({
    lang,
    explained: foreign.filter((letter) => letters.has(letter)).length,
    unused: [...letters].filter((letter) => !used.has(letter)).length,
  })).sort((a, b) => b.explained - a.explained || a.unused - b.unused);
  const best = fits[0];
  if (!best || best.explained < foreign.length * 0.8) return { lang: "und", reliable: total >= MINIMUM };
  return { lang: best.lang, reliable: total >= MINIMUM };
}

interface Detector {
  readonly languages: ReadonlySet<string>;
  detect(text: string): DetectedLanguage;
}
let loaded: Detector | undefined;

/** The detector's tables take half a second to load, so they are read with the first text and not before. */
function detector(): Detector {
  if (loaded) return loaded;
  const path = fileURLToPath(import.meta.resolve("eld/small"));
  const { eld } = createRequire(import.meta.url)(path) as typeof import("eld/small");
  loaded = {
    languages: new Set(Object.values(eld.info().Languages)),
    detect: (text) => {
      const result = eld.detect(text);
      const scores = Object.values(result.getScores()).sort((a, b) => b - a);
      return { lang: result.language, reliable: result.isReliable() && (scores[0] ?? 0) > FLOOR };
    },
  };
  return loaded;
}

/** Below this the n-grams of no language fit: Latin comes out as French at 0.66, Luxembourgish as German at 0.67. */
const FLOOR = 0.7;

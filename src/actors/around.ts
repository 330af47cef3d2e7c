import type { Language, Role } from "../lang/language.ts";
import { SECTORS, type Sector } from "../model/actor.ts";

/** The small words of a language that stand around a country's name: rows of `around.tsv`. */
export interface Around {
  /** Whether the word, alone, plays the role. */
  is(role: Role, word: string): boolean;
  /** Whether it says that an office is held no more: "former", "Ex", "экс-президент". */
  isFormer(word: string): boolean;
  /** Who the word says acts: GOV for "Regierung" and for "Präsident". */
  sector(word: string): Sector | undefined;
  /** Verbs may stand last, after subject and object: "weil Russland Kasachstan beschuldigt". */
  readonly verbLast: boolean;
  /** Of all nouns only names have a capital. */
  readonly namesAreCapital: boolean;
  /** A clause may leave its subject out where the one before has it: "заявил, что осуждает". */
  readonly dropsSubject: boolean;
  readonly endings: RegExp;
  readonly genitive: RegExp;
}

const NEVER = /(?!)/u;

const made = new WeakMap<Language, Around>();

/** The words around a country's name in one language, made ready when first asked for. */
export function around(language: Language): Around {
  const known = made.get(language);
  if (known) return known;
  const ready = toAround(language);
  made.set(language, ready);
  return ready;
}

function toAround({ around }: Language): Around {
  const of = (kind: Role | Sector) => around.get(kind) ?? NEVER;
  const sectors = (Object.keys(SECTORS) as Sector[]).map((sector) => [sector, of(sector)] as const);
  const title = of("title");
  const cache = new Map<string, Sector | undefined>();
  const sector = (word: string) => {
    if (cache.has(word)) return cache.get(word);
    const found = title.test(word) ? "GOV" : sectors.find(([, pattern]) => pattern.test(word))?.[0];
    if (cache.size < 50_000) cache.set(word, found);
    return found;
  };
  return {
    is: (role, word) => of(role).test(word),
    isFormer: (word) => of("former").test(word) || (word.includes("-") && of("former").test(word.slice(0, word.indexOf("-")))),
    sector,
    verbLast: around.has("verb-last"),
    namesAreCapital: around.has("no-given"),
    dropsSubject: around.has("pro-drop"),
    endings: new RegExp(`(?:${of("endings").source.replace(/^\^|\$$/g, "")})$`, "u"),
    genitive: of("genitive"),
  };
}

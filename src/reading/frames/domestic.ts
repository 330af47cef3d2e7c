import type { Mention } from "../../actors/mention.ts";
import { actorNouns } from "../../actors/nouns.ts";
import { LANGUAGES } from "../../lang/index.ts";
import type { Sector } from "../../model/actor.ts";
import type { Lang } from "../../model/lang.ts";
import type { Clause } from "./clause.ts";

/** Those who face their own state where no other country is named beside them. */
const AT_HOME: ReadonlySet<Sector> = new Set(["CVL", "OPP", "PTY", "MED", "BUS", "JUD", "LEG", "NGO"]);

/** "Die Polizei nahm [Demonstranten] fest": people without a country who face a state's organ are of that state. */
export function atHome(clause: Clause, words: readonly number[], other: readonly Mention[], lang: Lang): Mention[] {
  const countries = new Set(other.map(({ actor }) => countryIn(actor)));
  const [country] = countries;
  if (countries.size !== 1 || country === undefined || !/^[A-Z]{3}$/.test(country)) return [];
  const { tree } = clause;
  for (const token of words) {
    const word = tree.tokens[token];
    const noun = word?.upos === "NOUN" ? actorNouns(LANGUAGES[lang]).at(tree, token) : undefined;
    if (!word || !noun?.sector || !AT_HOME.has(noun.sector)) continue;
    return [
      { from: word.from, to: word.to, token, actor: `${country}.${noun.sector}`, kind: "unknown", rule: `${lang}/actor-nouns` },
    ];
  }
  return [];
}

/** "Proteste gegen Netanjahu": who protests against those who govern, and is not named, are those who are governed. */
export function citizens({ tree }: Clause, token: number, against: readonly Mention[], lang: Lang): Mention[] {
  const governing = against.find(({ actor }) => /^[A-Z]{3}\.(?:GOV|LEG|COP|MIL|JUD)\b/.test(actor));
  const word = tree.tokens[token];
  if (!governing || !word) return [];
  const actor = `${countryIn(governing.actor)}.CVL`;
  return [{ from: word.from, to: word.to, token, actor, kind: "unknown", rule: `${lang}/citizens` }];
}

/** The first part of an actor's id. */
export function countryIn(actor: string): string {
  return actor.split(".", 1)[0] ?? actor;
}

import type { Language } from "../lang/language.ts";
import { isOrganisation } from "../model/organisation.ts";
import type { Dependencies } from "../syntax/dependencies.ts";
import { type Turn, wanted } from "./antecedents.ts";
import { around } from "./around.ts";
import { type ActorNoun, type ActorNouns, actorNouns, isPersons } from "./nouns.ts";
import type { Party } from "./party.ts";

/** How many sentences back "das Ministerium" may have been named. */
const FAR = 30;
/** How many sentences of the paragraph are searched for the one country that "the country" can be. */
const NEAR = 4;

/**
 * Who is meant by a noun without a country: "das Land", "seine Regierung", "the ministry" (the foreign ministry of before), "the president" (of the
 * one country that the paragraph speaks of), "ministry spokesman X". Undefined where two could be meant or the words tell of another one.
 */
export function described(
  turn: Turn,
  token: number,
  noun: ActorNoun,
  { open, named }: { readonly open: ReadonlyMap<number, ActorNoun>; readonly named: ReadonlyMap<number, Party> },
  before: readonly Turn[],
  language: Language,
): Party | undefined {
  const { tree } = turn.scene;
  const nouns = actorNouns(language);
  // "sein Amtskollege" is another country's.
  if (noun.kind === "peer" || noun.kind === "side") return undefined;
  const owners = tree.children(token, "nmod", "det").filter((child) => wanted(tree, child)?.possessive);
  if (owners.length > 0) {
    const whose = owners.map((child) => turn.parties.get(child)?.[0])[0];
    const fits = whose && (noun.kind === "union" || !isOrganisation(whose.country ?? "") || noun.kind !== "country");
    return fits && noun.kind !== "union" ? organOf(whose, noun, tree, token) : undefined;
  }
  const organ = isPersons(noun)
    ? tree.children(token, "compound", "nmod").find((child) => open.get(child)?.kind === "organ")
    : undefined;
  if (organ !== undefined) {
    const inner = open.get(organ);
    const whose = turn.parties.get(organ)?.[0] ?? (inner && meant(turn, organ, inner, before, nouns));
    return whose && organOf(whose, noun, tree, token);
  }
  if (!isDefinite(tree, token, language, named.has(token)) || isAnother(tree, token, nouns, language)) return undefined;
  return meant(turn, token, noun, before, nouns, named.has(token));
}

function meant(
  turn: Turn,
  token: number,
  noun: ActorNoun,
  before: readonly Turn[],
  nouns: ActorNouns,
  named = false,
): Party | undefined {
  const { tree } = turn.scene;
  const near = nearCountry(turn, token, before, noun.kind === "union", named);
  if (noun.kind === "union") return near;
  if (noun.kind === "country") return near && organOf(near, noun, tree, token);
  const title = (tree.tokens[token]?.lemma ?? "").toLowerCase();
  const fromHere = before.slice(-FAR).filter((each) => each.paragraph === turn.paragraph);
  for (const turns of [[...fromHere, turn], before.slice(-FAR)]) {
    const same = turns
      .flatMap((each) => partiesOf(each, each === turn ? token : undefined))
      .filter((each) => isSame(each, title));
    const last = same.at(-1);
    if (!last) continue;
    if (same.some(({ actor }) => actor !== last.actor)) return undefined;
    // "In Österreich hat die Regierung": another country has come between.
    const other = near !== undefined && near.country !== last.country;
    if (other && partiesOf(turn, token).some(({ country }) => country === near.country)) break;
    return other && !turns.includes(turn) ? undefined : last;
  }
  // "die Behörden" are one, "the courts" are not.
  const single = (noun.kind === "organ" && noun.sector === "GOV") || tree.feature(token, "Number") !== "Plur";
  const state = noun.kind === "organ" || noun.kind === "office";
  return near && state && single && nouns.at(tree, token)?.kind === noun.kind ? organOf(near, noun, tree, token) : undefined;
}

/** "Das Ministerium" is the Außenministerium of before. */
function isSame({ title, kind }: Party, word: string): boolean {
  return kind !== "pronoun" && title !== undefined && (title === word || (title.endsWith(word) && word.length >= 4));
}

/**
 * The country that alone is named near before, or that is the subject of the sentence before. A title with a name is somebody who is new to the
 * text, so that only the first counts.
 */
function nearCountry(turn: Turn, token: number, before: readonly Turn[], union: boolean, named: boolean): Party | undefined {
  // A medium is somewhere, and its country is not what the text speaks of.
  const fits = ({ country, actor }: Party) =>
    country !== undefined && isOrganisation(country) === union && !actor.startsWith(`${country}.MED`);
  const here = partiesOf(turn, token).filter(fits);
  const paragraph = before.slice(-NEAR).filter((each) => each.paragraph === turn.paragraph);
  const turns = paragraph.length > 0 || here.length > 0 ? paragraph : before.slice(-1);
  const all = [...turns.flatMap((each) => partiesOf(each).filter(fits)), ...here];
  const last = all.at(-1);
  if (all.every(({ country }) => country === last?.country)) return last;
  if (named || here.length > 0) return undefined;
  const previous = turns.at(-1);
  const subjects = previous
    ? partiesOf(previous).filter((each) => fits(each) && previous.scene.tree.is(each.token, "nsubj"))
    : [];
  const [subject] = subjects;
  return subject && subjects.every(({ country }) => country === subject.country) ? subject : undefined;
}

function partiesOf({ parties }: Turn, limit = Number.POSITIVE_INFINITY): Party[] {
  return [...parties.values()]
    .flat()
    .filter(({ token }) => token < limit)
    .sort((one, other) => one.token - other.token);
}

/** `KAZ` is the country, `KAZ.GOV` its government. */
function organOf(whose: Party, noun: ActorNoun, tree: Dependencies, token: number): Party | undefined {
  if (whose.country === undefined) return undefined;
  const sector = noun.kind === "country" ? undefined : noun.sector;
  const { pronoun: _, place: _place, ...rest } = whose;
  return {
    ...rest,
    actor: sector && !isOrganisation(whose.country) ? `${whose.country}.${sector}` : whose.country,
    person: isPersons(noun),
    title: (tree.tokens[token]?.lemma ?? "").toLowerCase(),
    ...(noun.pronoun && { pronoun: noun.pronoun }),
  };
}

/** A title before a name needs no article: "Außenminister Yván Gil". */
function isDefinite(tree: Dependencies, token: number, language: Language, named: boolean): boolean {
  const articles = tree.children(token, "det");
  if (articles.length === 0) return named || isBare(language);
  return articles.some((at) => tree.feature(at, "Definite") === "Def" || tree.feature(at, "PronType") === "Dem");
}

/** A language without articles. */
function isBare(language: Language): boolean {
  return around(language).dropsSubject;
}

/** "das benachbarte Land", "the country of origin", "the president of the company", "the minister who". */
function isAnother(tree: Dependencies, token: number, nouns: ActorNouns, language: Language): boolean {
  const noun = nouns.at(tree, token);
  const land = noun?.kind === "country" || noun?.kind === "union";
  const described = tree.children(token, "amod", "det", "acl", "compound", "nummod").some((child) => {
    if (tree.is(child, "acl") || tree.is(child, "nummod")) return land;
    if (tree.is(child, "amod") && isBare(language)) return true;
    return nouns.isOther(tree.tokens[child]?.lemma ?? "");
  });
  const of = tree.children(token, "nmod").some((child) => land || hasName(tree, child) || nouns.at(tree, child) !== undefined);
  return described || of;
}

/** "der Gouverneur der Region Belgorod" */
function hasName(tree: Dependencies, token: number): boolean {
  return tree.tokens[token]?.upos === "PROPN" || tree.children(token).some((child) => tree.tokens[child]?.upos === "PROPN");
}

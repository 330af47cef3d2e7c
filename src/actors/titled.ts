import type { Language } from "../lang/language.ts";
import { isOrganisation } from "../model/organisation.ts";
import { type Around, around } from "./around.ts";
import type { Hit, Scene } from "./hits.ts";
import { type Name, nameBeside } from "./named.ts";
import { type ActorNoun, type ActorNouns, actorNouns, isPersons } from "./nouns.ts";
import type { OwnActors } from "./own.ts";
import { type Owners, ownersOf } from "./owners.ts";
import type { Introduced, Party } from "./party.ts";

/** What the nouns of a sentence say of who acts. */
export interface Titled {
  readonly parties: readonly Party[];
  /** Names that are a part of a party's phrase and no party of their own: "[kasachische] Führung". */
  readonly inside: ReadonlySet<Hit>;
  readonly introduced: readonly Introduced[];
  /** Organs and offices without a country, which may stand for one named before: "das Ministerium". */
  readonly open: ReadonlyMap<number, ActorNoun>;
  /** Names beside a title whose country is not known: the name may be known from elsewhere in the document. */
  readonly nameless: readonly { readonly name: Name; readonly noun: ActorNoun; readonly token: number; readonly party: Party }[];
}

interface Reading {
  readonly scene: Scene;
  readonly text: string;
  readonly nouns: ActorNouns;
  readonly words: Around;
  readonly language: Language;
  readonly own: OwnActors | undefined;
}

/** Organs, offices, groups and types with their country and name. */
export function readTitles(scene: Scene, text: string, language: Language, own?: OwnActors): Titled {
  const reading: Reading = { scene, text, nouns: actorNouns(language), words: around(language), language, own };
  const parties: Party[] = [];
  const inside = new Set<Hit>();
  const within = new Set<number>();
  const introduced: Introduced[] = [];
  const open = new Map<number, ActorNoun>();
  const nameless: { name: Name; noun: ActorNoun; token: number; party: Party }[] = [];
  const { tree } = scene;
  for (let token = 0; token < tree.tokens.length; token++) {
    if (scene.hitAt(token)) continue;
    const noun = nounAt(reading, token);
    if (!noun || noun.kind === "other") continue;
    const named = isPersons(noun) || noun.kind === "body" ? nameBeside(scene, text, token, reading.nouns) : undefined;
    const whose = whoseIs(reading, token, noun, named);
    const known = named && hitIn(scene, named);
    if (noun.kind === "country" || noun.kind === "union") {
      if (whose.hits.length === 0) open.set(token, noun);
      else if (whose.hits.every(({ actor }) => isOrganisation(actor)))
        for (const hit of whose.hits) {
          parties.push(party(reading, token, noun, hit.actor, hit.country, [hit], undefined));
          inside.add(hit);
        }
      continue;
    }
    if (isFormer(reading, token, named)) {
      for (const hit of whose.hits) inside.add(hit);
      if (known) inside.add(known);
      if (named) parties.push(unknown(reading, token, noun, named, whose.hits));
      continue;
    }
    if (known) {
      for (const hit of [known, ...whose.hits]) inside.add(hit);
      for (const at of whose.through) within.add(at);
      parties.push(party(reading, token, noun, known.actor, known.country, [known, ...whose.hits], named, whose.through, known));
      continue;
    }
    if (whose.hits.length === 0) {
      if (named) nameless.push({ name: named, noun, token, party: unknown(reading, token, noun, named, []) });
      else open.set(token, noun);
      continue;
    }
    for (const at of whose.through) within.add(at);
    for (const hit of whose.hits) {
      inside.add(hit);
      const actor = actorOf(reading, token, hit, noun, whose, noun.kind === "body" ? named : undefined);
      const found = party(reading, token, noun, actor, hit.country, [hit], named, whose.through);
      parties.push(found);
      if (named && whose.hits.length === 1) introduced.push(introducedBy(found, named));
    }
  }
  return { parties: parties.filter(({ token }) => !within.has(token)), inside, introduced, open, nameless };
}

/** The table's noun, or a word that acts only beside a country or an organisation ("EU-Kommission"). */
function nounAt({ scene: { tree }, nouns, words, own }: Reading, token: number): ActorNoun | undefined {
  const noun = nouns.at(tree, token) ?? own?.nounAt(tree, token);
  if (noun) return noun;
  const { upos, form = "" } = tree.tokens[token] ?? {};
  // "экс-премьер"
  if (words.isFormer(form)) return { kind: "post", sector: "GOV" };
  if (upos !== "NOUN" && upos !== "PROPN") return undefined;
  const sector = words.sector(form) ?? (words.is("organ", form) ? "IGO" : undefined);
  return sector && { kind: "group", sector };
}

function whoseIs({ scene, nouns, words }: Reading, token: number, noun: ActorNoun, named: Name | undefined): Owners {
  const whose = ownersOf(scene, token, nouns, words);
  const { hits, through } =
    whose.hits.length > 0 || !named || named.token === token ? whose : ownersOf(scene, named.token, nouns, words);
  const own = hits.filter(({ actor, as }) => {
    // A commission, a council or a member acts for an organisation only; "в сторону Киева" is a direction.
    if (noun.sector === "IGO") return isOrganisation(actor);
    return noun.kind !== "side" || as === "adjective";
  });
  if (own.length > 0) return isPart(scene, noun, own, through, nouns) ? { hits: own, through } : { hits: [], through: [] };
  const seat = noun.kind === "body" ? placeOf({ scene, words }, [token, named?.token]) : undefined;
  return { hits: seat ? [seat] : [], through: [] };
}

/**
 * "president of the Russian Football Union", "head of the Russian team", "movement of Russian workers": the noun between is the country's, and the one
 * above it is not.
 */
function isPart({ tree }: Scene, noun: ActorNoun, hits: readonly Hit[], through: readonly number[], nouns: ActorNouns): boolean {
  return through.every((at) => {
    const kind = nouns.at(tree, at)?.kind;
    if (kind === "organ") return true;
    if (noun.kind === "group" || noun.kind === "body") return false;
    if (kind !== undefined) return kind === "group" || kind === "body" || kind === "office" || kind === "post";
    return tree.tokens[at]?.upos === "NOUN" && hits.every(({ as }) => as !== "adjective");
  });
}

/** "das Unternehmen ’Technoexport’ in Nursultan" */
function placeOf({ scene, words }: Pick<Reading, "scene" | "words">, tokens: readonly (number | undefined)[]): Hit | undefined {
  const { tree } = scene;
  for (const token of tokens) {
    if (token === undefined) continue;
    for (const child of tree.children(token, "nmod")) {
      const hit = scene.hitAt(child);
      const cases = tree.children(child, "case");
      const there = cases.length > 0 && cases.every((at) => words.is("seat", tree.tokens[at]?.form ?? ""));
      if (hit && there && (hit.as === "capital" || hit.as === "name")) return hit;
    }
  }
  return undefined;
}

function isFormer({ scene: { tree }, words }: Reading, token: number, named: Name | undefined): boolean {
  const former = (at: number) => words.isFormer(tree.tokens[at]?.form ?? "");
  return [token, named?.token].some(
    (at) => at !== undefined && (former(at) || tree.children(at, "amod", "compound", "advmod").some(former)),
  );
}

function hitIn(scene: Scene, { first, last }: Name): Hit | undefined {
  for (let token = first; token <= last; token++) {
    const hit = scene.hitAt(token);
    if (hit && (hit.as === "person" || hit.as === "own")) return hit;
  }
  return undefined;
}

/** `RUS.MED`; the organ between tells the sector ("spokesman of the Russian army"); a named body is its own actor, `KAZ.BUS.Technoexport`. */
function actorOf(
  { scene: { tree }, nouns }: Reading,
  token: number,
  hit: Hit,
  noun: ActorNoun,
  { through }: Owners,
  body: Name | undefined,
): string {
  // "Taliban fighters" are the Taliban.
  if (hit.country === undefined || hit.as === "own") return hit.actor;
  if (isOrganisation(hit.country)) return hit.country;
  // "Afghan rebel leaders", "the Russian army's spokesman"
  const parts = isPersons(noun) ? [...through, ...tree.children(token, "compound", "amod")] : through;
  const between = parts.map((at) => nouns.at(tree, at)?.sector).find((sector) => sector !== undefined);
  const own = hit.actor.split(".")[1];
  const sector = isPersons(noun)
    ? (between ?? (hit.as === "person" ? noun.sector : own) ?? noun.sector)
    : (between ?? noun.sector);
  return [hit.country, sector, body?.form.replaceAll(/\s+/g, "_")].filter((part) => part !== undefined).join(".");
}

function party(
  { scene: { tree }, language }: Reading,
  token: number,
  noun: ActorNoun,
  actor: string,
  country: string | undefined,
  hits: readonly Hit[],
  named: Name | undefined,
  through: readonly number[] = [],
  known?: Hit,
): Party {
  const parts = [
    ...through.map((at) => tree.tokens[at]),
    tree.tokens[token],
    named && tree.tokens[named.first],
    named && tree.tokens[named.close ?? named.last],
    ...hits,
  ].filter((part) => part !== undefined);
  const { form = "", lemma = form } = tree.tokens[token] ?? {};
  const pronoun = known?.pronoun ?? (isPersons(noun) ? pronounOf(tree.feature(token, "Gender"), noun) : undefined);
  return {
    from: Math.min(...parts.map(({ from }) => from)),
    to: Math.max(...parts.map(({ to }) => to)),
    token: named ? upper(tree.ancestors(token), token, named.token) : token,
    actor,
    country,
    kind: isPersons(noun) || known?.as === "person" ? "person" : named && !known ? "unknown" : "name",
    person: isPersons(noun),
    ...(pronoun && { pronoun }),
    title: lemma.toLowerCase(),
    rule: known?.rule ?? `${language.lang}/actor-nouns/${lemma.toLowerCase()}`,
  };
}

function unknown(reading: Reading, token: number, noun: ActorNoun, named: Name, hits: readonly Hit[]): Party {
  return { ...party(reading, token, noun, named.form, undefined, hits, named), kind: "unknown" };
}

function introducedBy({ actor, country, pronoun, person }: Party, { form }: Name): Introduced {
  return { form, person, actor, country, ...(pronoun && { pronoun }) };
}

/** English nouns have no gender, and the title tells where it does ("spokeswoman"). */
function pronounOf(gender: string | undefined, noun: ActorNoun): "he" | "she" | undefined {
  return noun.pronoun ?? (gender === "Fem" ? "she" : gender === "Masc" ? "he" : undefined);
}

/** Of a title and its name the one that the other hangs on. */
function upper(above: readonly number[], title: number, name: number): number {
  return above.includes(name) ? name : title;
}

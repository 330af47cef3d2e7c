import type { Language } from "../lang/language.ts";
import type { Day } from "../model/interval.ts";
import { isOrganisation } from "../model/organisation.ts";
import type { Sentence } from "../model/sentence.ts";
import { type Around, around } from "./around.ts";
import { type Hit, type Scene, toScene } from "./hits.ts";
import type { Mention } from "./mention.ts";
import type { OwnActors } from "./own.ts";
import type { Introduced, Party } from "./party.ts";
import { remember } from "./remembered.ts";
import { type Read, readStandIns } from "./stand-ins.ts";
import { readTitles, type Titled } from "./titled.ts";

/** What else is known of a document whose mentions are looked for. */
export interface MentionOptions {
  /** The day, of which an office-holder has to be in office. */
  readonly published?: Day;
  /** The user's own actors; they come before the program's. */
  readonly own?: OwnActors;
}

/**
 * Who is meant in each of a document's parsed sentences, in the order of the text: one list a sentence, empty where it has no tokens. A mention
 * covers title and name; pronouns and "das Land" are there only where it is sure whom they stand for.
 */
export function findMentions(
  sentences: readonly Sentence[],
  text: string,
  language: Language,
  { published, own }: MentionOptions = {},
): readonly (readonly Mention[])[] {
  const words = around(language);
  const names = own?.names(language);
  const first = sentences.map((sentence) => {
    const scene = toScene(text, sentence, names, published, language);
    return { scene, titled: readTitles(scene, text, language, own) };
  });
  const remembered = remember(
    first.flatMap(({ scene, titled }) => introducedIn(scene, titled, text)),
    language,
  );
  const read: Read[] = [];
  const settled = new Map<string, Party>();
  let paragraph = 0;
  for (const [n, { scene, titled }] of first.entries()) {
    if (n > 0 && /\n/.test(text.slice(sentences[n - 1]?.to, sentences[n]?.from))) paragraph++;
    const parties = byToken([...titled.parties, ...byName(scene, titled, words), ...again(scene, titled)]);
    // A title with a name whose country is not known yet may be that of the country which the text speaks of.
    const open = new Map(titled.open);
    const named = new Map<number, Party>();
    for (const { token, noun, party } of titled.nameless) {
      if (parties.get(party.token)?.[0] !== party) continue;
      open.set(token, noun);
      named.set(token, party);
    }
    const known = { scene, paragraph, open, named, parties };
    for (const party of readStandIns(known, read, language)) {
      parties.set(party.token, [party]);
      for (const { name, party: nameless } of titled.nameless) if (nameless.token === party.token) settled.set(name.form, party);
    }
    read.push(known);
  }
  return read.map(({ parties }) => [...parties.values()].flat().sort(inOrder).map(toMention));

  /** Names that the document introduces elsewhere: "Omarow" after "der kasachische Präsident Askar Omarow". */
  function again(scene: Scene, { parties, nameless }: Titled): Party[] {
    const taken = [...parties, ...scene.hits];
    const found: Party[] = [];
    const titles = new Map(nameless.map((each) => [each.name.last, each]));
    for (const [token, { from, to }] of scene.tree.tokens.entries()) {
      const who = remembered.at(scene, token);
      const titled = titles.get(token);
      if ((!who && !titled) || taken.some((each) => each.from < to && from < each.to)) continue;
      // Of a name without a country more may have become known by now.
      const since = who?.who.country === undefined ? settled.get(who?.who.form ?? "") : undefined;
      if (titled && !since && who?.who.country === undefined) found.push(titled.party);
      if (!who || (titled && !since && who.who.country === undefined)) continue;
      const { actor, country, person, pronoun } = since ?? who.who;
      const span = titled?.party ?? {
        from: scene.tree.tokens[who.first]?.from ?? from,
        to,
        token: topOfName(scene, who.first, token),
      };
      found.push({
        from: span.from,
        to: span.to,
        token: span.token,
        actor,
        country,
        person,
        ...(pronoun && { pronoun }),
        kind: person && country !== undefined ? "person" : "unknown",
        rule: `${language.lang}/remembered`,
      });
    }
    return found;
  }
}

function introducedIn({ hits }: Scene, { introduced, nameless }: Titled, text: string): Introduced[] {
  const persons = hits.filter(({ as }) => as === "person");
  return [
    ...introduced,
    ...nameless.map(({ name: { form }, party: { actor, person, pronoun } }) => ({
      form,
      person,
      actor,
      country: undefined,
      ...(pronoun && { pronoun }),
    })),
    ...persons.map(({ from, to, actor, country, pronoun }) => ({
      form: text.slice(from, to),
      person: true,
      actor,
      country,
      ...(pronoun && { pronoun }),
    })),
  ];
}

/** What the tables name and no title holds. */
function byName(scene: Scene, { inside }: Titled, words: Around): Party[] {
  return scene.hits.flatMap((hit): Party[] => {
    const kind = inside.has(hit) ? undefined : kindOf(scene, hit, words);
    if (!kind) return [];
    const { from, to, token, actor, country, pronoun, rule } = hit;
    const place = hit.as !== "person" && isPlace(scene, hit, words);
    return [
      {
        from,
        to,
        token,
        actor: hit.as === "capital" && !place && !isOrganisation(actor) && isSubject(scene, token) ? `${actor}.GOV` : actor,
        country,
        kind,
        person: hit.as === "person",
        ...(pronoun && { pronoun }),
        ...(place && { place: true }),
        rule,
      },
    ];
  });
}

function kindOf({ tree, hitAt }: Scene, { as, first, last, token }: Hit, words: Around): Mention["kind"] | undefined {
  const { upos, deprel = "" } = tree.tokens[token] ?? {};
  const modifies = /^(?:amod|compound|nmod|conj|flat|det)/.test(deprel) || (upos === "ADJ" && deprel !== "root");
  if (as === "person") return "person";
  if (as === "adjective") {
    if (modifies && upos !== "ADV") return "adjective";
    // "the British said": people; "auf Russisch", "speaks Russian": a language.
    return tree.children(token, "det").length > 0 && tree.is(token, "nsubj") ? "name" : undefined;
  }
  // "ein Russe" is a private person.
  if (as === "demonym")
    return tree.feature(token, "Number") === "Sing" && !modifies
      ? undefined
      : modifies && !tree.is(token, "nmod")
        ? "adjective"
        : "name";
  if (as === "own") return "name";
  return inOtherName() ? undefined : "name";

  /** "Dynamo Kiew", "Washington Post", "Paris Hilton" */
  function inOtherName(): boolean {
    const head = tree.head(token);
    const outside = (at: number | undefined): at is number =>
      at !== undefined && (at < first || at > last) && tree.tokens[at]?.upos === "PROPN" && !hitAt(at);
    const noOrgan = (at: number) =>
      words.sector(tree.tokens[at]?.form ?? "") === undefined && !words.is("organ", tree.tokens[at]?.form ?? "");
    if (outside(head) && (tree.is(token, "flat") || tree.is(token, "compound")) && noOrgan(head)) return true;
    return tree.children(token, "flat").some((child) => outside(child) && noOrgan(child));
  }
}

/** "in Moskau", "nach Russland" keeps to who acts; "the Minsk talks" is where they are. */
function isPlace({ tree }: Scene, { as, token, actor }: Hit, words: Around): boolean {
  if (as === "adjective" || as === "own" || isOrganisation(actor)) return false;
  if (tree.children(token, "case").some((at) => words.is("seat", tree.tokens[at]?.form ?? ""))) return true;
  return as === "capital" && tree.is(token, "compound");
}

/** Whether it, or what it is joined to, is a subject. */
function isSubject({ tree }: Scene, token: number): boolean {
  const head = tree.head(token);
  return tree.is(token, "nsubj") || (tree.is(token, "conj") && head !== undefined && tree.is(head, "nsubj"));
}

function topOfName({ tree }: Scene, first: number, last: number): number {
  for (let at = first; at <= last; at++) {
    const head = tree.head(at);
    if (head === undefined || head < first || head > last) return at;
  }
  return last;
}

function byToken(parties: readonly Party[]): Map<number, Party[]> {
  const found = new Map<number, Party[]>();
  for (const party of parties) {
    const same = found.get(party.token);
    if (!same) found.set(party.token, [party]);
    else if (!same.some(({ actor }) => actor === party.actor)) same.push(party);
  }
  return found;
}

function inOrder(one: Mention, other: Mention): number {
  return one.from - other.from || one.token - other.token;
}

function toMention({ from, to, token, actor, kind, place, rule }: Party): Mention {
  return { from, to, token, actor, kind, ...(place && { place }), rule };
}

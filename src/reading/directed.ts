import { around, type CountryMention } from "../actors/index.ts";
import { isWord } from "../syntax/index.ts";
import { owners, toward } from "./around-trigger.ts";
import type { Parties } from "./parties.ts";
import type { Phrase } from "./phrases.ts";
import { free, group, impersonal, nominative, type Scene, unvoiced, useOf, type View } from "./scene.ts";

const NOBODY: Parties = { initiator: [], recipient: [] };

/** The parties of a verb: its subject, and the object behind it or behind the preposition that the row asks for. */
export function directed(scene: Scene, view: View): Parties {
  const owner = owners(scene, view);
  if (owner.length > 0) return { initiator: owner, recipient: objects(scene, view, owner) };
  const open = subjects(scene, view);
  // "on his first visit to Kazakhstan": whose visit, where only one can be meant.
  const noun = useOf(scene) === "noun";
  if (noun && scene.blamed.length > 0) return { initiator: scene.blamed, recipient: objects(scene, view, scene.blamed) };
  if (noun && (scene.found.trigger.type !== "CONSULT" || new Set(open.map(({ mention }) => mention.country)).size !== 1))
    return NOBODY;
  const { verbLast } = around(scene.language);
  // Before an English or Russian verb the nearest is its subject, before a German one the first.
  const found = group(view, (verbLast ? open[0] : open.at(-1)) ?? impersonal(scene, view));
  const subject = found.length === 0 && dropsSubject(scene) && scene.speaker ? [scene.speaker] : found;
  if (subject.length === 0) return inverted(scene, view);
  const after = objects(scene, view, subject);
  if (after.length > 0) return { initiator: subject, recipient: after };
  // "hat die Vorwürfe aus Russland zurückgewiesen", "weil Russland Kasachstan beschuldigt": both stand before the verb.
  const source =
    verbLast && scene.found.trigger.type === "REJECT" ? view.before.find((phrase) => isSource(scene, phrase)) : undefined;
  if (source) return { initiator: subject, recipient: group(view, source) };
  // "Высылать украинского дипломата Казахстан отказался": another case than the subject's.
  const other = free(view.before).find(({ mention, oblique }) => (verbLast || oblique) && !subject.includes(mention));
  if (!other) return { initiator: subject, recipient: beyond(scene, view, subject) };
  return { initiator: subject, recipient: group(view, other) };
}

/** "заявил, что [осуждает]": a complement that begins with its verb has the subject of the clause before. */
function dropsSubject({ tokens, clause, found, language }: Scene): boolean {
  const words = around(language);
  if (!words.dropsSubject) return false;
  const before = tokens.filter(({ form, from, to }) => from >= clause.from && to <= found.from && isWord(form));
  return before.length <= 3 && words.is("complement", before[0]?.form ?? "");
}

/** Who may be the subject of a verb: the free mentions before it, less the objects of another verb. */
function subjects(scene: Scene, view: View): Phrase[] {
  const { taken, promised, tokens, found, language } = scene;
  const unbound = unvoiced(free(view.before), scene);
  const open = nominative(unbound);
  const { verbLast } = around(language);
  const governed = useOf(scene) === "governed";
  const last = promised ? undefined : taken.at(-1);
  const near = open.at(-1)?.mention;
  // "forderte sie auf, nicht mehr [Israel] zu unterstützen"
  if (!last && verbLast && governed && near && open.length === 1) {
    const between = tokens.filter(({ from, to }) => from >= near.phrase.to && to <= found.from);
    if (between.length <= 1) return [];
  }
  // "warf Kasachstan vor, Kiew zu unterstützen", "accused Kazakhstan of arming ...", "asked it to send ...": the object is to do it.
  const comma = (from: number) => tokens.some((token) => token.form === "," && token.from >= from && token.to <= found.from);
  const controlled = last !== undefined && (governed || (verbLast && comma(last.to)));
  if (controlled) return unbound.filter(({ mention }) => mention.from >= last.from);
  return governed && taken.length === 0 ? open : open.filter(({ mention }) => !taken.includes(mention));
}

/** "Am Montag warf Russland Kasachstan ... vor": of two that stand after the verb side by side the first one acts. */
function inverted(scene: Scene, view: View): Parties {
  const [one, ...rest] = free(view.after).filter((phrase, i) => i > 0 || !phrase.oblique);
  const first = group(view, one);
  // "Den Kasachen warf Russland Vertragsbruch vor."
  const object = free(view.before).findLast(({ oblique, mention }) => oblique && !first.includes(mention));
  if (one && object && !hasWords(scene, one)) return { initiator: first, recipient: group(view, object) };
  const other = rest.find(({ mention }) => !first.includes(mention));
  const beside = other !== undefined && first.length > 0 && isBeside(scene, first.at(-1), other.mention);
  const within = one !== undefined && one.mention.to < scene.found.to;
  const preposed = toward(scene, view).filter(({ from }) => one !== undefined && from >= one.mention.to);
  // "distanzierte sich Tokajew von Putin"
  const adjacent = one !== undefined && preposed.length > 0 && around(scene.language).verbLast && !hasWords(scene, one);
  if (!beside && !within && !adjacent) return NOBODY;
  const recipient = preposed.length > 0 ? preposed : group(view, other);
  return recipient.length > 0 || startsAtVerb(scene, one) ? { initiator: first, recipient } : NOBODY;
}

function hasWords({ tokens, found }: Scene, phrase: Phrase): boolean {
  return tokens.some(({ form, from, to }) => isWord(form) && from >= found.to && to <= phrase.from);
}

/** Only articles and adjectives stand between them. */
function isBeside({ tokens, language }: Scene, one: CountryMention | undefined, other: CountryMention): boolean {
  const words = around(language);
  const between = tokens.filter(({ from, to }) => one && from >= one.phrase.to && to <= other.phrase.from);
  return between.every(({ form }) => words.is("article", form) || words.is("adjective", form));
}

/** "Am Montag wies Kasachstan die Vorwürfe zurück": it follows the verb, and a preposition and no subject begins the clause. */
function startsAtVerb({ tokens, found, clause, language }: Scene, phrase: Phrase | undefined): boolean {
  const words = around(language);
  const start = tokens.find(({ from, form }) => from >= clause.from && isWord(form));
  const verb = tokens.findIndex(({ from }) => from >= found.from);
  const next = tokens.slice(verb + 1).find(({ form }) => !words.is("article", form));
  const span = phrase?.mention.phrase;
  const follows = span !== undefined && next !== undefined && next.from >= span.from && next.from < span.to;
  return follows && start !== undefined && words.is("preposition", start.form);
}

/** How far the words of an accusation may stand before the one who made it. */
const ANSWERED = 6;

/** How many words name the deed before the one whose it is: "the military actions". */
const OWNED = 3;

/** On whom a verb acts: after `toward` where the row has it, else the nearest object in the same phrase. */
function objects(scene: Scene, view: View, subject: readonly CountryMention[]): CountryMention[] {
  const preposed = toward(scene, view).filter((mention) => !subject.includes(mention));
  if (preposed.length > 0) return preposed;
  const next = view.after.find(({ mention }) => !subject.includes(mention));
  if (!next) return [];
  const gap = scene.tokens.filter(({ from, to }) => from >= scene.found.to && to <= next.from).map(({ form }) => form);
  if (gap.some((form) => /^[,;:–—)]$/.test(form))) return [];
  if (next.preposition !== undefined) {
    // "condemned the actions of Russia" is "Russia's actions".
    const ofIts = around(scene.language).is("of", next.preposition) && gap.length <= OWNED;
    return ofIts || (isSource(scene, next) && gap.length <= ANSWERED) ? group(view, next) : [];
  }
  // "condemned Russia's invasion", "verurteilte das Vorgehen Russlands": whose deed it is, is meant.
  const words = around(scene.language);
  const named = gap.filter((form) => !words.is("quantifier", form) && !/^\d/.test(form));
  const owned = named.length <= (next.attribute ? OWNED : 1);
  return (next.mention.acts && !next.attribute) || owned ? group(view, next) : [];
}

/** What an infinitive after the verb acts on: "threatened to disrupt British imports", "отказался передать Украине танки". */
function beyond({ tokens, found, language }: Scene, view: View, subject: readonly CountryMention[]): CountryMention[] {
  if (!CONTROLS.has(found.trigger.type)) return [];
  const words = around(language);
  // "threatened [today to] impose"
  const own = tokens.findLast(({ from, to }) => from >= found.from && to <= found.to);
  const next = [...(own ? [own] : []), ...tokens.filter(({ from }) => from >= found.to).slice(0, 2)];
  if (!next.some(({ form }) => words.is("infinitive", form))) return [];
  const head = view.after.find(({ mention }) => !subject.some(({ country }) => country === mention.country));
  if (!head || (head.preposition !== undefined && !words.is("aim", head.preposition))) return [];
  const between = tokens.filter(({ from, to }) => from >= found.to && to <= head.from);
  return between.some(({ form }) => /^[,;:–—)]$/.test(form)) ? [] : group(view, head);
}

/** Types whose verb takes an infinitive that is its subject's own act, or the addressee's. */
const CONTROLS: ReadonlySet<string> = new Set(["AGREE", "REJECT", "THREATEN", "REQUEST"]);

/** "rejected the accusations by Russian media", "отвергло обвинения со стороны России": whose they were. */
function isSource({ found, language }: Scene, { preposition }: Phrase): boolean {
  return found.trigger.type === "REJECT" && preposition !== undefined && around(language).is("source", preposition);
}

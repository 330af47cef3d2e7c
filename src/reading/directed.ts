import { around, type CountryMention } from "../actors/index.ts";
import { isWord } from "../syntax/index.ts";
import { owners, toward } from "./around-trigger.ts";
import type { Parties } from "./parties.ts";
import type { Phrase } from "./phrases.ts";
import { free, group, type Scene, unvoiced, useOf, type View } from "./scene.ts";

const NOBODY: Parties = { initiator: [], recipient: [] };

/** The parties of a verb: its subject, and the object behind it or behind the preposition that the row asks for. */
export function directed(scene: Scene, view: View): Parties {
  const owner = owners(scene, view);
  if (owner.length > 0) return { initiator: owner, recipient: objects(scene, view, owner) };
  if (useOf(scene) === "noun") return NOBODY;
  const open = subjects(scene, view);
  const { verbLast } = around(scene.language);
  // Before an English or Russian verb the nearest is its subject, before a German one the first.
  const subject = group(view, verbLast ? open[0] : open.at(-1));
  if (subject.length === 0) return inverted(scene, view);
  const after = objects(scene, view, subject);
  if (after.length > 0) return { initiator: subject, recipient: after };
  // "hat die Vorwürfe aus Russland zurückgewiesen", "weil Russland Kasachstan beschuldigt": both stand before the verb.
  const source =
    verbLast && scene.found.trigger.type === "REJECT" ? view.before.find((phrase) => isSource(scene, phrase)) : undefined;
  if (source) return { initiator: subject, recipient: group(view, source) };
  const other = verbLast ? open.find(({ mention }) => !subject.includes(mention)) : undefined;
  return { initiator: subject, recipient: group(view, other) };
}

/** Who may be the subject of a verb: the free mentions before it, less the objects of another verb. */
function subjects(scene: Scene, view: View): Phrase[] {
  const { taken, tokens, found, language } = scene;
  const open = unvoiced(free(view.before), scene);
  const last = taken.at(-1);
  // "warf Kasachstan vor, Kiew zu unterstützen", "accused Kazakhstan of arming ...", "asked it to send ...": the object is to do it.
  const comma = (from: number) => tokens.some((token) => token.form === "," && token.from >= from && token.to <= found.from);
  const controlled = useOf(scene) === "governed" || (last !== undefined && around(language).verbLast && comma(last.to));
  if (!controlled) return open.filter(({ mention }) => !taken.includes(mention));
  return last ? open.filter(({ mention }) => mention.from >= last.from) : [...open];
}

/** "Am Montag warf Russland Kasachstan ... vor": of two that stand after the verb side by side the first one acts. */
function inverted(scene: Scene, view: View): Parties {
  const [one, ...rest] = free(view.after);
  const first = group(view, one);
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

/** On whom a verb acts: after `toward` where the row has it, else the nearest object in the same phrase. */
function objects(scene: Scene, view: View, subject: readonly CountryMention[]): CountryMention[] {
  const preposed = toward(scene, view).filter((mention) => !subject.includes(mention));
  if (preposed.length > 0) return preposed;
  const next = view.after.find(({ mention }) => !subject.includes(mention));
  if (!next) return [];
  const gap = scene.tokens.filter(({ from, to }) => from >= scene.found.to && to <= next.from).map(({ form }) => form);
  if (gap.some((form) => /^[,;:–—)]$/.test(form))) return [];
  if (next.preposition !== undefined) return isSource(scene, next) && gap.length <= ANSWERED ? group(view, next) : [];
  // "condemned Russia's invasion", "verurteilte das russische Vorgehen": whose deed it is, is meant.
  return (next.mention.acts && !next.attribute) || gap.length <= 1 ? group(view, next) : [];
}

/** "rejected the accusations by Russian media", "отвергло обвинения со стороны России": whose they were. */
function isSource({ found, language }: Scene, { preposition }: Phrase): boolean {
  return found.trigger.type === "REJECT" && preposition !== undefined && around(language).is("source", preposition);
}

import { type Around, around, type CountryMention, gazetteer } from "../actors/index.ts";
import type { Language } from "../lang/language.ts";
import type { Token } from "../model/sentence.ts";
import { isWord } from "../syntax/index.ts";

/** How a mention stands among the words before it. */
export interface Phrase {
  readonly mention: CountryMention;
  /** The preposition that governs it: "in" of "in der von Krieg verwüsteten Ukraine". */
  readonly preposition?: string;
  /** Where its words begin, the preposition among them. */
  readonly from: number;
  /** It belongs to another noun: "das Territorium der Ukraine", "Russia's economy". */
  readonly attribute: boolean;
  /** Its form is a genitive: "Russlands". */
  readonly genitive: boolean;
  /** Its form or its article is no nominative, so that it is no subject. */
  readonly oblique: boolean;
  /** Joined by "and" or a comma to the mention before it. */
  readonly joined: boolean;
}

/** Reads the phrases of these mentions, looking back no further than `bound`: what stands before governs nothing after it. */
export function phrasesOf(
  mentions: readonly CountryMention[],
  tokens: readonly Token[],
  bound: (mention: CountryMention) => number,
  language: Language,
): Phrase[] {
  const words = around(language);
  const phrases: Phrase[] = [];
  for (const mention of mentions) {
    const own = phraseOf(mention, tokens, bound(mention), words, language);
    const last = phrases.at(-1);
    const joined =
      last !== undefined && bound(last.mention) === bound(mention) && areJoined(last.mention, mention, tokens, words);
    const inherits = joined && own.preposition === undefined;
    phrases.push({
      ...own,
      joined,
      ...(inherits && last.preposition !== undefined && { preposition: last.preposition }),
      attribute: inherits ? last.attribute : own.attribute,
      oblique: own.oblique || (inherits && last.oblique),
    });
  }
  return phrases;
}

/** How many words may stand between a preposition and the country that it governs. */
const REACH = 4;

function phraseOf(
  mention: CountryMention,
  tokens: readonly Token[],
  bound: number,
  words: Around,
  language: Language,
): Omit<Phrase, "joined"> {
  const before = tokens.filter(({ from, to }) => from >= bound && to <= mention.phrase.from);
  let from = mention.phrase.from;
  let attribute = isPossessor(mention, tokens, words);
  let article = false;
  const genitive = isGenitive(mention, words, language);
  let oblique = mention.oblique === true;
  for (let at = before.length - 1, steps = 0; at >= 0 && steps < REACH; at--, steps++) {
    const { form, from: start } = before[at] ?? { form: "", from };
    // "with leaders of Russia": the leaders are Russia's, and "with" governs them.
    const head = before[at - 1]?.form;
    if (words.is("of", form) && head !== undefined && words.sector(head) !== undefined) {
      at--;
      continue;
    }
    // "more than [100] Spaniards"
    if (words.is("quantifier", form) && /^\d/.test(before[at + 1]?.form ?? "")) continue;
    if (words.is("preposition", form)) return { mention, preposition: form, from: start, attribute, genitive, oblique };
    if (words.is("article", form)) {
      oblique ||= words.is("oblique", form);
      article ||= words.is("of", form);
      from = start;
      continue;
    }
    if (/^["«„“‚’‘]$/.test(form)) continue;
    if (words.sector(form) !== undefined && mention.as === "title") continue;
    if (!isWord(form)) break;
    if (words.is("adjective", form) && !words.is("verb", form)) continue;
    // A noun right before a genitive: "Vorgehen Moskaus", "экономика России", "das Territorium der Ukraine".
    const noun = words.is("noun", form) && !words.is("verb", form) && !words.is("and", form) && (at > 0 || genitive);
    attribute ||= noun && steps <= 1 && (article || (genitive && mention.as !== "adjective"));
    break;
  }
  return { mention, from, attribute, genitive, oblique };
}

function isPossessor(mention: CountryMention, tokens: readonly Token[], words: Around): boolean {
  if (mention.phrase.to > mention.to) return false;
  const next = tokens.find(({ from }) => from >= mention.to);
  return next !== undefined && words.is("possessive", next.form);
}

/** Whether its form is a genitive and no other case: "Russlands" beside "Russland", "Казахстана" beside "Казахстан". */
function isGenitive(mention: CountryMention, words: Around, language: Language): boolean {
  if (mention.phrase.from < mention.from) return false;
  const match = words.genitive.exec(mention.form);
  if (!match) return false;
  const stem = match.groups?.stem;
  if (stem === undefined || mention.as === "title") return true;
  const { names } = gazetteer(language);
  return ["", "й", "ь"].some((ending) => names(mention.country, stem + ending));
}

function areJoined(one: CountryMention, other: CountryMention, tokens: readonly Token[], words: Around): boolean {
  // Two adjectives share a noun: "Hungarian and Romanian officials".
  const end = one.phrase.to <= other.from ? one.phrase.to : one.to;
  const start = other.phrase.from >= end ? other.phrase.from : other.from;
  const between = tokens.filter(({ from, to }) => from >= end && to <= start);
  const fits = between.every(
    ({ form }) =>
      form === "," || /^[-‑]$/.test(form) || words.is("and", form) || words.is("article", form) || words.is("adjective", form),
  );
  // "with the Greeks, the American offer": a comma joins only names with names, adjectives with adjectives.
  const alike = (one.as === "adjective") === (other.as === "adjective");
  return fits && between.some(({ form }) => (alike && form === ",") || /^[-‑]$/.test(form) || words.is("and", form));
}

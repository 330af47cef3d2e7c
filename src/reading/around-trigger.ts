import { type Around, around, type CountryMention } from "../actors/index.ts";
import type { Token } from "../model/sentence.ts";
import { matches } from "./matches.ts";
import { group, isNoun, type Scene, type View } from "./scene.ts";

/** Mentions right behind a preposition that the row asks for: "gegen die russische Führung", "on Russian banks". */
export function toward(scene: Scene, view: View): CountryMention[] {
  const { text, found, clause, tokens, language } = scene;
  const pattern = found.trigger.toward;
  if (!pattern) return [];
  const words = around(language);
  const head = view.phrases.find((phrase) => {
    const { mention, preposition, from } = phrase;
    // "прибыл в [Швецию] с визитом": between the parts of a trigger it stands after the verb.
    const inside = mention.from < found.to && view.after.includes(phrase);
    const after = inside || mention.from >= found.to;
    if (preposition === undefined || (!after && !words.verbLast)) return false;
    const start = inside ? found.from : after ? found.to : clause.from;
    const last = matches(pattern, text.slice(start, mention.phrase.from)).at(-1);
    if (!last || start + last.index + last[0].length <= from) return false;
    if (after && !inside && tokens.some((token) => token.form === "," && token.from >= found.to && token.to <= from))
      return false;
    return reaches(tokens, start + last.index + last[0].length, mention, words);
  });
  return group(view, head);
}

/** Who a passive or an event noun names as the one who acts: "von russischen Medien", "by Russia". */
export function agents(scene: Scene, view: View, side = view.phrases): CountryMention[] {
  const { text, language, found, tokens } = scene;
  const words = around(language);
  const head = side.find(({ mention }) => {
    if (!mention.acts && mention.as !== "adjective") return false;
    const start = mention.from >= found.to ? found.from : scene.clause.from;
    const last = matches(language.agent, text.slice(start, mention.phrase.from)).at(-1);
    return last !== undefined && reaches(tokens, start + last.index + last[0].length, mention, words);
  });
  return group(view, head);
}

/** Whose an event noun is: "russische Kritik", "Russia's attack", "Angriff Russlands", "наращивание сил России". */
export function owners(scene: Scene, view: View): CountryMention[] {
  const { found, tokens, language } = scene;
  const words = around(language);
  const last = view.before.at(-1);
  if (last) {
    const between = tokens.filter(({ from, to }) => from >= last.mention.to && to <= found.from);
    const possessive = between[0] !== undefined && words.is("possessive", between[0].form);
    // "US sanctions" as "American sanctions"
    const attributive = last.mention.as === "adjective" || /^\p{Lu}(?:\p{Lu}|\.)+$/u.test(last.mention.form);
    const adjective = attributive && between.length <= 1 && between.every(({ form }) => words.is("adjective", form));
    if (adjective || (possessive && between.length <= 3 && last.mention.phrase.to === last.mention.to)) return group(view, last);
  }
  const nominal = isNoun(scene);
  const next = view.after[0];
  if (next?.mention.acts && next.preposition === undefined && next.mention.from >= found.to) {
    const between = tokens.filter(({ from, to }) => from >= found.to && to <= next.mention.phrase.from).map(({ form }) => form);
    const verb = tokens.findLast(({ to }) => to <= found.to)?.form ?? "";
    // "вывод миротворческих [сил ОДКБ]": the organ is a word of the trigger.
    const genitive = next.genitive || next.mention.phrase.from < found.to;
    if (between.length === 0 && genitive && !words.is("verb", verb)) return group(view, next);
    if (nominal && between.length > 0 && between.every((form) => words.is("article", form) && words.is("of", form)))
      return group(view, next);
  }
  return nominal ? agents(scene, view, view.after) : [];
}

/** Nothing but articles, adjectives, offices and an opening quote stands from `from` to the mention. */
function reaches(tokens: readonly Token[], from: number, mention: CountryMention, words: Around): boolean {
  return tokens
    .filter((token) => token.from >= from && token.to <= mention.phrase.from)
    .every(
      ({ form }) =>
        words.is("article", form) ||
        words.is("adjective", form) ||
        words.is("of", form) ||
        words.sector(form) !== undefined ||
        /^["«„“‚’]$/.test(form),
    );
}

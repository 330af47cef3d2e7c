import { around, type CountryMention } from "../actors/index.ts";
import { isWord } from "../syntax/index.ts";
import { owners, toward } from "./around-trigger.ts";
import type { Parties } from "./parties.ts";
import { free, group, impersonal, nominative, type Scene, unvoiced, useOf, type View } from "./scene.ts";

/** Two countries at least that do it together: subjects, and those after "with" and "between"; `undefined` when it is but one. */
export function mutual(scene: Scene, view: View): Parties | undefined {
  const words = around(scene.language);
  const { found, tokens } = scene;
  // "for talks with" has a subject; "an investigation of arms sales to" has not.
  const noun = found.trigger.type !== "CONSULT" && useOf(scene) !== "verb";
  const owner = owners(scene, view);
  const towards = toward(scene, view);
  const between = amid(scene, view);
  const subject =
    owner.length > 0
      ? owner
      : noun || between.length > 1
        ? []
        : group(view, nominative(unvoiced(free(view.before), scene)).at(-1) ?? impersonal(scene, view));
  const later = free(view.after);
  const alone = towards.length === 0 && between.length === 0;
  // "met the French president": an object right after the verb.
  const gap = tokens.filter(
    ({ from, to, form }) => later[0] && from >= found.to && to <= later[0].from && isWord(form) && !words.is("and", form),
  ).length;
  const object = alone && subject.length === 1 && gap === 0 ? group(view, later[0]) : [];
  // "Am Montag trafen sich Russland und Kasachstan", "sprach Russland mit Kasachstan": subjects that follow the verb.
  const inverted =
    subject.length === 0 && ((alone && later[1]?.joined) || (towards.length > 0 && words.verbLast && gap <= 1))
      ? group(view, later[0])
      : [];
  // "Athens confirmed that the deal with Paris was final": who says so is the other one.
  const speaker = subject.length === 0 && towards.length > 0 && scene.speaker ? [scene.speaker] : [];
  const parties = together([...speaker, ...subject, ...towards, ...between, ...object, ...inverted]);
  return parties.length < 2 ? undefined : { initiator: parties, recipient: parties };
}

/** Those "between" whom it is: "Abkommen zwischen Russland und Kasachstan". */
export function amid(scene: Scene, view: View): CountryMention[] {
  const words = around(scene.language);
  const inside = view.phrases.filter(
    ({ mention, preposition }) => mention.acts && preposition !== undefined && words.is("between", preposition),
  );
  return together(inside.map(({ mention }) => mention));
}

/** Each country once, as it is named first. */
function together(mentions: readonly CountryMention[]): CountryMention[] {
  return mentions.filter(({ country }, i) => mentions.findIndex((other) => other.country === country) === i);
}

import type { Language } from "../lang/language.ts";
import { groupNames } from "./groups.ts";
import { mediaNames } from "./media.ts";
import { type Names, namesOf } from "./names.ts";

/** Names of media and groups that the program knows. */
export interface NamedActors {
  /** Names that are enough by themselves. */
  readonly alone: Names;
  /** Names that are words too ("Bild", «Известия»): they need quotation marks or a noun for what it is before them. */
  readonly guarded: Names;
}

const made = new WeakMap<Language, NamedActors>();

/** The names of the program's tables in a language, made ready when first asked for. */
export function namedActors(language: Language): NamedActors {
  let known = made.get(language);
  if (!known) {
    known = {
      alone: namesOf([...groupNames(language), ...mediaNames(language)]),
      guarded: namesOf([...groupNames(language, "guarded"), ...mediaNames(language, "guarded")]),
    };
    made.set(language, known);
  }
  return known;
}

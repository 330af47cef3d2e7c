import type { Language } from "../lang/language.ts";
import type { Interval } from "../model/interval.ts";
import { LANGS, type Lang } from "../model/lang.ts";
import type { NamedActor } from "./names.ts";

/** A medium or group of the project's tables. */
export interface Body {
  /** `RUS.MED.Interfax`, `PSE.REB.Hamas`, `AlQaeda`. */
  readonly id: string;
  readonly country: string | undefined;
  /** Whether the name is enough; else a noun for what it is, or quotation marks, have to stand with it. */
  readonly alone: boolean;
  readonly during?: Interval;
  /** Names in the nominative. */
  readonly names: Readonly<Record<Lang, readonly string[]>>;
  /** Russian words that decline by no rule. */
  readonly inflection: string;
}

/** Names as a row of a table has them: an empty `de` is as `en`, and a Latin name is found in Russian too. Throws where there is none. */
export function bodyNames(row: Readonly<Record<Lang, string>>, wrong: (what: string, value: string) => Error): Body["names"] {
  const of = (lang: Lang) => (row[lang] === "" ? [] : row[lang].split("|"));
  const [de, en, ru] = LANGS.map(of);
  if (!de || !en || !ru || en.length === 0) throw wrong("no name", row.en);
  return { de: de.length === 0 ? en : de, en, ru: [...new Set([...ru, ...en])] };
}

/** The forms of all names of bodies in a language, each with its actor; `rule` names the table: `media`. */
export function bodyForms(bodies: Iterable<Body>, language: Language, rule: string): NamedActor[] {
  const found: NamedActor[] = [];
  for (const body of bodies) {
    const forms = new Set<string>();
    // A Latin name in Russian text keeps its form.
    for (const name of body.names[language.lang])
      if (language.lang === "ru" && /\p{Script=Latin}/u.test(name)) forms.add(name);
      else for (const { form } of language.bodyForms(name, body.inflection)) forms.add(form);
    for (const form of forms)
      found.push({
        form,
        actor: body.id,
        country: body.country,
        ...(body.during && { during: body.during }),
        rule: `${rule}/${body.id}`,
      });
  }
  return found;
}

import type { CountryForm, NameForm } from "../language.ts";
import type { CountryRow } from "../load.ts";
import { decline, declineAs, type Kind } from "./declension.ts";

/** Words that show that the next one is a name; the nouns stand for the state's organs and its people. */
const GUARDS = [
  ..."в во на из к от с для о об у через против между и".split(" "),
  ..."президент президента президентом правительство правительства власти властей МИД армия армии".split(" "),
  ..."парламент парламента граждане граждан столица столице территории республики".split(" "),
];

/**
 * All forms by which running text names the country of a row: names and capitals in six cases, adjectives in every gender,
 * number and case, the first part of compounds ("российско-"), people in both numbers. With `ё` each form is given both
 * ways. Adjectives also come with a capital, people only in the nominative: "Поляки" opens a sentence, "Поляков" is a
 * surname. A guarded name comes only behind a word that shows it to be one ("в Того").
 */
export function inflect(row: CountryRow): readonly CountryForm[] {
  const exceptions = exceptionsOf(row);
  const guarded = split(row.guarded);
  const forms: CountryForm[] = [];
  const add = (as: CountryForm["as"], form: string, oblique = false) => {
    const rest = { country: row.country, as, ...(oblique && { oblique }) };
    forms.push({ form, ...rest });
    const other = respelled(form);
    if (other !== form) forms.push({ form: other, ...rest });
  };
  const addBoth = (as: CountryForm["as"], form: string, oblique?: boolean) => {
    add(as, form, oblique);
    const capital = capitalised(form);
    if (capital !== form) add(as, capital, oblique);
  };
  for (const as of ["name", "capital"] as const)
    for (const name of split(as === "name" ? row.names : row.capital)) {
      const [nominative, ...others] = new Set(phrase(name, exceptions));
      if (nominative === undefined) continue;
      if (guarded.includes(name)) for (const form of guard([nominative, ...others])) addBoth(as, form);
      else {
        addBoth(as, nominative);
        for (const form of others) addBoth(as, form, true);
      }
    }
  for (const adjective of split(row.adjective)) {
    for (const form of declined(adjective, "adjective", exceptions)) addBoth("adjective", form, !NOMINATIVE.test(form));
    addBoth("adjective", adjective.replace(/ий$/u, "о"));
  }
  for (const first of split(row.compound)) addBoth("adjective", first);
  for (const person of split(row.demonym)) {
    const cases = declined(person, "person", exceptions);
    for (const form of new Set(cases)) add("demonym", form, form !== cases[0] && form !== cases[6]);
    for (const nominative of [cases[0], cases[6]]) if (nominative !== undefined) add("demonym", capitalised(nominative));
  }
  return forms;
}

/** Endings of an adjective that may be a nominative: российский, российская, российское, российские. */
const NOMINATIVE = /(?:ий|ая|ое|ие)$/u;

/** A family name in its cases, with ё and without it; of a whole name the last word declines ("Си Цзиньпина"). */
export function nameForms(name: string, woman: boolean): readonly NameForm[] {
  const [, first = "", last = name] = /^(.*[ -])?([^ -]+)$/u.exec(name) ?? [];
  const forms = decline(last, woman ? "family-she" : "family") ?? [last];
  return [...new Set(forms.flatMap((form) => [form, respelled(form)]))].map((form) => ({
    form: first + form,
    ...(form !== last && form !== respelled(last) && { oblique: true }),
  }));
}

/**
 * A name in six cases. Adjectives agree with the noun that follows; what stands behind the noun stays as it is
 * ("Республики Казахстан", "Островов Кука"), unless a second name is joined on ("Боснии и Герцеговины").
 */
function phrase(name: string, exceptions: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const words = name.split(" ");
  let state: "before" | "noun" | "behind" = "before";
  const columns = words.map((word, place): readonly string[] => {
    if (word === "и" || /^[—–-]$/u.test(word)) {
      if (state === "noun") state = "before";
      return [word];
    }
    if (state !== "before") {
      state = "behind";
      return [word];
    }
    // "Движение неприсоединения": a noun that ends as an adjective does has its forms in the row.
    const agreeing = place < words.length - 1 && !exceptions.has(word) ? decline(word, "agreeing") : undefined;
    if (agreeing) return agreeing;
    state = "noun";
    return declined(word, "place", exceptions);
  });
  return [0, 1, 2, 3, 4, 5].map((at) => columns.map((forms) => forms[at] ?? forms[0] ?? "").join(" "));
}

function declined(word: string, kind: Kind, exceptions: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const forms = exceptions.get(word) ?? decline(word, kind);
  if (!forms) throw new RangeError(`no declension for the ${kind}: ${word} (in ru/countries.tsv)`);
  return forms;
}

function exceptionsOf(row: CountryRow): ReadonlyMap<string, readonly string[]> {
  return new Map(
    split(row.inflection).map((cell) => {
      const [word = "", how = ""] = cell.split("=");
      return [word, how.includes(",") ? how.split(",") : declineAs(word, how)];
    }),
  );
}

function guard(cases: Iterable<string>): readonly string[] {
  return [...cases].flatMap((form) => GUARDS.map((word) => `${word} ${form}`));
}

/** Without ё, and with the typographic apostrophe. */
function respelled(form: string): string {
  return form.replace(/[ёЁ']/gu, (letter) => (letter === "'" ? "’" : letter === "ё" ? "е" : "Е"));
}

function capitalised(form: string): string {
  return form.charAt(0).toUpperCase() + form.slice(1);
}

function split(cell: string | undefined): readonly string[] {
  return cell === undefined || cell === "" ? [] : cell.split("|");
}

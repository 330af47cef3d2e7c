import type { CountryForm, NameForm } from "../language.ts";
import type { CountryRow } from "../load.ts";

/**
 * All forms in which German running text names the country of a row: names in four cases, adjectives with their endings,
 * its people (men and women), its capitals. A form with ß is given with ss too. Throws an Error when a demonym belongs to
 * no class, or when `not` names a form that the rules do not make.
 */
export function* inflect(row: CountryRow): Generator<CountryForm> {
  const { country } = row;
  const unwanted = new Set(cells(row.not));
  const met = new Set<string>();
  const kinds = [
    ["name", cells(row.names).flatMap((name) => [...countryNames(name)])],
    ["adjective", cells(row.adjective).flatMap((adjective) => [...adjectiveForms(adjective)])],
    ["demonym", demonyms(row)],
    ["capital", cells(row.capital).flatMap((capital) => withGenitive(capital))],
  ] as const;
  for (const [as, forms] of kinds)
    for (const form of forms.flatMap(spellings)) {
      if (unwanted.has(form)) met.add(form);
      else yield { form, country, as };
    }
  for (const form of unwanted) if (!met.has(form)) throw new Error(`no such form: ${form} (row ${country} of de/countries.tsv)`);
}

/** A family name, and its genitive where it has one of its own: Tokajew, Tokajews; Scholz. */
export function nameForms(name: string): readonly NameForm[] {
  return /[sxzßç]$/u.test(name) ? [{ form: name }] : [{ form: name }, { form: `${name}s`, oblique: true }];
}

/** "Vereinigte", "Heiliger", "Haschemitisches" before a noun; never a noun in -er or -e. */
const DECLINED = /(?:sch|ig|igt|eint|ei(?:ß|ss)|wärtig|oberst|ober|lich|iert|tiv|nal|iner)(?<ending>e|er|es)$/u;
/** Heads that keep their form: die Republik Moldau, der Republik Moldau. */
const FEMININE_HEAD = /(?:republik|union|föderation|genossenschaft|zone|vogtei|insel)$/iu;
/** Heads that take -s or -es: des Königreichs Marokko, des Staates Katar. */
const MASCULINE_HEAD = /(?:reich|staat|tum|tanat|emirat|bund|stuhl|territorium)$/iu;
/** Plurals in -e, with -n in the dative: den Niederlanden, den Emiraten, den Färöern. */
const PLURAL = /(?:lande|emirate|gebiete|öer)$/iu;
const NO_GENITIVE = /(?:[sxzß]|inseln|marianen|staaten|gebiete|^[\p{Lu}.]+)$/u;

function* countryNames(entry: string): Generator<string> {
  const [, article = "", name = entry] = /^(?:(der|die|das) )?(.+)$/u.exec(entry) ?? [];
  const words = name.split(" ");
  const noun = words.findIndex((word, i) => i === words.length - 1 || !DECLINED.test(word));
  const head = words[noun] ?? name;
  const rest = words.slice(noun + 1);
  if (noun > 0) return yield* phraseForms(words.slice(0, noun), head, rest);
  if (rest.length > 0 && MASCULINE_HEAD.test(head)) {
    for (const form of [head, ...genitives(head)]) yield [form, ...rest].join(" ");
    return;
  }
  yield name;
  if (rest.length > 0 && (FEMININE_HEAD.test(head) || rest.includes("die"))) return;
  if (PLURAL.test(name)) yield `${name}n`;
  if (article !== "die") yield* withGenitive(name).slice(1);
}

/** The adjectives of a name agree: Vereinigte Arabische Emirate, der Vereinigten Arabischen Emirate. */
function* phraseForms(adjectives: readonly string[], head: string, rest: readonly string[]): Generator<string> {
  const ending = DECLINED.exec(adjectives[0] ?? "")?.groups?.ending;
  const phrase = (end: string, noun: string) =>
    [...adjectives.map((adjective) => adjective.replace(/e[rs]?$/u, end)), noun, ...rest].join(" ");
  if (ending === "e") {
    for (const end of ["e", "en", "er"]) yield phrase(end, head);
    if (PLURAL.test(head)) yield phrase("en", `${head}n`);
  } else {
    for (const end of [ending ?? "", "e", "en", "em"]) yield phrase(end, head);
    for (const noun of genitives(head)) yield phrase("en", noun);
  }
}

function genitives(noun: string): readonly string[] {
  return noun.endsWith("um") ? [`${noun}s`] : [`${noun}s`, `${noun}es`];
}

function withGenitive(name: string): readonly string[] {
  return NO_GENITIVE.test(name) ? [name] : [name, `${name}s`];
}

/**
 * "russische Truppen", "Russische Föderation", and bare in "russisch-kasachisch"; never bare and capital, which is the
 * language. What does not end in -sch is invariable: Schweizer, US.
 */
function* adjectiveForms(adjective: string): Generator<string> {
  yield adjective;
  if (!adjective.endsWith("sch")) return;
  for (const ending of ["e", "en", "er", "es", "em"]) {
    yield adjective + ending;
    yield adjective.charAt(0).toUpperCase() + adjective.slice(1) + ending;
  }
}

function demonyms(row: CountryRow): readonly string[] {
  const feminine = (row.feminine ?? "").split("|");
  return cells(row.demonym).flatMap((man, i) => {
    const { plural, woman } = people(man, row.country);
    const women = feminine[i] || woman;
    if (women === undefined) return [man, ...plural];
    return [man, ...plural, women, women.endsWith("in") ? `${women}nen` : `${women}s`];
  });
}

/** What a demonym adds by the class of its ending. */
function people(man: string, country: string): { readonly plural: readonly string[]; readonly woman?: string } {
  if (man.endsWith("er")) return { plural: [`${man}s`, `${man}n`], woman: `${man}in` };
  if (man.endsWith("e")) return { plural: [`${man}n`], woman: `${man.slice(0, -1)}in` };
  if (man.endsWith("ar")) return { plural: [`${man}n`], woman: `${man}in` };
  if (/[oi]t$/u.test(man)) return { plural: [`${man}en`], woman: `${man}in` };
  if (/[io]$/u.test(man)) return { plural: [`${man}s`] };
  throw new Error(`demonym of no known class: ${man} (row ${country} of de/countries.tsv)`);
}

function spellings(form: string): readonly string[] {
  return form.includes("ß") ? [form, form.replaceAll("ß", "ss")] : [form];
}

function cells(cell = ""): readonly string[] {
  return cell === "" ? [] : cell.split("|");
}

import type { CountryForm, Language } from "../lang/language.ts";
import type { Mention, Sector } from "../model/actor.ts";
import { isOrganisation } from "../model/organisation.ts";
import type { Span, Token } from "../model/sentence.ts";
import { isWord, splitTokens } from "../syntax/index.ts";
import { type Around, around } from "./around.ts";
import { endOf, gazetteer, NO_COUNTRY } from "./gazetteer.ts";

/** A place in a text that names a country or an organisation, and the words beside it that say who acts for it. */
export interface CountryMention extends Mention {
  /** Alpha-3, or an organisation: the first part of the actor. */
  readonly country: string;
  /** The words as the text has them: "Russlands". */
  readonly form: string;
  /** The mention with its organ: "des [kasachischen Präsidenten]", "[президент России]". */
  readonly phrase: Span;
  /** False where the words name a thing and no actor: "russisches Territorium", "Ukraine-Krieg", "US-led". */
  readonly acts: boolean;
  /** Its form is no nominative, so that it is no subject; absent where the form does not tell. */
  readonly oblique?: boolean;
  /** Its organ is an office, so that it means a person: "der [kasachische Präsident]". */
  readonly office?: boolean;
  /** Which pronoun means the person; absent where nothing tells. */
  readonly pronoun?: "he" | "she";
  /** The mention of the person's name inside the phrase: "der kasachische Präsident [Tokajew]". */
  readonly named?: CountryMention;
}

/** How many words may stand between a country and its organ: "Russian state news agency", "министр иностранных дел России". */
const BETWEEN = 3;
/** And before it, where a ministry has a long name: "министерство индустрии и инфраструктурного развития Казахстана". */
const BEFORE = 4;

/**
 * The countries named from `from` to `to`, in order, none over another: the longest form at each word, case as written. A
 * compound is read by its parts ("russisch-kasachisch"); where its last part names no organ ("Ukraine-Krieg", "US-led") the
 * mention is kept but does not act. The actor carries a sector where a neighbouring word tells it: RUS.MED.
 */
export function findCountries(text: string, from: number, to: number, language: Language): CountryMention[] {
  const tokens = splitTokens(text, from, to);
  const { byFirstWord } = gazetteer(language);
  const words = around(language);
  const found: { readonly form: CountryForm; readonly first: number; readonly last: number; readonly span: Span }[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    const forms = token && byFirstWord.get(token.form);
    if (!forms) continue;
    for (const form of forms) {
      const end = endOf(text, token.from, to, form.form);
      if (end === undefined) continue;
      let last = i;
      while ((tokens[last + 1]?.from ?? Number.POSITIVE_INFINITY) < end) last++;
      const named =
        form.country !== NO_COUNTRY && !(form.as === "adjective" && words.is("no-country", tokens[last + 1]?.form ?? ""));
      if (named && !inTitle(tokens, i, last, text)) found.push({ form, first: i, last, span: { from: token.from, to: end } });
      i = last;
      break;
    }
  }
  return found.map(({ form, first, last, span }) => {
    const isCountry = (at: number) => found.some((other) => other.first <= at && at <= other.last);
    const organ = organOf(tokens, first, last, form, words, isCountry);
    const phrase = { from: Math.min(span.from, organ?.from ?? span.from), to: Math.max(span.to, organ?.to ?? span.to) };
    const organisation = isOrganisation(form.country);
    const former = organ !== undefined && isFormer(tokens, phrase, words);
    const sector = form.sector ?? (organisation || former ? undefined : organ?.sector);
    return {
      ...span,
      form: form.form,
      ...(form.oblique && (organ === undefined || organ.from > span.from) && { oblique: true }),
      country: form.country,
      actor: sector ? `${form.country}.${sector}` : form.country,
      as: form.as,
      phrase,
      ...(organ?.office && !organisation && { office: true }),
      acts:
        !former &&
        !isAside(tokens, first) &&
        (organ !== undefined || (form.as !== "adjective" && !inCompound(tokens, first, last, isCountry))),
      rule: `${language.lang}/${organisation || form.sector ? "organisations" : "countries"}/${form.country}`,
    };
  });
}

/** "the Seven (Canada, France ...)": what stands in brackets explains and does nothing. */
function isAside(tokens: readonly Token[], first: number): boolean {
  for (let at = first - 1; at >= 0; at--) {
    if (tokens[at]?.form === ")") return false;
    if (tokens[at]?.form === "(") return true;
  }
  return false;
}

/** "der frühere ukrainische Präsident", "Ukraine's former president": who holds the office no more does not act for the country. */
function isFormer(tokens: readonly Token[], phrase: Span, words: Around): boolean {
  let first = tokens.findIndex(({ from }) => from >= phrase.from);
  // "Ex-Präsident", "ehemalige Vize-Präsident"
  while (/^[-‑]$/.test(tokens[first - 1]?.form ?? "")) {
    first -= 2;
    if (words.is("former", tokens[first]?.form ?? "")) return true;
  }
  if (words.is("former", tokens[first - 1]?.form ?? "")) return true;
  return tokens.some(({ form, from, to }) => from >= phrase.from && to <= phrase.to && words.is("former", form));
}

const OPENS = /^[«„“‚"»’']$/;
const CLOSES = /^[»“”‘"«’']$/;

/** «Единая Россия», "Russia Today", Россия 24: a name that only holds a country's, in the words from `first` to `last`. */
export function inTitle(tokens: readonly Token[], first: number, last: number, text: string): boolean {
  const after = tokens[last + 1];
  if (after && /^\d{1,2}$/.test(after.form) && !/[-.:,]/.test(text.charAt(after.to))) return true;
  const capital = (at: number) => /^[\p{Lu}\d]/u.test(tokens[at]?.form ?? "");
  let start = first;
  while (start > 0 && capital(start - 1)) start--;
  let end = last;
  while (capital(end + 1)) end++;
  if (start === first && end === last) return false;
  return OPENS.test(tokens[start - 1]?.form ?? "") && CLOSES.test(tokens[end + 1]?.form ?? "");
}

function inCompound(tokens: readonly Token[], first: number, last: number, isCountry: (at: number) => boolean): boolean {
  const joins = (hyphen: number, other: number) => {
    const [a, b] = [tokens[Math.min(hyphen, other)], tokens[Math.max(hyphen, other)]];
    return (
      /^[-‑]$/.test(tokens[hyphen]?.form ?? "") &&
      a !== undefined &&
      b !== undefined &&
      a.to === b.from &&
      isWord(tokens[other]?.form ?? "")
    );
  };
  return (joins(last + 1, last + 2) && !isCountry(last + 2)) || (joins(first - 1, first - 2) && !isCountry(first - 2));
}

interface Organ extends Span {
  readonly sector: Sector | undefined;
  /** A title and no authority: "президент России", not "МИД России". */
  readonly office?: boolean;
}

/** The words that say who acts for the country, after it ("russische Medien", "US-Präsident") or before ("МИД России"). */
function organOf(
  tokens: readonly Token[],
  first: number,
  last: number,
  form: CountryForm,
  words: Around,
  isCountry: (at: number) => boolean,
): Organ | undefined {
  const attributive =
    form.as === "adjective" ||
    words.is("possessive", tokens[last + 1]?.form ?? "") ||
    /^[-‑]$/.test(tokens[last + 1]?.form ?? "");
  const reach = attributive ? BETWEEN : 1;
  const organisation = isOrganisation(form.country);
  const sectorOf = (word: string) => words.sector(word) ?? (organisation && words.is("organ", word) ? "IGO" : undefined);
  for (let at = last + 1, skipped = 0; at < tokens.length && skipped <= reach; at++) {
    const token = tokens[at];
    if (!token) break;
    const sector = sectorOf(token.form);
    if (sector) return { sector, from: token.from, to: token.to, office: words.is("title", token.form) };
    if (words.is("possessive", token.form) || /^[-‑]$/.test(token.form) || words.is("and", token.form) || isCountry(at)) continue;
    if (!attributive || !isWord(token.form) || words.is("preposition", token.form) || words.is("article", token.form)) break;
    if (words.is("verb", token.form)) break;
    skipped++;
  }
  if (form.as === "adjective" || attributive) return undefined;
  let joined = false;
  for (let at = first - 1, skipped = 0; at >= 0 && skipped <= BEFORE; at--) {
    const token = tokens[at];
    // "страны «Большой семёрки»"
    if (token && at === first - 1 && /^[«„“"]$/.test(token.form)) continue;
    if (!token || !isWord(token.form)) return undefined;
    const sector = sectorOf(token.form);
    // "Medien Kasachstans", "president of Russia"; not "hat der Präsident Kasachstan", nor "войска и экономика России".
    if (sector && (at < first - 1 || words.genitive.test(tokens[last]?.form ?? "")) && (!joined || sector === "GOV"))
      return { sector, from: token.from, to: token.to, office: words.is("title", token.form) };
    if (sector) return undefined;
    // "die Führung in Nursultan": the seat of a government, never the place of troops.
    const seat = form.as === "capital" && at === first - 1 && words.is("seat", token.form);
    if (seat && words.sector(tokens[at - 1]?.form ?? "") !== "GOV") return undefined;
    if (seat || words.is("of", token.form)) continue;
    // "President Juan Varela of Panama"
    if (words.namesAreCapital && words.is("of", tokens[first - 1]?.form ?? "") && /^\p{Lu}\p{Ll}/u.test(token.form)) {
      skipped++;
      continue;
    }
    if (words.is("preposition", token.form) || words.is("verb", token.form) || !words.genitive.test(tokens[last]?.form ?? ""))
      return undefined;
    if (!/^\p{Ll}/u.test(token.form)) return undefined;
    // "министерство индустрии и развития Казахстана"
    if (words.is("and", token.form)) joined = true;
    else skipped++;
  }
  return undefined;
}

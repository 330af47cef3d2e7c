import type { Language } from "../lang/language.ts";
import type { Day } from "../model/interval.ts";
import { isOrganisation } from "../model/organisation.ts";
import type { Token } from "../model/sentence.ts";
import { type Around, around } from "./around.ts";
import type { CountryMention } from "./countries.ts";
import { endOf } from "./gazetteer.ts";
import { type HolderForm, holderForms, inOffice, type OfficeHolder } from "./office-holders.ts";

/** What is asked of the countries beside a name. */
export type Beside = Pick<CountryMention, "from" | "to" | "phrase" | "country">;

/** A place that names an office-holder. */
export interface HolderMention extends CountryMention {
  readonly person: string;
  /** The family name is not enough by itself: a first name or an office before it told who it is. */
  readonly introduced: boolean;
}

/**
 * The office-holders whom the tokens of a sentence name: those in office on the day of publication, or up to half a year before;
 * without a day whoever held one. Another first name, "former" before the name, or two countries that it could be: nobody.
 */
export function findHolders(
  text: string,
  tokens: readonly Token[],
  countries: readonly Beside[],
  on: Day | undefined,
  language: Language,
): HolderMention[] {
  const forms = holderForms(language);
  const words = around(language);
  const to = tokens.at(-1)?.to ?? 0;
  const found: HolderMention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    for (const form of (token && forms.get(token.form)) ?? []) {
      const end = token && endOf(text, token.from, to, form.form);
      if (end === undefined) continue;
      const mention = whoIs({ form, tokens, first: i, end, countries, on, words, language });
      if (mention) found.push(mention);
      while ((tokens[i + 1]?.from ?? Number.POSITIVE_INFINITY) < end) i++;
      break;
    }
  }
  return found;
}

interface Place {
  readonly form: HolderForm;
  readonly tokens: readonly Token[];
  /** The token at which the form begins, and the offset at which it ends. */
  readonly first: number;
  readonly end: number;
  readonly countries: readonly Beside[];
  readonly on: Day | undefined;
  readonly words: Around;
  readonly language: Language;
}

function whoIs(place: Place): HolderMention | undefined {
  const { form, tokens, first, end, countries, on, words, language } = place;
  const token = tokens[first];
  // "die Biden-Regierung" is his, "im Trump-Lager" is not; "Trump Tower" and "Merkel-Raute" are things.
  if (!token || isJoined(tokens, first, end)) return undefined;
  const bearers = form.holders.filter((holder) => inOffice(holder, on) !== undefined);
  if (bearers.length === 0) return undefined;
  const { start, names, foreign } = before(place);
  const called = bearers.filter(({ given }) => names.some((name) => isGiven(name, given)));
  if (called.length === 0 && foreign) return undefined;
  let at = start - 1;
  if (words.isFormer(tokens[at]?.form ?? "")) return undefined;
  const titled = isOffice(tokens[at], words);
  // "экс-премьер Пакистана Имран Хан": the country stands between.
  const between = countries.findLast((country) => country.phrase.to <= (tokens[start]?.from ?? 0));
  const office = between && tokens.findLast(({ to }) => to <= between.from);
  if (between && between.to >= (tokens[at]?.from ?? 0) && words.isFormer(office?.form ?? "")) return undefined;
  while (isOffice(tokens[at], words) || /^[-‑]$/.test(tokens[at]?.form ?? "")) at--;
  if (words.isFormer(tokens[at]?.form ?? "")) return undefined;
  const nation = countries.findLast((country) => country.phrase.to <= (tokens[start]?.from ?? 0));
  const beside = nation !== undefined && nation.phrase.to >= (tokens[at]?.from ?? 0) ? nation.country : undefined;
  const known = called.length > 0 ? called : bearers.filter(({ alone }) => alone || titled || beside !== undefined);
  const own = beside === undefined ? [] : known.filter(({ country }) => country === beside);
  const holder = latest(own.length > 0 ? own : known, on);
  if (!holder) return undefined;
  const from = tokens[titled ? at + 1 : start]?.from ?? token.from;
  return {
    from: token.from,
    to: end,
    form: form.form,
    ...(form.oblique && { oblique: true }),
    country: holder.country,
    actor: isOrganisation(holder.country) ? holder.country : `${holder.country}.GOV`,
    as: "title",
    phrase: { from, to: end },
    acts: true,
    rule: `${language.lang}/office-holders/${holder.id}`,
    pronoun: holder.pronoun,
    person: holder.id,
    introduced: !holder.alone,
  };
}

/** A first name may have an ending of its case: "Марии", "Владимиром". */
function isGiven(name: string, given: ReadonlySet<string>): boolean {
  if (given.has(name)) return true;
  const plain = name.replaceAll("ё", "е");
  return [...given].some((each) => {
    const stem = each.replaceAll("ё", "е").replace(/[аяйьи]$/u, "");
    return stem.length >= 3 && plain.startsWith(stem) && plain.length - stem.length <= 2;
  });
}

/** Of those who bear the name the one in office; of one person's offices the last. Two persons of two countries are nobody. */
function latest(bearers: readonly OfficeHolder[], on: Day | undefined): OfficeHolder | undefined {
  const sitting = bearers.filter((holder) => inOffice(holder, on) === "in");
  const all = [...(sitting.length > 0 ? sitting : bearers)].sort((a, b) =>
    (a.during.from ?? "").localeCompare(b.during.from ?? ""),
  );
  const last = all.at(-1);
  const same = ({ country, given }: OfficeHolder) =>
    country === last?.country || [...given].some((name) => last?.given.has(name));
  return all.every(same) ? last : undefined;
}

/** The first names right before a family name, and whether a capital there is another person's. */
function before({ tokens, first, words, countries }: Place): { start: number; names: readonly string[]; foreign: boolean } {
  const names: string[] = [];
  let start = first;
  let foreign = false;
  for (let at = first - 1; at >= 0 && first - at <= 6; at--) {
    const { form, from, to } = tokens[at] ?? { form: "", from: 0, to: 0 };
    // "Kassym-Schomart", "George W. Bush", "М. Помпео"
    if (/^[-‑.]$/.test(form) && /^\p{Lu}/u.test(tokens[at - 1]?.form ?? "") && tokens[at - 1]?.to === from) continue;
    if (!/^\p{Lu}/u.test(form) || isOffice(tokens[at], words) || words.is("no-given", form)) break;
    if (words.is("preposition", form) || words.is("article", form) || words.is("subordinate", form)) break;
    if (words.is("and", form) || words.sector(form) !== undefined) break;
    if (countries.some((country) => country.from < to && from < country.to)) break;
    names.push(form);
    start = at;
    // A language that writes all nouns with a capital does not show a first name by it.
    if (/^\p{Lu}\p{Ll}+$/u.test(form) && words.namesAreCapital) foreign = true;
  }
  return { start, names, foreign };
}

function isOffice(token: Token | undefined, words: Around): boolean {
  return token !== undefined && (words.is("title", token.form) || words.is("organ", token.form));
}

function isJoined(tokens: readonly Token[], first: number, end: number): boolean {
  const at = tokens.findIndex(({ from }) => from >= end);
  const [next, after] = [tokens[at], tokens[at + 1]];
  if (next && /^[-‑]$/.test(next.form) && next.from === end && after && after.from === next.to) return true;
  const [previous, other] = [tokens[first - 1], tokens[first - 2]];
  return (
    previous !== undefined &&
    /^[-‑]$/.test(previous.form) &&
    previous.to === tokens[first]?.from &&
    other?.to === previous.from &&
    /^\p{Lu}/u.test(other.form)
  );
}

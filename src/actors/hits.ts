import type { CountryForm, Language } from "../lang/language.ts";
import type { Day } from "../model/interval.ts";
import { isOrganisation } from "../model/organisation.ts";
import type { Sentence, Span } from "../model/sentence.ts";
import { Dependencies } from "../syntax/dependencies.ts";
import { around } from "./around.ts";
import { inTitle } from "./countries.ts";
import { endOf, gazetteer, NO_COUNTRY } from "./gazetteer.ts";
import { findHolders } from "./holders-in-text.ts";
import { namedActors } from "./named-actors.ts";
import type { NamedActor, Names } from "./names.ts";
import { type ActorNouns, actorNouns } from "./nouns.ts";

/** Words of a parsed sentence that stand in one of the tables of names. */
export interface Hit extends Span {
  /** First and last of its tokens, and the one that the others hang on. */
  readonly first: number;
  readonly last: number;
  readonly token: number;
  /** `RUS`, `USA.GOV` (the White House), `RUS.MED.Interfax`; an office-holder is `KAZ.GOV`. */
  readonly actor: string;
  /** The first part of the actor where that is a country or an organisation. */
  readonly country: string | undefined;
  readonly as: "name" | "adjective" | "demonym" | "capital" | "person" | "own";
  readonly pronoun?: "he" | "she";
  readonly rule: string;
}

/** A sentence with its tree and the names found in it. */
export interface Scene {
  readonly sentence: Sentence;
  readonly tree: Dependencies;
  readonly hits: readonly Hit[];
  /** The hit whose words hold the token. */
  hitAt(token: number): Hit | undefined;
}

/** What a sentence names, by the tables of countries, organisations, media, groups and office-holders and the user's own actors. */
export function toScene(
  text: string,
  sentence: Sentence,
  own: Names | undefined,
  on: Day | undefined,
  language: Language,
): Scene {
  const tree = new Dependencies(sentence.tokens ?? []);
  const words = around(language);
  const isTitle = (form: string) => words.is("title", form) || words.is("organ", form) || /^[-‑]$/.test(form);
  const named = byName(text, tree, sentence, own, on, language);
  const beside = named.flatMap(({ from, to, country }) => (country ? [{ from, to, country, phrase: { from, to } }] : []));
  const persons = findHolders(text, tree.tokens, beside, on, language).flatMap((holder): Hit[] => {
    const last = tree.tokens.findLastIndex(({ from }) => from < holder.to);
    // First names belong to it, and the title does not: a parser may take "Sebastian" and "Kurz" for two.
    const first = tree.tokens.findIndex(({ form, to }) => to > holder.from || (to > holder.phrase.from && !isTitle(form)));
    const { to, actor, country, pronoun, rule } = holder;
    const from = tree.tokens[first]?.from ?? holder.from;
    return [
      { from, to, first, last, token: topOf(tree, first, last), actor, country, as: "person", ...(pronoun && { pronoun }), rule },
    ];
  });
  const hits = [
    ...named.filter((one) => !persons.some((person) => person.from <= one.from && one.to <= person.to)),
    ...persons.filter((person) => !named.some((one) => one.from <= person.from && person.to < one.to)),
  ].sort((a, b) => a.from - b.from);
  const at: (Hit | undefined)[] = new Array(tree.tokens.length);
  for (const hit of hits) for (let token = hit.first; token <= hit.last; token++) at[token] = hit;
  return { sentence, tree, hits, hitAt: (token) => at[token] };
}

/** The word from `first` to `last` that hangs on none of the others. */
export function topOf(tree: Dependencies, first: number, last: number): number {
  for (let token = first; token <= last; token++) {
    const head = tree.head(token);
    if ((head === undefined || head < first || head > last) && tree.relation(token) !== "punct") return token;
  }
  return first;
}

const WORD = /^[\p{L}\p{M}\p{N}]+/u;

function byName(
  text: string,
  tree: Dependencies,
  sentence: Sentence,
  own: Names | undefined,
  on: Day | undefined,
  language: Language,
): Hit[] {
  const { tokens } = tree;
  const { byFirstWord } = gazetteer(language);
  const words = around(language);
  const nouns = actorNouns(language);
  const { alone, guarded } = namedActors(language);
  const lists = own ? [own, alone] : [alone];
  const found: Hit[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    const key = token && WORD.exec(token.form)?.[0];
    if (!key || !token) continue;
    const named =
      longest(lists, key, text, token.from, sentence.to, on) ??
      (isGuarded(tree, i, nouns) ? guarded.find(key, text, token.from, sentence.to, on) : undefined);
    const country = inGazetteer(byFirstWord.get(key), text, token.from, sentence.to);
    const end = Math.max(named?.to ?? 0, country?.to ?? 0);
    if (end === 0) continue;
    let last = i;
    while ((tokens[last + 1]?.from ?? Number.POSITIVE_INFINITY) < end) last++;
    const place = { from: token.from, to: end, first: i, last, token: topOf(tree, i, last) };
    if (named && named.to === end) {
      const { actor, country: of, rule } = named.named;
      found.push({ ...place, actor, country: of, as: "own", rule });
    } else if (country) {
      const { form } = country;
      const none =
        form.country === NO_COUNTRY ||
        (form.as === "adjective" && words.is("no-country", tokens[last + 1]?.form ?? "")) ||
        inTitle(tokens, i, last, text);
      if (!none) found.push({ ...place, ...ofForm(form, language) });
    }
    i = last;
  }
  return found;
}

const OPENS = /^[«„“‚"»’'‘]$/;

/** „Bild“, "the newspaper The Sun" */
function isGuarded(tree: Dependencies, token: number, nouns: ActorNouns): boolean {
  const before = tree.tokens[token - 1]?.form;
  return before !== undefined && (OPENS.test(before) || nouns.at(tree, token - 1)?.kind === "body");
}

function ofForm(form: CountryForm, { lang }: Language): Pick<Hit, "actor" | "country" | "as" | "rule"> {
  const table = form.sector || isOrganisation(form.country) ? "organisations" : "countries";
  return {
    actor: form.sector ? `${form.country}.${form.sector}` : form.country,
    country: form.country,
    as: form.as,
    rule: `${lang}/${table}/${form.country}`,
  };
}

function inGazetteer(forms: readonly CountryForm[] | undefined, text: string, from: number, limit: number) {
  for (const form of forms ?? []) {
    const to = endOf(text, from, limit, form.form);
    if (to !== undefined) return { form, to };
  }
  return undefined;
}

function longest(names: readonly Names[], key: string, text: string, from: number, limit: number, on: Day | undefined) {
  let best: { readonly named: NamedActor; readonly to: number } | undefined;
  for (const list of names) {
    const found = list.find(key, text, from, limit, on);
    if (found && found.to > (best?.to ?? 0)) best = found;
  }
  return best;
}

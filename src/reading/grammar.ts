import type { Language } from "../lang/language.ts";
import { readTable } from "../model/table.ts";

/**
 * What words do in a clause, whatever the event: the kinds of rows that `lang/xx/grammar.tsv` may have. Words are lemmas in lower case,
 * or forms where a language has no lemma of its own for them.
 */
export const GRAMMAR_KINDS = [
  /** Before who acts in a passive or with an event noun: "by", "durch". */
  "agent",
  /** Stands for a genitive: "of", "von". */
  "of",
  /** Before both parties of a mutual event: "between". */
  "between",
  /** Before the place of something: "in", "near"; a thing there is its country's. */
  "place",
  /** Pronouns that stand for the noun before their clause. */
  "relative",
  "negation",
  /** Turn the clause that they open into what did not happen: "without". */
  "without",
  /** Auxiliaries of the future. */
  "future",
  /** Auxiliaries, adverbs and particles of what could or should be. */
  "modal",
  /** Auxiliaries of a future as seen from the past, or of what would be: "would", "würde". */
  "would",
  /** Auxiliaries of what somebody means to do or is to do: "will", "soll". */
  "intent",
  /** After a negation: it negates nothing ("not only"). */
  "only",
  /** Open a condition. */
  "if",
  /** Open an aim: "in order to", "um ... zu". */
  "aim",
  /** Open a complement, beside the relation that says so: "of attacking", "to". */
  "complement",
  /** Verbs and nouns whose complement is to be: plan, promise, prepare. */
  "planned",
  /** Verbs and nouns whose complement may be: want, try, demand, threat. */
  "wished",
  /** Verbs and nouns whose complement does not come true: refuse, fail. */
  "failed",
  /** Verbs that take place with their complement: begin, continue, help; their object noun is what their subject does. */
  "light",
  /** Verbs whose subject, though they have an object, is the subject of the infinitive: promise, threaten. */
  "subject-control",
  /** Verbs that say that what follows is so, so that their past makes no future hypothetical: say, announce. */
  "saying",
  /** Whether a noun may hold another as its tail: German. */
  "compounds",
  /** Whether an auxiliary's subjunctive is the only sign of a condition: German Konjunktiv II. */
  "subjunctive",
] as const;
export type GrammarKind = (typeof GRAMMAR_KINDS)[number];

/** The rows of a language's `grammar.tsv`. */
export interface Grammar {
  /** Whether a lemma or form, in any case, is of that kind. */
  is(kind: GrammarKind, word: string | undefined): boolean;
}

const loaded = new Map<string, Grammar>();

/** The grammar of a language, read once. A kind that is not known throws an Error with value and file. */
export function grammarOf({ lang }: Pick<Language, "lang">): Grammar {
  const known = loaded.get(lang);
  if (known) return known;
  const kinds = new Map<string, ReadonlySet<string>>();
  for (const { kind, words } of readTable(new URL(`../lang/${lang}/grammar.tsv`, import.meta.url), ["kind", "words"])) {
    if (!(GRAMMAR_KINDS as readonly string[]).includes(kind) || kinds.has(kind))
      throw new Error(`unknown kind, or a second row of it: ${kind} (${lang}/grammar.tsv)`);
    kinds.set(kind, new Set(words.split("|").map((word) => word.trim().toLowerCase())));
  }
  const grammar: Grammar = { is: (kind, word) => word !== undefined && (kinds.get(kind)?.has(word.toLowerCase()) ?? false) };
  loaded.set(lang, grammar);
  return grammar;
}

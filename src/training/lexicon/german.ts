import type { Analysis } from "./entries.ts";
import { comparedByTable, germanAdjective } from "./german-adjectives.ts";
import { germanClosedClass, germanEndings } from "./german-closed.ts";
import { germanCountries } from "./german-countries.ts";
import { germanNoun } from "./german-nouns.ts";
import { readGermanPackages } from "./german-packages.ts";
import { germanVerb } from "./german-verbs.ts";

/** Every analysis of the German lexicon; `root` is the folder of the project, in whose packages the dictionaries lie. */
export function* germanAnalyses(root: string): Generator<Analysis> {
  const { verbs, nouns, adjectives } = readGermanPackages(root);
  const paradigms = germanEndings();
  const endings = paradigms.get("adjective") ?? [];

  const closed = [...germanClosedClass(paradigms, (lemma) => germanVerb(lemma, verbs[lemma] ?? {}, endings))];
  yield* closed;
  const small = new Set(closed.map((analysis) => analysis.form));
  const participles = new Set(Object.values(verbs).flatMap((verb) => [...(verb.PA2 ?? []), ...(verb.PA1 ? [verb.PA1] : [])]));
  // Lemmas that the package cut off ("kommerzialisie") are no words.
  for (const [lemma, verb] of Object.entries(verbs)) if (lemma.endsWith("n")) yield* germanVerb(lemma, verb, endings);
  for (const [lemma, adjective] of Object.entries(adjectives))
    yield* germanAdjective(lemma, adjective, endings, participles.has(lemma));
  yield* comparedByTable(endings);
  yield* germanCountries(endings);
  const capital = new Map<string, Analysis[]>();
  for (const analysis of closed) {
    const form = analysis.form.charAt(0).toUpperCase() + analysis.form.slice(1);
    if (form !== analysis.form) capital.set(form, [...(capital.get(form) ?? []), { ...analysis, form }]);
  }
  for (const [lemma, noun] of Object.entries(nouns))
    for (const analysis of germanNoun(lemma, noun, endings)) {
      yield analysis;
      // "Ich" at the start of a sentence is found as a noun as it is written, so it holds the pronoun too.
      if (small.has(analysis.form.toLowerCase())) yield* capital.get(analysis.form) ?? [];
    }
}

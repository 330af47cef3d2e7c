import type { Analysis } from "./entries.ts";
import { feats } from "./feats.ts";
import { declined, type Ending } from "./german-adjectives.ts";
import type { PackagedVerb } from "./german-packages.ts";

const TENSES = {
  PRÄ: "Mood=Ind|Tense=Pres",
  PRT: "Mood=Ind|Tense=Past",
  KJ1: "Mood=Sub|Tense=Pres",
  KJ2: "Mood=Sub|Tense=Past",
} as const;
const NUMBERS: Readonly<Record<string, string>> = { S: "Number=Sing", P: "Number=Plur" };

/**
 * All forms of a verb, as VERB. Of a separable verb: the finite forms in one word ("zurückwies"), and those without the prefix
 * ("wies ... zurück"), whose lemma is the bare verb as in the treebank.
 */
export function* germanVerb(lemma: string, verb: PackagedVerb, endings: readonly Ending[]): Generator<Analysis> {
  for (const { form, lemma: of, feats: features } of [...finite(lemma, verb), ...nonFinite(lemma, verb)])
    for (const spelled of spellings(form, of)) yield { form: spelled, lemma: of, upos: "VERB", feats: features };
  for (const participle of [...(verb.PA1 ? [verb.PA1] : []), ...(verb.PA2 ?? [])])
    for (const spelled of spellings(participle, lemma)) {
      yield { form: spelled, lemma: spelled, upos: "ADJ", feats: "Degree=Pos" };
      yield* declined(spelled, spelled, "Degree=Pos", endings);
    }
}

type Form = Pick<Analysis, "form" | "lemma" | "feats">;

function* finite(lemma: string, verb: PackagedVerb): Generator<Form> {
  for (const [tense, mood] of Object.entries(TENSES))
    for (const [number, persons] of Object.entries(verb[tense as keyof typeof TENSES] ?? {}))
      for (const [person, form] of Object.entries(persons))
        for (const said of tense === "PRÄ" && number === "S" && person === "1" ? [form, clipped(form)] : [form])
          yield* parted(lemma, said, feats(mood, `Person=${person}|VerbForm=Fin`, NUMBERS[number] ?? ""));
  for (const [number, form] of Object.entries(verb.IMP ?? {}))
    yield* parted(lemma, form, feats("Mood=Imp|Person=2|VerbForm=Fin", NUMBERS[number] ?? ""));
}

function* parted(lemma: string, form: string | readonly string[], features: string): Generator<Form> {
  const [finite, prefix = ""] = typeof form === "string" ? [form] : form;
  if (!finite) return;
  if (prefix === "" || !lemma.startsWith(prefix)) yield { form: finite, lemma, feats: features };
  else {
    yield { form: prefix + finite, lemma, feats: features };
    yield { form: finite, lemma: lemma.slice(prefix.length), feats: features };
  }
}

function* nonFinite(lemma: string, verb: PackagedVerb): Generator<Form> {
  yield { form: lemma, lemma, feats: "VerbForm=Inf" };
  if (verb.EIZ) yield { form: verb.EIZ, lemma, feats: "VerbForm=Inf" };
  for (const participle of verb.PA2 ?? []) yield { form: participle, lemma, feats: "VerbForm=Part" };
}

/** "ich hab", "ich freu mich": the first person without its -e, as it is said. */
function clipped(form: string | readonly string[]): string | readonly string[] {
  if (typeof form === "string") return form.replace(/e$/, "");
  const [finite = "", ...prefix] = form;
  return [finite.replace(/e$/, ""), ...prefix];
}

/** The package writes "wußte"; since 1996 it is "wusste". Where the infinitive has "ss", both are spelled so. */
function spellings(form: string, lemma: string): readonly string[] {
  return lemma.includes("ss") && form.includes("ß") ? [form, form.replace("ß", "ss")] : [form];
}

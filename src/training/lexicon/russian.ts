import { readTable } from "../../model/table.ts";
import type { Tag } from "../../syntax/lexicon-file.ts";
import type { Analysis } from "./entries.ts";
import { feats } from "./feats.ts";
import { openCorporaForms } from "./opencorpora.ts";

const FOLDER = new URL("../../lang/ru/", import.meta.url);

/** Every analysis of the Russian lexicon, forms in lower case with е for ё; `root` is the folder of the project. */
export function* russianAnalyses(root: string): Generator<Analysis> {
  const closed = readTable(new URL("closed-class.tsv", FOLDER), ["form", "lemma", "upos", "feats", "only"]);
  const only = new Set(closed.flatMap((row) => (row.only ? [row.form] : [])));
  for (const { form, lemma, upos, feats: features } of closed) yield { form, lemma, upos, feats: features };
  const tagsOf = openCorporaTags();
  const others = otherReadings();
  for (const { form, lemma: written, tag } of openCorporaForms(root)) {
    const spelled = form.replaceAll("ё", "е");
    if (only.has(spelled)) continue;
    const lemma = written.replaceAll("ё", "е");
    for (const { upos, feats: features } of tagsOf(tag, form)) {
      // The treebank leaves the comparative of an adverb as it is: "позднее".
      const own = upos === "PROPN" ? capitalised(lemma) : upos === "ADV" && features === "Degree=Cmp" ? spelled : lemma;
      yield { form: spelled, lemma: own, upos, feats: features };
      for (const other of others.get(`${lemma} ${upos}`) ?? [])
        yield { form: spelled, lemma, upos: other.upos, feats: feats(without(features, other.without), other.add) };
    }
  }
}

/** The rows of `closed-lemmas.tsv` by lemma and part of speech. */
function otherReadings() {
  const rows = readTable(new URL("closed-lemmas.tsv", FOLDER), ["lemma", "of", "upos", "add", "without"]);
  const others = new Map<string, (typeof rows)[number][]>();
  for (const row of rows) others.set(`${row.lemma} ${row.of}`, [...(others.get(`${row.lemma} ${row.of}`) ?? []), row]);
  return others;
}

function without(features: string, feature: string): string {
  return features
    .split("|")
    .filter((one) => one !== feature)
    .join("|");
}

/** The readings of a tag by `opencorpora.tsv`, remembered; of a verb, its voice is Mid where the form ends in -ся. */
function openCorporaTags(): (tag: string, form: string) => readonly Tag[] {
  const rows = readTable(new URL("opencorpora.tsv", FOLDER), ["when", "unless", "upos", "feats"]).map((row) => ({
    when: row.when.split(" "),
    unless: row.unless === "" ? [] : row.unless.split(" "),
    upos: row.upos,
    feats: row.feats,
  }));
  const known = new Map<string, readonly Tag[]>();
  const tagsOf = (tag: string): readonly Tag[] => {
    const grammemes = new Set(tag.split(/[ ,]/));
    const holding = rows.filter(
      (row) => row.when.every((grammeme) => grammemes.has(grammeme)) && !row.unless.some((grammeme) => grammemes.has(grammeme)),
    );
    if (holding.some((row) => row.upos === "skip")) return [];
    const first = holding.find((row) => row.upos !== "");
    if (!first) throw new RangeError(`unknown tag: ${tag} (lang/ru/opencorpora.tsv names no part of speech for it)`);
    const features = feats(first.feats, ...holding.filter((row) => row.upos === "").map((row) => row.feats));
    return first.upos.split("|").map((upos) => ({ upos, feats: features }));
  };
  return (tag, form) => {
    const reflexive = /с[яь]$/.test(form);
    const key = reflexive ? `${tag} ся` : tag;
    let tags = known.get(key);
    if (!tags) {
      tags = tagsOf(tag).map((one) =>
        one.upos === "VERB" && !one.feats.includes("Voice=")
          ? { ...one, feats: feats(one.feats, `Voice=${reflexive ? "Mid" : "Act"}`) }
          : one,
      );
      known.set(key, tags);
    }
    return tags;
  };
}

/** A name, which the dictionary has in lower case, with its capital. */
function capitalised(lemma: string): string {
  return lemma.charAt(0).toUpperCase() + lemma.slice(1);
}

import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../lang/index.ts";
import { LANGS, type Lang } from "../model/lang.ts";
import { Dependencies } from "../syntax/dependencies.ts";
import { actorNouns } from "./nouns.ts";

/** A noun with the words that hang on it: "central bank". */
function say(lang: Lang, phrase: string, number = "Sing"): string {
  const words = phrase.split(" ");
  const tree = new Dependencies(
    words.map((form, n) => ({
      from: 0,
      to: 0,
      form,
      lemma: form,
      upos: n === words.length - 1 ? "NOUN" : "ADJ",
      feats: `Number=${number}`,
      head: n === words.length - 1 ? 0 : words.length,
    })),
  );
  const { kind = "", sector = "" } = actorNouns(LANGUAGES[lang]).at(tree, words.length - 1) ?? {};
  return `${kind} ${sector}`.trim();
}

const TABLE: Record<Lang, [string, string, number?: "Sing" | "Plur"][]> = {
  de: [
    ["Regierung", "organ GOV"],
    ["Verteidigungsministerium", "organ GOV"],
    ["Ministerin", "office GOV"],
    ["Vizepremierminister", "office GOV"],
    ["Sprecherin", "post GOV"],
    ["Amtskollege", "peer GOV"],
    ["Seite", "side GOV"],
    ["Hackergruppe", "body CVL"],
    ["Staatsmedium", "group MED"],
    ["Land", "country"],
    ["Ausland", ""],
    ["Bundesland", ""],
    ["Bündnis", "union"],
    ["Waffe", ""],
  ],
  en: [
    ["bank", "body BUS"],
    ["central bank", "organ GOV"],
    ["general staff", "organ MIL"],
    ["staff", ""],
    ["spokeswoman", "post GOV"],
    ["authority", "organ GOV", "Plur"],
    ["authority", "", "Sing"],
    ["country", "country"],
    ["countryside", ""],
  ],
  ru: [
    ["министр", "office GOV"],
    ["власть", "organ GOV", "Plur"],
    ["власть", "", "Sing"],
    ["вооружённый сила", "group MIL"],
    ["СМИ", "group MED"],
    ["коллега", "peer GOV"],
    ["режим", "group GOV"],
    ["страна", "country"],
    ["сторонник", ""],
  ],
};

describe.each(LANGS)("%s", (lang) => {
  test.each(TABLE[lang])("%s is %s", (phrase, expected, number) => {
    expect(say(lang, phrase, number)).toBe(expected);
  });

  test("other", () => {
    const other = { de: "benachbart", en: "neighbouring", ru: "соседний" }[lang];
    expect(actorNouns(LANGUAGES[lang]).isOther(other)).toBe(true);
  });
});

import { expect, test } from "vitest";
import { LANGUAGES } from "../../lang/index.ts";
import { intervalText } from "../../model/interval.ts";
import type { Lang } from "../../model/lang.ts";
import type { Token } from "../../model/sentence.ts";
import { Dependencies } from "../../syntax/dependencies.ts";
import { dateOf } from "./date-of.ts";
import { findDates } from "./dates.ts";
import { placeOf } from "./place-of.ts";

/** A tree from "form/UPOS/head/deprel" words, heads counted from 1; its text has a space between words. */
function tree(written: string): { readonly text: string; readonly tree: Dependencies } {
  let text = "";
  const tokens = written.split(" ").map((word): Token => {
    const [form = "", upos = "", head = "", deprel = ""] = word.split("/");
    if (text !== "") text += " ";
    const from = text.length;
    text += form;
    return { form, upos, head: Number(head), deprel, lemma: form.toLowerCase(), from, to: text.length };
  });
  return { text, tree: new Dependencies(tokens) };
}

const MET =
  "Am/ADP/2/case Dienstag/NOUN/3/obl traf/VERB/0/root er/PRON/3/nsubj X/PROPN/3/obj in/ADP/7/case Kiew/PROPN/3/obl und/CCONJ/9/cc sprach/VERB/3/conj";
const SAID =
  "Er/PRON/2/nsubj sagte/VERB/0/root am/ADP/4/case Dienstag/NOUN/2/obl in/ADP/6/case Wien/PROPN/2/obl sie/PRON/8/nsubj griffen/VERB/2/ccomp an/ADP/8/compound:prt";
const BEGAN = "Polen/PROPN/2/nsubj begann/VERB/0/root gestern/ADV/2/advmod mit/ADP/5/case Lieferungen/NOUN/2/obl";
const TWO =
  "Gestern/ADV/2/advmod vereinbarten/VERB/0/root sie/PRON/2/nsubj Treffen/NOUN/2/obj für/ADP/6/case Mai/NOUN/4/nmod 2023/NUM/6/nummod";
const GOING = "He/PRON/2/nsubj flew/VERB/0/root to/ADP/4/case Moscow/PROPN/2/obl on/ADP/6/case Tuesday/PROPN/2/obl";
const DEAL = "The/DET/2/det deal/NOUN/0/root signed/VERB/2/acl in/ADP/5/case May/PROPN/3/obl 2020/NUM/5/nummod";
const CITY =
  "Troops/NOUN/2/nsubj attacked/VERB/0/root near/ADP/5/case the/DET/5/det city/NOUN/2/obl of/ADP/7/case Kherson/PROPN/5/nmod";

test.each<[lang: Lang, tree: string, head: string, at: string | undefined, place: string | undefined]>([
  ["de", MET, "traf", "2022-08-16", "Kiew"],
  ["de", MET, "sprach", "2022-08-16", undefined],
  ["de", SAID, "sagte", "2022-08-16", "Wien"],
  ["de", SAID, "griffen", undefined, undefined],
  ["de", BEGAN, "Lieferungen", "2022-08-16", undefined],
  ["de", TWO, "vereinbarten", "2022-08-16", undefined],
  ["de", TWO, "Treffen", "2023-05", undefined],
  ["en", GOING, "flew", "2022-08-16", undefined],
  ["en", DEAL, "deal", "2020-05", undefined],
  ["en", CITY, "attacked", undefined, "Kherson"],
])("%s: %s: %s", (lang, written, head, at, place) => {
  const parsed = tree(written);
  const language = LANGUAGES[lang];
  const dates = findDates(parsed.text, 0, parsed.text.length, language, "2022-08-17");
  const verb = parsed.tree.tokens.findIndex(({ form }) => form === head);
  const when = dateOf(parsed.tree, verb, dates);
  expect(when && intervalText(when.interval)).toBe(at);
  const found = placeOf(parsed.tree, verb, [], language);
  expect(found?.name === undefined || head === "sprach" ? undefined : found.name).toBe(place);
});

test("what is still to come is read ahead", () => {
  const { text, tree: parsed } = tree("Er/PRON/3/nsubj wird/AUX/3/aux reisen/VERB/0/root am/ADP/5/case Freitag/NOUN/3/obl");
  const dates = findDates(text, 0, text.length, LANGUAGES.de, "2022-08-17");
  expect(dateOf(parsed, 2, dates, "future")?.interval.from).toBe("2022-08-19");
  expect(dateOf(parsed, 2, dates)?.interval.from).toBe("2022-08-12");
});

test("an organisation is no place", () => {
  const { text, tree: parsed } = tree("He/PRON/2/nsubj spoke/VERB/0/root in/ADP/4/case NATO/PROPN/2/obl");
  const nato = { actor: "NATO", kind: "name", token: 3, from: text.indexOf("NATO"), to: text.length };
  expect(placeOf(parsed, 1, [nato], LANGUAGES.en)).toBeUndefined();
  expect(placeOf(parsed, 1, [{ ...nato, actor: "KAZ" }], LANGUAGES.en)?.actor).toBe("KAZ");
});

test("the accusative is a direction", () => {
  const tokens = (feats: string) =>
    tree("Он/PRON/2/nsubj прибыл/VERB/0/root в/ADP/4/case Сербию/PROPN/2/obl").tree.tokens.map((token) =>
      token.form === "Сербию" ? { ...token, feats } : token,
    );
  expect(placeOf(new Dependencies(tokens("Case=Acc")), 1, [], LANGUAGES.ru)).toBeUndefined();
  expect(placeOf(new Dependencies(tokens("Case=Loc")), 1, [], LANGUAGES.ru)?.name).toBe("Сербию");
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../lang/index.ts";
import { LANGS, type Lang } from "../model/lang.ts";
import { splitText } from "./parse.ts";
import { splitWords } from "./words.ts";

/** A sentence, and its words with a blank between; a multiword token is [its words]. */
const TABLE: Record<Lang, [sentence: string, words: string][]> = {
  de: [
    ["Er saß im Haus am See.", "Er saß [in dem] Haus [an dem] See ."],
    ["Zum Schutz ging er zur Wache.", "[Zu dem] Schutz ging er [zu der] Wache ."],
    ["ZUR LAGE IM LAND", "[ZU DER] LAGE [IN DEM] LAND"],
    ["Beim Bau ums Leben gekommen.", "[Bei dem] Bau [um das] Leben gekommen ."],
    ["Der Imker war Zurich-Fan.", "Der Imker war Zurich - Fan ."],
    ["Der US-Präsident traf EU- und NATO-Vertreter.", "Der US - Präsident traf EU - und NATO - Vertreter ."],
    ["Das 46-jährige Opfer, 25jährig.", "Das 46 - jährige Opfer , 25jährig ."],
    ["Von 2013-2014 stieg es um 3,5 Prozent.", "Von 2013-2014 stieg es um 3,5 Prozent ."],
    ["Am 3. Oktober 1990 kamen 20.000 Menschen.", "[An dem] 3. Oktober 1990 kamen 20.000 Menschen ."],
    ["Es war 1990.", "Es war 1990 ."],
    ["Am 3.10.1990 um 10:30 Uhr.", "[An dem] 3.10.1990 um 10:30 Uhr ."],
    ["Papst Johannes Paul II. kam.", "Papst Johannes Paul II. kam ."],
    ["Viele, z. B. Peru, u.a. wegen Dr. Weber usw.", "Viele , [zu dem] B. Peru , u.a. wegen Dr. Weber usw."],
    ["Im 5. Jh. v. Chr. bzw. später.", "[In dem] 5. Jh. v. Chr. bzw. später ."],
    ["Er sagte: „Wir gehen.“", "Er sagte : „ Wir gehen . “"],
    ["»Nein«, so ’Tsargrad’ am Abend.", "» Nein « , so ’ Tsargrad ’ [an dem] Abend ."],
    ['‚Ja‘, "ja", ‹ja›!', '‚ Ja ‘ , " ja " , ‹ ja › !'],
    ["Wie gibt's das bei Zettel's Wirt?", "Wie gibt 's das bei Zettel's Wirt ?"],
    ["Das ist Darius' Sohn aus N'Djamena.", "Das ist Darius' Sohn aus N'Djamena ."],
    ["Er hieß 'Darius' und ging.", "Er hieß ' Darius ' und ging ."],
    ["Mehr auf https://amt.example/a?b=c.d.", "Mehr auf https://amt.example/a?b=c.d ."],
    ["Quelle: untergrund-blatt.ch, 17. August", "Quelle : untergrund-blatt.ch , 17. August"],
    ["Post an presse@amt.example (www.amt.example)!", "Post an presse@amt.example ( www.amt.example ) !"],
    ["#Frieden sagt @amt_de für 5 % oder 69,5 Mio. €.", "#Frieden sagt @amt_de für 5 % oder 69,5 Mio. € ."],
    ["Er zögerte... und ging … weg!!", "Er zögerte ... und ging … weg ! !"],
    ["Er sprach auf der Plattform X.", "Er sprach auf der Plattform X ."],
    ["Das mag er, den Artikel Nr. 5 mag er.", "Das mag er , den Artikel Nr. 5 mag er ."],
    ["Um 300 v. Chr.", "Um 300 v. Chr."],
    ["C&A und die Heinrich-Böll-Stiftung", "C&A und die Heinrich - Böll - Stiftung"],
  ],
  en: [
    ["I don't know, they can't and we won't.", "I [do n't] know , they [ca n't] and we [wo n't] ."],
    ["Russia’s army isn’t in Kyiv's suburbs.", "[Russia ’s] army [is n’t] in [Kyiv 's] suburbs ."],
    ["He cannot say it's gonna rain.", "He [can not] say [it 's] [gon na] rain ."],
    ["They wouldn't've left.", "They [would n't 've] left ."],
    ["The students' protest in the 1980's", "The [students '] protest in the 1980's"],
    ["He said 'the students' and left.", "He said ' the students ' and left ."],
    ["An anti-war, pro-Kremlin co-founder", "An anti-war , pro-Kremlin co-founder"],
    ["A well-known state-run al-Qaeda site and/or blog", "A well - known state - run al - Qaeda site and / or blog"],
    ["The U.S.-led mission of the U.S. ended at 5 p.m.", "The U.S. - led mission of the U.S. ended at 5 p.m."],
    ["Mr. Smith met J. K. Rowling, i.e. her.", "Mr. Smith met J. K. Rowling , i.e. her ."],
    ["It was 1990.", "It was 1990 ."],
    ["It cost $3.5 million, or 10,000 a day (9/11).", "It cost $ 3.5 million , or 10,000 a day ( 9/11 ) ."],
    ["Call 713-853-3989 on the 20th.", "Call 713-853-3989 on the 20th ."],
    ["“Go,” she said. 'No!'", "“ Go , ” she said . ' No ! '"],
    ["Plan B.", "Plan B ."],
    ["He, a Ph.D., joined OPEC+ in No. 5 of Google, Inc.", "He , a Ph.D. , joined OPEC+ in No. 5 of Google , Inc."],
    ["AT&T's O'Neill — what?!", "[AT&T 's] O'Neill — what ?!"],
    ["See news.com/a or mail a.b@c.example now.", "See news.com/a or mail a.b@c.example now ."],
  ],
  ru: [
    ["Из-за санкций премьер-министр уехал в Нью-Йорк.", "Из-за санкций премьер-министр уехал в Нью-Йорк ."],
    ["В 1970-х гг. это, т. е. всё, и т.д.", "В 1970-х гг. это , т. е. всё , и т. д ."],
    ["А.С. Пушкин и В. В. Путин приехали.", "А. С. Пушкин и В. В. Путин приехали ."],
    ["Погибли 600 000 человек, 3,5 тыс. ранены.", "Погибли 600 000 человек , 3,5 тыс. ранены ."],
    ["В 2020 году 100 человек", "В 2020 году 100 человек"],
    ["«Мы уходим», — сказал он.", "« Мы уходим » , — сказал он ."],
    ["Газета „Труд“ — о ’Новом’ деле", "Газета „ Труд “ — о ’ Новом ’ деле"],
    ["Сайт https://мид.example/ru закрыт?!", "Сайт https://мид.example/ru закрыт ?!"],
    ["Истребители F-16 и Су-27 (№ 5) в 2026–2028 годах", "Истребители F-16 и Су-27 ( № 5 ) в 2026–2028 годах"],
    ["Во́дская пяти́на 25 % от Д'Артаньяна", "Во́дская пяти́на 25 % от Д'Артаньяна"],
  ],
};

describe.each(LANGS)("%s", (lang) => {
  test.each(TABLE[lang])("%s", (sentence, words) => {
    const shown: string[] = [];
    let open = -1;
    for (const { form, within } of splitWords(sentence, 0, sentence.length, LANGUAGES[lang])) {
      const last = shown.length - 1;
      if (within && within.from === open) shown[last] = `${shown[last]?.slice(0, -1)} ${form}]`;
      else shown.push(within ? `[${form}]` : form);
      open = within?.from ?? -1;
    }
    expect(shown.join(" ")).toBe(words);
  });
});

test("spans: of words side by side their own, of others the whole", () => {
  const spans = (text: string, lang: Lang) => splitWords(` ${text}`, 1, text.length + 1, LANGUAGES[lang]);
  expect(spans("don't", "en")).toEqual([
    { form: "do", from: 1, to: 3, within: { from: 1, to: 6 } },
    { form: "n't", from: 3, to: 6, within: { from: 1, to: 6 } },
  ]);
  expect(spans("im", "de")).toEqual([
    { form: "in", from: 1, to: 3, within: { from: 1, to: 3 } },
    { form: "dem", from: 1, to: 3, within: { from: 1, to: 3 } },
  ]);
});

describe("laws", () => {
  const PIECES = [
    ...[
      ".",
      "!",
      "?",
      "…",
      ",",
      " ",
      "\n",
      "»",
      "“",
      "'",
      "’",
      "(",
      "-",
      "–",
      "/",
      "@",
      "&#39;",
      "``",
      "a",
      "s",
      "n't",
      "Я",
      "10",
    ],
    ...["000", "z", "B", "Dr", "im", "z.", "т.", "\u00A0", "😀", "\u0301", "anti-", "http://", "#", "_", "\uD800", "::)"],
  ];
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 50 }).map((each) => each.join("")),
  );

  test("spans are in order, not empty, and cover all that is no space; side by side or the same within a written token", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...LANGS), (text, lang) => {
        let end = 0;
        for (const sentence of splitText(text, LANGUAGES[lang])) {
          expect(sentence.tokens.length).toBeGreaterThan(0);
          let last: { from: number; to: number } | undefined;
          for (const { form, from, to, within } of sentence.tokens) {
            expect(to).toBeGreaterThan(from);
            expect(form).not.toBe("");
            if (!within) expect(form).toBe(text.slice(from, to));
            else expect(within.from <= from && to <= within.to).toBe(true);
            const same = within && last && from === last.from && to === last.to;
            if (!same) {
              expect(from).toBeGreaterThanOrEqual(end);
              expect(text.slice(end, from).trim()).toBe("");
            }
            end = to;
            last = { from, to };
          }
          expect(end).toBe(sentence.to);
        }
        expect(text.slice(end).trim()).toBe("");
      }),
      { numRuns: 1500 },
    );
  });

  const LONG = [
    "a",
    "words ",
    "a-",
    "a'",
    "a.",
    "1 ",
    "1.",
    "000 ",
    "s' ",
    "'",
    "n't",
    "a@",
    "a_",
    "http://a/",
    "&#1;",
    "«",
    "z. B. ",
    "😀",
  ];
  test.each(LONG.map((piece, n) => [piece, LANGS[n % LANGS.length] ?? "en"] as const))(
    "a million characters of %j, %s",
    (piece, lang) => {
      const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
      const started = process.cpuUsage();
      splitWords(text, 0, text.length, LANGUAGES[lang]);
      // Of the processor, not of the clock: other tests run beside it.
      const { user, system } = process.cpuUsage(started);
      expect((user + system) / 1e6).toBeLessThan(8);
    },
    30_000,
  );
});

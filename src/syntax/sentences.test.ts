import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitSentences } from "./sentences.ts";

const list = (words: string) => new Set(words.split(" "));
const LANGUAGES = {
  de: {
    abbreviations: list("z.b dr prof bzw usw ca u.a d.h nr st mio mrd sog hrsg abs i.d.r u.s vgl min v.chr"),
    afterOrdinal: list(
      "januar februar märz april mai juni juli august september oktober november dezember jahrhundert quartal uhr weltkrieg",
    ),
    beforeOrdinal: list("der dem den zum"),
  },
  en: {
    abbreviations: list("mr mrs dr u.s u.k gen st no jan e.g i.e lt col inc vs sen gov"),
    afterOrdinal: list(""),
    beforeOrdinal: list(""),
  },
  ru: {
    abbreviations: list("г гг т.е т.д т.п млн млрд тыс руб им ул т.к напр др"),
    afterOrdinal: list(""),
    beforeOrdinal: list(""),
  },
};

/** Each row is a text with a bar where one sentence ends and the next begins; the bar itself is not in the text. */
const TABLE: Record<keyof typeof LANGUAGES, string[]> = {
  de: [
    "Er kam am 10. August an.| Danach schwieg er.",
    "Seit dem 3. Oktober 1990 gilt das.| Alle wissen es.",
    "Viele Staaten, z. B. Kasachstan, lehnten ab.| Andere nicht.",
    "Viele Staaten (z.B. Kasachstan) lehnten ab.| Andere nicht.",
    "Dr. Weber traf Prof. Schmidt.| Sie sprachen lange.",
    "Das sind ca. 20.000 Geschosse.| Mehr nicht.",
    "Es kostet 69,5 Mio. Dollar.| Das ist viel.",
    "Er sagte: „Wir gehen.“| Dann ging er.",
    "Er sagte: »Wir gehen.«| Dann ging er.",
    "Er sagte: ’Wir gehen.’| Dann ging er.",
    "Er sagte: ‚Wir gehen.‘| Dann ging er.",
    "„Gehen wir?“, fragte er.| Niemand antwortete.",
    "„Gehen wir!“ rief er.| Niemand antwortete.",
    "„Wir gehen.| Wir kommen nicht wieder“, sagte er.| Alle lachten.",
    "Wer will das?!| Niemand.",
    "Er zögerte … und ging.| Niemand sah ihn.",
    "Er zögerte...| Niemand sah ihn.",
    "Der Text (...) Das Ende fehlt.| So ist es.",
    "Mehr unter https://agentur.example/?lang=de und www.amt.example.| Das ist alles.",
    "Quellen:|\nhttps://amt.example/a.b|\nhttps://amt.example/c",
    "Spekulationen um den Vertrag|\nAm Montag meldete eine Agentur, dass ein Vertrag unterschrieben wurde.| Das Amt schwieg.",
    "Ein Satz ohne Punkt|\n\nEin zweiter Absatz.",
    "Die Regierung in der Hauptstadt hat am Dienstag über den neuen\nVertrag gesprochen und will ihn bald unterschreiben.| Der Rat\nstimmte zu.",
    "Wir fordern:|\n- Frieden|\n- Handel|\n- Vertrauen",
    "1. Wir fordern Frieden.|\n2. Wir fordern Handel.",
    "Im 19. Jahrhundert war das anders.| Heute nicht.",
    "Der Umsatz fiel im 3. Quartal um 4.5 Prozent.| Er stieg dann.",
    "Es waren 1990.| Dann kamen mehr.",
    "In der 4. Klasse und in den 5. Klassen war es anders.| Heute nicht.",
    "Es waren 25.| Klassen fehlten.",
    "Im 5. Jahrhundert v. Chr. wuchs die Stadt.| Sie war groß.",
    "Er trat i. d. R. Montags auf.| Immer allein.",
    "Die U.S. Army kam.| Sie blieb.",
    "Das Schiff („Nord.“) sank.| Alle leben.",
    "Ende.»Neu« ist es nicht.",
    "... und so weiter.| Ende.",
  ],
  en: [
    "The U.S. president spoke.| Nobody listened.",
    "A U.S.-led mission began.| It ended.",
    "J. K. Rowling wrote it.| We read it.",
    "Mr. Smith met Gen. Brown.| They talked.",
    "“We are leaving.”| He left.",
    "“We are leaving,” he said.| He left.",
    "“Are we leaving?” he asked.| Nobody knew.",
    "“We left.| We will not return,” she said.| Nobody replied.",
    "'We are leaving.'| He left.",
    '"We are leaving."| He left.',
    "Prices rose 3.5 percent.| Wages fell.",
    "It happened at 5 a.m. on Sunday.| Nobody died.",
    "What?!| No.",
    "Really?| Yes!| Good.",
    "He paused ... and left.| Nobody spoke.",
    "He paused…| Nobody spoke.",
    "See https://news.example/a?b=c.d for more.| It is long.",
    "Some states, e.g. Kazakhstan, refused.| Others did not.",
    "It was in 1990.| October came.",
    "Minister denies report|\nThe minister on Tuesday denied a report that the country had sold arms to its neighbour.",
    "One line\n\n|Another line",
    "The government of the country said on Tuesday that it would not\nPresident or no president, change its course.",
    "Points:|\n* peace|\n* trade",
    "(They left.)| We stayed.",
    "They left [1].| We stayed.",
    "They left. [1]| We stayed.",
    "They left.[1]| We stayed.",
    "No. 5 is alive.| It is.",
    "His Op. 46 was played.| We left.",
    "The talks failed;\nthe sides left.",
    "Lt. Col. Jones of St. Petersburg spoke.| He left.",
  ],
  ru: [
    "В 2020 г. Россия ответила.| Казахстан промолчал.",
    "Это сделал, т. е. подписал, министр.| Все видели.",
    "Это сделал, т.е. подписал, министр.| Все видели.",
    "Цена — 5 млн. Евро подорожал.",
    "Потратили 5 млн рублей.| Этого мало.",
    "А. С. Пушкин приехал.| Его ждали.",
    "А.С. Пушкин приехал.| Его ждали.",
    "«Мы уходим».| Он ушёл.",
    "«Мы уходим.»| Он ушёл.",
    "«Мы уходим!» — сказал он.| Все молчали.",
    "«Мы молчим, — сказал он. — Дело закрыто».| Все ждали.",
    "Плотность — 13 чел. / км2.| Это мало.",
    "«Мы уходим.| Мы не вернёмся», — сказал он.| Все молчали.",
    "„Мы уходим.“| Он ушёл.",
    "“Мы уходим.”| Он ушёл.",
    '"Мы уходим?" — спросил он.| Все молчали.',
    "Что?!| Ничего.",
    "Он молчал... и ушёл.| Все ждали.",
    "Он молчал…| Все ждали.",
    "Рост составил 3,5 процента.| Это мало.",
    "Рост составил 3.5 процента.| Это мало.",
    "Сайт https://ведомство.example/ru?a=b.c закрыт.| Почему?",
    "Партия в 20.000 снарядов пришла.| Её приняли.",
    "МИД отверг обвинения|\nМинистерство иностранных дел во вторник отвергло обвинения в поставках оружия соседней стране.",
    "Первая строка|\n\nВторая строка",
    "Мы требуем:|\n— мира;|\n— торговли.",
    "1) Мир.|\n2) Торговля.",
    "Завод им. Кирова стоит.| Люди ждут.",
    "Пришли, сели и т. д. Россия молчит.",
    "Он ушёл.| — Куда?",
    "На ул. Ленина тихо.| Все спят.",
  ],
};

describe.each(Object.entries(TABLE))("%s", (lang, rows) => {
  test.each(rows)("%s", (row) => {
    const text = row.replaceAll("|", "");
    const found = splitSentences(text, LANGUAGES[lang as keyof typeof LANGUAGES]).map(({ from, to }) => text.slice(from, to));
    expect(found).toEqual(row.split("|").map((each) => each.trim()));
  });
});

describe("laws", () => {
  const pieces = fc.constantFrom(
    ".",
    "!",
    "?",
    "…",
    " ",
    "\n",
    "\r\n",
    "»",
    "“",
    "'",
    "(",
    "a",
    "Я",
    "10",
    "z",
    "B",
    "Dr",
    "\u00A0",
    "😀",
    "- ",
  );
  const texts = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.array(pieces, { maxLength: 60 }).map((each) => each.join("")),
  );

  test("spans are in order, not empty, trimmed, and cover all that is no space", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...Object.values(LANGUAGES)), (text, language) => {
        let end = 0;
        for (const [n, sentence] of splitSentences(text, language).entries()) {
          expect(sentence.n).toBe(n);
          expect(sentence.from).toBeGreaterThanOrEqual(end);
          expect(text.slice(end, sentence.from).trim()).toBe("");
          const words = text.slice(sentence.from, sentence.to);
          expect(words.trim()).toBe(words);
          expect(words).not.toBe("");
          end = sentence.to;
        }
        expect(text.slice(end).trim()).toBe("");
      }),
      { numRuns: 1000 },
    );
  });

  test.each([["a", "words ", ". ", "B. ", "\n", " ", "a\n", "1.", "»", "(. ", "Z. B. Dr. "]].flat())(
    "a million characters of %j",
    (piece) => {
      const started = process.cpuUsage();
      splitSentences(piece.repeat(Math.ceil(1_000_000 / piece.length)), LANGUAGES.de);
      // Of the processor, not of the clock: other tests run beside it.
      const { user, system } = process.cpuUsage(started);
      expect((user + system) / 1e6).toBeLessThan(8);
    },
  );
});

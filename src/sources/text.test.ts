import { describe, expect, test } from "vitest";
import type { Document } from "../model/document.ts";
import { extract } from "./extract.ts";

function read(text: string, origin = "a.txt"): Document {
  const [outcome] = extract({ bytes: Buffer.from(text), origin, retrieved: "2023-01-01T00:00:00.000Z" });
  if (outcome?.kind !== "document") throw new Error(outcome?.detail ?? "nothing");
  return outcome.document;
}

const PAGE = `Streit um Erdöl zwischen zwei Nachbarn
Karla von Berg. Die Verhandlungen über den Hafen sind unterbrochen. Das teilte die Regierung am Dienstag mit.
Was die Agentur meldet
Laut ’Steppenagentur’ gibt es ’keinen neuen Termin’.
Quellen:
http://www.example.org/?lang=en
https://www.example.com/world/856100
#Bild: Hafen am 7. Mai 2017. / Hafenfreund99 (CC BY-SA 3.0 cropped)
Quelle: seeblättle.example… vom 17. August 2022
Tags: Erdöl, Hafen, Handel
Neueste Kommentare
Endlich sagt es einer. Mehr davon.`;

describe("a scraped page", () => {
  test("German, with everything", () => {
    const document = read(PAGE);
    expect(document).toMatchObject({
      title: "Streit um Erdöl zwischen zwei Nachbarn",
      byline: "Karla von Berg",
      outlet: "seeblättle.example",
      published: "2022-08-17",
      lang: "de",
      tags: ["Erdöl", "Hafen", "Handel"],
      sources: [
        { kind: "link", text: "http://www.example.org/?lang=en", url: "http://www.example.org/?lang=en" },
        { kind: "link", url: "https://www.example.com/world/856100" },
        { kind: "image", author: "Hafenfreund99", licence: "CC BY-SA 3.0" },
      ],
    });
    expect(document.text).toMatch(/^Die Verhandlungen .*’keinen neuen Termin’\.$/s);
    expect(PAGE).toContain(document.text);
  });

  test("English, with line ends of Windows, a date line and a dateline that stays", () => {
    const text = [
      "Talks on oil are broken off",
      "By Anna Smith and John Doe | The Gazette",
      "August 17, 2022",
      "",
      "ASTANA, Aug 17 (Steppe Agency) - The talks are over, the ministry said.",
      "",
      "Read also: Oil and the sea",
      "",
      "Nobody knows when they will go on.",
      "",
      "Sources:",
      "- The ministry's statement of Tuesday",
      "- https://example.org/a.",
      "",
      "Source: The Gazette of 17 August 2022",
      "Photo: Jane Roe/Example Pictures",
      "Keywords: oil; sea",
      "Comments (12)",
      "Nonsense!",
    ].join("\r\n");
    expect(read(text)).toMatchObject({
      title: "Talks on oil are broken off",
      byline: "Anna Smith and John Doe",
      outlet: "The Gazette",
      published: "2022-08-17",
      tags: ["oil", "sea"],
      sources: [
        { kind: "work", text: "The ministry's statement of Tuesday" },
        { kind: "link", url: "https://example.org/a" },
        { kind: "image", author: "Jane Roe/Example Pictures" },
      ],
      text: "ASTANA, Aug 17 (Steppe Agency) - The talks are over, the ministry said.\n\nNobody knows when they will go on.",
    });
  });

  test("Russian", () => {
    const text = `Переговоры о нефти прерваны
Автор: Мария Иванова
Министерство сообщило во вторник, что переговоры прерваны.
Читайте также: Нефть и море
Новая дата не названа.
Источники:
https://example.org/news/1
Источник: Степной вестник от 17 августа 2022 г.
Теги: нефть, море`;
    expect(read(text)).toMatchObject({
      title: "Переговоры о нефти прерваны",
      byline: "Мария Иванова",
      outlet: "Степной вестник",
      published: "2022-08-17",
      lang: "ru",
      tags: ["нефть", "море"],
      sources: [{ kind: "link", url: "https://example.org/news/1" }],
      text: "Министерство сообщило во вторник, что переговоры прерваны.\n\nНовая дата не названа.",
    });
  });
});

describe("prose that looks like the remains of a page", () => {
  test.each([
    ["only sentences", "Die Regierung hat den Bericht zurückgewiesen.\nEr sei falsch, sagte der Sprecher."],
    [
      "a paragraph broken at eighty columns",
      "Die Regierung in Astana hat den Bericht über die Ausfuhr von Munition\nzurückgewiesen. Er sei falsch.",
    ],
    [
      "an English paragraph broken at eighty columns",
      "The government has rejected the report on exports of ammunition, which an\nAgency had published on Tuesday and which several papers had taken over from\nit.",
    ],
    ["one line", "Moskau schweigt"],
    [
      "a source that is spoken of",
      "Die Lage ist unklar.\nQuellen: So nennt der Sprecher die Leute, die ihm das gesagt haben, und er nennt keinen Namen, weil er sie schützen will, wie er sagt, vor dem Zorn der Mächtigen.",
    ],
    ["two capitals that are no name", "Es geht weiter.\nGuten Morgen. Das sagte er."],
  ])("%s", (_, text) => {
    const document = read(text);
    expect(document.text).toBe(text);
    expect(document.title).toBeUndefined();
    expect(document.byline).toBeUndefined();
  });

  test("nobody is the author of a sentence", () => {
    expect(read("Ein Titel\nTokajew Schweigt nicht. Das sagte er.").byline).toBeUndefined();
    expect(read("Ein Titel\nVon Anfang an war die Lage unklar.").byline).toBeUndefined();
    expect(read("A title\nBreaking News. The talks are over.").byline).toBeUndefined();
  });

  test("a date without a calendar is left out", () => {
    const document = read("Ein Titel\nDas ist ein Satz über die Lage am Meer.\nQuelle: Bote vom 31. Februar 2022");
    expect(document.published).toBeUndefined();
    expect(document.sources).toEqual([{ kind: "work", text: "Bote vom 31. Februar 2022" }]);
  });
});

describe("front matter", () => {
  const HEAD =
    "---\ntitle: Öl: ein Streit\noutlet: Bote\nbyline: Von Urs Tal\npublished: 2022-08-11T09:30:00+02:00\nurl: https://bote.example/1\nlang: de\nlicence: CC BY 4.0\ntags: Öl, Meer\nnote: Made up.\n---\n\n";

  test("fills the document; the body begins below it", () => {
    const document = read(`${HEAD}Urs Tal. Die Gespräche sind beendet. Das sagte er.\n\nQuellen:\nhttps://example.org/1\n`);
    expect(document).toMatchObject({
      title: "Öl: ein Streit",
      outlet: "Bote",
      byline: "Urs Tal",
      published: "2022-08-11T09:30:00+02:00",
      url: "https://bote.example/1",
      licence: "CC BY 4.0",
      tags: ["Öl", "Meer"],
      note: "Made up.",
      text: "Die Gespräche sind beendet. Das sagte er.",
      sources: [{ kind: "link", url: "https://example.org/1" }],
    });
  });

  test("keeps somebody else's name at the start of the body", () => {
    expect(read(`${HEAD}Wladimir Putin. Ein Name, der alle bewegt.`).text).toBe("Wladimir Putin. Ein Name, der alle bewegt.");
  });

  test("an address that is none is left out, and unknown keys are ignored", () => {
    const document = read(
      "---\nurl: javascript:alert(1)\n__proto__: x\nconstructor: y\nmood: sad\n---\nEin Satz über das Meer und den Hafen.",
    );
    expect(document.url).toBeUndefined();
    expect(document).not.toHaveProperty("mood");
  });

  test("a rule that is not closed is text", () => {
    expect(read("---\nDie Lage ist ernst.\nSo sagt man.").text).toBe("---\nDie Lage ist ernst.\nSo sagt man.");
  });
});

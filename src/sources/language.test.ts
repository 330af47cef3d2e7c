import { describe, expect, test } from "vitest";
import { detectLanguage, primaryTag } from "./language.ts";

const TEXTS = [
  ["de", "Die kasachische Führung hat die Vorwürfe zurückgewiesen. Das teilte das Ministerium am Mittwoch in Nur-Sultan mit."],
  ["de", "Nach Angaben des Kremls haben sich Wladimir Putin und Kassym-Schomart Tokajew auf eine Gasunion noch nicht geeinigt."],
  [
    "en",
    "The Kazakh foreign ministry rejected the report on Wednesday and said that no licence had been granted to the company.",
  ],
  ["en", "Kassym-Jomart Tokayev told reporters in Astana that Kazakhstan would not recognise the referendums."],
  ["ru", "Министерство индустрии Казахстана опровергло сообщения о поставках боеприпасов. Об этом сообщает агентство."],
  [
    "ru",
    "Президент Казахстана Касым-Жомарт Токаев (Қасым-Жомарт Тоқаев) прибыл в Москву, где встретился с Владимиром Путиным и провёл переговоры о поставках газа.",
  ],
  ["uk", "Міністерство закордонних справ України викликало посла Казахстану та вимагало пояснень щодо постачання зброї."],
  ["bg", "Министерството на външните работи на България привика посланика и поиска обяснения за доставките на оръжие."],
  ["sr", "Министарство спољних послова Србије позвало је амбасадора и затражило објашњење због испоруке оружја."],
  ["kk", "Қазақстан Президенті Қасым-Жомарт Тоқаев Астанада үкімет мүшелерімен кездесіп, экономика туралы айтты."],
  [
    "ky",
    "Кыргызстандын президенти Бишкекте өлкөнүн өкмөтү менен жолугуп, экономика жөнүндө жаңы мыйзам тууралуу айтты деп билдирди.",
  ],
  ["be", "Міністэрства замежных спраў Беларусі выклікала пасла і запатрабавала тлумачэнняў наконт паставак зброі."],
  [
    "nl",
    "Het ministerie van Buitenlandse Zaken heeft de ambassadeur ontboden en om uitleg gevraagd over de levering van wapens.",
  ],
  ["fr", "Le ministère des Affaires étrangères a convoqué l’ambassadeur et demandé des explications sur les livraisons d’armes."],
  ["pl", "Ministerstwo Spraw Zagranicznych wezwało ambasadora i zażądało wyjaśnień w sprawie dostaw broni do tego kraju."],
  ["tr", "Dışişleri Bakanlığı büyükelçiyi çağırdı ve silah sevkiyatı hakkında açıklama istedi, sözcü yaptı."],
  [
    "zh",
    "哈萨克斯坦外交部星期三否认了这一报道，并表示没有向该公司发放许可证。总统在阿斯塔纳对记者表示，哈萨克斯坦不会承认全民公决的结果，双方将继续谈判。",
  ],
] as const;

describe("detectLanguage", () => {
  test.each(TEXTS)("%s: %s", (lang, text) => expect(detectLanguage(text)).toEqual({ lang, reliable: true }));

  test.each([
    "De President huet gëschter mat dem Minister geschwat an d’Regierung huet decidéiert, datt et keng nei Steiere gëtt.",
    "Министерството за надворешни работи на Северна Македонија го повика амбасадорот и побара објаснување за ѓубривото и ќесињата.",
    "Claritas est etiam processus dynamicus, qui sequitur mutationem consuetudium lectorum et mirum est notare.",
    "Президент Монгол Улсын сайдтай уулзаж, эдийн засгийн талаар ярилцав гэж өчигдөр мэдээлэв.",
    "Prezident vazir bilan uchrashdi va iqtisodiyot haqida gaplashdi, deb xabar berdi matbuot xizmati.",
  ])("not de, en or ru: %s", (text) => {
    const { lang, reliable } = detectLanguage(text);
    expect(reliable && ["de", "en", "ru"].includes(lang)).toBe(false);
  });

  test("a declared language is believed", () => {
    expect(detectLanguage("Moskau schweigt.", "de-CH").lang).toBe("de");
    expect(detectLanguage("USA, Iran", "en").lang).toBe("en");
    // A language that the detector does not know cannot be contradicted by it.
    expect(detectLanguage(TEXTS[0][1], "lb").lang).toBe("lb");
  });

  test("unless the text reliably shows another", () => {
    expect(detectLanguage(TEXTS[2][1], "de")).toEqual({ lang: "en", reliable: true });
    expect(detectLanguage(TEXTS[9][1], "ru")).toEqual({ lang: "kk", reliable: true });
    expect(detectLanguage(TEXTS[6][1], "ru")).toEqual({ lang: "uk", reliable: true });
  });

  test("nothing shows nothing", () => {
    expect(detectLanguage("")).toEqual({ lang: "und", reliable: false });
    expect(detectLanguage("1234 …")).toEqual({ lang: "und", reliable: false });
  });
});

test.each([
  ["de-CH", "de"],
  ["ru_RU", "ru"],
  ["EN", "en"],
  ["german", undefined],
  ["", undefined],
  ["und", undefined],
])("the tag %s is %s", (tag, code) => expect(primaryTag(tag)).toBe(code));

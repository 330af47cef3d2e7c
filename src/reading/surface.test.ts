import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { de } from "../lang/de/index.ts";
import { en } from "../lang/en/index.ts";
import { ru } from "../lang/ru/index.ts";
import type { Claim } from "../model/claim.ts";
import { toDocument } from "../model/document.ts";
import { intensityOf } from "../model/event-type.ts";
import type { Lang } from "../model/lang.ts";
import { surfaceReader } from "./surface.ts";

const reader = surfaceReader();
const retrieved = "2022-08-18T00:00:00Z";

/** "ACCUSE RUS.MED>KAZ future not denies [Interfax<?]"; what is usual (actual, asserted, no voice) is left out. */
function inShort({ type, initiator, recipient, reality, negated, voices, stance }: Claim): string {
  const actors = (parties: Claim["initiator"]) => parties.map(({ actor }) => actor).join("+");
  const heard = voices.map(({ actor }) => actor ?? "?").join("<");
  return [
    type,
    `${actors(initiator)}>${actors(recipient)}`,
    ...(reality === "actual" ? [] : [reality]),
    ...(negated ? ["not"] : []),
    ...(stance === "asserts" ? [] : [stance]),
    ...(heard === "" ? [] : [`[${heard}]`]),
  ].join(" ");
}

function read(text: string, lang: Lang): string {
  return reader
    .read(toDocument({ text, lang, retrieved, published: "2022-08-17" }))
    .claims.map(inShort)
    .join("; ");
}

/** A sentence and its claims; "" where a reader must see none. */
const TABLE: Record<Lang, [sentence: string, claims: string][]> = {
  de: [
    ["Russland wirft Kasachstan vor, Waffen zu verkaufen.", "ACCUSE RUS>KAZ"],
    ["Am Montag warf Russland Kasachstan Vertragsbruch vor.", "ACCUSE RUS>KAZ"],
    ["Russland hat Kasachstan am Montag Vertragsbruch vorgeworfen.", "ACCUSE RUS>KAZ"],
    ["Russische Medien haben Kasachstan Vertragsbruch vorgeworfen.", "ACCUSE RUS.MED>KAZ"],
    ["Das Treffen platzte, weil Russland Kasachstan beschuldigte.", "ACCUSE RUS>KAZ"],
    ["Kasachstan wird von Russland kritisiert.", "ACCUSE RUS>KAZ"],
    ["Die Regierung in Paris kritisierte die türkische Führung.", "ACCUSE FRA.GOV>TUR.GOV"],
    ["Kasachstan wies die Vorwürfe zurück.", "REJECT KAZ>"],
    ["Kasachstan hat die Vorwürfe aus Russland zurückgewiesen.", "REJECT KAZ>RUS"],
    ["Am Dienstag wies Kasachstan die Vorwürfe zurück.", "REJECT KAZ>"],
    ["Kasachstan wies das zurück, nachdem Russland Kasachstan beschuldigt hatte.", "REJECT KAZ>RUS; ACCUSE RUS>KAZ"],
    ["Russland und Kasachstan unterzeichneten einen Vertrag.", "SUPPORT RUS+KAZ>RUS+KAZ"],
    ["Der russische Präsident telefonierte mit dem kasachischen Präsidenten.", "CONSULT RUS.GOV+KAZ.GOV>RUS.GOV+KAZ.GOV"],
    ["Es gab Verhandlungen zwischen Russland und Kasachstan.", "CONSULT RUS+KAZ>RUS+KAZ"],
    ["Polen verhängte Sanktionen gegen Russland.", "SANCTION POL>RUS"],
    ["Polen will Sanktionen gegen Russland verhängen.", "SANCTION POL>RUS future"],
    ["Polen könnte Sanktionen gegen Russland verhängen.", "SANCTION POL>RUS hypothetical"],
    ["Polen verhängte keine Sanktionen gegen Russland.", "SANCTION POL>RUS not"],
    ["Russland greift die Ukraine nicht an.", "ASSAULT RUS>UKR not"],
    ["Russische Truppen griffen die Ukraine an.", "ASSAULT RUS.MIL>UKR"],
    ["Kasachstan unterstützt Russland nicht.", "SUPPORT KAZ>RUS not"],
    ["Laut Interfax hat Russland Kasachstan kritisiert.", "ACCUSE RUS>KAZ [Interfax]"],
    ["Russland hat Kasachstan kritisiert, wie Interfax meldete.", "ACCUSE RUS>KAZ [Interfax]"],
    ["Russland soll Kasachstan angegriffen haben.", "ASSAULT RUS>KAZ [?]"],
    ["Nach Angaben des polnischen Außenministeriums hat Russland die Ukraine angegriffen.", "ASSAULT RUS>UKR [POL.GOV]"],
    ["Damals distanzierte sich Kasachstan von Russland.", "REJECT KAZ>RUS"],
    ["Der französische Präsident Jean Dubois sprach. Dubois kritisierte Russland scharf.", "ACCUSE FRA.GOV>RUS"],
    ["Das brachte ihm Ärger mit den Russen ein, die nun Kasachstan beschuldigten.", "ACCUSE RUS>KAZ"],
    ["Die EU verhängte Sanktionen gegen Russland.", "SANCTION EU>RUS"],
    ["Die Vereinten Nationen riefen Russland zur Zurückhaltung auf.", "REQUEST UN>RUS"],
    ["Die Nato riet ab. Die OVKS entsandte Soldaten nach Kasachstan.", "MOBILIZE CSTO>KAZ"],
    ["Tokajew kritisierte Putin.", "ACCUSE KAZ.GOV>RUS.GOV"],
    ["Wladimir Putin nutzte den Tag für ein Treffen mit Präsident Erdoğan.", "CONSULT RUS.GOV+TUR.GOV>RUS.GOV+TUR.GOV"],
    ["Das teilte Tokajew bei einem Treffen mit Ministerpräsident Mischustin mit.", "CONSULT KAZ.GOV+RUS.GOV>KAZ.GOV+RUS.GOV"],
    ["Kasachstan wird die von Moskau anerkannten Gebiete nicht anerkennen.", "SUPPORT KAZ> future not"],
    ["Die Angaben seien falsch, teilte das kasachische Ministerium mit.", "REJECT KAZ.GOV>"],
    ["Polen müsse die Grenze öffnen, sagte der deutsche Kanzler.", "REQUEST DEU.GOV>POL"],
    ["»Das geht nicht«, hielt der polnische Präsident seinem russischen Kollegen vor.", "ACCUSE POL.GOV>RUS.GOV"],
    ["Den Kasachen warf Russland Vertragsbruch vor.", "ACCUSE RUS>KAZ"],
    ["Polen will Exporte nach Russland einschränken.", "SANCTION POL>RUS future"],
    ["Polen will auf Öl aus Russland verzichten.", "SANCTION POL>RUS future"],
    ["Tokajew war am Montag in Moskau eingetroffen.", "CONSULT KAZ.GOV>RUS"],
    ["Kasachstan hat sich für Verhandlungen zwischen Russland und Polen ausgesprochen.", "CONSULT RUS+POL>RUS+POL hypothetical"],
    ["Polen griff Russland mit scharfen Worten an.", "ACCUSE POL>RUS"],
    // Look-alikes.
    ["Russische Truppen sind in Kasachstan eingetroffen.", ""],
    ["Der frühere Präsident Janukowitsch kritisierte Polen.", ""],
    ["Das EU-Recht schützt Polen.", ""],
    ["Die Regierung in Berlin warnt vor Überschwemmungen.", ""],
    ["Er wurde in der Nähe von Brüssel verhaftet.", ""],
    ["Angaben über Polen seien falsch, sagte ein Wirt.", ""],
    ["Russland und die Sieben (Polen, Frankreich) schweigen.", ""],
    ["Der Krieg in der Ukraine geht weiter.", ""],
    ["Russland und Kasachstan sind Nachbarn.", ""],
    ["In Kasachstan wurde ein Russe kritisiert.", ""],
    ["Der Ukraine-Krieg belastet Kasachstan.", ""],
    ["Das Spiel zwischen Russland und Kasachstan endete ohne Tore.", ""],
    ["Er warf den Ball nach Russland.", ""],
    ["Die russische Küche ist in Kasachstan beliebt.", ""],
    ["Ein Konzern aus Russland kritisierte die Steuern.", ""],
    ["Die Kritik war in Russland zu hören.", ""],
    ["In Russland griff ein Hund an.", ""],
  ],
  en: [
    ["Russia accused Kazakhstan of breaking the treaty.", "ACCUSE RUS>KAZ"],
    ["Kazakhstan was accused by Russia.", "ACCUSE RUS>KAZ"],
    ["Russian media accused the Kazakh government of lying.", "ACCUSE RUS.MED>KAZ.GOV"],
    ["Poland condemned Russia's invasion of Ukraine.", "ACCUSE POL>RUS; ASSAULT RUS>UKR"],
    ["Kazakhstan denied the reports.", "REJECT KAZ> "],
    ["Kazakhstan rejected a demand from Russia.", "REJECT KAZ>RUS"],
    ["The presidents of Russia and Kazakhstan met in Geneva.", "CONSULT RUS.GOV+KAZ>RUS.GOV+KAZ"],
    ["Russia and Kazakhstan signed a treaty.", "SUPPORT RUS+KAZ>RUS+KAZ"],
    ["Russian President Ivan Petrov met Kazakh Foreign Minister Askar Omarov.", "CONSULT RUS.GOV+KAZ.GOV>RUS.GOV+KAZ.GOV"],
    ["Talks between Russia and Kazakhstan began.", "CONSULT RUS+KAZ>RUS+KAZ"],
    ["The French president visited Poland.", "CONSULT FRA.GOV>POL"],
    ["The French president will visit Poland.", "CONSULT FRA.GOV>POL future"],
    ["Poland imposed sanctions on Russia.", "SANCTION POL>RUS"],
    ["Poland could impose sanctions on Russian banks.", "SANCTION POL>RUS.BUS hypothetical"],
    ["Poland did not impose sanctions on Russia.", "SANCTION POL>RUS not"],
    ["Russia attacked Ukraine.", "ASSAULT RUS>UKR"],
    ["Ukraine was attacked by Russian troops.", "ASSAULT RUS.MIL>UKR"],
    ["The Russian attack on Ukraine shocked them.", "ASSAULT RUS>UKR"],
    ["Russia has reportedly attacked Ukraine.", "ASSAULT RUS>UKR [?]"],
    ["According to Interfax, Russia accused Kazakhstan of lying.", "ACCUSE RUS>KAZ [Interfax]"],
    ["Poland said that Russia attacked Ukraine.", "ASSAULT RUS>UKR [POL]"],
    ["Russia, which accused Kazakhstan of lying, left.", "ACCUSE RUS>KAZ"],
    ["Kazakhstan, which Russia accused of lying, left.", ""],
    ["Russia asked Kazakhstan to send troops to Belarus.", "REQUEST RUS>KAZ; MOBILIZE KAZ>BLR hypothetical"],
    ["Petrov, the Russian minister, praised China.", "SUPPORT RUS.GOV>CHN"],
    ["Kazakhstan's president, Askar Omarov, spoke. Omarov criticised Russia.", "ACCUSE KAZ.GOV>RUS"],
    ["Russia expelled two Polish diplomats.", "SANCTION RUS>POL.GOV"],
    ["The EU imposed sanctions on Belarus.", "SANCTION EU>BLR"],
    ["US sanctions against Iran hurt.", "SANCTION USA>IRN"],
    ["Poland urged NATO to send troops.", "REQUEST POL>NATO"],
    ["Putin met Xi Jinping in Samarkand.", "CONSULT RUS.GOV+CHN.GOV>RUS.GOV+CHN.GOV"],
    ["Kazakhstan's president thanked Russia's Vladimir Putin.", "SUPPORT KAZ.GOV>RUS.GOV"],
    ["The White House dismissed suggestions from Russian commentators.", "REJECT USA.GOV>RUS.MED"],
    ["Kazakhstan will not help Russia to dodge sanctions.", "AID KAZ>RUS future not"],
    ["Poland demanded that Russia withdraw its troops.", "REQUEST POL>RUS; RETREAT RUS> hypothetical"],
    ["Russian media alleged that Kazakh shells had reached Ukraine.", "ACCUSE RUS.MED>KAZ"],
    ["Poland said on Tuesday that Russia must return the crew.", "REQUEST POL>RUS"],
    ["Kazakhstan's ministry said that the report was untrue.", "REJECT KAZ.GOV>"],
    ["Truss said that Russia would face severe consequences.", "THREATEN GBR.GOV>RUS"],
    ["Poland and the EU say that Belarus is seeking to destabilise the bloc.", "ACCUSE POL+EU>BLR"],
    ["Poland threatened to break off relations with Belarus.", "THREATEN POL>BLR"],
    ["Kazakhstan refused to recognise Kosovo.", "REJECT KAZ>XKX"],
    ["Poland refused to condemn Hungary.", "ACCUSE POL>HUN not"],
    ["Poland agreed to impose sanctions on Belarus.", "SANCTION POL>BLR future"],
    ["Poland rejected the calls and praised Hungary.", "REJECT POL>; SUPPORT POL>HUN"],
    ["Poland condemned the actions of Russia.", "ACCUSE POL>RUS"],
    ["Poland condemned Russia for the invasion of Ukraine.", "ACCUSE POL>RUS; ASSAULT RUS>UKR"],
    ["Michel, on his first visit to Kazakhstan, smiled. Charles Michel left.", "CONSULT EU>KAZ"],
    ["Tokayev said on Monday that he would hold talks with Moscow.", "CONSULT KAZ.GOV+RUS>KAZ.GOV+RUS future [KAZ.GOV]"],
    ["Polish troops arrested more than 100 Germans.", "COERCE POL.MIL>DEU"],
    ["The cold forced Uzbekistan to halt exports to China.", "SANCTION UZB>CHN"],
    // Look-alikes.
    ["Former president Yanukovych accused Poland.", ""],
    ["They met in May in Germany.", ""],
    ["The police used force without warning in Poland.", ""],
    ["He offered no evidence against Poland.", ""],
    ["The Seven (Canada and France) met.", ""],
    ["A report on Russia said that the figures were false.", ""],
    ["The war in Ukraine goes on.", ""],
    ["Russia and Kazakhstan are neighbours.", ""],
    ["A dog attacked a man in Russia.", ""],
    ["The US-led alliance accused nobody.", ""],
    ["In Russia, critics accused the company of fraud.", ""],
    ["Russian gas is cheap in Poland.", ""],
    ["He visited the Russia desk.", ""],
    ["The meeting was held in Kazakhstan.", ""],
    ["The book about Russia praised China.", ""],
    ["Fans from Poland met in Germany.", ""],
  ],
  ru: [
    ["Россия обвинила Казахстан в нарушении договора.", "ACCUSE RUS>KAZ"],
    ["Российские СМИ обвинили Казахстан во лжи.", "ACCUSE RUS.MED>KAZ"],
    ["МИД России обвинил Польшу во лжи.", "ACCUSE RUS.GOV>POL"],
    ["Польша осудила Россию.", "ACCUSE POL>RUS"],
    ["Казахстан отверг обвинения.", "REJECT KAZ>"],
    ["Казахстан отверг обвинения со стороны России.", "REJECT KAZ>RUS"],
    ["Россия и Казахстан подписали договор.", "SUPPORT RUS+KAZ>RUS+KAZ"],
    ["Президент России встретился с президентом Казахстана.", "CONSULT RUS.GOV+KAZ.GOV>RUS.GOV+KAZ.GOV"],
    ["Прошли переговоры между Россией и Казахстаном.", "CONSULT RUS+KAZ>RUS+KAZ"],
    ["Польша ввела санкции против России.", "SANCTION POL>RUS"],
    ["Польша может ввести санкции против России.", "SANCTION POL>RUS hypothetical"],
    ["Польша намерена ввести санкции против России.", "SANCTION POL>RUS future"],
    ["Польша не ввела санкции против России.", "SANCTION POL>RUS not"],
    ["Россия напала на Украину.", "ASSAULT RUS>UKR"],
    ["Российские войска атаковали Украину.", "ASSAULT RUS.MIL>UKR"],
    ["По данным Интерфакса, Россия обвинила Казахстан во лжи.", "ACCUSE RUS>KAZ [Интерфакса]"],
    ["Россия обвинила Казахстан во лжи, сообщает ТАСС.", "ACCUSE RUS>KAZ [ТАСС]"],
    ["Россия якобы напала на Украину.", "ASSAULT RUS>UKR doubts [?]"],
    ["Польша заявила, что Россия напала на Украину.", "ASSAULT RUS>UKR [POL]"],
    ["Россия, которая обвинила Казахстан во лжи, молчит.", "ACCUSE RUS>KAZ"],
    ["Россия поддержала Казахстан.", "SUPPORT RUS>KAZ"],
    ["Россия предупредила Польшу.", "THREATEN RUS>POL"],
    ["Россия выслала польских дипломатов.", "SANCTION RUS>POL.GOV"],
    ["Польша призвала Россию вывести войска.", "REQUEST POL>RUS"],
    ["Президент Франции Жан Дюбуа выступил. Дюбуа осудил Россию.", "ACCUSE FRA.GOV>RUS"],
    ["Евросоюз ввёл санкции против Белоруссии.", "SANCTION EU>BLR"],
    ["Вывод миротворческих сил ОДКБ из Казахстана завершён.", "RETREAT CSTO>KAZ"],
    ["Страны «Большой семёрки» предупредили Россию.", "THREATEN G7>RUS"],
    ["Путин встретился с Токаевым.", "CONSULT RUS.GOV+KAZ.GOV>RUS.GOV+KAZ.GOV"],
    ["Об этом Токаев сообщил на встрече с премьер-министром Мишустиным.", "CONSULT KAZ.GOV+RUS.GOV>KAZ.GOV+RUS.GOV"],
    ["Министерство индустрии и развития Казахстана опровергло сообщения российских СМИ.", "REJECT KAZ.GOV>RUS.MED"],
    ["В МИД России пригласили казахстанского посла.", "ACCUSE RUS.GOV>KAZ.GOV"],
    ["Казахстан не признаёт Косово.", "SUPPORT KAZ>XKX not"],
    ["Польша хочет, чтобы Россия вывела войска.", "REQUEST POL>RUS; RETREAT RUS> hypothetical"],
    ["Трасс заявила, что Россия столкнётся с серьёзными последствиями.", "THREATEN GBR.GOV>RUS"],
    ["Россия подпишет договор с Казахстаном.", "SUPPORT RUS+KAZ>RUS+KAZ future"],
    ["Путин предложил создать союз с участием Казахстана.", "REQUEST RUS.GOV>KAZ"],
    ["Токаев отправится в Париж.", "CONSULT KAZ.GOV>FRA future"],
    ["Высылать украинского дипломата Казахстан отказался.", "REJECT KAZ>"],
    ["Россия поставила в Сербию миллион доз вакцины.", "COOPERATE RUS>SRB"],
    ["Россию обвинила Польша.", "ACCUSE POL>RUS"],
    ["Польша заявила, что осуждает Россию.", "ACCUSE POL>RUS"],
    // Look-alikes.
    ["Бывший президент Украины обвинил Польшу.", ""],
    ["Олег Путин обвинил Польшу.", ""],
    ["Семь стран (Польша и Франция) провели встречу.", ""],
    ["В Польше обвинили водителя.", ""],
    ["Война на Украине продолжается.", ""],
    ["Россия и Казахстан — соседи.", ""],
    ["В России собака напала на человека.", ""],
    ["«Единая Россия» осудила Польшу.", ""],
    ["Экономика России поддержала рубль Казахстана.", ""],
    ["Встреча прошла в Казахстане.", ""],
    ["Российская кухня популярна в Польше.", ""],
    ["На территории России обвинили водителя.", ""],
    ["Книга о России удивила Польшу.", ""],
    ["Жители Польши любят Францию.", ""],
  ],
};

describe.each(Object.entries(TABLE))("%s", (lang, rows) => {
  test.each(rows)("%s", (sentence, claims) => {
    expect(read(sentence, lang as Lang)).toBe(claims.trim());
  });
});

test.each([de, en, ru])(
  "every trigger of $lang has its intensity, so that no document makes the reader throw",
  ({ triggers }) => {
    for (const { type, mode, cameo, name } of triggers) expect(() => intensityOf(type, mode, cameo), name).not.toThrow();
  },
);

describe("a document", () => {
  test.each([
    ["fr", "La Russie accuse le Kazakhstan.", "language not read: fr"],
    [undefined, "Russland wirft Kasachstan das vor.", "language not known (read are de, en, ru)"],
    ["de", "  \n ", "no text"],
  ])("in %s is left unread with the reason", (lang, text, unread) => {
    const reading = reader.read(toDocument({ text, retrieved, ...(lang !== undefined && { lang }) }));
    expect(reading).toMatchObject({ reader: "surface@0.2", sentences: [], claims: [], unread });
  });

  test("gives the same claims twice, each with its place, its rule and its own id", () => {
    const text = "Es regnet.\n\nRussland wirft Kasachstan vor, Polen anzugreifen. Laut Interfax wies Kasachstan das zurück.";
    const document = toDocument({ text, lang: "de", retrieved });
    const { claims, sentences } = reader.read(document);
    expect(reader.read(document).claims).toEqual(claims);
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
    expect(claims[0]).toMatchObject({ sentence: 1, document: document.id, rule: "de/triggers/vorwerfen", cameo: "112" });
    for (const { from, to, trigger, sentence, initiator } of claims) {
      const inside = sentences[sentence];
      expect(from).toBeGreaterThanOrEqual(inside?.from ?? Number.NaN);
      expect(to).toBeLessThanOrEqual(inside?.to ?? Number.NaN);
      expect(trigger.from).toBeGreaterThanOrEqual(from);
      for (const party of initiator) expect(text.slice(party.from, party.to)).toMatch(/Russland|Kasachstan/);
    }
  });
});

const article = new URL("../../../shared/samples/kasachstan-2022-08-17.de.txt", import.meta.url);

describe.skipIf(!existsSync(article))("the model article (lies outside the project, beside it)", () => {
  const body = existsSync(article) ? readFileSync(article, "utf8").replace(/\nQuellen:.*$/s, "") : "";
  const { claims } = reader.read(toDocument({ text: body, lang: "de", retrieved }));
  const countries = (parties: Claim["initiator"]) => parties.map(({ actor }) => actor.slice(0, 3)).join("+");

  test.each([
    ["den Kasachen kürzlich sogar vorgeworfen", "ACCUSE RUS>KAZ"],
    ["als falsch zurückgewiesen", "REJECT KAZ>"],
    ["Rüstungsdeal in Millionenhöhe", "COOPERATE KAZ+JOR>KAZ+JOR"],
    ["die ihn beschuldigten", "ACCUSE RUS>KAZ"],
    ["nachdem diverse russische Medien Nursultan vorgeworfen", "ACCUSE RUS>KAZ"],
    ["distanzierte sich Tokajew", "REJECT KAZ>RUS"],
  ])("%s: %s", (words, expected) => {
    const at = body.indexOf(words);
    const found = claims
      .filter(({ trigger }) => trigger.from < at + words.length && trigger.to > at)
      .map(({ type, initiator, recipient }) => `${type} ${countries(initiator)}>${countries(recipient)}`);
    expect(found).toContain(expected);
  });
});

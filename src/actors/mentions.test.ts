import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../lang/index.ts";
import { LANGS, type Lang } from "../model/lang.ts";
import type { Sentence } from "../model/sentence.ts";
import { type ConlluSentence, readConllu } from "../syntax/conllu.ts";
import type { Mention } from "./mention.ts";
import { findMentions, type MentionOptions } from "./mentions.ts";
import { ownActors } from "./own.ts";

/** Our own treebank: sentences with trees made by hand. */
const TREES: Record<Lang, readonly ConlluSentence[]> = { de: trees("de"), en: trees("en"), ru: trees("ru") };

function trees(lang: Lang): readonly ConlluSentence[] {
  const file = new URL(`../../training/treebank/${lang}-news.a.conllu`, import.meta.url);
  return [...readConllu(readFileSync(file, "utf8"))];
}

const MARKS: Record<Mention["kind"], string> = { name: "", adjective: "+", person: "!", pronoun: "~", unknown: "?" };

/** The mentions of each of the sentences that begin so, read as one document. */
function read(lang: Lang, starts: readonly string[], options: MentionOptions = { published: "2025-06-01" }) {
  let text = "";
  const sentences = starts.map((start, n): Sentence => {
    const found = TREES[lang].find((each) => each.text.startsWith(start));
    if (!found) throw new Error(`no such sentence: ${start}`);
    const from = text.length;
    text += `${found.text} `;
    const tokens = found.tokens.map((token) => ({ ...token, from: token.from + from, to: token.to + from }));
    return { n, from, to: from + found.text.length, tokens };
  });
  return findMentions(sentences, text, LANGUAGES[lang], options).map((found, n) =>
    found.map((mention) => ({
      ...mention,
      words: text.slice(mention.from, mention.to),
      head: sentences[n]?.tokens?.[mention.token]?.form ?? "",
    })),
  );
}

/** `RUS.MIL[russische Armee|Armee]`: the words and their head, and a mark for its kind, `@` for a place. */
function mentions(lang: Lang, starts: readonly string[], options?: MentionOptions): string[] {
  return read(lang, starts, options).map((found) =>
    found.map(({ actor, words, head, kind, place }) => `${actor}[${words}|${head}]${MARKS[kind]}${place ? "@" : ""}`).join(" "),
  );
}

const TABLE: Record<Lang, [start: string, expected: string][]> = {
  de: [
    [
      "Die Regierung in Ankara",
      "TUR.GOV[Regierung in Ankara|Regierung] TUR.GOV[Sprecher des türkischen Außenministeriums|Sprecher]!",
    ],
    ["Kenias Präsident", "KEN.GOV[Kenias Präsident William Ruto|Präsident]! SDN[Sudan|Sudan]@"],
    [
      "Laut der Nachrichtenagentur Reuters",
      "GBR.MED.Reuters[Nachrichtenagentur Reuters|Nachrichtenagentur] IND.COP[indische Grenzsoldaten|Grenzsoldaten]",
    ],
    ["„Wir werden diese Wahl", "BOL.OPP[bolivianische Oppositionsführer|Oppositionsführer]! BOL[La Paz|La]@"],
    ["Nach Angaben des ukrainischen", "UKR.MIL[ukrainischen Generalstabs|Generalstabs] RUS.MIL[russische Armee|Armee]"],
    ["Peking wies", "CHN.GOV[Peking|Peking] AUS[Canberra|Canberra]"],
    ["Ein Armeesprecher", "NGA.MIL[nigerianische Truppen|Truppen] CMR[Kamerun|Kamerun]"],
    [
      "Das iranische Staatsf",
      "IRN.MED[iranische Staatsfernsehen|Staatsfernsehen] IRN.MIL[Revolutionsgarden|Revolutionsgarden] ISR.MIL[israelisches Aufklärungsflugzeug|Aufklärungsflugzeug]",
    ],
    ["Man habe die Sanktionen nie", "USA.GOV[Weißen Haus|Haus]"],
    [
      "Die argentinische Zentralbank",
      "ARG.GOV[argentinische Zentralbank|Zentralbank] IMF[Internationale Währungsfonds|Währungsfonds]",
    ],
    [
      "»Kein einziger Soldat",
      "CHL[chilenischen|chilenischen]+ PER.GOV[Perus Verteidigungsminister Jorge Salas|Verteidigungsminister]!",
    ],
    ["Moskau dementiert", "RUS.GOV[Moskau|Moskau] ARM[Armenien|Armenien]"],
    [
      "Die UN-Mission",
      "UN[UN-Mission|Mission] COD[Kongo|Kongo]@ UN[ihre|ihre]~ UN[Hubschrauber|Hubschrauber]~ COD.REB.M23[Rebellen der M23|Rebellen]",
    ],
    ["Brüssel forderte", "EU[Brüssel|Brüssel] SRB[Belgrad|Belgrad]"],
    ["Bei dem Angriff sollen nach Darstellung der Huthi", "YEM.REB.Houthi[Huthi|Huthi]"],
    ["Südafrikas", "ZAF.GOV[Südafrikas Außenministerin|Außenministerin]! ISR.GOV[israelischen Geschäftsträger|Geschäftsträger]!"],
    ["Die »Financial", "GBR.MED.FinancialTimes[Financial Times|Financial] GBR.GOV[London|London] IND.GOV[Delhi|Delhi]"],
    ["„Es gab keinen Angriff“", ""],
    ["US-Außenminister", "USA.GOV[US-Außenminister Marco Rubio|Außenminister]! VEN.GOV[Regierung in Caracas|Regierung]"],
    ["Anders als vom Kreml", "RUS.GOV[Kreml|Kreml] NATO[Nato|Nato]"],
    ["Unter Verweis", "ISR.MED.Haaretz[Zeitung „Haaretz“|Zeitung] QAT[Katar|Katar] QAT[seine|seine]~"],
    ["Der tschadische", "TCD.GOV[tschadische Informationsminister|Informationsminister]! TCD.MIL[Armee|Armee]~"],
    ["Die Darstellung der Polizei", "BLR.COP[Polizei von Minsk|Polizei]"],
    ["Venezuela habe niemals", "VEN[Venezuela|Venezuela] VEN.GOV[Außenminister Yván Gil|Außenminister]!"],
    ["Ein Sprecher der Vereinten", "UN[Sprecher der Vereinten Nationen|Sprecher]!"],
    ["Das Präsidialamt in Baku", "AZE.GOV[Präsidialamt in Baku|Präsidialamt] ARM.GOV[armenischen Seite|Seite]"],
    ["Zwei Lastwagen", "LBY[Libyen|Libyen] SDN[sudanesische|sudanesische]+"],
    ["Frankreichs Botschafter", "FRA.GOV[Frankreichs Botschafter|Botschafter]! NER[Niamey|Niamey]@"],
    ["Der frühere Rebellenf", "ICC[Internationalen Strafgerichtshof|Strafgerichtshof]"],
    ["Der Kommandeur", ""],
    ["Er wisse nicht", "PHL[Manila|Manila]@"],
  ],
  en: [
    ["Iran's Foreign", "IRN.GOV[Iran's Foreign Ministry|Ministry] IRN.GOV[Tehran|Tehran]"],
    ["The newspaper Kayan", "Kayan[newspaper Kayan|newspaper]? USA.GOV[U.S. diplomat|diplomat]!"],
    ["The Swiss Embassy", "CHE.GOV[Swiss Embassy|Embassy] IRN[Tehran|Tehran]@ USA[American|American]+"],
    ["Turkey's defense", "TUR.GOV[Turkey's defense minister, Hakan Yildirim|minister]! TUR.MIL[army|army]~ SYR[Syria|Syria]"],
    ["Damascus called", "SYR.GOV[Damascus|Damascus] SYR.GOV[its|its]~ UN[United Nations|Nations]"],
    [
      "South Korea and Japan",
      "KOR[South Korea|Korea] JPN[Japan|Japan] JPN.MIL[Japanese patrol plane|plane] KOR.MIL[South Korean destroyer|destroyer]",
    ],
    ["The European Commission", "EU[European Commission|Commission] BLR[Belarus|Belarus]"],
    ["Guyana's president", "GUY.GOV[Guyana's president|president]! GUY.GOV[his|his]~ GUY[country|country]~"],
    ["The president of Kyrg", "KGZ.GOV[president of Kyrgyzstan|president]!"],
    ["NATO's secretary", "NATO[NATO's secretary general, Marten de Boer|general]!"],
    [
      "Kenya's high",
      "KEN.JUD[Kenya's high court|court] KEN.GOV[government|government]~ RWA.MIL[Rwandan general|general]! FRA[Paris|Paris]@",
    ],
    ["Poland expels", "POL[Poland|Poland] BLR.GOV[Belarusian diplomats|diplomats]!"],
    ["Taliban free", "AFG.GOV.Taliban[Taliban|Taliban] AUS[Australian|Australian]+"],
    ["UN envoy", "UN[UN envoy|envoy]! CYP.GOV[Cyprus leaders|leaders]!"],
    ["U.S., Vietnam", "USA[U.S.|U.S.] VNM[Vietnam|Vietnam]"],
    ["Court rejects", ""],
    ["The State Department", "USA.GOV[State Department|Department] USA[Washington|Washington] PHL[Philippines|Philippines]"],
    [
      "Spain recalled",
      "ESP[Spain|Spain] ESP[its|its]~ ESP.GOV[ambassador|ambassador]~ NIC[Nicaragua|Nicaragua] NIC.GOV[Nicaraguan vice president|president]!",
    ],
    ["According to the Sudanese", "SDN.MIL[Sudanese army|army] SDN.MIL[its|its]~ SDN.MIL[troops|troops]~"],
    ["It was not clear", ""],
    ["At least 64", ""],
    ["Baku says", "AZE.GOV[Baku|Baku] AZE.GOV[it|it]~"],
    ["Athens lodged", "GRC.GOV[Athens|Athens] TUR.GOV[Turkish ambassador|ambassador]!"],
    ['"Show us', "Aida Sultanova[Aida Sultanova, a deputy|Aida]?"],
    ["Chinese coast", "CHN.MIL[Chinese coast guard ships|ships] PHL.CVL[Philippine fishermen|fishermen] PHL.GOV[Manila|Manila]"],
  ],
  ru: [
    ["МИД Китая", "CHN.GOV[МИД Китая|МИД] SDN[Судан|Судан]@"],
    ["Глава МАГАТЭ", "IAEA[Глава МАГАТЭ Рафаэль Гросси|Глава]!"],
    ["«Мы не намерены", "ZAF.GOV[министр иностранных дел ЮАР Номса Мабуза|министр]!"],
    ["По словам пресс", "USA.GOV[пресс-секретаря Белого дома|пресс-секретаря]!"],
    ["Бразилия", "BRA[Бразилия|Бразилия] IND[Индия|Индия]"],
    ["В ночь на 12", "EST.CVL[граждан Эстонии|граждан] KEN.COP[кенийской полицией|полицией]"],
    ["Лидер оппозиции, которого", "BLR.GOV[власти Беларуси|власти]"],
    ["В Вашингтоне", "USA[Вашингтоне|Вашингтоне]@ IRN[Ираном|Ираном]"],
    [
      "Встреча президентов",
      "KAZ.GOV[президентов Казахстана|президентов]! UZB.GOV[президентов Казахстана и Узбекистана|президентов]!",
    ],
    ["Новый посол", "MEX.GOV[посол Мексики|посол]! ARG[Аргентине|Аргентине]@"],
    ["Ссылаясь", "RUS.GOV[Кремле|Кремле]@ RUS.MED.Kommersant[Коммерсантъ|Коммерсантъ]"],
    ["Если Сеул", "KOR.GOV[Сеул|Сеул] PRK.GOV[Пхеньян|Пхеньян] PRK.MED.KCNA[северокорейское агентство ЦТАК|агентство]"],
    ["Верховный суд Бразилии", "BRA.JUD[суд Бразилии|суд] Жаира Болсонару[президента Жаира Болсонару|президента]?"],
    ["Премьер-министр Ирака", "IRQ.GOV[Премьер-министр Ирака Мухаммед ас-Судани|Премьер-министр]!"],
    ["«Ни один солдат", "UKR[Украину|Украину] NATO[генсек НАТО Марк Рютте|генсек]!"],
    ["Москва настаивает", "RUS.GOV[Москва|Москва] UKR.GOV[Киев|Киев] NATO[НАТО|НАТО]"],
    ["За последние сутки", "UKR[Киева|Киева] UKR.MIL[Генштабе ВСУ|Генштабе]"],
    ["Власти Филиппин", "PHL.GOV[Власти Филиппин|Власти] CHN.MIL[охрану КНР|охрану]"],
    ["Суд запретил", "Имрану Хану[экс-премьеру Пакистана Имрану Хану|экс-премьеру]?"],
    ["Инфляция в Нигерии", "NGA[Нигерии|Нигерии]@ NGA[страны|страны]~"],
    ["Поставки оружия", "UKR[Украине|Украине] USA[США|США] USA.GOV[Белом доме|доме]@"],
    ["Договор о ненапа", ""],
    ["Утечка данных", "MDA.GOV[глава Центризбиркома Молдавии|глава]!"],
    [
      "Опубликованные",
      "FRA.MED.LeMonde[газетой «Монд»|газетой] MAR.SPY[спецслужбы Марокко|спецслужбы] FRA.LEG[французских депутатов|депутатов]!",
    ],
    ["Журналистка", ""],
    ["Военные Нигера", "NER.MIL[Военные Нигера|Военные]"],
    ["Ответственность за теракт", "PAK.REB.BLA[группировка «Армия освобождения Белуджистана»|группировка]"],
    ["Зеленский и Макрон", "UKR.GOV[Зеленский|Зеленский]! FRA.GOV[Макрон|Макрон]!"],
  ],
};
describe.each(LANGS)("%s", (lang) => {
  test.each(TABLE[lang])("%s: %s", (start, expected) => {
    expect(mentions(lang, [start])[0]).toBe(expected);
  });
});

/** Documents, and what stands for somebody in their last sentence. */
const DOCUMENTS: [Lang, string[], string][] = [
  ["en", ["Turkey's defense", '"We are not asking anyone'], "TUR.GOV[he]"],
  ["en", ["The president of Kyrg", "He did not say which"], "KGZ.GOV[He]"],
  ["en", ["The president of Kyrg", "He did not say which", "Critics accused him"], "KGZ.GOV[him]"],
  ["en", ["BEIRUT (Reuters)", "No group", "Lebanon's interior", "The embassy, which closed"], "LBY.GOV[embassy]"],
  ["en", ["Germany's foreign minister", "She is to meet"], "DEU.GOV[She]"],
  ["en", ["Chinese coast", "Nobody was hurt", "Beijing said its"], "CHN.GOV[its] PHL.CVL[fishermen]"],
  // "he" is the lawyer, "the two countries" are two, "the rival": nobody is sure.
  ["en", ["A Pakistani court", "Their lawyer", "India, he added"], ""],
  ["en", ["A Pakistani court", "More than 200"], ""],
  ["en", ["Greece and Turkey", "A hotline between"], ""],
  ["en", ["South Korea and Japan", "Under the agreement"], ""],
  ["de", ["Australiens Premier", "Der Präsident habe"], "AUS.GOV[Präsident] AUS.GOV[seine]"],
  ["de", ["Frankreichs Botschafter"], ""],
  ["de", ["Nepals Premier"], "NPL.GOV[ihm]"],
  ["de", ['"Sie lügen", rief'], "ERI.GOV[seinem]"],
  ["de", ["Zyperns Präsident"], "CYP.GOV[seine]"],
  ["ru", ["Куба осталась"], "CUB.GOV[власти]"],
  ["ru", ["Инфляция в Нигерии"], "NGA[страны]"],
  ["ru", ["Соглашение вступит в силу"], ""],
];

test.each(DOCUMENTS)("%s %j: %s", (lang, starts, expected) => {
  const last = read(lang, starts).at(-1) ?? [];
  const standing = last.filter(({ kind }) => kind === "pronoun");
  expect(standing.map(({ actor, head }) => `${actor}[${head}]`).join(" ")).toBe(expected);
});

test("a spokesman belongs to the ministry of before", () => {
  expect(mentions("en", ["Iran's Foreign", '"There is no such offer'])[1]).toBe("IRN.GOV[spokesman Behrouz Farahani|Behrouz]!");
});

test("a name is known again", () => {
  const [, again] = mentions("en", ["She is to meet", "Dolidze has defended"]);
  expect(again).toContain("Levan Dolidze[Dolidze|Dolidze]?");
});

test("the user's own actors come first", () => {
  const own = ownActors([{ name: "mine.tsv", content: "actor\tnames\nKayanGroup\tKayan\n" }]);
  expect(mentions("en", ["The newspaper Kayan"], { own })[0]).toContain("KayanGroup[newspaper Kayan|newspaper]");
  const agents = ownActors([{ name: "agents.txt", content: "COMMENT {} [~MED]\nPOSTS {} [~MIL]\n" }]);
  expect(mentions("en", ["A Kurdish commander"], { own: agents })[0]).toContain("TUR.MIL[Turkish posts|posts]");
});

test("a sentence without tokens has no mentions", () => {
  expect(findMentions([{ n: 0, from: 0, to: 6 }], "Russia", LANGUAGES.en)).toEqual([[]]);
});

import { beforeAll, describe, expect, test } from "vitest";
import type { Mention } from "../../actors/mention.ts";
import { LANGUAGES } from "../../lang/index.ts";
import { LANGS, type Lang } from "../../model/lang.ts";
import { loadParser } from "../../syntax/load.ts";
import { parseText } from "../../syntax/parse.ts";
import { readVoices } from "./index.ts";

/**
 * Who says what stands at a word, outermost first with " < " between, "?" for hearsay and "-" for the text itself; then the stance
 * where it is not asserts. Names are as the text has them: no actors are looked up.
 */
async function saidAt(lang: Lang, text: string, word: string, outlet?: string): Promise<string> {
  const language = LANGUAGES[lang];
  const sentences = parseText(text, language, await loadParser(lang));
  const voices = readVoices(sentences, text, [], language, outlet);
  for (const [n, { tokens = [] }] of sentences.entries()) {
    const at = tokens.findLastIndex(({ form }) => form === word);
    if (at < 0) continue;
    const { voices: chain, stance } = voices.of(n, at);
    return `${chain.map(({ actor }) => actor ?? "?").join(" < ") || "-"}${stance === "asserts" ? "" : ` ${stance}`}`;
  }
  throw new Error(`no word ${word} in: ${text}`);
}

// The models are read once; on a busy machine that takes longer than a test may.
beforeAll(async () => {
  await Promise.all(LANGS.map(loadParser));
}, 120_000);

type Row = readonly [text: string, word: string, said: string];

const DE: Row[] = [
  // Verbs with a clause, an infinitive, a quote.
  ["Das Ministerium teilte mit, dass Soldaten die Grenze überschritten hätten.", "überschritten", "Ministerium"],
  ["Die Armee habe den Hafen eingenommen, sagte ein Sprecher am Dienstag.", "eingenommen", "Sprecher"],
  ["Der Präsident drohte, die Verträge zu kündigen.", "kündigen", "Präsident"],
  ["„Wir greifen nicht an“, erklärte Minister Alvarez.", "greifen", "Alvarez"],
  ["Der Minister sagte: „Wir haben die Brücke zerstört.“", "zerstört", "Minister"],
  ["»Wer uns bedroht«, sagte der General, »wird bestraft.«", "bestraft", "General"],
  ["’Wir liefern keine Waffen’, versicherte die Regierung.", "liefern", "Regierung"],
  [
    "Die Agentur berichtete unter Berufung auf den Geheimdienst, Rebellen hätten das Dorf angegriffen.",
    "angegriffen",
    "Agentur < Geheimdienst",
  ],
  // Phrases.
  ["Laut Reuters hat die Marine ein Schiff beschlagnahmt.", "beschlagnahmt", "Reuters"],
  ["Nach Angaben des Generalstabs griffen die Truppen das Dorf an.", "griffen", "Generalstabs"],
  ["Der Armee zufolge wurden zwölf Soldaten getötet.", "getötet", "Armee"],
  ["Wie die Agentur Reuters meldete, wurde der Botschafter ausgewiesen.", "ausgewiesen", "Reuters"],
  ["Der Täter, so die Polizei, habe das Land verlassen.", "verlassen", "Polizei"],
  ["Medienberichten zufolge wurde der Minister verhaftet.", "verhaftet", "Medienberichten"],
  // Hearsay.
  ["Das Land soll Raketen an die Rebellen geliefert haben.", "geliefert", "?"],
  ["Die Miliz hat angeblich zwei Dörfer angegriffen.", "angegriffen", "?"],
  // Konjunktiv goes on, and so does what points back.
  ["Der Sprecher sagte, die Lage sei ruhig. Die Truppen hätten sich zurückgezogen.", "zurückgezogen", "Sprecher"],
  ["Der Sprecher sagte, die Lage sei ruhig. Der Angriff sei gescheitert.", "gescheitert", "Sprecher"],
  ["Die Zeitung berichtete von einem Abkommen. Demnach liefert Polen Panzer.", "liefert", "Zeitung"],
  // Quotes that run on.
  ["„Die Lage ist ernst. Wir haben den Hafen gesperrt“, sagte der Minister.", "gesperrt", "Minister"],
  ["Der Minister warnte den Nachbarn. „Wir haben die Grenze geschlossen. Das bleibt so.“", "geschlossen", "Minister"],
  // Stance.
  ["Die Regierung bestreitet, Söldner entsandt zu haben.", "entsandt", "Regierung denies"],
  ["Die Armee dementierte, dass ein Schiff versenkt worden sei.", "versenkt", "Armee denies"],
  ["Die Zentralbank bezweifelt, dass der Fonds die Tranche auszahlt.", "auszahlt", "Zentralbank doubts"],
  ["Die Regierung bestreitet nicht, Söldner entsandt zu haben.", "entsandt", "Regierung"],
  // Look-alikes: nobody else says so.
  ["Das Gesetz soll im Herbst verabschiedet werden.", "verabschiedet", "-"],
  ["Die Armee sollte die Stadt schützen.", "schützen", "-"],
  ["Es sei denn, die Regierung tritt zurück.", "tritt", "-"],
  ["Der Sprecher sagte nichts. Die Armee griff das Dorf an.", "griff", "-"],
  ["Der Minister sprach laut und griff dann den Gegner an.", "griff", "-"],
  ["Die sogenannte „Zone“ wurde im Mai geräumt.", "geräumt", "-"],
  ["Wenn es Frieden gäbe, hätten die Truppen den Ort verlassen.", "verlassen", "-"],
];

const EN: Row[] = [
  ["The ministry said that troops had crossed the border.", "crossed", "ministry"],
  ["Troops have crossed the border, the ministry said on Tuesday.", "crossed", "ministry"],
  ["The president threatened to cancel the treaty.", "cancel", "president"],
  ['"We will not attack anyone," said Minister Alvarez.', "attack", "Minister Alvarez"],
  ["“We destroyed the bridge,” the general said. “Our troops are safe.”", "safe", "general"],
  ["The general told lawmakers that his army had left the town.", "left", "general"],
  ["The agency reported, citing the police, that rebels had attacked the village.", "attacked", "agency < police"],
  ["According to the army, its troops seized a ship.", "seized", "army"],
  ["The navy seized a ship, according to two officials.", "seized", "two officials"],
  ["The country allegedly sent missiles to the rebels.", "sent", "?"],
  ["The militia reportedly attacked two villages.", "attacked", "?"],
  ["The army accused the rebels of shelling a market.", "shelling", "army"],
  ["The government denied that it had sent mercenaries.", "sent", "government denies"],
  ["The government denied sending mercenaries.", "sending", "government denies"],
  ["The minister doubted that the fund would pay the loan.", "pay", "minister doubts"],
  ["The government did not deny that it had sent mercenaries.", "sent", "government"],
  ["The minister urged both sides to withdraw their troops.", "withdraw", "minister"],
  ["The minister rejected the claim that his soldiers had attacked the village.", "attacked", "? < minister denies"],
  // Look-alikes.
  ["The army attacked the village after the minister spoke.", "attacked", "-"],
  ["No group claimed responsibility for the attack.", "responsibility", "-"],
  ["The deal is expected to bring the parties to the table.", "bring", "-"],
  ['The so-called "zone" was cleared in May.', "cleared", "-"],
  ["The parliament rejected the agreement with the union.", "agreement", "-"],
];

const RU: Row[] = [
  ["Министерство заявило, что войска перешли границу.", "перешли", "Министерство"],
  ["Войска перешли границу, сообщили в Генштабе.", "перешли", "Генштабе"],
  ["«Мы не будем нападать», — сказал министр Иванов.", "нападать", "министр Иванов"],
  ["«Мы разрушили мост, — сообщил генерал. — Потерь нет».", "разрушили", "генерал"],
  ["По словам министра, армия заняла порт.", "заняла", "министра"],
  ["Канцлер Шмидт заявила, что войска ушли. По её словам, стороны подписали договор.", "подписали", "Шмидт"],
  ["По данным полиции, повстанцы атаковали деревню.", "атаковали", "полиции"],
  ["Как сообщает агентство «Фарс», суд приговорил дипломата к десяти годам.", "приговорил", "Фарс"],
  ["Агентство сообщило со ссылкой на полицию, что повстанцы атаковали деревню.", "атаковали", "Агентство < полицию"],
  ["Страна якобы поставила ракеты повстанцам.", "поставила", "?"],
  ["Власти отрицают, что отправили наёмников.", "отправили", "Власти denies"],
  ["Банк сомневается, что фонд выплатит заём.", "выплатит", "Банк doubts"],
  ["Армия обвинила повстанцев в обстреле рынка.", "обстреле", "Армия"],
  ["Министр призвал стороны отвести войска.", "отвести", "Министр"],
  ["Войска захватили мост, говорится в докладе министерства.", "захватили", "докладе министерства"],
  // Look-alikes.
  ["Армия атаковала деревню по дороге к границе.", "атаковала", "-"],
  ["Так называемая «зона» была очищена в мае.", "очищена", "-"],
  ["Парламент отклонил соглашение с союзом.", "соглашение", "-"],
];

describe.each<[Lang, Row[]]>([
  ["de", DE],
  ["en", EN],
  ["ru", RU],
])("who says so in %s", (lang, rows) => {
  test.each(rows)("%s", async (text, word, said) => {
    expect(await saidAt(lang, text, word)).toBe(said);
  });
});

test("a speaker is the actor that a mention holds, and his office's where he has no mention of his own", async () => {
  const text = "A spokesman of the ministry said that troops had crossed the border.";
  const sentences = parseText(text, LANGUAGES.en, await loadParser("en"));
  const tokens = sentences[0]?.tokens ?? [];
  const token = tokens.findIndex(({ form }) => form === "ministry");
  const { from = 0, to = 0 } = tokens[token] ?? {};
  const mention: Mention = { from, to, token, actor: "KAZ.GOV", kind: "name", rule: "test" };
  const voices = readVoices(sentences, text, [[mention]], LANGUAGES.en);
  const at = tokens.findIndex(({ form }) => form === "crossed");
  expect(voices.of(0, at)).toEqual({ voices: [{ actor: "KAZ.GOV", from: 0, to, cue: "said" }], stance: "asserts" });
});

test("the outlet is a voice where it speaks of itself", async () => {
  const text = "Die Marine hat ein Schiff versenkt, sagte ein Sprecher der Morgenpost.";
  expect(await saidAt("de", text, "versenkt", "Morgenpost")).toContain("Morgenpost");
});

test("a text without sentences has no voices", () => {
  expect(readVoices([], "", [], LANGUAGES.ru).attributions).toEqual([]);
});

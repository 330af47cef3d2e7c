import { describe, expect, test } from "vitest";
import type { CountryForm } from "../language.ts";
import { de } from "./index.ts";

const byForm = new Map<string, CountryForm[]>();
for (const form of de.countryForms) byForm.set(form.form, [...(byForm.get(form.form) ?? []), form]);
const countries = new Set(de.countryForms.map((form) => form.country));

describe("country forms", () => {
  test("every country and territory has a form", () => {
    expect(countries.size).toBe(249 + 6);
    for (const code of ["RUS", "ATA", "XKX", "SUN", "YUG", "SCG", "CSK", "DDR"]) expect(countries).toContain(code);
  });

  test("no two countries share a form, of whatever kind", () => {
    const shared = [...byForm].filter(([, forms]) => new Set(forms.map((form) => form.country)).size > 1);
    expect(shared).toEqual([]);
  });

  test("no form has a stray space, separator or article", () => {
    const odd = de.countryForms.filter(({ form }) => !/^(?!der |die |das )\S(?:[^|\t]*\S)?$/u.test(form));
    expect(odd).toEqual([]);
  });

  test.each<[string, string, CountryForm["as"]]>([
    ["Russland", "RUS", "name"],
    ["Russlands", "RUS", "name"],
    ["Rußland", "RUS", "name"],
    ["Russische Föderation", "RUS", "name"],
    ["Russischen Föderation", "RUS", "name"],
    ["Russischer Föderation", "RUS", "name"],
    ["russisch", "RUS", "adjective"],
    ["russische", "RUS", "adjective"],
    ["russischem", "RUS", "adjective"],
    ["Russischer", "RUS", "adjective"],
    ["Russe", "RUS", "demonym"],
    ["Russen", "RUS", "demonym"],
    ["Russin", "RUS", "demonym"],
    ["Russinnen", "RUS", "demonym"],
    ["Moskaus", "RUS", "capital"],
    ["USA", "USA", "name"],
    ["Vereinigten Staaten", "USA", "name"],
    ["Vereinigten Staaten von Amerika", "USA", "name"],
    ["US", "USA", "adjective"],
    ["US-amerikanischen", "USA", "adjective"],
    ["US-Amerikanerinnen", "USA", "demonym"],
    ["Washington", "USA", "capital"],
    ["Vereinigtes Königreich", "GBR", "name"],
    ["Vereinigten Königreichs", "GBR", "name"],
    ["Vereinigten Königreiches", "GBR", "name"],
    ["Grossbritanniens", "GBR", "name"],
    ["britisches", "GBR", "adjective"],
    ["Britin", "GBR", "demonym"],
    ["Schweiz", "CHE", "name"],
    ["Schweizer", "CHE", "adjective"],
    ["Schweizern", "CHE", "demonym"],
    ["Schweizerischen Eidgenossenschaft", "CHE", "name"],
    ["Iran", "IRN", "name"],
    ["Irans", "IRN", "name"],
    ["Islamischen Republik Iran", "IRN", "name"],
    ["Niederlanden", "NLD", "name"],
    ["Hollands", "NLD", "name"],
    ["Vereinigten Arabischen Emiraten", "ARE", "name"],
    ["Emiraten", "ARE", "name"],
    ["Ukraine", "UKR", "name"],
    ["ukrainischer", "UKR", "adjective"],
    ["Kyjiw", "UKR", "capital"],
    ["Kiews", "UKR", "capital"],
    ["Weissrusslands", "BLR", "name"],
    ["Weißrussinnen", "BLR", "demonym"],
    ["belarussische", "BLR", "adjective"],
    ["Französin", "FRA", "demonym"],
    ["Franzosen", "FRA", "demonym"],
    ["Ungarin", "HUN", "demonym"],
    ["Ungarns", "HUN", "name"],
    ["Jemeniten", "YEM", "demonym"],
    ["Zypriotin", "CYP", "demonym"],
    ["Israelis", "ISR", "demonym"],
    ["Filipinas", "PHL", "demonym"],
    ["Heiligen Stuhls", "VAT", "name"],
    ["Haschemitischen Königreichs Jordanien", "JOR", "name"],
    ["Königreichs Marokko", "MAR", "name"],
    ["Staates Katar", "QAT", "name"],
    ["Demokratischen Republik Kongo", "COD", "name"],
    ["Republik Kongo", "COG", "name"],
    ["nigrischen", "NER", "adjective"],
    ["nigerianischen", "NGA", "adjective"],
    ["saudi-arabische", "SAU", "adjective"],
    ["Saudis", "SAU", "demonym"],
    ["Nur-Sultans", "KAZ", "capital"],
    ["Astana", "KAZ", "capital"],
    ["kasachische", "KAZ", "adjective"],
    ["Färöern", "FRO", "name"],
    ["Deutschen Demokratischen Republik", "DDR", "name"],
    ["sowjetische", "SUN", "adjective"],
    ["Tschechoslowaken", "CSK", "demonym"],
    ["Nördlichen Marianen", "MNP", "name"],
    ["indische", "IND", "adjective"],
    ["Vogtei Jersey", "JEY", "name"],
    ["Republik China", "TWN", "name"],
    ["Volksrepublik China", "CHN", "name"],
    ["Hongkonger", "HKG", "adjective"],
  ])("%s is %s (%s)", (form, country, as) => {
    expect(byForm.get(form)).toEqual([{ form, country, as }]);
  });

  test.each([
    // Languages, seas and a council's adjective; other things of the same name; places that are many; forms that German has not.
    "Russisch",
    "Deutsch",
    "Indischen",
    "Indischer",
    "Vatikanischen",
    "Malteser",
    "Jersey",
    "Man",
    "St. Martin",
    "Reunion",
    "Georgia",
    "Jordan",
    "Victoria",
    "Georgetown",
    "San José",
    "Hamilton",
    "Nassau",
    "Santiago",
    "Brüssel",
    "Korea",
    "koreanische",
    "Makedonien",
    "salomonische",
    "englischen",
    "persischen",
    "Türkeis",
    "Ukraines",
    "USAs",
    "Male",
    "Cayenne",
    "Sowjets",
  ])("%s names no country", (form) => {
    expect(byForm.has(form)).toBe(false);
  });
});

/** name, sentences that it matches, look-alikes that it does not. */
const TRIGGERS: readonly [string, readonly string[], readonly string[]][] = [
  ["schuld", ["Chile sei schuld an dem Streit.", "Peru wolle die Union spalten."], ["Er war schuldlos.", "Sie spalten Holz."]],
  [
    "unwahr",
    ["Die Angaben seien falsch.", "Berichte über Peru sind frei erfunden."],
    ["Die Angaben sind neu.", "Er bog falsch ab."],
  ],
  ["müsse", ["Chile müsse die Grenze öffnen."], ["Er musste gehen.", "Sie müssen warten."]],
  ["folgen", ["Chile müsse mit Konsequenzen rechnen."], ["Er muss mit Regen rechnen.", "Die Folgen sind groß."]],
  [
    "handel-beschränken",
    [
      "Oslo will die Exporte nach Chile einschränken.",
      "Bern will auf Öl aus Peru verzichten.",
      "Oslo stoppte die Ausfuhr von Holz.",
    ],
    ["Die Exporte steigen.", "Der Zug stoppte im Tunnel."],
  ],
  [
    "besetzen",
    ["Chile besetzte die Insel.", "Peru annektierte das Gebiet."],
    ["Die Hose hat einen Besatz.", "Der Platz war besetzt mit Gästen."],
  ],
  [
    "vorwerfen",
    [
      "Oslo wirft Moskau Spionage vor.",
      "Oslo hat Moskau Spionage vorgeworfen.",
      "Peru macht Chile für den Vorfall verantwortlich.",
    ],
    ["Er warf einen Blick vor dem Treffen in die Akten.", "Der Vorwurf ist alt."],
  ],
  [
    "kritisieren",
    ["Das kritisierte Rom scharf.", "Madrid übt scharfe Kritik an Rabat.", "Quito verurteilte den Überfall."],
    ["Er wurde zu fünf Jahren Haft verurteilt.", "Der Kritiker schwieg."],
  ],
  ["kritik", ["Die scharfe Kritik aus Ankara an Athen hält an."], ["Rom übt Kritik an Paris.", "Das Buch bekam gute Kritiken."]],
  [
    "zurückweisen",
    ["Minsk weist die Vorwürfe zurück.", "Teheran lehnte den Vorschlag ab.", "Kairo bestritt den Bericht."],
    ["Er weist darauf hin: zurück geht es nicht.", "Island bestritt sein drittes Länderspiel."],
  ],
  [
    "distanzieren",
    ["Astana distanziert sich von Moskau.", "Prag will sich von dem Vorschlag distanzieren."],
    ["Die Distanz ist groß.", "Er rückte ab Montag auf."],
  ],
  [
    "treffen",
    [
      "Macron und Scholz treffen sich in Prag.",
      "Er traf am Abend den finnischen Außenminister.",
      "Die Räte kamen in Wien zusammen.",
    ],
    ["Die Regierung traf eine Entscheidung.", "Eine Rakete traf das Lagerhaus."],
  ],
  [
    "verhandeln",
    ["Serbien verhandelt mit dem Kosovo.", "In Genf begannen Gespräche zwischen Baku und Eriwan."],
    ["Das sagte er im Gespräch mit der Zeitung.", "Das Gespräch war kurz."],
  ],
  [
    "telefonieren",
    ["Scholz telefonierte mit Biden.", "Beide sprachen am Sonntag telefonisch."],
    ["Die Telefone blieben stumm.", "Er sprach mit dem Volk."],
  ],
  [
    "besuchen",
    ["Der Minister besucht Tirana.", "Er reiste am Freitag nach Tunis."],
    ["Sie besuchte die deutsche Schule.", "Der Besucher lachte."],
  ],
  [
    "zusagen",
    ["Wien sagte Kiew Hilfe zu.", "Paris hat zugestimmt."],
    ["Er sagte zu Beginn wenig.", "Sie sagte, zu spät sei es nie."],
  ],
  [
    "vereinbaren",
    ["Beide Seiten einigten sich auf eine Frist.", "Delhi und Dhaka vereinbarten mehr Handel."],
    ["Das ist mit dem Recht nicht vereinbar.", "Die vereinbarte Frist lief ab."],
  ],
  [
    "unterzeichnen",
    ["Oman und Katar unterzeichnen ein Abkommen.", "Sie schlossen einen Vertrag."],
    ["Die Unterschrift fehlt.", "Die Läden schlossen früh."],
  ],
  [
    "unterstützen",
    ["Norwegen unterstützt Moldau.", "Lima stellt sich hinter Quito."],
    ["Er stellte sich hinter dem Zaun auf.", "Die Stütze brach."],
  ],
  ["loben", ["Bern lobte die Reform.", "Das begrüßt Sofia."], ["Die Lobby ist stark.", "Der Lobbyist kam."]],
  [
    "anerkennen",
    ["Spanien erkennt den Staat Palästina an.", "Ghana hat die neue Regierung anerkannt."],
    ["Er erkannte den Mann an der Stimme.", "Das Gremium ist ein anerkannter Partner."],
  ],
  [
    "zusammenarbeiten",
    ["Laos arbeitet eng mit Vietnam zusammen.", "Die Zusammenarbeit mit Chile wächst."],
    ["Er arbeitet in der Stadt.", "Der Zusammenhang ist klar."],
  ],
  ["rüstungsgeschäft", ["Das Rüstungsgeschäft mit Indien steht."], ["Das Geschäft mit Möbeln läuft."]],
  [
    "waffen-liefern",
    ["Schweden liefert der Ukraine Panzer.", "Es will Munition an Estland liefern.", "Die Waffenlieferungen gehen weiter."],
    ["Der Laden liefert Brot.", "Er schickt einen Brief."],
  ],
  [
    "helfen",
    ["Kuba half Haiti.", "Japan gewährt Palau Finanzhilfe.", "Island gewährt ihm Asyl."],
    ["Der Helfer kam spät.", "Er fand Hilfe bei Freunden."],
  ],
  [
    "abziehen",
    ["Frankreich zieht seine Truppen aus Niger ab.", "Der Abzug der Soldaten aus Mali begann."],
    ["Er zieht die Jacke aus.", "Die Steuer wird vom Lohn abgezogen."],
  ],
  [
    "freilassen",
    ["Kolumbien ließ den Piloten frei.", "Der Gefangenenaustausch gelang."],
    ["Er ließ das Auto stehen.", "Der Platz blieb frei."],
  ],
  [
    "sanktionen-lockern",
    ["Die EU hob die Sanktionen gegen Sudan auf.", "Die USA lockern die US-Sanktionen."],
    ["Der Richter hob das Urteil auf.", "Die EU verhängte Sanktionen."],
  ],
  ["waffenruhe", ["Beide verkündeten eine Waffenruhe."], ["Im Tal herrschte Ruhe.", "Die Waffenstillstandslinie liegt dort."]],
  [
    "nachgeben",
    ["Peking gab der Forderung nach.", "Lima hob den Ausnahmezustand auf."],
    ["Er gab ihm nach dem Essen die Hand.", "Der Nachgeborene schwieg."],
  ],
  [
    "fordern",
    ["Polen fordert mehr Hilfe.", "Er rief Israel zur Zurückhaltung auf.", "Rom verlangt eine Antwort."],
    ["Der Anschlag forderte drei Todesopfer.", "Die Förderung läuft aus."],
  ],
  [
    "warnen",
    ["China warnt die USA.", "Ankara droht Athen mit Krieg.", "Er stellte ein Ultimatum."],
    ["Der Dienst warnt vor Unwettern.", "Es droht Regen."],
  ],
  [
    "protestieren",
    ["Tausende protestierten gegen Moskau.", "Die Massenproteste gegen den Präsidenten wuchsen."],
    ["Er demonstrierte Stärke.", "Die Protestanten beteten."],
  ],
  [
    "sanktionen-verhängen",
    ["Kanada verhängt neue Sanktionen gegen Iran.", "Es hat ein Embargo verhängt."],
    ["Der Trainer verhängt eine Strafe.", "Die Sanktion schlug fehl."],
  ],
  ["sanktionen", ["Die Wirtschaftssanktionen gegen Syrien wirken."], ["Die Sanktionen wirken.", "Er sanktioniert es."]],
  [
    "beziehungen-abbrechen",
    ["Riad bricht die diplomatischen Beziehungen zu Teheran ab.", "Tunis zog den Botschafter aus Rabat ab."],
    ["Er brach das Gespräch ab.", "Die Beziehungen sind gut."],
  ],
  [
    "ausweisen",
    ["Lettland weist zwei Diplomaten aus.", "Der Attaché wurde zur unerwünschten Person erklärt."],
    ["Er weist aus gutem Grund darauf hin.", "Der Ausweis fehlt."],
  ],
  [
    "grenze-schließen",
    ["Finnland schließt die Grenze zu Russland.", "Niger hat den Luftraum geschlossen."],
    ["Der Laden schließt um acht.", "Die Grenzen des Wachstums sind nah."],
  ],
  [
    "truppen-entsenden",
    ["Kenia entsendet Soldaten nach Haiti.", "Moskau zieht Truppen an der Grenze zusammen.", "Die Mobilmachung läuft."],
    ["Er schickt ein Paket.", "Die Soldaten schlafen."],
  ],
  [
    "manöver",
    ["Das Manöver mit Indien begann.", "Ein Raketentest misslang."],
    ["Die Übung macht den Meister.", "Er bestand den Test."],
  ],
  [
    "festnehmen",
    ["Der Iran nahm zwei Franzosen fest.", "Die Polizei verhaftete ihn."],
    ["Er nahm das Fest ernst.", "Die Haftung endet."],
  ],
  ["verbieten", ["Nepal verbietet die App.", "Es hat das Schiff beschlagnahmt."], ["Er gebietet Ruhe.", "Der Vorbote kam."]],
  ["cyberangriff", ["Der Cyberangriff auf Estland dauerte Tage."], ["Der Angriff auf Estland dauerte Tage."]],
  [
    "angreifen",
    ["Israel greift Ziele in Syrien an.", "Russland beschoss Charkiw.", "Der Irak marschierte in Kuwait ein."],
    ["Er greift an die Nase.", "Sie griff zu.", "Die Fraktion hat ihn verbal angegriffen."],
  ],
  [
    "angriff",
    ["Der Raketenangriff auf Odessa war schwer.", "Der Terroranschlag in Kabul erschütterte alle."],
    ["Der Hackerangriff auf Oslo misslang.", "Sein Anschlag am Klavier ist weich."],
  ],
  [
    "töten",
    ["Israel tötete zwei Kämpfer.", "Das Flugzeug wurde abgeschossen."],
    ["Die Toten wurden begraben.", "Er schoss ein Tor."],
  ],
];

describe("triggers", () => {
  test("all are tested, and all types of events are there", () => {
    expect(TRIGGERS.map(([name]) => name).sort()).toEqual(de.triggers.map((trigger) => trigger.name).sort());
    expect(new Set(de.triggers.map((trigger) => trigger.type)).size).toBe(16);
  });

  test.each(TRIGGERS)("%s", (name, sentences, lookAlikes) => {
    const pattern = de.triggers.find((trigger) => trigger.name === name)?.pattern;
    for (const sentence of sentences) expect(sentence).toMatch(pattern ?? name);
    for (const sentence of lookAlikes) expect(sentence).not.toMatch(pattern ?? name);
  });

  test.each<[string, string]>([
    ["vorwerfen", "Moskau wird von Oslo Spionage vorgeworfen."],
    ["vorwerfen", "weil Peru beschuldigt worden war."],
    ["kritisieren", "Der Schritt wurde von Rom scharf kritisiert."],
    ["zurückweisen", "Der Antrag ist abgelehnt worden."],
    ["treffen", "Er wurde vom König empfangen."],
    ["besuchen", "Tirana wurde von ihm besucht."],
    ["unterzeichnen", "Das Abkommen wurde in Wien unterzeichnet."],
    ["anerkennen", "Der Staat wird von Chile anerkannt."],
    ["waffen-liefern", "Panzer wurden an Kiew geliefert."],
    ["abziehen", "Die Truppen werden abgezogen."],
    ["freilassen", "Der Pilot wurde freigelassen."],
    ["sanktionen-lockern", "Die Sanktionen werden aufgehoben."],
    ["fordern", "Israel wurde aufgefordert, zu warten."],
    ["sanktionen-verhängen", "Gegen Mali wurden Sanktionen verhängt."],
    ["ausweisen", "Zwei Diplomaten werden ausgewiesen."],
    ["grenze-schließen", "Die Grenze wurde geschlossen."],
    ["truppen-entsenden", "Nach Haiti wurden Soldaten entsandt."],
    ["festnehmen", "Er wurde in Teheran festgenommen."],
    ["angreifen", "Charkiw wurde von Russland beschossen."],
    ["töten", "Zwei Kämpfer wurden getötet."],
  ])("passive of %s: %s", (name, sentence) => {
    expect(sentence).toMatch(de.triggers.find((trigger) => trigger.name === name)?.passive ?? name);
  });

  test("no active sentence is a passive", () => {
    const active = [
      "Rom hat den Schritt kritisiert.",
      "Er wurde gewählt, hat aber Rom kritisiert.",
      "Rom wird den Schritt kritisieren.",
      "Israel hat zwei Kämpfer getötet.",
      "Wien lobt Bern.",
    ];
    for (const sentence of active) for (const { passive } of de.triggers) if (passive) expect(sentence).not.toMatch(passive);
  });
});

describe("voices", () => {
  test.each<[string, string, string]>([
    ["laut", "Laut dem russischen Außenministerium hat Kiew angegriffen.", "dem russischen Außenministerium"],
    ["laut", "Das Schiff sei laut einem Bericht der Agentur Tass gesunken.", "der Agentur Tass"],
    ["nach-angaben", "Nach Angaben der Nachrichtenagentur dpa starben zwei Menschen.", "der Nachrichtenagentur dpa"],
    ["nach-angaben", "Nach Angaben des Ministeriums in Kiew fielen Schüsse.", "des Ministeriums in Kiew"],
    ["angaben-zufolge", "Angaben der Regierung zufolge ist die Grenze offen.", "der Regierung"],
    ["zufolge", "Dem Sender zufolge floh der Präsident.", "Dem Sender"],
    ["wie-meldet", "Wie die „Neue Zeitung“ am Montag berichtete, floh er.", "die „Neue Zeitung“"],
    ["berufung", "Das meldet Reuters unter Berufung auf Diplomaten.", "Diplomaten"],
    ["sagte-dass", "Das Außenministerium teilte am Abend mit, dass die Grenze offen sei.", "Das Außenministerium"],
    ["sagte-nachgestellt", "Man habe nichts gewusst, sagte Minister Karl Huber am Montag.", "Minister Karl Huber"],
    ["so", "Die Lage sei ernst, so der Sprecher.", "der Sprecher"],
    ["konjunktiv", "Moskau erklärte, Kiew habe angegriffen.", "Moskau"],
    ["sagte-invertiert", "Nach dem Treffen sagte Ministerin Anna Kern am Abend: „Es ist genug.“", "Ministerin Anna Kern"],
    ["bestreitet", "Teheran bestreitet, dass es Drohnen lieferte.", "Teheran"],
    ["weist-zurück", "Minsk wies den Vorwurf zurück, dass es Migranten schleuse.", "Minsk"],
    ["bezweifelt", "Oslo bezweifelt, dass der Test gelang.", "Oslo"],
  ])("%s: %s", (name, sentence, voice) => {
    expect(de.voices.find((cue) => cue.name === name)?.pattern.exec(sentence)?.groups?.voice).toBe(voice);
  });

  test.each<[string, string]>([
    ["soll-haben", "Kasachstan soll Waffen geliefert haben."],
    ["soll-haben", "Er soll festgenommen worden sein."],
    ["angeblich", "Angeblich kam es zu Schüssen."],
    ["angeblich", "Der mutmaßliche Täter floh."],
    ["gerüchte", "Gerüchten zufolge floh er."],
    ["hätten", "Beide Seiten hätten Gespräche geführt."],
  ])("%s: %s", (name, sentence) => {
    const cue = de.voices.find((each) => each.name === name);
    expect(cue?.hearsay).toBe(true);
    expect(sentence).toMatch(cue?.pattern ?? name);
  });

  test.each<[string, string]>([
    ["laut", "Er rief laut um Hilfe."],
    ["nach-angaben", "Er suchte nach Angaben."],
    ["angaben-zufolge", "Die Angaben stimmen."],
    ["zufolge", "Das hatte Schüsse zur Folge."],
    ["wie-meldet", "Sie sind wie Brüder."],
    ["berufung", "Unter Beschuss geriet auch Oslo."],
    ["sagte-dass", "Am Montag sagte er, dass es regnet."],
    ["sagte-nachgestellt", "Das sagte Huber ab."],
    ["so", "Er kam, so schnell er konnte."],
    ["konjunktiv", "Moskau erklärte den Krieg."],
    ["sagte-invertiert", "Er sagte der Zeitung: „Es ist genug.“"],
    ["bestreitet", "Teheran bestreitet ein Viertel des Handels."],
    ["weist-zurück", "Der Weg wies nach Norden."],
    ["bezweifelt", "Oslo zweifelte."],
    ["soll-haben", "Das Abkommen soll unterzeichnet werden."],
    ["angeblich", "Er gab an, dass er kommt."],
    ["gerüchte", "Dem Gericht zufolge floh er."],
    ["hätten", "Wenn sie mehr Zeit gehabt hätten, wäre es gelungen."],
    ["hätten", "Sie hätten früher handeln müssen."],
  ])("%s does not match: %s", (name, sentence) => {
    expect(sentence).not.toMatch(de.voices.find((cue) => cue.name === name)?.pattern ?? /^/);
  });

  test("stances", () => {
    const denies = de.voices.filter((cue) => cue.stance === "denies").map((cue) => cue.name);
    expect(denies).toEqual(["bestreitet", "weist-zurück"]);
    expect(de.voices.find((cue) => cue.name === "bezweifelt")?.stance).toBe("doubts");
  });
});

describe("modality", () => {
  const CUES: readonly [string, string, string][] = [
    ["ankündigen", "Oslo kündigte Sanktionen an.", "Es kündigt an den Börsen Unheil."],
    ["planen", "Ein Treffen ist geplant.", "Der Plan ist gut."],
    ["wird-infinitiv", "Wien wird morgen Truppen entsenden.", "Wien wird heute angegriffen."],
    ["wird-infinitiv", "Die Panzer werden geliefert werden.", "Die Panzer werden in Polen übernommen."],
    ["wird-geben", "Es wird neue Gespräche geben.", "Es wird gelobt."],
    ["will", "Oslo will verhandeln.", "Der gute Wille zählt."],
    ["vorhaben", "Prag stellte Hilfe in Aussicht.", "Die Aussicht war schön."],
    ["anordnen", "Er ordnete den Abzug an.", "Er ordnete an der Wand die Bilder."],
    ["soll-infinitiv", "Die Grenze soll geschlossen werden.", "Er soll geschossen haben."],
    ["demnächst", "Er kommt in den nächsten Tagen.", "Der nächste Tag war ein Fest."],
    ["könnte", "Das könnte Krieg bedeuten.", "Er konnte nicht kommen."],
    ["könnte", "Er würde kommen.", "Die Würde des Menschen."],
    ["wäre", "Er hätte gewonnen.", "Sie hätten gewonnen."],
    ["hätten-können", "Sie hätten früher handeln müssen.", "Zudem hätten beide Seiten Gespräche geführt."],
    ["wenn", "Wenn Kiew angreift, antwortet Minsk.", "Er kam, auch wenn es regnete."],
    ["fordern", "Er fordert ein Treffen.", "Der Sturm forderte zwei Tote."],
    ["drohen", "Es droht ein Krieg.", "Die Drohne flog."],
    ["möglich", "Ein Abzug ist möglich.", "Er kam so schnell wie möglich."],
    ["sich-aussprechen", "Rom sprach sich für Gespräche aus.", "Rom sprach für die Gruppe."],
    ["erwägen", "Rom erwägt Sanktionen.", "Er schlug vor dem Haus Holz."],
    ["nicht", "Er kam nicht.", "Nicht nur Oslo kam."],
    ["kein", "Es gab keine Gespräche.", "Die Keime wuchsen."],
    ["nie", "Er kam nie.", "Die Niere schmerzt."],
    ["ohne", "Er kam ohne Waffen.", "Das ist ohne Zweifel wahr."],
    ["weigern", "Oslo weigert sich.", "Die Weigerung war alt."],
    ["scheitern", "Die Gespräche scheiterten.", "Der Scheitel sitzt."],
  ];

  test("all are tested", () => {
    expect([...new Set(CUES.map(([name]) => name))].sort()).toEqual(de.modality.map((cue) => cue.name).sort());
  });

  test.each(CUES)("%s: %s | %s", (name, sentence, lookAlike) => {
    const pattern = de.modality.find((cue) => cue.name === name)?.pattern;
    expect(sentence).toMatch(pattern ?? name);
    expect(lookAlike).not.toMatch(pattern ?? /^/);
  });
});

describe("where sentences and clauses end", () => {
  test("lists", () => {
    expect(de.abbreviations.size).toBeGreaterThanOrEqual(80);
    for (const word of ["z.b", "dr", "bzw", "mrd"]) expect(de.abbreviations).toContain(word);
    for (const word of ["usw", "etc", "am", "in"]) expect(de.abbreviations).not.toContain(word);
    for (const word of ["oktober", "jahrhundert", "jänner"]) expect(de.afterOrdinal).toContain(word);
  });

  test.each<[string, boolean]>([
    ["Oslo, das liefert", true],
    ["Oslo kam, weil es rief", true],
    ["Oslo – doch Wien", true],
    ["der Mann, mit dem sie sprach", true],
    ["Oslo, Wien und Rom", false],
    ["ein alter, undichter Kahn", false],
    ["das Nord-und-Süd-Treffen", false],
  ])("clause in %s: %s", (text, found) => {
    expect(de.clauseStart.test(text)).toBe(found);
  });

  test("agents", () => {
    for (const text of ["von Russland", "durch Iran", "vom Ministerium", "seitens Polens"]) expect(text).toMatch(de.agent);
    for (const text of ["davon", "hindurch", "die Seiten"]) expect(text).not.toMatch(de.agent);
  });
});

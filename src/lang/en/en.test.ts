import { describe, expect, test } from "vitest";
import { EVENT_TYPES } from "../../model/event-type.ts";
import { readTable } from "../../model/table.ts";
import type { CountryForm } from "../language.ts";
import { en } from "./index.ts";

const forms = new Map<string, CountryForm[]>();
for (const form of en.countryForms) forms.set(form.form, [...(forms.get(form.form) ?? []), form]);

function named<Row extends { readonly name: string }>(rows: readonly Row[], name: string): Row {
  const row = rows.find((each) => each.name === name);
  if (!row) throw new Error(`no row ${name}`);
  return row;
}

describe("country forms", () => {
  test("every country of the table has a name", () => {
    const rows = readTable(new URL("countries.tsv", import.meta.url), ["country", "names"]);
    const withName = new Set(en.countryForms.filter((form) => form.as === "name").map((form) => form.country));
    expect(rows.length).toBe(255);
    expect(rows.map((row) => row.country).filter((country) => !withName.has(country))).toEqual([]);
    expect(new Set(rows.map((row) => row.country)).size).toBe(rows.length);
  });

  // Resolved in the table: Congo and Congolese are COD, Dominican is DOM, Saint Martin and Virgin Islands are left out.
  test("no form names two countries", () => {
    const shared = [...forms].filter(([, all]) => new Set(all.map((form) => form.country)).size > 1).map(([form]) => form);
    expect(shared).toEqual([]);
  });

  test("a form begins and ends with no space and has a capital", () => {
    expect(en.countryForms.filter(({ form }) => form !== form.trim() || !/\p{Lu}/u.test(form))).toEqual([]);
  });

  test.each([
    ["Russia", "RUS", "name"],
    ["Russian Federation", "RUS", "name"],
    ["Russian", "RUS", "adjective"],
    ["Russians", "RUS", "demonym"],
    ["Moscow", "RUS", "capital"],
    ["US", "USA", "name"],
    ["U.S.", "USA", "name"],
    ["U.S.A.", "USA", "name"],
    ["USA", "USA", "name"],
    ["United States", "USA", "name"],
    ["American", "USA", "adjective"],
    ["Americans", "USA", "demonym"],
    ["US-American", "USA", "adjective"],
    ["Washington", "USA", "capital"],
    ["Washington, DC", "USA", "capital"],
    ["UK", "GBR", "name"],
    ["U.K.", "GBR", "name"],
    ["Britain", "GBR", "name"],
    ["British", "GBR", "adjective"],
    ["Briton", "GBR", "demonym"],
    ["Britons", "GBR", "demonym"],
    ["Brits", "GBR", "demonym"],
    ["Northern Irishwomen", "GBR", "demonym"],
    ["French", "FRA", "adjective"],
    ["Frenchman", "FRA", "demonym"],
    ["Frenchmen", "FRA", "demonym"],
    ["Frenchwoman", "FRA", "demonym"],
    ["Frenchwomen", "FRA", "demonym"],
    ["Dutchmen", "NLD", "demonym"],
    ["Irishwoman", "IRL", "demonym"],
    ["Manxmen", "IMN", "demonym"],
    ["Germans", "DEU", "demonym"],
    ["Danes", "DNK", "demonym"],
    ["Poles", "POL", "demonym"],
    ["Polish", "POL", "adjective"],
    ["Finns", "FIN", "demonym"],
    ["Turks", "TUR", "demonym"],
    ["Türkiye", "TUR", "name"],
    ["Turkiye", "TUR", "name"],
    ["Kazakh", "KAZ", "adjective"],
    ["Kazakhstanis", "KAZ", "demonym"],
    ["Nur-Sultan", "KAZ", "capital"],
    ["Kyrgyz", "KGZ", "adjective"],
    ["Chinese", "CHN", "adjective"],
    ["PRC", "CHN", "name"],
    ["Republic of China", "TWN", "name"],
    ["DPRK", "PRK", "name"],
    ["North Koreans", "PRK", "demonym"],
    ["S. Korea", "KOR", "name"],
    ["DR Congo", "COD", "name"],
    ["DRC", "COD", "name"],
    ["Congolese", "COD", "adjective"],
    ["Congo-Brazzaville", "COG", "name"],
    ["Côte d’Ivoire", "CIV", "name"],
    ["Cote d'Ivoire", "CIV", "name"],
    ["Ivorians", "CIV", "demonym"],
    ["Sao Tome & Principe", "STP", "name"],
    ["Bosnia & Herzegovina", "BIH", "name"],
    ["Bosnian Serbs", "BIH", "demonym"],
    ["Serbs", "SRB", "demonym"],
    ["St. Kitts and Nevis", "KNA", "name"],
    ["St Lucia", "LCA", "name"],
    ["Saint Lucian", "LCA", "adjective"],
    ["Kyiv", "UKR", "capital"],
    ["Kiev", "UKR", "capital"],
    ["Bogota", "COL", "capital"],
    ["N’Djamena", "TCD", "capital"],
    ["Sana'a", "YEM", "capital"],
    ["Reykjavik", "ISL", "capital"],
    ["Malé", "MDV", "capital"],
    ["UAE", "ARE", "name"],
    ["Emiratis", "ARE", "demonym"],
    ["Batswana", "BWA", "demonym"],
    ["Basotho", "LSO", "adjective"],
    ["New Zealanders", "NZL", "demonym"],
    ["Filipinas", "PHL", "demonym"],
    ["Swiss", "CHE", "adjective"],
    ["Kosovars", "XKX", "demonym"],
    ["Soviets", "SUN", "demonym"],
    ["USSR", "SUN", "name"],
    ["GDR", "DDR", "name"],
    ["East Germans", "DDR", "demonym"],
    ["Czechoslovak", "CSK", "adjective"],
    ["Georgia", "GEO", "name"],
    ["Holy See", "VAT", "name"],
  ])("%s is %s by %s", (form, country, as) => {
    expect(forms.get(form)).toEqual([{ form, country, as }]);
  });

  test.each([
    "polish",
    "turkey",
    "china",
    "us",
    "U.S",
    "America",
    "Korea",
    "Holland",
    "Jersey",
    "Reunion",
    "Male",
    "Pole",
    "Finn",
    "Dane",
    "Brit",
    "Brussels",
    "Victoria",
    "Georgetown",
    "Kingston",
    "Santiago",
    "San Juan",
    "Sofia",
    "Muscat",
    "Chineses",
    "Swisses",
    "Frenchmans",
    "Germen",
    "Virgin Islands",
    "Saint Martin",
    "Emirates",
  ])("%s names no country", (form) => {
    expect(forms.get(form)).toBeUndefined();
  });
});

/** name, a sentence that it is found in (and in which form), a sentence that looks alike. */
const TRIGGERS: readonly (readonly [string, "active" | "passive", string, string])[] = [
  ["accuse", "active", "Baku accuses Yerevan of breaking the truce.", "The accused appeared before a judge."],
  ["accuse", "passive", "Ankara was repeatedly accused of buying oil.", "He entered an accusative case."],
  ["criticise", "active", "Norway sharply criticized the verdict.", "The condemned man asked for a priest."],
  ["criticise", "passive", "The law was condemned by Sweden.", "The critic praised the play."],
  ["distance", "active", "Astana distanced itself from the plan.", "The distance from Oslo to Bergen is long."],
  ["investigate", "active", "Peru opened an investigation into the firm.", "An investigative reporter won."],
  ["investigate", "passive", "The envoy is being investigated.", "An investigation is a long thing."],
  ["deny", "active", "Tehran denies any role in the raid.", "Guards denied him a visit."],
  ["deny", "passive", "The report was denied by Doha.", "He was denied entry."],
  ["reject", "active", "Serbia refused to join.", "The mayor declined to comment."],
  ["reject", "passive", "The offer was flatly rejected.", "Prices declined in June."],
  ["meet", "active", "Merkel met Xi on Monday.", "The firm met the deadline."],
  ["meet", "passive", "The guest was greeted by Duda.", "The Met Office sees rain."],
  ["negotiate", "active", "Talks between Cyprus and Greece went on.", "She talks like a poet."],
  ["negotiate", "passive", "The text was negotiated in Oman.", "The negotiator slept."],
  ["phone", "active", "Erdogan spoke with Putin by phone.", "He bought a phone."],
  ["visit", "active", "Modi will travel to Nepal.", "Visitors to the museum paid."],
  ["visit", "passive", "The base was visited by a general.", "The visitor left."],
  ["sign", "active", "Chile signed a pact with Peru.", "It was a sign of weakness."],
  ["sign", "passive", "The treaty was signed in Rome.", "We have to deal with fire."],
  ["agree", "active", "Mali agreed to hold a vote.", "They disagree."],
  ["agree", "passive", "A date was agreed.", "An agreeable evening."],
  ["support", "active", "Poland backs Ukraine.", "The troops backed away."],
  ["support", "passive", "The draft was welcomed by Japan.", "Supporters sang."],
  ["cooperate", "active", "India cooperates with Bhutan.", "The Security Cooperation Agency is in Arlington."],
  ["sell", "active", "Qatar sells gas to Korea.", "A salesman came."],
  ["sell", "passive", "The jets were sold to Egypt.", "Tickets sell out soon."],
  ["arms-deal", "active", "The arms deal with Belarus is worth a lot.", "His arms hurt."],
  ["arm", "active", "Spain sent Kyiv six tanks.", "He sent flowers."],
  ["arm", "passive", "Missiles were delivered to Taipei.", "Missiles were tested."],
  ["aid", "active", "Japan provided food aid to Yemen.", "An aide resigned."],
  ["aid", "passive", "He was granted asylum.", "Relief was visible."],
  ["demand", "active", "Hungary demanded an apology.", "Demand for oil rose."],
  ["demand", "passive", "A list was demanded by Tunis.", "It is a demanding job."],
  ["call-on", "active", "Ghana called on Togo to stop.", "The match was called off."],
  ["call-on", "passive", "Israel was urged to stop.", "When asked about it, he smiled."],
  ["threaten", "active", "Iran threatens Bahrain.", "A warning sign stood there."],
  ["threaten", "passive", "Estonia was threatened with gas cuts.", "Threatened species live here."],
  ["protest", "active", "Thousands took to the streets.", "A Protestant church burned."],
  ["impose-sanctions", "active", "Canada imposed new sanctions on Syria.", "He imposed himself on us."],
  ["impose-sanctions", "passive", "Tariffs were imposed on Brazil.", "Tariffs were low."],
  ["sanctions", "active", "The sanctions against Cuba hurt.", "The sanctions committee sat."],
  ["break-off", "active", "Sudan severed diplomatic ties with Chad.", "He cut the bread."],
  ["break-off", "passive", "Relations were broken off in May.", "Relations were good."],
  ["expel", "active", "Latvia expelled two diplomats.", "An expert spoke."],
  ["expel", "passive", "Two envoys were expelled.", "The spell was broken."],
  ["close-border", "active", "Finland closed its eastern border.", "The shop closed at six."],
  ["close-border", "passive", "The border is closed.", "The border is long."],
  ["arrest", "active", "Police arrested a Pole.", "He had an arrest warrant."],
  ["arrest", "passive", "Nine were detained by guards.", "The detail was small."],
  ["cyber", "active", "Spies hacked into the ministry.", "The hacker was young."],
  ["cyber", "passive", "The bank was hacked.", "A hackathon was held."],
  ["attack", "active", "Rebels attacked the port.", "He died of a heart attack."],
  ["attack", "passive", "The convoy came under attack.", "They struck a deal."],
  ["bombard", "active", "Air strikes on Aleppo went on.", "Shell raised its dividend."],
  ["bombard", "passive", "The town was heavily shelled.", "He ate a bombe."],
  ["invade", "active", "Iraq invaded Kuwait.", "He occupied the post for years."],
  ["invade", "passive", "The island was invaded.", "An invasive plant spread."],
  ["occupy", "active", "Iraq annexed the province.", "He occupied the post for years."],
  ["occupy", "passive", "Crimea was annexed.", "The occupant left."],
  ["ill-will", "active", "Peru is seeking to undermine the pact.", "He is seeking to learn Greek."],
  ["verdict", "active", "The report was untrue.", "The report was long."],
  ["be-in", "active", "The minister was in Lima on Friday.", "The key was in there on Friday."],
  ["in-favour", "active", "The vote was in favour of Peru.", "He spoke in favour of it."],
  ["help", "active", "Oslo helped the Danes.", "She helped with the dishes."],
  ["must", "active", "Chile must return the ship.", "It must be noted that he left."],
  ["tell-to", "active", "Oslo ordered Chile to leave.", "He ordered two beers to go."],
  ["consequences", "active", "Chile would face severe consequences.", "He would face the wall."],
  ["repatriate", "active", "Oslo repatriated Chilean sailors.", "He repatriated them."],
  ["chemical-weapons", "active", "The army used chemical weapons.", "Chemical weapons are banned."],
  ["allow", "active", "Oslo allowed Chile to join.", "He allowed himself a drink."],
  ["kill", "active", "The strike killed five.", "Congress killed the bill."],
  ["kill", "passive", "A general was assassinated.", "Skilled workers left."],
  ["fight", "active", "Troops clashed with militants.", "The state must fight corruption."],
  ["deploy", "active", "Rwanda sent more troops to the line.", "He sent a letter."],
  ["deploy", "passive", "A brigade was deployed.", "The masses cheered."],
  ["exercise", "active", "A joint naval exercise with Iran began.", "Physical exercise helps."],
  ["withdraw", "active", "France withdrew from Mali.", "She withdrew cash."],
  ["withdraw", "passive", "The unit was withdrawn.", "He left the retreat centre."],
  ["lift-sanctions", "active", "Paris eased its embargo.", "He lifted the box."],
  ["lift-sanctions", "passive", "The sanctions were lifted.", "The sanctions were harsh."],
  ["release", "active", "Oman released three sailors.", "The office released a report."],
  ["release", "passive", "The hostages were freed.", "The film was released."],
  ["concede", "active", "Moldova gave in to the demand.", "He bowed to the queen."],
  ["concede", "passive", "Concessions were made.", "The team conceded a goal."],
];

describe("triggers", () => {
  test("cover all types, 30 to 60 rows, each with a sentence here", () => {
    expect(new Set(en.triggers.map((trigger) => trigger.type))).toEqual(new Set(EVENT_TYPES));
    expect(en.triggers.length).toBeGreaterThanOrEqual(30);
    expect(en.triggers.length).toBeLessThanOrEqual(60);
    const tried = new Set(TRIGGERS.map(([name, form]) => `${name} ${form}`));
    const asked = en.triggers.flatMap(({ name, passive }) => [`${name} active`, ...(passive ? [`${name} passive`] : [])]);
    expect(asked.filter((form) => !tried.has(form))).toEqual([]);
  });

  test.each(TRIGGERS)("%s (%s): %s", (name, form, sentence, lookAlike) => {
    const { pattern, passive } = named(en.triggers, name);
    if (form === "passive") expect(sentence).toMatch(passive ?? /(?!)/);
    else {
      expect(sentence).toMatch(pattern);
      if (passive) expect(sentence).not.toMatch(passive);
    }
    expect(lookAlike).not.toMatch(pattern);
    if (passive) expect(lookAlike).not.toMatch(passive);
  });

  test.each([
    ["sanctions", "imposed on Serbia", "on"],
    ["sell", "sold to Egypt", "to"],
    ["meet", "met with Xi", "with"],
    ["demand", "demanded answers from Rome", "from"],
    ["deploy", "sent troops to the border", "to"],
  ])("%s: in '%s' the recipient follows '%s'", (name, words, toward) => {
    expect(named(en.triggers, name).toward?.exec(words)?.[0]).toBe(toward);
  });
});

/** name, sentence, the voice (undefined for hearsay), a look-alike. */
const VOICES: readonly (readonly [string, string, string | undefined, string])[] = [
  ["according-to", "According to Interfax, the deal is off.", "Interfax", "All went according to plan."],
  ["according-to", "The deal is off, according to U.S. officials.", "U.S. officials", "They vote according to the law."],
  ["said", "The foreign ministry said Turkey had attacked.", "The foreign ministry", "The case is said to be closed."],
  ["said", "Turkey attacked, a Kurdish spokesman said on Monday.", "a Kurdish spokesman", "Abu Said Khan came."],
  ["said", "Lavrov, speaking in Minsk, said the talks failed.", "Lavrov", "The United States is big."],
  ["reported-that", "Reuters has reported that Iran fired first.", "Reuters", "We need a report that is honest."],
  [
    "said-before",
    "The talks failed, said Deputy Minister Ivan Petrov.",
    "Deputy Minister Ivan Petrov",
    "He left, added there was no time.",
  ],
  ["as-reported", "As Haaretz reported, the army moved in.", "Haaretz", "As the army reported for duty, it rained."],
  ["as-reported-by", "The raid, reported by Al Jazeera, went on.", "Al Jazeera", "He stood by the road."],
  [
    "citing",
    "Bild, citing intelligence sources, writes of a plan.",
    "intelligence sources",
    "He resigned, citing health reasons.",
  ],
  ["report-by", "A report by Amnesty says that Chad bombed villages.", "Amnesty", "A report by noon is fine."],
  ["in-the-view-of", "In the view of Belgrade, Kosovo broke the deal.", "Belgrade", "The house has a view of the sea."],
  ["denied", "The Kazakh ministry has denied selling arms.", "The Kazakh ministry", "Guards denied him a visit."],
  ["dismissed", "Hanoi dismissed the claims.", "Hanoi", "The court dismissed the judge."],
  ["denial-by", "Despite denials by Minsk, the sale went on.", "Minsk", "Denial is human."],
  ["doubted", "Oslo doubts that Russia withdrew.", "Oslo", "No doubt it rained."],
  ["reportedly", "Egypt reportedly bought the jets.", undefined, "He reported for duty."],
  ["allegedly", "The alleged raid took place in May.", undefined, "Paris alleged that Rome lied."],
  ["supposedly", "The purported letter came from Kabul.", undefined, "He supposes so."],
];

describe("voices", () => {
  test("each has a sentence here", () => {
    const tried = new Set(VOICES.map(([name]) => name));
    expect(en.voices.map((cue) => cue.name).filter((name) => !tried.has(name))).toEqual([]);
  });

  test.each(VOICES)("%s: %s", (name, sentence, voice, lookAlike) => {
    const cue = named(en.voices, name);
    expect(cue.pattern.exec(sentence)?.groups?.voice).toBe(voice);
    expect(sentence).toMatch(cue.pattern);
    expect(cue.hearsay).toBe(voice === undefined);
    expect(lookAlike).not.toMatch(cue.pattern);
  });

  test.each([
    ["denied", "denies"],
    ["dismissed", "denies"],
    ["doubted", "doubts"],
    ["said", "asserts"],
  ])("who %s %s", (name, stance) => {
    expect(named(en.voices, name).stance).toBe(stance);
  });
});

const MODALITY: readonly (readonly [string, string, string])[] = [
  ["will", "Oslo will send tanks.", "The will of the people won."],
  ["will", "They’ll meet in May.", "Political will to act is rare."],
  ["going-to", "Rome is going to sign.", "He is going to the polls."],
  ["plans-to", "Japan plans to visit.", "The plan failed."],
  ["set-to", "Xi is due to arrive at noon.", "The delay was due to rain."],
  ["announced-it-would", "Kyiv announced plans for talks.", "Kyiv announced a win."],
  ["ordered-to", "Tokyo ordered its troops to leave.", "In order to win they fought."],
  ["promised-to", "Chad pledged to free them.", "He decided the match."],
  ["upcoming", "The upcoming summit is in Riga.", "The next day they left."],
  ["could", "Iran may attack.", "In May they attacked."],
  ["could", "Iran could attack.", "The tin can rusted."],
  ["would", "Spain would sign.", "The would-be buyer left."],
  ["if", "They fight if attacked.", "They ran as if shot."],
  ["demanded-that", "Bonn demanded that Paris leave.", "The demand was low."],
  ["calls-for", "Cairo urged Israel to withdraw.", "The urgent call came."],
  ["feared", "Vilnius fears an attack.", "A fearless soldier fought."],
  ["considers", "Ottawa is considering sanctions.", "He is considered a friend."],
  ["considers", "Ottawa is considering a ban.", "The attempt failed."],
  ["not", "Seoul did not sign.", "Not only Seoul signed."],
  ["not", "Seoul didn’t sign.", "A notable event."],
  ["no", "There was no attack.", "No doubt they attacked."],
  ["never", "Libya never signed.", "A never-ending war."],
  ["without", "They left without signing.", "Without doubt they signed."],
  ["refused-to", "Lima refused to sign.", "The refuse was burned."],
  ["called-off", "The visit was called off.", "The visit was called a success."],
];

describe("modality", () => {
  test("each has a sentence here", () => {
    const tried = new Set(MODALITY.map(([name]) => name));
    expect(en.modality.map((cue) => cue.name).filter((name) => !tried.has(name))).toEqual([]);
  });

  test.each(MODALITY)("%s: %s", (name, sentence, lookAlike) => {
    const { pattern } = named(en.modality, name);
    expect(sentence).toMatch(pattern);
    expect(lookAlike).not.toMatch(pattern);
  });
});

describe("clauses and sentences", () => {
  test.each([
    ["Kyiv objects, but Rome signed.", ", but"],
    ["The minister, who left, spoke.", ", who"],
    ["Oslo pays – although it hurts.", "– although"],
  ])("in '%s' a clause begins", (sentence, start) => {
    expect(en.clauseStart.exec(sentence)?.[0].trim()).toBe(start);
  });

  test.each(["Rock and roll", "Russia and China", "France, Italy and Spain", "cat-and-mouse"])("in '%s' none begins", (words) => {
    expect(words).not.toMatch(en.clauseStart);
  });

  test("the actor of a passive follows by", () => {
    expect("shelled by Russia").toMatch(en.agent);
    expect("a bystander").not.toMatch(en.agent);
  });

  test.each(["mr", "gen", "u.s", "e.g", "sept", "st"])("%s. ends no sentence", (word) => {
    expect(en.abbreviations.has(word)).toBe(true);
  });

  test.each(["no", "i", "may", "war", "etc", "p.m"])("%s. may end one", (word) => {
    expect(en.abbreviations.has(word)).toBe(false);
  });
});

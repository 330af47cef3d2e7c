import { describe, expect, test } from "vitest";
import type { Claim } from "../../model/claim.ts";
import { LANGS } from "../../model/lang.ts";
import type { ShownClaim } from "../../store/store.ts";
import { type Brief, brief } from "./brief.ts";
import { html } from "./html.ts";
import type { BriefInput } from "./input.ts";
import { WORDS } from "./languages.ts";
import { markdown } from "./markdown.ts";
import { MOST_NOTES } from "./notes.ts";
import { page } from "./page.ts";
import { picture } from "./picture.ts";

const SENTENCES = {
  arms: "Kasachstan verkaufte laut Zargrad Munition an Russland.",
  denial: "Министерство Казахстана отвергло это сообщение.",
  talks: "Kazakhstan and Russia held talks in Astana.",
  rumour: "Russia reportedly criticised Kazakhstan.",
  announced: "Russland will mit Kasachstan zusammenarbeiten.",
};

function claim(id: keyof typeof SENTENCES, given: Partial<ShownClaim>): ShownClaim {
  const text = SENTENCES[id];
  const at = { from: 0, to: text.length };
  return {
    id: `${id}-claim`,
    document: `${id}-document`,
    sentence: 0,
    type: "COOPERATE",
    intensity: 3,
    quad: "material cooperation",
    initiator: [{ actor: "KAZ", ...at }],
    recipient: [{ actor: "RUS", ...at }],
    trigger: at,
    quantities: [],
    reality: "actual",
    negated: false,
    voices: [],
    stance: "asserts",
    rule: "test",
    text,
    textFrom: 0,
    lang: "en",
    outlet: "Meridian Wire",
    published: "2022-08-11T05:50:00Z",
    ...at,
    ...given,
  };
}

const voice = (text: string, words: string | undefined, actor?: string): Claim["voices"][number] => {
  const from = words === undefined ? 0 : text.indexOf(words);
  return { ...(actor === undefined ? {} : { actor }), cue: "test", from, to: from + (words?.length ?? 0) };
};

const CLAIMS = [
  claim("arms", {
    lang: "de",
    outlet: "Tagesruf",
    published: "2022-08-10",
    voices: [voice(SENTENCES.arms, "Zargrad", "Zargrad"), voice(SENTENCES.arms, undefined)],
  }),
  claim("talks", {
    type: "CONSULT",
    quad: "verbal cooperation",
    intensity: 1,
    at: { from: "2022-08-19", to: "2022-08-19", precision: "day" },
  }),
  claim("rumour", {
    type: "ACCUSE",
    quad: "verbal conflict",
    intensity: -2,
    at: { from: "2022-11-01", to: "2022-11-30", precision: "month" },
    initiator: [{ actor: "RUS.GOV", from: 0, to: 6 }],
    recipient: [{ actor: "KAZ", from: 0, to: 6 }],
    voices: [voice(SENTENCES.rumour, undefined)],
  }),
  claim("announced", { lang: "de", outlet: "Tagesruf", reality: "future", published: "2022-11-05" }),
];
const REJECTIONS = [
  claim("denial", {
    lang: "ru",
    outlet: "Степной вестник",
    type: "REJECT",
    recipient: [],
    document: "arms-document",
    published: "2022-08-10",
  }),
];

const period = (name: string, events: number, verbalCooperation: number, mean: number, level: number) => ({
  period: name,
  events,
  verbalCooperation,
  materialCooperation: 0,
  verbalConflict: events - verbalCooperation,
  materialConflict: 0,
  mean,
  level,
  low: level - 0.8,
  high: level + 0.8,
});

const BARE: BriefInput = {
  dataset: "reports",
  measured: {
    relation: { a: "KAZ", b: "RUS", periods: [period("2022-08", 2, 2, 2, 1.9), period("2022-11", 1, 0, -2, -1.6)] },
    dyads: [
      { initiator: "KAZ", recipient: "RUS", periods: [period("2022-08", 2, 2, 2, 1.9)] },
      { initiator: "RUS", recipient: "KAZ", periods: [period("2022-08", 1, 1, 1, 0.9), period("2022-11", 1, 0, -2, -1.6)] },
    ],
    breaks: [
      {
        period: "2022-11",
        size: -4,
        low: -5.2,
        high: -2.8,
        p: 0.005,
        before: 2,
        after: -2,
        earliest: "2022-09",
        latest: "2022-11",
      },
    ],
    conflictBreaks: [{ period: "2022-11", size: 0.8, low: 0.3, high: 1.3, p: 0.005, before: 0.4, after: 1.2 }],
    drivers: [
      {
        period: "2022-11",
        influence: -1.25,
        day: "2022-11-01",
        initiator: "RUS",
        recipient: "KAZ",
        type: "ACCUSE",
        intensity: -2,
        claim: "rumour-claim",
        source: "reports",
      },
    ],
    leftOut: [
      { reason: "planned or announced", rows: 1 },
      { reason: "a reason | nobody <b>knows</b>", rows: 21 },
    ],
    breakSearch: { penalty: 4.15, shuffles: 199, least: 1 },
    folding: { rule: "story", before: { events: 4, mean: 1.2 }, after: { events: 3, mean: 0.7 } },
    options: { by: "month", source: "reports", dedup: "story", standing: ["attested", "reported", "hearsay"] },
  },
  window: {},
  claims: CLAIMS,
  rejections: REJECTIONS,
  more: 0,
  documents: [
    {
      id: "arms-document",
      outlet: "Tagesruf",
      title: "Munition *für* Moskau?",
      published: "2022-08-10",
      url: "https://tagesruf.example/munition",
      lang: "de",
    },
    { id: "talks-document", outlet: "Meridian Wire", title: "Talks in Astana", published: "2022-08-11T05:50:00Z", lang: "en" },
  ],
  files: [],
  others: [{ source: "icews", events: 1710 }],
  now: "2022-12-31",
  program: "rapporteur 0.1.0",
  reader: "surface@0.1",
};

const FIRM = {
  ...BARE.measured,
  relation: {
    a: "KAZ",
    b: "RUS",
    periods: [period("2022-08", 1, 1, 1, 1), { ...period("2022-11", 0, 0, 0, 1), mean: undefined }],
  },
};
const INPUT: BriefInput = { ...BARE, firm: FIRM };

const EMPTY: BriefInput = {
  ...INPUT,
  measured: {
    ...INPUT.measured,
    relation: { a: "KAZ", b: "RUS", periods: [] },
    dyads: [],
    breaks: [],
    conflictBreaks: [],
    drivers: [],
    leftOut: [],
  },
  claims: [],
  rejections: [],
  documents: [],
  others: [],
};

const IMPORTED: BriefInput = {
  ...INPUT,
  dataset: "icews",
  claims: [],
  rejections: [],
  documents: [],
  files: [
    {
      dataset: "icews",
      format: "quadruples",
      file: "window.txt",

      rows: 122260,
      used: 61021,
      first: "2011-10-01",
      last: "2014-12-31",
    },
  ],
  measured: {
    ...INPUT.measured,
    drivers: [
      {
        period: "2022-11",
        influence: -0.5,
        day: "2022-11-01",
        initiator: "RUS",
        recipient: "KAZ",
        cameo: "112",
        intensity: -2,
        url: "javascript:alert(1)",
        label: "Accuse",
        file: "/home/somebody/window.txt",
        row: 1234,
        source: "icews",
      },
    ],
  },
};

/** Every string and function of a table of words, by its path. */
function keys(table: object, path = ""): string[] {
  return Object.entries(table).flatMap(([key, value]) =>
    typeof value === "object" && value !== null ? keys(value, `${path}${key}.`) : [`${path}${key}`],
  );
}

describe("words", () => {
  test("each language has the same keys, none empty", () => {
    for (const lang of LANGS) {
      expect(keys(WORDS[lang]).sort(), lang).toEqual(keys(WORDS.en).sort());
      expect(JSON.stringify(WORDS[lang]), lang).not.toContain('""');
      expect(WORDS[lang].lang).toBe(lang);
    }
  });

  test.each([
    [0, "0 events", "0 Ereignisse", "0 событий"],
    [1, "1 event", "1 Ereignis", "1 событие"],
    [2, "2 events", "2 Ereignisse", "2 события"],
    [5, "5 events", "5 Ereignisse", "5 событий"],
    [11, "11 events", "11 Ereignisse", "11 событий"],
    [21, "21 events", "21 Ereignisse", "21 событие"],
    [112, "112 events", "112 Ereignisse", "112 событий"],
    [1710, "1,710 events", "1.710 Ereignisse", "1 710 событий"],
  ])("the noun agrees with %d", (n, en, de, ru) => {
    expect(LANGS.map((lang) => WORDS[lang].count.events(n).replace(/\s/g, " "))).toEqual([de, en, ru]);
  });
});

describe("facts", () => {
  const facts = brief(INPUT);

  test("claims are numbered by day, sources by the order in which claims cite them", () => {
    expect(facts.notes.map(({ n, claim, source }) => [n, claim.id, source])).toEqual([
      [1, "arms-claim", 1],
      [2, "denial-claim", 1],
      [3, "talks-claim", 2],
      [4, "rumour-claim", 3],
      [5, "announced-claim", 4],
    ]);
    expect(facts.sources.map((source) => source.n)).toEqual([1, 2, 3, 4]);
  });

  test("a period rests on the claims that it counts: what is announced, denied or has no addressee is not among them", () => {
    expect(facts.periods.map(({ period, refs }) => [period, refs.notes])).toEqual([
      ["2022-08", [1, 3]],
      ["2022-09", []],
      ["2022-10", []],
      ["2022-11", [4]],
    ]);
  });

  test("months without events are counted; where the data do not reach, nothing is counted but that is said", () => {
    expect(facts.silences).toEqual([{ from: "2022-09", to: "2022-10", periods: 2 }]);
    const asked = brief({ ...INPUT, window: { from: "2022-06-01", to: "2022-12-31" } });
    expect(asked.silences).toEqual([{ from: "2022-09", to: "2022-10", periods: 2 }]);
    expect(asked.covered).toEqual({ from: "2022-08-01", to: "2022-11-30" });
  });

  test("a denial is named with the claims that stand beside it, and ties itself to none", () => {
    expect(facts.denials).toEqual([{ note: 2, beside: [1] }]);
  });

  test("standings are those of the claims between the two; a rejection that names nobody has none", () => {
    expect(facts.standings).toEqual({ attested: [], reported: [3, 5], hearsay: [1, 4], contested: [] });
    expect(facts.firm).toMatchObject({ events: 1, period: { period: "2022-11", level: 1 } });
    expect(brief({ ...INPUT, firm: INPUT.measured }).firm).toBeUndefined();
  });

  test("origins: hearsay last, the outlet where the text speaks for itself", () => {
    expect(facts.origins.map(({ kind, notes }) => [kind, notes])).toEqual([
      ["outlet", [3]],
      ["outlet", [5]],
      ["hearsay", [1, 4]],
    ]);
  });

  test("too many claims: those that drive, deny or are hearsay stay, the rest is said to be more", () => {
    const many = Array.from({ length: MOST_NOTES + 40 }, (_, i) =>
      claim("talks", { id: `talk-${i}`, from: i, published: "2023-01-01" }),
    );
    const found = brief({ ...INPUT, claims: [...CLAIMS, ...many] });
    expect(found.notes.length).toBe(MOST_NOTES);
    expect(found.unquoted).toBe(45);
    expect(found.notes.map(({ claim }) => claim.id)).toEqual(
      expect.arrayContaining(["arms-claim", "denial-claim", "rumour-claim"]),
    );
    expect(markdown(page(found, WORDS.en))).toContain("rapporteur claims --dyad KAZ-RUS --since 2022-08-01 --until 2022-11-30");
  });

  test("imported figures rest on files, and their addresses are no links when they are not of the web", () => {
    const found = brief(IMPORTED);
    expect(found.periods[0]?.refs).toEqual({ notes: [], sources: [1] });
    expect(found.drivers[0]?.refs).toEqual({ notes: [], sources: [2, 1] });
    expect(html(page(found, WORDS.en))).not.toContain('href="javascript');
    expect(JSON.stringify(found)).not.toContain("/home/somebody");
  });

  test("now must be a day", () => {
    expect(() => brief({ ...INPUT, now: "today" })).toThrow("not a day: today");
  });
});

describe.each(LANGS)("the page in %s", (lang) => {
  const written = (facts: Brief) => page(facts, WORDS[lang]);

  test.each([
    ["reports", INPUT],
    ["imported", IMPORTED],
    ["empty", EMPTY],
  ])("%s, as Markdown", async (name, input) => {
    await expect(markdown(page(brief(input), WORDS[lang], "<svg/>"), `${name}.svg`)).toMatchFileSnapshot(
      `snapshots/${name}.${lang}.md`,
    );
  });

  test("says nothing that is undefined, and every mark leads somewhere, in Markdown and in HTML", () => {
    for (const input of [INPUT, IMPORTED, EMPTY]) {
      const out = written(brief(input));
      const drawn = picture(input.measured, input.dataset, lang);
      for (const text of [markdown(out), html(page(brief(input), WORDS[lang], drawn))]) {
        expect(text).not.toMatch(/undefined|NaN|\[object/);
        const targets = [...text.matchAll(/(?:href="|\()#((?:note|source)-\d+)/g)].map(([, target]) => target);
        for (const target of targets) expect(text).toContain(`id="${target}"`);
      }
    }
  });

  test("quotes keep their language", () => {
    expect(html(written(brief(INPUT)))).toContain(`<q lang="ru">${SENTENCES.denial}</q>`);
  });

  test("the same input gives the same page", () => {
    const make = () => html(page(brief(INPUT), WORDS[lang], picture(INPUT.measured, "reports", lang)));
    expect(make()).toBe(make());
  });
});

describe("hostile texts", () => {
  const evil = `</q><script>alert("1")</script> | [x](javascript:alert(1)) **b** \u202edesrever\u0007 1. <!-- `;
  const input: BriefInput = {
    ...INPUT,
    program: evil,
    reader: evil,
    measured: { ...INPUT.measured, leftOut: [{ reason: evil, rows: 1 }], options: { dedup: evil } },
    claims: CLAIMS.map((one) => ({ ...one, text: evil, textFrom: 0, outlet: evil, id: evil + one.id, lang: `de" onload="x` })),
    documents: INPUT.documents.map((one) => ({
      ...one,
      title: evil,
      outlet: evil,
      url: `https://x.example/"><script>`,
      lang: `de" onload="x`,
    })),
    files: [{ dataset: "reports", format: evil, file: evil, rows: 1, used: 1, first: evil, last: evil }],
    others: [{ source: evil, events: 1 }],
  };

  test("are text in HTML", () => {
    const text = html(page(brief(input), WORDS.en));
    expect(text).not.toMatch(/<script|<!--| onload="x|href="javascript/);
    expect(text).not.toMatch(/\p{Cc}(?<!\n)|\u202e/u);
    expect(text).toContain("&lt;script&gt;");
  });

  test("are text in Markdown", () => {
    const text = markdown(page(brief(input), WORDS.en));
    const outsideCode = text.replace(/`[^`\n]*`/g, "");
    expect(outsideCode).not.toMatch(/<script|<!--|[^\\]\[x\]|[^\\]\*\*b/);
    expect(text).not.toMatch(/\p{Cc}(?<!\n)|\u202e/u);
    for (const line of text.split("\n").filter((row) => row.startsWith("| ")))
      expect(line.replace(/\\\||¦/g, "").split("|").length, line).toBeLessThanOrEqual(12);
  });
});

/**
 * PLOVER's contexts: what an event was about, beside what was done (type) and how (mode). An event may have several. The
 * manual's names with hyphens for underscores; its `future`, `historical`, `hypothetical` and `negation` are not here, since
 * a claim keeps `at`, `reality` and `negated` apart.
 */
export const CONTEXTS = {
  asylum: "shelter for the persecuted",
  cbrn: "chemical, biological, radiological or nuclear arms",
  corruption: "office used for private gain",
  crime: "crimes and criminals",
  culture: "culture, education, sport",
  cyber: "computers and networks as target or means",
  democracy: "political freedoms granted or eased",
  diplomatic: "relations between states",
  disease: "outbreaks and epidemics",
  economic: "trade, money, development",
  election: "elections and campaigns",
  "enviro-disaster": "environment, climate, disasters and accidents",
  executive: "the government's leaders and policy",
  gender: "women and men before law and custom",
  government: "government at large",
  "human-rights": "human rights by name",
  "human-security": "water, food, housing, energy, land",
  humanitarian: "relief for people in need",
  intelligence: "secret services and their knowledge",
  legal: "national and international law",
  legislative: "parliament, debates, coalitions",
  lgbt: "sexual minorities",
  migration: "migrants, refugees, the displaced",
  military: "armed forces and arms",
  peacekeeping: "foreign troops who keep a peace",
  political: "politics not named more closely here",
  "political-institutions": "constitution, institutions, regime",
  "pro-autocracy": "power kept or widened by bans, curfew, emergency",
  "religion-ethnicity": "faiths and peoples",
  resource: "territory and natural resources",
  "rights-freedoms": "political rights and freedoms",
  terrorism: "terrorism",
} as const;

export type Context = keyof typeof CONTEXTS;

/** Narrows any word to a context. */
export function isContext(word: string): word is Context {
  return Object.hasOwn(CONTEXTS, word);
}

/**
 * Organisations of states that act as states do, by the short id that event data use. None is a country, though some ids
 * have three letters as a country's has; an office of such an organisation is the organisation (`UN` for its councils).
 */
export const ORGANISATIONS = {
  APEC: "Asia-Pacific Economic Cooperation",
  ASEAN: "Association of Southeast Asian Nations",
  AU: "African Union",
  AUKUS: "AUKUS",
  BRICS: "BRICS",
  CICA: "Conference on Interaction and Confidence-Building Measures in Asia",
  CIS: "Commonwealth of Independent States",
  COE: "Council of Europe",
  CSTO: "Collective Security Treaty Organization",
  EAEU: "Eurasian Economic Union",
  ECOWAS: "Economic Community of West African States",
  EU: "European Union",
  G20: "Group of Twenty",
  G7: "Group of Seven",
  GCC: "Gulf Cooperation Council",
  IAEA: "International Atomic Energy Agency",
  ICC: "International Criminal Court",
  ICJ: "International Court of Justice",
  IMF: "International Monetary Fund",
  INTERPOL: "Interpol",
  LAS: "League of Arab States",
  MERCOSUR: "Mercosur",
  NATO: "North Atlantic Treaty Organization",
  OAS: "Organization of American States",
  OIC: "Organisation of Islamic Cooperation",
  OPCW: "Organisation for the Prohibition of Chemical Weapons",
  OPEC: "Organization of the Petroleum Exporting Countries",
  OSCE: "Organization for Security and Co-operation in Europe",
  OTS: "Organization of Turkic States",
  SADC: "Southern African Development Community",
  SCO: "Shanghai Cooperation Organisation",
  UN: "United Nations",
  WBG: "World Bank Group",
  WHO: "World Health Organization",
  WTO: "World Trade Organization",
} as const;

export type Organisation = keyof typeof ORGANISATIONS;

/** Narrows the first part of an actor's id to an organisation. */
export function isOrganisation(id: string): id is Organisation {
  return Object.hasOwn(ORGANISATIONS, id);
}

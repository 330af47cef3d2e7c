// Who is meant: the countries, organisations, media and groups that a text names, who acts for them, office-holders, persons introduced by office,
// and what pronouns stand for.
export { withPersons } from "./apposition.ts";
export { type Around, around } from "./around.ts";
export { type CountryMention, findCountries } from "./countries.ts";
export { gazetteer } from "./gazetteer.ts";
export { findHolders, type HolderMention } from "./holders-in-text.ts";
export type { Mention as ActorMention } from "./mention.ts";
export { findMentions, type MentionOptions } from "./mentions.ts";
export { type OfficeHolder, officeHolders } from "./office-holders.ts";
export { type OwnActors, ownActors } from "./own.ts";
export { findNamed, findPeople, type People } from "./people.ts";
export type { Skipped } from "./petrarch.ts";

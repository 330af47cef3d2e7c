// Who is meant: the countries and organisations that a text names, who acts for them, office-holders, and persons introduced by office.
export { withPersons } from "./apposition.ts";
export { type Around, around } from "./around.ts";
export { type CountryMention, findCountries } from "./countries.ts";
export { gazetteer } from "./gazetteer.ts";
export { findHolders, type HolderMention } from "./holders-in-text.ts";
export { type OfficeHolder, officeHolders } from "./office-holders.ts";
export { findNamed, findPeople, type People } from "./people.ts";

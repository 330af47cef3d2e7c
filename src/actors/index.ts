// Who is meant: the countries that a text names, who acts for them, and the persons it introduces by office.
export { type Around, around } from "./around.ts";
export { type CountryMention, findCountries } from "./countries.ts";
export { gazetteer } from "./gazetteer.ts";
export { findNamed, findPeople, type People } from "./people.ts";

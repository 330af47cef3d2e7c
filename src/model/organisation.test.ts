import { expect, test } from "vitest";
import { countryOf } from "./actor.ts";
import { country } from "./country.ts";
import { isOrganisation, ORGANISATIONS } from "./organisation.ts";

test.each(Object.keys(ORGANISATIONS))("%s is no country", (id) => {
  expect(countryOf(id)).toBeUndefined();
  expect(countryOf(`${id}.MIL`)).toBeUndefined();
  expect(country(id)).toBeUndefined();
});

test.each(["RUS", "KAZ", "SUN", "XKX", "toString", ""])("%j is no organisation", (id) => {
  expect(isOrganisation(id)).toBe(false);
  expect(countryOf(`${id}.GOV`)).toBe(/^[A-Z]{3}$/.test(id) ? id : undefined);
});

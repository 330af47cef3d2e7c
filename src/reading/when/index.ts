export { dateOf, type When } from "./date-of.ts";
export { type Dated, findDates } from "./dates.ts";
export { type Place, placeOf } from "./place-of.ts";
export { findQuantities } from "./quantities.ts";
export type { Said } from "./rules.ts";

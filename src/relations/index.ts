// How two countries get on: what was claimed between them, counted and weighed by month.
export { type Months, months, type Period } from "./months.ts";

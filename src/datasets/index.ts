// Event data coded by others: how each kind of file is recognised, and how its rows become events. Plans are data; a store carries them out.
export type { Format } from "./format.ts";
export type { Head, ImportOptions } from "./head.ts";
export { type Mapping, toMapping } from "./mapping.ts";
export { mutualActs } from "./mutual.ts";
export type { Plan, Refusal } from "./plan.ts";
export { FORMAT_NAMES, FORMATS, planFor } from "./recognise.ts";

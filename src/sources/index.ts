// From a file, a folder, a page or a feed of rows to Documents, or the reasons why there are none.
export { decode } from "./charset.ts";
export { extract } from "./extract.ts";
export { fetchPage } from "./fetch.ts";
export { type DetectedLanguage, detectLanguage } from "./language.ts";
export { type OpenOptions, open } from "./open.ts";
export type { Outcome, Raw, Rejected } from "./raw.ts";
export { rejected } from "./raw.ts";

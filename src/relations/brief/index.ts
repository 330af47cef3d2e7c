// A dated, sourced page on one relation: facts, words in three languages, Markdown and HTML.
export { type Answer, askBrief } from "./ask.ts";
export { type Brief, brief } from "./brief.ts";
export { type Asked, gather } from "./gather.ts";
export { html } from "./html.ts";
export type { BriefInput } from "./input.ts";
export { WORDS } from "./languages.ts";
export { markdown } from "./markdown.ts";
export { page } from "./page.ts";

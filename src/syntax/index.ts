// From a text to its sentences and tokens; tags and trees follow here.
export { splitSentences } from "./sentences.ts";
export { isWord, splitTokens } from "./tokens.ts";

// Who says what in a parsed document: the chain of voices for each word.

export type { Attribution } from "./attribution.ts";
export type { Heard } from "./chain.ts";
export { readVoices, type Voices } from "./read-voices.ts";
export { reportingOf } from "./reporting.ts";
export { type Spoken, scoreAttributions, shares, type Tally } from "./score.ts";

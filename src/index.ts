// The whole public API, in reading order: the nouns, the road of a sentence, what is kept, what is measured.

export * from "./actors/index.ts";
export * from "./lang/index.ts";
export * from "./model/index.ts";
export * from "./reading/index.ts";
export * from "./relations/index.ts";
export * from "./server/index.ts";
export * from "./sources/index.ts";
export * from "./store/index.ts";
export * from "./syntax/index.ts";

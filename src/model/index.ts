// The nouns that every folder shares: documents, actors, claims, events, and the field's own tables of types, codes and countries.
export * from "./actor.ts";
export * from "./cameo.ts";
export * from "./claim.ts";
export * from "./country.ts";
export * from "./document.ts";
export * from "./dyad.ts";
export * from "./event.ts";
export * from "./event-context.ts";
export * from "./event-type.ts";
export * from "./interval.ts";
export * from "./lang.ts";
export * from "./organisation.ts";
export * from "./quantity.ts";
export * from "./sentence.ts";
export * from "./tie.ts";

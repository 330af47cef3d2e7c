// How good a reader is against sentences that were annotated by hand.
export { dyadsOf, type ScoredEvent, scoredActor } from "./keys.ts";
export { type EventScore, f1, precision, recall, scoreEvents, type Tally } from "./score.ts";

import type { EventType, Quad } from "./event-type.ts";
import type { Interval } from "./interval.ts";

/** Where an event comes from: matched from claims, or imported as coded by others. Never mixed in silence. */
export const DATASETS = ["reports", "gdelt", "icews", "polecat", "acled", "keds", "plover"] as const;
export type Dataset = (typeof DATASETS)[number];

/** The innermost voice that independent claims of an event go back to: seven outlets that cite one agency are one origin. */
export interface Origin {
  /** An actor's id, or the outlet's name when the text speaks in its own voice; absent for hearsay. */
  readonly actor?: string;
  /** Ids of the claims that go back to it. */
  readonly claims: readonly string[];
}

/**
 * attested: a party speaks of its own act, or two origins and no denial; reported: one named origin; hearsay: no named
 * origin; contested: denied by a party or by another origin.
 */
export const STANDINGS = ["attested", "reported", "hearsay", "contested"] as const;
export type Standing = (typeof STANDINGS)[number];

/** What happened, as matched from claims (dataset `reports`) or as imported. */
export interface Event {
  readonly id: string;
  readonly dataset: Dataset;
  readonly type: EventType;
  readonly mode?: string;
  readonly cameo?: string;
  readonly intensity: number;
  readonly quad: Quad;
  readonly initiator: readonly string[];
  readonly recipient: readonly string[];
  readonly at: Interval;
  readonly place?: string;
  readonly origins: readonly Origin[];
  /** Ids of the claims that deny it. */
  readonly denials: readonly string[];
  readonly standing?: Standing;
  readonly url?: string;
}

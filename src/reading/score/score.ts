import { dyadsOf, listed, type ScoredEvent, scoredActor } from "./keys.ts";

/** How many were right, found and wanted. */
export interface Tally {
  readonly hit: number;
  readonly coded: number;
  readonly gold: number;
}

/** How often two readings of the same event agree. */
export interface Agreement {
  readonly same: number;
  readonly of: number;
}

/** What the events of sentences are worth against those annotated by hand. */
export interface EventScore {
  readonly sentences: number;
  /** Type and both actors. */
  readonly events: Tally;
  /** Both actors, whatever the type. */
  readonly dyads: Tally;
  /** Sentences without an event, and those of them that got one. */
  readonly empty: Agreement;
  readonly reality: Agreement;
  readonly negated: Agreement;
  /** Whether anybody is said to say so. */
  readonly attributed: Agreement;
  readonly outermost: Agreement;
}

/** Scores sentences that are in the same order in both lists. Dyads count once a sentence; readings are compared where the event is right. */
export function scoreEvents(gold: readonly (readonly ScoredEvent[])[], coded: readonly (readonly ScoredEvent[])[]): EventScore {
  const tally = () => ({ hit: 0, coded: 0, gold: 0 });
  const agreement = () => ({ same: 0, of: 0 });
  const events = tally();
  const dyads = tally();
  const empty = agreement();
  const compared = { reality: agreement(), negated: agreement(), attributed: agreement(), outermost: agreement() };
  for (const [n, wanted] of gold.entries()) {
    const want = byDyad(wanted);
    const got = byDyad(coded[n] ?? []);
    count(events, new Set(want.keys()), new Set(got.keys()));
    const actors = (keys: Iterable<string>) => new Set([...keys].map((key) => key.slice(key.indexOf(" ") + 1)));
    count(dyads, actors(want.keys()), actors(got.keys()));
    if (wanted.length === 0) {
      empty.of++;
      if (got.size > 0) empty.same++;
    }
    for (const [key, event] of got) {
      const truth = want.get(key);
      if (truth?.reality !== undefined) compare(compared, truth, event);
    }
  }
  return { sentences: gold.length, events, dyads, empty, ...compared };
}

function byDyad(events: readonly ScoredEvent[]): Map<string, ScoredEvent> {
  return new Map(events.flatMap((event) => dyadsOf(event).map((key) => [key, event] as const)));
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

function count(tally: Writable<Tally>, want: ReadonlySet<string>, got: ReadonlySet<string>): void {
  tally.gold += want.size;
  tally.coded += got.size;
  for (const key of got) if (want.has(key)) tally.hit++;
}

type Compared = Record<"reality" | "negated" | "attributed" | "outermost", Writable<Agreement>>;

function compare(compared: Compared, truth: ScoredEvent, event: ScoredEvent): void {
  const check = (name: keyof Compared, same: boolean) => {
    compared[name].of++;
    if (same) compared[name].same++;
  };
  const voices = [listed(truth.voices), listed(event.voices)] as const;
  check("reality", (event.reality ?? "actual") === truth.reality);
  check("negated", (event.negated ?? false) === (truth.negated ?? false));
  check("attributed", voices[0].length > 0 === voices[1].length > 0);
  const [outermost, own] = [voices[0][0], voices[1][0]];
  if (outermost !== undefined) check("outermost", own !== undefined && scoredActor(own) === scoredActor(outermost));
}

/** The share that was right of what was found, as a part of one; 0 where nothing was. */
export function precision({ hit, coded }: Tally): number {
  return coded === 0 ? 0 : hit / coded;
}

/** The share that was found of what was wanted. */
export function recall({ hit, gold }: Tally): number {
  return gold === 0 ? 0 : hit / gold;
}

/** The harmonic mean of precision and recall. */
export function f1(tally: Tally): number {
  const { hit, coded, gold } = tally;
  return coded + gold === 0 ? 0 : (2 * hit) / (coded + gold);
}

/** An ordered pair of countries: what `initiator` does to `recipient`. */
export interface Dyad {
  readonly initiator: string;
  readonly recipient: string;
}

/** An unordered pair of countries, the alphabetically first one first: both directions of a dyad. */
export interface Relation {
  readonly a: string;
  readonly b: string;
}

/** The relation between two countries, whichever is named first. Throws a RangeError when they are the same. */
export function relation(one: string, other: string): Relation {
  if (one === other) throw new RangeError(`a relation needs two countries: ${one}-${other}`);
  return one < other ? { a: one, b: other } : { a: other, b: one };
}

/** Reads `KAZ-RUS`. Throws a RangeError with the value when it is no pair of alpha-3 codes. */
export function dyad(text: string): Dyad {
  const match = /^([A-Z]{3})-([A-Z]{3})$/i.exec(text);
  if (!match?.[1] || !match[2]) throw new RangeError(`not a dyad: ${text} (expected two alpha-3 codes, as in KAZ-RUS)`);
  return { initiator: match[1].toUpperCase(), recipient: match[2].toUpperCase() };
}

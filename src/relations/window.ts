import type { Store } from "../store/store.ts";

/** A data set and the months that all its relations are compared over. */
export interface Compared {
  readonly source: string;
  /** First and last month: `2012-01`. */
  readonly from: string;
  readonly to: string;
}

/** Months that are compared unless it is said which. */
const MONTHS = 24;

/**
 * What is compared when only a part is said: the data set with most events, and its last two years. Undefined when the store has no events
 * at all. Throws a RangeError on a data set that it has not.
 */
export async function comparedIn(
  store: Pick<Store, "coverage">,
  { source, from, to }: { readonly source?: string; readonly from?: string; readonly to?: string },
): Promise<Compared | undefined> {
  const coverage = await store.coverage();
  const chosen = source === undefined ? coverage[0] : coverage.find((one) => one.source === source);
  if (!chosen && source !== undefined && coverage.length > 0)
    throw new RangeError(`no such data set in this store: ${source} (there are ${coverage.map((one) => one.source).join(", ")})`);
  if (!chosen) return undefined;
  const last = to?.slice(0, 7) ?? chosen.last.slice(0, 7);
  const first = from?.slice(0, 7) ?? latest(back(last, MONTHS - 1), chosen.first.slice(0, 7));
  if (first > last) throw new RangeError(`the window ends before it begins: ${first} to ${last}`);
  return { source: chosen.source, from: first, to: last };
}

function back(month: string, by: number): string {
  const place = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 - by;
  return `${String(Math.floor(place / 12)).padStart(4, "0")}-${String((place % 12) + 1).padStart(2, "0")}`;
}

const latest = (one: string, other: string) => (one > other ? one : other);

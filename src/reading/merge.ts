import type { CountryMention } from "../actors/index.ts";

/** Mentions of two kinds in order; of two over one another the first kind. */
export function merge(ones: readonly CountryMention[], others: readonly CountryMention[]): CountryMention[] {
  if (others.length === 0) return [...ones];
  const free = others.filter((other) => !ones.some(({ phrase }) => phrase.from < other.to && other.from < phrase.to));
  return [...ones, ...free].sort((a, b) => a.from - b.from);
}

import type { Tag } from "../../syntax/lexicon-file.ts";

/** How the classes of ambiguity are kept few. */
export interface ClassRules {
  /** Features in the order in which they are dropped from a class that is rare, a step each. */
  readonly drop: readonly (readonly string[])[];
  /** Classes with fewer forms are rare; a class with a closed part of speech is none. */
  readonly least: number;
}

const CLOSED: ReadonlySet<string> = new Set(["DET", "PRON", "ADP", "AUX", "CCONJ", "SCONJ", "PART", "NUM"]);

/**
 * The class of each entry, of no more than a few thousand: the set of its tags, with features dropped step by step while fewer than
 * `least` forms have that set; in the last step the parts of speech alone. Class 0 is the empty set.
 */
export function classesOf(
  entries: readonly (readonly Tag[])[],
  formsOf: Uint32Array,
  rules: ClassRules,
): { readonly classes: readonly (readonly Tag[])[]; readonly classOf: Uint32Array } {
  const classes: (readonly Tag[])[] = [[]];
  const places = new Map<string, number>([["", 0]]);
  const classOf = new Uint32Array(entries.length);
  let waiting = entries.flatMap((tags, entry) => (tags.length > 0 ? [entry] : []));
  for (let step = 0; step <= rules.drop.length + 1; step++) {
    const dropped = step > rules.drop.length ? undefined : new Set(rules.drop.slice(0, step).flat());
    const groups = new Map<string, { tags: readonly Tag[]; entries: number[]; forms: number }>();
    for (const entry of waiting) {
      const tags = reduced(entries[entry] ?? [], dropped);
      const key = tags.map((tag) => `${tag.upos} ${tag.feats}`).join("\n");
      const group = groups.get(key) ?? { tags, entries: [], forms: 0 };
      group.entries.push(entry);
      group.forms += formsOf[entry] ?? 0;
      groups.set(key, group);
    }
    waiting = [];
    for (const [key, group] of groups) {
      const keep =
        !dropped ||
        group.forms >= rules.least ||
        places.has(key) ||
        (step === 0 && group.tags.some((tag) => CLOSED.has(tag.upos)));
      if (!keep) {
        waiting.push(...group.entries);
        continue;
      }
      const place = places.get(key) ?? classes.length;
      if (place === classes.length) {
        classes.push(group.tags);
        places.set(key, place);
      }
      for (const entry of group.entries) classOf[entry] = place;
    }
  }
  return { classes, classOf };
}

/** Without the features that are dropped; without any for `undefined`. */
function reduced(tags: readonly Tag[], dropped: ReadonlySet<string> | undefined): readonly Tag[] {
  const lines = new Map<string, Tag>();
  for (const { upos, feats } of tags) {
    const kept = !dropped ? "" : dropped.size === 0 ? feats : keptOf(feats, dropped);
    lines.set(`${upos} ${kept}`, { upos, feats: kept });
  }
  return [...lines.keys()].sort().flatMap((line) => lines.get(line) ?? []);
}

function keptOf(feats: string, dropped: ReadonlySet<string>): string {
  return feats
    .split("|")
    .filter((feature) => !dropped.has(feature.slice(0, feature.indexOf("="))))
    .join("|");
}

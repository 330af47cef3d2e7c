import type { Language } from "../lang/language.ts";
import { around } from "./around.ts";
import type { Scene } from "./hits.ts";
import type { Introduced } from "./party.ts";

/** Whom a document introduces by name, for finding them where the name stands alone. */
export interface Remembered {
  /** Who bears the name whose last word stands at `token`, with its first word. */
  at(scene: Scene, token: number): { readonly who: Introduced; readonly first: number } | undefined;
}

/** A family name shorter than this is too easily another word. */
const SHORTEST = 4;

const LAST_WORD = /[\p{L}\p{M}\p{N}]+$/u;

/**
 * Keeps persons by their family name and other names as a whole, without the endings of cases; a name that two actors bear is nobody's. Somebody of
 * no known country ("Sprecher Omarow") counts where nobody else has the name.
 */
export function remember(introduced: Iterable<Introduced>, language: Language): Remembered {
  const words = around(language);
  const stem = (word: string) => {
    const cut = word.replace(words.endings, "");
    return cut.length >= SHORTEST ? cut : word;
  };
  const byStem = new Map<string, Introduced | undefined>();
  const all = [...introduced];
  for (const who of [
    ...all.filter(({ country }) => country !== undefined),
    ...all.filter(({ country }) => country === undefined),
  ]) {
    const last = LAST_WORD.exec(who.form)?.[0] ?? "";
    if (last.length < SHORTEST || words.sector(last) !== undefined) continue;
    const key = stem(last);
    const known = byStem.get(key);
    if (byStem.has(key) && who.country === undefined) continue;
    byStem.set(key, byStem.has(key) && known?.actor !== who.actor ? undefined : (known ?? who));
  }
  return {
    at(scene, token) {
      const { form = "", upos } = scene.tree.tokens[token] ?? {};
      if (byStem.size === 0 || upos !== "PROPN" || form.length < SHORTEST) return undefined;
      const who = byStem.get(form) ?? byStem.get(stem(form));
      if (!who) return undefined;
      const first = firstOf(scene, token);
      const before = scene.tree.tokens.slice(first, token).map((each) => each.form);
      // "Olga Omarowa" is not "Askar Omarow"
      const same = before.every((word) => who.form.includes(word.slice(0, Math.max(2, word.length - 2))));
      return same && (who.person || sameWords(who.form, [...before, form])) ? { who, first } : undefined;
    },
  };
}

/** Where the name begins whose last word it is. */
function firstOf({ tree, hitAt }: Scene, token: number): number {
  let first = token;
  while (first > 0 && tree.tokens[first - 1]?.upos === "PROPN" && !hitAt(first - 1)) {
    const joined = tree.head(first - 1) === first || tree.head(first) === first - 1 || tree.head(first) === tree.head(first - 1);
    if (!joined) break;
    first--;
  }
  return first;
}

function sameWords(name: string, words: readonly string[]): boolean {
  return name.split(/\s+/).length === words.length;
}

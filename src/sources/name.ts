import { anyOf, words } from "./labels.ts";

/** A capital and small letters, hyphens inside ("Kassym-Jomart", "McCarthy"), or an initial; "ASTANA" is a dateline and no name. */
const WORD = "\\p{Lu}(?:\\.|[\\p{L}\\p{M}'’-]*\\p{Ll})";
const NAME = `${WORD}(?:\\s+(?:(?:${anyOf(words("particle"))})\\s+)*${WORD}){1,3}`;
const NAMES = new RegExp(`^${NAME}(?:(?:\\s*,\\s*|\\s+(?:${anyOf(words("and"))})\\s+)${NAME})*`, "u");
const INLINE = new RegExp(`^(${NAME})\\.\\s+(?=[\\p{Lu}\\d„“"«»’'‚])`, "u");
const LABEL = new RegExp(`^(?:${anyOf(words("byline", "start"))})\\s+`, "iu");
/** With their capitals: "And" begins a sentence, "and" joins two authors. */
const NOBODY = new Set(words("noname"));

/** One or more names at the start of a line: two or more capitalised words each, none of them a word that begins sentences. */
export function namesAt(line: string): string | undefined {
  const names = NAMES.exec(line)?.[0];
  return names !== undefined && isSomebody(names) ? names : undefined;
}

/** "Alexander Männer. Die Beziehungen ...": the author before the first sentence, and the length of what is not the body. */
export function inlineByline(line: string): { readonly name: string; readonly length: number } | undefined {
  const match = INLINE.exec(line);
  return match?.[1] !== undefined && isSomebody(match[1]) ? { name: match[1], length: match[0].length } : undefined;
}

/** "Von Anna Schmidt, Astana" on a line of its own names Anna Schmidt; "Von Anfang an war klar ..." names nobody. */
export function labelledByline(line: string): string | undefined {
  const label = LABEL.exec(line);
  if (!label || line.length > 120) return undefined;
  const rest = line.slice(label[0].length);
  const names = namesAt(rest);
  return names !== undefined && /^\s*($|[,|·•–—/(-])/.test(rest.slice(names.length)) ? names : undefined;
}

/** A byline as a field has it, without the word before the name. */
export function plainByline(byline: string | undefined): string | undefined {
  const bare = byline
    ?.trim()
    .replace(LABEL, "")
    .replace(/[.,;\s]+$/, "");
  return bare === "" ? undefined : bare;
}

function isSomebody(names: string): boolean {
  return !names.split(/[\s,]+/).some((word) => NOBODY.has(word));
}

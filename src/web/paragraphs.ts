import type { Span } from "./api.ts";

/** One paragraph of a text: every line that says something, with its offsets, without the line ends around it. */
export function paragraphs(text: string): readonly (Span & { text: string })[] {
  return [...text.matchAll(/[^\r\n]+/g)]
    .filter((match) => match[0].trim() !== "")
    .map((match) => ({ from: match.index, to: match.index + match[0].length, text: match[0] }));
}

/** Which paragraph a place lies in, or the last one that begins before it; 0 when there is none. */
export function paragraphAt(all: readonly Span[], place: number): number {
  const after = all.findIndex((paragraph) => paragraph.from > place);
  return Math.max(0, (after === -1 ? all.length : after) - 1);
}

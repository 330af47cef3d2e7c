import type { Span } from "../model/sentence.ts";

/** One line of a text without the blanks around it; `from` and `to` are its offsets in the whole. */
export interface Line extends Span {
  readonly text: string;
}

/** The lines of a text, empty ones too, whatever ends them. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g)) {
    if (match.index === text.length && match[0] === "" && lines.length > 0) break;
    const line = match[1] ?? "";
    const trimmed = line.trim();
    const from = match.index + line.length - line.trimStart().length;
    lines.push({ from, to: from + trimmed.length, text: trimmed });
  }
  return lines;
}

/** Whether a line ends as a sentence does, with its closing quotation mark or bracket after it. */
export function endsSentence(line: string): boolean {
  return /[.!?…:;]["'”“’‘»«›‹)\]]*$/.test(line);
}

import type { Token } from "../model/sentence.ts";
import { type Bar, barsOf } from "./tree-bars.ts";

/** Two characters a level; one where the tree is deep. */
const DEEP = 16;

/**
 * The dependency tree of a sentence for a terminal: a line a word in the order of the sentence, at the left the arcs, at the
 * right form, relation, part of speech, lemma and features. Each head stands at the bar from which its dependents branch
 * off; a word without a head begins at the left edge. No line is wider than `width`, unless its arcs are.
 */
export function drawTree(tokens: readonly Token[], width = 100): string {
  const bars = barsOf(tokens);
  const columns = bars.reduce((most, { column }) => Math.max(most, column + 1), 0);
  const step = columns > DEEP ? 1 : 2;
  const arcs = drawArcs(tokens, bars, columns * step, step);
  const columnsOf = tokens.map((token) => [
    token.form,
    token.deprel ?? "",
    token.upos ?? "",
    token.lemma ?? "",
    token.feats ?? "",
  ]);
  const widths = LIMITS.map((limit, n) =>
    columnsOf.reduce((most, cells) => Math.min(limit, Math.max(most, lengthOf(cells[n] ?? ""))), 0),
  );
  return tokens
    .map((_, n) => {
      const cells = (columnsOf[n] ?? []).map((cell, i) => padded(cell, widths[i] ?? 0));
      return cut(`${arcs[n] ?? ""} ${cells.join("  ")}`.trimEnd(), width);
    })
    .join("\n");
}

/** The widest that form, relation, part of speech, lemma and features may be. */
const LIMITS = [28, 14, 5, 24, 80];

function drawArcs(tokens: readonly Token[], bars: readonly Bar[], width: number, step: number): string[] {
  const grid = tokens.map(() => Array<string>(width).fill(" "));
  const barOf = new Map(bars.map((bar) => [bar.head, bar]));
  const put = (row: number, x: number, mark: string) => {
    const line = grid[row];
    if (line && x < width) line[x] = mark;
  };
  for (const { column, first, last } of bars) for (let row = first; row <= last; row++) put(row, column * step, "│");
  for (const [row, token] of tokens.entries()) {
    const own = barOf.get(row);
    const above = barOf.get((token.head ?? 0) - 1);
    const from = above ? above.column * step : -1;
    const to = own ? own.column * step : width;
    for (let x = from + 1; x < width; x++) if (x < to || x > to) if (grid[row]?.[x] === " ") put(row, x, "─");
    if (above) put(row, from, row === above.first ? "╭" : row === above.last ? "╰" : "├");
    if (own) put(row, to, NODE[`${own.first < row}${own.last > row}`] ?? "─");
  }
  return grid.map((line) => line.join(""));
}

/** A head at its bar, by whether dependents stand above and below. */
const NODE: Readonly<Record<string, string>> = { truetrue: "┼", truefalse: "┴", falsetrue: "┬" };

function lengthOf(text: string): number {
  return [...text.replace(/\p{M}/gu, "")].length;
}

function padded(text: string, width: number): string {
  const shown = lengthOf(text) > width ? `${[...text].slice(0, Math.max(0, width - 1)).join("")}…` : text;
  return shown + " ".repeat(Math.max(0, width - lengthOf(shown)));
}

function cut(line: string, width: number): string {
  return lengthOf(line) > width ? `${[...line].slice(0, width - 1).join("")}…` : line;
}

import type { Article } from "./article.ts";
import { readFoot } from "./foot.ts";
import { type Known, readHead } from "./head.ts";
import { linesOf } from "./lines.ts";

/**
 * Reads an article out of plain text that may hold the remains of a page. The body is one slice of the text as it was found;
 * only where a line of the page stands between paragraphs are whole lines left out of it.
 */
export function readText(text: string, known: Known): Article {
  const lines = linesOf(text);
  const head = readHead(lines, known);
  const body = lines.filter((line) => line.from >= head.start || line.to > head.start);
  const foot = readFoot(body.map((line) => (line.from < head.start ? cut(line, head.start) : line)));
  return {
    text: foot.runs.map(({ from, to }) => text.slice(from, to)).join("\n\n"),
    title: known.title ?? head.title,
    byline: head.byline ?? foot.byline,
    outlet: foot.outlet,
    published: foot.published ?? head.published,
    tags: foot.tags,
    sources: foot.sources,
  };
}

function cut(line: { from: number; to: number; text: string }, start: number) {
  return { from: start, to: line.to, text: line.text.slice(start - line.from) };
}

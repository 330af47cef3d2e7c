import type { Article } from "./article.ts";
import { fromFields } from "./fields.ts";

/** The fields above the body, and the body as it was found. */
export interface FrontMatter {
  readonly fields: Article;
  readonly body: string;
}

/**
 * Parts a block of `key: value` lines between two lines of three hyphens from the body below it. A block that is not closed,
 * or that holds a line of another form, is no front matter: `undefined`, and the whole is text.
 */
export function frontMatter(text: string): FrontMatter | undefined {
  const block = /^\uFEFF?\s*---[ \t]*\r?\n(?:(.*?)\r?\n)?---[ \t]*(?:\r?\n|$)/s.exec(text);
  if (!block) return undefined;
  const pairs: [string, string][] = [];
  for (const line of (block[1] ?? "").split(/\r?\n/)) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const pair = /^([A-Za-z][\w-]*)\s*:(?:\s+(.*))?$/.exec(line);
    if (!pair?.[1]) return undefined;
    pairs.push([pair[1], unquoted(pair[2]?.trim() ?? "")]);
  }
  return { fields: fromFields(pairs), body: text.slice(block[0].length) };
}

function unquoted(value: string): string {
  const quote = /^(["'])(.*)\1$/.exec(value);
  const list = /^\[(.*)\]$/.exec(value);
  return quote?.[2] ?? list?.[1] ?? value;
}

import type { Token } from "../model/sentence.ts";

const TOKEN = /['’]s(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+|[^\s]/gu;

/** The words and marks of a stretch of text in order; hyphens and an English 's stand alone. */
export function splitTokens(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  for (const { 0: form, index } of text.slice(from, to).matchAll(TOKEN))
    tokens.push({ form, from: from + index, to: from + index + form.length });
  return tokens;
}

/** Whether a token is a word or a number, and no mark. */
export function isWord(form: string): boolean {
  return /^[\p{L}\p{N}]/u.test(form);
}

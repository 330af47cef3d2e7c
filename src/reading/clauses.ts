import { around } from "../actors/index.ts";
import type { Language } from "../lang/language.ts";
import type { Span, Token } from "../model/sentence.ts";
import { matches } from "./matches.ts";

/**
 * The clauses of a sentence in order: each begins at a comma, semicolon or dash with the conjunction or pronoun after it, or
 * at a conjunction that needs no comma ("said [that] Russia"). Together they are the sentence.
 */
export function splitClauses(text: string, sentence: Span, tokens: readonly Token[], language: Language): Span[] {
  const words = around(language);
  const starts = new Set([sentence.from]);
  for (const { index } of matches(language.clauseStart, text.slice(sentence.from, sentence.to)))
    starts.add(sentence.from + index);
  for (const [i, { form, from }] of tokens.entries()) {
    if (form === ";") starts.add(from);
    const before = tokens[i - 1]?.form ?? "";
    if (i > 0 && words.is("subordinate", form) && !words.is("subordinate", before) && !words.is("preposition", before))
      starts.add(from);
  }
  const sorted = [...starts].sort((a, b) => a - b);
  return sorted.map((from, i) => ({ from, to: sorted[i + 1] ?? sentence.to }));
}

import { readFileSync } from "node:fs";
import type { Token } from "../model/sentence.ts";
import { readConllu } from "../syntax/conllu.ts";

/** A sentence to learn from, words in order, as the treebank has it. */
export interface Example {
  readonly tokens: readonly Token[];
  readonly forms: readonly string[];
  readonly upos: readonly string[];
  /** As CoNLL-U writes them, "_" for none. */
  readonly feats: readonly string[];
  /** From 1; 0 is the root. */
  readonly heads: readonly number[];
  readonly relations: readonly string[];
  /** Which treebank it comes from: its habits are learned apart. */
  readonly bank: string;
}

/** The sentences of a CoNLL-U file; empty nodes are passed over. Throws for a sentence with a word that has no head. */
export function readBank(file: string, bank: string): Example[] {
  return [...readConllu(readFileSync(file, "utf8"))].map(({ tokens, line }) => ({
    tokens,
    forms: tokens.map(({ form }) => form),
    upos: tokens.map(({ upos = "X" }) => upos),
    feats: tokens.map(({ feats = "_" }) => feats),
    heads: tokens.map(({ head, form }) => {
      if (head === undefined) throw new Error(`a word without a head: ${form} (sentence of line ${line} of ${file})`);
      return head;
    }),
    relations: tokens.map(({ deprel = "dep" }) => deprel),
    bank,
  }));
}

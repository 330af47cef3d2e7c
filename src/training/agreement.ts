import { type ConlluSentence, commentOf } from "../syntax/conllu.ts";

/** How far two annotations of the same sentences agree. */
export interface Agreement {
  readonly sentences: number;
  readonly words: number;
  /** Words with the same part of speech; each of these is at most `words`. */
  readonly upos: number;
  /** Words with the same head (UAS). */
  readonly heads: number;
  /** Words with the same head and the same relation, subtypes left out (LAS): `obl:agent` is `obl`. */
  readonly relations: number;
  /** Words with the same head and the same relation with its subtype. */
  readonly labels: number;
}

/**
 * Compares each sentence of `second` with the one of the same `sent_id` in `first`, marks included. A sentence that `first`
 * has not, or has in other words, throws.
 */
export function agreementOf(first: Iterable<ConlluSentence>, second: Iterable<ConlluSentence>): Agreement {
  const known = new Map([...first].map((sentence) => [commentOf(sentence, "sent_id"), sentence.tokens]));
  const sum = { sentences: 0, words: 0, upos: 0, heads: 0, relations: 0, labels: 0 };
  for (const sentence of second) {
    const id = commentOf(sentence, "sent_id");
    const before = known.get(id);
    if (!before) throw new Error(`annotated once only: ${id ?? "a sentence without sent_id"} (line ${sentence.line})`);
    const forms = (tokens: readonly { readonly form: string }[]) => tokens.map(({ form }) => form).join(" ");
    if (forms(before) !== forms(sentence.tokens))
      throw new Error(`other words: ${forms(sentence.tokens)} (line ${sentence.line})`);
    sum.sentences++;
    for (const [n, one] of before.entries()) {
      const other = sentence.tokens[n];
      const sameHead = one.head === other?.head;
      sum.words++;
      if (one.upos === other?.upos) sum.upos++;
      if (sameHead) sum.heads++;
      if (sameHead && universal(one.deprel) === universal(other?.deprel)) sum.relations++;
      if (sameHead && one.deprel === other?.deprel) sum.labels++;
    }
  }
  return sum;
}

/** "nsubj:pass" is a kind of "nsubj". */
const universal = (relation: string | undefined): string | undefined => relation?.split(":")[0];

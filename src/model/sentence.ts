/** A part of a text: UTF-16 offsets into the document's text, `to` exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** One word of a parsed sentence, in the terms of Universal Dependencies. */
export interface Token extends Span {
  /** The characters from `from` to `to`; of a word inside a contraction, the word it stands for ("im" holds "in" and "dem"). */
  readonly form: string;
  /**
   * The written token that holds this word, where one token is several words. "in" and "dem" of "im" both have its span, and
   * `within` is the same; "do" and "n't" of "don't" have spans of their own, and `within` is the whole.
   */
  readonly within?: Span;
  readonly lemma?: string;
  /** Universal part of speech: NOUN, VERB, PROPN ... */
  readonly upos?: string;
  /** Features as CoNLL-U writes them: `Case=Dat|Number=Sing`. */
  readonly feats?: string;
  /** Place of the head in the sentence, counted from 1; 0 for the root. */
  readonly head?: number;
  /** Relation to the head: `nsubj`, `obl:mit` ... */
  readonly deprel?: string;
}

/** A sentence of a document, with tokens once something has parsed it. */
export interface Sentence extends Span {
  /** Place in the document, counted from 0. */
  readonly n: number;
  readonly tokens?: readonly Token[];
}

import type { Lang } from "../model/lang.ts";
import type { Token } from "../model/sentence.ts";

/** What gives the words of sentences their tags, lemmas and tree. */
export interface Parser {
  readonly lang: Lang;
  /** What a parse is known by in the store and in files: name and version of the model. */
  readonly name: string;
  /**
   * The same words with `lemma`, `upos`, `feats`, `head` and `deprel`; the form and the offsets stay as they are given. Each
   * sentence that has words gets one root and no cycle. Several sentences at once are faster than one by one.
   */
  parse(sentences: readonly (readonly Token[])[]): Token[][];
}

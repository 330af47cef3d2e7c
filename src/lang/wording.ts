/** How written tokens are cut into words, as the treebanks of the language have them. */
export interface Wording {
  /** What is written as one token and is several words, lower case: "im" is "in dem", "don't" is "do n't". */
  readonly contractions: ReadonlyMap<string, readonly string[]>;
  /** An ending that is a word of its own, in one written token with what it hangs on: "'s" of "Russia's". */
  readonly clitic: RegExp | undefined;
  /** An ending that is a token of its own: "'s" of "gibt's". */
  readonly cutOff: RegExp | undefined;
  /** "Darius' Sohn": a genitive's mark after s belongs to the word, or is a word of it ("students'"). */
  readonly genitive: "same" | "word" | "none";
  /** "US-Präsident" is three words, or one. */
  readonly hyphen: "parts" | "whole";
  /** Beginnings that no hyphen cuts off, lower case: "anti-war" stays one word. */
  readonly prefixes: ReadonlySet<string>;
  /** "2013-2014" is three words, or one. */
  readonly range: "parts" | "whole";
  /** "т.е." is two words, "U.S." is one. */
  readonly initials: "parts" | "whole";
  /** "3." is one word before another. */
  readonly ordinalStop: boolean;
  /** "600 000" is one word. */
  readonly spacedThousands: boolean;
  /** "!!" is one mark. */
  readonly markRuns: "parts" | "whole";
  /** The stop of an abbreviation that ends the sentence belongs to it ("usw."), or is a mark of its own. */
  readonly closingStop: boolean;
  /** Abbreviations after which a sentence may well end; lower case, without the last stop: "usw". */
  readonly closing: ReadonlySet<string>;
}

/** What of it is said in code; patterns are matched against the end of a token, in any case. */
export interface WordGrammar
  extends Pick<
    Wording,
    "genitive" | "hyphen" | "range" | "initials" | "ordinalStop" | "spacedThousands" | "markRuns" | "closingStop"
  > {
  readonly clitic?: RegExp;
  readonly cutOff?: RegExp;
}

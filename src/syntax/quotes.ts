const SINGLE = /^['’‘‚]$/;
const LETTER = /[\p{L}\p{N}]/u;

/** Which single quotes are open, so that a genitive's apostrophe ("Darius' Sohn") is told from the quote that closes. */
export class Quotes {
  #open = false;

  /** A mark of the sentence, at `at`. */
  see(mark: string, sentence: string, at: number): void {
    if (!SINGLE.test(mark)) return;
    this.#open = !LETTER.test(sentence.charAt(at - 1)) && /\S/.test(sentence.charAt(at + 1)) && mark !== "";
  }

  /** Whether the character at `end` is the apostrophe of a word that ends there. */
  isGenitive(word: string, sentence: string, end: number): boolean {
    const mark = sentence.charAt(end);
    if (this.#open || (mark !== "'" && mark !== "’")) return false;
    return /[sxzß]$/i.test(word) && /^\s[\p{L}\p{N}]/u.test(sentence.slice(end + 1, end + 3));
  }
}

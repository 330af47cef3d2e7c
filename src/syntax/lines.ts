/** A list item: "- ...", "• ...", "1. ...", "2) ...", an address. */
const ITEM = /^(?:[-–—•*·▪]\s|\d{1,3}[.)]\s|https?:)/u;
/** What a line that goes on in the next one ends with. */
const GOES_ON = /[,;\-–—(]\s*$/;
const LOWER = /^\p{P}*\p{Ll}/u;

/** No column of print is wider: a longer line is a paragraph. */
const WIDEST = 120;
/** No column of print is narrower: a shorter line is a heading, a byline, an item. */
const NARROWEST = 45;

/**
 * Whether the line break at `at`, with the space that follows it up to `next`, ends a sentence: an empty line does, a new
 * list item does, and so does a line that was not broken for want of room (a heading, a paragraph in one line).
 */
export function endsByLine(text: string, at: number, next: number): boolean {
  if (next >= text.length || text.slice(at + 1, next).includes("\n")) return true;
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const length = at - start;
  const following = text.slice(next, next + 60);
  if (ITEM.test(following)) return true;
  if (GOES_ON.test(text.slice(Math.max(start, at - 8), at)) || LOWER.test(following)) return false;
  if (length <= NARROWEST || length > WIDEST) return true;
  // In a column the first word of the next line would not have fitted; where it would, the line ended for another reason.
  const word = following.search(/\s/);
  return length + 1 + (word < 0 ? following.length : word) <= lengthOfLine(text, next);
}

function lengthOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return (end < 0 ? text.length : end) - from;
}

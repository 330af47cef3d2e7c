/** Features as CoNLL-U writes them, sorted by name without regard to case; each part is "" or features joined by "|". */
export function feats(...parts: readonly string[]): string {
  return parts
    .flatMap((part) => (part === "" ? [] : part.split("|")))
    .sort((a, b) => {
      const [x, y] = [a.toLowerCase(), b.toLowerCase()];
      return x < y ? -1 : x > y ? 1 : 0;
    })
    .join("|");
}

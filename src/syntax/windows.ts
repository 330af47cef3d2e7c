/** A sentence longer than this is parsed in pieces: scoring every arc costs the square of its length. */
export const LONGEST = 160;

/** A mark at which a piece may end without cutting a phrase. */
const MARK = /^[,;:.!?…–—-]$/;

/**
 * The pieces of a sentence of `forms`, as the word at which each begins: at most `LONGEST` words each, ending at the last mark in the
 * second half where there is one.
 */
export function windowsOf(forms: readonly string[]): number[] {
  const starts: number[] = [];
  for (let from = 0; from < forms.length; ) {
    starts.push(from);
    let to = Math.min(forms.length, from + LONGEST);
    if (to < forms.length) {
      let mark = to - 1;
      while (mark > from + LONGEST / 2 && !MARK.test(forms[mark] ?? "")) mark--;
      if (mark > from + LONGEST / 2) to = mark + 1;
    }
    from = to;
  }
  return starts;
}

/** What no word of a language decides: addresses, numbers, runs of marks. One alternative each, the first that matches is taken. */
const SHAPES = {
  /** "https://amt.example/a?b=c", "www.amt.example": without the marks that close the sentence after it. */
  address: String.raw`(?:(?:https?|ftp):\/\/|www\.)[^\s<>"„“”«»]*[^\s<>"„“”«»\p{P}]\/?`,
  mail: String.raw`[\p{L}\p{N}_][\p{L}\p{N}_.+]{0,63}@[\p{L}\p{N}][\p{L}\p{N}-]{0,63}(?:\.[\p{L}\p{N}-]{1,63})*`,
  /** "&#39;&#39;": a quote that was not decoded. */
  entity: String.raw`(?:&(?:#\d{1,6}|[a-z]{2,8});)+`,
  tag: String.raw`[#@][\p{L}_][\p{L}\p{M}\p{N}_]*`,
  face: String.raw`[:;]-?[)(DP](?![\p{L}\p{N}])`,
  /** "AT&T", "OPEC+" */
  firm: String.raw`\p{Lu}{1,4}&\p{Lu}{1,4}(?:['’]\p{L}+)?(?!\p{L})|\p{Lu}{2,8}\+(?![\p{L}\p{N}])`,
  /** "U.S.", "z.B.", "т.е", "Ph.D.", the initials of "А.С.Пушкин". */
  initials: String.raw`\p{Lu}\p{Ll}\.\p{Lu}\.(?![\p{L}\p{N}])|(?:\p{L}\.){2,8}(?![\p{L}\p{N}])|(?:\p{L}\.){1,8}(?:\p{L}(?![\p{L}\p{M}\p{N}'’]))|(?:\p{Lu}\.){1,4}(?=\p{Lu}\p{Ll})`,
  /** "20.000", "3,5", "10:30", "9/11", "3.10.1990", "25jährige", "60qm". */
  number: String.raw`\p{N}+(?:[.,:/]\p{N}+)*[\p{L}\p{M}\p{N}_]*(?:['’][\p{L}\p{M}]+)?(?:[-‑][\p{L}\p{M}\p{N}_]+(?:[.,]\p{N}+)*|[–—]\p{N}+)*`,
  /** "amt.example", "bericht.doc", "presse.amt.example". */
  file: String.raw`[\p{L}\p{N}_][\p{L}\p{N}_-]{1,63}(?:\.[a-z]{2,4}|(?:\.[\p{L}\p{N}_]{2,24}){2,6})(?![\p{L}\p{N}])(?:\/[^\s<>"„“”«»]*[^\s<>"„“”«»\p{P}]\/?)?`,
  /** "gibt 's", "'72" */
  cut: String.raw`['’](?:s|em|\d\ds?)(?![\p{L}\p{N}])`,
  word: String.raw`[\p{L}\p{M}\p{N}_]+(?:[-‑'’ʼ${"`"}][\p{L}\p{M}\p{N}_]+)*`,
  dots: String.raw`\.{2,}|…+`,
  marks: String.raw`[!?]{2,}|[!?]\.\.|-{2,}|${"``"}|''|’’|‘’|[*]{2,}|={2,}|_{2,}|~{2,}|\${2,}|<{2,}|>{2,}`,
  emoji: String.raw`\p{Extended_Pictographic}(?:[\u{FE0F}\u{200D}\u{20E3}\u{1F3FB}-\u{1F3FF}]|\p{Extended_Pictographic})*`,
  other: String.raw`\S`,
};

export type Shape = keyof typeof SHAPES;

/** A stretch of a sentence without a space, and what it looks like. */
export interface Piece {
  readonly shape: Shape;
  readonly text: string;
  readonly from: number;
}

const NAMES = Object.keys(SHAPES) as Shape[];
const PATTERN = NAMES.map((name) => `(${SHAPES[name]})`).join("|");

/** The pieces of a text in order; every character that is no space is in one. */
export function* pieces(text: string): Generator<Piece> {
  for (const match of text.matchAll(new RegExp(PATTERN, "gu"))) {
    const group = match.findIndex((each, n) => n > 0 && each !== undefined);
    yield { shape: NAMES[group - 1] ?? "other", text: match[0], from: match.index };
  }
}

/** A run of a page: words in its language, words in another, marks of what a figure rests on, a link. */
export type Inline =
  | string
  | { readonly quote: string; readonly lang?: string | undefined }
  | { readonly code: string }
  | { readonly strong: string }
  | { readonly link: string }
  | { readonly refs: readonly Range[] };

/** Neighbouring numbers of one list: claims 3 to 9. */
export interface Range {
  readonly of: "note" | "source";
  readonly from: number;
  readonly to: number;
}

/** A part of a page. A page is a list of them; Markdown and HTML are two ways to write it down. */
export type Block =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly of: readonly Inline[]; readonly small?: boolean }
  | { readonly kind: "list"; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: "terms"; readonly rows: readonly { readonly term: string; readonly of: readonly Inline[] }[] }
  | {
      readonly kind: "table";
      readonly caption?: string;
      readonly head: readonly { readonly text: string; readonly right?: boolean }[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  | { readonly kind: "figure"; readonly svg: string; readonly alt: string; readonly caption: readonly Inline[] }
  | {
      readonly kind: "numbered";
      readonly of: "note" | "source";
      readonly items: readonly { readonly n: number; readonly of: readonly Inline[] }[];
    };

/** A page in one language. */
export interface Page {
  readonly lang: string;
  readonly title: string;
  readonly subtitle: string;
  readonly generator: string;
  /** Stands before the number of a source, so that it is not taken for a claim's. */
  readonly sourceSign: string;
  readonly blocks: readonly Block[];
}

/** Numbers as ranges: 3, 4, 5, 9 are 3-5 and 9. */
export function ranges(of: Range["of"], numbers: readonly number[]): readonly Range[] {
  const found: Range[] = [];
  for (const n of [...new Set(numbers)].sort((x, y) => x - y)) {
    const last = found.at(-1);
    if (last && last.to === n - 1) found[found.length - 1] = { ...last, to: n };
    else found.push({ of, from: n, to: n });
  }
  return found;
}

/** Text of others in one line, without what would move a cursor or turn the line around; `keep` keeps the blanks at its ends. */
export function tame(text: string, ends: "trim" | "keep" = "trim"): string {
  const line = text
    .replace(/\s*[\r\n\t\v\f\u2028\u2029]\s*/g, " ")
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "");
  return ends === "trim" ? line.replace(/ {2,}/g, " ").trim() : line;
}

/** An address that may be followed: of the web, and nothing else (no `javascript:`). */
export function webAddress(url: string): string | undefined {
  return /^https?:\/\/[^\s<>"'`\\]+$/i.test(url) ? url : undefined;
}

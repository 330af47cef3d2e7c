import type { Span, Token } from "../model/sentence.ts";

/** The ten cells of a line: ID FORM LEMMA UPOS XPOS FEATS HEAD DEPREL DEPS MISC. */
export type Row = readonly string[];

const WORD = /^[1-9]\d{0,8}$/;
const RANGE = /^([1-9]\d{0,8})-([1-9]\d{0,8})$/;
const EMPTY = /^(0|[1-9]\d{0,8})\.[1-9]\d{0,8}$/;
const NO_SPACE = /(?:^|\|)SpaceAfter=No(?:\||$)/;

/** Whether the line is a word, and no multiword token or empty node. */
export function isWordRow(row: Row): boolean {
  return WORD.test(row[0] ?? "");
}

/** A written token: one line, or a range with the words that it holds. */
interface Written {
  readonly form: string;
  readonly words: Row[];
  /** Of a range: the number of its last word. */
  readonly last?: number;
  readonly spaceAfter: boolean;
}

/** Makes the Error for a value in a line, counted from 0 in the sentence. */
type Damage = (what: string, value: string, row: number) => Error;

/** The text and the tokens of a sentence's lines. IDs out of order, a range without its words, a head that is no word throw. */
export function sentenceOf(rows: readonly Row[], damage: Damage): { text: string; spaceAfter: boolean; tokens: Token[] } {
  const written = writtenOf(rows, damage);
  const tokens: Token[] = [];
  let text = "";
  let space = false;
  for (const { form, words, last, spaceAfter } of written) {
    if (space) text += " ";
    const from = text.length;
    text += form;
    const whole = { from, to: text.length };
    const spans = last === undefined ? undefined : spansWithin(whole, form, words);
    for (const [n, row] of words.entries())
      tokens.push({ ...(spans?.[n] ?? whole), ...tokenOf(row), ...(last !== undefined && { within: whole }) });
    space = spaceAfter;
  }
  for (const [n, row] of rows.entries()) {
    const head = row[6] ?? "_";
    if (!isWordRow(row) || head === "_") continue;
    if (!/^\d{1,9}$/.test(head) || Number(head) > tokens.length) throw damage("no such head", head, n);
    if (head === row[0]) throw damage("head is the word itself", head, n);
  }
  return { text, spaceAfter: space, tokens };
}

function writtenOf(rows: readonly Row[], damage: Damage): Written[] {
  const written: Written[] = [];
  let count = 0;
  let range = 0;
  for (const [n, row] of rows.entries()) {
    const [id = "", form = ""] = row;
    const spaceAfter = !NO_SPACE.test(row[9] ?? "");
    const [, first, last] = RANGE.exec(id) ?? [];
    if (first !== undefined) {
      if (Number(first) !== count + 1 || Number(last) < count + 1 || count < range) throw damage("range out of order", id, n);
      range = Number(last);
      written.push({ form, words: [], last: range, spaceAfter });
    } else if (WORD.test(id)) {
      if (Number(id) !== ++count) throw damage(`ID where ${count} comes next`, id, n);
      if (count <= range) written.at(-1)?.words.push(row);
      else written.push({ form, words: [row], spaceAfter });
    } else if (EMPTY.test(id)) {
      if (Math.trunc(Number(id)) !== count) throw damage("empty node out of place", id, n);
    } else throw damage("not an ID", id, n);
  }
  if (count < range) throw damage(`range with ${count} words at its end`, `-${range}`, rows.length - 1);
  if (count === 0) throw damage("sentence without words", rows[0]?.[0] ?? "", 0);
  return written;
}

/** "do" and "n't" stand side by side in "don't"; "in" and "dem" do not in "im". */
function spansWithin(whole: Span, form: string, words: readonly Row[]): Span[] | undefined {
  const forms = words.map((row) => row[1] ?? "");
  if (forms.join("") !== form) return undefined;
  let from = whole.from;
  return forms.map((each) => {
    const span = { from, to: from + each.length };
    from = span.to;
    return span;
  });
}

function tokenOf(row: Row): Omit<Token, "from" | "to"> {
  const [, form = "", lemma = "_", upos = "_", , feats = "_", head = "_", deprel = "_"] = row;
  return {
    form,
    ...((lemma !== "_" || form === "_") && { lemma }),
    ...(upos !== "_" && { upos }),
    ...(feats !== "_" && { feats }),
    ...(head !== "_" && { head: Number(head) }),
    ...(deprel !== "_" && { deprel }),
  };
}

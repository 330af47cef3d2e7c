import type { Wording } from "../lang/wording.ts";
import type { Shape } from "./shapes.ts";

interface Part {
  readonly text: string;
  readonly from: number;
}

const HYPHEN = /([-‑–—])/;
/** "713-853-3989", "345-9945": telephone numbers; "11-20-2000". */
const NUMBERS = /^\d+(?:-\d+){2,}$|^\d{1,3}-\d{4}$/;
const RANGE = /^[\p{N}.,:/]+[-‑–—][\p{N}.,:/]+$/u;

/** The parts of a piece that are words of their own in the language, hyphens among them; initials at their stops. */
export function cutAtHyphens(text: string, from: number, shape: Shape, wording: Wording): Part[] {
  if (shape === "initials") return wording.initials === "whole" ? [{ text, from }] : parts(text.split(/(?<=\.)/), from);
  if (!HYPHEN.test(text) || NUMBERS.test(text)) return [{ text, from }];
  if (RANGE.test(text) ? wording.range === "whole" : wording.hyphen === "whole") return [{ text, from }];
  const cut: string[] = [];
  for (const part of text.split(HYPHEN)) {
    const before = cut.at(-2);
    // The parts are a word and a hyphen in turn.
    if (before !== undefined && HYPHEN.test(cut.at(-1) ?? "") && wording.prefixes.has(before.toLowerCase()))
      cut.splice(-2, 2, before + cut.at(-1) + part);
    else cut.push(part);
  }
  return parts(cut, from);
}

function parts(texts: readonly string[], from: number): Part[] {
  let at = from;
  return texts
    .filter((text) => text !== "")
    .map((text) => {
      at += text.length;
      return { text, from: at - text.length };
    });
}

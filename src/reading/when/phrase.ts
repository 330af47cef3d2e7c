import type { Token } from "../../model/sentence.ts";

/**
 * Words by class and value, as `dates.tsv` and `quantities.tsv` of a language name them in angle brackets: `<month>` is any
 * word of the class, and gives its value. A word that begins with `#` is digits and what follows: `#th` is "17th", value 17.
 */
export interface Classes {
  /** The value of a word in a class; `undefined` where it is none of it. */
  value(of: string, form: string): string | undefined;
  /** Every word of a class as written. */
  words(of: string): readonly string[];
  /** Whether what begins with a digit can be of the class. */
  digits(of: string): boolean;
  /** Whether anything can be of the class. */
  has(of: string): boolean;
}

/** What the words of a phrase gave: `{ day: "17", month: "8", year: "2022" }`. */
export type Parts = Readonly<Record<string, string>>;

interface Element {
  readonly words: ReadonlySet<string> | undefined;
  /** The class, and the name under which its value is kept. */
  readonly of: string;
  readonly as: string;
  readonly optional: boolean;
  readonly not: boolean;
}

/**
 * A sequence of tokens: `vor <number> <unit>`, `am/zum? <day> . <month> !Uhr`. Alternatives are joined by `/`, `?` may be
 * missing, `!` must not follow, `<till:day>` keeps the value of a `day` as `till`.
 */
export class Phrase {
  readonly #elements: readonly Element[];

  constructor(pattern: string) {
    this.#elements = pattern.split(" ").map(elementOf);
  }

  /** The classes that it names. */
  get classes(): readonly string[] {
    return this.#elements.flatMap(({ of }) => (of === "" ? [] : [of]));
  }

  /** The words with which it can begin; `undefined` stands for a number. */
  firsts(classes: Classes): readonly (string | undefined)[] {
    const found: (string | undefined)[] = [];
    for (const { words, of, optional } of this.#elements) {
      found.push(...(words ?? classes.words(of)));
      // Digits, or a class with some of them.
      if (!words && classes.digits(of)) found.push(undefined);
      if (!optional) break;
    }
    return found;
  }

  /** Where it ends when it begins at token `at`, with what its words gave. */
  match(tokens: readonly Token[], at: number, classes: Classes): { readonly end: number; readonly parts: Parts } | undefined {
    return this.#from(0, tokens, at, classes, {});
  }

  #from(
    step: number,
    tokens: readonly Token[],
    at: number,
    classes: Classes,
    parts: Parts,
  ): { readonly end: number; readonly parts: Parts } | undefined {
    const element = this.#elements[step];
    if (!element) return { end: at, parts };
    const value = valueIn(element, tokens[at]?.form ?? "", classes);
    if (element.not) return value === undefined ? this.#from(step + 1, tokens, at, classes, parts) : undefined;
    if (value !== undefined) {
      const kept = element.as === "" ? parts : { ...parts, [element.as]: value };
      const found = this.#from(step + 1, tokens, at + 1, classes, kept);
      if (found) return found;
    }
    return element.optional ? this.#from(step + 1, tokens, at, classes, parts) : undefined;
  }
}

function valueIn({ words, of }: Element, form: string, classes: Classes): string | undefined {
  if (form === "") return undefined;
  if (words) return words.has(form) ? form : undefined;
  return classes.value(of, form);
}

function elementOf(cell: string): Element {
  const not = cell.startsWith("!");
  const optional = cell.length > 1 && cell.endsWith("?");
  const core = cell.slice(not ? 1 : 0, optional ? -1 : undefined);
  const named = /^<(?:(?<as>\p{L}+):)?(?<of>[\p{L}-]+)>$/u.exec(core)?.groups;
  if (named) return { words: undefined, of: named.of ?? "", as: not ? "" : (named.as ?? named.of ?? ""), optional, not };
  return { words: new Set(core.split("/")), of: "", as: "", optional, not };
}

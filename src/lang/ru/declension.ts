import { readTable } from "../../model/table.ts";

/** What a word is, as `declensions.tsv` sorts its rows; `agreeing` is an adjective inside a name ("Южный Судан"). */
export type Kind = "place" | "agreeing" | "adjective" | "person" | "family" | "family-she";

interface Declension {
  readonly name: string;
  readonly kind: string;
  readonly ends: RegExp;
  readonly cut: number;
  readonly endings: readonly string[];
}

let rows: readonly Declension[] | undefined;
const byKind = new Map<Kind, readonly Declension[]>();

/** The forms of a word in the order of its row, the first of which is the word itself; `undefined` when no row fits. */
export function decline(word: string, kind: Kind): readonly string[] | undefined {
  let ofKind = byKind.get(kind);
  if (!ofKind) {
    ofKind = declensions().filter((each) => each.kind === kind);
    byKind.set(kind, ofKind);
  }
  const row = ofKind.find((each) => each.ends.test(word));
  return row && apply(row, word);
}

/** The forms of a word in a class that is called by name. Throws a RangeError on a class that the table lacks. */
export function declineAs(word: string, name: string): readonly string[] {
  const row = declensions().find((each) => each.name === name);
  if (!row) throw new RangeError(`unknown declension: ${name} (of ${word}, in ru/countries.tsv)`);
  return apply(row, word);
}

function apply(row: Declension, word: string): readonly string[] {
  const stem = word.slice(0, word.length - row.cut);
  return row.endings.map((ending) => stem + ending);
}

function declensions(): readonly Declension[] {
  rows ??= readTable(new URL("declensions.tsv", import.meta.url), ["class", "kind", "ends", "cut", "endings"]).map((row) => ({
    name: row.class,
    kind: row.kind,
    ends: new RegExp(`${row.ends}$`, "u"),
    cut: Number(row.cut),
    endings: row.endings.split(",").map((ending) => (ending === "-" ? "" : ending)),
  }));
  return rows;
}

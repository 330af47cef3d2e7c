import { type Alternative, type Need, type Slot, STEPS, type Step } from "./frame.ts";

// What the cells of `frames.tsv` say. A cell that is not understood throws a RangeError with its value; the table adds row and file.

/** `v:ziehen +obj:Truppe +p(aus) | n:-abzug` */
export function alternativesOf(cell: string): Alternative[] {
  return cell.split(" | ").map(alternativeOf);
}

function alternativeOf(written: string): Alternative {
  const [word = "", ...needs] = written.trim().split(/\s+(?=[+-](?:[a-z]))/);
  const [, kind, sich, hyphen, lemma = ""] = /^([vna]):(?:(sich) )?(-)?(.+)$/.exec(word) ?? [];
  if (!kind || lemma === "" || (hyphen && kind !== "n") || /[:+()|]/.test(lemma))
    throw new RangeError(`unknown words: ${written}`);
  return {
    kind: kind as Alternative["kind"],
    lemma: plain(lemma),
    tail: hyphen !== undefined,
    reflexive: sich !== undefined,
    needs: needs.map(needOf),
    written: written.trim(),
  };
}

function needOf(written: string): Need {
  const [, sign, slot = "", lemmas = ""] = /^([+-])((?:[a-z]+(?:\([^)]*\))?\.?)+)(?::(.+))?$/.exec(written) ?? [];
  if (!sign) throw new RangeError(`unknown need: ${written}`);
  return {
    slot: slotOf(slot),
    present: sign === "+",
    lemmas: lemmas === "" ? [] : lemmas.split("/").map((lemma) => plain(lemma.trim())),
    written,
  };
}

/** `obj p(gegen/wider) comp.subj`: slots in order, between them a space, a comma or ` | `. */
export function slotsOf(cell: string): Slot[] {
  return (cell.match(/(?:\([^)]*\)|[^\s,|()])+/g) ?? []).map(slotOf);
}

/** Slots by their text: the same text is the same slot, so that a sentence follows it once. */
const slots = new Map<string, Slot>();

/** `iobj`, `p(gegen)`, `obj.gen`, `p(в):отношение.gen` */
export function slotOf(written: string): Slot {
  const known = slots.get(written);
  if (known) return known;
  const slot = stepsOf(written);
  slots.set(written, slot);
  return slot;
}

function stepsOf(written: string): Slot {
  return (written.match(/(?:\([^)]*\)|[^.()])+/g) ?? []).map((step) => stepOf(step, written));
}

/** Names that tables may use beside those of `STEPS`. */
const SAME: Readonly<Record<string, Step["to"]>> = {
  dat: "iobj",
  nsubj: "subj",
  xcomp: "comp",
  ccomp: "comp",
  amod: "adj",
  compound: "adj",
  advmod: "adv",
  prt: "adv",
};

function stepOf(written: string, slot: string): Step {
  const [, name = "", inside, lemmas] = /^([a-z]+)(?:\(([^)]*)\))?(?::(.+))?$/.exec(written) ?? [];
  const to = STEPS.find((step) => step === (SAME[name] ?? (name === "obl" ? "p" : name)));
  if (!to || (name === "p") !== (inside !== undefined) || inside === "") throw new RangeError(`unknown slot: ${slot}`);
  const list = (cell: string) => cell.split("/").map((each) => plain(each.trim()));
  return {
    to,
    ...(inside !== undefined && { prepositions: list(inside) }),
    ...(lemmas !== undefined && { lemmas: list(lemmas) }),
  };
}

/** Lower case, and Russian ё as the dictionaries' е: how lemmas are compared. */
export function plain(lemma: string): string {
  const lower = lemma.toLowerCase();
  return lower.includes("ё") ? lower.replaceAll("ё", "е") : lower;
}

import type { Context } from "./event-context.ts";
import type { EventType, Quad } from "./event-type.ts";
import { readTable } from "./table.ts";

/**
 * A code of CAMEO, the Conflict and Mediation Event Observations scheme: two digits for a root, three for a base, four for
 * the finest kind. Always text, since `012` (pessimistic comment) and `12` (reject) are two codes.
 */
export interface CameoCode {
  readonly code: string;
  readonly label: string;
  /**
   * Goldstein's scale, -10 (most hostile) to +10: GDELT's value, else that of ICEWS, else that of today's code or of the code
   * above. The scale: Joshua S. Goldstein, "A Conflict-Cooperation Scale for WEIS Events Data", Journal of Conflict
   * Resolution 36(2), 1992, 369-385; made for WEIS and carried over to CAMEO by the Kansas Event Data System.
   */
  readonly intensity: number;
  /** Goldstein's scale as GDELT gives it; absent for a code that GDELT lacks. */
  readonly gdelt?: number;
  /** The intensity of ICEWS, which parts from GDELT in 016, 022, 164 and 165. */
  readonly icews?: number;
  /** Absent for what PLOVER does not code: statements (root 01) and appeals (root 02). */
  readonly type?: EventType;
  /** One of the modes of `type`. */
  readonly mode?: string;
  readonly contexts: readonly Context[];
  /** Today's code, for one that only an early draft of CAMEO had. */
  readonly now?: string;
  /** Why there is no type. */
  readonly why?: string;
}

/** Who sorts the twenty roots into the four classes: GDELT's QuadClass, the ICEWS package for R, the Phoenix pipeline. */
export type QuadScheme = "gdelt" | "icews" | "phoenix";

/**
 * The code with its row, or undefined when CAMEO has no such code. Throws a RangeError on a code that has lost its leading
 * zero in a spreadsheet, where that shows: `256` for `0256`. `12` for `012` does not show; a table with a one-digit root
 * anywhere has lost its zeros throughout.
 */
export function cameo(code: string): CameoCode | undefined {
  codes ??= load();
  const found = codes.get(code);
  if (!found && codes.has(`0${code}`)) throw new RangeError(`event code without its leading zero: ${code} (0${code}?)`);
  return found;
}

/** Every code, in order. */
export function cameoCodes(): readonly CameoCode[] {
  codes ??= load();
  return [...codes.values()];
}

/** The root of a code: `0256` belongs to `02`. Throws a RangeError with the value when CAMEO has no such code. */
export function root(code: string): string {
  return known(code).code.slice(0, 2);
}

/** The base of a code, `025` for `0256`; a root is its own base, and a code of the early draft has the base of today's code. */
export function base(code: string): string {
  const { now } = known(code);
  return (now ?? code).slice(0, 3);
}

/**
 * The class that a scheme gives to a code's root; undefined where it gives none (Phoenix: statements and appeals are
 * neutral). The three part over 09 Investigate, 14 Protest and 16 Reduce relations. Throws a RangeError on an unknown code.
 */
export function cameoQuad(code: string, scheme: QuadScheme): Quad | undefined {
  const digit = ROOT_QUADS[scheme].charAt(Number(root(code)) - 1);
  return QUAD_OF_DIGIT[digit];
}

/** For the roots 01 to 20: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict, 0 neutral. */
const ROOT_QUADS: Readonly<Record<QuadScheme, string>> = {
  gdelt: "11111222233333444444",
  icews: "11111222333334444444",
  phoenix: "00111222333334434444",
};

const QUAD_OF_DIGIT: Readonly<Record<string, Quad>> = {
  1: "verbal cooperation",
  2: "material cooperation",
  3: "verbal conflict",
  4: "material conflict",
};

let codes: ReadonlyMap<string, CameoCode> | undefined;

function known(code: string): CameoCode {
  const found = cameo(code);
  if (!found) throw new RangeError(`unknown event code: ${code}`);
  return found;
}

function load(): ReadonlyMap<string, CameoCode> {
  const rows = readTable(new URL("cameo.tsv", import.meta.url), [
    "code",
    "label",
    "gdelt",
    "icews",
    "type",
    "mode",
    "contexts",
    "now",
    "why",
  ]);
  const byCode = new Map(rows.map((row) => [row.code, row]));
  // 1214 has no value of its own in any source, so it takes that of 121, of which it is a part.
  const intensity = (code: string): number => {
    const row = byCode.get(code);
    if (!row) throw new RangeError(`event code without an intensity: ${code} (cameo.tsv)`);
    return Number(row.gdelt || row.icews || intensity(row.now || code.slice(0, -1)));
  };
  return new Map(
    rows.map((row) => [
      row.code,
      {
        code: row.code,
        label: row.label,
        intensity: intensity(row.code),
        ...(row.gdelt && { gdelt: Number(row.gdelt) }),
        ...(row.icews && { icews: Number(row.icews) }),
        // Types, modes and contexts are checked against their tables by the test, not at each start.
        ...(row.type && { type: row.type as EventType }),
        ...(row.mode && { mode: row.mode }),
        contexts: row.contexts === "" ? [] : (row.contexts.split("|") as Context[]),
        ...(row.now && { now: row.now }),
        ...(row.why && { why: row.why }),
      },
    ]),
  );
}

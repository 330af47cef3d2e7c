import type { Period, Quad } from "./api.ts";

/** The four classes in the order of legends and filters, each with its field in a month's counts. */
export const QUAD_FIELDS = [
  ["verbal cooperation", "verbalCooperation"],
  ["material cooperation", "materialCooperation"],
  ["verbal conflict", "verbalConflict"],
  ["material conflict", "materialConflict"],
] as const satisfies readonly (readonly [Quad, keyof Period])[];

/** The name of a class in the stylesheet: "verbal-conflict". */
export function quadClass(quad: Quad): string {
  return quad.replace(" ", "-");
}

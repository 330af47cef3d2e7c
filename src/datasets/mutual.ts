import { readTable } from "../model/table.ts";

let acts: readonly string[] | undefined;

/** CAMEO codes, and PLOVER types for data without codes, of acts that two parties do together: consult, negotiate, sign. */
export function mutualActs(): readonly string[] {
  acts ??= readTable(new URL("mutual.tsv", import.meta.url), ["act", "label", "mirrored"]).map(({ act }) => act);
  return acts;
}

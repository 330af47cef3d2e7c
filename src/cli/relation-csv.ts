import type { MeasuredRelation } from "../relations/relation.ts";

const COLUMNS = [
  "events",
  "verbalCooperation",
  "materialCooperation",
  "verbalConflict",
  "materialConflict",
  "negative",
  "sum",
  "mean",
  "level",
  "low",
  "high",
  "conflictIndex",
  "unfolded",
  "perThousand",
] as const;

/** The periods of relations as CSV (RFC 4180), a row a period: of the relation, with empty initiator and recipient, then of each direction. */
export function relationCsv(relations: readonly MeasuredRelation[]): string {
  const rows = relations.flatMap(({ source, relation, dyads }) => {
    const name = `${relation.a}-${relation.b}`;
    const parts = [{ initiator: "", recipient: "", periods: relation.periods }, ...dyads];
    return parts.flatMap(({ initiator, recipient, periods }) =>
      periods.map((period) => [
        source,
        name,
        initiator,
        recipient,
        period.period,
        ...COLUMNS.map((column) => period[column] ?? ""),
      ]),
    );
  });
  const head = ["source", "relation", "initiator", "recipient", "period", ...COLUMNS];
  return [head, ...rows].map((row) => row.map((cell) => quoted(String(cell))).join(",")).join("\n");
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

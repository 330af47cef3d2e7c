import { expect, test } from "vitest";
import type { ClaimQuery, ImportRow, ShownClaim, Store } from "../../store/store.ts";
import { gather } from "./gather.ts";
import type { MeasuredRelation } from "./input.ts";

const span = { from: 0, to: 5 };
const claim = (id: string, given: Partial<ShownClaim>): ShownClaim => ({
  id,
  document: `${id}-document`,
  sentence: 0,
  type: "CONSULT",
  intensity: 1,
  quad: "verbal cooperation",
  initiator: [{ actor: "KAZ", ...span }],
  recipient: [{ actor: "RUS", ...span }],
  trigger: span,
  quantities: [],
  reality: "actual",
  negated: false,
  voices: [],
  stance: "asserts",
  rule: "test",
  text: "words",
  textFrom: 0,
  published: "2022-08-11",
  ...span,
  ...given,
});

const REJECTIONS = [
  claim("by-kaz", { type: "REJECT", initiator: [{ actor: "KAZ.GOV", ...span }], recipient: [] }),
  claim("by-rus-of-usa", { type: "REJECT", initiator: [{ actor: "RUS", ...span }], recipient: [{ actor: "USA", ...span }] }),
  claim("by-deu", { type: "REJECT", initiator: [{ actor: "DEU", ...span }], recipient: [] }),
  claim("by-csto", { type: "REJECT", initiator: [{ actor: "CSTO", ...span }], recipient: [] }),
];

const file = (id: number, given: Partial<ImportRow> = {}): ImportRow => ({
  id,
  dataset: "gdelt",
  format: "gdelt2",
  file: `/home/somebody/secret/${id}.CSV`,
  at: "2026-11-25T10:00:00Z",
  rows: 100,
  used: 10,
  first: "2022-08-01",
  last: "2022-08-31",
  notes: [],
  leftOut: [],
  ...given,
});

/** A store that has what is given, and keeps what it was asked. */
function storeOf(imports: readonly ImportRow[]): Pick<Store, "claims" | "documents" | "imports"> & { asked: ClaimQuery[] } {
  const asked: ClaimQuery[] = [];
  return {
    asked,
    async claims(query) {
      asked.push(query);
      return query.type === "REJECT" ? { rows: REJECTIONS, total: 4 } : { rows: [claim("talks", {})], total: 3 };
    },
    documents: async () => ({ rows: [], total: 0 }),
    imports: async () => imports,
  };
}

const period = {
  period: "2022-08",
  events: 1,
  verbalCooperation: 1,
  materialCooperation: 0,
  verbalConflict: 0,
  materialConflict: 0,
};
const MEASURED: MeasuredRelation = {
  relation: { a: "KAZ", b: "RUS", periods: [period] },
  dyads: [],
  breaks: [],
  drivers: [],
  leftOut: [],
  options: {},
};
const ASKED = { dataset: "gdelt", window: {}, others: [], now: "2026-11-25", program: "rapporteur 0", reader: "test@0" };

test("rejections of one of the two that name nobody, and no others", async () => {
  const input = await gather(storeOf([]), MEASURED, { ...ASKED, dataset: "reports" });
  expect(input.rejections.map(({ id }) => id)).toEqual(["by-kaz"]);
  expect(input.more).toBe(2);
});

test("claims beside imported figures are those of the measured days, those of reports those asked for", async () => {
  const imported = storeOf([]);
  await gather(imported, MEASURED, ASKED);
  expect(imported.asked[0]).toMatchObject({ since: "2022-08-01", until: "2022-08-31" });
  const reports = storeOf([]);
  await gather(reports, MEASURED, { ...ASKED, dataset: "reports", window: { from: "2022-01-01" } });
  expect(reports.asked[0]).toMatchObject({ since: "2022-01-01" });
  expect(reports.asked[0]).not.toHaveProperty("until");
});

test("files are those of the data set and the days that stand; no folder of this machine is named", async () => {
  const input = await gather(
    storeOf([
      file(1),
      file(2, { dataset: "icews" }),
      file(3, { undone: "2026-11-25" }),
      file(4, { first: "2020-01-01", last: "2020-12-31" }),
      file(5, { used: 0 }),
    ]),
    MEASURED,
    ASKED,
  );
  expect(input.files.map(({ file }) => file)).toEqual(["1.CSV"]);
});

test("thousands of files are one line with their sums and days", async () => {
  const many = Array.from({ length: 3000 }, (_, i) => file(i, { first: `2022-08-${String((i % 28) + 1).padStart(2, "0")}` }));
  const input = await gather(storeOf(many), MEASURED, ASKED);
  expect(input.files).toEqual([
    {
      dataset: "gdelt",
      format: "gdelt2",
      file: "0.CSV",
      files: 3000,
      rows: 300_000,
      used: 30_000,
      first: "2022-08-01",
      last: "2022-08-31",
    },
  ]);
});

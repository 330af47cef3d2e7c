import { countryOf } from "../../model/actor.ts";
import type { Dataset } from "../../model/event.ts";
import type { ShownClaim, Store } from "../../store/store.ts";
import { span } from "../periods.ts";
import type { Window } from "./calendar.ts";
import type { BriefInput, CitedDocument, CitedFile, MeasuredRelation } from "./input.ts";
import { baseName, numbered } from "./notes.ts";

/** More claims than these are counted, not fetched. */
const MOST_CLAIMS = 2000;
/** More files than these are one line. */
const MOST_FILES = 20;

/** What a brief is asked with, beside the measured relation. */
export interface Asked {
  readonly dataset: Dataset | (string & {});
  readonly window: Window;
  readonly others: BriefInput["others"];
  /** The day on which this is known. */
  readonly now: string;
  readonly program: string;
  readonly reader: string;
}

/**
 * Fetches what stands behind a measured relation: its claims, the rejections that name nobody, the documents that are cited, the
 * files of event data. Claims beside imported figures are those of the same days.
 */
export async function gather(
  store: Pick<Store, "claims" | "documents" | "imports">,
  measured: MeasuredRelation,
  asked: Asked,
): Promise<BriefInput> {
  const { a, b } = measured.relation;
  const window = asked.dataset === "reports" ? asked.window : { ...measuredWindow(measured), ...asked.window };
  const days = {
    ...(window.from === undefined ? {} : { since: window.from }),
    ...(window.to === undefined ? {} : { until: window.to }),
  };
  const [claims, rejected, imports] = await Promise.all([
    store.claims({ relation: { a, b }, ...days, limit: MOST_CLAIMS }),
    store.claims({ type: "REJECT", ...days, limit: MOST_CLAIMS }),
    asked.dataset === "reports" ? [] : store.imports(),
  ]);
  const files = imports
    .filter(({ dataset, undone, used }) => dataset === asked.dataset && undone === undefined && used > 0)
    .filter(({ first = "", last = "9" }) => first <= (window.to ?? "9") && last >= (window.from ?? ""))
    .map(({ dataset, format, file, rows, used, first, last }) => ({
      dataset,
      format,
      file: baseName(file),
      rows,
      used,
      first,
      last,
    }))
    .sort((x, y) => (x.file < y.file ? -1 : 1));
  const input: BriefInput = {
    ...asked,
    measured,
    claims: claims.rows,
    rejections: rejected.rows.filter((claim) => claim.recipient.length === 0 && isBy(claim, a, b)),
    more: claims.total - claims.rows.length,
    documents: [],
    files: files.length > MOST_FILES ? together(files) : files,
  };
  const ids = numbered(input).sources.flatMap((source) => (source.kind === "document" ? source.id : []));
  const { rows } = await store.documents({ ids });
  const documents = rows.map(
    ({ id, outlet, title, published, url, lang }): CitedDocument => ({ id, outlet, title, published, url, lang }),
  );
  return { ...input, documents };
}

function isBy({ initiator }: ShownClaim, a: string, b: string): boolean {
  return initiator.some(({ actor }) => [a, b].includes(countryOf(actor) ?? ""));
}

/** From the first to the last day of what was measured. */
function measuredWindow({ relation }: MeasuredRelation): Window {
  const names = relation.periods
    .filter(({ events }) => events > 0)
    .map(({ period }) => period)
    .sort();
  const [first, last] = [names[0], names.at(-1)];
  return first === undefined || last === undefined ? {} : { from: span(first).from, to: span(last).to };
}

/** Thousands of files of a data set as one line a format, with the days that they cover. */
function together(files: readonly CitedFile[]): readonly CitedFile[] {
  const formats = [...new Set(files.map(({ format }) => format))].sort();
  return formats.flatMap((format) => {
    const own = files.filter((file) => file.format === format);
    const [one] = own;
    if (!one) return [];
    const days = own
      .flatMap(({ first, last }) => [first, last])
      .filter((day) => day !== undefined)
      .sort();
    const sum = (of: (file: CitedFile) => number) => own.reduce((total, file) => total + of(file), 0);
    const many = own.length === 1 ? {} : { files: own.length };
    return [{ ...one, rows: sum(({ rows }) => rows), used: sum(({ used }) => used), first: days[0], last: days.at(-1), ...many }];
  });
}

import { standingOf } from "../../matching/standing.ts";
import type { ShownClaim } from "../../store/store.ts";
import type { BriefInput, CitedDocument, CitedFile } from "./input.ts";

/** A numbered claim: what a figure in the text points at. */
export interface Note {
  readonly n: number;
  readonly claim: ShownClaim;
  /** Number of its document in the list of sources. */
  readonly source: number;
}

/** A numbered source: a document, a file of event data, or an address that a coded event names. */
export type Source = { readonly n: number } & (
  | ({ readonly kind: "document" } & CitedDocument)
  | ({ readonly kind: "file" } & CitedFile)
  | { readonly kind: "address"; readonly url: string }
);

/** More claims than these are not quoted: nobody reads them on paper, and their command is named. */
export const MOST_NOTES = 250;

/**
 * Numbers what the brief cites. Claims are numbered in the order of their days, so those of a month are neighbours; when there are
 * too many, those that drive, deny, doubt or are hearsay come before the rest, and of the rest the latest. Documents follow the
 * order of the claims, then files, then addresses.
 */
export function numbered(input: BriefInput): { notes: readonly Note[]; unquoted: number; sources: readonly Source[] } {
  const all = inOrder([...new Map([...input.claims, ...input.rejections].map((claim) => [claim.id, claim])).values()]);
  const driving = new Set(input.measured.drivers.flatMap((driver) => driver.claim ?? []));
  const weight = (claim: ShownClaim) =>
    driving.has(claim.id) ? 2 : Number(claim.type === "REJECT" || ["hearsay", "contested"].includes(standingOf(claim)));
  const first = all
    .map((claim, place) => ({ claim, place }))
    .sort((x, y) => weight(y.claim) - weight(x.claim) || y.place - x.place);
  const quoted = inOrder(first.slice(0, MOST_NOTES).map(({ claim }) => claim));
  const cited = [...new Set(quoted.map((claim) => claim.document))];
  const documentOf = new Map(input.documents.map((document) => [document.id, document]));
  const sources: Source[] = [];
  const add = (source: DistributiveOmit<Source, "n">) => sources.push({ n: sources.length + 1, ...source });
  for (const id of cited) add({ kind: "document", ...(documentOf.get(id) ?? { id }) });
  for (const file of input.files) add({ kind: "file", ...file });
  for (const url of new Set(input.measured.drivers.flatMap((driver) => (driver.claim === undefined ? (driver.url ?? []) : []))))
    add({ kind: "address", url });
  const notes = quoted.map((claim, i) => ({ n: i + 1, claim, source: cited.indexOf(claim.document) + 1 }));
  return { notes, unquoted: all.length - notes.length + input.more, sources };
}

/** The day that the text gives, else the day of publication; absent when there is neither. */
export function dayOf(claim: ShownClaim): string | undefined {
  return claim.at?.from ?? claim.at?.to ?? claim.published?.slice(0, 10);
}

/** A file's own name: the folders of one machine are nobody's business on a page that is passed on. */
export function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

function inOrder(claims: readonly ShownClaim[]): readonly ShownClaim[] {
  const key = (claim: ShownClaim) =>
    `${dayOf(claim) ?? "9999"} ${claim.document} ${String(claim.from).padStart(9, "0")} ${claim.id}`;
  return claims
    .map((claim) => ({ claim, key: key(claim) }))
    .sort((x, y) => (x.key < y.key ? -1 : 1))
    .map(({ claim }) => claim);
}

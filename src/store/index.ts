// What is kept: documents, what readers found in them, what people corrected. One interface, several stores, one contract suite.

export { openStore } from "./open.ts";
export type {
  BatchReport,
  ClaimQuery,
  DocumentQuery,
  ImportReport,
  ImportRequest,
  ImportRow,
  ShownClaim,
  ShownDocument,
  Store,
} from "./store.ts";
export { type Problem, verify } from "./verify.ts";

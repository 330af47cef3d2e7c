// What, when, how real, according to whom: from a Document to its Claims.
export type { Reader, Reading } from "./reader.ts";
export { surfaceReader } from "./surface.ts";
export { type TreeReader, treeReader } from "./tree-reader.ts";

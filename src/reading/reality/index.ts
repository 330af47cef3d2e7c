// How real an event is as its clause puts it, and whether the clause says that it was not.
export { type HowReal, realityOf } from "./reality.ts";

// The command line: one file a command, each thin: what is typed, a call of the library, what is printed.
export { program } from "./program.ts";

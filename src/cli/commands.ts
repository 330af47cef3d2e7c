import type { Command } from "commander";

/** A command of the program: its file is loaded only when it is asked for. */
export interface Listed {
  readonly name: string;
  /** What it does, in a line of `rapporteur --help`. */
  readonly about: string;
  readonly load: (version: string) => Promise<Command>;
}

/** Every command, in reading order. */
export const COMMANDS: readonly Listed[] = [
  {
    name: "read",
    about: "read articles into the store: files, folders, web addresses, or - for standard input",
    load: async () => (await import("./read.ts")).readCommand(),
  },
  {
    name: "documents",
    about: "list the documents, the newest first",
    load: async () => (await import("./documents.ts")).documentsCommand(),
  },
  {
    name: "show",
    about: "show a document with its claims marked in the text",
    load: async () => (await import("./show.ts")).showCommand(),
  },
  {
    name: "claims",
    about: "list the claims: who did or said what to whom, according to whom",
    load: async () => (await import("./claims.ts")).claimsCommand(),
  },
  {
    name: "import",
    about: "import coded events: GDELT, ICEWS, POLECAT, ACLED, KEDS, PLOVER, or any table through a mapping file",
    load: async () => (await import("./import.ts")).importCommand(),
  },
  {
    name: "imports",
    about: "list the imports of event data, one import with the rows that it left out, or take one back",
    load: async () => (await import("./imports.ts")).importsCommand(),
  },
  {
    name: "relations",
    about: "list the pairs of countries that claims name, the one with most claims first",
    load: async () => (await import("./relations.ts")).relationsCommand(),
  },
  {
    name: "relation",
    about: "how two countries get on: events by period, the level with its 90 % interval, breaks, and what drove them",
    load: async () => (await import("./relation.ts")).relationCommand(),
  },
  {
    name: "movers",
    about:
      "list the relations that changed most from the first half of a window of months to the second (default: the last 24 months)",
    load: async () => (await import("./movers.ts")).moversCommand(),
  },
  {
    name: "brief",
    about: "write a dated, sourced page on a relation: level, breaks, what moved it, who says so and who denies it",
    load: async (version) => (await import("./brief.ts")).briefCommand(version),
  },
  {
    name: "correct",
    about: "correct what the reader made of a sentence; the claim as read is kept, and the correction can be taken back",
    load: async () => (await import("./correct.ts")).correctCommand(),
  },
  {
    name: "code",
    about: "code sentences: JSON Lines {doc or id, n, lang, text, published} in, the same lines with `events` out",
    load: async () => (await import("./code.ts")).codeCommand(),
  },
  {
    name: "explain",
    about: "show how a sentence is read: its tree, who is meant, which frames matched or nearly did, how real, according to whom",
    load: async () => (await import("./explain.ts")).explainCommand(),
  },
  {
    name: "rules",
    about: "show the row behind a claim's rule, or count the rules of each language",
    load: async () => (await import("./rules.ts")).rulesCommand(),
  },
  {
    name: "parse",
    about: "parse text into Universal Dependencies: sentences, words, tags, lemmas and trees, as CoNLL-U, JSON or a drawing",
    load: async (version) => (await import("./parse.ts")).parseCommand(version),
  },
  {
    name: "serve",
    about: "serve the page and the API on this machine, and hold the store for other commands",
    load: async (version) => (await import("./serve.ts")).serveCommand(version),
  },
  {
    name: "runs",
    about: "list the runs of read, or what one run rejected, and why",
    load: async () => (await import("./runs.ts")).runsCommand(),
  },
  {
    name: "export",
    about: "write every table as Parquet and as JSON Lines",
    load: async () => (await import("./export.ts")).exportCommand(),
  },
  {
    name: "verify",
    about: "check every hash, offset and reference of the store, and say what is wrong",
    load: async () => (await import("./verify.ts")).verifyCommand(),
  },
];

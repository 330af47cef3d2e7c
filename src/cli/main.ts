// What bin/rapporteur.js runs. Nothing heavy is imported before a command needs it: `--help` costs little more than an empty node.
import { EXIT, fail } from "./exit.ts";
import { program } from "./program.ts";

// A reader such as `head` that has seen enough is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(EXIT.done);
  throw error;
});

const root = await program(process.argv[2] ?? "");
await root.parseAsync().catch(fail);

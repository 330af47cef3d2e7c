import { readFileSync } from "node:fs";
import { Command } from "commander";
import { claimsCommand } from "./claims.ts";
import { codeCommand } from "./code.ts";
import { correctCommand } from "./correct.ts";
import { documentsCommand } from "./documents.ts";
import { EXIT } from "./exit.ts";
import { exportCommand } from "./export.ts";
import { readCommand } from "./read.ts";
import { relationCommand } from "./relation.ts";
import { relationsCommand } from "./relations.ts";
import { runsCommand } from "./runs.ts";
import { serveCommand } from "./serve.ts";
import { showCommand } from "./show.ts";
import { verifyCommand } from "./verify.ts";

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string };

/** The whole command line, in reading order; a test compares it with docs/command-line.md. */
export function program(): Command {
  const command = new Command("rapporteur")
    .description("Reads news in German, English and Russian and keeps who did or said what to whom, when, according to whom.")
    .version(version)
    .helpOption("-h, --help", "show this help")
    .helpCommand(false)
    .configureHelp({ showGlobalOptions: false })
    .exitOverride((error) => process.exit(error.exitCode === 0 ? EXIT.done : EXIT.usage));
  command
    .addCommand(readCommand())
    .addCommand(documentsCommand())
    .addCommand(showCommand())
    .addCommand(claimsCommand())
    .addCommand(relationsCommand())
    .addCommand(relationCommand())
    .addCommand(correctCommand())
    .addCommand(codeCommand())
    .addCommand(serveCommand(version))
    .addCommand(runsCommand())
    .addCommand(exportCommand())
    .addCommand(verifyCommand());
  for (const sub of command.commands) sub.helpOption("-h, --help", "show this help").copyInheritedSettings(command);
  command.addHelpText(
    "after",
    `\nExit codes: ${Object.entries(EXIT_MEANING)
      .map(([code, meaning]) => `${code} ${meaning}`)
      .join("; ")}.`,
  );
  return command;
}

const EXIT_MEANING = {
  [EXIT.done]: "done",
  [EXIT.failed]: "failed",
  [EXIT.usage]: "wrong usage",
  [EXIT.rejected]: "done, but some inputs were rejected",
  [EXIT.unsound]: "verify found problems",
  [EXIT.stopped]: "stopped by ctrl-C",
};

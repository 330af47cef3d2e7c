import { readFileSync } from "node:fs";
import { Command } from "commander";
import { COMMANDS } from "./commands.ts";
import { EXIT } from "./exit.ts";

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string };

/**
 * The command line. With the name of a command, only that one is loaded; without, all are, which the docs and their test need. A
 * name that is none, or an option, gives the bare list: enough for `--help` and for a suggestion, and nothing else is read.
 */
export async function program(name?: string): Promise<Command> {
  const root = new Command("rapporteur")
    .description("Reads news in German, English and Russian and keeps who did or said what to whom, when, according to whom.")
    .version(version)
    .helpOption("-h, --help", "show this help")
    .helpCommand(false)
    .configureHelp({ showGlobalOptions: false, subcommandTerm: (command) => command.name() })
    .exitOverride((error) => process.exit(error.exitCode === 0 ? EXIT.done : EXIT.usage));
  const asked = name === undefined ? COMMANDS : COMMANDS.filter((command) => command.name === name);
  const commands =
    asked.length > 0
      ? await Promise.all(asked.map(loaded))
      : COMMANDS.map((listed) => new Command(listed.name).description(listed.about));
  for (const command of commands) root.addCommand(command);
  for (const command of root.commands.flatMap((one) => [one, ...one.commands]))
    command.helpOption("-h, --help", "show this help").helpCommand(false).copyInheritedSettings(root);
  const codes = Object.entries(EXIT_MEANING).map(([code, meaning]) => `${code} ${meaning}`);
  root.addHelpText("after", `\n\`rapporteur COMMAND --help\` tells more of one.\nExit codes: ${codes.join("; ")}.`);
  return root;
}

async function loaded({ about, load }: (typeof COMMANDS)[number]): Promise<Command> {
  return (await load(version)).description(about);
}

const EXIT_MEANING = {
  [EXIT.done]: "done",
  [EXIT.failed]: "failed",
  [EXIT.usage]: "wrong usage",
  [EXIT.rejected]: "done, but some inputs were rejected",
  [EXIT.unsound]: "verify found problems",
  [EXIT.stopped]: "stopped by ctrl-C",
};

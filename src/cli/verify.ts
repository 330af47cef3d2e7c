import { Command } from "commander";
import { EXIT, fail } from "./exit.ts";
import { print, printJson, tell } from "./print.ts";
import { progress } from "./progress.ts";
import { storeOption, withStore } from "./store-option.ts";

interface Options {
  store?: string;
  json?: boolean;
}

export function verifyCommand(): Command {
  return new Command("verify")
    .option("--json", "print the problems as JSON")
    .addOption(storeOption())
    .action((options: Options) => check(options).catch(fail));
}

async function check(options: Options): Promise<void> {
  const { verify } = await import("../store/verify.ts");
  await withStore(options.store, async (store) => {
    const counter = progress();
    const problems = [];
    let documents = 0;
    for await (const problem of verify(store, (seen) => {
      documents = seen;
      counter.show(() => `checked ${seen} documents`);
    })) {
      problems.push(problem);
      if (!options.json) print(`${problem.where}: ${problem.what}`);
    }
    counter.end();
    if (options.json) printJson({ documents, problems });
    else tell(`${documents} documents checked, ${problems.length} problems`);
    if (problems.length > 0) process.exitCode = EXIT.unsound;
  });
}

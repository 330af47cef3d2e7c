import { fileURLToPath } from "node:url";
import { Command, InvalidArgumentError } from "commander";
import { fail } from "./exit.ts";
import { print, tell } from "./print.ts";
import { onInterrupt } from "./progress.ts";
import { loadReader, nameOf } from "./reader.ts";
import { storeOption, storePath } from "./store-option.ts";

interface Options {
  store?: string;
  port: number;
}

export function serveCommand(version: string): Command {
  return new Command("serve")
    .option("--port <n>", "port on 127.0.0.1; 0 for any free one", port, 4300)
    .addOption(storeOption())
    .action((options: Options) => run(options, version).catch(fail));
}

async function run(options: Options, version: string): Promise<void> {
  const signal = onInterrupt();
  const { serve } = await import("../server/serve.ts");
  const reader = nameOf(await loadReader());
  const store = await storePath(options.store);
  const webRoot = fileURLToPath(new URL("../web", import.meta.url));
  const server = await serve({ store, port: options.port, version, reader, webRoot });
  print(`Rapporteur is open at ${server.url}`);
  tell(`store: ${store}\nctrl-C ends it`);
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
  await server.close();
}

function port(text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number > 65535) throw new InvalidArgumentError("expected a port, 0 to 65535");
  return number;
}

// Writes what the program itself can tell of the docs: its commands, its addresses, its event types, its tables, and the output of
// the README's tour. A test keeps all of it current.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { program } from "../dist/cli/program.js";
import { EVENT_TYPES, intensityOf, meaningOf, modesOf, quadOf } from "../dist/model/event-type.js";
import { createApp } from "../dist/server/app.js";
import { openDuckDb } from "../dist/store/duckdb/engine.js";
import { sqlStore } from "../dist/store/sql-store.js";
import { TABLES } from "../dist/store/tables.js";

const NOTICE = "<!-- Written by `npm run docs`; a test compares it with the program. -->";

/** The generated pages by their path in the project. @returns {Promise<Record<string, string>>} */
export async function pages() {
  const engine = await openDuckDb(":memory:");
  try {
    return {
      "README.md": readme(),
      "docs/command-line.md": await commandLine(),
      "docs/http-api.md": await httpApi(sqlStore(engine)),
      "docs/event-types.md": types(),
      "docs/tables.md": await tables(engine),
    };
  } finally {
    await engine.close();
  }
}

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const WIDTH = 132;

/** The README with what its commands print now, on a store of the sample reports. */
function readme() {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-tour-"));
  try {
    const store = join(folder, "samples.duckdb");
    rapporteur(store, "read samples/reports");
    const text = readFileSync(join(ROOT, "README.md"), "utf8");
    return text.replace(/```console\n([\s\S]*?)```/g, (_, block) => {
      const commands = block.split("\n").filter((line) => line.startsWith("$ npx rapporteur "));
      const printed = commands.map((line) => `${line}\n${rapporteur(store, line.slice("$ npx rapporteur ".length))}`);
      return `\`\`\`console\n${printed.join("\n")}\`\`\``;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a command prints, its long lines cut as a terminal would. @param {string} store @param {string} words */
function rapporteur(store, words) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, "bin/rapporteur.js"), ...words.split(" ")], {
    cwd: ROOT,
    env: { ...process.env, RAPPORTEUR_STORE: store },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`rapporteur ${words}: ${stderr}`);
  const lines = stdout.split("\n").map((line) => (line.length > WIDTH ? `${line.slice(0, WIDTH - 1)}…` : line));
  return lines.join("\n");
}

async function commandLine() {
  const root = await program();
  const help = (command) => `\`\`\`text\n${command.configureHelp({ helpWidth: 100 }).helpInformation().trimEnd()}\n\`\`\``;
  const commands = root.commands.flatMap((command) => [
    `## ${command.name()}\n\n${help(command)}`,
    ...command.commands.map((sub) => `### ${command.name()} ${sub.name()}\n\n${help(sub)}`),
  ]);
  return `# The command line\n\n${NOTICE}\n\n${EXITS}\n\n${[help(root), ...commands].join("\n\n")}\n`;
}

const EXITS = `Tables go to standard output, progress and counts to standard error; \`--json\` gives the same as JSON. Every command takes
\`--store\`, else the variable \`RAPPORTEUR_STORE\`, else \`reports.duckdb\` in your data folder. While \`rapporteur serve\` holds a store, the
other commands go through it.

| exit code | meaning |
| --- | --- |
| 0 | done |
| 1 | failed; the last line on standard error says why |
| 2 | wrong usage: an unknown command, option or value |
| 3 | \`read\` or \`import\` has ended, but some inputs were rejected |
| 4 | \`verify\` found problems |
| 130 | stopped by ctrl-C; what was kept is kept |`;

async function httpApi(store) {
  const app = createApp({ store, version: "0", reader: "" });
  const api = await (await app.request("http://localhost/openapi.json")).json();
  const routes = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, route]) => {
      const parameters = (route.parameters ?? []).map(({ name, schema }) =>
        schema?.enum ? `${name} (${schema.enum.join(", ")})` : name,
      );
      return `| ${method.toUpperCase()} | \`${path}\` | ${route.responses[200].description} | ${parameters.join(", ")} |`;
    }),
  );
  return `# The HTTP API

${NOTICE}

\`rapporteur serve\` answers on 127.0.0.1 only. \`/openapi.json\` describes every shape. Each page of the app has a twin under its own
address with \`.json\`: \`/relations/KAZ/RUS.json\` is \`/api/relations/KAZ/RUS\`. A failure is \`{ "error": ..., "hint": ... }\` with a status of 4xx or 5xx.

| method | address | answer | parameters |
| --- | --- | --- | --- |
${routes.join("\n")}
`;
}

function types() {
  const rows = EVENT_TYPES.map((type) => {
    const modes = [...modesOf(type)].map(([mode, intensity]) => `${mode} (${intensity})`);
    return `| ${type} | ${meaningOf(type)} | ${quadOf(type)} | ${intensityOf(type)} | ${modes.join(", ")} |`;
  });
  return `# Event types

${NOTICE}

PLOVER's types, with the class and the intensity (Goldstein scale, -10 to +10) that Rapporteur uses where no CAMEO code decides it.

| type | what it means | class | intensity | modes, with their own intensity |
| --- | --- | --- | --- | --- |
${rows.join("\n")}
`;
}

async function tables({ db }) {
  const found = await db.introspection.getTables();
  const list = TABLES.map((table) => {
    const columns = found.find(({ name }) => name === table)?.columns ?? [];
    const rows = columns.map(
      ({ name, dataType, isNullable }) => `| ${name} | ${dataType.toLowerCase()} | ${isNullable ? "may be absent" : ""} |`,
    );
    return `## ${table}\n\n| column | type | |\n| --- | --- | --- |\n${rows.join("\n")}`;
  });
  return `# The tables of a store

${NOTICE}

What \`rapporteur export\` writes, a file a table. Rows are only ever added. \`from\` and \`to\` are UTF-16 offsets into \`document.text\`, \`to\` exclusive.
The view \`current_claim\` has the claims that stand: of each document's latest reading, as people corrected them.

${list.join("\n\n")}
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [name, text] of Object.entries(await pages())) writeFileSync(join(ROOT, name), text);

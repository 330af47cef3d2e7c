// `npm start`: builds what is not built, reads the sample reports into a store of their own, serves it and says what to open.
import { spawn, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "./build.js";

const STORE = ".store/samples.duckdb";
const root = fileURLToPath(new URL("..", import.meta.url));
const options = { cwd: root, stdio: "inherit", env: { ...process.env, RAPPORTEUR_STORE: STORE } };

build();
const read = spawnSync(process.execPath, ["bin/rapporteur.js", "read", "samples/reports"], options);
if (read.status !== 0) process.exit(read.status ?? 1);
console.log(`
The sample reports are in a store of their own, so that they never mix with yours. To use it on the command line:
  RAPPORTEUR_STORE=${STORE} npx rapporteur relation KAZ RUS
`);
const server = spawn(process.execPath, ["bin/rapporteur.js", "serve"], options);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code) => process.exit(code ?? 0));

// Builds what is not built: the arithmetic of the parser by AssemblyScript, the program by the TypeScript compiler (incremental), its tables, the page by Vite.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const isTable = /\.(tsv|txt|json|sql|wasm)$/;
const kernels = { source: join(root, "kernels/index.ts"), target: join(root, "src/syntax/network/kernels.wasm") };

/** The arithmetic of the parser: vectors on, no run time, the memory is the program's. */
const COMPILER = ["-O3", "--runtime", "stub", "--noAssert", "--enable", "simd", "--importMemory"];

/** Builds the program and the page; costs well under a second when nothing changed. */
export function build() {
  if (!existsSync(kernels.target) || statSync(kernels.source).mtimeMs > statSync(kernels.target).mtimeMs)
    run("node_modules/assemblyscript/bin/asc.js", kernels.source, "-o", kernels.target, ...COMPILER);
  run("node_modules/ts7/bin/tsc", "-p", "tsconfig.json");
  cpSync(join(root, "src"), join(root, "dist"), {
    recursive: true,
    filter: (path) => !path.includes(join("src", "web")) && (statSync(path).isDirectory() || isTable.test(path)),
  });
  if (existsSync(join(root, "src/web/index.html")) && newest(join(root, "src/web")) > newest(join(root, "dist/web")))
    run("node_modules/vite/bin/vite.js", "build", "--logLevel", "warn");
}

/** @param {string} script @param {...string} args */
function run(script, ...args) {
  execFileSync(process.execPath, [join(root, script), ...args], { cwd: root, stdio: ["ignore", 2, 2] });
}

/** When the youngest file below a folder was changed, in milliseconds; 0 when there is none. @param {string} folder @returns {number} */
function newest(folder) {
  if (!existsSync(folder)) return 0;
  const times = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs);
  return Math.max(0, ...times);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build();

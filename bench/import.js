// Importing GDELT 2.0 into a new store: rows a second and peak memory, beside DuckDB's own read_csv of the same file into a table of the
// fifteen columns that the import uses. The file is two real quarter hours over and over, each row with an id of its own.
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { BIN, measure, median } from "./child.js";

const BASELINE = fileURLToPath(new URL("./import-baseline.js", import.meta.url));
const FILES = ["gdelt2-20151027220000/20151027220000.export.CSV", "gdelt2-20190121220000/20190121220000.export.CSV"];
const MANY = 300;

/** @param {{ events?: string, rows?: string }} [options] where the real files are, and how many rows to make, with commas */
export async function importEvents({ events = "../shared/events", rows = "1000000,10000000" } = {}) {
  const missing = FILES.map((file) => join(events, file)).find((file) => !existsSync(file));
  if (missing) return console.log(`  not measured: ${missing} is not there (--events=FOLDER says where the files are)`);
  const lines = FILES.flatMap((file) => readFileSync(join(events, file), "utf8").trimEnd().split("\n"));
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-bench-"));
  try {
    for (const count of rows.split(",").map(Number)) await big(folder, lines, count);
    await small(folder, lines);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** One big file. @param {string} folder @param {readonly string[]} lines @param {number} count */
async function big(folder, lines, count) {
  const file = join(folder, "events.CSV");
  await write(file, lines, count, 0);
  const megabytes = statSync(file).size / 1e6;
  console.log(`  ${count} rows, ${megabytes.toFixed(0)} MB`);
  const [database, store] = [join(folder, "plain.duckdb"), join(folder, "store.duckdb")];
  const pairs = [];
  for (let i = 0; i < (count > 2_000_000 ? 1 : 3); i++) {
    for (const path of [database, store]) rmSync(path, { force: true });
    const plain = await measure([BASELINE, file, database]);
    pairs.push({ plain, ours: await measure([BIN, "import", file, "--json"], { RAPPORTEUR_STORE: store }) });
  }
  const ratios = pairs.map(({ plain, ours }) => ours.wall / plain.wall);
  const { plain, ours } = pairs[ratios.indexOf(median(ratios))] ?? pairs[0];
  const [report] = JSON.parse(ours.stdout).files;
  if (report.rows !== count) throw new Error(`${report.rows} rows were counted, not ${count}`);
  const again = await measure([BIN, "import", file, "--json"], { RAPPORTEUR_STORE: store });
  const line = (what, { wall, cpu, memory }, size) =>
    console.log(
      `  ${what.padEnd(34)} ${(wall / 1000).toFixed(1).padStart(6)} s  ${((count * 1000) / wall).toFixed(0).padStart(7)} rows/s  ${(megabytes / (wall / 1000)).toFixed(0).padStart(4)} MB/s  ${(cpu / 1000).toFixed(1).padStart(6)} s CPU  peak ${memory.toFixed(0).padStart(5)} MB${size}`,
    );
  const size = (path) => `  file ${(statSync(path).size / 1e6).toFixed(0)} MB`;
  line("read_csv into 15 columns", plain, size(database));
  line(`import: ${report.used} used`, ours, size(store));
  line("import again: known", again, "");
  console.log(
    `  the import takes ${(ours.wall / plain.wall).toFixed(2)} times the plain read${pairs.length > 1 ? `, the middle of ${ratios.map((ratio) => ratio.toFixed(2)).join(", ")}` : ""} (to be at most 1.3)`,
  );
  for (const name of ["events.CSV", "plain.duckdb", "store.duckdb"]) rmSync(join(folder, name), { force: true });
}

/** Many small files, as GDELT serves them. @param {string} folder @param {readonly string[]} lines */
async function small(folder, lines) {
  const files = Array.from({ length: MANY }, (_, i) => join(folder, `${i}.export.CSV`));
  for (const [i, file] of files.entries()) await write(file, lines, 1800, i * 1800);
  const took = await measure([BIN, "import", ...files, "--json"], { RAPPORTEUR_STORE: join(folder, "many.duckdb") });
  console.log(`  ${MANY} files of 1,800 rows: ${(took.wall / MANY).toFixed(0)} ms a file, peak ${took.memory.toFixed(0)} MB`);
}

/** @param {string} file @param {readonly string[]} lines @param {number} count @param {number} first */
async function write(file, lines, count, first) {
  const bodies = lines.map((line) => line.slice(line.indexOf("\t")));
  const out = createWriteStream(file);
  for (let i = 0; i < count; ) {
    let chunk = "";
    for (const end = Math.min(count, i + 1000); i < end; i++) chunk += `${400_000_000 + first + i}${bodies[i % bodies.length]}\n`;
    if (!out.write(chunk)) await new Promise((resolve) => out.once("drain", resolve));
  }
  await new Promise((resolve) => out.end(resolve));
}

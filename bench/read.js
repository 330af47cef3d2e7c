// Reading documents from JSON Lines into a new store: documents and words a second, and peak memory. Beside it the cost of only
// parsing and hashing the same file.
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { BIN, measure } from "./child.js";

// Peak memory must not grow from one to the other by more than the noise.
const SIZES = [2_500, 10_000];
const SAMPLES = fileURLToPath(new URL("../samples/reports", import.meta.url));

export async function read() {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-bench-"));
  try {
    for (const documents of SIZES) {
      const file = join(folder, `${documents}.jsonl`);
      const env = { RAPPORTEUR_STORE: join(folder, `${documents}.duckdb`) };
      const words = await generate(file, documents);
      console.log(`  ${documents} documents, ${words} words, from the sentences of the sample reports in a seeded order`);
      const plain = await hashOnly(file);
      const first = await measure([BIN, "read", file, "--json"], env);
      const report = JSON.parse(first.stdout);
      if (report.added !== documents) throw new Error(`${report.added} documents were added, not ${documents}`);
      const second = await measure([BIN, "read", file, "--json"], env);
      print("parse and hash only", plain, documents, words);
      print(`read: ${report.claims} claims`, first, documents, words);
      print("read again: all known", second, documents, words);
      console.log(`  reading takes ${(first.wall / plain.wall).toFixed(0)} times the plain pass`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {string} what @param {{ wall: number, cpu: number, memory: number }} cost @param {number} documents @param {number} words */
function print(what, { wall, cpu, memory }, documents, words) {
  const rate = (count) => ((count * 1000) / wall).toFixed(0);
  const cost = `${(cpu / 1000).toFixed(1).padStart(6)} s CPU  peak ${memory.toFixed(0)} MB`;
  console.log(`  ${what.padEnd(24)} ${rate(documents).padStart(6)} documents/s  ${rate(words).padStart(8)} words/s  ${cost}`);
}

/** Writes documents of 12 sentences each, drawn from one language's reports. Gives the number of words. @param {string} file @param {number} count */
async function generate(file, count) {
  const pools = ["de", "en", "ru"].map((lang) => {
    const files = readdirSync(join(SAMPLES, lang)).filter((name) => name.endsWith(".txt"));
    const bodies = files.map((name) => readFileSync(join(SAMPLES, lang, name), "utf8").split("---\n\n")[1] ?? "");
    return {
      lang,
      sentences: bodies.flatMap((body) => body.split(/(?<=[.!?])\s+(?=\p{Lu})/u)).filter((sentence) => sentence.length > 30),
    };
  });
  const random = seeded(1);
  const out = createWriteStream(file);
  let words = 0;
  for (let i = 0; i < count; i++) {
    const { lang, sentences } = pools[i % pools.length];
    const text = Array.from({ length: 12 }, () => sentences[Math.floor(random() * sentences.length)]).join(" ");
    words += text.split(/\s+/).length;
    if (
      !out.write(
        `${JSON.stringify({ title: `Report ${i}`, text, lang, published: `2022-${String((i % 12) + 1).padStart(2, "0")}-10`, outlet: `Outlet ${i % 40}` })}\n`,
      )
    )
      await new Promise((resolve) => out.once("drain", resolve));
  }
  await new Promise((resolve) => out.end(resolve));
  return words;
}

/** @param {string} file */
async function hashOnly(file) {
  const [start, before] = [performance.now(), process.cpuUsage()];
  for await (const line of createInterface({ input: createReadStream(file) }))
    createHash("sha256").update(JSON.parse(line).text).digest("hex");
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - start, cpu: (user + system) / 1000, memory: process.resourceUsage().maxRSS / 1024 };
}

/** A small generator of numbers between 0 and 1, the same each time (mulberry32). @param {number} seed */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const CPU = fileURLToPath(new URL("./cpu.cjs", import.meta.url));

/** The program, as a user starts it. */
export const BIN = fileURLToPath(new URL("../bin/rapporteur.js", import.meta.url));

/**
 * Runs node to its end and tells what it took: wall and CPU time in milliseconds, peak memory in megabytes.
 * @param {readonly string[]} args @param {Record<string, string>} [env]
 * @returns {Promise<{ wall: number, cpu: number, memory: number, stdout: string }>}
 */
export function measure(args, env = {}) {
  const start = performance.now();
  const child = spawn(process.execPath, ["--require", CPU, ...args], {
    stdio: ["ignore", "pipe", "inherit", "pipe"],
    env: { ...process.env, ...env },
  });
  let [stdout, report] = ["", ""];
  child.stdout.on("data", (chunk) => (stdout += chunk));
  child.stdio[3]?.on("data", (chunk) => (report += chunk));
  return new Promise((resolve, reject) => {
    child.on("close", () => {
      if (report === "") return reject(new Error(`no report from: node ${args.join(" ")}`));
      const { cpu, memory } = JSON.parse(report);
      resolve({ wall: performance.now() - start, cpu: cpu / 1000, memory: memory / 1024, stdout });
    });
  });
}

/** @param {readonly number[]} numbers */
export function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

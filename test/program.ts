import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, onTestFinished } from "vitest";

const BIN = fileURLToPath(new URL("../bin/rapporteur.js", import.meta.url));

/** The project's own folder. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** An empty folder that goes when the test has ended. */
export function temporaryFolder(): string {
  return folderUntil(onTestFinished);
}

/** An empty folder that goes when all tests of the file have ended. */
export function temporaryFolderToKeep(): string {
  return folderUntil(afterAll);
}

function folderUntil(end: (remove: () => void) => void): string {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-test-"));
  end(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts the program as a user does; its store is `store`. */
export function start(store: string, ...args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [BIN, ...args], { cwd: ROOT, env: { ...process.env, RAPPORTEUR_STORE: store, NO_COLOR: "1" } });
}

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program to its end, with `input` on standard input. */
export function run(store: string, args: readonly string[], input = ""): Promise<Ended> {
  const child = start(store, ...args);
  child.stdin?.end(input);
  return ended(child);
}

export function ended(child: ChildProcess): Promise<Ended> {
  return new Promise((resolve) => {
    let [stdout, stderr] = ["", ""];
    child.stdout?.on("data", (chunk) => {
      stdout += chunk;
    });
    child.stderr?.on("data", (chunk) => {
      stderr += chunk;
    });
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}

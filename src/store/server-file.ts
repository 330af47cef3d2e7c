import { readFile, rm, writeFile } from "node:fs/promises";

/** How other processes reach the server that holds a store: a small file beside it, readable by its owner only. */
export interface ServerFile {
  readonly pid: number;
  readonly port: number;
  /** Only who can read this file may write to the store. */
  readonly token: string;
}

function pathOf(store: string): string {
  return `${store}.server.json`;
}

export async function writeServerFile(store: string, server: ServerFile): Promise<void> {
  await writeFile(pathOf(store), `${JSON.stringify(server)}\n`, { mode: 0o600 });
}

export async function removeServerFile(store: string): Promise<void> {
  await rm(pathOf(store), { force: true });
}

/** The server that says it holds a store; a file that is no such thing counts as none. */
export async function readServerFile(store: string): Promise<ServerFile | undefined> {
  const text = await readFile(pathOf(store), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    const { pid, port, token } = JSON.parse(text) as Partial<ServerFile>;
    if (Number.isInteger(pid) && Number.isInteger(port) && typeof token === "string")
      return { pid: Number(pid), port: Number(port), token };
  } catch {
    // Half written by a process that was killed: the same as none.
  }
  return undefined;
}

/** Whether a process of this number is running. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

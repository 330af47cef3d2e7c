import { readdir, realpath, stat } from "node:fs/promises";
import { sep } from "node:path";
import { type Rejected, rejected } from "./raw.ts";

/** A file to read. Its path is kept as bytes, because a name on disk need not be UTF-8; `origin` is the path to show. */
export interface FoundFile {
  readonly kind: "file";
  readonly path: Buffer;
  readonly origin: string;
  readonly size: number;
}

/** Every file below a path, sorted by name, each once; what is hidden, unreadable, no file, or a folder read before is a rejected row. */
export async function* walk(path: Buffer, given = true, seen: Set<string> = new Set()): AsyncGenerator<FoundFile | Rejected> {
  const origin = path.toString("utf8");
  try {
    const name = path.subarray(path.lastIndexOf(sep) + 1).toString("utf8");
    if (!given && name.startsWith(".")) {
      yield rejected(origin, "hidden", `${name} is hidden and was left out. Name it itself if it is meant.`);
      return;
    }
    const entry = await stat(path);
    if (entry.isFile()) {
      yield { kind: "file", path, origin, size: entry.size };
      return;
    }
    if (!entry.isDirectory()) {
      yield rejected(origin, "not a file", "This is neither a file nor a folder (a device, a pipe or a socket).");
      return;
    }
    const real = (await realpath(path, "buffer")).toString("latin1");
    if (seen.has(real)) {
      yield rejected(
        origin,
        "folder read before",
        "A link leads to a folder that was read already. Its files are not read twice.",
      );
      return;
    }
    seen.add(real);
    const names = (await readdir(path, { encoding: "buffer" })).sort(Buffer.compare);
    if (names.length === 0) yield rejected(origin, "empty folder", "The folder holds no files.");
    for (const child of names)
      yield* walk(Buffer.concat([path, Buffer.from(path.at(-1) === 0x2f ? "" : sep), child]), false, seen);
  } catch (error) {
    yield rejected(origin, ...failure(error));
  }
}

const SAID: Readonly<Record<string, readonly [reason: string, detail: string]>> = {
  ENOENT: ["not found", "There is no such file or folder. Check the path."],
  EACCES: ["unreadable", "It may not be read. Check its permissions."],
  EPERM: ["unreadable", "It may not be read. Check its permissions."],
  ELOOP: ["link loop", "It is a link that leads back to itself."],
  ENAMETOOLONG: ["not found", "The path is longer than the system allows."],
  ENOTDIR: ["not found", "A part of the path is a file and not a folder."],
};

/** Reason and sentence for an error of the file system. */
export function failure(error: unknown): [reason: string, detail: string] {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const [reason, detail] = SAID[code] ?? ["unreadable", `It could not be read (${code || String(error)}).`];
  return [reason, detail];
}

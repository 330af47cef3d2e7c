import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, readFileSync } from "node:fs";
import { mkdtemp, open, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join, sep } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import type { Head } from "../datasets/head.ts";
import { Utf8Check } from "./utf8.ts";

export type Encoding = "utf-8" | "latin-1";

/** A file of event data, unpacked where it was packed. */
export interface OpenedFile {
  /** Where its plain content is. */
  readonly path: string;
  readonly bytes: number;
  readonly head: Head;
  /** SHA-512/256 of the content (on 64-bit machines twice as fast as SHA-256); begun when it is first asked for, unless it is known from unpacking. */
  hash(): Promise<string>;
  /** Latin-1 for what is no UTF-8: every byte is a character there. */
  encoding(): Promise<Encoding>;
  /** Removes what was unpacked. */
  close(): Promise<void>;
}

// Enough lines to tell a format, and to meet a code that only one scheme has.
const HEAD = 262_144;

/** Opens a file as it is, or unpacks a .gz, or a .zip with one file in it, into a folder of its own. Throws a RangeError on a packed file that cannot be unpacked. */
export async function openEventFile(file: string): Promise<OpenedFile> {
  if ((await stat(file)).isDirectory()) throw new RangeError(`a folder: ${file}`);
  const start = await firstBytes(file, 4);
  const packed =
    start[0] === 0x1f && start[1] === 0x8b ? "gz" : start.toString("latin1") === "PK\u0003\u0004" ? "zip" : undefined;
  if (packed === undefined) {
    let hash: Promise<string> | undefined;
    return opened(file, file, basename(file), {
      hash: () => (hash ??= hashOf(file)),
      encoding: () => encodingOf(file),
      close: async () => {},
    });
  }
  const folder = await mkdtemp(join(tmpdir(), "rapporteur-import-"));
  const close = () => rm(folder, { recursive: true, force: true });
  try {
    const { name, content } = packed === "gz" ? gunzipped(file) : await unzipped(file);
    const path = join(folder, "content");
    const utf8 = new Utf8Check();
    const hash = createHash("sha512-256");
    await pipeline(
      content,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          hash.update(chunk);
          utf8.add(chunk);
          yield chunk;
        }
      },
      createWriteStream(path),
    );
    const digest = hash.digest("hex");
    const encoding = utf8.valid ? "utf-8" : "latin-1";
    return await opened(file, path, name, { hash: async () => digest, encoding: async () => encoding, close });
  } catch (error) {
    await close();
    throw error instanceof RangeError
      ? error
      : new RangeError(`cannot unpack ${file}: ${error instanceof Error ? error.message : error}`);
  }
}

async function opened(
  file: string,
  path: string,
  name: string,
  lazy: Pick<OpenedFile, "hash" | "encoding" | "close">,
): Promise<OpenedFile> {
  const { size: bytes } = await stat(path);
  const text = decoded(await firstBytes(path, HEAD), bytes > HEAD);
  const folder = dirname(file);
  return {
    path,
    bytes,
    ...lazy,
    head: { name, folders: folder.split(sep).filter((part) => part !== ""), text, sibling: (other) => siblingOf(folder, other) },
  };
}

function siblingOf(folder: string, name: string): { path: string; text: string } | undefined {
  const path = join(folder, name);
  try {
    return { path, text: readFileSync(path, "utf8").slice(0, HEAD) };
  } catch {
    return undefined;
  }
}

function decoded(bytes: Buffer, cut: boolean): string {
  const text = bytes.toString("utf8").replace(/^\ufeff/, "");
  const end = text.lastIndexOf("\n");
  return cut && end > 0 ? text.slice(0, end + 1) : text;
}

async function firstBytes(file: string, count: number): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(count), 0, count, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash("sha512-256");
  await pieces(file, (piece) => hash.update(piece));
  return hash.digest("hex");
}

async function encodingOf(file: string): Promise<Encoding> {
  const utf8 = new Utf8Check();
  await pieces(file, (piece) => utf8.add(piece));
  return utf8.valid ? "utf-8" : "latin-1";
}

// Gigabytes go through one buffer: a stream would make a new one for each piece.
async function pieces(file: string, take: (piece: Buffer) => void): Promise<void> {
  const handle = await open(file);
  try {
    const buffer = Buffer.allocUnsafe(1_048_576);
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, null);
      if (bytesRead === 0) return;
      take(buffer.subarray(0, bytesRead));
    }
  } finally {
    await handle.close();
  }
}

function gunzipped(file: string): { name: string; content: Readable } {
  const content = createReadStream(file);
  const plain = createGunzip();
  content.on("error", (error) => plain.destroy(error));
  return { name: basename(file).replace(/\.gz$/i, ""), content: content.pipe(plain) };
}

async function unzipped(file: string): Promise<{ name: string; content: Readable }> {
  const { default: yauzl } = await import("yauzl");
  const zip = await new Promise<import("yauzl").ZipFile>((resolve, reject) => {
    yauzl.open(file, { lazyEntries: true, autoClose: false }, (error, found) => (error ? reject(error) : resolve(found)));
  });
  const entries = await new Promise<import("yauzl").Entry[]>((resolve, reject) => {
    const found: import("yauzl").Entry[] = [];
    zip.on("entry", (entry: import("yauzl").Entry) => {
      if (!entry.fileName.endsWith("/")) found.push(entry);
      zip.readEntry();
    });
    zip.on("end", () => resolve(found));
    zip.on("error", reject);
    zip.readEntry();
  });
  const [entry] = entries;
  if (entry === undefined || entries.length > 1) {
    zip.close();
    throw new RangeError(`${entries.length} files in ${file} where one is expected: unpack it and import the folder`);
  }
  const content = await new Promise<Readable>((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });
  content.on("close", () => zip.close());
  return { name: basename(entry.fileName), content };
}

import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { type FetchOptions, fetchPage, readAll } from "./fetch.ts";
import { type FoundFile, failure, walk } from "./folder.ts";
import { type Raw, type Rejected, rejected } from "./raw.ts";

/** How inputs are opened; clock, network and standard input are passed in. */
export interface OpenOptions extends FetchOptions {
  /** What "-" stands for. */
  readonly stdin?: AsyncIterable<Uint8Array>;
}

/** The largest file that is read whole. */
const MAX_FILE = 50_000_000;
/** The longest line of a JSON Lines file: one article. */
const MAX_LINE = 10_000_000;

/**
 * Opens files, folders (all below them, sorted), "-" for standard input, and http(s) addresses, in the order given. What
 * cannot be opened is a rejected row. A JSON Lines file is read as a stream and yields one Raw for each line.
 */
export async function* open(inputs: readonly string[], options: OpenOptions): AsyncGenerator<Raw | Rejected> {
  for (const input of inputs) {
    if (options.signal?.aborted) return;
    if (input === "-") yield await fromStdin(options);
    else if (/^https?:\/\//i.test(input)) yield await fetchPage(input, options);
    else if (/^[a-z][a-z\d+.-]+:\/\//i.test(input))
      yield rejected(input, "not a web address", "Only http and https addresses are fetched.");
    else if (input === "")
      yield rejected(input, "not found", "The path is empty. Give a file, a folder, an address or - for standard input.");
    else yield* fromPath(input, options);
  }
}

async function* fromPath(input: string, options: OpenOptions): AsyncGenerator<Raw | Rejected> {
  for await (const found of walk(Buffer.from(input))) {
    if (options.signal?.aborted) return;
    if (found.kind === "rejected") yield found;
    else if (/\.(jsonl|ndjson)$/i.test(found.origin)) yield* fromLines(found, options);
    else yield await fromFile(found, options);
  }
}

async function fromFile(file: FoundFile, options: OpenOptions): Promise<Raw | Rejected> {
  const limit = options.maxBytes ?? MAX_FILE;
  if (file.size > limit)
    return rejected(
      file.origin,
      "too large",
      `The file has ${file.size} bytes, more than ${limit}. Save it in parts, or as JSON Lines.`,
    );
  try {
    const bytes = await readFile(file.path);
    return { bytes, origin: file.origin, retrieved: options.now().toISOString() };
  } catch (error) {
    return rejected(file.origin, ...failure(error));
  }
}

async function fromStdin(options: OpenOptions): Promise<Raw | Rejected> {
  if (!options.stdin) return rejected("-", "no standard input", "Nothing is connected to standard input. Give a file instead.");
  const limit = options.maxBytes ?? MAX_FILE;
  try {
    const bytes = await readAll(options.stdin, limit);
    if (bytes === undefined)
      return rejected("-", "too large", `Standard input holds more than ${limit} bytes. Save it as a file in parts.`);
    return { bytes, origin: "-", retrieved: options.now().toISOString() };
  } catch (error) {
    return rejected("-", ...failure(error));
  }
}

async function* fromLines(file: FoundFile, options: OpenOptions): AsyncGenerator<Raw | Rejected> {
  const limit = options.maxBytes ?? MAX_LINE;
  let rows = 0;
  try {
    for await (const { bytes, row } of lines(createReadStream(file.path), limit)) {
      if (options.signal?.aborted) return;
      const origin = `${file.origin}:${row}`;
      rows++;
      if (bytes === undefined)
        yield rejected(origin, "too large", `The line is longer than ${limit} bytes; a line is one article.`, row);
      else yield { bytes, origin, row, contentType: "application/json", retrieved: options.now().toISOString() };
    }
    if (rows === 0) yield rejected(file.origin, "empty", "The file holds no lines.");
  } catch (error) {
    yield rejected(file.origin, ...failure(error));
  }
}

/** The lines of a stream that are not blank, with their numbers from 1; a line over the limit comes without its bytes. */
async function* lines(
  stream: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<{ bytes: Uint8Array | undefined; row: number }> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let row = 1;
  const take = () => {
    const bytes = length > limit ? undefined : Buffer.concat(parts);
    parts = [];
    length = 0;
    const isBlank = bytes?.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d) ?? false;
    return isBlank ? undefined : { bytes, row };
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let to = chunk.indexOf(0x0a); to >= 0; to = chunk.indexOf(0x0a, from)) {
      keep(chunk.subarray(from, to));
      const line = take();
      if (line) yield line;
      row++;
      from = to + 1;
    }
    keep(chunk.subarray(from));
  }
  const last = take();
  if (last) yield last;

  function keep(part: Uint8Array): void {
    length += part.length;
    if (length <= limit) parts.push(part);
    else parts = [];
  }
}

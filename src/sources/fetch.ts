import { type Raw, type Rejected, rejected } from "./raw.ts";
import { type Ask, directly, Refusal, through } from "./transport.ts";

/** How a page is fetched; the clock and the network are passed in. */
export interface FetchOptions {
  /** Lets addresses of this machine and of private networks be asked. */
  readonly allowPrivate?: boolean;
  /** The largest body, unpacked; 10 MB unless said otherwise. */
  readonly maxBytes?: number;
  /** For the whole, redirects and body included; 20 s unless said otherwise. */
  readonly timeoutMs?: number;
  readonly now: () => Date;
  /** Stands in for the network; it resolves names itself, so only literal addresses can be checked. */
  readonly fetch?: typeof fetch;
  readonly signal?: AbortSignal;
}

const MAX_BYTES = 10_000_000;
const TIMEOUT = 20_000;
const REDIRECTS = 5;
const READABLE = /^(text\/|application\/(xhtml\+xml|xml|json|ld\+json|x-ndjson|ndjson|jsonl|x-jsonlines|octet-stream)\b)/i;

/** Fetches one page over http(s). Follows at most five redirects and checks the address of each; every failure is a rejected row. */
export async function fetchPage(address: string, options: FetchOptions): Promise<Raw | Rejected> {
  const timeoutMs = options.timeoutMs ?? TIMEOUT;
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), timeoutMs);
  const signal = options.signal ? AbortSignal.any([options.signal, timeout.signal]) : timeout.signal;
  const stop = new Promise<never>((_, fail) =>
    signal.addEventListener("abort", () => fail(new Error("aborted")), { once: true }),
  );
  stop.catch(() => {});
  try {
    signal.throwIfAborted();
    return await Promise.race([follow(address, options, signal), stop]);
  } catch (error) {
    if (options.signal?.aborted) return rejected(address, "stopped", "It was stopped before the page had arrived.");
    if (timeout.signal.aborted)
      return rejected(address, "timeout", `The page did not arrive within ${timeoutMs / 1000} s. Try again later.`);
    if (error instanceof Refusal)
      return rejected(address, "private address", `Not fetched: ${error.message}. Allow private addresses if this is meant.`);
    return rejected(address, "network", `The server could not be read (${reasonOf(error)}). Check the address and try again.`);
  } finally {
    clearTimeout(timer);
  }
}

async function follow(address: string, options: FetchOptions, signal: AbortSignal): Promise<Raw | Rejected> {
  const ask: Ask = options.fetch
    ? through(options.fetch, options.allowPrivate ?? false)
    : directly(options.allowPrivate ?? false);
  const seen = new Set<string>();
  let url = httpUrl(address);
  for (let hop = 0; ; hop++) {
    if (url === undefined)
      return rejected(address, "not a web address", `Only http and https addresses are fetched, and this leads elsewhere.`);
    if (seen.has(url.href)) return rejected(address, "redirect loop", `The server sends the reader in a circle (${url.href}).`);
    if (hop > REDIRECTS)
      return rejected(address, "too many redirects", `More than ${REDIRECTS} redirects; give the address at the end of them.`);
    seen.add(url.href);
    const answer = await ask(url, signal);
    try {
      const location = answer.header("location");
      if ([301, 302, 303, 307, 308].includes(answer.status) && location !== undefined) {
        url = httpUrl(location, url);
        continue;
      }
      if (answer.status !== 200)
        return rejected(address, `HTTP ${answer.status}`, `The server answered ${answer.status} for ${url.href}, not 200.`);
      const contentType = answer.header("content-type");
      if (contentType !== undefined && !READABLE.test(contentType.trim()))
        return rejected(
          address,
          "content type",
          `The server sends ${contentType}, which is no page or text. Save its text and give that.`,
        );
      const maxBytes = options.maxBytes ?? MAX_BYTES;
      const bytes = Number(answer.header("content-length") ?? 0) > maxBytes ? undefined : await readAll(answer.body, maxBytes);
      if (bytes === undefined)
        return rejected(address, "too large", `The page is larger than ${maxBytes} bytes. Save the article and give that.`);
      const charset = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? "")?.[1];
      return {
        bytes,
        origin: address,
        url: url.href,
        retrieved: options.now().toISOString(),
        ...(contentType === undefined ? {} : { contentType }),
        ...(charset === undefined ? {} : { charset }),
      };
    } finally {
      answer.close();
    }
  }
}

/** All of a stream as one array; `undefined`, and the rest unread, when there is more than allowed. */
export async function readAll(body: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body) {
    length += part.length;
    if (length > maxBytes) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts, length);
}

function httpUrl(text: string, base?: URL): URL | undefined {
  if (!URL.canParse(text, base?.href)) return undefined;
  const url = new URL(text, base);
  url.hash = "";
  // A user name in an address that a server redirects to would be sent on to a stranger.
  url.username = "";
  url.password = "";
  return url.protocol === "http:" || url.protocol === "https:" ? url : undefined;
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors[0] instanceof Error) return error.errors[0].message;
  if (error instanceof Error && error.cause instanceof Error) return error.cause.message;
  return error instanceof Error ? error.message : String(error);
}

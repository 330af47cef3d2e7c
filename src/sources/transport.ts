import { lookup as systemLookup } from "node:dns/promises";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { privateNetwork } from "./address.ts";

/** One answer of a server, redirects not followed, its body not read yet and already unpacked. */
export interface Answer {
  readonly status: number;
  header(name: string): string | undefined;
  readonly body: AsyncIterable<Uint8Array>;
  /** Lets go of the connection. */
  close(): void;
}

/** Asks a server once. Throws a Refusal when the address is in a private network, and what the network throws otherwise. */
export type Ask = (url: URL, signal: AbortSignal) => Promise<Answer>;

/** An address that must not be asked: the reason is in the message. */
export class Refusal extends Error {}

const HEADERS = {
  accept: "text/html,application/xhtml+xml,text/plain,application/json;q=0.9,*/*;q=0.1",
  "accept-encoding": "gzip, deflate, br",
  "user-agent": "rapporteur (reads news for research)",
};

/** Gives every address of a name. */
export type Resolve = (host: string, options: { all: true; family: number }) => Promise<{ address: string; family: number }[]>;

/**
 * Asks over node's own client. The name is resolved once, every address that it has is checked, and the connection goes to
 * those same addresses, so that a name which resolves differently the second time gets nowhere.
 */
export function directly(allowPrivate: boolean, resolve: Resolve = systemLookup): Ask {
  const lookup: LookupFunction = (host, options, done) => {
    resolve(host, { all: true, family: typeof options.family === "number" ? options.family : 0 }).then(
      (addresses) => {
        const bad = allowPrivate ? undefined : addresses.find(({ address }) => privateNetwork(address) !== undefined);
        const first = addresses[0];
        if (bad) done(new Refusal(`${host} is ${bad.address} (${privateNetwork(bad.address)})`), "");
        else if (!first) done(new Error(`${host} has no address`), "");
        else if (options.all) done(null, addresses);
        else done(null, first.address, first.family);
      },
      (error: Error) => done(error, ""),
    );
  };
  return (url, signal) =>
    new Promise((done, fail) => {
      // A literal address is not looked up, so it is checked here.
      if (!allowPrivate) checkLiteral(url);
      const ask = url.protocol === "https:" ? httpsRequest : httpRequest;
      const sent = ask(url, { method: "GET", headers: HEADERS, lookup, agent: false, signal }, (message) =>
        done(answer(message)),
      );
      sent.on("error", fail);
      sent.end();
    });
}

/** Asks over a `fetch` that was passed in, which resolves names itself: only literal addresses and "localhost" are checked. */
export function through(fetcher: typeof fetch, allowPrivate: boolean): Ask {
  return async (url, signal) => {
    if (!allowPrivate) checkLiteral(url);
    const response = await fetcher(url, { redirect: "manual", signal, headers: HEADERS });
    return {
      status: response.status,
      header: (name) => response.headers.get(name) ?? undefined,
      body: (response.body ?? []) as unknown as AsyncIterable<Uint8Array>,
      close: () => void response.body?.cancel().catch(() => {}),
    };
  };
}

function checkLiteral(url: URL): void {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const network = isIP(host) === 0 ? undefined : privateNetwork(host);
  if (network !== undefined) throw new Refusal(`${host} is in a private network (${network})`);
  if (/(^|\.)localhost\.?$/i.test(host)) throw new Refusal(`${host} is this machine (loopback)`);
}

function answer(message: IncomingMessage): Answer {
  return {
    status: message.statusCode ?? 0,
    header: (name) => {
      const value = message.headers[name];
      return Array.isArray(value) ? value.join(", ") : value;
    },
    body: unpacked(message),
    close: () => void message.destroy(),
  };
}

function unpacked(message: IncomingMessage): Readable {
  const encoding = message.headers["content-encoding"]?.trim().toLowerCase() ?? "identity";
  const unpacker = { gzip: createGunzip, "x-gzip": createGunzip, deflate: createInflate, br: createBrotliDecompress }[encoding];
  if (!unpacker) {
    if (encoding !== "identity" && encoding !== "") return Readable.from(unknownEncoding(encoding));
    return message;
  }
  const stream = unpacker();
  message.on("error", (error) => stream.destroy(error));
  stream.on("close", () => message.destroy());
  return message.pipe(stream);
}

// biome-ignore lint/correctness/useYield: it has nothing to give, only an error where the body is read
async function* unknownEncoding(encoding: string): AsyncGenerator<Uint8Array> {
  throw new Error(`unknown content-encoding: ${encoding}`);
}

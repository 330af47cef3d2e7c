import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { extract } from "./extract.ts";
import { fetchPage } from "./fetch.ts";
import { directly, Refusal } from "./transport.ts";

const now = () => new Date("2023-01-01T00:00:00Z");
const BODY = "Die Gespräche über das Erdöl sind unterbrochen, sagte der Sprecher.";
let asked: string[] = [];

const answer: RequestListener = (request, response) => {
  const path = request.url ?? "/";
  asked.push(path);
  const send = (status: number, headers: Record<string, string>, body: string | Uint8Array = "") => {
    response.writeHead(status, headers);
    response.end(body);
  };
  const hop = /^\/hop\/(\d+)$/.exec(path)?.[1];
  if (hop !== undefined) send(302, { location: Number(hop) > 1 ? `/hop/${Number(hop) - 1}` : "/text" });
  else if (path === "/text") send(200, { "content-type": "text/plain; charset=utf-8" }, BODY);
  else if (path === "/cyrillic")
    send(200, { "content-type": "text/plain; charset=windows-1251" }, Uint8Array.of(0xcc, 0xc8, 0xc4));
  else if (path === "/gzip") send(200, { "content-type": "text/plain", "content-encoding": "gzip" }, gzipSync(BODY));
  else if (path === "/bomb")
    send(200, { "content-type": "text/plain", "content-encoding": "gzip" }, gzipSync(Buffer.alloc(5_000_000, 97)));
  else if (path === "/broken") send(200, { "content-type": "text/plain", "content-encoding": "gzip" }, "no gzip");
  else if (path === "/odd") send(200, { "content-type": "text/plain", "content-encoding": "klingon" }, "x");
  else if (path === "/loop") send(301, { location: "/loop2" });
  else if (path === "/loop2") send(301, { location: "/loop#again" });
  else if (path === "/metadata") send(302, { location: "http://169.254.169.254/latest/" });
  else if (path === "/file") send(302, { location: "file:///etc/passwd" });
  else if (path === "/large") send(200, { "content-type": "text/plain" }, "a".repeat(200_000));
  else if (path === "/said") {
    response.writeHead(200, { "content-type": "text/plain", "content-length": "99999999" });
    response.write("a");
  } else if (path === "/endless") {
    response.writeHead(200, { "content-type": "text/plain" });
    const more = () => !response.destroyed && response.write("a".repeat(10_000), more);
    more();
  } else if (path === "/slow") setTimeout(() => send(200, {}, BODY), 5000).unref();
  else if (path === "/stalls") {
    response.writeHead(200, { "content-type": "text/html" });
    response.write("<p>");
  } else if (path === "/pdf") send(200, { "content-type": "application/pdf" }, "%PDF-1.7");
  else if (path === "/untold") send(200, {}, BODY);
  else if (path === "/hangup") request.socket.destroy();
  else send(path === "/empty" ? 204 : 404, { "content-type": "text/html" }, "<p>Not here</p>");
};

let server: Server;
let base = "";
beforeAll(async () => {
  server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const get = (path: string, more: Partial<Parameters<typeof fetchPage>[1]> = {}) =>
  fetchPage(base + path, { now, allowPrivate: true, timeoutMs: 3000, maxBytes: 100_000, ...more });

describe("a page arrives", () => {
  test.each([
    ["plain", "/text", BODY, "/text"],
    ["after five redirects", "/hop/5", BODY, "/text"],
    ["packed", "/gzip", BODY, "/gzip"],
    ["without a content type", "/untold", BODY, "/untold"],
  ])("%s", async (_, path, text, end) => {
    const raw = await get(path);
    if ("kind" in raw) throw new Error(raw.detail);
    expect(raw).toMatchObject({ origin: base + path, url: base + end, retrieved: "2023-01-01T00:00:00.000Z" });
    expect(Buffer.from(raw.bytes).toString()).toBe(text);
  });

  test("in the charset of its header", async () => {
    const raw = await get("/cyrillic");
    if ("kind" in raw) throw new Error(raw.detail);
    expect(raw.charset).toBe("windows-1251");
    expect(extract(raw)).toMatchObject([{ document: { text: "МИД", url: `${base}/cyrillic` } }]);
  });
});

describe("what does not arrive is a row", () => {
  test.each<[string, string, RegExp]>([
    ["/hop/6", "too many redirects", /5 redirects/],
    ["/loop", "redirect loop", /circle/],
    ["/file", "not a web address", /http/],
    ["/nowhere", "HTTP 404", /404 for http/],
    ["/empty", "HTTP 204", /204/],
    ["/large", "too large", /100000 bytes/],
    ["/said", "too large", /100000 bytes/],
    ["/endless", "too large", /100000 bytes/],
    ["/bomb", "too large", /100000 bytes/],
    ["/pdf", "content type", /application\/pdf/],
    ["/broken", "network", /could not be read/],
    ["/odd", "network", /klingon/],
    ["/hangup", "network", /could not be read/],
  ])("%s: %s", async (path, reason, detail) => {
    expect(await get(path)).toEqual({ kind: "rejected", origin: base + path, reason, detail: expect.stringMatching(detail) });
  });

  test.each(["/slow", "/stalls"])("%s is given up in time", async (path) => {
    const start = performance.now();
    expect(await get(path, { timeoutMs: 300 })).toMatchObject({ reason: "timeout", detail: expect.stringMatching(/0\.3 s/) });
    expect(performance.now() - start).toBeLessThan(2500);
  });

  test("stopped from outside", async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 100);
    expect(await get("/slow", { signal: stop.signal })).toMatchObject({ reason: "stopped" });
    expect(await get("/text", { signal: stop.signal })).toMatchObject({ reason: "stopped" });
  });
});

describe("private addresses", () => {
  test.each([
    "127.0.0.1",
    "localhost",
    "[::1]",
    "0.0.0.0",
    "2130706433",
    "0x7f.1",
    "127.1",
    "[::ffff:127.0.0.1]",
    "169.254.169.254",
    "10.0.0.1",
  ])("%s is refused and not asked", async (host) => {
    asked = [];
    const address = `http://${host}:${new URL(base).port}/text`;
    expect(await fetchPage(address, { now, timeoutMs: 3000 })).toMatchObject({ origin: address, reason: "private address" });
    expect(asked).toEqual([]);
  });

  const redirecting =
    (location: string): typeof fetch =>
    async (url) =>
      String(url).startsWith("https://bote.example")
        ? new Response(null, { status: 302, headers: { location } })
        : new Response(BODY);

  test.each(["http://127.0.0.1/", "http://169.254.169.254/latest/meta-data/", "http://[fd00:ec2::254]/", "//localhost/x"])(
    "a redirect to %s is refused",
    async (location) => {
      const row = await fetchPage("https://bote.example/1", { now, fetch: redirecting(location) });
      expect(row).toMatchObject({ origin: "https://bote.example/1", reason: "private address" });
    },
  );

  test("a redirect to a public address is followed", async () => {
    const raw = await fetchPage("https://bote.example/1", { now, fetch: redirecting("https://other.example/2#x") });
    expect(raw).toMatchObject({ url: "https://other.example/2", origin: "https://bote.example/1" });
  });

  test("a name with one private address among its addresses is refused, and the checked address is the one asked", async () => {
    const url = new URL(`http://bote.example:${new URL(base).port}/text`);
    const loopback = { address: "127.0.0.1", family: 4 };
    const both = async () => [{ address: "93.184.216.34", family: 4 }, loopback];
    asked = [];
    await expect(directly(false, both)(url, AbortSignal.timeout(3000))).rejects.toThrow(Refusal);
    expect(asked).toEqual([]);
    // The name is resolved once a hop: a second answer, different from the first, is never asked for.
    let times = 0;
    const once = async () => (++times === 1 ? [loopback] : []);
    const page = await directly(true, once)(url, AbortSignal.timeout(3000));
    expect({ status: page.status, times }).toEqual({ status: 200, times: 1 });
    page.close();
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toClaim } from "../model/claim.ts";
import { toDocument } from "../model/document.ts";
import { openFile } from "../store/open.ts";
import type { Store } from "../store/store.ts";
import { createApp } from "./app.ts";

let store: Store;
let app: ReturnType<typeof createApp>;
const TEXT = "<script>alert(1)</script> Moskau warf Astana Lieferungen vor.";
const document = toDocument({
  text: TEXT,
  title: "<img src=x onerror=alert(1)>",
  lang: "de",
  published: "2022-08-11",
  retrieved: "2022-08-12T00:00:00Z",
});
const claim = toClaim({
  document: document.id,
  sentence: 0,
  from: 26,
  to: 61,
  type: "ACCUSE",
  intensity: -2,
  quad: "verbal conflict",
  initiator: [{ actor: "RUS", from: 26, to: 32 }],
  recipient: [{ actor: "KAZ", from: 38, to: 44 }],
  trigger: { from: 33, to: 37 },
  quantities: [],
  reality: "actual",
  negated: false,
  voices: [],
  stance: "asserts",
  rule: "de/triggers/vorwerfen",
});

beforeAll(async () => {
  store = await openFile(":memory:");
  await store.write({
    run: "r",
    at: "2022-08-12T00:00:00.000Z",
    read: [{ document, reader: "test@1", sentences: [{ n: 0, from: 26, to: 61 }], claims: [claim] }],
    again: [],
    rejections: [],
  });
  app = createApp({ store, version: "0.1.0", reader: "test@1" });
});
afterAll(() => store.close());

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await app.request(`http://127.0.0.1:4300${path}`, { headers });
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into any answer
  const body: any = await response.json();
  return { status: response.status, headers: response.headers, body };
}

describe("the API", () => {
  test.each<[path: string, expected: object]>([
    ["/api/about", { version: "0.1.0", reader: "test@1", documents: 1, claims: 1, relations: 1, unread: 0 }],
    ["/api/relations", { total: 1, relations: [{ a: "KAZ", b: "RUS", claims: 1, bToA: 1, mean: -2, first: "2022-08-11" }] }],
    ["/api/relations?q=Kasachstan", { total: 1 }],
    ["/api/relations?q=Jordanien", { total: 0 }],
    [
      "/api/relations/rus/KAZ",
      { relation: { a: "KAZ", b: "RUS", periods: [{ period: "2022-08", events: 1, mean: -2 }] }, leftOut: [] },
    ],
    ["/api/relations/KAZ/RUS?by=quarter&from=2022-08-01", { relation: { periods: [{ period: "2022-Q3", events: 1 }] } }],
    ["/api/relations/KAZ/RUS?to=2022-08-01", { relation: { periods: [] } }],
    ["/api/relations/KAZ/RUS?standing=hearsay,contested", { relation: { periods: [] }, leftOut: [{ rows: 1 }] }],
    ["/api/relations/KAZ/RUS?source=reports&neighbours=true", { source: "reports", others: [], neighbours: [] }],
    ["/api/relations/KAZ/RUS?driversOf=2022-08", { drivers: [{ influence: -2, text: "Moskau warf Astana Lieferungen vor." }] }],
    ["/api/movers?least=1", { movers: [], tested: 0, options: { source: "reports", from: "2022-08", to: "2022-08" } }],
    ["/api/claims?relation=RUS-KAZ&from=2022-08-12", { total: 0 }],
    ["/api/claims?dyad=RUS-KAZ", { total: 1, claims: [{ type: "ACCUSE", text: "Moskau warf Astana Lieferungen vor." }] }],
    ["/api/claims?dyad=KAZ-RUS", { total: 0, claims: [] }],
    ["/api/claims?relation=RUS-KAZ&since=2022-08-12", { total: 0 }],
    ["/api/documents?q=astana", { total: 1, documents: [{ claims: 1, lang: "de" }] }],
  ])("%s", async (path, expected) => {
    const { status, body } = await get(path);
    expect(body).toMatchObject(expected);
    expect(status).toBe(200);
  });

  test("a document by its first digits, and a claim by its id", async () => {
    expect((await get(`/api/documents/${document.id.slice(0, 6)}`)).body.document).toEqual(document);
    expect((await get(`/api/claims/${claim.id}`)).body).toMatchObject({ id: claim.id, textFrom: 26 });
  });

  test.each<[page: string, api: string]>([
    ["/relations.json", "/api/relations"],
    ["/relations/KAZ/RUS.json", "/api/relations/KAZ/RUS"],
    ["/documents.json?limit=1", "/api/documents?limit=1"],
    ["/claims.json?dyad=RUS-KAZ", "/api/claims?dyad=RUS-KAZ"],
  ])("%s is the twin of %s", async (page, api) => {
    const [twin, original] = await Promise.all([get(page), get(api)]);
    expect(twin.status).toBe(200);
    expect(twin.body).toEqual(original.body);
  });

  test.each<[path: string, status: number, error: RegExp]>([
    ["/api/documents/ffffffffff", 404, /no such document: ffffffffff/],
    ["/api/documents/zzzz", 400, /not a document id: zzzz/],
    ["/api/claims?dyad=KAZ", 400, /not a dyad: KAZ/],
    ["/api/claims?type=HUG", 400, /type/],
    ["/api/claims?limit=-1", 400, /limit/],
    ["/api/claims?since=yesterday", 400, /expected a day/],
    ["/api/relations/KAZ/KAZ", 400, /two countries/],
    ["/api/relations/KA/RUS", 400, /alpha-3/],
    ["/api/relations/KAZ/RUS?by=day", 400, /by/],
    ["/api/relations/KAZ/RUS?standing=rumour", 400, /standing/],
    ["/api/relations/KAZ/RUS?source=gdlet", 400, /no such data set in this store: gdlet/],
    ["/api/relations/KAZ/RUS?driversOf=1999-01", 400, /no such period: 1999-01/],
    ["/api/nothing", 404, /no such address: \/api\/nothing/],
    ["/api/claims/nothing", 404, /no such claim/],
  ])("%s fails with %d and one error shape", async (path, status, error) => {
    const failed = await get(path);
    expect(failed.status).toBe(status);
    expect(failed.body.error).toMatch(error);
  });

  test("describes itself", async () => {
    const { body } = await get("/openapi.json");
    expect(Object.keys(body.paths).sort()).toEqual([
      "/api/about",
      "/api/claims",
      "/api/claims/{id}",
      "/api/countries",
      "/api/documents",
      "/api/documents/{id}",
      "/api/movers",
      "/api/relations",
      "/api/relations/{a}/{b}",
      "/api/relations/{a}/{b}/brief",
    ]);
  });
});

describe("what a hostile page or article meets", () => {
  test("text from documents is JSON, never HTML", async () => {
    const { headers, body } = await get(`/api/documents/${document.id}`);
    expect(headers.get("content-type")).toMatch(/^application\/json/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(body.document.text).toBe(TEXT);
  });

  test("no inline script may run", async () => {
    const policy = (await get("/api/about")).headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/default-src 'self'; script-src 'self'; style-src 'self'/);
    expect(policy).not.toMatch(/unsafe/);
  });

  test("a foreign name that points here gets nothing", async () => {
    const response = await app.request("http://evil.example:4300/api/documents");
    expect(response.status).toBe(421);
  });

  test("there is no door for commands without a token", async () => {
    expect((await get("/rpc")).status).toBe(404);
  });
});

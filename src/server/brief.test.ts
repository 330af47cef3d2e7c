import { afterAll, beforeAll, expect, test } from "vitest";
import { toClaim } from "../model/claim.ts";
import { toDocument } from "../model/document.ts";
import { openFile } from "../store/open.ts";
import type { Store } from "../store/store.ts";
import { createApp } from "./app.ts";

let store: Store;
let app: ReturnType<typeof createApp>;
const document = toDocument({
  text: "<b>Moskau</b> warf Astana Lieferungen vor.",
  title: "<script>alert(1)</script>",
  outlet: "Tagesruf",
  lang: "de",
  published: "2022-08-11",
  retrieved: "2022-08-12T00:00:00Z",
});
const claim = toClaim({
  document: document.id,
  sentence: 0,
  from: 0,
  to: 41,
  type: "ACCUSE",
  intensity: -2,
  quad: "verbal conflict",
  initiator: [{ actor: "RUS", from: 3, to: 9 }],
  recipient: [{ actor: "KAZ", from: 19, to: 25 }],
  trigger: { from: 14, to: 18 },
  quantities: [],
  reality: "actual",
  negated: false,
  voices: [],
  stance: "asserts",
  rule: "test",
});

beforeAll(async () => {
  store = await openFile(":memory:");
  await store.write({
    run: "r",
    at: "2022-08-12T00:00:00.000Z",
    read: [{ document, reader: "test@1", sentences: [{ n: 0, from: 0, to: 41 }], claims: [claim] }],
    again: [],
    rejections: [],
  });
  app = createApp({ store, version: "0.1.0", reader: "test@1" });
});
afterAll(() => store.close());

const get = (path: string) => app.request(`http://127.0.0.1:4300${path}`);

test("facts as JSON, under the address of the API and as the twin of the page", async () => {
  for (const path of ["/api/relations/rus/KAZ/brief", "/relations/KAZ/RUS/brief.json"]) {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      relation: { a: "KAZ", b: "RUS" },
      dataset: "reports",
      program: "rapporteur 0.1.0",
      totals: { events: 1 },
      notes: [{ n: 1, source: 1 }],
      sources: [{ n: 1, kind: "document", outlet: "Tagesruf" }],
    });
  }
});

test("the page as a file: HTML with its chart, Markdown without", async () => {
  const page = await get("/api/relations/KAZ/RUS/brief?lang=ru&format=html");
  expect(page.headers.get("content-disposition")).toBe('attachment; filename="KAZ-RUS.ru.html"');
  const text = await page.text();
  expect(text).toContain('<html lang="ru">');
  expect(text).toContain("<svg");
  expect(text).not.toContain("<script");
  const plain = await get("/api/relations/KAZ/RUS/brief?lang=de&format=md");
  expect(plain.headers.get("content-type")).toBe("text/markdown; charset=utf-8");
  expect(await plain.text()).toMatch(/^# Kasachstan – Russland\n/);
});

test("nothing known of two countries is a page that says so", async () => {
  const response = await get("/api/relations/CHN/JPN/brief?format=md&since=2022-01-01&until=2022-03-31");
  expect(await response.text()).toContain("No event that could be counted lies in the window.");
});

test.each(["/api/relations/KAZ/KAZ/brief", "/api/relations/KAZ/RUS/brief?lang=fr", "/api/relations/KAZ/RUS/brief?format=pdf"])(
  "%s is refused",
  async (path) => {
    expect((await get(path)).status).toBe(400);
  },
);

test("a brief is measured as it is asked, and says how", async () => {
  const asked = "by=quarter&dedup=none&sector=state&standing=reported";
  const facts = await (await get(`/api/relations/KAZ/RUS/brief?${asked}`)).json();
  expect(facts).toMatchObject({
    options: { by: "quarter", dedup: "none", sector: "state", standing: ["reported"] },
    periods: [{ period: "2022-Q3", events: 1 }],
  });
  const page = await (await get(`/api/relations/KAZ/RUS/brief?${asked}&format=md&lang=en`)).text();
  for (const setting of ["period quarter", "duplicates `none`", "sector `state`"]) expect(page).toContain(setting);
  expect((await get("/api/relations/KAZ/RUS/brief?by=day")).status).toBe(400);
});

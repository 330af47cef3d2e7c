import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toClaim } from "../src/model/claim.ts";
import { toDocument } from "../src/model/document.ts";
import { type RunningServer, serve } from "../src/server/serve.ts";
import { openFile } from "../src/store/open.ts";
import { ROOT, temporaryFolderToKeep } from "./program.ts";

const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

// A hostile article: every string that a page could be fooled with.
const HOSTILE = toDocument({
  title: `<img src=x onerror="document.title='broken'"> \u202Eneverse`,
  byline: "<svg onload=alert(1)>",
  outlet: `"><script>document.title='broken'</script>`,
  url: "javascript:document.title='broken'",
  licence: "<b>CC</b>",
  tags: ["<i>tag</i>"],
  sources: [{ kind: "link", text: "javascript:alert(1)", url: "javascript:alert(1)" }],
  note: "<style>body{display:none}</style>",
  lang: "de",
  published: "2022-08-11",
  retrieved: "2022-08-12T00:00:00Z",
  text: `<script>document.title='broken'</script> Russland kritisiert Kasachstan scharf. <iframe src="https://evil.example"></iframe>`,
});
const at = (words: string) => {
  const from = HOSTILE.text.indexOf(words);
  return { from, to: from + words.length };
};
const CLAIM = toClaim({
  document: HOSTILE.id,
  sentence: 0,
  ...at("Russland kritisiert Kasachstan scharf."),
  type: "ACCUSE",
  intensity: -2,
  quad: "verbal conflict",
  initiator: [{ actor: "RUS", ...at("Russland") }],
  recipient: [{ actor: "KAZ", ...at("Kasachstan") }],
  trigger: at("kritisiert"),
  quantities: [],
  reality: "actual",
  negated: false,
  voices: [{ actor: "<script>alert(1)</script>", cue: "<b>laut</b>", ...at("scharf") }],
  stance: "asserts",
  rule: "<u>rule</u>",
});

describe.skipIf(CHROMIUM === undefined)("the page in Chromium", () => {
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    const store = join(temporaryFolderToKeep(), "reports.duckdb");
    const filled = await openFile(store);
    await filled.write({
      run: "r",
      at: "2022-08-12T00:00:00.000Z",
      read: [{ document: HOSTILE, reader: "test@1", sentences: [{ n: 0, ...at(HOSTILE.text) }], claims: [CLAIM] }],
      again: [],
      rejections: [],
    });
    await filled.close();
    server = await serve({ store, port: 0, version: "0", reader: "test@1", webRoot: join(ROOT, "dist/web") });
    browser = await chromium.launch({ executablePath: CHROMIUM ?? "", args: FLAGS });
    page = await browser.newPage({ locale: "en-GB" });
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("dialog", (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`);
      return dialog.dismiss();
    });
    page.on("request", (request) => !request.url().startsWith(server.url) && complaints.push(`request to ${request.url()}`));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test("relations, one relation, and its claim lead to the place in the text", async () => {
    await page.goto(server.url);
    await page
      .getByRole("link", { name: /Kazakhstan.*Russia/ })
      .first()
      .click();
    await page.waitForURL(/\/relations\/KAZ\/RUS$/);
    await page.getByRole("heading", { level: 1, name: /Kazakhstan – Russia/ }).waitFor();
    await page.locator("svg").first().waitFor();
    await page.getByRole("article").getByText("kritisiert").waitFor();
    await page.getByRole("article").getByRole("link").last().click();
    await page.waitForURL(new RegExp(`/documents/${HOSTILE.id}#claim-${CLAIM.id}`));
    await page.locator(`#claim-${CLAIM.id}`).waitFor();
    expect(await page.locator("main p[lang] .trigger").first().textContent()).toBe("kritisiert");
    expect(await page.locator(`#note-${CLAIM.id}`).textContent()).toMatch(/Russia.*Kazakhstan/);
  });

  test("everything from the article is text", async () => {
    await page.goto(`${server.url}/documents/${HOSTILE.id}`);
    await page.locator("h1").filter({ hasText: "<img src=x" }).waitFor();
    for (const words of ["<script>document.title='broken'</script> Russland", '<iframe src="https://evil.example">'])
      expect(await page.locator("main").textContent()).toContain(words.slice(0, 30));
    expect(await page.locator("main :is(script, iframe, img[src='x'], style)").count()).toBe(0);
    expect(await page.locator("a[href^='javascript:']").count()).toBe(0);
    expect(await page.title()).not.toBe("broken");
  });

  test.each(["/", "/documents", "/relations/KAZ/RUS", `/documents/${HOSTILE.id}`])(
    "%s fits a phone and a wide screen, in light and dark",
    async (address) => {
      for (const colorScheme of ["light", "dark"] as const)
        for (const width of [320, 390, 1280]) {
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize({ width, height: 900 });
          await page.goto(`${server.url}${address}`);
          await page.locator("h1").waitFor();
          expect(await page.evaluate("document.documentElement.scrollWidth"), `${address} at ${width}`).toBeLessThanOrEqual(
            width,
          );
        }
    },
  );

  test("every page has its .json twin, and a page that is not there says so", async () => {
    for (const address of ["/relations.json", "/relations/KAZ/RUS.json", "/documents.json", `/documents/${HOSTILE.id}.json`]) {
      const response = await fetch(`${server.url}${address}`);
      expect([response.status, response.headers.get("content-type")], address).toEqual([200, "application/json"]);
    }
    await page.goto(`${server.url}/nowhere`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await page.locator("h1").textContent()).toMatch(/no such page|not/i);
  });

  test("no script was blocked, nothing was asked of another machine, nobody complained", () => {
    expect(complaints).toEqual([]);
  });
});

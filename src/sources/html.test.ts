import { describe, expect, test } from "vitest";
import type { Document } from "../model/document.ts";
import { extract } from "./extract.ts";
import type { Outcome, Raw } from "./raw.ts";

const of = (html: string, more: Partial<Raw> = {}): Outcome | undefined =>
  extract({ bytes: Buffer.from(html), origin: "a.html", retrieved: "2023-01-01T00:00:00.000Z", ...more })[0];

function read(html: string, more: Partial<Raw> = {}): Document {
  const outcome = of(html, more);
  if (outcome?.kind !== "document") throw new Error(outcome?.detail ?? "nothing");
  return outcome.document;
}

const ONE =
  "Die Gespräche über das Erdöl sind unterbrochen, das sagte der Sprecher des Ministeriums am Dienstag in der Hauptstadt.";
const TWO =
  "Ein neuer Termin sei, so hieß es weiter, nicht vereinbart; die Händler an der Küste warten, und die Preise steigen seit Tagen.";
const THREE =
  "Wer daran schuld ist, darüber gehen die Berichte auseinander, denn beide Seiten geben einander die Verantwortung dafür.";
const BODY = `<p>${ONE}</p><p>${TWO}</p><p>${THREE}</p>`;
const WHOLE = [ONE, TWO, THREE].join("\n\n");
const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const page = (head: string, article = BODY) =>
  `<!doctype html><html lang="de-CH"><head><title>Bote: Streit</title>${head}</head><body><nav><a href="/">Start</a></nav><div class="cookie-banner">Wir verwenden Cookies. Alle akzeptieren</div><main><article><h1>Streit um Öl</h1>${article}</article></main><footer>Impressum</footer></body></html>`;

const ARTICLE = {
  "@type": "NewsArticle",
  headline: "Streit um Öl &amp; Meer".replace("&amp;", "und"),
  author: [{ "@type": "Person", name: "Anna Tal" }, "Urs Berg"],
  publisher: { "@type": "Organization", name: "Bote" },
  datePublished: "2022-08-17T09:30:00+02:00",
  keywords: "Öl, Meer",
  inLanguage: "de",
  license: "https://creativecommons.org/licenses/by-sa/4.0/",
  url: "https://bote.example/1",
};
const READ = {
  title: "Streit um Öl und Meer",
  byline: "Anna Tal, Urs Berg",
  outlet: "Bote",
  published: "2022-08-17T09:30:00+02:00",
  tags: ["Öl", "Meer"],
  lang: "de",
  licence: "CC BY-SA 4.0",
  url: "https://bote.example/1",
  text: WHOLE,
};

describe("what the page says of its article", () => {
  test.each<[string, string]>([
    ["JSON-LD", ld({ "@context": "https://schema.org", ...ARTICLE })],
    [
      "in @graph",
      ld({
        "@graph": [
          { "@type": "WebSite", name: "X" },
          { ...ARTICLE, "@type": ["Article", "ReportageNewsArticle"] },
        ],
      }),
    ],
    ["in a list", ld([{ "@type": "BreadcrumbList" }, ARTICLE])],
    [
      "authors and publisher by reference",
      ld({
        "@graph": [
          { "@id": "#o", "@type": "Organization", name: "Bote" },
          { "@id": "#p", "@type": "Person", name: "Anna Tal" },
          { ...ARTICLE, publisher: { "@id": "#o" }, author: [{ "@id": "#p" }, "Urs Berg"] },
        ],
      }),
    ],
    ["author as a string", ld({ ...ARTICLE, author: "Von Anna Tal, Urs Berg", keywords: ["Öl", "Meer"] })],
    ["with the body", ld({ ...ARTICLE, articleBody: `${ONE}\n${TWO}\n\n${THREE}` })],
    [
      "with a body of HTML",
      ld({ ...ARTICLE, articleBody: `<p>${ONE}</p><p>${TWO.replace("ü", "&uuml;")}</p><p>${THREE}</p>` }).replaceAll(
        "</p>",
        "<\\/p>",
      ),
    ],
    ["with a teaser for a body", ld({ ...ARTICLE, articleBody: `${ONE.slice(0, 80)}…` })],
    ["with line breaks inside strings", ld(ARTICLE).replace("Streit um", "Streit\num")],
    ["after a broken block", `<script type="application/ld+json">{"@type": NewsArticle</script>${ld(ARTICLE)}`],
    [
      "OpenGraph and meta",
      `<meta property="og:title" content="Streit um Öl und Meer"><meta property="og:site_name" content="Bote"><meta name="author" content="Anna Tal, Urs Berg"><meta property="article:published_time" content="2022-08-17T09:30:00+02:00"><meta name="keywords" content="Öl, Meer"><link rel="license" href="https://creativecommons.org/licenses/by-sa/4.0/"><link rel="canonical" href="https://bote.example/1">`,
    ],
  ])("%s", (_, head) => expect(read(page(head))).toMatchObject(READ));

  test("the keeper's note, and a relative canonical address", () => {
    const head = `<meta name="rapporteur:note" content="Made up."><link rel="canonical" href="/1">`;
    expect(read(page(head), { url: "https://bote.example/1?utm=x" })).toMatchObject({
      note: "Made up.",
      url: "https://bote.example/1",
      title: "Streit um Öl",
    });
  });
});

describe("the body", () => {
  test("leaves out scripts, captions, boxes; decodes entities; parts paragraphs by one empty line", () => {
    const article = `<p>${ONE.replace("ü", "&uuml;")}</p><figure><img src="a.jpg"><figcaption>Der Hafen. Foto: Jane Roe (CC BY 4.0)</figcaption></figure><p>${TWO.replace(" so ", "\n   <b>so</b>&nbsp;")}</p><script>var x = "böse";</script><style>p { color: red }</style><p>${THREE.replace("Verantwortung", "Ver&shy;antwortung")}</p>`;
    const document = read(page("", article));
    expect(document.text).toBe(WHOLE);
    expect(document.sources).toEqual([
      { kind: "image", text: "Der Hafen. Foto: Jane Roe (CC BY 4.0)", author: "Jane Roe", licence: "CC BY 4.0" },
    ]);
  });

  test.each([
    [
      "a list under a heading",
      `<h2>Quellen</h2><ul><li><a href="https://example.org/1">Bericht</a></li><li><a href="javascript:alert(1)">böse</a></li></ul>`,
    ],
    ["a paragraph", `<p>Quellen: <a href="https://example.org/1">Bericht</a></p>`],
    ["a bold word", `<p><strong>Quellen:</strong> <a href="https://example.org/1">Bericht</a></p>`],
  ])("listed sources in %s", (_, list) => {
    const document = read(page("", BODY + list));
    expect(document.text).toBe(WHOLE);
    expect(document.sources).toMatchObject([{ kind: "link", text: "Bericht", url: "https://example.org/1" }]);
  });

  test("a page without article tags", () => {
    expect(read(`<html><body><div id="menu"><a href="/">Start</a></div><div id="story">${BODY}</div></body></html>`).text).toBe(
      WHOLE,
    );
  });

  test("windows-1251, declared in the page", () => {
    const html = page("").replace("<head>", '<head><meta charset="windows-1251">');
    const bytes = Uint8Array.from(html.replaceAll(ONE, "xyz ".repeat(40)).replace(/[^\x20-\x7e]/g, ""), (char) =>
      char.charCodeAt(0),
    );
    const at = Buffer.from(bytes).indexOf("xyz");
    bytes.set([0xcc, 0xc8, 0xc4], at);
    expect(read("", { bytes }).text).toMatch(/^МИД xyz/);
  });
});

describe("pages without an article", () => {
  test.each<[string, string, string]>([
    [
      "consent wall",
      `<html><head><title>Bote</title></head><body><div><h1>Wir schätzen Ihre Privatsphäre</h1><p>Wir verwenden Cookies. Wir und unsere Partner speichern Daten auf Ihrem Gerät. Mit Ihrer Einwilligung dürfen wir Daten verarbeiten.</p><button>Alle akzeptieren</button></div></body></html>`,
      "consent wall",
    ],
    [
      "consent wall in English",
      `<html><head><title>Before you continue</title></head><body><p>We use cookies and data to deliver services.</p><button>Accept all</button><script>x()</script></body></html>`,
      "consent wall",
    ],
    [
      "consent wall in Russian",
      `<html><body><p>Мы используем cookie. Файлы cookie помогают нам.</p><button>Принять все</button></body></html>`,
      "consent wall",
    ],
    [
      "consent wall in a dialog",
      `<html><body><div role="dialog" class="consent">Alle akzeptieren. Datenschutzeinstellungen. ${"Zwecke der Verarbeitung. ".repeat(20)}</div></body></html>`,
      "consent wall",
    ],
    [
      "script only",
      `<html><body><div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript><script src="app.js"></script></body></html>`,
      "script-only page",
    ],
    [
      "script only without a word",
      `<html><head><title>Bote</title></head><body><div id="app"></div><script>load()</script></body></html>`,
      "script-only page",
    ],
    [
      "a check of the browser",
      `<html><head><title>Just a moment...</title></head><body><p>Checking your browser before accessing bote.example.</p><script>x()</script></body></html>`,
      "script-only page",
    ],
    ["empty", "<html><head></head><body> </body></html>", "empty page"],
    ["only pictures", "<!doctype html><html><body><img src=a.jpg></body></html>", "empty page"],
  ])("%s", (_, html, reason) =>
    expect(of(html)).toMatchObject({ kind: "rejected", reason, detail: expect.stringMatching(/\.$/) }),
  );

  test("an article about cookies is an article", () => {
    const text =
      "Das Gericht entschied, dass die Einwilligung in Cookies nicht vorausgewählt sein darf; unsere Partner, so der Verlag, warten ab.";
    expect(read(page("", `<p>${text}</p>${BODY}`)).text).toBe(`${text}\n\n${WHOLE}`);
  });
});

describe("pages made to break a reader", () => {
  test("script in the title, addresses that are code", () => {
    const head = `<meta property="og:title" content="<script>alert(1)</script>Streit <b>um</b> Öl"><link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="data:text/html,x">`;
    const document = read(page(head), { url: "https://bote.example/1" });
    expect(document.title).toBe("Streit um Öl");
    expect(document.url).toBe("https://bote.example/1");
  });

  test("keys of prototypes in JSON-LD", () => {
    const head = `<script type="application/ld+json">{"__proto__": {"polluted": 1}, "@type": "NewsArticle", "headline": {"toString": 1}, "author": {"__proto__": {"name": "x"}}, "publisher": [[["x"]]], "keywords": {"a": 1}}</script>`;
    expect(read(page(head))).toMatchObject({ text: WHOLE, title: "Streit um Öl" });
    expect("polluted" in {}).toBe(false);
  });

  test.each<[string, string]>([
    ["five megabytes of nested divisions", `<html><body>${"<div>".repeat(500_000)}${BODY}`],
    ["nested links", `<html><body>${"<a href=x>".repeat(100_000)}${BODY}`],
    ["five megabytes of open brackets", `<html><body>${"<".repeat(5_000_000)}`],
    ["comments that do not end", `${"<!--".repeat(1_000_000)}`],
    ["an attribute without an end", `<html><body><p title="${"a ".repeat(1_000_000)}`],
    ["scripts that do not end", `<html>${"<script>".repeat(200_000)}`],
    ["blanks", `<html><body>${" ".repeat(3_000_000)}</body></html>`],
    ["a title of tags that do not end", `<title>${"<script ".repeat(100_000)}</title>`],
  ])("%s end in reasonable time", (_, html) => {
    const start = performance.now();
    expect(of(html)).toBeDefined();
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test("many paragraphs are read", () => {
    expect(read(`<html><body><article>${BODY.repeat(1000)}</article></body></html>`).text.length).toBeGreaterThan(300_000);
  });
});

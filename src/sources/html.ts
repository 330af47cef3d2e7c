import type { ListedSource } from "../model/document.ts";
import { type Article, phrase, toOutcome } from "./article.ts";
import { readCredit } from "./foot.ts";
import { readJsonLd } from "./json-ld.ts";
import { labelled } from "./labels.ts";
import { readMeta } from "./meta.ts";
import { type Element, isTangled, type Page, paragraphs, parsePage, readable } from "./page.ts";
import { type Outcome, type Raw, rejected } from "./raw.ts";
import { readText } from "./text.ts";
import { noArticle } from "./wall.ts";
import { webUrl } from "./web-url.ts";

/** Reads the article of a web page; consent walls, empty pages and pages that only a script fills have reasons of their own. */
export function readHtml(html: string, raw: Raw, lang?: string): Outcome {
  if (isTangled(html))
    return rejected(
      raw,
      "tangled page",
      "The page has too many tags, or tags too deep inside each other, to be read. Save its text as .txt.",
    );
  const page = parsePage(html);
  const linked = readJsonLd(page);
  const meta = readMeta(page);
  const base = webUrl(raw.url);
  const sources = [...listedLinks(page, base), ...credits(page)];
  const scripts = page.querySelector("script, noscript") === null ? undefined : html;
  const visible = paragraphs(page.documentElement).join("\n");
  const marked = linked !== undefined || page.querySelector("article") !== null;
  const title = linked?.title ?? meta.title;
  clear(page);
  const body = bodyOf(page, linked?.text, linked?.teaser);
  const none = noArticle({ title: title ?? "", visible, body, marked, scripts });
  return none ? rejected(raw, ...none) : toOutcome(joined(linked, meta, body, title, sources, base), raw, lang);
}

/** The paragraphs of a piece of HTML, one empty line between them: the body of a JSON row or of JSON-LD. */
export function htmlText(html: string): string {
  return isTangled(html) ? "" : paragraphs(parsePage(html).documentElement).join("\n\n");
}

function joined(
  linked: ReturnType<typeof readJsonLd>,
  meta: Article,
  body: string,
  title: string | undefined,
  sources: readonly ListedSource[],
  base: string | undefined,
): Article {
  const read = readText(body, { title: phrase(title), byline: phrase(linked?.byline ?? meta.byline), scraped: false });
  const tags = linked?.tags?.length ? linked.tags : meta.tags?.length ? meta.tags : read.tags;
  return {
    text: read.text,
    title,
    outlet: linked?.outlet ?? meta.outlet ?? read.outlet,
    byline: linked?.byline ?? meta.byline ?? read.byline,
    published: linked?.published ?? meta.published ?? read.published,
    url: webUrl(meta.url, base) ?? webUrl(linked?.url, base),
    lang: linked?.lang ?? meta.lang,
    licence: linked?.licence ?? meta.licence,
    note: meta.note,
    tags,
    sources: once([...sources, ...(read.sources ?? [])]),
  };
}

/** The body that the page gives to search engines where it is whole, else what Readability takes for the article. */
function bodyOf(page: Page, articleBody: string | undefined, teaser: string | undefined): string {
  const given = articleBody === undefined ? "" : asParagraphs(articleBody);
  const articles = [...page.querySelectorAll("article")];
  const article = articles[0] && articles.length === 1 ? new Set(paragraphs(articles[0])) : undefined;
  const element = readable(page);
  const found = element === undefined ? "" : within(paragraphs(element), article).join("\n\n");
  const isTeaser = /(…|\.\.\.|\[…\])\s*$/.test(given) || given.length < found.length * 0.6 || given === teaser?.trim();
  return given !== "" && !(isTeaser && found.length > given.length) ? given : found;
}

/** Of what Readability took, the paragraphs inside the page's only <article>, where that holds most of them. */
function within(found: readonly string[], article: ReadonlySet<string> | undefined): readonly string[] {
  const inside = found.filter((paragraph) => article?.has(paragraph));
  return inside.join("").length * 2 > found.join("").length ? inside : found;
}

function asParagraphs(text: string): string {
  if (/<(p|br|div)\b|&(#\d+|#x[\da-f]+|[a-z]{2,8});/i.test(text)) return htmlText(text.replace(/\r?\n/g, "<br><br>"));
  return text
    .split(/\s*\n\s*/)
    .filter((part) => part.trim() !== "")
    .map((part) => part.replace(/[ \t\u00A0]+/g, " ").trim())
    .join("\n\n");
}

/** The links of a list that a line such as "Quellen:" heads; the list is taken out of the page. */
function listedLinks(page: Page, base: string | undefined): ListedSource[] {
  const found: ListedSource[] = [];
  for (const heading of page.querySelectorAll("h2, h3, h4, h5, h6, p, strong, b, dt")) {
    const words = heading.textContent?.trim() ?? "";
    const label = words.length > 400 ? undefined : labelled(/^[^:]{3,30}$/.test(words) ? `${words}:` : words);
    if (label?.kind !== "sources") continue;
    const line = /^(B|STRONG)$/i.test(heading.tagName) ? (heading.parentElement ?? heading) : heading;
    const lists = linksOf(line, base).length > 0 ? [line] : [];
    for (let next = line.nextElementSibling; lists[0] !== line && next && isLinkList(next); next = next.nextElementSibling)
      lists.push(next);
    for (const list of lists) found.push(...linksOf(list, base));
    if (lists.length > 0 && (line.textContent ?? "").length <= 400)
      for (const element of new Set([line, ...lists])) element.remove();
  }
  return found;
}

function linksOf(element: Element, base: string | undefined): ListedSource[] {
  return [...element.querySelectorAll("a[href]")].flatMap((link) => {
    const url = webUrl(link.getAttribute("href") ?? undefined, base);
    return url === undefined ? [] : [{ kind: "link" as const, text: phrase(link.textContent ?? "") ?? url, url }];
  });
}

/** A list, or a paragraph of which the links are the greater part. */
function isLinkList(element: Element): boolean {
  const links = [...element.querySelectorAll("a[href]")]
    .map((link) => link.textContent ?? "")
    .join("")
    .trim();
  return /^(UL|OL|DL)$/i.test(element.tagName) ? links !== "" : links.length * 2 > (element.textContent ?? "").trim().length;
}

/** Pictures whose caption credits somebody: "Foto: Anna Schmidt (CC BY 4.0)". */
function credits(page: Page): ListedSource[] {
  const found: ListedSource[] = [];
  for (const caption of page.querySelectorAll("article figcaption, main figcaption")) {
    const line = phrase(caption.textContent ?? "") ?? "";
    const at = /(?:^|[\s(])((?:Bild|Foto|Photo|Image|Фото|Bildquelle|Photograph)\s*:\s*(.+))$/iu.exec(line);
    if (at?.[2] !== undefined && line.length <= 400)
      found.push({
        ...readCredit(
          line,
          at[2].replace(/^[^(]*\)$/, (t) => t.slice(0, -1)),
        ),
        text: line,
      });
  }
  return found;
}

/** Takes out of the page what no reader takes for the article but Readability sometimes does. */
function clear(page: Page): void {
  const selector =
    'script, style, noscript, template, nav, iframe, [role="dialog"], [role="navigation"], [aria-modal="true"], [id*="cookie"], [class*="cookie"], [id*="consent"], [class*="consent"], [class~="newsletter"], [class~="related"], [class~="comments"], [id="comments"]';
  for (const element of [...page.querySelectorAll(selector)]) if (mayGo(element)) element.remove();
  // A page's one main heading is its title, also where JSON-LD has another.
  const [heading, second] = page.querySelectorAll("h1");
  if (heading && !second) heading.remove();
}

function mayGo(element: Element): boolean {
  return !/^(html|body|main|article)$/i.test(element.tagName) && element.querySelector("article, main") === null;
}

/** Each address once; a link with its own words is kept before the bare address. */
function once(sources: readonly ListedSource[]): ListedSource[] {
  const seen = new Set<string>();
  return sources.filter((source) => {
    const key = source.url ?? source.text;
    if (
      seen.has(key) ||
      (source.kind === "work" && sources.some((other) => other.url !== undefined && other.text === source.text))
    )
      return false;
    seen.add(key);
    return true;
  });
}

import type { Article } from "./article.ts";
import { tagList } from "./foot.ts";
import type { Element, Page } from "./page.ts";

const NAMES = {
  title: ["og:title", "twitter:title", "dc.title"],
  outlet: ["og:site_name", "application-name", "dc.publisher", "publisher"],
  byline: ["author", "article:author", "parsely-author", "dc.creator", "sailthru.author", "byl"],
  published: [
    "article:published_time",
    "og:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.date",
    "dcterms.created",
    "publish-date",
    "pubdate",
    "parsely-pub-date",
    "sailthru.date",
    "publication_date",
    "article.published",
  ],
  lang: ["language", "content-language", "dc.language", "og:locale"],
  licence: ["license", "dc.rights", "dcterms.license", "copyright-license"],
  url: ["og:url"],
  note: ["rapporteur:note"],
} as const;

/** What the head of a page and its marked-up elements say of the article: OpenGraph, Dublin Core, microdata, plain HTML. */
export function readMeta(page: Page): Article {
  const metas = new Map<string, string>();
  const tags: string[] = [];
  for (const meta of page.querySelectorAll("meta")) {
    const name = (
      meta.getAttribute("property") ??
      meta.getAttribute("name") ??
      meta.getAttribute("itemprop") ??
      meta.getAttribute("http-equiv")
    )?.toLowerCase();
    const content = meta.getAttribute("content")?.trim();
    if (!name || !content) continue;
    if (!metas.has(name)) metas.set(name, content);
    if (name === "article:tag") tags.push(content);
  }
  const first = (names: readonly string[]) => names.map((name) => metas.get(name)).find((value) => value !== undefined);
  const author = NAMES.byline.map((name) => metas.get(name)).find((value) => value !== undefined && !/^https?:/.test(value));
  const keywords = metas.get("news_keywords") ?? metas.get("keywords");
  return {
    title: first(NAMES.title) ?? text(page, "article h1") ?? text(page, "h1") ?? text(page, "title"),
    outlet: first(NAMES.outlet),
    byline: author ?? text(page, '[itemprop="author"] [itemprop="name"], [itemprop="author"], [rel="author"]'),
    published:
      first(NAMES.published) ??
      attribute(page, '[itemprop="datePublished"]', "datetime") ??
      attribute(page, "article time[datetime]", "datetime"),
    url: attribute(page, 'link[rel="canonical"]', "href") ?? first(NAMES.url),
    lang: attribute(page, "html", "lang") ?? attribute(page, "html", "xml:lang") ?? first(NAMES.lang),
    licence: first(NAMES.licence) ?? attribute(page, 'link[rel="license"], a[rel~="license"]', "href"),
    note: first(NAMES.note),
    tags: tags.length > 0 ? tags : keywords === undefined ? [] : tagList(keywords),
  };
}

function text(page: Page, selector: string): string | undefined {
  return page.querySelector(selector)?.textContent?.trim() || undefined;
}

function attribute(page: Page, selector: string, name: string): string | undefined {
  const element: Element | null = page.querySelector(selector);
  return element?.getAttribute(name)?.trim() || undefined;
}

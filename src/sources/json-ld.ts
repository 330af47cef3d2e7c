import type { Article } from "./article.ts";
import { tagList } from "./foot.ts";
import type { Page } from "./page.ts";

/** An article as its page describes it to search engines: schema.org's terms, in JSON-LD. */
export type LinkedArticle = Omit<Article, "sources" | "note"> & { readonly teaser?: string | undefined };

const ARTICLE = /^(?:https?:\/\/schema\.org\/|schema:)?(?:\w*Article|BlogPosting|LiveBlogPosting|Report)$/;

/** The first article that the page's JSON-LD describes, also inside lists and @graph; `undefined` when there is none. */
export function readJsonLd(page: Page): LinkedArticle | undefined {
  const things: Thing[] = [];
  for (const script of page.querySelectorAll('script[type="application/ld+json"]'))
    collect(parse(script.textContent ?? ""), things, 0);
  // A reference is a thing with an @id and nothing else; what it refers to has a name.
  const byId = new Map(things.filter((thing) => thing.has("name")).map((thing) => [one(thing.get("@id")), thing]));
  const article = things.find((thing) => list(thing.get("@type")).some((type) => typeof type === "string" && ARTICLE.test(type)));
  if (!article) return undefined;
  const name = (value: unknown): string | undefined => {
    if (typeof value === "string") return /^https?:/.test(value.trim()) ? undefined : value;
    const thing = toThing(value);
    if (!thing) return undefined;
    const id = one(thing.get("@id"));
    return one(thing.get("name")) ?? (id === undefined ? undefined : one(byId.get(id)?.get("name")));
  };
  const names = (value: unknown) =>
    list(value)
      .map(name)
      .filter((found) => found !== undefined);
  const authors = names(article.get("author"));
  const language = list(article.get("inLanguage"))[0];
  return {
    title: one(article.get("headline")) ?? one(article.get("name")),
    text: one(article.get("articleBody")),
    teaser: one(article.get("description")),
    outlet: names(article.get("publisher"))[0] ?? names(article.get("sourceOrganization"))[0],
    byline: authors.length === 0 ? undefined : authors.join(", "),
    published: one(article.get("datePublished")) ?? one(article.get("dateCreated")),
    url:
      one(article.get("url")) ??
      one(article.get("mainEntityOfPage")) ??
      one(toThing(article.get("mainEntityOfPage"))?.get("@id")),
    lang: typeof language === "string" ? language : one(toThing(language)?.get("alternateName")),
    licence: one(article.get("license")) ?? name(article.get("license")) ?? one(toThing(article.get("license"))?.get("url")),
    tags: list(article.get("keywords")).flatMap((word) => (typeof word === "string" ? tagList(word) : names(word))),
  };
}

/** A JSON object as a map, so that a key called `__proto__` is a key and nothing else. */
type Thing = ReadonlyMap<string, unknown>;

function toThing(value: unknown): Thing | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : undefined;
}

function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

function one(value: unknown): string | undefined {
  const first = list(value)[0];
  return typeof first === "string" && first.trim() !== "" ? first : undefined;
}

function collect(value: unknown, into: Thing[], depth: number): void {
  if (depth > 12 || into.length > 5000) return;
  if (Array.isArray(value)) for (const item of value) collect(item, into, depth + 1);
  const thing = toThing(value);
  if (!thing) return;
  into.push(thing);
  for (const inner of thing.values()) if (typeof inner === "object") collect(inner, into, depth + 1);
}

/** Pages put line breaks into strings, which JSON forbids, or wrap the whole in a comment; what is then still broken is ignored. */
function parse(text: string): unknown {
  const bare = text.replace(/^\s*(<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(-->|\/\*\]\]>\*\/|\]\]>)\s*$/g, "");
  for (const attempt of [bare, bare.replace(/\p{Cc}+/gu, " ")]) {
    try {
      return JSON.parse(attempt);
    } catch {}
  }
  return undefined;
}

import type { ListedSource } from "../model/document.ts";
import { toDocument } from "../model/document.ts";
import { detectLanguage, primaryTag } from "./language.ts";
import { plainByline } from "./name.ts";
import { published } from "./published.ts";
import { type Outcome, type Raw, rejected } from "./raw.ts";
import { webUrl } from "./web-url.ts";

/** An article as a page, a file or a row says it, before anything is checked. `text` is the body. */
export interface Article {
  readonly text?: string | undefined;
  readonly title?: string | undefined;
  readonly outlet?: string | undefined;
  readonly byline?: string | undefined;
  readonly published?: string | undefined;
  readonly url?: string | undefined;
  readonly lang?: string | undefined;
  readonly licence?: string | undefined;
  readonly note?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly sources?: readonly ListedSource[] | undefined;
}

/**
 * Checks an article and makes the Document. A date that cannot be read, an address that is not http(s) and a field of
 * blanks are left out; `lang` is what was declared unless the text reliably says otherwise. No letters in the text: rejected.
 */
export function toOutcome(article: Article, raw: Raw, declared?: string, row?: number): Outcome {
  const text = article.text?.trim() ?? "";
  if (!/\p{L}/u.test(text)) return rejected(raw, "no text", "There is no text in it; give the article's body as text.", row);
  const detected = detectLanguage(text, primaryTag(declared) ?? primaryTag(article.lang));
  const tags = unique((article.tags ?? []).map(phrase));
  const optional = {
    title: phrase(article.title),
    byline: plainByline(phrase(article.byline)),
    outlet: phrase(article.outlet),
    published: published(article.published),
    licence: licence(article.licence),
    note: phrase(article.note),
    url: webUrl(article.url) ?? webUrl(raw.url),
    lang: detected.lang === "und" ? undefined : detected.lang,
  };
  return {
    kind: "document",
    document: toDocument({ ...present(optional), text, retrieved: raw.retrieved, tags, sources: article.sources ?? [] }),
  };
}

/** Longer than any title, note or list of authors. */
const LONGEST = 4000;

/** One line of words: tags of markup and control characters out, runs of blanks as one; `undefined` when nothing is left. */
export function phrase(text: string | undefined): string | undefined {
  const clean = text
    ?.slice(0, LONGEST)
    .replace(/<(script|style)\b[^<>]*>.*?(<\/\1\s*>|$)/gis, " ")
    .replace(/<\/?[a-z][^<>]*>/gi, " ")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
  return clean === "" ? undefined : clean;
}

/** A Creative Commons address is written as the licence's name: "CC BY-SA 3.0". */
function licence(text: string | undefined): string | undefined {
  const [, code, version] = /creativecommons\.org\/licenses\/([a-z-]+)\/(\d\.\d)/i.exec(text ?? "") ?? [];
  return code !== undefined ? `CC ${code.toUpperCase()} ${version}` : phrase(text);
}

function unique(words: readonly (string | undefined)[]): string[] {
  return [...new Set(words.filter((word) => word !== undefined))];
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function present<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>;
}

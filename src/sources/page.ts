import { createRequire } from "node:module";

/** As much of an element as is read here; the compiler is not given the browser's types. */
export interface Element extends Node {
  readonly tagName: string;
  readonly parentElement: Element | null;
  readonly nextElementSibling: Element | null;
  readonly childNodes: ArrayLike<Node>;
  getAttribute(name: string): string | null;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
  remove(): void;
}

/** A piece of text, a comment or an element. */
interface Node {
  readonly nodeType: number;
  readonly textContent: string | null;
}

/** As much of a page as is read here. */
export interface Page extends Element {
  readonly documentElement: Element;
}

// Loading the parsers takes longer than most commands, so they are loaded with the first page.
const require = createRequire(import.meta.url);

/** Deeper than any page that a person wrote; the parsers' time grows with the square of the depth. */
const DEPTH = 250;
/** More tags than the longest live blog; each bracket is a node to the parser, whether it opens a tag or not. */
const TAGS = 200_000;

const WITHOUT_END =
  /^(area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|option|tr|td|th|thead|tbody|tfoot)$/i;

/** Whether a page has so many tags, or tags nested so deeply, that no parser would end in reasonable time. */
export function isTangled(html: string): boolean {
  let depth = 0;
  let tags = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1)) {
    if (++tags > TAGS) return true;
    const [, close, name = ""] = /^<(\/?)([a-z][a-z\d-]{0,30})/i.exec(html.slice(at, at + 34)) ?? [];
    if (name === "" || WITHOUT_END.test(name)) continue;
    if (close === "" && /^(script|style)$/i.test(name)) {
      const end = html.slice(at).search(new RegExp(`</${name}`, "i"));
      if (end < 0) return false;
      at += end;
      continue;
    }
    depth = close ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEPTH) return true;
  }
  return false;
}

/** Parses a page or a piece of one. The caller has made sure that it is not tangled. */
export function parsePage(html: string): Page {
  const { parseHTML } = require("linkedom") as { parseHTML(html: string): { document: Page } };
  const start = html.replace(/^\uFEFF/, "");
  return parseHTML(/<(html|body)\b/i.test(start) ? start : `<!doctype html><html><body>${start}</body></html>`).document;
}

/** The element that holds the article, as Readability finds it; `undefined` when it finds none. The page is changed. */
export function readable(page: Page): Element | undefined {
  const { Readability } = require("@mozilla/readability") as {
    Readability: new (page: Page, options: object) => { parse(): { content: Element | null | undefined } | null };
  };
  const reader = new Readability(page, { serializer: (node: Element) => node, disableJSONLD: true, maxElemsToParse: 60_000 });
  return reader.parse()?.content ?? undefined;
}

const SKIPPED = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE NAV FIGCAPTION FIGURE ASIDE FORM BUTTON IFRAME SVG SELECT TEXTAREA AUDIO VIDEO OBJECT HEAD".split(
    " ",
  ),
);
const BLOCKS = new Set(
  "P H1 H2 H3 H4 H5 H6 LI UL OL DL DT DD BLOCKQUOTE PRE DIV SECTION ARTICLE MAIN HEADER FOOTER TABLE TR HR BODY ADDRESS".split(
    " ",
  ),
);

/** The paragraphs of an element, entities decoded, blanks as a browser shows them; scripts, navigation and captions left out. */
export function paragraphs(element: Element): string[] {
  const done: string[] = [];
  let open = "";
  const close = () => {
    // Soft hyphens and zero-width blanks are for the browser's line breaks and stand inside words.
    const text = open.replace(/[\u00AD\u200B\u2060\uFEFF]/g, "").replace(/\n\s*\n\s*/g, "\u2029");
    for (const part of text.split("\u2029")) {
      const line = part.replace(/\s+/g, " ").trim();
      if (line !== "") done.push(line);
    }
    open = "";
  };
  const walk = (node: Node) => {
    if (node.nodeType === 3) open += (node.textContent ?? "").replace(/\s+/g, " ");
    if (node.nodeType !== 1) return;
    const inner = node as Element;
    const name = inner.tagName.toUpperCase();
    if (SKIPPED.has(name) || isHidden(inner)) return;
    if (name === "BR") open += "\n";
    const block = BLOCKS.has(name);
    if (block) close();
    for (const child of Array.from(inner.childNodes)) walk(child);
    if (block) close();
    else if (name === "TD" || name === "TH") open += " ";
  };
  for (const child of Array.from(element.childNodes)) walk(child);
  close();
  return done;
}

function isHidden(element: Element): boolean {
  return (
    element.getAttribute("hidden") !== null ||
    element.getAttribute("aria-hidden") === "true" ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute("style") ?? "")
  );
}

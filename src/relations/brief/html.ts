import { type Block, type Inline, type Page, tame } from "./blocks.ts";
import { STYLE } from "./style.ts";

/** Tables of so many rows stay on one sheet. */
const SHORT = 12;

/**
 * A page as one HTML file that needs nothing beside it: semantic, every text of others escaped and marked with its language, no
 * script. On A4 it prints with page numbers; links lead within the page, and addresses are written out in the list of sources.
 */
export function html(page: Page): string {
  const body = page.blocks.map((block) => written(block, page));
  return [
    "<!doctype html>",
    `<html lang="${escapeHtml(page.lang)}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="generator" content="${escapeHtml(page.generator)}">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
    `<title>${escapeHtml(page.title)}: ${escapeHtml(page.subtitle)}</title>`,
    `<style>${STYLE}</style>`,
    "</head>",
    "<body>",
    `<header><h1>${escapeHtml(page.title)}</h1><p class="subtitle">${escapeHtml(page.subtitle)}</p></header>`,
    "<main>",
    ...sections(page.blocks, body),
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

/** Text of others in which nothing is HTML, in an element or an attribute. */
export function escapeHtml(text: string): string {
  return tame(text, "keep")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

// Each heading opens a section.
function sections(blocks: readonly Block[], body: readonly string[]): readonly string[] {
  const out: string[] = [];
  let open = false;
  for (const [i, block] of blocks.entries()) {
    if (block.kind === "heading") {
      if (open) out.push("</section>");
      out.push("<section>");
      open = true;
    }
    out.push(body[i] ?? "");
  }
  return open ? [...out, "</section>"] : out;
}

function written(block: Block, page: Page): string {
  const line = (of: readonly Inline[]) => of.map((inline) => inlined(inline, page)).join("");
  switch (block.kind) {
    case "heading":
      return `<h2>${escapeHtml(block.text)}</h2>`;
    case "paragraph":
      return `<p${block.small ? ' class="small"' : ""}>${line(block.of)}</p>`;
    case "list":
      return `<ul>\n${block.items.map((item) => `<li>${line(item)}</li>`).join("\n")}\n</ul>`;
    case "terms":
      return `<dl>\n${block.rows.map(({ term, of }) => `<div><dt>${escapeHtml(term)}</dt><dd>${line(of)}</dd></div>`).join("\n")}\n</dl>`;
    case "table": {
      const side = (i: number) => (block.head[i]?.right ? ' class="right"' : "");
      const head = block.head.map(({ text }, i) => `<th scope="col"${side(i)}>${escapeHtml(text)}</th>`).join("");
      const rows = block.rows.map((cells) => `<tr>${cells.map((cell, i) => `<td${side(i)}>${line(cell)}</td>`).join("")}</tr>`);
      const caption = block.caption === undefined ? "" : `<caption>${escapeHtml(block.caption)}</caption>\n`;
      const short = block.rows.length <= SHORT ? ' class="short"' : "";
      return `<table${short}>\n${caption}<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join("\n")}\n</tbody>\n</table>`;
    }
    case "figure":
      return `<figure>\n${block.svg.trim()}\n<figcaption>${line(block.caption)}</figcaption>\n</figure>`;
    case "numbered":
      return `<ol class="${block.of}s">\n${block.items
        .map(
          ({ n, of }) =>
            `<li id="${block.of}-${n}"><span class="number">${sign(block.of, page)}${n}</span> <span>${line(of)}</span></li>`,
        )
        .join("\n")}\n</ol>`;
  }
}

function inlined(inline: Inline, page: Page): string {
  if (typeof inline === "string") return escapeHtml(inline);
  if ("quote" in inline) {
    const lang = inline.lang === undefined ? "" : ` lang="${escapeHtml(inline.lang)}"`;
    return `<q${lang}>${escapeHtml(inline.quote)}</q>`;
  }
  if ("code" in inline) return `<code>${escapeHtml(inline.code)}</code>`;
  if ("strong" in inline) return `<strong>${escapeHtml(inline.strong)}</strong>`;
  if ("link" in inline) return `<a href="${escapeHtml(inline.link)}" rel="noreferrer">${escapeHtml(inline.link)}</a>`;
  return inline.refs
    .map(({ of, from, to }) => {
      const text = `${sign(of, page)}${from === to ? from : `${from}–${to}`}`;
      return `<a class="ref" href="#${of}-${from}">[${escapeHtml(text)}]</a>`;
    })
    .join(" ");
}

function sign(of: "note" | "source", page: Page): string {
  return of === "source" ? escapeHtml(page.sourceSign) : "";
}

import { type Block, type Inline, type Page, tame } from "./blocks.ts";

/** Quotation marks of a language, for Markdown, which cannot mark a language. */
const MARKS: Readonly<Record<string, readonly [string, string]>> = { de: ["„", "“"], ru: ["«", "»"] };

/**
 * A page as Markdown that GitHub, pandoc and a plain editor show alike: numbers are written out, since renderers number footnotes
 * anew. A quote in another language has its code before it. `picture` is the address of the drawing; without it the figure is left out.
 */
export function markdown(page: Page, picture?: string): string {
  const body = page.blocks.flatMap((block) => {
    const text = written(block, page, picture);
    return text === undefined ? [] : [text];
  });
  return `${[`# ${escapeMarkdown(page.title)}`, escapeMarkdown(page.subtitle), ...body].join("\n\n")}\n`;
}

/** Text of others in which nothing is Markdown or HTML; one line. What stands at the head of a line is for the line to escape. */
export function escapeMarkdown(text: string): string {
  return tame(text, "keep")
    .replace(/[\\`*_[\]|~#$]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/\b(https?):\/\//gi, "$1&#58;//")
    .replace(/\bwww\./gi, "www&#46;");
}

function written(block: Block, page: Page, picture: string | undefined): string | undefined {
  const line = (of: readonly Inline[]) => of.map((inline) => inlined(inline, page)).join("");
  switch (block.kind) {
    case "heading":
      return `## ${escapeMarkdown(block.text)}`;
    case "paragraph":
      return started(line(block.of));
    case "list":
      return block.items.map((item) => `- ${started(line(item))}`).join("\n");
    case "terms":
      return block.rows.map(({ term, of }) => `- **${escapeMarkdown(term)}:** ${line(of)}`).join("\n");
    case "table": {
      const rows = block.rows.map((cells) => `| ${cells.map(line).join(" | ")} |`);
      const head = `| ${block.head.map(({ text }) => escapeMarkdown(text)).join(" | ")} |`;
      const rule = `| ${block.head.map(({ right }) => (right ? "---:" : "---")).join(" | ")} |`;
      const caption = block.caption === undefined ? [] : [`**${escapeMarkdown(block.caption)}**`, ""];
      return [...caption, head, rule, ...rows].join("\n");
    }
    case "figure":
      return picture === undefined
        ? undefined
        : `![${escapeMarkdown(block.alt)}](<${picture.replace(/[<>\n\r]/g, "")}>)\n\n${line(block.caption)}`;
    case "numbered":
      return block.items
        .map(({ n, of }) => `- <a id="${block.of}-${n}"></a>**${sign(block.of, page)}${n}** ${line(of)}`)
        .join("\n");
  }
}

// "10. August 2022" at the head of a line would be the tenth item of a list.
function started(line: string): string {
  return line.replace(/^(\d+)([.)])/, "$1\\$2").replace(/^[-+=]/, "\\$&");
}

function inlined(inline: Inline, page: Page): string {
  if (typeof inline === "string") return escapeMarkdown(inline);
  if ("quote" in inline) {
    const [open, close] = MARKS[inline.lang ?? page.lang] ?? ["“", "”"];
    const foreign = inline.lang === undefined || inline.lang === page.lang ? "" : `(${escapeMarkdown(inline.lang)}) `;
    return `${foreign}${open}${escapeMarkdown(inline.quote)}${close}`;
  }
  if ("code" in inline) return `\`${tame(inline.code).replaceAll("`", "'").replaceAll("|", "¦") || " "}\``;
  if ("strong" in inline) return `**${escapeMarkdown(inline.strong)}**`;
  if ("link" in inline) return `<${inline.link}>`;
  return inline.refs
    .map(({ of, from, to }) => `[\\[${sign(of, page)}${from === to ? from : `${from}–${to}`}\\]](#${of}-${from})`)
    .join(" ");
}

function sign(of: "note" | "source", page: Page): string {
  return of === "source" ? page.sourceSign : "";
}

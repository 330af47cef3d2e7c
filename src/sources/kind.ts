import { readTable } from "../model/table.ts";

const MAGIC = readTable(new URL("kinds.tsv", import.meta.url), ["at", "bytes", "reason", "name", "instead"]).map((row) => ({
  ...row,
  at: Number(row.at),
  bytes: Uint8Array.from(row.bytes.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)),
}));

/** What a file is that holds no text to read, and what to do instead. */
export interface Unreadable {
  readonly reason: string;
  readonly detail: string;
}

/** Names what is not an article's text by its content, whatever it is called: PDF, pictures, archives, programs. */
export function unreadableBytes(bytes: Uint8Array): Unreadable | undefined {
  const row = MAGIC.find((magic) => magic.bytes.every((byte, i) => bytes[magic.at + i] === byte));
  if (!row) return undefined;
  if (row.name === "a ZIP archive") return zipped(bytes);
  return { reason: row.reason, detail: `This is ${row.name}, not an article's text. ${row.instead}` };
}

/** Office documents and books are ZIP archives whose first entries name them. */
function zipped(bytes: Uint8Array): Unreadable {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 8192));
  const end = new TextDecoder("latin1").decode(bytes.subarray(Math.max(0, bytes.length - 8192)));
  if (/word\/|application\/vnd\.oasis\.opendocument\.text/.test(start + end))
    return {
      reason: "office document",
      detail: "This is a Word or OpenDocument text, not plain text. Save it as plain text (.txt) or HTML and give that.",
    };
  if (/xl\/|ppt\/|application\/vnd\.oasis/.test(start + end))
    return {
      reason: "office document",
      detail: "This is a spreadsheet or presentation. Save its articles as JSON Lines or text.",
    };
  if (start.includes("application/epub+zip"))
    return { reason: "office document", detail: "This is an EPUB book. Save the chapters that you want read as .html or .txt." };
  return { reason: "archive", detail: "This is a ZIP archive, not an article's text. Unpack it and give the folder." };
}

// Two lines that only a mail has, or the three that every mail has: "From: ..." alone can begin a poem.
const MAIL_ONLY =
  /^(received|return-path|message-id|mime-version|delivered-to|dkim-signature|x-[a-z-]+|content-transfer-encoding):\s/gim;
const MAIL_ALWAYS = [/^from:\s/im, /^date:\s/im, /^(subject|to):\s/im];

/** Names what decodes as text but is no article: mails, feeds, web archives. */
export function unreadableText(text: string): Unreadable | undefined {
  const header =
    text
      .slice(0, 20_000)
      .replace(/^\uFEFF/, "")
      .split(/\r?\n[ \t]*\r?\n/, 1)[0] ?? "";
  if (/^[a-z-]+:\s/i.test(header) || header.startsWith("From ")) {
    const only = new Set(Array.from(header.matchAll(MAIL_ONLY), (match) => match[1]?.toLowerCase()));
    if (only.size > 1 || MAIL_ALWAYS.every((line) => line.test(header)))
      return { reason: "mail", detail: "This is an e-mail message. Save the article in it as .txt or .html and give that." };
  }
  if (/^\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(rss|feed|rdf:RDF)\b/is.test(text.slice(0, 4000)))
    return { reason: "feed", detail: "This is a news feed, which holds only teasers. Give the addresses of its articles." };
  return undefined;
}

/** Whether a decoded text is a web page: by its content type or name, or because it begins as one. */
export function isPage(text: string, contentType: string | undefined, origin: string): boolean {
  if (/\b(text\/html|application\/xhtml)/i.test(contentType ?? "")) return true;
  if (/^text\/plain|json/i.test(contentType ?? "")) return false;
  if (/\.x?html?$/i.test(origin)) return true;
  const start = text.slice(0, 20_000).replace(/^\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*/s, "");
  return /^<(!doctype\s+html|html|head|body|meta|title|article|main|div|p|h1)\b/i.test(start);
}

/** Whether a decoded text is JSON or JSON Lines: by its content type or name, or because it begins as an object or a list of them. */
export function isJson(text: string, contentType: string | undefined, origin: string): boolean {
  if (/json/i.test(contentType ?? "")) return true;
  if (/^text\/html/i.test(contentType ?? "")) return false;
  if (/\.(json|jsonl|ndjson)$/i.test(origin)) return true;
  return /^\s*(\{\s*("|\})|\[\s*\{\s*")/.test(text.slice(0, 2000));
}

import type { Lang } from "../model/lang.ts";
import { toOutcome } from "./article.ts";
import { decode, isWriting } from "./charset.ts";
import { frontMatter } from "./front-matter.ts";
import { readHtml } from "./html.ts";
import { readJson, withBody } from "./json.ts";
import { isJson, isPage, unreadableBytes, unreadableText } from "./kind.ts";
import { type Outcome, type Raw, rejected } from "./raw.ts";
import { readText } from "./text.ts";

/**
 * Reads what came in as documents: one of a text or a page, one for each row of a JSON file. Pure, and never throws on bad
 * input: what gives no document gives the reason. `lang` is the language that the reader of a collection declares.
 */
export function extract(raw: Raw, options: { readonly lang?: Lang } = {}): Outcome[] {
  try {
    return read(raw, options.lang);
  } catch (error) {
    // A parser of pages can fail on a page that was made to break it; the batch goes on.
    const message = error instanceof Error ? error.message : String(error);
    return [
      rejected(
        raw,
        "unreadable page",
        `It could not be taken apart (${message.slice(0, 120)}). Save its text as .txt and give that.`,
      ),
    ];
  }
}

function read(raw: Raw, lang: string | undefined): Outcome[] {
  if (raw.bytes.length === 0) return [rejected(raw, "empty", "It is empty: 0 bytes.")];
  const binary = unreadableBytes(raw.bytes);
  if (binary) return [rejected(raw, binary.reason, binary.detail)];
  const { text, charset } = decode(raw);
  if (!isWriting(text))
    return [
      rejected(
        raw,
        "not text",
        `Its bytes are no text in any charset that fits (last tried: ${charset}). Give text, HTML or JSON.`,
      ),
    ];
  if (text.trim() === "") return [rejected(raw, "empty", `It holds only blanks (${raw.bytes.length} bytes).`)];
  const other = unreadableText(text);
  if (other) return [rejected(raw, other.reason, other.detail)];
  if (isJson(text, raw.contentType, raw.origin)) return readJson(text, raw, lang);
  if (isPage(text, raw.contentType, raw.origin)) return [readHtml(text, raw, lang)];
  const front = frontMatter(text);
  if (front) return [toOutcome(withBody({ ...front.fields, text: front.body }), raw, lang)];
  return [toOutcome(readText(text, { scraped: true }), raw, lang)];
}

import { readTable } from "../model/table.ts";
import type { Raw } from "./raw.ts";

/** A text and the name of the charset in which its bytes were read, as the Encoding Standard spells it. */
export interface Decoded {
  readonly text: string;
  readonly charset: string;
}

/**
 * Reads bytes as text. Believed in this order: byte order mark, what the server said, what the page or the XML declaration
 * says of itself, UTF-8 where the bytes are valid as such, then the likeliest of windows-1251, KOI8-R and windows-1252. A
 * declaration that the bytes contradict (not UTF-8 where it says so, or several UTF-8 letters where it says otherwise) is not believed.
 */
export function decode(raw: Pick<Raw, "bytes" | "charset" | "contentType">): Decoded {
  const { bytes } = raw;
  const marked = byteOrderMark(bytes);
  if (marked) return { text: read(bytes, marked) ?? "", charset: marked };
  const declared =
    label(raw.charset) ?? label(/charset\s*=\s*["']?([\w.:-]+)/i.exec(raw.contentType ?? "")?.[1]) ?? ownWord(bytes);
  const utf8 = read(bytes, "utf-8", true);
  if (declared !== undefined && declared !== "utf-8" && !(utf8 !== undefined && severalLetters(utf8)))
    return { text: read(bytes, declared) ?? "", charset: declared };
  if (utf8 !== undefined) return { text: utf8, charset: "utf-8" };
  return mostlyUtf8(bytes) ?? likeliest(bytes);
}

/** Whether a decoded text is writing: no NUL, and at most one in twenty characters a control or a replacement character. */
export function isWriting(text: string): boolean {
  if (text.includes("\0")) return false;
  const odd = text.match(/(?![\t-\r\u0085])[\p{Cc}\uFFFD]/gu)?.length ?? 0;
  return odd * 20 <= text.length;
}

function byteOrderMark([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : undefined;
}

/** The charset that a page or an XML file declares in its first bytes; these are ASCII in every charset that can declare itself. */
function ownWord(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const word =
    /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)/i.exec(head) ?? /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head);
  const name = label(word?.[1]);
  // A page that was read this far is not UTF-16, whatever it says.
  return name?.startsWith("utf-16") ? "utf-8" : name;
}

function label(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  try {
    return new TextDecoder(name.trim()).encoding;
  } catch {
    return undefined;
  }
}

// What windows-1252 has at 0x80 to 0x9F; Node 20 decodes these as control characters.
const WEST_PUNCTUATION = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

function read(bytes: Uint8Array, charset: string, fatal = false): string | undefined {
  try {
    const text = new TextDecoder(charset, { fatal }).decode(bytes);
    if (charset !== "windows-1252") return text;
    return text.replace(/[\u0080-\u009F]/g, (char) => WEST_PUNCTUATION[char.charCodeAt(0) - 0x80] ?? char);
  } catch {
    return undefined;
  }
}

/** "Ã¼" can be meant; two letters of one UTF-8 text that are both valid sequences by chance hardly occur. */
function severalLetters(utf8: string): boolean {
  return (utf8.match(/[\u0080-\u{10FFFF}]/gu)?.length ?? 0) > 1;
}

/** A long UTF-8 text with a few broken bytes (cut by a size limit, or pasted together) is still UTF-8. */
function mostlyUtf8(bytes: Uint8Array): Decoded | undefined {
  const text = read(bytes, "utf-8") ?? "";
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  const sound = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
  return sound > 20 * broken ? { text, charset: "utf-8" } : undefined;
}

const LOG = { ru: new Map<string, number>(), west: new Map<string, number>() };
for (const { script, letter, percent } of readTable(new URL("letters.tsv", import.meta.url), ["script", "letter", "percent"])) {
  const table = script === "ru" ? LOG.ru : LOG.west;
  const share = Number(percent) / 100;
  table.set(letter, Math.log(share));
  if (letter !== letter.toUpperCase()) table.set(letter.toUpperCase(), Math.log(share / 30));
}
for (const table of [LOG.ru, LOG.west]) for (const mark of "„“”‚‘’«»–—…№§°€\u00A0") table.set(mark, Math.log(0.005));
const UNSEEN = Math.log(1e-5);
/** A Cyrillic letter beside a Latin one, or a capital after a small letter, costs as much as a letter that nobody uses. */
const MIXED = /[A-Za-z](?=[Ѐ-ӿ])|[Ѐ-ӿ](?=[A-Za-z])|[а-яё](?=[А-ЯЁ])/g;

function likeliest(bytes: Uint8Array): Decoded {
  const sample = bytes.subarray(0, 100_000);
  const candidates = (["windows-1252", "windows-1251", "koi8-r"] as const).map((charset) => {
    const text = read(sample, charset) ?? "";
    const table = charset === "windows-1252" ? LOG.west : LOG.ru;
    let score = (text.match(MIXED)?.length ?? 0) * UNSEEN;
    for (const char of text) if (char >= "\u0080") score += table.get(char) ?? UNSEEN;
    return { charset, score };
  });
  const best = candidates.reduce((a, b) => (b.score > a.score ? b : a));
  return { text: read(bytes, best.charset) ?? "", charset: best.charset };
}

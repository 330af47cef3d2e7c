import { deflateRawSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { extract } from "./extract.ts";

function zip(entry: string): Buffer {
  const name = Buffer.from(entry);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name, deflateRawSync("x".repeat(100))]);
}
const hex = (text: string) => Buffer.concat([Buffer.from(text, "hex"), Buffer.alloc(600)]);

describe("what holds no article is rejected by its content, whatever it is called", () => {
  test.each<[string, Uint8Array | string, string, RegExp]>([
    ["PDF", "%PDF-1.7\n%âãÏÓ\n", "pdf", /PDF.*\.txt/],
    ["DOCX", zip("word/document.xml"), "office document", /Word.*plain text/],
    ["XLSX", zip("xl/workbook.xml"), "office document", /spreadsheet/],
    ["ZIP", zip("articles/one.txt"), "archive", /ZIP.*[Uu]npack/],
    ["gzip", gzipSync("Hallo"), "archive", /gzip.*Unpack/],
    ["old Word", hex("d0cf11e0a1b11ae1"), "office document", /Office/],
    ["RTF", "{\\rtf1\\ansi Hallo}", "office document", /rich text/],
    ["PNG", hex("89504e470d0a1a0a"), "image", /PNG/],
    ["JPEG", hex("ffd8ffe0"), "image", /JPEG/],
    ["WebP", hex("524946460000000057454250"), "image", /WebP/],
    ["ELF", hex("7f454c46"), "executable", /program/],
    ["Windows program", hex("4d5a900003000000"), "executable", /Windows/],
    ["Parquet", hex("50415231"), "database", /JSON Lines/],
    ["mail", "Received: from a\r\nMIME-Version: 1.0\r\nFrom: a@example.org\r\n\r\nHallo", "mail", /e-mail/],
    [
      "mail of three lines",
      "From: a@example.org\nDate: Wed, 17 Aug 2022 09:30:00 +0200\nSubject: Hallo\n\nHallo",
      "mail",
      /e-mail/,
    ],
    ["feed", '<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>', "feed", /addresses/],
    ["noise", Uint8Array.from({ length: 500 }, (_, i) => (i * 7919) % 251), "not text", /no text/],
    ["nothing", "", "empty", /0 bytes/],
    ["blanks", " \n\n\t ", "empty", /blanks/],
    ["numbers", "1 2 3", "no text", /no text/],
  ])("%s", (_, content, reason, detail) => {
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    const outcomes = extract({ bytes, origin: "report.txt", retrieved: "2023-01-01T00:00:00.000Z" });
    expect(outcomes).toEqual([{ kind: "rejected", origin: "report.txt", reason, detail: expect.stringMatching(detail) }]);
  });

  test.each([
    "From: the sea they came, and nobody knew them.",
    "PK ist keine Partei.",
    "%PDF ist ein Format.",
    "GIF und PNG sind Bilder.",
  ])("%s is text", (text) => {
    const [outcome] = extract({ bytes: Buffer.from(text), origin: "a.txt", retrieved: "2023-01-01T00:00:00.000Z" });
    expect(outcome?.kind).toBe("document");
  });
});

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decode, isWriting } from "./charset.ts";

/** Encodes in a charset of one byte a letter by turning its decoder round; a letter that it does not have is an error. */
function encode(text: string, charset: string): Uint8Array {
  const table = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte--)
    table.set(decode({ bytes: Uint8Array.of(0x41, byte, 0x41), charset }).text.charAt(1), byte);
  return Uint8Array.from(text, (char) => {
    const byte = table.get(char);
    if (byte === undefined) throw new RangeError(`not in ${charset}: ${char}`);
    return byte;
  });
}

const RUSSIAN = "Президент Казахстана заявил, что страна не признаёт «квазигосударственные территории». Ещё раз — нет.";
const GERMAN = "Die Führung in Nur-Sultan wies die Vorwürfe zurück: „Das ist falsch“, hieß es – äußerst kühl.";

describe("a guess from the letters alone", () => {
  test.each([
    ["windows-1251", RUSSIAN],
    ["koi8-r", RUSSIAN.replace(/[«»—]/g, "-")],
    ["windows-1251", "МОСКВА, 10 августа. Глава МИД РФ Сергей Лавров прибыл в Астану."],
    ["koi8-r", "МОСКВА, 10 августа. Глава МИД РФ Сергей Лавров прибыл в Астану."],
    ["windows-1251", "Токаев"],
    ["koi8-r", "Токаев"],
    ["windows-1252", GERMAN],
    ["windows-1252", "Grüße aus München"],
    ["windows-1252", "Der Kreml äußert sich nicht."],
    ["windows-1252", "“Not a tool”, he said – and that’s it"],
    ["windows-1252", "Le président a été reçu à l’Élysée, où il a déclaré que la France était prête."],
  ])("%s: %s", (charset, text) => expect(decode({ bytes: encode(text, charset) })).toEqual({ text, charset }));
});

describe("what is declared", () => {
  test.each([
    ["the server's charset", { bytes: encode(RUSSIAN, "windows-1251"), charset: "windows-1251" }, RUSSIAN],
    ["the content type", { bytes: encode(RUSSIAN, "windows-1251"), contentType: 'text/html; charset="CP1251"' }, RUSSIAN],
    ["<meta charset>", { bytes: encode(`<meta charset=koi8-r>Токаев`, "koi8-r") }, "<meta charset=koi8-r>Токаев"],
    [
      "http-equiv",
      { bytes: encode(`<META http-equiv="Content-Type" content="text/html; charset=windows-1251">Я`, "windows-1251") },
      `<META http-equiv="Content-Type" content="text/html; charset=windows-1251">Я`,
    ],
    [
      "an XML declaration",
      { bytes: encode(`<?xml version="1.0" encoding="windows-1251"?>Я`, "windows-1251") },
      `<?xml version="1.0" encoding="windows-1251"?>Я`,
    ],
    ["a byte order mark before the server", { bytes: Buffer.from(`\uFEFF${RUSSIAN}`), charset: "windows-1251" }, RUSSIAN],
    ["UTF-16 with its mark", { bytes: Buffer.from(`\uFEFF${RUSSIAN}`, "utf16le") }, RUSSIAN],
    ["a wrong declaration over UTF-8", { bytes: Buffer.from(RUSSIAN), charset: "windows-1251" }, RUSSIAN],
    ["a wrong declaration of UTF-8", { bytes: encode(RUSSIAN, "windows-1251"), charset: "utf-8" }, RUSSIAN],
    ["a charset that there is not", { bytes: Buffer.from(GERMAN), charset: "klingon" }, GERMAN],
    ["Latin-1, which is windows-1252", { bytes: encode(GERMAN, "windows-1252"), charset: "ISO-8859-1" }, GERMAN],
  ])("%s", (_, raw, text) => expect(decode(raw).text).toBe(text));

  test("a few broken bytes do not make a UTF-8 text another one", () => {
    const bytes = Buffer.concat([Buffer.from(RUSSIAN), Uint8Array.of(0xd0)]);
    expect(decode({ bytes })).toEqual({ text: `${RUSSIAN}\uFFFD`, charset: "utf-8" });
  });
});

test("any UTF-8 is read as UTF-8", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(decode({ bytes: Buffer.from(`x${text}`) }).text).toBe(`x${text}`);
    }),
  );
});

test("what is writing", () => {
  expect(isWriting("Ein Satz.\r\n\tUnd noch einer.\f")).toBe(true);
  expect(isWriting("a\0b")).toBe(false);
  expect(isWriting("\u0001\u0002\u0003abc")).toBe(false);
  expect(isWriting("\uFFFD\uFFFD\uFFFDabc")).toBe(false);
  expect(isWriting(readFileSync(new URL("labels.tsv", import.meta.url), "utf8"))).toBe(true);
});

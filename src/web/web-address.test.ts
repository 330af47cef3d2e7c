import { expect, test } from "vitest";
import { webAddress } from "./web-address.ts";

test.each([
  ["https://example.org/a?b=c#d", "https://example.org/a?b=c#d"],
  ["HTTP://example.org", "http://example.org/"],
  ["javascript:alert(1)", undefined],
  [" javascript:alert(1)", undefined],
  ["java\nscript:alert(1)", undefined],
  ["data:text/html,<script>alert(1)</script>", undefined],
  ["file:///etc/passwd", undefined],
  ["//example.org", undefined],
  ["/documents", undefined],
  ["https://bank.example@evil.example", undefined],
  ["https://", undefined],
  ["", undefined],
  [undefined, undefined],
])("%j becomes %j", (text, expected) => expect(webAddress(text)).toBe(expected));

import { describe, expect, test } from "vitest";
import { claimAddress, jsonTwin, pageAt, pageNumber, withFields } from "./address.ts";

describe("pageAt", () => {
  test.each([
    ["/", "relations", "/relations.json"],
    ["/relations", "relations", "/relations.json"],
    ["/relations/KAZ/RUS", "relation", "/relations/KAZ/RUS.json"],
    ["/relations/rus/kaz/", "relation", "/relations/KAZ/RUS.json"],
    ["/documents", "documents", "/documents.json"],
    ["/documents/", "documents", "/documents.json"],
    ["/documents/0F3a9c", "document", "/documents/0f3a9c.json"],
    ["/relations/KAZ/KAZ", "missing", undefined],
    ["/relations/KAZ", "missing", undefined],
    ["/relations/KAZAKH/RUS", "missing", undefined],
    ["/documents/xyz", "missing", undefined],
    ["/documents/../etc", "missing", undefined],
    ["//evil.example", "missing", undefined],
  ])("%s is %s", (path, name, twin) => {
    const page = pageAt(path);
    expect(page.name).toBe(name);
    expect(jsonTwin(page)).toBe(twin);
  });
});

test.each([
  ["?type=AID&page=3", { type: "SANCTION" }, "?type=SANCTION"],
  ["?type=AID&page=3", { page: "4" }, "?type=AID&page=4"],
  ["?type=AID", { type: "" }, ""],
  ["", { q: "a&b=c" }, "?q=a%26b%3Dc"],
])("%s with %o is %s", (search, fields, expected) => expect(withFields(search, fields)).toBe(expected));

test.each([
  ["", 1],
  ["?page=2", 2],
  ["?page=0", 1],
  ["?page=-1", 1],
  ["?page=2e3", 1],
])("page number of %j is %d", (search, expected) => expect(pageNumber(search)).toBe(expected));

test("a claim's address cannot leave its document", () =>
  expect(claimAddress("ab/../cd", 'x" onclick')).toBe("/documents/ab%2F..%2Fcd#claim-x%22%20onclick"));

/** A page that an address names. `key` is the same for addresses that differ only in filters or fragment. */
export type Page =
  | { readonly name: "relations"; readonly key: string }
  | { readonly name: "relation"; readonly key: string; readonly a: string; readonly b: string }
  | { readonly name: "documents"; readonly key: string }
  | { readonly name: "document"; readonly key: string; readonly id: string }
  | { readonly name: "missing"; readonly key: string };

const RELATION = /^\/relations\/([A-Za-z]{3})\/([A-Za-z]{3})$/;
const DOCUMENT = /^\/documents\/([0-9a-fA-F]{4,64})$/;

/** The page at a path. A closing slash is no difference; a path that names no page is `missing`. */
export function pageAt(path: string): Page {
  const key = path.length > 1 ? path.replace(/\/+$/, "") || "/" : path;
  if (key === "/" || key === "/relations") return { name: "relations", key: "/" };
  if (key === "/documents") return { name: "documents", key };
  const [, one, other] = RELATION.exec(key) ?? [];
  if (one && other && one.toUpperCase() !== other.toUpperCase()) {
    const [a = "", b = ""] = [one.toUpperCase(), other.toUpperCase()].sort();
    return { name: "relation", key: `/relations/${a}/${b}`, a, b };
  }
  const [, id] = DOCUMENT.exec(key) ?? [];
  if (id) return { name: "document", key: `/documents/${id.toLowerCase()}`, id: id.toLowerCase() };
  return { name: "missing", key };
}

/** The address of the same page as JSON; a page that is not there has none. */
export function jsonTwin(page: Page): string | undefined {
  if (page.name === "missing") return undefined;
  return page.name === "relations" ? "/relations.json" : `${page.key}.json`;
}

/** The address of one claim's place in its document. */
export function claimAddress(document: string, claim: string): string {
  return `/documents/${encodeURIComponent(document)}#claim-${encodeURIComponent(claim)}`;
}

/** A query with some fields set anew: undefined and "" take a field away, and any change goes back to the first page. */
export function withFields(search: string, fields: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams(search);
  if (!("page" in fields)) query.delete("page");
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined || value === "") query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}

/** The page number in a query, counted from 1; what is no such number is 1. */
export function pageNumber(search: string): number {
  const text = new URLSearchParams(search).get("page") ?? "";
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : 1;
}

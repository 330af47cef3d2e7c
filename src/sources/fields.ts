import { readTable } from "../model/table.ts";
import type { Article } from "./article.ts";
import { tagList } from "./foot.ts";

type Field = Exclude<keyof Article, "sources">;

const FIELDS = readTable(new URL("fields.tsv", import.meta.url), ["field", "names"]).map(({ field, names }) => ({
  field: field as Field,
  names: names.split("|"),
}));

/** Fills an article from named values, whatever the names are called and however they are cased; unknown names are ignored. */
export function fromFields(values: Iterable<readonly [name: string, value: unknown]>): Article {
  const byName = new Map<string, unknown>();
  for (const [name, value] of values) if (value !== null && value !== "") byName.set(name.toLowerCase(), value);
  const article: Partial<Record<Field, string | string[]>> = {};
  for (const { field, names } of FIELDS) {
    for (const name of names) {
      const value = field === "tags" ? listOf(byName.get(name)) : textOf(byName.get(name));
      if (value === undefined || article[field] !== undefined) continue;
      article[field] = value;
    }
  }
  return article as Article;
}

/** A string, a number, the `name` of an object, or the texts of a list joined by commas. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value.trim() === "" ? undefined : value;
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) {
    const parts = value.map(textOf).filter((part) => part !== undefined);
    return parts.length === 0 ? undefined : parts.join(", ");
  }
  return typeof value === "object" && value !== null && Object.hasOwn(value, "name")
    ? textOf((value as { name: unknown }).name)
    : undefined;
}

function listOf(value: unknown): string[] | undefined {
  if (typeof value === "string") return tagList(value);
  if (!Array.isArray(value)) return undefined;
  return value.map(textOf).filter((tag) => tag !== undefined);
}

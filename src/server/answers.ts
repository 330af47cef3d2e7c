import { z } from "@hono/zod-openapi";
import { Failure } from "./schema.ts";

// The parts of a route that recur: how an answer and a failure are described, and what a page of rows is asked with.

/** Describes a 200 answer and the failures that a route may give. */
export function answers<Schema extends z.ZodType>(schema: Schema, description: string) {
  const failure = (what: string) => ({ description: what, content: { "application/json": { schema: Failure } } });
  return {
    200: { description, content: { "application/json": { schema } } },
    400: failure("a parameter is not valid; the message names it"),
    404: failure("there is no such thing"),
  };
}

export const Paging = z.object({
  limit: z.coerce.number().int().min(1).max(1000).default(50).openapi({ description: "rows of a page" }),
  offset: z.coerce.number().int().min(0).default(0),
});

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** First and last day of what is asked for, both inside. `since` and `until` are the names of before, and mean the same. */
export const Days = z.object({
  from: z.string().regex(DAY, "expected a day, as in 2022-08-01").optional(),
  to: z.string().regex(DAY, "expected a day, as in 2022-08-31").optional(),
  since: z.string().regex(DAY, "expected a day, as in 2022-08-01").optional(),
  until: z.string().regex(DAY, "expected a day, as in 2022-08-31").optional(),
});

/** The window of a query, whichever names it used. */
export function windowOf({ from, to, since, until }: z.infer<typeof Days>): { from?: string; to?: string } {
  return given({ from: from ?? since, to: to ?? until }) as { from?: string; to?: string };
}

/** An ISO 3166 alpha-3 code, in upper case. */
export const CountryCode = z
  .string()
  .regex(/^[A-Za-z]{3}$/, "expected an alpha-3 code, as in KAZ")
  .transform((code) => code.toUpperCase());

/** Without the keys that are absent: `{ since: undefined }` is `{}`. */
export function given<T extends object>(query: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

import { z } from "@hono/zod-openapi";
import { RELATION_CHOICES } from "../relations/relation.ts";
import type { SectorChoice } from "../store/relation-query.ts";

/** Several words by comma. */
export const words = (text: string) => text.split(",").filter((word) => word !== "");

/** How a relation is measured: the same parameters for every route that measures one. */
export const Measuring = z.object({
  by: z.enum(RELATION_CHOICES.by).optional(),
  dedup: z.enum(RELATION_CHOICES.dedup).optional(),
  sector: z.enum(RELATION_CHOICES.sector as [SectorChoice, ...SectorChoice[]]).optional(),
  standing: z
    .string()
    .transform(words)
    .pipe(z.array(z.enum(RELATION_CHOICES.standing)))
    .optional()
    .openapi({ description: "of reports: attested, reported, hearsay, contested, several by comma" }),
  quads: z.enum(RELATION_CHOICES.quads).optional(),
});

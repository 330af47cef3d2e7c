import { type RawBuilder, sql } from "kysely";
import { mutualActs } from "../datasets/mutual.ts";

/**
 * What counts as one event when rows are counted.
 *
 * - `none`: each row, as the data set has it.
 * - `story`: rows with the same day, actors, act and story are one event (GDELT repeats a story for each place in it). A mutual act
 *   stored both ways (`mutual.tsv`: A consults B, B consults A) is one event of the relation; each direction still has it. Rows of a
 *   data set that names no story are one only with their mirror: the first A > B with the first B > A, the second with the second.
 * - `dyad-day`: one event a day, initiator, recipient and CAMEO root (type, or class, where there is no code); mutual acts once for
 *   both ways. What is left says on how many days something was reported, not how often.
 *
 * Rows that only count (`events` above 1) are never folded.
 */
export const FOLDS = ["none", "story", "dyad-day"] as const;
export type Fold = (typeof FOLDS)[number];

/** Narrows any word to a rule. */
export function isFold(word: string): word is Fold {
  return (FOLDS as readonly string[]).includes(word);
}

/**
 * The expressions that are equal in all rows of one event, for `partition by` or `group by`; undefined for `none`. They name columns
 * of `event` (or of any relation with its columns) without the table. Both directions of a relation may be asked for at once, or one.
 * For `story` it is the one integer `fold`, made at import, so that a group of ten million rows is cheap; rows with one `fold` have
 * one day, pair of actors, code and story.
 */
export function foldKey(rule: Fold): RawBuilder<unknown> | undefined {
  if (rule === "none") return undefined;
  if (rule === "story") return sql`fold`;
  return sql`dataset, day, ${OTHER("least")}, ${OTHER("greatest")}, ${ACT}, case when events > 1 then "row" end`;
}

/**
 * The rows of `event` that stand under a rule, as a subquery in brackets: of equal rows the first as imported. `where` narrows first,
 * which is what makes it fast: `folded("story", sql`dataset = 'gdelt' and initiator = 'KAZ' and recipient = 'RUS'`)`. `columns` are
 * all unless said.
 */
export function folded(rule: Fold, where: RawBuilder<unknown>, columns: RawBuilder<unknown> = sql`event.*`): RawBuilder<unknown> {
  const key = foldKey(rule);
  if (!key) return sql`(select ${columns} from event where ${where})`;
  return sql`(select * from (
    select ${columns}, row_number() over (partition by ${key} order by import, "row") as nth_of_one from event where ${where}
  ) as placed where nth_of_one = 1)`;
}

// A mutual act has no direction, so its two sides are put in order; `coalesce` because data without codes have types.
const MUTUAL = sql`coalesce(cameo, type) in (${sql.join(mutualActs().map((act) => sql.lit(act)))})`;
const OTHER = (side: "least" | "greatest") =>
  sql`case when ${MUTUAL} then ${sql.raw(side)}(initiator, recipient) else ${sql.ref(side === "least" ? "initiator" : "recipient")} end`;
const ACT = sql`coalesce(left(cameo, 2), type, quad)`;

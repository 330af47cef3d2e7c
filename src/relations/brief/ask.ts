import type { Relation } from "../../model/dyad.ts";
import type { Standing } from "../../model/event.ts";
import type { Store } from "../../store/store.ts";
import { type Measuring, measureRelation, relationAnswer } from "../relation.ts";
import { type Brief, brief } from "./brief.ts";
import type { Window } from "./calendar.ts";
import { gather } from "./gather.ts";
import type { MeasuredRelation } from "./input.ts";

/** What a brief is asked with. Without `source` it is that which holds most of the relation. */
export interface Question {
  readonly window: Window;
  readonly source?: string | undefined;
  /** As for a relation; every choice has its default. */
  readonly measuring?: Measuring;
  /** The day on which this is known. */
  readonly now: string;
  readonly program: string;
  readonly reader: string;
}

/** A brief's facts with the measured relation, from which its chart is drawn. */
export interface Answer {
  readonly facts: Brief;
  readonly measured: MeasuredRelation;
}

/** The standings that are left without hearsay. */
const FIRM: readonly Standing[] = ["attested", "reported"];

/** Measures a relation, fetches what stands behind it and puts the facts of its brief together. */
export async function askBrief(
  store: Store,
  pair: Relation,
  { window, source, measuring = {}, ...asked }: Question,
): Promise<Answer> {
  const options = {
    ...(window.from === undefined ? {} : { from: window.from }),
    ...(window.to === undefined ? {} : { to: window.to }),
    ...measuring,
  };
  const measured = await relationAnswer(store, pair, { ...options, ...(source === undefined ? {} : { sources: [source] }) });
  const dataset = measured.source;
  const input = await gather(store, measured, { dataset, window, others: measured.others, ...asked });
  const standing = FIRM.filter((one) => measuring.standing?.includes(one) ?? true);
  const firm = dataset === "reports" ? await measureRelation(store, pair, dataset, { ...options, standing }) : undefined;
  return { facts: brief({ ...input, ...(firm ? { firm } : {}) }), measured };
}

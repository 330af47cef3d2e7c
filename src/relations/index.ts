// How two countries get on: events counted and weighed by period, the level with its interval, breaks, what drove them, and who moves along.
export {
  type Mover,
  type MoversAnswer,
  moversAnswer,
  type Neighbour,
  type NeighboursAnswer,
  neighboursOf,
} from "./across.ts";
export type { Break, Breaks } from "./breaks.ts";
export {
  type Brief,
  type BriefInput,
  brief,
  html as briefHtml,
  markdown as briefMarkdown,
  page as briefPage,
  WORDS as BRIEF_WORDS,
} from "./brief/index.ts";
export type { Driver } from "./drivers.ts";
export type { Period } from "./measured.ts";
export { type By, periodOf, periodsBetween } from "./periods.ts";
export {
  type Course,
  type Folding,
  type MeasuredRelation,
  measureRelation,
  type RelationAnswer,
  type RelationOptions,
  relationAnswer,
} from "./relation.ts";

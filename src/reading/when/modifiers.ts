import type { Interval } from "../../model/interval.ts";
import { addDays, daysBetween } from "./calendar.ts";

type Modifier = (of: Interval) => Interval | undefined;

/** What words before a time make of it, by the name in the column `at` of `dates.tsv`. */
export const MODIFIERS: Readonly<Record<string, Modifier>> = {
  /** "im Juni", "on Tuesday": they only show that a time follows. */
  in: (of) => of,
  /** "seit 2014", "ab Montag" */
  since: ({ from, precision }) => (from === undefined ? undefined : { from, precision }),
  after: ({ to, precision }) => (to === undefined ? undefined : { from: addDays(to, 1), precision }),
  until: ({ to, precision }) => (to === undefined ? undefined : { to, precision }),
  before: ({ from, precision }) => (from === undefined ? undefined : { to: addDays(from, -1), precision }),
  /** "in der Nacht zum Sonntag" begins on Saturday. */
  night: ({ from, to }) => (from === undefined || from !== to ? undefined : { from: addDays(from, -1), to, precision: "span" }),
  start: (of) => part(of, 0),
  middle: (of) => part(of, 1),
  end: (of) => part(of, 2),
};

/** Ten days of a month, four months of a year; of anything else a third. A single day has no parts. */
function part({ from, to, precision }: Interval, which: 0 | 1 | 2): Interval | undefined {
  if (from === undefined || to === undefined || from === to) return undefined;
  const days = daysBetween(from, to) + 1;
  if (days < 3) return undefined;
  if (precision === "month") {
    const first = which === 2 ? addDays(to, -9) : addDays(from, 10 * which);
    return { from: first, to: addDays(first, 9), precision: "span" };
  }
  if (precision === "year") {
    const year = from.slice(0, 4);
    const [a, b] = (
      [
        ["01-01", "04-30"],
        ["05-01", "08-31"],
        ["09-01", "12-31"],
      ] as const
    )[which];
    return { from: `${year}-${a}`, to: `${year}-${b}`, precision: "span" };
  }
  // The early eighties are 1980 to 1982, the late ones 1987 to 1989.
  if (days > 3650 && days < 3655) {
    const year = Number(from.slice(0, 4));
    const [a, b] = (
      [
        [0, 2],
        [3, 6],
        [7, 9],
      ] as const
    )[which];
    return { from: `${year + a}-01-01`, to: `${year + b}-12-31`, precision: "span" };
  }
  const third = Math.floor(days / 3);
  if (which === 0) return { from, to: addDays(from, third - 1), precision: "span" };
  if (which === 2) return { from: addDays(to, 1 - third), to, precision: "span" };
  return { from: addDays(from, third), to: addDays(to, -third), precision: "span" };
}

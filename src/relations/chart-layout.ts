import type { Quad } from "../model/event-type.ts";
import type { ChartPeriod } from "./chart.ts";

// Where things stand in the chart, so that no two lie on each other. A server cannot measure text: widths are taken generously.

/** One class of events in one period: `top` and `bottom` are counts, those of conflict below 0. */
export interface Stack {
  readonly from: string;
  readonly to: string;
  readonly quad: Quad;
  readonly bottom: number;
  readonly top: number;
}

/** Cooperation stands on the line, conflict hangs from it, deeds next to the line. No events, no bar. */
export function stacks({ from, to, quads }: ChartPeriod): readonly Stack[] {
  const [deedsFor, wordsFor] = [quads["material cooperation"], quads["verbal cooperation"]];
  const [deedsAgainst, wordsAgainst] = [quads["material conflict"], quads["verbal conflict"]];
  const all: readonly Stack[] = [
    { from, to, quad: "material cooperation", bottom: 0, top: deedsFor },
    { from, to, quad: "verbal cooperation", bottom: deedsFor, top: deedsFor + wordsFor },
    { from, to, quad: "material conflict", bottom: 0 - deedsAgainst, top: 0 },
    { from, to, quad: "verbal conflict", bottom: 0 - deedsAgainst - wordsAgainst, top: 0 - deedsAgainst },
  ];
  return all.filter((stack) => stack.top > stack.bottom);
}

/** A break's rule: its place, and the row and side in which its name stands. */
export interface BreakRule {
  readonly at: string;
  readonly label: string;
  readonly x: number;
  readonly row: number;
  readonly anchor: "start" | "end";
}

/** Puts the names of breaks into as few rows as keep them apart; a name that would leave the drawing stands before its rule. */
export function breakRows(
  breaks: readonly { readonly at: string; readonly label: string; readonly x: number }[],
  right: number,
): readonly BreakRule[] {
  const ends: number[] = [];
  return [...breaks]
    .sort((one, other) => one.x - other.x)
    .map((one) => {
      const width = textWidth(one.label, 10.5) + 8;
      const anchor = one.x + width > right ? "end" : "start";
      const from = anchor === "start" ? one.x : one.x - width;
      const free = ends.findIndex((end) => end <= from);
      const row = free === -1 ? ends.length : free;
      ends[row] = from + width;
      return { ...one, row, anchor };
    });
}

/** Signs with their words, in rows of at most `room` pixels; `gap` is where the words start after the sign. */
export function legendRows(
  items: readonly { readonly text: string; readonly sign: string }[],
  room: number,
  size: number,
): readonly (readonly { readonly text: string; readonly sign: string; readonly x: number; readonly gap: number }[])[] {
  const gap = 20;
  const rows: { text: string; sign: string; x: number; gap: number }[][] = [[]];
  let x = 0;
  for (const item of items) {
    const width = gap + textWidth(item.text, size);
    if (x > 0 && x + width > room) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push({ ...item, x: Math.round(x), gap });
    x += width + 16;
  }
  return rows;
}

/** The days below the chart: every first of a month, quarter or year, as few as fit; the year stands under the first and each January. */
export function monthTicks(
  periods: readonly ChartPeriod[],
  locale: string,
  width: number,
): readonly { readonly day: string; readonly text: string }[] {
  const first = months(periods[0]?.from ?? "");
  const last = months(periods.at(-1)?.to ?? "");
  const fit = Math.max(2, Math.floor(width / 46));
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find((size) => (last - first) / size <= fit) ?? 240;
  const start = Math.ceil(first / step) * step;
  const name = new Intl.DateTimeFormat(locale, { month: "short", timeZone: "UTC" });
  const ticks: { day: string; text: string }[] = [];
  for (let month = start; month < last; month += step) {
    const [year, at] = [Math.floor(month / 12), month % 12];
    const day = `${year}-${String(at + 1).padStart(2, "0")}-01`;
    if (day < (periods[0]?.from ?? "")) continue;
    const short = name.format(new Date(`${day}T00:00:00Z`));
    const yearShown = at === 0 || ticks.length === 0;
    ticks.push({ day, text: step >= 12 ? String(year) : yearShown ? `${short}\n${year}` : short });
  }
  return ticks;
}

/** About `count` whole numbers between two, zero among them: there is no half an event. */
export function wholeTicks(least: number, most: number, count: number): readonly number[] {
  const step =
    [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000].find(
      (size) => (most - least) / size <= count,
    ) ?? 100_000;
  const first = Math.ceil(least / step);
  return Array.from({ length: Math.floor(most / step) - first + 1 }, (_, index) => (first + index) * step + 0);
}

/** Months since the year 0 of the first day of a month or of a day within it. */
function months(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function textWidth(text: string, size: number): number {
  return text.length * size * 0.58;
}

import * as Plot from "@observablehq/plot";
import type { Break, Quad } from "./api.ts";
import type { Month } from "./months.ts";
import { QUAD_FIELDS, quadClass } from "./quads.ts";

/** What a chart needs besides its months: how wide it is, the page's words, and where a click on a month leads. */
export interface Setting {
  readonly width: number;
  readonly label: string;
  readonly locale: string;
  readonly quads: Readonly<Record<Quad, string>>;
  readonly monthAddress: (month: string) => string;
}

const MARGINS = { marginLeft: 54, marginRight: 12, marginBottom: 34, marginTop: 10, className: "plot" };

/** Events a month: cooperation stands on the line, conflict hangs from it, deeds next to the line. No events, no bar. */
export function eventsChart(months: readonly Month[], setting: Setting): Element {
  const bars = months.flatMap((month) => stacked(month));
  const most = Math.max(1, ...bars.map((bar) => bar.top));
  const least = Math.min(0, ...bars.map((bar) => bar.bottom));
  return drawn(
    Plot.plot({
      ...MARGINS,
      width: setting.width,
      height: 200,
      ariaLabel: setting.label,
      x: { type: "utc", domain: domain(months), label: null },
      y: {
        domain: [Math.min(-1, least), most],
        label: null,
        grid: true,
        ticks: wholeTicks(Math.min(-1, least), most),
        tickFormat: (value: number) => Math.abs(value).toLocaleString(setting.locale),
      },
      color: {
        type: "ordinal",
        domain: QUAD_FIELDS.map(([quad]) => quad),
        range: QUAD_FIELDS.map(([quad]) => `var(--${quadClass(quad)})`),
      },
      marks: [
        Plot.ruleY([0], { stroke: "var(--soft)" }),
        Plot.rect(bars, {
          x1: (bar: Bar) => bar.month.start,
          x2: (bar: Bar) => bar.month.end,
          y1: "bottom",
          y2: "top",
          fill: "quad",
          insetLeft: 0.5,
          insetRight: 0.5,
          href: (bar: Bar) => setting.monthAddress(bar.month.name),
          title: (bar: Bar) => `${bar.month.name}: ${bar.events} × ${setting.quads[bar.quad]}`,
          ariaLabel: (bar: Bar) => `${bar.month.name}: ${bar.events} × ${setting.quads[bar.quad]}`,
        }),
        monthAxis(months, setting),
      ],
    }),
  );
}

/**
 * The level by month with its 90 % interval as a band, the mean of each month as a dot as large as its count, breaks as dashed
 * rules. A month without events has a level and no dot.
 */
export function levelChart(months: readonly Month[], breaks: readonly Break[], setting: Setting): Element {
  const middle = (month: Month) => new Date((month.start.getTime() + month.end.getTime()) / 2);
  const known = months.filter((month) => month.period?.level !== undefined);
  const met = months.filter((month) => month.period?.mean !== undefined);
  const most = Math.max(1, ...met.map((month) => month.period?.events ?? 0));
  const begins = breaks.flatMap((one) => {
    const month = months.find(({ name }) => name === one.period);
    return month ? [{ ...one, month }] : [];
  });
  return drawn(
    Plot.plot({
      ...MARGINS,
      width: setting.width,
      height: 220,
      ariaLabel: setting.label,
      x: { type: "utc", domain: domain(months), label: null },
      y: { domain: levelDomain(months), label: null, grid: true, ticks: 5, tickFormat: (value: number) => signed(value) },
      r: { type: "identity" },
      marks: [
        Plot.ruleY([0], { stroke: "var(--soft)" }),
        Plot.areaY(known, {
          x: middle,
          y1: (month: Month) => month.period?.low,
          y2: (month: Month) => month.period?.high,
          fill: "var(--soft)",
          fillOpacity: 0.22,
        }),
        Plot.ruleX(begins, {
          x: (one) => one.month.start,
          stroke: "var(--link)",
          strokeDasharray: "3 3",
          title: (one) => `${one.period}: ${signed(round(one.before))} → ${signed(round(one.after))}, p ${one.p}`,
        }),
        Plot.line(known, { x: middle, y: (month: Month) => month.period?.level, stroke: "var(--ink)", strokeWidth: 1.5 }),
        Plot.dot(met, {
          x: middle,
          y: (month: Month) => month.period?.mean,
          r: (month: Month) => Math.max(1.5, 5 * Math.sqrt((month.period?.events ?? 0) / most)),
          fill: "var(--paper)",
          fillOpacity: 0.6,
          stroke: "var(--soft)",
          href: (month: Month) => setting.monthAddress(month.name),
          title: (month: Month) => `${month.name}: ${signed(round(month.period?.mean ?? 0))} (${month.period?.events})`,
        }),
        monthAxis(months, setting),
      ],
    }),
  );
}

/** The part of the scale that holds all means and the whole band, in steps of 2.5, with zero on it. */
function levelDomain(months: readonly Month[]): [number, number] {
  const values = months.flatMap(({ period }) => [period?.low, period?.high, period?.mean].filter((value) => value !== undefined));
  return [Math.floor(Math.min(-2.5, ...values) / 2.5) * 2.5, Math.ceil(Math.max(2.5, ...values) / 2.5) * 2.5];
}

const round = (value: number) => Math.round(value * 10) / 10;

interface Bar {
  readonly month: Month;
  readonly quad: Quad;
  readonly events: number;
  readonly bottom: number;
  readonly top: number;
}

function stacked(month: Month): readonly Bar[] {
  const { period } = month;
  if (!period) return [];
  const bar = (quad: Quad, events: number, bottom: number, top: number) => ({ month, quad, events, bottom, top });
  const { verbalCooperation, materialCooperation, verbalConflict, materialConflict } = period;
  return [
    bar("material cooperation", materialCooperation, 0, materialCooperation),
    bar("verbal cooperation", verbalCooperation, materialCooperation, materialCooperation + verbalCooperation),
    bar("material conflict", materialConflict, -materialConflict, 0),
    bar("verbal conflict", verbalConflict, -materialConflict - verbalConflict, -materialConflict),
  ].filter((one) => one.events > 0);
}

function domain(months: readonly Month[]): [Date, Date] {
  return [months[0]?.start ?? new Date(0), months.at(-1)?.end ?? new Date(0)];
}

const signed = (value: number) => (value > 0 ? `+${value}` : String(value).replace("-", "−"));

/** Whole numbers only, about six of them: there is no half an event. */
function wholeTicks(least: number, most: number): readonly number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].find((size) => (most - least) / size <= 6) ?? 10_000;
  const first = Math.ceil(least / step);
  return Array.from({ length: Math.floor(most / step) - first + 1 }, (_, index) => (first + index) * step);
}

/** As few ticks as can be read at this width; the year stands under the first tick and under each January. */
function monthAxis(months: readonly Month[], setting: Setting): Plot.Markish {
  const room = Math.max(2, Math.floor(setting.width / 64));
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find((every) => months.length / every <= room) ?? 240;
  const place = (date: Date) => date.getUTCFullYear() * 12 + date.getUTCMonth();
  const ticks = months.map((month) => month.start).filter((date) => place(date) % step === 0);
  const name = new Intl.DateTimeFormat(setting.locale, { month: "short", timeZone: "UTC" });
  const yearShown = (date: Date) => date.getUTCMonth() === 0 || date.getTime() === ticks[0]?.getTime();
  const text = (date: Date) =>
    step >= 12 ? String(date.getUTCFullYear()) : `${name.format(date)}${yearShown(date) ? `\n${date.getUTCFullYear()}` : ""}`;
  return Plot.axisX(ticks, { tickFormat: text, tickSize: 4, label: null });
}

/**
 * Plot puts a stylesheet into its drawing, which the page's policy forbids; the same rules stand in Drawing.svelte. With the
 * keyboard the months are reached in the table below, not bar by bar.
 */
function drawn(drawing: Element): Element {
  for (const style of drawing.querySelectorAll("style")) style.remove();
  for (const link of drawing.querySelectorAll("a")) link.setAttribute("tabindex", "-1");
  return drawing;
}

import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import type { Quad } from "../model/event-type.ts";
import { breakRows, legendRows, monthTicks, stacks, wholeTicks } from "./chart-layout.ts";

/** One period as it is drawn; `events` is 0, and there is no mean, where nothing happened and only the level is known. */
export interface ChartPeriod {
  /** First day, and the first day of the next period: ISO days. */
  readonly from: string;
  readonly to: string;
  readonly events: number;
  readonly quads: Readonly<Record<Quad, number>>;
  readonly mean?: number;
  readonly level?: number;
  readonly low?: number;
  readonly high?: number;
}

/** What a chart says in words: all of them stand in the drawing, so it can be read alone. */
export interface ChartWords {
  /** BCP 47 tag for the names of months. */
  readonly locale: string;
  /** What the whole drawing shows, for those who hear it. */
  readonly title: string;
  readonly description: string;
  /** Where the rows come from. */
  readonly source: string;
  readonly levelAxis: string;
  readonly eventsAxis: string;
  readonly level: string;
  readonly band: string;
  readonly mean: string;
  readonly quads: Readonly<Record<Quad, string>>;
}

/** The relation to draw: its periods in order, without gaps, and the first days of those at which it broke, each with its name. */
export interface ChartRelation {
  readonly periods: readonly ChartPeriod[];
  readonly breaks: readonly { readonly at: string; readonly label: string }[];
}

/** Colours that stay apart in print, in grey and for the colour-blind: words light, deeds dark, with blue, against brown. */
export const QUAD_COLOURS: Readonly<Record<Quad, string>> = {
  "material cooperation": "#164a7f",
  "verbal cooperation": "#4a90c6",
  "material conflict": "#8c2f0b",
  "verbal conflict": "#cc7d14",
};

const INK = "#1f1e1b";
const SOFT = "#5f5b53";
const BAND = "#c9c3b6";
const BREAK = "#7a1f5c";
const FONT = "system-ui, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
const SIZE = 11;
const LEFT = 44;
const RIGHT = 14;

/**
 * Draws a relation as one SVG that stands alone: above the level as a line with its 90 % band, the mean of each period as a dot
 * as large as its count, breaks as thin rules with their month; below the events by class, cooperation on the line, conflict
 * hanging from it. The same input gives the same text. White ground, dark ink: it prints. Throws a RangeError without periods.
 */
export function chart({ periods, breaks }: ChartRelation, words: ChartWords, width = 720): string {
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) throw new RangeError("a chart needs at least one period");
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const days: [Date, Date] = [date(first.from), date(last.to)];
  const x = { type: "utc" as const, domain: days, label: null };
  const common = { document, width, x, marginLeft: LEFT, marginRight: RIGHT, style: { fontFamily: FONT, fontSize: `${SIZE}px` } };
  const place = (day: string) =>
    LEFT + ((date(day).getTime() - days[0].getTime()) / (days[1].getTime() - days[0].getTime())) * (width - LEFT - RIGHT);
  const rules = breakRows(
    breaks.map((one) => ({ ...one, x: place(one.at) })),
    width - RIGHT,
  );
  const ticks = monthTicks(periods, words.locale, width - LEFT - RIGHT);
  const axis = () => [
    Plot.axisX(
      ticks.map((tick) => date(tick.day)),
      {
        tickFormat: (day: Date) => ticks.find((tick) => date(tick.day).getTime() === day.getTime())?.text ?? "",
        tickSize: 4,
        label: null,
        color: INK,
      },
    ),
  ];
  const middle = (period: ChartPeriod) => new Date((date(period.from).getTime() + date(period.to).getTime()) / 2);
  const known = periods.filter((period) => period.level !== undefined);
  const met = periods.filter((period) => period.mean !== undefined);
  const most = Math.max(1, ...met.map((period) => period.events));
  const [least, top] = scale(periods);

  const upper = Plot.plot({
    ...common,
    className: "level",
    height: 216,
    marginTop: 10,
    marginBottom: 34,
    y: { domain: [least, top], label: null, ticks: wholeTicks(least, top, 6), tickFormat: signed },
    marks: [
      Plot.gridY(wholeTicks(least, top, 6), { stroke: "#e4e0d7", strokeOpacity: 1 }),
      Plot.areaY(known, { x: middle, y1: "low", y2: "high", fill: BAND, fillOpacity: 0.6 }),
      Plot.ruleY([0], { stroke: SOFT }),
      Plot.ruleX(rules, { x: (rule: { at: string }) => date(rule.at), stroke: BREAK, strokeWidth: 1, strokeDasharray: "3 2" }),
      Plot.lineY(known, { x: middle, y: "level", stroke: INK, strokeWidth: 1.75 }),
      Plot.dot(met, {
        x: middle,
        y: "mean",
        r: (period: ChartPeriod) => Math.max(1.5, 6 * Math.sqrt(period.events / most)),
        fill: "#ffffff",
        fillOpacity: 0.6,
        stroke: SOFT,
        strokeWidth: 0.9,
      }),
      ...(known.length === 1 ? [Plot.dot(known, { x: middle, y: "level", r: 3, fill: INK })] : []),
      ...axis(),
    ],
    r: { type: "identity" },
  });

  const bars = periods.flatMap(stacks);
  const [floor, peak] = [Math.min(-1, ...bars.map((bar) => bar.bottom)), Math.max(1, ...bars.map((bar) => bar.top))];
  const counts = wholeTicks(floor, peak, 5);
  const lower = Plot.plot({
    ...common,
    className: "events",
    height: 150,
    marginTop: 8,
    marginBottom: 34,
    y: {
      domain: [floor, peak],
      label: null,
      ticks: counts,
      tickFormat: (value: number) => grouped(Math.abs(value), words.locale),
    },
    marks: [
      Plot.gridY(counts, { stroke: "#e4e0d7", strokeOpacity: 1 }),
      Plot.rect(bars, {
        x1: (bar: { from: string }) => date(bar.from),
        x2: (bar: { to: string }) => date(bar.to),
        y1: "bottom",
        y2: "top",
        fill: (bar: { quad: Quad }) => QUAD_COLOURS[bar.quad],
        inset: 0,
        insetLeft: 0.4,
        insetRight: 0.4,
      }),
      Plot.ruleY([0], { stroke: INK, strokeWidth: 0.75 }),
      Plot.ruleX(rules, { x: (rule: { at: string }) => date(rule.at), stroke: BREAK, strokeWidth: 1, strokeDasharray: "3 2" }),
      ...axis(),
    ],
    color: { type: "identity" },
  });

  return sheet(width, words, rules, upper.outerHTML, lower.outerHTML);
}

/** Puts title, legends, the two drawings and the source one below the other. */
function sheet(
  width: number,
  words: ChartWords,
  rules: readonly { x: number; label: string; row: number; anchor: "start" | "end" }[],
  upper: string,
  lower: string,
): string {
  const above = legendRows(
    [
      { text: words.level, sign: `<path d="M0,-4H14" stroke="${INK}" stroke-width="1.75"/>` },
      { text: words.band, sign: `<rect y="-9" width="14" height="10" fill="${BAND}" fill-opacity="0.6"/>` },
      { text: words.mean, sign: `<circle cx="7" cy="-4" r="4" fill="#ffffff" stroke="${SOFT}" stroke-width="0.9"/>` },
    ],
    width - LEFT - RIGHT,
    SIZE,
  );
  const below = legendRows(
    (["material cooperation", "verbal cooperation", "verbal conflict", "material conflict"] as const).map((quad) => ({
      text: words.quads[quad],
      sign: `<rect y="-9" width="10" height="10" fill="${QUAD_COLOURS[quad]}"/>`,
    })),
    width - LEFT - RIGHT,
    SIZE,
  );
  const parts: string[] = [];
  const text = (x: number, y: number, words: string, more = "") =>
    parts.push(`<text x="${x}" y="${y}"${more}>${escaped(words)}</text>`);
  const legend = (rows: typeof above, from: number) => {
    for (const [row, signs] of rows.entries())
      for (const { x, text: said, sign, gap } of signs)
        parts.push(
          `<g transform="translate(${LEFT + x},${from + row * 16})">${sign}<text x="${gap}">${escaped(said)}</text></g>`,
        );
    return from + rows.length * 16;
  };
  let y = 16;
  text(4, y, words.levelAxis, ' font-weight="600"');
  y = legend(above, y + 18);
  for (const { x, label, row, anchor } of rules) {
    const dx = anchor === "start" ? 4 : -4;
    text(round(x + dx), y + row * 13, label, ` fill="${BREAK}" font-size="10.5" text-anchor="${anchor}"`);
  }
  const labelled = rules.length === 0 ? 0 : (Math.max(...rules.map((rule) => rule.row)) + 1) * 13;
  const upperAt = y + labelled - 12;
  for (const { x, row } of rules)
    parts.push(`<path d="M${round(x)},${y + row * 13 - 9}V${upperAt + 10}" stroke="${BREAK}" stroke-dasharray="3 2"/>`);
  parts.push(placed(upper, upperAt));
  y = upperAt + 216 + 18;
  text(4, y, words.eventsAxis, ' font-weight="600"');
  y = legend(below, y + 18);
  parts.push(placed(lower, y - 12));
  y += 150 - 12 + 14;
  text(4, y, words.source, ` fill="${SOFT}" font-size="10"`);
  const height = y + 8;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img"`,
    ` aria-labelledby="chart-title chart-description" font-family="${FONT}" font-size="${SIZE}" fill="${INK}" lang="${escaped(words.locale)}">`,
    `<title id="chart-title">${escaped(words.title)}</title><desc id="chart-description">${escaped(words.description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...parts,
    "</svg>\n",
  ].join("");
}

// Of Plot's drawing the marks are kept, not its frame and stylesheet; coordinates to a tenth of a pixel are the same on every machine.
function placed(svg: string, y: number): string {
  const marks = svg
    .replace(/<style>[\s\S]*?<\/style>/g, "")
    .replace(/^<svg [^>]*>|<\/svg>$/g, "")
    .replace(/ (?:aria-hidden|aria-label|class)="[^"]*"/g, "")
    .replaceAll("currentColor", INK)
    .replace(/-?\d+\.\d{2,}(?:e-?\d+)?/g, (number) => String(round(Number(number))));
  return `<g transform="translate(0,${y})" text-anchor="middle">${marks}</g>`;
}

/** The scale that holds every mean and the whole band, in even steps, zero always on it, never beyond Goldstein's. */
function scale(periods: readonly ChartPeriod[]): [number, number] {
  const values = periods.flatMap(({ mean, level, low, high }) => [mean, level, low, high].filter((value) => value !== undefined));
  const least = Math.max(-10, Math.floor((Math.min(0, ...values) - 0.2) / 2) * 2);
  const most = Math.min(10, Math.ceil((Math.max(0, ...values) + 0.2) / 2) * 2);
  return [least, most];
}

const date = (day: string) => new Date(`${day}T00:00:00Z`);
const round = (value: number) => Math.round(value * 10) / 10;
const signed = (value: number) => (value > 0 ? `+${value}` : String(value).replace("-", "−"));
const grouped = (value: number, locale: string) => new Intl.NumberFormat(locale).format(value);

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

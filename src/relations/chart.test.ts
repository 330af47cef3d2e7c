import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { type ChartPeriod, type ChartWords, chart } from "./chart.ts";
import { breakRows, legendRows, monthTicks, stacks, wholeTicks } from "./chart-layout.ts";

const WORDS: ChartWords = {
  locale: "en-GB",
  title: "China – Japan <&>",
  description: "what it shows",
  source: "Source: icews, 1,710 events.",
  levelAxis: "Level",
  eventsAxis: "Events",
  level: "Level",
  band: "90 % interval",
  mean: "Mean",
  quads: {
    "verbal cooperation": "Cooperation in words",
    "material cooperation": "Cooperation in deeds",
    "verbal conflict": "Conflict in words",
    "material conflict": "Conflict in deeds",
  },
};

const month = (i: number) => `${2011 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}-01`;
const PERIODS = Array.from({ length: 30 }, (_, i): ChartPeriod => {
  const events = i % 7 === 3 ? 0 : 2 + ((i * 5) % 11);
  const level = i < 14 ? 3 : -1;
  return {
    from: month(i),
    to: month(i + 1),
    events,
    quads: {
      "verbal cooperation": events - (events > 1 ? 2 : 0),
      "material cooperation": 0,
      "verbal conflict": events > 0 ? 1 : 0,
      "material conflict": events > 0 ? 1 : 0,
    },
    ...(events > 0 ? { mean: level + ((i % 3) - 1) } : {}),
    level,
    low: level - 0.8,
    high: level + 0.8,
  };
});
const RELATION = { periods: PERIODS, breaks: [{ at: "2012-03-01", label: "March 2012" }] };

describe("the chart", () => {
  const svg = chart(RELATION, WORDS);
  const { document } = parseHTML(svg);

  test("is the same every time", async () => {
    expect(chart(RELATION, WORDS)).toBe(svg);
    await expect(svg).toMatchFileSnapshot("brief/snapshots/chart.svg");
  });

  test("stands alone: no script, no stylesheet, nothing from elsewhere", () => {
    expect(svg).not.toMatch(/<script|<style|href=|url\(/);
    expect(document.querySelector("title")?.textContent).toBe("China – Japan <&>");
  });

  test("a month without events has no dot and no bar, but a level", () => {
    expect(document.querySelectorAll("circle").length - 1).toBe(PERIODS.filter((period) => period.events > 0).length);
  });

  test("names the break and the source", () => {
    const texts = [...document.querySelectorAll("text")].map((text) => text.textContent);
    expect(texts).toContain("March 2012");
    expect(texts).toContain("Source: icews, 1,710 events.");
  });

  test("one period, without a level, without events", () => {
    const [one] = PERIODS;
    if (!one) throw new Error("no period");
    expect(chart({ periods: [one], breaks: [] }, WORDS)).toContain("<svg");
    const { level: _level, low: _low, high: _high, ...bare } = one;
    expect(chart({ periods: [bare], breaks: [] }, WORDS)).not.toMatch(/NaN|undefined|Infinity/);
    const none = {
      ...one,
      events: 0,
      quads: { ...one.quads, "verbal cooperation": 0, "verbal conflict": 0, "material conflict": 0 },
    };
    expect(chart({ periods: [none], breaks: [] }, WORDS)).not.toMatch(/NaN|undefined|Infinity/);
    expect(() => chart({ periods: [], breaks: [] }, WORDS)).toThrow("at least one period");
  });
});

describe("layout", () => {
  test("deeds lie next to the line, words beyond them; no events, no bar", () => {
    const quads = { "material cooperation": 1, "verbal cooperation": 4, "material conflict": 0, "verbal conflict": 2 };
    expect(
      stacks({ from: "2022-08-01", to: "2022-09-01", events: 7, quads }).map(({ quad, bottom, top }) => [quad, bottom, top]),
    ).toEqual([
      ["material cooperation", 0, 1],
      ["verbal cooperation", 1, 5],
      ["verbal conflict", -2, 0],
    ]);
  });

  test("names of breaks do not lie on each other, and none leaves the drawing", () => {
    const at = (x: number) => ({ at: String(x), label: "September 2012", x });
    const rows = breakRows([at(100), at(120), at(140), at(400), at(690)], 700);
    expect(rows.map(({ row, anchor }) => [row, anchor])).toEqual([
      [0, "start"],
      [1, "start"],
      [2, "start"],
      [0, "start"],
      [0, "end"],
    ]);
  });

  test("a legend that is too long goes on in the next row", () => {
    const items = ["aaaaaaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbbbbbb", "c"].map((text) => ({ text, sign: "" }));
    expect(legendRows(items, 200, 11).map((row) => row.length)).toEqual([1, 2]);
  });

  test.each([
    [1, "2022-08-01", ["Aug\n2022"]],
    [30, "2011-01-01", ["Jan\n2011", "Apr", "Jul", "Oct", "Jan\n2012", "Apr", "Jul", "Oct", "Jan\n2013", "Apr"]],
  ])("ticks of %d months", (count, from, expected) => {
    const start = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 - 2011 * 12;
    const [one] = PERIODS;
    if (!one) throw new Error("no period");
    const periods = Array.from({ length: count }, (_, i) => ({ ...one, from: month(start + i), to: month(start + i + 1) }));
    expect(monthTicks(periods, "en-GB", 600).map((tick) => tick.text)).toEqual(expected);
  });

  test("whole numbers only, with zero", () => {
    expect(wholeTicks(-1, 3, 5)).toEqual([-1, 0, 1, 2, 3]);
    expect(wholeTicks(-38, 56, 5)).toEqual([-20, 0, 20, 40]);
  });
});

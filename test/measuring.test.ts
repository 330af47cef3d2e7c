import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { breaks } from "../src/relations/breaks.ts";
import { levels } from "../src/relations/estimate.ts";
import { influences } from "../src/relations/influence.ts";
import { movers } from "../src/relations/movers.ts";
import type { Series } from "../src/relations/series.ts";

const page = readFileSync(new URL("../docs/measuring-relations.md", import.meta.url), "utf8");
const [given = "", printed = ""] = [...page.matchAll(/^```\n([\s\S]*?)^```$/gm)].map(([, block]) => block ?? "");

test("the worked example in docs/measuring-relations.md is what the program computes from the numbers above it", () => {
  expect(given).toContain("2021-10       0     -");
  expect(`\n${printed}`).toBe(`\n${worked(read(given))}`);
});

function read(block: string): Series {
  const rows = block
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(/ +/));
  return {
    periods: rows.map(([period = ""]) => period),
    events: Float64Array.from(rows, ([, events]) => Number(events)),
    mean: Float64Array.from(rows, ([, , mean]) => (mean === "-" ? 0 : Number(mean))),
  };
}

function worked(series: Series): string {
  const found = levels(series);
  const { estimate } = found;
  const two = (value: number | undefined) => (value ?? Number.NaN).toFixed(2).replace(/^-(?=0\.00$)/, "");
  const rows = series.periods.map((period, t) =>
    [period, ...[found.level, found.low, found.high].map((column) => two(column[t]).padStart(7))].join(""),
  );
  const { breaks: all, penalty, variance } = breaks(series);
  const at = series.periods.indexOf("2021-11");
  const [influence] = influences(found, estimate, at, [{ at, intensity: -10 }]);
  const { moves } = movers([["example", series]]);
  return [
    `variance of an event s2 = ${two(estimate.observation)}, of the level's step q = ${two(estimate.level)}`,
    "",
    "period   level    low   high",
    ...rows,
    "",
    ...all.map(
      (one) =>
        `break in ${one.period} (${one.earliest} to ${one.latest}): from ${two(one.before)} to ${two(one.after)}, ` +
        `size ${two(one.size)} (${two(one.low)} to ${two(one.high)}), p = ${one.p}`,
    ),
    `looked for with s2 = ${two(variance)} from the steps, penalty 2.5 ln 17 = ${two(penalty)}`,
    `one event of -10 in 2021-11 moves the level of that month by ${two(influence)}`,
    ...moves.map(
      ({ before, after, change, error, z, p }) =>
        `second half against first: ${two(after)} - ${two(before)} = ${two(change)}, error ${two(error)}, z = ${two(z)}, p = ${p.toPrecision(2)}`,
    ),
    "",
  ].join("\n");
}

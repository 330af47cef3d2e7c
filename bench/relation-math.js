// The mathematics of one relation of fifty years by month: level with its variances, breaks with 199 shuffles, drivers among 10,000
// events. Beside it a plain pass over the same events that only sums them by day.
import { median } from "./child.js";

const RUNS = 15;
const EVENTS = 10_000;

export async function math() {
  const relations = new URL("../dist/relations/", import.meta.url);
  const load = (name) => import(new URL(`${name}.js`, relations).href);
  const [
    { periodsBetween },
    { series, totalsByDay },
    { levels },
    { breaks },
    { influences },
    { movers },
    { seeded },
    { shuffled },
  ] = await Promise.all(["periods", "series", "estimate", "breaks", "influence", "movers", "random", "shuffled"].map(load));
  const random = seeded(1);
  const months = periodsBetween("1970-01-01", "2019-12-31", "month");
  const events = Array.from({ length: EVENTS }, () => {
    const at = Math.floor(random() * months.length);
    const mean = at < 200 ? 2 : at < 450 ? -1 : 1;
    const intensity = Math.round(10 * (mean + 8 * (random() - 0.5))) / 10;
    return { day: `${months[at]}-${String(1 + Math.floor(random() ** 2 * 28)).padStart(2, "0")}`, intensity, at };
  });
  const days = totalsByDay(events);
  const known = series(days, months, "month");
  const { days: _, ...plain } = known;
  const smoothed = levels(known);
  const many = Array.from({ length: 20_000 }, (_, i) => [
    i,
    series(days.slice(i % 50, (i % 50) + 40), months.slice(0, 24), "month"),
  ]);
  console.log(
    `  ${months.length} months, ${EVENTS} events on ${days.length} days, ${breaks(known).breaks.length} breaks; medians of ${RUNS}`,
  );
  time("sums by day only", () => totalsByDay(events));
  time("level, interval and variances", () => levels(known));
  time("breaks, 199 shuffles of days", () => breaks(known));
  time("breaks, 199 shuffles of months", () => breaks(plain));
  time("drivers of a month, all events", () => influences(smoothed, smoothed.estimate, 300, events));
  const short = series(days, months.slice(180, 228), "month");
  for (const [what, from] of [
    ["days", short],
    ["months", { ...short, days: undefined }],
  ]) {
    let alarms = 0;
    for (const one of shuffled(from, 1000, 1)) if (breaks(one).breaks.length > 0) alarms++;
    console.log(
      `  ${`false alarms, shuffles of ${what}`.padEnd(32)} ${(alarms / 10).toFixed(1).padStart(8)} % of 1000 series of 48 months with a break`,
    );
  }
  time("movers among 20,000 relations", () => movers(many));
}

/** @param {string} what @param {() => unknown} run */
function time(what, run) {
  const times = [];
  for (let i = 0; i < RUNS + 3; i++) {
    const start = performance.now();
    run();
    if (i >= 3) times.push(performance.now() - start);
  }
  console.log(`  ${what.padEnd(32)} ${median(times).toFixed(2).padStart(8)} ms`);
}

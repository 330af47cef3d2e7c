import type { Neighbour } from "../relations/across.ts";
import type { Break } from "../relations/breaks.ts";
import type { Driver } from "../relations/drivers.ts";
import type { Period } from "../relations/measured.ts";
import type { MeasuredRelation, RelationAnswer } from "../relations/relation.ts";
import { type Column, print, printable, printTable } from "./print.ts";
import { sparkline } from "./sparkline.ts";

/** Prints a measured relation for a terminal: a table, the level as a line of bars, breaks, drivers, and what was left out. */
export function printRelation(answer: RelationAnswer, directions: boolean): void {
  const all = [answer, ...answer.beside];
  for (const [i, one] of all.entries()) {
    if (i > 0) print("");
    printOne(one, directions);
  }
  if (answer.others.length > 0) {
    const others = answer.others.map(({ source, events }) => `${source} (${events})`).join(", ");
    print(`also in: ${others}; see one with --source`);
  }
}

function printOne(
  { source, relation, dyads, breaks, conflictBreaks, drivers, leftOut, folding, options }: MeasuredRelation,
  directions: boolean,
): void {
  const { a, b } = relation;
  print(`${a} and ${b}, by ${options.by}, ${source}`);
  printPeriods(relation.periods, String(options.by));
  if (directions)
    for (const { initiator, recipient, periods } of dyads) {
      print(`\n${initiator} > ${recipient}`);
      printPeriods(periods, String(options.by));
    }
  if (relation.periods.length > 0) {
    print("");
    printLevels([{ name: `${a}-${b}`, periods: relation.periods }, ...dyads.map(nameOf)]);
  }
  printBreaks("break", breaks, signed);
  printBreaks("conflict break", conflictBreaks, (value) => value.toFixed(2));
  if (conflictBreaks.length > 0) print("conflict: events below 0 per 1,000 events of all relations");
  if (drivers.length > 0) printDrivers(drivers);
  print("");
  const folded = folding.before.events - folding.after.events;
  if (folded > 0)
    print(
      `counted ${folding.after.events} events of ${folding.before.events} rows (--dedup ${folding.rule}); mean ${signed(folding.after.mean)}, of all rows ${signed(folding.before.mean)}`,
    );
  print(`classes by ${options.quads}`);
  const left = leftOut.map(({ reason, rows }) => `${rows} ${reason}`).join(", ");
  print(left === "" ? "left out: nothing" : `left out: ${left}`);
}

const nameOf = ({ initiator, recipient, periods }: MeasuredRelation["dyads"][number]) => ({
  name: `${initiator} > ${recipient}`,
  periods,
});

function printPeriods(periods: readonly Period[], by: string): void {
  const met = periods.filter(({ events }) => events > 0);
  if (met.length === 0) print("no events");
  else
    printTable(met, [
      { head: by, of: (p) => p.period },
      { head: "events", of: (p) => p.events, right: true },
      { head: "words for", of: (p) => p.verbalCooperation, right: true },
      { head: "acts for", of: (p) => p.materialCooperation, right: true },
      { head: "words against", of: (p) => p.verbalConflict, right: true },
      { head: "acts against", of: (p) => p.materialConflict, right: true },
      { head: "mean", of: (p) => signed(p.mean), right: true },
      { head: "level", of: (p) => signed(p.level), right: true },
      { head: "90 % interval", of: interval, right: true },
    ]);
}

function printLevels(courses: readonly { readonly name: string; readonly periods: readonly Period[] }[]): void {
  for (const { name, periods } of courses) {
    const known = periods.filter(({ level }) => level !== undefined);
    const [least, most] = extremes(known);
    const [first, last] = [periods[0]?.period, periods.at(-1)?.period];
    const line = known.length === 0 ? "no events" : `${sparkline(periods.map(({ level }) => level))}  ${least} to ${most}`;
    print(`level ${name.padEnd(9)} ${first}..${last}  ${line}`);
  }
}

function extremes(periods: readonly Period[]): [least: string, most: string] {
  const values = periods.flatMap(({ level }) => (level === undefined ? [] : [level]));
  return [signed(Math.min(...values)), signed(Math.max(...values))];
}

function printBreaks(head: string, breaks: readonly Break[], number: (value: number) => string): void {
  if (breaks.length === 0) return;
  print("");
  printTable(breaks, [
    { head, of: (one) => one.period },
    { head: "before", of: (one) => number(one.before), right: true },
    { head: "after", of: (one) => number(one.after), right: true },
    { head: "size", of: (one) => signed(one.size), right: true },
    { head: "90 % interval", of: interval, right: true },
    { head: "p", of: (one) => one.p.toFixed(3), right: true },
    { head: "date, 90 %", of: (one) => (one.earliest === one.latest ? one.period : `${one.earliest}..${one.latest}`) },
  ]);
}

function printDrivers(drivers: readonly Driver[]): void {
  print("");
  const columns: Column<Driver>[] = [
    { head: "drove", of: (one) => `${one.period}${one.of === "break" ? " (break)" : ""}` },
    { head: "day", of: (one) => one.day },
    {
      head: "who > whom",
      of: (one) => `${one.initiatorActor ?? one.initiator} > ${one.recipientActor ?? one.recipient}`,
      width: 44,
    },
    { head: "what", of: what, width: 40 },
    { head: "intensity", of: (one) => signed(one.intensity), right: true },
    { head: "moves level", of: (one) => signed(one.influence), right: true },
    {
      head: "alike",
      of: (one) => (one.alike.events > 1 ? `${one.alike.events}: ${signed(one.alike.influence)}` : ""),
      right: true,
    },
    { head: "from", of: origin, width: 90 },
  ];
  printTable(drivers, columns);
}

function what(one: Driver): string {
  const act = one.label ?? one.type ?? one.quad;
  return one.events > 1 ? `${one.events} times ${act}` : act;
}

/** Where an event can be looked up: the claim with its sentence, the address, or the row of the file. */
function origin(one: Driver): string {
  if (one.claim !== undefined) return `${one.claim} ${printable(one.text ?? "")}`;
  return one.url ?? `${one.file?.split(/[\\/]/).at(-1) ?? `import ${one.import}`}:${one.row}`;
}

/** Prints the relations that move with one. */
export function printNeighbours({
  neighbours,
  tested,
  options,
}: {
  neighbours: readonly Neighbour[];
  tested: number;
  options: object;
}): void {
  print(`\nmove with it, of ${tested} relations with enough shared months: ${JSON.stringify(options)}`);
  if (neighbours.length === 0) print("none");
  else
    printTable(neighbours, [
      { head: "relation", of: (one) => `${one.a}-${one.b}` },
      { head: "correlation", of: (one) => one.correlation.toFixed(2), right: true },
      { head: "months", of: (one) => one.shared, right: true },
      { head: "p", of: (one) => one.p.toFixed(3), right: true },
      { head: "false share", of: (one) => one.rate.toFixed(3), right: true },
      { head: "events", of: (one) => one.events, right: true },
    ]);
}

function interval({ low, high }: { readonly low?: number; readonly high?: number }): string {
  return low === undefined || high === undefined ? "" : `${signed(low)}..${signed(high)}`;
}

/** Two decimal places, with a sign unless it is 0. */
export function signed(value: number | undefined): string {
  if (value === undefined) return "";
  const text = value.toFixed(2);
  return value >= 0.005 ? `+${text}` : text.replace(/^-(0\.00)$/, "$1");
}

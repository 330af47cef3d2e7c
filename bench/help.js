// What `--help` costs in CPU time, beside an empty node.
import { BIN, measure } from "./child.js";

const RUNS = 25;

export async function help() {
  const [empty, shown] = [[], []];
  for (let i = 0; i < RUNS; i++) {
    empty.push((await measure(["-e", ""])).cpu);
    shown.push((await measure([BIN, "--help"])).cpu);
  }
  // Other work on the machine only adds, so the least of many is the cost itself.
  const [base, cost] = [Math.min(...empty), Math.min(...shown)];
  console.log(`  empty node  ${base.toFixed(0)} ms CPU (least of ${RUNS})`);
  console.log(`  --help      ${cost.toFixed(0)} ms CPU, ${(cost / base).toFixed(2)} times`);
}

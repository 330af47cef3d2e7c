// What `--help` costs in CPU time, beside an empty node.
import { BIN, measure, median } from "./child.js";

const RUNS = 15;

export async function help() {
  const [empty, shown] = [[], []];
  for (let i = 0; i < RUNS; i++) {
    empty.push((await measure(["-e", ""])).cpu);
    shown.push((await measure([BIN, "--help"])).cpu);
  }
  const [base, cost] = [median(empty), median(shown)];
  console.log(`  empty node  ${base.toFixed(0)} ms CPU (median of ${RUNS})`);
  console.log(`  --help      ${cost.toFixed(0)} ms CPU, ${(cost / base).toFixed(2)} times`);
}

// `npm run bench -- [name ...] [--option=value ...]`: the benchmarks, one or all. Each prints its figures beside something run in the same minute, since
// machines differ and are busy.
import { help } from "./help.js";
import { importEvents } from "./import.js";
import { parse } from "./parse.js";
import { read } from "./read.js";
import { relation } from "./relation.js";

const ALL = { help, parse, read, import: importEvents, relation };
const words = process.argv.slice(2);
const names = words.filter((word) => !word.startsWith("--"));
const options = Object.fromEntries(words.flatMap((word) => (word.startsWith("--") ? [word.slice(2).split(/=(.*)/s, 2)] : [])));
const unknown = names.filter((name) => !(name in ALL));
if (unknown.length > 0) {
  console.error(`no such benchmark: ${unknown.join(", ")} (there are ${Object.keys(ALL).join(", ")})`);
  process.exit(2);
}
for (const name of names.length > 0 ? names : Object.keys(ALL)) {
  console.log(`\n${name}`);
  await ALL[name](options);
}

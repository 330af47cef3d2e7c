// Scores the reader on every file of gold events of a folder: npm run eval -- [folder] [--reader surface|tree] [--conllu]
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "./build.js";
import { scoreVoices } from "./eval-voices.js";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { reader: { type: "string", default: "tree" }, conllu: { type: "boolean", default: false } },
});
build();
const { codeLines } = await import("../dist/cli/code.js");
const { loadReader, loadTreeReader } = await import("../dist/cli/reader.js");
const { layOver } = await import("../dist/reading/laid-over.js");
const { f1, precision, recall, scoreEvents } = await import("../dist/reading/score/index.js");

const folder = positionals[0] ?? "../shared/gold";
const files = readdirSync(folder).filter((file) => file.endsWith(".jsonl"));
const reader = values.conllu ? await loadTreeReader([]) : await loadReader(/** @type {"tree"} */ (values.reader));
const percent = (/** @type {number} */ part) => (100 * part).toFixed(1).padStart(7);
const share = (/** @type {{ same: number, of: number }} */ { same, of }) => (of === 0 ? "-".padStart(7) : percent(same / of));
const head = ["precision", "recall", "F1", "dyad F1", "reality", "negated", "attributed", "outermost", "coded", "alarms"];
console.log(`${"".padEnd(26)}${"n".padStart(5)} ${head.map((each) => each.padStart(10)).join("")}`);
for (const file of files) {
  const rows = readFileSync(join(folder, file), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line));
  // Files of another kind of gold have no events; those of voices have attributions.
  const lines = rows.filter(({ events, parse }) => Array.isArray(events) && (!values.conllu || typeof parse === "string"));
  if (lines.length === 0) {
    if (!Array.isArray(rows[0]?.attributions)) continue;
    const voices = await scoreVoices(rows);
    const cells = [voices.precision, voices.recall, voices.f1].map((each) => each.toFixed(1).padStart(10));
    console.log(
      `${file.replace(".jsonl", "").padEnd(26)}${String(rows.length).padStart(5)} ${cells.join("")}  speaker and words, of ${voices.gold}`,
    );
    continue;
  }
  const coded = documentsOf(lines).flatMap((document) => codeLines(reader, document, values.conllu ? layOver : undefined));
  const score = scoreEvents(
    lines.map(({ events }) => events),
    coded.map(({ events }) => events),
  );
  const cells = [
    percent(precision(score.events)),
    percent(recall(score.events)),
    percent(f1(score.events)),
    percent(f1(score.dyads)),
    share(score.reality),
    share(score.negated),
    share(score.attributed),
    share(score.outermost),
    String(score.events.coded),
    `${score.empty.same} of ${score.empty.of}`,
  ];
  console.log(
    `${file.replace(".jsonl", "").padEnd(26)}${String(score.sentences).padStart(5)} ${cells.map((each) => each.trim().padStart(10)).join("")}`,
  );
}

/** Lines of one document stand together and are read together. @param {any[]} rows */
function documentsOf(rows) {
  /** @type {any[][]} */
  const documents = [];
  for (const row of rows) {
    const { text, lang, published, date, parse, doc } = row;
    const day = published ?? date;
    const line = { row, text, ...(lang && { lang }), ...(day && { published: day }), ...(parse && { parse }) };
    const last = documents.at(-1);
    if (last && doc !== undefined && last[0].row.doc === doc) last.push(line);
    else documents.push([line]);
  }
  return documents;
}

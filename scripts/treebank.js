// Writes the counts and the agreement into the treebank's README: npm run build && node scripts/treebank.js. A test compares them.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { agreementTable, countsOf } from "../dist/training/treebank.js";

const folder = fileURLToPath(new URL("../training/treebank", import.meta.url));
const readme = join(folder, "README.md");
let text = readFileSync(readme, "utf8");
for (const [name, table] of [
  ["counts", countsOf(folder)],
  ["agreement", agreementTable(folder)],
]) {
  const found = new RegExp(`(<!-- ${name}[^>]*-->\\n\\n)[^]*?(\\n\\n<!-- end -->)`);
  if (!found.test(text)) throw new Error(`no place for the ${name} in ${readme}`);
  text = text.replace(found, (_, before, after) => before + table + after);
}
writeFileSync(readme, text);

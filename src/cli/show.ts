import { Command } from "commander";
import type { ShownClaim, ShownDocument } from "../store/store.ts";
import { shownParties, shownVoices } from "./claim-text.ts";
import { fail } from "./exit.ts";
import { print, printable, printJson } from "./print.ts";
import { storeOption, withStore } from "./store-option.ts";

interface Options {
  store?: string;
  json?: boolean;
}

export function showCommand(): Command {
  return new Command("show")
    .argument("<id>", "the document's id, or its first digits (at least four)")
    .option("--json", "print as JSON")
    .addOption(storeOption())
    .action((id: string, options: Options) => show(id, options).catch(fail));
}

async function show(id: string, options: Options): Promise<void> {
  await withStore(options.store, async (store) => {
    const shown = await store.document(id);
    if (!shown) throw new RangeError(`no such document: ${id}`);
    if (options.json) return printJson(shown);
    printHead(shown);
    for (const paragraph of paragraphs(shown)) print(`${paragraph}\n`);
    printFoot(shown);
  });
}

function printHead({ document, appearances, unread }: ShownDocument): void {
  if (document.title !== undefined) print(`${printable(document.title)}\n`);
  const line = (name: string, value: string | undefined) =>
    value !== undefined && value !== "" && print(`${name.padEnd(10)} ${printable(value)}`);
  line("byline", document.byline);
  line("outlet", document.outlet);
  line("published", document.published);
  line("language", document.lang);
  line("url", document.url);
  line("licence", document.licence);
  line("tags", document.tags.join(", "));
  line("note", document.note);
  for (const seen of appearances.slice(1)) line("also in", [seen.outlet, seen.published, seen.url].filter(Boolean).join(", "));
  line("unread", unread);
  line("id", document.id);
  print("");
}

/** The paragraphs of the text, the words of each claim in brackets with its number, and the claims below their paragraph. */
export function* paragraphs({ document, claims }: ShownDocument): Generator<string> {
  const numbered = claims.map((claim, i): [number, ShownClaim] => [i + 1, claim]);
  let at = 0;
  for (const text of document.text.split(/(?:\r?\n)+/)) {
    const from = document.text.indexOf(text, at);
    const to = from + text.length;
    at = to;
    if (text.trim() === "") continue;
    const here = numbered.filter(([, claim]) => claim.trigger.from >= from && claim.trigger.from < to);
    yield [printable(marked(text, from, here)), ...here.map(([number, claim]) => line(number, claim))].join("\n");
  }
}

// Brackets are put in from the end, so that those before stay where they are.
function marked(text: string, from: number, claims: readonly [number, ShownClaim][]): string {
  const signs = claims.flatMap(([number, { trigger }]) => [
    { at: trigger.from - from, sign: "[", order: 1 },
    { at: Math.min(trigger.to - from, text.length), sign: `]${number}`, order: 0 },
  ]);
  signs.sort((x, y) => y.at - x.at || y.order - x.order);
  return signs.reduce((words, { at, sign }) => words.slice(0, at) + sign + words.slice(at), text);
}

function line(number: number, claim: ShownClaim): string {
  const reality = claim.reality === "actual" ? "" : `, ${claim.reality}`;
  const negated = claim.negated ? ", negated" : "";
  const stance = claim.stance === "asserts" ? "" : `, ${claim.stance}`;
  const person = claim.correction ? ", corrected by a person" : "";
  return `  ${number}  ${claim.type}  ${shownParties(claim)}${reality}${negated}${stance}; according to ${shownVoices(claim)}${person}  (${claim.rule}, ${claim.id})`;
}

function printFoot({ document, claims }: ShownDocument): void {
  for (const source of document.sources) {
    const credit = [source.author, source.licence].filter(Boolean).join(", ");
    print(`${source.kind.padEnd(10)} ${printable([source.url ?? source.text, credit].filter(Boolean).join("  "))}`);
  }
  print(`${claims.length} claims`);
}

import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { Command, Option } from "commander";
import type { Claim } from "../model/claim.ts";
import { type Document, toDocument } from "../model/document.ts";
import { intervalText } from "../model/interval.ts";
import type { Sentence } from "../model/sentence.ts";
import type { Reading } from "../reading/reader.ts";
import { fail } from "./exit.ts";
import { print, tell } from "./print.ts";
import { progress } from "./progress.ts";
import { loadReader, loadTreeReader, READERS, type ReaderName } from "./reader.ts";

export function codeCommand(): Command {
  return new Command("code")
    .argument("[file]", "JSON Lines; standard input when absent")
    .option("--conllu", "read the parse in the field `parse` of each line (CoNLL-U) instead of parsing")
    .addOption(new Option("--reader <name>", "which reader codes").choices([...READERS]).hideHelp())
    .action((file: string | undefined, options: Options) => code(file, options).catch(fail));
}

interface Options {
  conllu?: boolean;
  reader?: ReaderName;
}

/** What codes: a reader, which may take sentences that are parsed already. */
export interface Coder {
  read(document: Document, parsed?: readonly Sentence[]): Reading;
}

/** One line of input, as it was, and what is used of it. */
interface Line {
  readonly row: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly lang?: string;
  readonly published?: string;
  /** Of `--conllu`: the sentences of the line, in CoNLL-U. */
  readonly parse?: string;
}

async function code(file: string | undefined, options: Options): Promise<void> {
  const reader = options.conllu ? await loadTreeReader([]) : await loadReader(options.reader);
  const { layOver } = await import("../reading/laid-over.ts");
  const lay = options.conllu ? layOver : undefined;
  const input = createInterface({
    input: file === undefined ? process.stdin : createReadStream(file),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  const name = file ?? "standard input";
  const counter = progress();
  let [number, sentences, events] = [0, 0, 0];
  const emit = (lines: readonly Line[]) => {
    for (const row of codeLines(reader, lines, lay)) {
      sentences++;
      events += row.events.length;
      print(JSON.stringify(row));
    }
    counter.show(() => `coded ${sentences} sentences, ${events} events`);
  };
  // Lines of one document are read together, so that a sentence has its context.
  let waiting: Line[] = [];
  for await (const text of input) {
    number++;
    if (text.trim() === "") continue;
    const line = parse(text, number, name, options.conllu ?? false);
    if (waiting.length > 0 && (line.row.doc === undefined || line.row.doc !== waiting[0]?.row.doc)) {
      emit(waiting);
      waiting = [];
    }
    waiting.push(line);
  }
  emit(waiting);
  counter.end();
  tell(`${sentences} sentences, ${events} events`);
}

function parse(text: string, number: number, file: string, parsed: boolean): Line {
  let row: unknown;
  try {
    row = JSON.parse(text);
  } catch (error) {
    throw new SyntaxError(`not JSON: ${error instanceof Error ? error.message : error} (row ${number} of ${file})`);
  }
  if (typeof row !== "object" || row === null || Array.isArray(row))
    throw new SyntaxError(`not an object: ${text.slice(0, 40)} (row ${number} of ${file})`);
  const { text: sentence, lang, published, date, parse: conllu } = row as Record<string, unknown>;
  if (typeof sentence !== "string") throw new SyntaxError(`no field "text" (row ${number} of ${file})`);
  if (parsed && typeof conllu !== "string") throw new SyntaxError(`no field "parse" (row ${number} of ${file})`);
  const day = typeof published === "string" ? published : typeof date === "string" ? date : undefined;
  return {
    row: row as Record<string, unknown>,
    text: sentence,
    ...(typeof lang === "string" ? { lang } : {}),
    ...(day === undefined ? {} : { published: day }),
    ...(parsed && typeof conllu === "string" && { parse: conllu }),
  };
}

const GAP = "\n\n";

/** Codes the lines of one document: its text is the lines with an empty line between them. `lay` puts their parses over it. */
export function codeLines(
  reader: Coder,
  lines: readonly Line[],
  lay?: (conllu: string, text: string, from: number, n: number) => Sentence[],
): { readonly events: readonly CodedEvent[] }[] {
  const text = lines.map((line) => line.text).join(GAP);
  const { lang, published } = lines[0] ?? {};
  const document = toDocument({
    text,
    retrieved: "",
    ...(lang === undefined ? {} : { lang }),
    ...(published === undefined ? {} : { published }),
  });
  let from = 0;
  const parsed: Sentence[] = [];
  for (const line of lines) {
    if (lay && line.parse !== undefined) parsed.push(...lay(line.parse, text, from, parsed.length));
    from += line.text.length + GAP.length;
  }
  const { claims } = lay ? reader.read(document, parsed) : reader.read(document);
  from = 0;
  return lines.map((line) => {
    const to = from + line.text.length;
    const events = claims
      .filter((claim) => claim.trigger.from >= from && claim.trigger.from < to)
      .map((claim) => codedEvent(claim, text));
    from = to + GAP.length;
    return { ...line.row, events };
  });
}

/** An event in the form of the gold sentences: actors as plain ids, a voice without an actor as "?". */
export interface CodedEvent {
  readonly type: string;
  readonly initiator: readonly string[];
  readonly recipient: readonly string[];
  readonly trigger: string;
  readonly reality: Claim["reality"];
  readonly negated: boolean;
  readonly voices: readonly string[];
  readonly stance: Claim["stance"];
  readonly date: string | null;
  readonly rule: string;
}

function codedEvent(claim: Claim, text: string): CodedEvent {
  return {
    type: claim.type,
    initiator: claim.initiator.map((party) => party.actor),
    recipient: claim.recipient.map((party) => party.actor),
    trigger: text.slice(claim.trigger.from, claim.trigger.to),
    reality: claim.reality,
    negated: claim.negated,
    voices: claim.voices.map((voice) => voice.actor ?? "?"),
    stance: claim.stance,
    date: claim.at ? intervalText(claim.at) : null,
    rule: claim.rule,
  };
}

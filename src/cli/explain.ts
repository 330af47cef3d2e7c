import { Command, Option } from "commander";
import type { Mention } from "../actors/mention.ts";
import { LANGUAGES } from "../lang/index.ts";
import type { Claim } from "../model/claim.ts";
import { toDocument } from "../model/document.ts";
import { intervalText } from "../model/interval.ts";
import { isLang, LANGS, type Lang } from "../model/lang.ts";
import type { Match } from "../reading/frames/index.ts";
import type { Seen } from "../reading/tree-reader.ts";
import { fail } from "./exit.ts";
import { print, printJson, tell } from "./print.ts";

interface Options {
  lang?: Lang;
  published?: string;
  json?: boolean;
}

export function explainCommand(): Command {
  return new Command("explain")
    .argument("<sentence>", "a sentence, or a few that belong together")
    .addOption(new Option("--lang <code>", "its language; recognised when not given").choices([...LANGS]))
    .option("--published <date>", 'the day that "yesterday" is counted from')
    .option("--json", "print as JSON")
    .action((sentence: string, options: Options) => explain(sentence, options).catch(fail));
}

async function explain(text: string, options: Options): Promise<void> {
  if (text.trim() === "") throw new RangeError("no sentence to explain");
  const lang = options.lang ?? (await recognised(text));
  const [{ readSentences, see }, { parse }, { drawTree }, { realityOf }] = await Promise.all([
    import("../reading/tree-reader.ts"),
    import("../syntax/parse.ts"),
    import("../syntax/tree.ts"),
    import("../reading/reality/index.ts"),
  ]);
  const language = LANGUAGES[lang];
  const { published } = options;
  const document = toDocument({ text, lang, retrieved: "", ...(published !== undefined && { published }) });
  const sentences = await parse(text, lang);
  const claims = readSentences(document, sentences, language);
  const all = see(document, sentences, language, { near: true });
  if (options.json) {
    printJson(all.map((seen) => explained(seen, claims)));
    return;
  }
  for (const seen of all) {
    const { sentence, tree, mentions, matches } = seen;
    print(text.slice(sentence.from, sentence.to));
    section("tree", [drawTree(tree.tokens)]);
    section(
      "who is meant",
      mentions.map((mention) => `${mentionText(mention, text)}  ${mention.kind}`),
    );
    const whole = matches.filter(({ near }) => near === undefined);
    section(
      "frames",
      whole.flatMap((match) => frameText(match, seen, realityText(realityOf(tree, match.head, language)))),
    );
    section(
      "frames that nearly matched",
      matches.flatMap((match) => (match.near === undefined ? [] : [`${words(match, seen)}  ${match.frame.rule}: ${match.near}`])),
    );
    const own = claims.filter((claim) => claim.sentence === sentence.n);
    section(
      "claims",
      own.flatMap((claim) => claimText(claim, text)),
    );
  }
}

/** A sentence as JSON: its words, who is meant, the frames that matched or nearly did (`near` says why not), its claims. */
function explained({ sentence, mentions, matches }: Seen, claims: readonly Claim[]) {
  return {
    from: sentence.from,
    to: sentence.to,
    tokens: sentence.tokens,
    mentions,
    frames: matches.map(({ frame, words, trigger, initiator, recipient, near }) => ({
      rule: frame.rule,
      type: frame.type,
      words,
      trigger,
      initiator,
      recipient,
      ...(near !== undefined && { near }),
    })),
    claims: claims.filter((claim) => claim.sentence === sentence.n),
  };
}

async function recognised(text: string): Promise<Lang> {
  const { detectLanguage } = await import("../sources/language.ts");
  const { lang, reliable } = detectLanguage(text);
  if (!isLang(lang)) throw new RangeError(`the language of this sentence is not one that is read: ${lang} (give --lang)`);
  if (!reliable) tell(`language: ${lang}, though the text hardly shows it (--lang says another)`);
  return lang;
}

function section(head: string, lines: readonly string[]): void {
  print(`\n${head}`);
  for (const line of lines.length > 0 ? lines : ["none"]) print(line.replace(/^/gm, "  "));
}

function mentionText({ actor, from, to }: Pick<Mention, "actor" | "from" | "to">, text: string): string {
  return `${actor} (${text.slice(from, to)})`;
}

function words({ trigger }: Match, { tree }: Seen): string {
  return trigger.map((at) => tree.tokens[at]?.form ?? "").join(" … ");
}

function realityText({ reality, negated, cue }: { reality: string; negated: boolean; cue?: string }): string {
  return `${reality}${negated ? ", negated" : ""}${cue === undefined ? "" : ` (${cue})`}`;
}

function frameText(match: Match, seen: Seen, reality: string): string[] {
  const { frame, initiator, recipient, under } = match;
  const actors = (side: Match["initiator"]) => side.map(({ actor }) => actor).join(" + ") || "-";
  return [
    `${words(match, seen)}  ${frame.rule}: ${match.words}`,
    `    ${frame.type}${frame.mode === undefined ? "" : ` ${frame.mode}`}  ${actors(initiator)} > ${actors(recipient)}`,
    `    ${reality}${under ? `; ${under.complement} by "${words(under.match, seen)}"` : ""}`,
  ];
}

function claimText(claim: Claim, text: string): string[] {
  const side = (parties: Claim["initiator"]) => parties.map((party) => mentionText(party, text)).join(" + ") || "-";
  const voices = claim.voices.map(({ actor, cue }) => `${actor ?? "hearsay"} [${cue}]`).join(" < ") || "the text itself";
  return [
    `${claim.type}  ${side(claim.initiator)} > ${side(claim.recipient)}`,
    `    ${realityText(claim)}; according to ${voices}, ${claim.stance}; when: ${claim.at ? intervalText(claim.at) : "not said"}${claim.place === undefined ? "" : `; where: ${claim.place}`}`,
    ...claim.quantities.map(({ value, unit }) => `    ${value} ${unit}`),
  ];
}

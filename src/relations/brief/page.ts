import { LANGS } from "../../model/lang.ts";
import { type Block, type Inline, type Page, tame } from "./blocks.ts";
import type { Brief } from "./brief.ts";
import { briefFooting } from "./footing.ts";
import { formatOf } from "./format.ts";
import { breakBlocks, levelBlocks, periodBlocks } from "./measures.ts";
import { actorName, refs, type Speech } from "./names.ts";
import { denialBlocks, driverBlocks, standingBlocks, voiceBlocks } from "./testimony.ts";
import type { BriefWords } from "./words.ts";

/**
 * A brief in words: a page of blocks in the order in which one asks. A section that has nothing to say is either left out, or says
 * what was looked for and not found. `picture` is the chart as SVG.
 */
export function page(brief: Brief, words: BriefWords, picture?: string): Page {
  const format = formatOf(words.lang);
  const speech: Speech = { words, format };
  const { sections } = words;
  const section = (text: string, blocks: readonly Block[]): readonly Block[] =>
    blocks.length === 0 ? [] : [{ kind: "heading", text }, ...blocks];
  const countries = `${format.country(brief.relation.a)} – ${format.country(brief.relation.b)}`;
  return {
    lang: words.lang,
    title: countries,
    subtitle: [words.kind, ...(brief.window ? [format.days(brief.window.from, brief.window.to)] : [])].join(", "),
    generator: brief.program,
    sourceSign: words.sourceSign,
    blocks: [
      head(brief, speech),
      ...section(sections.level, levelBlocks(brief, speech, picture)),
      ...section(sections.breaks, breakBlocks(brief, speech)),
      ...section(sections.drivers, driverBlocks(brief, speech)),
      ...section(sections.voices, voiceBlocks(brief, speech)),
      ...section(sections.denials, denialBlocks(brief, speech)),
      ...section(sections.standing, standingBlocks(brief, speech)),
      ...section(sections.unknown, unknown(brief, speech)),
      ...section(sections.periods, periodBlocks(brief, speech)),
      ...briefFooting(brief, speech),
    ],
  };
}

function head(brief: Brief, speech: Speech): Block {
  const { words, format } = speech;
  const { facts } = words;
  const cited = brief.sources.filter((source) => source.kind === "document").length;
  const files = brief.sources.flatMap((source) => (source.kind === "file" && source.dataset === brief.dataset ? source.n : []));
  const counted =
    brief.dataset === "reports"
      ? words.reportsDataset(
          words.count.events(brief.totals.events),
          words.count.claims(brief.notes.length + brief.unquoted),
          words.count.documents(cited),
        )
      : words.importedDataset(brief.dataset, words.count.events(brief.totals.events));
  const names = (code: string) => `${actorName(code, speech)} (${code})`;
  const settings = Object.keys(words.settings).flatMap((key): Inline[] => {
    const value = brief.options[key];
    if (typeof value !== "string" && typeof value !== "number" && !Array.isArray(value)) return [];
    const shown = key === "by" && typeof value === "string" && Object.hasOwn(words.by, value);
    const name = `${words.settings[key]} `;
    const text = shown ? words.by[value as keyof typeof words.by] : tame(Array.isArray(value) ? value.join(", ") : String(value));
    return [name, shown ? text : { code: text }, "; "];
  });
  return {
    kind: "terms",
    rows: [
      { term: facts.countries, of: [format.list([names(brief.relation.a), names(brief.relation.b)])] },
      ...(brief.window ? [{ term: facts.window, of: [format.days(brief.window.from, brief.window.to)] }] : []),
      { term: facts.known, of: [format.day(brief.knownOn)] },
      { term: facts.made, of: [words.madeBy(brief.program, brief.reader)] },
      { term: facts.dataset, of: [counted, ...refs({ sources: files })] },
      ...brief.others.map((other) => ({
        term: facts.others,
        of: [words.otherDataset(other.source, words.count.events(other.events))],
      })),
      ...(settings.length === 0 ? [] : [{ term: facts.settings, of: settings.slice(0, -1) }]),
    ],
  };
}

function unknown(brief: Brief, speech: Speech): readonly Block[] {
  const { words, format } = speech;
  const { unknown, reasons, head } = words;
  const empty = brief.silences.reduce((sum, silence) => sum + silence.periods, 0);
  const langs = brief.heard.langs.map(({ name, documents }) => `${format.language(name)} (${format.count(documents)})`);
  const silentLangs = LANGS.filter((lang) => !brief.heard.langs.some(({ name }) => name === lang));
  const items: Inline[][] = [
    [empty === 0 ? unknown.noSilence : unknown.silent(format.count(empty), format.count(brief.periods.length))],
  ];
  if (brief.periods.length === 0) items.pop();
  if (brief.covered) items.push([unknown.covered(format.days(brief.covered.from, brief.covered.to))]);
  if (langs.length === 0 && brief.dataset === "reports") items.push([unknown.noDocuments]);
  if (langs.length > 0) {
    items.push([`${unknown.languages} ${langs.join(", ")}.`]);
    if (silentLangs.length > 0) items.push([unknown.notHeard(format.list(silentLangs.map(format.language)))]);
    const outlets = brief.heard.outlets.map(({ name, documents }) => `${tame(name)} (${format.count(documents)})`);
    if (outlets.length > 0) items.push([`${unknown.outlets} ${outlets.join(", ")}.`]);
  }
  if (brief.dataset !== "reports") items.push([unknown.imported]);
  if (langs.length > 0 || brief.dataset === "reports")
    items.push([unknown.readsOnly(format.list(LANGS.map((lang) => format.language(lang))))], [unknown.limits]);
  items.push([unknown.earlier]);
  const rows = brief.leftOut.map(({ reason, rows }): Inline[][] => {
    const known = Object.hasOwn(reasons, reason) ? reasons[reason] : undefined;
    return [[known ?? { quote: tame(reason), lang: "en" }], [format.count(rows)]];
  });
  return [
    { kind: "list", items },
    rows.length === 0
      ? { kind: "paragraph", of: [unknown.leftOutNone] }
      : { kind: "table", caption: unknown.leftOut, head: [{ text: head.reason }, { text: head.rows, right: true }], rows },
  ];
}

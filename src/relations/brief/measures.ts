import { QUADS } from "../../model/event-type.ts";
import type { Block, Inline } from "./blocks.ts";
import { type Brief, type BriefPeriod, quadsOf } from "./brief.ts";
import type { MeasuredBreak } from "./input.ts";
import { periodName, refs, type Speech } from "./names.ts";

// The sections that say how two countries got on: level, breaks, period by period.

/** More periods than these are a drawing, not a table. */
const MOST_ROWS = 60;

export function levelBlocks(brief: Brief, speech: Speech, picture: string | undefined): readonly Block[] {
  const { words, format } = speech;
  const { level } = words;
  const { totals } = brief;
  if (totals.mean === undefined) return [{ kind: "paragraph", of: [level.noEvents] }];
  const sources = brief.periods[0]?.refs.sources ?? [];
  const everything = { notes: brief.periods.flatMap((period) => period.refs.notes), sources };
  const countries = `${format.country(brief.relation.a)} – ${format.country(brief.relation.b)}`;
  const window = brief.window ? format.days(brief.window.from, brief.window.to) : "";
  return [
    {
      kind: "paragraph",
      of: [level.totals(words.count.events(totals.events), format.signed(totals.mean)), ...refs(everything)],
    },
    ...folded(brief, speech),
    ...nowAndBefore(brief, speech),
    ...(picture === undefined
      ? []
      : [
          {
            kind: "figure" as const,
            svg: picture,
            alt: words.chart.description(countries, window),
            caption: [words.chart.caption, ...refs({ sources })],
          },
        ]),
    directions(brief, speech),
    { kind: "paragraph", small: true, of: [`${level.scale} ${level.method}`] },
  ];
}

function folded({ folding }: Brief, { words, format }: Speech): readonly Block[] {
  if (!folding || folding.before.events === folding.after.events || folding.before.mean === undefined) return [];
  const { rule, before } = folding;
  return [
    { kind: "paragraph", of: [words.level.folded(rule, words.count.events(before.events), format.signed(before.mean ?? 0))] },
  ];
}

function nowAndBefore(brief: Brief, speech: Speech): readonly Block[] {
  const { words, format } = speech;
  const { level, head } = words;
  const { now, start, yearBefore } = brief.levels;
  if (now?.level === undefined) return [{ kind: "paragraph", of: [level.none] }];
  const row = (period: BriefPeriod): Inline[][] => [
    [periodName(period.period, speech)],
    [signed(period.level, speech)],
    [interval(period, speech)],
    [format.count(period.events)],
    [period.events === 0 ? "–" : signed(period.mean, speech), ...refs(period.refs)],
  ];
  return [
    {
      kind: "table",
      caption: level.tables.levels,
      head: [
        { text: head.period },
        { text: head.level, right: true },
        { text: head.interval, right: true },
        { text: head.events, right: true },
        { text: head.mean, right: true },
      ],
      rows: [now, yearBefore, start].flatMap((period) => (period ? [row(period)] : [])),
    },
    { kind: "paragraph", of: start?.level === undefined ? [level.single] : change(start, now, speech) },
  ];
}

function directions(brief: Brief, speech: Speech): Block {
  const { words, format } = speech;
  const { level, head } = words;
  return {
    kind: "table",
    caption: level.tables.directions,
    head: [
      { text: head.direction },
      { text: head.events, right: true },
      ...QUADS.map((quad) => ({ text: words.columns[quad], right: true })),
      { text: head.mean, right: true },
      { text: head.level, right: true },
    ],
    rows: brief.directions.map((direction): Inline[][] => [
      [`${format.country(direction.initiator)}\u00a0→ ${format.country(direction.recipient)}`],
      [format.count(direction.events)],
      ...QUADS.map((quad): Inline[] => [format.count(direction.quads[quad])]),
      [signed(direction.mean, speech)],
      [signed(direction.level, speech)],
    ]),
  };
}

function change(start: BriefPeriod, now: BriefPeriod, speech: Speech): Inline[] {
  const { words, format } = speech;
  const difference = (now.level ?? 0) - (start.level ?? 0);
  const said = words.level.change(periodName(start.period, speech), periodName(now.period, speech), format.signed(difference));
  const [a, b] = [start, now];
  if (a.low === undefined || a.high === undefined || b.low === undefined || b.high === undefined) return [said];
  return [`${said} ${a.low <= b.high && b.low <= a.high ? words.level.overlap : words.level.apart}`];
}

export function breakBlocks(brief: Brief, speech: Speech): readonly Block[] {
  const { words, format } = speech;
  const { breaks } = words;
  if (brief.periods.length === 0) return [];
  const { breakSearch, conflictBreaks } = brief;
  const plain = (value: number) => format.signed(value).replace("+", "");
  const search = breakSearch ? [breaks.search(plain(breakSearch.penalty), plain(breakSearch.least))] : [];
  const ofMean: readonly Block[] =
    brief.breaks.length === 0
      ? [{ kind: "paragraph", of: [[breaks.none, ...search].join(" ")] }]
      : [
          breakTable(brief.breaks, breaks.caption, format.signed, speech),
          { kind: "paragraph", small: true, of: [[breaks.about(format.count(breakSearch?.shuffles ?? 0)), ...search].join(" ")] },
        ];
  if (conflictBreaks === undefined) return ofMean;
  if (conflictBreaks.length === 0)
    return [...ofMean, { kind: "paragraph", of: [`${breaks.conflictNone} ${breaks.conflictAbout}`] }];
  return [
    ...ofMean,
    breakTable(conflictBreaks, breaks.conflict, plain, speech),
    { kind: "paragraph", small: true, of: [breaks.conflictAbout] },
  ];
}

function breakTable(rows: Brief["breaks"], caption: string, value: (value: number) => string, speech: Speech): Block {
  const { head } = speech.words;
  const ranged = rows.some((one) => one.earliest !== undefined && one.earliest !== one.latest);
  return {
    kind: "table",
    caption,
    head: [
      { text: head.period },
      ...(ranged ? [{ text: head.date90 }] : []),
      { text: head.size, right: true },
      { text: head.interval, right: true },
      { text: head.before, right: true },
      { text: head.after, right: true },
      { text: head.chance, right: true },
      { text: head.basis },
    ],
    rows: rows.map((one): Inline[][] => [
      [periodName(one.period, speech)],
      ...(ranged ? [[uncertain(one, speech)]] : []),
      [signed(one.size, speech)],
      [interval(one, speech)],
      [value(one.before)],
      [value(one.after)],
      [speech.format.p(one.p)],
      refs(one.refs).slice(1),
    ]),
  };
}

export function periodBlocks(brief: Brief, speech: Speech): readonly Block[] {
  const { words, format } = speech;
  const { head } = words;
  const met = brief.periods.filter((period) => period.events > 0);
  if (met.length === 0) return [];
  const files = met[0]?.refs.sources ?? [];
  if (met.length > MOST_ROWS) {
    const { a, b } = brief.relation;
    const by = brief.options.by === undefined ? "" : ` --by ${brief.options.by}`;
    const asked = `rapporteur relation ${a} ${b} --source ${brief.dataset}${by} --csv`;
    return [{ kind: "paragraph", of: [`${words.count.periods(met.length)}: `, { code: asked }, ...refs({ sources: files })] }];
  }
  const notes = met.some((period) => period.refs.notes.length > 0);
  return [
    {
      kind: "table",
      head: [
        { text: head.period },
        { text: head.events, right: true },
        ...QUADS.map((quad) => ({ text: words.columns[quad], right: true })),
        { text: head.mean, right: true },
        { text: head.level, right: true },
        { text: head.interval, right: true },
        ...(notes ? [{ text: head.basis }] : []),
      ],
      rows: met.map((period): Inline[][] => [
        [periodName(period.period, speech)],
        [format.count(period.events)],
        ...QUADS.map((quad): Inline[] => [format.count(quadsOf(period)[quad])]),
        [signed(period.mean, speech)],
        [signed(period.level, speech)],
        [interval(period, speech)],
        ...(notes ? [refs(period.refs).slice(1)] : []),
      ]),
    },
    ...(notes || files.length === 0
      ? []
      : [{ kind: "paragraph" as const, small: true, of: [`${words.head.basis}:`, ...refs({ sources: files })] }]),
  ];
}

function signed(value: number | undefined, { format }: Speech): string {
  return value === undefined ? "–" : format.signed(value);
}

function uncertain({ period, earliest = period, latest = earliest }: MeasuredBreak, speech: Speech): string {
  return earliest === latest ? periodName(earliest, speech) : `${periodName(earliest, speech)} – ${periodName(latest, speech)}`;
}

function interval({ low, high }: { low?: number | undefined; high?: number | undefined }, { words, format }: Speech): string {
  return low === undefined || high === undefined ? "–" : words.level.interval(format.signed(low), format.signed(high));
}

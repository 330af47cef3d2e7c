import { STANDINGS } from "../../model/event.ts";
import { type Block, type Inline, tame } from "./blocks.ts";
import type { Brief } from "./brief.ts";
import { act, actorName, marks, parties, periodName, refs, type Speech, voiceName, voices, when } from "./names.ts";

// The sections that say because of what, according to whom, and who denies it.

export function driverBlocks(brief: Brief, speech: Speech): readonly Block[] {
  const { words, format } = speech;
  const { drivers, head } = words;
  if (brief.totals.events === 0) return [];
  if (brief.drivers.length === 0) return [{ kind: "paragraph", of: [drivers.none] }];
  const noteOf = new Map(brief.notes.map((note) => [note.n, note.claim]));
  const voiced = brief.drivers.some((driver) => driver.refs.notes.length > 0);
  return [
    {
      kind: "table",
      caption: drivers.caption,
      head: [
        { text: head.period },
        { text: head.date },
        { text: head.who },
        { text: head.act },
        { text: head.intensity, right: true },
        { text: head.influence, right: true },
        ...(voiced ? [{ text: head.accordingTo }] : []),
        { text: head.basis },
      ],
      rows: brief.drivers.map((driver): (readonly Inline[])[] => {
        const claim = noteOf.get(driver.refs.notes[0] ?? 0);
        const named = act({ type: driver.type ?? claim?.type, cameo: driver.cameo ?? claim?.cameo }, speech);
        const label: readonly Inline[] =
          claim || driver.label === undefined
            ? [named]
            : [named, named === "" ? "" : ": ", { quote: tame(driver.label), lang: "en" }];
        const row = driver.row === undefined ? [] : [` ${words.source.row(String(driver.row))}`];
        return [
          [periodName(driver.period, speech)],
          [format.day(driver.day)],
          [`${actorName(driver.initiator, speech)}\u00a0→ ${actorName(driver.recipient, speech)}`],
          label,
          [format.signed(driver.intensity)],
          [format.fine(driver.influence)],
          ...(voiced ? [claim ? voices(claim, speech) : ["–"]] : []),
          [...refs(driver.refs).slice(1), ...row],
        ];
      }),
    },
    { kind: "paragraph", small: true, of: [drivers.about] },
  ];
}

export function voiceBlocks(brief: Brief, speech: Speech): readonly Block[] {
  const { words, format } = speech;
  const { head } = words;
  const blocks: Block[] = [];
  if (brief.dataset !== "reports") blocks.push({ kind: "paragraph", of: [words.voices.dataset(brief.dataset)] });
  if (brief.origins.length === 0) return [...blocks, { kind: "paragraph", of: [words.voices.none] }];
  blocks.push({
    kind: "table",
    caption: words.voices.caption,
    head: [{ text: head.origin }, { text: head.claims, right: true }, { text: head.outlets }, { text: head.basis }],
    rows: brief.origins.map((origin): (readonly Inline[])[] => {
      const name: readonly Inline[] =
        origin.kind === "hearsay"
          ? [words.voices.hearsay]
          : origin.kind === "outlet"
            ? origin.name.words === undefined
              ? [words.voices.unnamedOutlet]
              : [`${tame(origin.name.words)} (${words.voices.outlet})`]
            : [voiceName(origin.name, speech)];
      return [
        name,
        [format.count(origin.notes.length)],
        [origin.outlets.map((outlet) => tame(outlet)).join(", ") || "–"],
        refs({ notes: origin.notes }).slice(1),
      ];
    }),
  });
  // Only chains of two voices or more say more than the table.
  const chains = brief.notes.filter(({ claim }) => claim.voices.length > 1);
  if (chains.length > 0)
    blocks.push({
      kind: "list",
      items: chains.map(({ n, claim }) => [
        `${when(claim, speech)}: ${parties(claim, speech)}, ${act(claim, speech)}; `,
        ...(claim.outlet === undefined ? [] : [`${tame(claim.outlet)} < `]),
        ...voices(claim, speech),
        ...refs({ notes: [n] }),
      ]),
    });
  return blocks;
}

export function denialBlocks(brief: Brief, speech: Speech): readonly Block[] {
  const { words } = speech;
  if (brief.notes.length === 0 && brief.dataset !== "reports") return [];
  if (brief.denials.length === 0) return [{ kind: "paragraph", of: [words.denials.none] }];
  const claimOf = new Map(brief.notes.map((note) => [note.n, note.claim]));
  return [
    { kind: "paragraph", of: [words.denials.about] },
    {
      kind: "list",
      items: brief.denials.flatMap(({ note, beside }): Inline[][] => {
        const claim = claimOf.get(note);
        if (!claim) return [];
        const more = marks(claim, speech);
        return [
          [
            `${when(claim, speech)}: ${parties(claim, speech)}, ${act(claim, speech)}${more.length === 0 ? "" : ` (${more.join(", ")})`}; `,
            ...voices(claim, speech),
            ": ",
            { quote: tame(claim.text), lang: claim.lang },
            ...refs({ notes: [note] }),
            ...(beside.length === 0 ? [] : [` ${words.denials.beside}`, ...refs({ notes: beside })]),
          ],
        ];
      }),
    },
  ];
}

export function standingBlocks(brief: Brief, speech: Speech): readonly Block[] {
  const { words, format } = speech;
  const { standing, head } = words;
  const all = STANDINGS.reduce((sum, one) => sum + brief.standings[one].length, 0);
  if (all === 0) return [];
  const { firm } = brief;
  const level = firm?.period?.level;
  const firmly: Inline[] = firm ? [standing.firm(words.count.events(firm.events))] : [];
  if (firm?.period && level !== undefined) {
    const { low = level, high = level } = firm.period;
    const interval = words.level.interval(format.signed(low), format.signed(high));
    firmly.push(` ${standing.firmLevel(periodName(firm.period.period, speech), format.signed(level), interval)}`);
  }
  return [
    {
      kind: "table",
      head: [
        { text: head.standing },
        { text: head.claims, right: true },
        { text: head.share, right: true },
        { text: head.basis },
      ],
      rows: STANDINGS.filter((one) => brief.standings[one].length > 0).map((one): (readonly Inline[])[] => [
        [standing.labels[one]],
        [format.count(brief.standings[one].length)],
        [format.share(brief.standings[one].length, all)],
        refs({ notes: brief.standings[one] }).slice(1),
      ]),
    },
    ...(firmly.length === 0 ? [] : [{ kind: "paragraph" as const, of: firmly }]),
    { kind: "paragraph", small: true, of: [standing.about] },
  ];
}

import { type Block, type Inline, tame, webAddress } from "./blocks.ts";
import type { Brief } from "./brief.ts";
import { act, marks, parties, refs, type Speech, voices, when } from "./names.ts";
import type { Source } from "./notes.ts";

/** What every figure can be followed to: the claims in the words of the reports, and the documents, files and addresses. */
export function briefFooting(brief: Brief, speech: Speech): readonly Block[] {
  const { words } = speech;
  const blocks: Block[] = [];
  if (brief.notes.length > 0) {
    blocks.push({ kind: "heading", text: words.sections.claims });
    blocks.push({
      kind: "numbered",
      of: "note",
      items: brief.notes.map(({ n, claim, source }) => {
        const more = marks(claim, speech);
        return {
          n,
          of: [
            { quote: tame(claim.text), lang: claim.lang },
            ` – ${when(claim, speech)}; ${parties(claim, speech)}, ${act(claim, speech)}${more.length === 0 ? "" : ` (${more.join(", ")})`}; `,
            ...voices(claim, speech),
            "; ",
            { code: claim.id },
            ...refs({ sources: [source] }),
          ],
        };
      }),
    });
  }
  if (brief.unquoted > 0) {
    const { a, b } = brief.relation;
    const days = brief.window ? ` --since ${brief.window.from} --until ${brief.window.to}` : "";
    const command = `rapporteur claims --dyad ${a}-${b}${days}`;
    blocks.push({ kind: "paragraph", of: [`${words.unknown.unquoted(words.count.claims(brief.unquoted))} `, { code: command }] });
  }
  if (brief.sources.length > 0) {
    blocks.push({ kind: "heading", text: words.sections.sources });
    blocks.push({
      kind: "numbered",
      of: "source",
      items: brief.sources.map((source) => ({ n: source.n, of: cited(source, speech) })),
    });
  }
  return blocks;
}

function cited(source: Source, { words, format }: Speech): readonly Inline[] {
  if (source.kind === "address") return [address(source.url)];
  if (source.kind === "file") {
    const { first, last } = source;
    const days = first === undefined || last === undefined ? undefined : format.days(first, last);
    const many = source.files === undefined ? "" : ` … (${words.count.files(source.files)})`;
    return [
      { code: tame(source.file) },
      `${many}: ${words.source.file(source, format.count(source.used), format.count(source.rows), days)}`,
    ];
  }
  const parts: (readonly Inline[])[] = [];
  if (source.outlet !== undefined) parts.push([tame(source.outlet)]);
  parts.push([source.title === undefined ? words.source.untitled : { quote: tame(source.title), lang: source.lang }]);
  if (source.published !== undefined) parts.push([format.day(source.published.slice(0, 10))]);
  if (source.url !== undefined) parts.push([address(source.url)]);
  parts.push([{ code: source.id }]);
  return parts.flatMap((part, i) => (i === 0 ? part : [", ", ...part]));
}

function address(url: string): Inline {
  const link = webAddress(url);
  return link === undefined ? { code: tame(url) } : { link };
}

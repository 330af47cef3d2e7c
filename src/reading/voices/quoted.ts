import type { Span } from "../../model/sentence.ts";
import { type Attribution, covered, covers, RANK } from "./attribution.ts";
import { isSomebody, lastSpeaker, type Memory, resolve } from "./memory.ts";
import type { Scene } from "./scene.ts";
import { type Known, type Speaker, speakerOf } from "./speaker.ts";
import { speaks } from "./subject.ts";
import type { Saying } from "./verbs.ts";

/**
 * Who speaks a quote: who says it in its first or last sentence, before, after or inside it; else who is announced by the
 * sentence that ends with a colon, who spoke the quote before, or who spoke in the sentence before. `undefined` for words in
 * quotes that are no utterance ("the so-called ‘zone’").
 */
export function quoteAttribution(
  quote: Span,
  scenes: readonly Scene[],
  n: number,
  said: readonly (readonly Saying[])[],
  here: readonly Attribution[],
  quotes: readonly Span[],
  memory: Memory,
  known: Known,
): Attribution | undefined {
  const scene = scenes[n];
  if (!scene || !isUtterance(quote, scenes, n, known.text)) return undefined;
  const within = scenes.filter((each) => each.from < quote.to && each.to > quote.from && each.n >= n);
  const part = { from: quote.from, to: Math.min(quote.to, scene.to) };
  const outside = (at: number) => !covers([quote], at);
  // Said by words of the same sentence already: the whole quote is theirs.
  const covering = here.filter((each) => each.vouched && covered(part, each.content) * 2 >= part.to - part.from);
  const already = covering.find((each) => outside(each.cue.from));
  if (already) return { ...already, content: join([...already.content, quote]) };
  // «Мы разрушили мост, — сообщил генерал. — Потерь нет»: the words of saying stand within the marks.
  const inside = covering.find(
    (each) =>
      each.content.length > 1 &&
      each.content.some(({ to }) => to < each.cue.from) &&
      each.content.some(({ from }) => from > each.cue.to),
  );
  if (inside) return inside;

  const spoken = (voices: Attribution["voices"], rest: Partial<Attribution>): Attribution => ({
    voices,
    cue: quote,
    stance: "asserts",
    kind: "quote",
    content: [quote],
    vouched: true,
    rank: RANK.verb,
    ...rest,
  });
  const by = (speaker: Speaker, rest: Partial<Attribution>) =>
    spoken(speaker.open ? resolve(speaker, n, memory) : speaker.voices, { speaker: speaker.span, ...rest });

  const ends = [within[0], within.at(-1)].flatMap((each) => (each ? (said[each.n] ?? []) : []));
  const near = ends
    .filter((each) => each.speaker && each.speaker.voices.length > 0 && !quotes.some((other) => covers([other], each.cue.from)))
    .sort((a, b) => distance(a.cue, quote) - distance(b.cue, quote))
    .find((each) => each.content.length === 0 || covered(quote, each.content) > 0 || distance(each.cue, quote) < 40);
  if (near?.speaker)
    return by(near.speaker, { cue: near.cue, kind: near.alternative.row.kind, content: join([...near.content, quote]) });

  const colon = /:\s*$/.test(known.text.slice(Math.max(0, quote.from - 3), quote.from));
  const host = colon ? (memory.colon && quote.from <= scene.from + 1 ? scenes[n - 1] : scene) : undefined;
  if (host) {
    const saying = (said[host.n] ?? []).findLast((each) => each.speaker && each.cue.from < quote.from);
    const root = host.tokens.findIndex((_, i) => host.tree.is(i, "root"));
    const who = root < 0 || saying ? undefined : speaks(host, root);
    const speaker =
      saying?.speaker ??
      (who === undefined || !isSomebody(host, who) ? undefined : speakerOf(host, who, host.tokens[root]?.form ?? "", known));
    const cue = saying?.cue ?? (root < 0 ? undefined : host.tokens[root]);
    if (speaker && cue && speaker.voices.length > 0 && outside(cue.from))
      return by(speaker, { cue: { from: cue.from, to: cue.to } });
  }
  // What follows needs the quote to be the sentence, not a word or two of it.
  const words = (covered(scene, [quote]) * 5) / Math.max(1, scene.to - scene.from);
  if (words < 3) return undefined;
  if (memory.quote && n - memory.quote.n <= 1) {
    const { voices, speaker, stance } = memory.quote.attribution;
    return spoken(voices, { ...(speaker ? { speaker } : {}), stance });
  }
  const last = memory.chain.at(-1);
  if (last) return spoken(last.voices, last.speaker ? { speaker: last.speaker } : {});
  const next = (said[(within.at(-1)?.n ?? n) + 1] ?? []).find((each) => each.speaker && each.content.length === 0);
  if (next?.speaker) return by(next.speaker, { cue: next.cue, kind: next.alternative.row.kind });
  const before = lastSpeaker(n, memory);
  if (before) return by(before, {});
  return spoken([{ ...quote, cue: known.text.slice(quote.from, quote.from + 1) }], {});
}

/**
 * A sentence of a quote whose marks do not reach it: it says "we" or "I" in no marks of its own, right after a quote, and nobody
 * else is named who says it.
 */
export function goesOn(scene: Scene, covering: readonly Attribution[], memory: Memory): Attribution | undefined {
  if (!memory.quote || scene.n - memory.quote.n !== 1 || covering.some((each) => each.vouched && each.speaker)) return undefined;
  const first = scene.tokens.some(
    (_, i) => scene.upos(i) === "PRON" && scene.tree.feature(i, "Person") === "1" && scene.tree.is(i, "nsubj"),
  );
  const content = first ? scene.spans(scene.tokens.map((_, i) => i)) : [];
  return content.length > 0 ? { ...memory.quote.attribution, content } : undefined;
}

/** A finite verb, or a stop inside: more than a name or a borrowed word. */
function isUtterance(quote: Span, scenes: readonly Scene[], n: number, text: string): boolean {
  if (/[.!?…]\s*.$/su.test(text.slice(quote.from, quote.to)) && /\s/.test(text.slice(quote.from, quote.to))) return true;
  for (let i = n; i < scenes.length && (scenes[i]?.from ?? 0) < quote.to; i++) {
    const scene = scenes[i];
    const finite = scene?.tokens.some((token, at) => covers([quote], token.from) && scene.tree.feature(at, "VerbForm") === "Fin");
    if (finite) return true;
  }
  return false;
}

function distance(cue: Span, quote: Span): number {
  return cue.to <= quote.from ? quote.from - cue.to : cue.from - quote.to;
}

/** Spans in order, those that touch made one. */
function join(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && span.from <= last.to) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else joined.push(span);
  }
  return joined;
}
